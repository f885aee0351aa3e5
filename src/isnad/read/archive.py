"""Archives and compressed files: what is inside them, one item a file, within the limits."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, cast

from isnad.errors import InputError
from isnad.model import Rejected
from isnad.read.item import Item, rejected, spool
from isnad.read.limits import MemberLimitError

_LITTER = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
_OFFICE = {
    "[Content_Types].xml": "an Office file (save it as text or PDF)",
    "mimetype": "an OpenDocument or EPUB file (save it as text or PDF)",
}
_SUFFIXES = {".gz": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
_ENCRYPTED = 0x1


def is_litter(name: str) -> bool:
    """Hidden files and what operating systems leave behind: ``.git``, ``__MACOSX``."""
    return any(part.startswith(".") or part in _LITTER for part in PurePosixPath(name).parts)


def unzip(item: Item) -> Iterator[Item | Rejected]:
    """The files in a zip archive, in its own order, as ``archive.zip!folder/member.txt``.

    Raises:
        InputError: damaged, an Office file, or a limit of the whole archive passed.
    """
    item.stream.seek(0)
    try:
        archive = zipfile.ZipFile(item.stream)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise InputError(f"a damaged zip archive ({error})") from error
    with archive:
        _refuse_office(archive)
        for info in archive.infolist():
            if not info.is_dir() and not is_litter(info.filename):
                yield _zip_member(item, archive, info)


def untar(item: Item) -> Iterator[Item | Rejected]:
    """The files in a tar archive, in its own order. Links and devices in it are passed over.

    Raises:
        InputError: damaged or cut short, or a limit of the whole archive passed.
    """
    item.stream.seek(0)
    try:
        with tarfile.open(fileobj=item.stream, mode="r:") as archive:
            for info in archive:
                opened = archive.extractfile(info) if info.isreg() else None
                if opened is not None and not is_litter(info.name.removeprefix("./")):
                    with opened:
                        yield _member(item, info.name.removeprefix("./"), opened)
    except (tarfile.TarError, EOFError, OSError) as error:
        raise InputError(f"a damaged tar archive, or cut short ({error})") from error


def decompress(item: Item, kind: str) -> Item:
    """What a gzip, bzip2 or xz file holds: the same path, the name without its last ending.

    Raises:
        InputError: damaged or cut short, or larger than the limits.
    """
    limits = item.options.limits
    if item.depth > limits.depth:
        raise InputError(f"lies more than {limits.depth} archives deep, and is not unpacked")
    item.stream.seek(0)
    try:
        with _decompressor(item.stream, kind) as source:
            stream = spool(source, limits.unpacked, item.budget.spend_bytes)
    except EOFError as error:
        raise InputError(f"cut short: the {kind} data ends too early") from error
    except (OSError, zlib.error, lzma.LZMAError) as error:
        raise InputError(f"damaged {kind} data ({error})") from error
    return Item(
        item.path, _inner_name(item.name), stream, item.options, item.budget, item.depth + 1
    )


def gzip_starts_with(item: Item, mark: bytes) -> bool:
    """Whether a gzip file's content begins with ``mark``; False when it is damaged."""
    item.stream.seek(0)
    try:
        with gzip.GzipFile(fileobj=item.stream, mode="rb") as source:
            return source.read(len(mark)) == mark
    except (OSError, EOFError, zlib.error):
        return False


def _decompressor(stream: IO[bytes], kind: str) -> IO[bytes]:
    if kind == "gzip":
        return cast(IO[bytes], gzip.GzipFile(fileobj=stream, mode="rb"))
    return bz2.open(stream) if kind == "bzip2" else cast(IO[bytes], lzma.open(stream))


def _inner_name(name: str) -> str:
    ending = PurePosixPath(name.lower()).suffix
    return name[: -len(ending)] + _SUFFIXES[ending] if ending in _SUFFIXES else name


def _refuse_office(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    for mark, what in _OFFICE.items():
        if mark in names[:4]:
            raise InputError(f"{what}, not an archive of texts")


def _zip_member(item: Item, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Item | Rejected:
    path = f"{item.path}!{info.filename}"
    if info.flag_bits & _ENCRYPTED:
        return rejected(path, "encrypted: it needs a password")
    try:
        with archive.open(info) as opened:
            return _member(item, info.filename, opened)
    except (zipfile.BadZipFile, zlib.error, EOFError, lzma.LZMAError) as error:
        return rejected(path, f"damaged in the archive ({error})")
    except NotImplementedError as error:
        return rejected(path, f"packed in a way that cannot be unpacked ({error})")


def _member(item: Item, name: str, opened: IO[bytes]) -> Item | Rejected:
    """A member too large is rejected alone; a limit of the whole archive ends the archive."""
    path = f"{item.path}!{name}"
    try:
        return item.inside(path, PurePosixPath(name).name, opened)
    except MemberLimitError as error:
        return rejected(path, str(error))
