"""One article's account of an event, as far as it helps to find the event in other articles."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from isnad.fuse.summary import is_named
from isnad.model import Claim, Entity, When
from isnad.resources import country

_BITS = 512
_WORD = re.compile(r"[a-z][a-z'’-]{2,}")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b")
_FINE = ("time", "day", "weekend")
_TOWN = ("facility", "city")
_STOP_WORDS = """
    the and for that this with from has have had was were are been being will would said says
    say which who whom whose when where while after before into over under about against their
    his her its they them there than then also not but more most some such only other out off
    all any both between during because could should may might must can did does told according
    added reported report statement sources source
"""
_STOP = frozenset(_STOP_WORDS.split())
_FAR_BACK = timedelta(days=366 * 3)

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Happening:
    """A group of claims of one article.

    ``actors`` and ``recipients`` are fused ids of named entities; ``described`` folded head words
    of the unnamed ones; ``suffers`` the named persons it was done to; ``states`` the countries of
    all parties. ``towns`` are GeoNames ids of exact places, ``points`` their latitudes and
    longitudes, ``areas`` countries and regions. ``days`` is the stated time, if any; ``fine`` says
    that it is a day or two. ``told`` is the article's day. ``words`` is a bit set of the stems of
    the evidence, ``act`` of the trigger. ``company`` holds the ids of all persons, bodies and towns
    that the document names. ``weekdays`` are days of the week that are named, Monday 0, when it is
    not known which date is meant.
    """

    claims: tuple[str, ...]
    document: str
    article: int
    type: str
    modes: frozenset[str]
    ahead: bool
    past: bool
    actors: frozenset[str]
    recipients: frozenset[str]
    described: frozenset[str]
    suffers: frozenset[str]
    states: frozenset[str]
    towns: frozenset[int]
    points: frozenset[tuple[float, float]]
    areas: frozenset[str]
    days: Days | None
    fine: bool
    told: date | None
    numbers: frozenset[tuple[str, int]]
    speakers: frozenset[str]
    words: int
    act: int
    company: frozenset[str] = frozenset()
    weekdays: frozenset[int] = frozenset()

    @property
    def anchors(self) -> tuple[str, ...]:
        """Named parties and towns: what a search for the same event starts from."""
        towns = (f"town {t}" for t in sorted(self.towns))
        return (*sorted(self.actors | self.recipients), *towns)


def happening(
    claims: Sequence[Claim],
    entities: Mapping[str, Entity],
    published: str | None,
    company: frozenset[str] = frozenset(),
) -> Happening:
    """The features of a group of claims whose entities are the fused ones."""
    places = [a.place for c in claims for a in c.places if a.place]
    actors = [a.entity for c in claims for a in c.actors if a.entity]
    recipients = [a.entity for c in claims for a in c.recipients if a.entity]
    known = [entities[e] for e in {*actors, *recipients} if e in entities]
    days, fine = _days(d.when for c in claims for d in c.dates if d.when)
    modalities = {c.modality for c in claims}
    return Happening(
        claims=tuple(c.id for c in claims),
        document=claims[0].document,
        article=claims[0].article,
        type=claims[0].type,
        modes=frozenset(m for c in claims for m in c.modes),
        ahead=modalities <= {"future", "hypothetical"},
        past="historical" in modalities,
        actors=frozenset(e for e in actors if e in entities and is_named(entities[e])),
        recipients=frozenset(e for e in recipients if e in entities and is_named(entities[e])),
        described=frozenset(stems(" ".join(e.name for e in known if not is_named(e)))),
        suffers=frozenset(e for e in recipients if _is_person(entities.get(e))),
        states=frozenset(e.country for e in known if e.country),
        towns=frozenset(p.geonames for p in places if p.geonames and p.precision in _TOWN),
        points=frozenset(
            (p.lat, p.lon)
            for p in places
            if p.precision in _TOWN and p.lat is not None and p.lon is not None
        ),
        areas=frozenset(x for p in places for x in (p.country, p.admin1) if x),
        days=days,
        fine=fine,
        told=_day(published),
        numbers=frozenset((n.what, n.value) for c in claims for n in c.numbers),
        speakers=frozenset(link.entity for c in claims for link in c.chain[:1] if link.entity),
        words=bits(w for c in claims for w in stems(c.evidence.text)),
        act=bits(w for c in claims for w in stems(c.trigger.text)),
        company=company,
        weekdays=frozenset() if days else _weekdays(d.span.text for c in claims for d in c.dates),
    )


def company_of(entities: Iterable[Entity]) -> frozenset[str]:
    """The ids of the fused entities that tell one story from another: no states, no peoples."""
    return frozenset(
        e.id
        for e in entities
        if is_named(e) and (e.kind in ("PER", "ORG", "FAC") or (e.kind == "GPE" and _is_town(e)))
    )


def _is_town(e: Entity) -> bool:
    return country(e.name) is None


def _is_person(entity: Entity | None) -> bool:
    return entity is not None and entity.kind == "PER" and is_named(entity)


def stems(text: str) -> list[str]:
    """Content words of a text, in lower case without their commonest endings."""
    return [_stem(w) for w in _WORD.findall(text.lower()) if w not in _STOP]


def bits(words: Iterable[str]) -> int:
    """A set of words as 512 bits, one or more words to a bit."""
    found = 0
    for word in words:
        found |= _bit(word)
    return found


@lru_cache(maxsize=65536)
def _bit(word: str) -> int:
    return 1 << (zlib.crc32(word.encode()) % _BITS)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("’s")
    for ending in ("ings", "ing", "ions", "ion", "ers", "ed", "es", "s", "e"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            return bare[: -len(ending)]
    return bare


def _weekdays(phrases: Iterable[str]) -> frozenset[int]:
    """The days of the week that phrases of time name, Monday 0."""
    words = (_WEEKDAY.findall(phrase.lower()) for phrase in phrases)
    return frozenset(_WEEKDAYS.index(word) for found in words for word in found)


@lru_cache(maxsize=65536)
def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _days(whens: Iterable[When]) -> tuple[Days | None, bool]:
    """The narrowest stated stretch of days, and whether it is as good as a day."""
    best: tuple[int, date, date, bool] | None = None
    for when in whens:
        start, end = _day(when.start), _day(when.end)
        if start is None or end is None or when.duration or when.recurring or end < start:
            continue
        fine = when.granularity in _FINE and when.bound in ("exact", "about")
        found = ((end - start).days, start, end, fine)
        if best is None or (not fine, found) < (not best[3], best):
            best = found
    if best is None:
        return None, False
    return (best[1], best[2]), best[3] and best[0] <= 3


def span_of(h: Happening) -> tuple[date, date] | None:
    """The days on which a happening may lie: the stated ones, else some days before it was told.

    Background and plans without a date may lie anywhere near; None when nothing is known.
    """
    if h.days is not None:
        return h.days
    if h.told is None:
        return None
    if h.past:
        return h.told - _FAR_BACK, h.told
    if h.ahead:
        return h.told, h.told + timedelta(days=30)
    return h.told - timedelta(days=4), h.told
