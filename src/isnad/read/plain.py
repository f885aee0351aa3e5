"""Plain text: the file's own text, unmodified."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.errors import InputError
from isnad.model import Document
from isnad.read.decode import decode
from isnad.read.item import Item


def read_plain(item: Item) -> Iterator[Document]:
    """One document; offsets count characters of the file as ``decode`` describes it.

    Raises:
        InputError: empty, binary or too large.
    """
    data = item.all_bytes()
    if not data:
        raise InputError("the file is empty")
    text = decode(data)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0"):
        raise InputError("the file holds only white space")
    yield Document(path=item.path, text=text)
