"""RSS and Atom files: one document an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from isnad.errors import InputError
from isnad.model import Document, Metadata, Rejected
from isnad.read.build import distinct, document, one_line
from isnad.read.dates import iso_date
from isnad.read.fragment import text_of_field, text_of_fragment
from isnad.read.item import Item, rejected

_MAIL_AND_NAME = re.compile(r"\s*\S+@\S+\s*\(([^()]+)\)\s*")


def read_feed(item: Item) -> Iterator[Document | Rejected]:
    """One document an entry, ``feed.xml#3`` the third: its title, a blank line, its content.

    The content is the full content if the feed has it, else the summary; HTML becomes text.
    Publisher is the entry's source, else the feed's title.

    Raises:
        InputError: not a feed, or a feed without entries.
    """
    import feedparser

    parsed = feedparser.parse(io.BytesIO(item.all_bytes()), sanitize_html=False)
    if not parsed.entries:
        trouble = parsed.get("bozo_exception")
        detail = f" ({type(trouble).__name__}: {trouble})" if trouble else ""
        raise InputError(f"a feed without entries{detail}")
    publisher = one_line(parsed.feed.get("title"))
    for number, entry in enumerate(parsed.entries, start=1):
        yield _document(f"{item.path}#{number}", entry, publisher)


def _document(path: str, entry: Any, publisher: str | None) -> Document | Rejected:
    source = entry.get("source") or {}
    metadata = Metadata(
        title=one_line(text_of_field(entry.get("title") or "")),
        publisher=one_line(source.get("title")) or publisher,
        authors=_authors(entry),
        published=_published(entry),
    )
    try:
        return document(path, _content(entry), metadata, entry.get("link"))
    except InputError as error:
        return rejected(path, str(error))


def _authors(entry: Any) -> tuple[str, ...]:
    """RSS writes "ann@post.org (Ann Writer)"; feedparser cuts long domains wrongly."""
    if in_brackets := _MAIL_AND_NAME.fullmatch(entry.get("author") or ""):
        return distinct([one_line(in_brackets[1])])
    return distinct([one_line(each.get("name")) for each in entry.get("authors") or []])


def _content(entry: Any) -> str:
    contents = [each.get("value") or "" for each in entry.get("content") or []]
    longest = max(contents, key=len, default="")
    return text_of_fragment(longest or entry.get("summary") or "")


def _published(entry: Any) -> str | None:
    """The day in the feed's own time zone; the parsed time, which is UTC, only if need be."""
    for key in ("published", "created", "updated"):
        if day := iso_date(entry.get(key)):
            return day
        if moment := entry.get(f"{key}_parsed"):
            return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
    return None
