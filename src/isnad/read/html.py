"""Web pages: the article in them, by trafilatura, and what the page says of it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any, cast
from urllib.parse import urlsplit

from isnad.errors import InputError
from isnad.model import Document, Metadata
from isnad.read.build import distinct, document, one_line
from isnad.read.dates import iso_date
from isnad.read.decode import decode
from isnad.read.fragment import text_of_fragment
from isnad.read.item import Item

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD_TAG = re.compile(r"<(?:link|meta)\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(["'])(.*?)\2""", re.DOTALL)
_HEAD_SIZE = 200_000
_BODY = re.compile(r"<body\b.*", re.IGNORECASE | re.DOTALL)
_NO_PERSON = re.compile(r"user ?name|^admin$|https?:|^by$|\d{4}", re.IGNORECASE)
_TINY_PAGE = 4000
# A fixed range keeps the clock out: htmldate otherwise forbids dates after today.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2100-01-01",
}


def read_html(item: Item) -> Iterator[Document]:
    """One document: the page's headline, a blank line, and the article's paragraphs.

    Paragraphs are separated by blank lines. Menus, comments, tables and related links are left
    out. URL is the canonical link or ``og:url``.

    Raises:
        InputError: no article text in the page, binary or too large.
    """
    yield page(item.path, item.all_bytes())


def page(path: str, data: bytes, *, url: str | None = None, charset: str | None = None) -> Document:
    """The document in a page; ``url`` and ``charset`` as its server gave them, if it did."""
    declared = _CHARSET.search(data[:4096])
    markup = decode(data, declared[1].decode("ascii") if declared else charset)
    if not markup.strip():
        raise InputError("the file is empty")
    found = _extract(markup, url)
    body = _paragraphs(found.text if found is not None else "") or _short_text(markup)
    if not body:
        raise InputError("no article text was found in this page")
    metadata = _metadata(found) if found is not None else Metadata()
    stated = found.url if found is not None else None
    return document(path, body, metadata, url_in(markup) or stated or url)


def url_in(markup: str) -> str | None:
    """The page's own address: its canonical link, else ``og:url``, if absolute."""
    canonical, shared = None, None
    for tag in _HEAD_TAG.findall(markup[:_HEAD_SIZE]):
        values = {name.lower(): unescape(value) for name, _, value in _ATTRIBUTE.findall(tag)}
        if values.get("rel", "").lower() == "canonical":
            canonical = canonical or values.get("href")
        elif "og:url" in (values.get("property"), values.get("name")):
            shared = shared or values.get("content")
    for address in (canonical, shared):
        if address and re.match(r"https?://\S+$", address.strip()):
            return address.strip()
    return None


def _extract(markup: str, url: str | None) -> Any:
    extract = _trafilatura()
    return extract(
        markup,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_recall=True,
        date_extraction_params=dict(_DATES),
    )


@cache
def _trafilatura() -> Any:
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return cast(Any, trafilatura.bare_extraction)


def _paragraphs(text: str) -> str:
    lines = (re.sub(r"^- ", "", line.strip()).strip() for line in (text or "").split("\n"))
    return "\n\n".join(line for line in lines if line)


def _short_text(markup: str) -> str:
    """A page too small for trafilatura's rules is taken whole: it has no room for furniture."""
    if len(markup) > _TINY_PAGE:
        return ""
    body = _BODY.search(markup)
    return text_of_fragment(body[0] if body else markup)


def _metadata(found: Any) -> Metadata:
    publisher = one_line(found.sitename)
    if publisher and "://" in publisher:
        publisher = (urlsplit(publisher).hostname or publisher).removeprefix("www.")
    authors = [one_line(name) for name in (found.author or "").split(";")]
    return Metadata(
        title=_without_site(one_line(found.title), publisher),
        publisher=publisher,
        authors=distinct([name for name in authors if name and not _NO_PERSON.search(name)]),
        published=iso_date(found.date),
    )


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """The headline without the site's name after it ("... | BBC News")."""
    if not title or not publisher:
        return title
    return re.sub(rf"\s+[|–—-]\s+{re.escape(publisher)}\s*$", "", title, flags=re.I) or title
