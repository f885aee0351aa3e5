"""Places that a common noun names: a building ("a mosque"), or one told before ("the city").

They are no names, so no gazetteer holds them and nobody is called so; they only say where acts
happened. A building has the country of its adjective and what the text says it is in; "the
city" is the town named last, if one alone can be meant.
"""

from __future__ import annotations

import re
from collections import Counter
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
    "flat|apartment|residence|villa|funeral|wedding"
)
_SMALL_WORDS = (
    "the|a|an|and|or|but|of|in|at|to|by|for|with|from|on|as|that|who|which|when|was|were|is|"
    "during|after|before|over|about|near|under"
)
_BUILDING = re.compile(
    r"\b(?:in|at|outside|inside|near|into|around|on|from)\s+"
    r"((?:(?:the|a|an|its|their|his|her)\s+)?"
    rf"(?:(?!(?:{_SMALL_WORDS})\b)"
    rf"[\w’'.-]+\s+){{0,3}}(?:{_BUILDINGS})"
    r"(?:\s+(?:building|floor|compound|complex|grounds|gates))?)\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:{_BUILDINGS})", re.IGNORECASE)
_ASSEMBLIES = re.compile(r"parliament|congress|senate|national assembly|house of", re.IGNORECASE)
_OF_STATE = re.compile(
    r"parliament|congress|senate|assembly|house of|chamber|prison|jail|court|palace|police station|"
    r"airport|hospital|market",
    re.IGNORECASE,
)
"""Buildings that stand in the country of their adjective: embassies and pubs need not."""
_INSIDE = re.compile(r"^\s+(?:in|at|of|near)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$|^,\s+$")
_POINTED = re.compile(
    r"\b(?:in|at|into|from|near|around|across|throughout|outside|inside|entered|entering|left|"
    r"leave|leaving|reached)\s+(?:(?:other|some|many|several)?\s*parts\s+of\s+)?"
    r"((?:the|that|this)\s+(?:same\s+)?(area|city|town|village|capital|neighbou?rhood|province|"
    r"region|district|country|nation|kingdom))"
    r"(?=[,.;:)\"”]|\s+(?:and|but|on|after|when|while|as|to|for|by|with|since|during|"
    r"until|before|has|have|had|is|was|were|are|will|over|between|who|amid|because)\b|\s*$)"
)
_TOWNS = frozenset({"city", "town", "village", "capital", "neighborhood", "neighbourhood"})
_STATES = frozenset({"country", "nation", "kingdom"})
_CITY_STATES = frozenset({"HKG", "SGP", "MAC", "MCO", "VAT"})
_CAPITALISED = re.compile(r"[A-Z]\w+")
_BACK = 5
"""Sentences back to what "the city" points at."""
_PART_AFTER = re.compile(r"^\s+(?:district|neighbou?rhood|suburb|quarter)\b")


def pointed(
    sentences: Sequence[Sentence], text: str, named: Sequence[Sequence[PlaceMention]]
) -> tuple[tuple[PlaceMention, ...], ...]:
    """The places of each sentence of one article that a common noun names, in text order."""
    found = []
    for number, sentence in enumerate(sentences):
        told = [*_told_before(number, sentences, text, named)]
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
        if not _one_phrase(sentence, match.start(1), match.end(1)):
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


def _one_phrase(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are a noun phrase, and end with its noun."""
    inside = [t for t in sentence.tokens if t.start < end and start < t.end]
    after = next((t for t in sentence.tokens if t.start >= end), None)
    if after is not None and after.upos == "NOUN" and inside and inside[-1].deprel == "compound":
        return False
    verbs = [
        t for t in inside if t.upos in ("VERB", "AUX") and t.deprel not in ("amod", "compound")
    ]
    return not verbs


def _owner(words: str) -> str | None:
    """The country of a building's adjective: the Ukrainian parliament stands in Ukraine."""
    if not _OF_STATE.search(words):
        return None
    codes = {code for word in words.split() for code in demonym(word)[:1]}
    return codes.pop() if len(codes) == 1 else None


def _told_before(
    number: int, sentences: Sequence[Sentence], text: str, named: Sequence[Sequence[PlaceMention]]
) -> Iterator[PlaceMention]:
    """ "The city", "the area", "the country": the place told before that is of that sort."""
    sentence = sentences[number]
    if not _POINTED.search(text, sentence.span.start, sentence.span.end):
        return
    home = _home(sentences, named)
    for match in _POINTED.finditer(text, sentence.span.start, sentence.span.end):
        before = [[m for m in named[number] if m.span.end <= match.start()]]
        before += [list(named[back]) for back in range(number - 1, max(-1, number - _BACK), -1)]
        meant = _meant(match[2], before, text, home if match[2] in _STATES else None)
        if meant is not None and (match[2] not in _STATES or meant.country == home):
            span = Span.of(text, match.start(1), match.end(1))
            reasons = (*meant.reasons, f"“{span.text}” speaks of {meant.name}")
            yield PlaceMention(span, replace(meant, reasons=reasons), 0.6)


def _home(sentences: Sequence[Sentence], named: Sequence[Sequence[PlaceMention]]) -> str | None:
    """The country that an article is about, if half of the countries said are it."""
    said = Counter(m.place.country for part in named for m in part if m.place.country)
    for sentence in sentences:
        said.update(c for w in _CAPITALISED.findall(sentence.span.text) for c in demonym(w)[:1])
    country, times = said.most_common(1)[0] if said else (None, 0)
    return country if 2 * times >= said.total() else None


def _meant(
    noun: str, before: Sequence[Sequence[PlaceMention]], text: str, home: str | None
) -> Place | None:
    """The one place of the noun's sort in the nearest sentence that names any; of several, home."""
    fits = _sort(noun)
    for mentions in before:
        found = {
            (m.place.name, m.place.geonames): m.place
            for m in mentions
            if fits(m.place) and not (noun in _TOWNS and _PART_AFTER.match(text[m.span.end :][:20]))
        }
        if len(found) > 1 and home is not None:
            found = {k: p for k, p in found.items() if p.country == home} or found
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
    return lambda p: p.precision in ("admin1", "admin2")
