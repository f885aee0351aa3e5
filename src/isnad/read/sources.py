"""Which files there are to read: paths, folders and patterns, in a fixed order."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from isnad.model import Rejected
from isnad.read.archive import is_litter
from isnad.read.item import rejected

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``size`` in bytes, ``modified`` in nanoseconds since 1970.

    Two equal sources hold the same documents, so a store that keeps the sources it has read can
    pass over them unopened. None for standard input and pipes, which are always read.
    """

    path: str
    size: int | None = None
    modified: int | None = None


def find_sources(paths: Iterable[str | Path]) -> Iterator[Source | Rejected]:
    """The files that ``paths`` name, lazily, each once, and a rejection for each that cannot be.

    ``-`` is standard input. A folder gives its files and those of its folders, sorted by name,
    without hidden ones and ``__MACOSX``. A pattern (``news/**/*.txt``) that is not itself a
    file gives what it matches, sorted.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _find(str(path)):
            key = os.path.realpath(found.path) if isinstance(found, Source) else None
            if key is None or key not in seen:
                yield found
            if key is not None:
                seen.add(key)


def count_inputs(paths: Iterable[str | Path]) -> int:
    """How many files there are to read; cheap, since none is opened. For a progress bar."""
    return sum(isinstance(found, Source) for found in find_sources(paths))


def _find(path: str) -> Iterator[Source | Rejected]:
    if path == STANDARD_INPUT:
        yield Source(path)
    elif os.path.lexists(path):
        yield from _walk(path, ancestors=(), named=True)
    elif glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))
        if not matches:
            yield rejected(path, f"no file matches {path}")
        for match in matches:
            if "**" not in path or not os.path.isdir(match):
                yield from _walk(match, ancestors=(), named=True)
    else:
        yield rejected(path, f"there is no file or folder {path}")


def _walk(
    path: str, *, ancestors: tuple[tuple[int, int], ...], named: bool
) -> Iterator[Source | Rejected]:
    try:
        status = os.stat(path)
    except OSError as error:
        yield rejected(path, _trouble(path, error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(path, status, ancestors)
    elif stat.S_ISREG(status.st_mode):
        yield Source(path, status.st_size, status.st_mtime_ns)
    elif named:
        yield Source(path)
    else:
        yield rejected(path, "not a regular file, but a pipe, socket or device")


def _folder(
    path: str, status: os.stat_result, ancestors: tuple[tuple[int, int], ...]
) -> Iterator[Source | Rejected]:
    here = (status.st_dev, status.st_ino)
    if here in ancestors:
        yield rejected(path, "a link back to a folder that it lies in")
        return
    try:
        names = sorted(os.listdir(path))
    except OSError as error:
        yield rejected(path, _trouble(path, error))
        return
    for name in names:
        if not is_litter(name):
            inner = os.path.join(path, name)
            yield from _walk(inner, ancestors=(*ancestors, here), named=False)


def _trouble(path: str, error: OSError) -> str:
    if os.path.islink(path) and not os.path.exists(path):
        return f"a link to {os.readlink(path)}, which cannot be followed"
    if isinstance(error, PermissionError):
        return "permission denied: it cannot be opened"
    return f"cannot be opened ({error.strerror or error})"
