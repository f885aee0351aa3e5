"""From files to documents: opens, tells the format, reads, and asks whether it is English."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from isnad.errors import InputError
from isnad.model import Document, Rejected
from isnad.read import archive, feed, html, mail, pdf, plain, records, warc
from isnad.read.fields import FieldMapping
from isnad.read.item import Item, Options, rejected, spool
from isnad.read.language import language_name, language_of
from isnad.read.limits import Budget, Limits
from isnad.read.sniff import Kind, kind_of
from isnad.read.sources import STANDARD_INPUT, Source, find_sources

Reader = Callable[[Item], Iterator[Document | Rejected | Item]]

_READERS: dict[Kind, Reader] = {
    "text": plain.read_plain,
    "html": html.read_html,
    "pdf": pdf.read_pdf,
    "feed": feed.read_feed,
    "json": records.read_json,
    "jsonl": records.read_json_lines,
    "csv": records.read_csv,
    "tsv": lambda item: records.read_csv(item, "\t"),
    "warc": warc.read_warc,
    "mail": mail.read_mail,
    "mbox": mail.read_mbox,
    "zip": archive.unzip,
    "tar": archive.untar,
    "gzip": lambda item: _gunzip(item),
    "bzip2": lambda item: iter([archive.decompress(item, "bzip2")]),
    "xz": lambda item: iter([archive.decompress(item, "xz")]),
}


def read_inputs(
    paths: Iterable[str | Path], *, mapping: FieldMapping | None = None
) -> Iterator[Document | Rejected]:
    """Every document in ``paths``, lazily and in a fixed order; what cannot be read is rejected.

    ``paths`` are files, folders, patterns or ``-``, as ``find_sources`` describes. Formats, by
    content and then by name: plain text, HTML, PDF, RSS and Atom, JSON lines, JSON, CSV, TSV,
    WARC, mail and mailboxes, and zip, tar, gzip, bzip2 and xz of these. ``mapping`` names the
    fields of JSON and CSV records. Nothing that a file holds raises.
    """
    for found in find_sources(paths):
        if isinstance(found, Source):
            yield from read_source(found, mapping=mapping)
        else:
            yield found


def read_source(
    source: Source, *, mapping: FieldMapping | None = None, limits: Limits | None = None
) -> Iterator[Document | Rejected]:
    """The documents of one file. Sources are plain values: they can be handed to processes."""
    options = Options(mapping or FieldMapping(), limits or Limits())
    try:
        stream = _open(source, options.limits)
    except (OSError, InputError) as error:
        yield rejected(source.path, _sentence(error))
        return
    name = PurePosixPath(source.path).name
    yield from _read(Item(source.path, name, stream, options, Budget(options.limits)))


def _open(source: Source, limits: Limits) -> IO[bytes]:
    if source.path == STANDARD_INPUT:
        return spool(sys.stdin.buffer, limits.unpacked, lambda _: None)
    stream = cast(BinaryIO, open(source.path, "rb"))  # noqa: SIM115 the Item owns it
    if source.size is not None:
        return stream
    with stream:
        return spool(stream, limits.unpacked, lambda _: None)


def _read(item: Item) -> Iterator[Document | Rejected]:
    """One item and all inside it. Whatever goes wrong rejects this item only."""
    try:
        head = item.head()
        if not head:
            raise InputError("the file is empty")
        for found in _READERS[kind_of(head, item.name)](item):
            if isinstance(found, Item):
                yield from _read(found)
            else:
                yield _in_english(found) if isinstance(found, Document) else found
    except InputError as error:
        yield rejected(item.path, str(error))
    except Exception as error:  # noqa: BLE001 a run isolates each document
        yield rejected(item.path, f"could not be read ({type(error).__name__}: {error})")
    finally:
        item.stream.close()


def _gunzip(item: Item) -> Iterator[Document | Rejected | Item]:
    """A crawl is read as it is unpacked: it can be huge, and often ends in the middle."""
    if archive.gzip_starts_with(item, b"WARC/"):
        return warc.read_warc(item)
    return iter([archive.decompress(item, "gzip")])


def _in_english(document: Document) -> Document | Rejected:
    language = language_of(document.text)
    if language in (None, "en"):
        return replace(document, language=language)
    written_in = language_name(language or "")
    return rejected(document.path, f"written in {written_in}, and isnad reads English")


def _sentence(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "permission denied: it cannot be opened"
    return str(error) if isinstance(error, InputError) else f"cannot be opened ({error})"
