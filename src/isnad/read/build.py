"""A document from its parts, the same way for every format that keeps the title apart."""

from __future__ import annotations

import re

from isnad.errors import InputError
from isnad.model import Document, Metadata

_NEAR_START = 400


def document(path: str, body: str, metadata: Metadata, url: str | None = None) -> Document:
    """A document whose title stands first in its text, since headlines are read for events too.

    Where the source keeps the title in a field of its own, the text is the title, a blank line
    and the body; where the body already shows the title near its start, it is the body as it is.

    Raises:
        InputError: neither title nor body.
    """
    text = _whole(with_title(metadata.title, body))
    if not text.strip():
        raise InputError("holds no text")
    return Document(path=path, text=text, url=url, metadata=metadata)


def with_title(title: str | None, body: str) -> str:
    """Title, blank line, body; without the title if the body's start already shows it."""
    if not title:
        return body
    if not body.strip():
        return title
    return body if _shown(title, body[:_NEAR_START]) else f"{title}\n\n{body}"


def one_line(value: object) -> str | None:
    """A metadata value as one line of text, or None when it is empty."""
    return " ".join(_whole(str(value)).split()) or None if value is not None else None


def distinct(names: list[str | None]) -> tuple[str, ...]:
    """The names in order, without the empty and without repeats in other capitals."""
    kept: dict[str, str] = {}
    for name in names:
        if name:
            kept.setdefault(name.casefold(), name)
    return tuple(kept.values())


def _shown(title: str, start: str) -> bool:
    """Whether a line of its own at the start is the title."""
    lines = [_folded(line) for line in start.splitlines()]
    return _folded(title) in lines


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _whole(text: str) -> str:
    """Half surrogate pairs (``"\\ud83d"`` in JSON) cannot be written as UTF-8: U+FFFD."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if _torn(text) else text


def _torn(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
