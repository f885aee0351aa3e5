"""How much is read at most: the guard against archive bombs and runaway files."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.errors import InputError

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes. Chosen to be far above any news article and below a laptop's memory."""

    document: int = 50 * MEGABYTE
    """One document: a text, page, PDF, message, or one record of a file of many."""
    array: int = 500 * MEGABYTE
    """One JSON array, parsed whole. JSON lines, CSV and WARC have no limit of their own."""
    member: int = 1024 * MEGABYTE
    """One file inside an archive, unpacked."""
    unpacked: int = 4096 * MEGABYTE
    """Everything unpacked from one input file, at every depth together."""
    members: int = 100_000
    """Files inside one input file, at every depth together."""
    depth: int = 3
    """Archives inside archives; an attachment counts as a level."""


class MemberLimitError(InputError):
    """One member passes the limit of a member: the others can still be read."""


class Budget:
    """What may still be unpacked from one input file. Shared by everything inside it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._bytes = 0
        self._members = 0

    def spend_bytes(self, count: int) -> None:
        """Count unpacked bytes.

        Raises:
            InputError: more than ``Limits.unpacked`` in all.
        """
        self._bytes += count
        if self._bytes > self._limits.unpacked:
            raise InputError(
                f"unpacks to more than {in_megabytes(self._limits.unpacked)}, "
                "the most that is unpacked from one file; the rest of it is left out"
            )

    def spend_member(self) -> None:
        """Count one member.

        Raises:
            InputError: more than ``Limits.members`` in all.
        """
        self._members += 1
        if self._members > self._limits.members:
            raise InputError(
                f"holds more than {self._limits.members:,} files, "
                "the most that is read from one archive; the rest of it is left out"
            )


def in_megabytes(size: int) -> str:
    """A size in bytes as people read it: ``50 MB``."""
    return f"{size / MEGABYTE:,.0f} MB" if size >= MEGABYTE else f"{size:,} bytes"
