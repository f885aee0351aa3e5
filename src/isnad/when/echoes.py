"""Rules for times told by pointing back: this period, the years that followed."""

from __future__ import annotations

from typing import Final

from isnad.when.absolute import Found
from isnad.when.lexemes import Line
from isnad.when.meaning import Echo, Shift
from isnad.when.numbers import unit

_LED: Final = frozenset("during in over throughout within for through".split())
_STRETCH: Final = frozenset("period time era".split())


def this_again(line: Line, i: int) -> Found | None:
    """During this period, on this day; not "to this day"."""
    low = line.low
    if low[i] not in ("this", "that", "the", "these"):
        return None
    if low[i] == "this" and low[i + 1] == "day" and low[i - 1] == "on":
        return None if low[i + 2] in ("in", "of") else (Shift("day", 0), i + 2)
    if low[i] != "the" and low[i + 1] in _STRETCH and low[i - 1] in _LED:
        return Echo("year", 0), i + 2
    return _followed(line, i) if low[i] == "the" else None


def _followed(line: Line, i: int) -> Found | None:
    """The decades that followed, the weeks afterwards."""
    low, found = line.low, unit(line, i + 1)
    if found is None or not low[i + 1].endswith("s") or found[0] in ("minute", "hour"):
        return None
    j = found[2]
    if low[j] in ("that", "which") and low[j + 1] == "followed":
        return Echo(found[0], 1), j + 2
    return (Echo(found[0], 1), j + 1) if low[j] == "afterwards" else None
