"""PDF files: the text of their pages as paragraphs, without what repeats on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from isnad.errors import InputError
from isnad.model import Document, Metadata
from isnad.read.build import one_line
from isnad.read.item import Item
from isnad.read.layout import Line, paragraphs, without_furniture

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD in fpdfview.h
# PDFium writes one of these marks, and no line end, where a word is divided.
_PRINTED_LINE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?")
_HYPHEN_MARKS = str.maketrans({"\ufffe": "-", "\x02": "-", "\xad": "-", "\x00": None})


def read_pdf(item: Item) -> Iterator[Document]:
    """One document: its paragraphs separated by blank lines.

    Lines are joined, and words divided at line ends put together; running heads and page
    numbers are left out. The file's own title counts only if its first page shows it, and its
    author and dates not at all: they tell of the program that made the file.

    Raises:
        InputError: encrypted, damaged, or without text (scanned pages).
    """
    pages = without_furniture(_pages(item.all_bytes()))
    text = paragraphs(pages)
    if not text.strip():
        raise InputError("a PDF without text: scanned pages are not read")
    title = _title(item, text)
    yield Document(path=item.path, text=text, metadata=Metadata(title=title))


def _pages(data: bytes) -> list[list[Line]]:
    pdf = _open(data)
    try:
        return [_lines(pdf, number) for number in range(len(pdf))]
    except RuntimeError as error:  # what PdfiumError is
        raise InputError(f"a damaged PDF ({error})") from error
    finally:
        pdf.close()


def _open(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
            raise InputError("encrypted: it needs a password") from error
        raise InputError(f"a damaged PDF ({error})") from error


def _lines(pdf: Any, number: int) -> list[Line]:
    """The lines of a page in reading order, each with where it stands."""
    page = pdf[number]
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        found = _PRINTED_LINE.finditer(text)
        return [_placed(textpage, line[0], line.start()) for line in found if line[0].strip()]
    finally:
        textpage.close()
        page.close()


def _placed(textpage: Any, raw: str, start: int) -> Line:
    first = start + len(raw) - len(raw.lstrip())
    last = start + len(raw.rstrip()) - 1
    count = textpage.count_chars()
    text = " ".join(raw.translate(_HYPHEN_MARKS).split())
    if last >= count:
        return Line(text, None, None, None)
    left, bottom, _, top = textpage.get_charbox(first, loose=True)
    right = textpage.get_charbox(last, loose=True)[2]
    return Line(text, (bottom, top), left, right)


def _title(item: Item, text: str) -> str | None:
    pdf = _open(item.all_bytes())
    try:
        title = one_line(pdf.get_metadata_dict().get("Title"))
    finally:
        pdf.close()
    shown = " ".join(text[:2000].split()).casefold()
    return title if title and title.casefold() in shown else None
