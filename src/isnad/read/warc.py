"""WARC files (web crawls): one document an HTML page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from isnad.errors import InputError
from isnad.model import Document, Rejected
from isnad.read.html import page
from isnad.read.item import Item, rejected
from isnad.read.limits import in_megabytes

_HTML = ("text/html", "application/xhtml+xml")


def read_warc(item: Item) -> Iterator[Document | Rejected]:
    """One document a response that is a web page; ``crawl.warc.gz#3`` is the third response.

    Other responses (images, redirects, errors) are passed over. URL is the record's target.

    Raises:
        InputError: damaged, or no page in it.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    item.stream.seek(0)
    pages = 0
    try:
        responses = ArchiveIterator(
            item.stream, record_types=WarcRecordType.response, auto_decode="all"
        )
        for number, record in enumerate(responses, start=1):
            if _is_page(record):
                pages += 1
                yield _document(item, f"{item.path}#{number}", record)
    except (OSError, ValueError, EOFError) as error:
        raise InputError(f"damaged or cut short after {pages} pages ({error})") from error
    if not pages:
        raise InputError("a WARC file without web pages")


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    kind = (record.http_content_type or "").split(";")[0].strip().lower()
    return headers is not None and str(headers.status_code) == "200" and kind in _HTML


def _encoded(record: Any) -> bool:
    """Whether the stated length is that of packed or chunked data, not of the page."""
    headers = record.http_headers
    return bool(headers.get("Content-Encoding") or headers.get("Transfer-Encoding"))


def _document(item: Item, path: str, record: Any) -> Document | Rejected:
    limit = item.options.limits.document
    expected = None if _encoded(record) else record.content_length
    data = record.reader.read(limit + 1)
    try:
        if expected is not None and len(data) < min(expected, limit):
            raise InputError("cut short: the page is not complete in the file")
        if len(data) > limit:
            raise InputError(f"larger than {in_megabytes(limit)}, the most read as one document")
        url = record.headers.get("WARC-Target-URI")
        return page(path, data, url=url, charset=record.http_charset)
    except InputError as error:
        return rejected(path, str(error))
