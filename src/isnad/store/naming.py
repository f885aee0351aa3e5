"""What a person calls an entity, event or document, and the one thing that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from isnad.errors import UsageError
from isnad.store.searching import folded

_LISTINGS = {"event": "events", "entity": "entities", "document": "documents"}
_SHOWN = 4
_HEXADECIMAL = re.compile("[0-9a-f]{1,16}")

Found = tuple[str, str, str]
"""An id, what to call it, and the value that is wanted."""


def naming(given: str) -> Iterator[tuple[str, str]]:
    """Conditions on the table ``entities``, the most exact first, each with its value."""
    if not given.startswith("en:"):
        lines = folded("array_to_string(names, chr(10))")
        yield f"contains(chr(10) || {lines} || chr(10), chr(10) || {folded('?')} || chr(10))", given
    bare = given.removeprefix("en:")
    if _HEXADECIMAL.fullmatch(bare):
        yield "starts_with(id, ?)", f"en:{bare}"
    if bare == given and given.strip():
        yield f"contains({folded('array_to_string(names, chr(10))')}, {folded('?')})", given


def only(found: Sequence[Found], given: str, noun: str) -> str:
    """The value of the one thing found.

    Raises:
        UsageError: nothing was found, or several things; the sentence names some of them.
    """
    listing = f"`isnad show {_LISTINGS[noun]}` lists them"
    if not found:
        raise UsageError(f"there is no {noun} {given}; {listing}")
    if len(found) > 1:
        shown = [name if name == key else f"{name} ({key})" for key, name, _ in found[:_SHOWN]]
        raise UsageError(
            f"{given} stands for {len(found)} {_LISTINGS[noun]}: {', '.join(shown)}"
            + (", …" if len(found) > _SHOWN else "")
        )
    return found[0][2]
