"""Choosing, for all names of an article together, the places that they name.

A candidate's score adds up what it is (a country, a city of so many people), how well its
spelling fits, and what the article says: the area stated beside it, the countries and regions
that the article is about, other places near. Numbers are in powers of ten of population: a
bonus of 1 makes a place as likely as one ten times as large. They were set by hand on the
project's own examples and on the development articles; evals/places.py measures them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log10

from isnad.names import compare, fold
from isnad.resources import GazetteerEntry, gazetteer
from isnad.where.evidence import Evidence, with_settled
from isnad.where.mentions import PlaceName
from isnad.where.states import short_state

_MOST_CANDIDATES = 40
_COUNTRY, _DOUBTED_COUNTRY, _REGION, _WATER = 10.0, 7.5, 6.8, 8.0
_ADMIN1_COST, _ADMIN2_COST, _CAPITAL = 1.2, 2.0, 0.8
_LONE_REGION, _NAMESAKE = 5.8, -3.0
"""A region that shares its name with none of its cities; a town that bears a country's name."""
_SPELLING = {"name": 0.0, "alternate": -0.7, "sound": -2.0}
_METROPOLIS, _METROPOLIS_NAMES = 1_000_000, 0.4
"""Other names of the largest cities are in common use (New York, Kiev)."""
_IN_COUNTRY, _IN_REGION, _NEARBY = 2.0, 1.5, 1.5
_NEARBY_KM = 120.0
_FAR_KM, _SMALL, _FAR_COST = 300.0, 15_000, -1.5
"""A small town is seldom named far from every other place of an article."""
_LARGE, _ELSEWHERE = 100_000, -1.0
"""A town, not large, in a country that nothing else in the article speaks of."""
_VAST_REGION = 30_000_000
"""A region of more people (England, Guangdong) says no more than its country."""
_HEARD_SHARE = 0.3
"""A place found only by sound must lie where the rest of the article does."""
_STATED, _NOT_STATED = 6.0, -5.0
_NOT_STATED_KNOWN, _KNOWN_TOWN = -2.0, 30_000
"""The words between two names mislead; a town that is known is not undone by them."""
_LISTED = 2.5
"""A bare comma in a list of places says less of where the first lies."""
_ENOUGH = 4.0
"""A town of 10,000 people that nothing speaks for or against."""
_VOWELLESS = frozenset(
    {"SYR", "IRQ", "JOR", "LBN", "PSE", "ISR", "EGY", "LBY", "TUN", "DZA", "MAR", "SDN", "YEM",
     "SAU", "ARE", "QAT", "BHR", "KWT", "OMN", "IRN", "AFG", "PAK", "MRT", "ESH"}
)  # fmt: skip
"""Countries whose scripts leave vowels out, so that Latin spellings differ in them."""
_MARGIN = 0.4
"""What a place found only by sound must be ahead of the next."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A place chosen for a name, its score, its lead over the next, and why."""

    entry: GazetteerEntry
    score: float
    lead: float
    reasons: tuple[str, ...]


Choices = Mapping[int, Choice]
"""Index of a name in the article -> the place chosen for it."""


def resolve(names: Sequence[PlaceName], first: Evidence) -> Choices:
    """The places of all names that one can be chosen for; two rounds, each using the last."""
    times = Counter(fold(name.bare) for name in names)
    chosen: dict[int, Choice] = {}
    evidence = first
    for _ in range(3):
        chosen = _round(names, evidence, chosen)
        settled = {
            (fold(names[i].bare), choice.entry): times[fold(names[i].bare)]
            for i, choice in chosen.items()
        }
        evidence = with_settled(first, settled)
    return chosen


def _round(names: Sequence[PlaceName], evidence: Evidence, last: Choices) -> dict[int, Choice]:
    known: dict[object, Choice | None] = {}
    chosen = {}
    for index, name in enumerate(names):
        area = last.get(name.inside) if name.inside is not None else None
        state = area.entry if area and area.entry.kind in ("country", "admin1", "admin2") else None
        alike = (
            name.bare,
            name.sort,
            name.nations,
            name.state,
            state and (state.country, state.admin1),
        )
        if alike not in known:
            known[alike] = _best(name, state, evidence)
        if found := known[alike]:
            chosen[index] = found
    return _one_sense(names, chosen)


def _one_sense(names: Sequence[PlaceName], chosen: dict[int, Choice]) -> dict[int, Choice]:
    """A town said once to be in Texas stays there when it is named again without the state."""
    stated: dict[str, Choice] = {}
    for index, choice in chosen.items():
        if "the text says where" in choice.reasons:
            stated.setdefault(fold(names[index].bare), choice)
    for index, name in enumerate(names):
        said = stated.get(fold(name.bare))
        if said and name.inside is None and name.state is None and name.sort in (None, "city"):
            own = chosen.get(index)
            if own is None or own.entry.kind == said.entry.kind:
                chosen[index] = said
    return chosen


def candidates(name: PlaceName, *, sound: bool = False) -> tuple[GazetteerEntry, ...]:
    """Places that the name can be, best spelling and largest first; with ``sound``, all heard."""
    if state := short_state(name.bare):
        region = gazetteer().region(*state)
        return (region,) if region else ()
    found = gazetteer().lookup(name.bare, sound=sound)
    if len(name.bare) <= 4 and name.bare.replace(".", "").isupper():
        found = tuple(e for e in found if e.kind in ("country", "region"))
    heard = [e for e in found if e.match != "sound" or _sounds_alike(name.bare, e)]
    return tuple(heard[:_MOST_CANDIDATES])


@lru_cache(maxsize=16384)
def _sounds_alike(name: str, entry: GazetteerEntry) -> bool:
    """Whether a place found by its skeleton is likely spelt so: vowels count where written."""
    return entry.country in _VOWELLESS or compare(name, entry.name, "LOC").value >= 0.9


def _beside(entry: GazetteerEntry, found: Sequence[GazetteerEntry], name: PlaceName) -> float:
    """What the other places of that name say of this one."""
    countries = [e.population for e in found if e.kind == "country"]
    regions = [e for e in found if e.kind == "admin1" and e.match == "name"]
    if entry.kind == "country" and any(2 * r.population > entry.population for r in regions):
        return _DOUBTED_COUNTRY - _COUNTRY
    if entry.kind == "city" and countries and not name.state:
        return _NAMESAKE
    if entry.kind == "admin1" and entry in regions and not _seat(entry, found):
        return max(0.0, _LONE_REGION - log10(max(entry.population, 100)) + _ADMIN1_COST)
    return 0.0


def _seat(region: GazetteerEntry, found: Sequence[GazetteerEntry]) -> bool:
    """Whether a city in the region bears its name: Idlib alone is then the city."""
    return any(
        e.kind == "city"
        and (e.country, e.admin1) == (region.country, region.admin1)
        and 10 * e.population > region.population
        for e in found
    )


def _best(name: PlaceName, area: GazetteerEntry | None, evidence: Evidence) -> Choice | None:
    """The likeliest place of its spelling; failing that, of its sound."""
    return _likeliest(name, area, evidence, candidates(name)) or _likeliest(
        name, area, evidence, candidates(name, sound=True)
    )


def _likeliest(
    name: PlaceName,
    area: GazetteerEntry | None,
    evidence: Evidence,
    found: Sequence[GazetteerEntry],
) -> Choice | None:
    key = fold(name.bare)
    scored = []
    for entry in found:
        score, reasons = _score(entry, name, area, evidence, key)
        scored.append((score + _beside(entry, found, name), reasons, entry))
    scored.sort(key=lambda item: -item[0])
    if not scored:
        return None
    score, reasons, entry = scored[0]
    rivals = [s for s, _, e in scored[1:] if e.kind == entry.kind or e.country != entry.country]
    lead = score - rivals[0] if rivals else score
    enough = _ENOUGH if evidence.countries else _ENOUGH - 1.0
    if score < enough or (entry.match == "sound" and lead < _MARGIN):
        return None
    return Choice(entry, score, lead, tuple(reasons))


def _score(
    entry: GazetteerEntry,
    name: PlaceName,
    area: GazetteerEntry | None,
    evidence: Evidence,
    key: str,
) -> tuple[float, list[str]]:
    score, reasons = _size(entry, name)
    score += _SPELLING[entry.match]
    if entry.match == "alternate" and entry.population > _METROPOLIS:
        score += _METROPOLIS_NAMES
    if entry.match != "name":
        reasons.append("another spelling of it" if entry.match == "sound" else "another name of it")
    stated = _stated(entry, name, area)
    if stated is not None:
        weight = _LISTED if name.listed and area is not None else _STATED
        small = entry.population < _KNOWN_TOWN and entry.kind in ("city", "admin2", "facility")
        against = _NOT_STATED if small else _NOT_STATED_KNOWN
        score += weight if stated else against * weight / _STATED
        reasons += ["the text says where"] if stated else []
    share = min(1.0, 2 * evidence.country_share(entry.country, key))
    if entry.match == "sound" and share < _HEARD_SHARE and not stated:
        score += _NOT_STATED
    score += _IN_COUNTRY * share
    if share and entry.kind != "country":
        reasons.append("the article is about its country")
    if not share and evidence.countries and entry.population < _LARGE and stated is None:
        score += _ELSEWHERE if entry.kind in ("city", "admin2") else 0.0
    score += _in_region(entry, evidence, key, reasons)
    away = evidence.nearest_km(entry, key) if entry.kind in ("city", "admin2", "facility") else None
    if away is not None:
        score += _NEARBY * exp(-away / _NEARBY_KM)
        if away < _NEARBY_KM:
            reasons.append("near other places named")
        elif away > _FAR_KM and entry.population < _SMALL and not stated:
            score += _FAR_COST
    return score, reasons


def _size(entry: GazetteerEntry, name: PlaceName) -> tuple[float, list[str]]:
    people = log10(max(entry.population, 100))
    wanted = name.sort
    match entry.kind:
        case "country":
            return _COUNTRY - (1.0 if wanted in ("city", "admin2") else 0.0), ["a country"]
        case "continent":
            return _WATER, ["a part of the world"]
        case "admin1":
            fits = {"admin1": 2.5, "city": -1.5, None: 0.0}.get(wanted, -0.5)
            return people - _ADMIN1_COST + fits, ["a first-level region"]
        case "admin2":
            return people - _ADMIN2_COST + (2.5 if wanted == "admin2" else 0.0), ["a district"]
        case "city":
            fits = {"city": 0.8, "admin1": -1.0, None: 0.0}.get(wanted, 0.0)
            seat = gazetteer().capital_of(entry.name) == entry.country
            said = f"a city of {entry.population:,} people"
            return people + fits + (_CAPITAL if seat else 0.0), [said]
        case "water" | "strait" | "river":
            return _WATER, ["a water"]
        case _:
            return _REGION, ["a known region"]


def _stated(entry: GazetteerEntry, name: PlaceName, area: GazetteerEntry | None) -> bool | None:
    """Whether the place lies in the area that the text gives; None when it gives none."""
    if name.state:
        return (entry.country, entry.admin1) == name.state and entry.kind != "admin1"
    if area is not None and area.name != entry.name:
        if entry.kind == "country" or entry.country is None:
            return None
        same = entry.country == area.country
        return same and (area.admin1 is None or entry.admin1 == area.admin1)
    if name.nations and entry.country is not None:
        return entry.country in name.nations
    return None


def _in_region(entry: GazetteerEntry, evidence: Evidence, key: str, reasons: list[str]) -> float:
    if not entry.country or not entry.admin1:
        return 0.0
    share = evidence.region_share(entry.country, entry.admin1, key)
    if share:
        reasons.append("other places named are in its region")
    region = gazetteer().region(entry.country, entry.admin1)
    vast = region is not None and region.population > _VAST_REGION
    return _IN_REGION * min(1.0, 2 * share) * (0.3 if vast else 1.0)
