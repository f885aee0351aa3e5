"""Whether two names can name the same person, organisation or place, and why.

The values are judgements, ordered by how often the evidence misleads: equal folded names 1.0;
equal skeletons .95; a missing middle name .92; an acronym .9; initials .85; a family name alone
.75; a given name alone .5; a name that contradicts .1 or less. The tests hold the pairs that
they were set on. Rarity of a name is left to the caller, who sees the other names.
"""

from __future__ import annotations

import re
from typing import Literal

from rapidfuzz.distance import JaroWinkler, Levenshtein

from isnad.model.score import Score
from isnad.names.acronym import acronym_of
from isnad.names.fold import fold, tokens
from isnad.names.skeleton import skeleton
from isnad.names.words import (
    DIRECTIONS,
    HONORIFICS,
    ORGANISATION_FILLERS,
    PARTICLES,
    PLACE_FILLERS,
    SHORT_GIVEN_NAMES,
    SPELLINGS,
)

NameKind = Literal["PER", "ORG", "LOC"]

_MIN_FUZZY = 5
"""Shorter words differ by one letter too often to be spelling variants."""
_VOWELS = re.compile(r"[aeiouwy]+")
_HEARD_ALIKE = frozenset(map(frozenset, ("ae", "ei", "ey", "iy", "ou", "uw", "ow", "ay")))
# Two words whose joint is spelt in every way: Abdul, Abdel; Abdullah, Abdallah, Nasrollah.
_SERVANT = re.compile(r"\babd[eua]l(?=[a-z ]|$)")
_DIVINE = re.compile(r"[uo]ll?ah?\b")
_FUZZY = 0.93
"""Jaro-Winkler similarity from which two words may be one misspelt: set on tests/names."""


def compare(a: str, b: str, kind: NameKind = "PER") -> Score:
    """How well ``a`` and ``b`` fit as two forms of one name, in [0, 1], with the reasons.

    .9 and above: the same name; .7 to .9: one is a usual short form of the other; .4 to .7: they
    can be the same, other evidence must say so; below .4: different names.
    """
    if not fold(a) or not fold(b):
        return Score(0.0, ("a name is empty",))
    if fold(a) == fold(b):
        return Score(1.0, ("same name",))
    match kind:
        case "PER":
            return _persons(_person_words(a), _person_words(b))
        case "ORG":
            return _organisations(a, b)
        case "LOC":
            return _places(a, b)


def _person_words(name: str) -> tuple[str, ...]:
    words = tokens(name)
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    while len(words) > 1 and words[-1] in {"jr", "sr", "ii", "iii"}:
        words = words[:-1]
    return tuple(w for w in words if w not in PARTICLES) or words


def _word(a: str, b: str) -> tuple[float, str]:
    if a == b:
        return 1.0, "same"
    if len(a) == 1 or len(b) == 1:
        return (0.85, "initial") if a[0] == b[0] else (0.0, "")
    if min(len(a), len(b)) >= 3 and _same_sound(a, b):
        return 0.95, "spelling"
    if SHORT_GIVEN_NAMES.get(a, a) == SHORT_GIVEN_NAMES.get(b, b):
        return 0.9, "short form"
    long_enough = min(len(a), len(b)) >= _MIN_FUZZY
    if long_enough and a[0] == b[0] and JaroWinkler.similarity(a, b) >= _FUZZY:
        return 0.85, "close spelling"
    return 0.0, ""


def _same_sound(a: str, b: str) -> bool:
    """Whether two folded names have one skeleton and vowels that are heard as each other.

    The vowels keep Hassan from Hussein and Omar from Amir.
    """
    if skeleton(a) != skeleton(b) or not _near(a, b):
        return False
    left, right = (
        _VOWELS.findall(_DIVINE.sub("allah", _SERVANT.sub("abd", name))) for name in (a, b)
    )
    return len(left) != len(right) or all(map(_vowels_fit, left, right))


def _vowels_fit(a: str, b: str) -> bool:
    return any(x == y or frozenset((x, y)) in _HEARD_ALIKE for x in a for y in b)


def _near(a: str, b: str) -> bool:
    """Whether few enough letters differ; a skeleton of one consonant says little."""
    return Levenshtein.distance(a, b) <= max(1, (min(len(a), len(b)) + 1) // 2)


def _persons(a: tuple[str, ...], b: tuple[str, ...]) -> Score:
    if _same_sound("".join(a), "".join(b)):
        return Score(0.95, ("same name in another spelling",))
    short, long = sorted((a, b), key=len)
    family, _ = _word(short[-1], long[-1])
    if len(short) == 1:
        return _single(short[0], long)
    pairs = _align(short, long)
    if len(pairs) < len(short):
        return _contradiction(family, pairs)
    weakest = min(pairs)[0]
    why = tuple(dict.fromkeys(f"{how} of a word" for _, how in pairs if how != "same"))
    if family == 0.0 and len(short) == len(long):
        return Score(min(0.9, weakest), ("same words in another order", *why))
    if family == 0.0:
        return Score(min(0.7, weakest), ("all words of one, not its last", *why))
    if _word(short[0], long[0])[0] == 0.0:
        return Score(min(0.7, weakest), ("all words of one, not its first", *why))
    if len(short) < len(long):
        return Score(min(0.92, weakest), ("a middle name is missing", *why))
    return Score(weakest, why or ("same words",))


def _align(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[float, str]]:
    """The best partner in ``long`` of each word of ``short``, each used once."""
    free = list(long)
    pairs = []
    for word in short:
        found = max(((_word(word, other), place) for place, other in enumerate(free)), default=None)
        if found is not None and found[0][0] > 0.0:
            pairs.append(found[0])
            del free[found[1]]
    return pairs


def _single(word: str, long: tuple[str, ...]) -> Score:
    if len(word) == 1:
        return Score(0.1, ("a lone initial",))
    for position, value, reason in (
        (len(long) - 1, 0.75, "family name alone"),
        (0, 0.5, "given name alone"),
    ):
        found, how = _word(word, long[position])
        if found:
            said = () if how == "same" else (f"{how} of the word",)
            return Score(value * found if len(long) > 1 else found, (reason, *said))
    middle = max((_word(word, other)[0] for other in long[1:-1]), default=0.0)
    if middle:
        return Score(0.55 * middle, ("a middle name alone",))
    return Score(0.0, ("no word in common",))


def _contradiction(family: float, pairs: list[tuple[float, str]]) -> Score:
    if family:
        return Score(0.2, ("same family name, another given name",))
    if pairs:
        return Score(0.1, ("a word in common, another family name",))
    return Score(0.0, ("no word in common",))


def _organisations(a: str, b: str) -> Score:
    if acronym_of(a, b) or acronym_of(b, a):
        return Score(0.9, ("acronym",))
    left, right = _content(a, ORGANISATION_FILLERS), _content(b, ORGANISATION_FILLERS)
    if sorted(left) == sorted(right):
        return Score(0.97, ("same words in another order or form",))
    if _same_sound(fold(a), fold(b)):
        return Score(0.95, ("same name in another spelling",))
    return _word_sets(left, right)


def _content(name: str, fillers: frozenset[str]) -> tuple[str, ...]:
    words = tuple(SPELLINGS.get(word, word) for word in tokens(name) if word not in fillers)
    return words or tokens(name)


def _word_sets(left: tuple[str, ...], right: tuple[str, ...]) -> Score:
    short, long = sorted((left, right), key=len)
    pairs = _align(short, long)
    if not pairs:
        return Score(0.0, ("no word in common",))
    if len(pairs) == len(short):
        weakest = min(pairs)[0]
        if len(short) == len(long):
            return Score(min(0.93, weakest), ("same words, spelt otherwise",))
        share = len(short) / len(long)
        return Score(min(weakest, 0.4 + 0.3 * share), ("one name holds all words of the other",))
    share = len(pairs) / len(long)
    return Score(0.35 * share, ("each name has words that the other lacks",))


def _places(a: str, b: str) -> Score:
    left, right = _content(a, PLACE_FILLERS), _content(b, PLACE_FILLERS)
    if set(left) & DIRECTIONS != set(right) & DIRECTIONS:
        return Score(0.1, ("one name is a part of, or beside, the other",))
    if left == right:
        return Score(0.95, ("same name but for the sort of place",))
    whole_left, whole_right = "".join(left), "".join(right)
    if _same_sound(whole_left, whole_right):
        return Score(0.9, ("same name in another spelling",))
    close = JaroWinkler.similarity(whole_left, whole_right)
    if min(len(whole_left), len(whole_right)) >= _MIN_FUZZY and close >= _FUZZY:
        return Score(0.6, ("close spelling",))
    return Score(0.0, ("another name",))
