"""The words before a time that bound it or blur it: since, until, by, before, after, about."""

from __future__ import annotations

from typing import Final

from isnad.model.when import Bound
from isnad.when import words
from isnad.when.absolute import Found
from isnad.when.lexemes import Line
from isnad.when.meaning import Clock, Length, Meaning, Repeat

_BOUNDS: Final[dict[str, Bound]] = {
    "since": "since", "until": "until", "till": "until", "through": "until", "by": "by",
    "before": "before", "after": "after", "about": "about", "around": "about", "circa": "about",
    "approximately": "about", "roughly": "about", "nearly": "about", "almost": "about",
    "some": "about", "post": "after", "pre": "before",
}  # fmt: skip


_LONG_BOUNDS: Final[dict[tuple[str, ...], Bound]] = {
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("prior", "to"): "before",
    ("as", "of"): "since",
    ("starting", "on"): "since",
    ("starting", "in"): "since",
    ("starting", "from"): "since",
    ("beginning", "on"): "since",
    ("beginning", "in"): "since",
    ("up", "to"): "until",
    ("up", "until"): "until",
    ("in", "or", "around"): "about",
    ("on", "or", "about"): "about",
    ("on", "or", "around"): "about",
    ("more", "than"): "about",
    ("less", "than"): "about",
    ("at", "least"): "about",
    ("close", "to"): "about",
}


_PREPOSITIONS: Final = words.word_set("on in at during over for within from")
_LINKS: Final = _PREPOSITIONS | {"the", "of"}


_FUNCTION_WORDS: Final = words.word_set(
    "and or but when while as in on at of to for by with from the a an that which who where "
    "after before until since he she it they we i his her their its said says is are was were "
    "has have had will would should could may might he this these not if because although than"
)


def lead(line: Line, floor: int, i: int, found: Found) -> tuple[Bound, int]:
    """The bound and the first lexeme of a phrase whose core begins at ``i``.

    None before a possessive ("after Friday's attack" bounds the attack), and none for "As of
    Friday, …", which tells how things stood.
    """
    low, left, (meaning, j) = line.low, i, found
    owning = low[j] == "'" and low[j + 1] == "s"
    while left > floor:
        if low[left - 1] == "the" and modifies(line, j):
            return "exact", left - 1
        long = _long_bound(line, left, floor)
        if long:
            status = low[left - 2 : left] == ("as", "of") and line.capital(left - 2)
            exact = owning or status
            return "exact" if exact else _allowed(long[1], meaning), left - long[0]
        word = low[left - 1]
        if word in _BOUNDS:
            return "exact" if owning else _allowed(_BOUNDS[word], meaning), left - 1
        if word not in _LINKS:
            break
        left -= 1
        if word in _PREPOSITIONS:
            after = low[left - 1] in ("since", "until", "by") and left > floor
            if not after:
                break
    return "exact", left


def modifies(line: Line, j: int) -> bool:
    """Whether a noun follows: "before the 2018 elections" bounds the elections, not the year."""
    word = line.text[j]
    return word.isalpha() and word.lower() not in _FUNCTION_WORDS


def _long_bound(line: Line, left: int, floor: int) -> tuple[int, Bound] | None:
    for size in (3, 2):
        if left - size >= floor:
            bound = _LONG_BOUNDS.get(line.low[left - size : left])
            if bound:
                return size, bound
    return None


def _allowed(bound: Bound, meaning: Meaning) -> Bound:
    """A time of day or a length is not bounded by "before" or "after" in days."""
    if isinstance(meaning, Clock) and bound in ("before", "after", "about"):
        return "exact"
    if isinstance(meaning, Length | Repeat) and bound != "about":
        return "exact"
    return bound
