"""Splitting a sentence into the small pieces that the time grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from isnad.when import words

_PIECE = re.compile(r"\d+|[^\W\d_]+|\S")
_BEFORE, _AFTER = 4, 16


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces of text (digits, letters, or one other character) with their offsets.

    Empty pieces pad both sides so that rules may look around without testing for the ends.
    ``glued[i]`` says that no space stands before piece ``i``.
    """

    low: tuple[str, ...]
    text: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    glued: tuple[bool, ...]

    @property
    def first(self) -> int:
        """Index of the first real piece."""
        return _BEFORE

    @property
    def stop(self) -> int:
        """Index after the last real piece."""
        return len(self.low) - _AFTER

    def capital(self, i: int) -> bool:
        """Whether piece ``i`` begins with a capital letter."""
        return self.text[i][:1].isupper()


def may_hold_time(text: str) -> bool:
    """A cheap test that lets most sentences without a time pass by."""
    return _trigger().search(text) is not None


def lexemes(text: str, start: int, end: int) -> Line:
    """The pieces of ``text[start:end]``; offsets count from the start of ``text``."""
    found = [(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text, start, end)]
    text_pieces = ["", *[t for t, _, _ in found]]
    starts = [start] * _BEFORE + [s for _, s, _ in found] + [end] * _AFTER
    ends = [start] * _BEFORE + [e for _, _, e in found] + [end] * _AFTER
    pieces = [""] * _BEFORE + text_pieces[1:] + [""] * _AFTER
    glued = [False] + [starts[i] == ends[i - 1] for i in range(1, len(pieces))]
    low = tuple(p.lower().replace("’", "'").replace("‘", "'") for p in pieces)
    return Line(low, tuple(pieces), tuple(starts), tuple(ends), tuple(glued))


@cache
def _trigger() -> re.Pattern[str]:
    stems = sorted(words.TRIGGERS, key=len, reverse=True)
    return re.compile(r"\d|\b(?:" + "|".join(map(re.escape, stems)) + ")", re.IGNORECASE)
