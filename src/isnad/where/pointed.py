"""Places that a common noun names: a building ("a mosque"), or one told before ("the city").

They are no names, so no gazetteer holds them and nobody is called so; they only say where acts
happened. A building has the country of its adjective and what the text says it is in; "the
city" is the town named last, if one alone can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from isnad.model import Place, PlaceMention, Sentence, Span
from isnad.resources import demonym

_BUILDINGS = (
    "parliament|congress|senate|national assembly|house of (?:commons|lords|representatives)|"
    "chamber|courthouse|courtroom|mosque|church|cathedral|synagogue|temple|shrine|monastery|"
    "embassy|consulate|prison|jail|hospital|clinic|university|campus|school|airport|airfield|"
    "airbase|market|marketplace|bazaar|stadium|arena|square|plaza|park|hotel|restaurant|"
    "nightclub|cafe|café|pub|mall|supermarket|theatre|theater|cinema|museum|factory|refinery|"
    "power plant|bridge|barracks|checkpoint|border crossing|police station|fire station|"
    "train station|railway station|metro station|subway station|bus station|roundabout|"
    "refugee camp|military base|army base|naval base|air base|headquarters|palace|cemetery|"
    "funeral|wedding"
)
_SMALL_WORDS = (
    "the|a|an|and|or|but|of|in|at|to|by|for|with|from|on|as|that|who|which|when|was|were|is|"
    "during|after|before|over|about|near|under"
)
_BUILDING = re.compile(
    r"\b(?:in|at|outside|inside|near|into|around|on)\s+"
    r"((?:(?:the|a|an|its|their|his|her)\s+)?"
    rf"(?:(?!(?:{_SMALL_WORDS})\b)"
    rf"[\w’'.-]+\s+){{0,3}}(?:{_BUILDINGS})"
    r"(?:\s+(?:building|floor|compound|complex|grounds|gates))?)\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:{_BUILDINGS})", re.IGNORECASE)
_ASSEMBLIES = re.compile(r"parliament|congress|senate|national assembly|house of", re.IGNORECASE)
_ABROAD = re.compile(r"embassy|consulate|base", re.IGNORECASE)
"""Buildings of one country that stand in another."""
_INSIDE = re.compile(r"^\s+(?:in|at|of|near)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$|^,\s+$")
_POINTED = re.compile(
    r"\b(?:in|at|into|from|near|around|across|throughout|outside|inside|entered|entering|left|"
    r"leave|leaving|reached)\s+(?:(?:other|some|many|several)?\s*parts\s+of\s+)?"
    r"((?:the|that|this)\s+(?:same\s+)?(area|city|town|village|capital|neighbou?rhood|province|"
    r"region|district|country|nation|kingdom|island|territory|enclave))"
    r"(?=[,.;:)\"”]|\s+(?:and|but|on|after|when|while|as|to|for|by|with|since|during|"
    r"until|before|has|have|had|is|was|were|are|will|over|between|who|amid|because)\b|\s*$)"
)
_TOWNS = frozenset({"city", "town", "village", "capital", "neighborhood", "neighbourhood"})
_STATES = frozenset({"country", "nation", "kingdom"})
_CITY_STATES = frozenset({"HKG", "SGP", "MAC", "MCO", "VAT"})
_BACK = 5
"""Sentences back to what "the city" points at."""
_PART_AFTER = re.compile(r"^\s+(?:district|neighbou?rhood|suburb|quarter)\b")


def pointed(
    sentences: Sequence[Sentence], text: str, named: Sequence[Sequence[PlaceMention]]
) -> tuple[tuple[PlaceMention, ...], ...]:
    """The places of each sentence of one article that a common noun names, in text order."""
    found = []
    for number, sentence in enumerate(sentences):
        told = [*_told_before(number, sentence, text, named)]
        built = [
            b for b in _buildings(sentence, text, named[number])
            if not any(b.span.overlaps(m.span) for m in (*named[number], *told))
        ]  # fmt: skip
        found.append(tuple(sorted((*told, *built), key=lambda m: m.span.start)))
    return tuple(found)


def _buildings(
    sentence: Sentence, text: str, named: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """Buildings without a name of their own that something is said to be in, at or near."""
    for match in _BUILDING.finditer(text, sentence.span.start, sentence.span.end):
        if _BARE.fullmatch(match[1]) and not _ASSEMBLIES.match(match[1]):
            continue
        span = Span.of(text, match.start(1), match.end(1))
        area = next((m for m in named if _INSIDE.match(text[span.end : m.span.start])), None)
        place = Place(
            span.text,
            area.place.country if area else _owner(span.text),
            area.place.admin1 if area else None,
            precision="facility",
            relation=f"in {area.place.name}" if area else None,
            reasons=("a building or ground that the text gives no name",),
        )
        yield PlaceMention(span, place, 0.5)


def _owner(words: str) -> str | None:
    """The country of a building's adjective: the Ukrainian parliament stands in Ukraine."""
    if _ABROAD.search(words):
        return None
    codes = {code for word in words.split() for code in demonym(word)[:1]}
    return codes.pop() if len(codes) == 1 else None


def _told_before(
    number: int, sentence: Sentence, text: str, named: Sequence[Sequence[PlaceMention]]
) -> Iterator[PlaceMention]:
    """ "The city", "the area", "the country": the place told before that is of that sort."""
    for match in _POINTED.finditer(text, sentence.span.start, sentence.span.end):
        before = [[m for m in named[number] if m.span.end <= match.start()]]
        before += [list(named[back]) for back in range(number - 1, max(-1, number - _BACK), -1)]
        meant = _meant(match[2], before, text)
        if meant is not None:
            span = Span.of(text, match.start(1), match.end(1))
            reasons = (*meant.reasons, f"“{span.text}” speaks of {meant.name}")
            yield PlaceMention(span, replace(meant, reasons=reasons), 0.6)


def _meant(noun: str, before: Sequence[Sequence[PlaceMention]], text: str) -> Place | None:
    """The one place of the noun's sort in the nearest sentence that names any."""
    fits = _sort(noun)
    for mentions in before:
        found = {
            (m.place.name, m.place.geonames): m.place
            for m in mentions
            if fits(m.place) and not (noun in _TOWNS and _PART_AFTER.match(text[m.span.end :][:20]))
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _sort(noun: str) -> Callable[[Place], bool]:
    if noun in _TOWNS:
        return lambda p: p.precision == "city" or p.country in _CITY_STATES
    if noun in _STATES:
        return lambda p: p.precision == "country"
    if noun == "area":
        return lambda p: p.precision in ("city", "admin2", "unresolved", "facility")
    if noun in ("island", "territory", "enclave"):
        return lambda p: p.precision in ("admin1", "region", "country")
    return lambda p: p.precision in ("admin1", "admin2")
