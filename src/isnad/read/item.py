"""One thing to read: a stream of bytes with the path that it is known by."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO

from isnad.errors import InputError
from isnad.model import Rejected
from isnad.read.fields import FieldMapping
from isnad.read.limits import MEGABYTE, Budget, Limits, MemberLimitError, in_megabytes

STAGE = "read"
_CHUNK = MEGABYTE


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for a whole run."""

    mapping: FieldMapping = field(default_factory=FieldMapping)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Item:
    """A seekable stream and how to name it.

    ``path`` is shown and stored (``a.zip!b/c.txt``); ``name`` is the file name whose ending may
    tell the format; ``depth`` counts the archives around it.
    """

    path: str
    name: str
    stream: IO[bytes]
    options: Options
    budget: Budget
    depth: int = 0

    def all_bytes(self, limit: int | None = None) -> bytes:
        """The whole stream.

        Raises:
            InputError: more than ``limit`` bytes (``Limits.document`` when not given).
        """
        allowed = self.options.limits.document if limit is None else limit
        self.stream.seek(0)
        data = self.stream.read(allowed + 1)
        if len(data) > allowed:
            raise InputError(f"larger than {in_megabytes(allowed)}, the most read as one document")
        return data

    def head(self, size: int = 8192) -> bytes:
        """The first bytes; the stream is back at its start afterwards."""
        self.stream.seek(0)
        start = self.stream.read(size)
        self.stream.seek(0)
        return start

    def inside(self, path: str, name: str, source: IO[bytes]) -> Item:
        """A member of this item: ``source`` is unpacked within the limits.

        Raises:
            InputError: a limit is passed.
        """
        limits = self.options.limits
        if self.depth >= limits.depth:
            raise MemberLimitError(
                f"lies more than {limits.depth} archives deep, and is not unpacked"
            )
        self.budget.spend_member()
        stream = spool(source, limits.member, self.budget.spend_bytes)
        return Item(path, name, stream, self.options, self.budget, self.depth + 1)


def rejected(path: str, reason: str) -> Rejected:
    """A rejection of this stage."""
    return Rejected(path, STAGE, reason)


def spool(source: IO[bytes], limit: int, spend: Callable[[int], None]) -> IO[bytes]:
    """Copy a stream into a seekable one: in memory up to 50 MB, then in a temporary file.

    Raises:
        MemberLimitError: more than ``limit`` bytes.
        InputError: ``spend`` refuses them.
    """
    copy = tempfile.SpooledTemporaryFile(max_size=50 * MEGABYTE)  # noqa: SIM115 the Item owns it
    try:
        size = 0
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                raise MemberLimitError(
                    f"unpacks to more than {in_megabytes(limit)}, and is not read"
                )
            spend(len(chunk))
            copy.write(chunk)
    except BaseException:
        copy.close()
        raise
    copy.seek(0)
    return copy
