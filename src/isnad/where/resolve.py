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
from math import exp, log10

from isnad.names import fold
from isnad.resources import GazetteerEntry, gazetteer
from isnad.where.evidence import Evidence, with_settled
from isnad.where.mentions import PlaceName
from isnad.where.states import short_state

_MOST_CANDIDATES = 40
_COUNTRY, _CONTINENT, _REGION, _WATER = 7.5, 7.0, 5.3, 5.5
_ADMIN1_COST, _ADMIN2_COST = 1.2, 2.0
_SPELLING = {"name": 0.0, "alternate": -0.7, "sound": -2.0}
_IN_COUNTRY, _IN_REGION, _NEARBY = 2.5, 1.5, 1.5
_NEARBY_KM = 120.0
_STATED, _NOT_STATED = 6.0, -5.0
_ENOUGH = 4.0
"""A town of 10,000 people that nothing speaks for or against."""
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
        evidence = with_settled(first, [(key, e, n) for (key, e), n in settled.items()])
    return chosen


def _round(names: Sequence[PlaceName], evidence: Evidence, last: Choices) -> dict[int, Choice]:
    known: dict[object, Choice | None] = {}
    chosen = {}
    for index, name in enumerate(names):
        area = last.get(name.inside) if name.inside is not None else None
        state = area.entry if area and area.entry.kind in ("country", "admin1", "admin2") else None
        alike = (name.bare, name.sort, name.nations, name.state, state and (state.country, state.admin1))
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


def candidates(name: PlaceName) -> tuple[GazetteerEntry, ...]:
    """Places that the name can be, best spelling and largest first."""
    if state := short_state(name.bare):
        region = gazetteer().region(*state)
        return (region,) if region else ()
    return gazetteer().lookup(name.bare)[:_MOST_CANDIDATES]


def _best(name: PlaceName, area: GazetteerEntry | None, evidence: Evidence) -> Choice | None:
    key = fold(name.bare)
    scored = sorted(
        ((*_score(entry, name, area, evidence, key), entry) for entry in candidates(name)),
        key=lambda item: -item[0],
    )
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
    if entry.match != "name":
        reasons.append("another spelling of it" if entry.match == "sound" else "another name of it")
    stated = _stated(entry, name, area)
    if stated is not None:
        score += _STATED if stated else _NOT_STATED
        reasons += ["the text says where"] if stated else []
    share = min(1.0, 2 * evidence.country_share(entry.country))
    if share and entry.kind != "country":
        score += _IN_COUNTRY * share
        reasons.append("the article is about its country")
    score += _in_region(entry, evidence, reasons)
    away = evidence.nearest_km(entry, key) if entry.kind in ("city", "admin2", "facility") else None
    if away is not None:
        score += _NEARBY * exp(-away / _NEARBY_KM)
        if away < _NEARBY_KM:
            reasons.append("near other places named")
    return score, reasons


def _size(entry: GazetteerEntry, name: PlaceName) -> tuple[float, list[str]]:
    people = log10(max(entry.population, 100))
    wanted = name.sort
    match entry.kind:
        case "country":
            return _COUNTRY - (3.0 if wanted in ("city", "admin2") else 0.0), ["a country"]
        case "continent":
            return _CONTINENT, ["a part of the world"]
        case "admin1":
            fits = {"admin1": 2.5, "city": -1.5, None: 0.0}.get(wanted, -0.5)
            return people - _ADMIN1_COST + fits, ["a first-level region"]
        case "admin2":
            return people - _ADMIN2_COST + (2.5 if wanted == "admin2" else 0.0), ["a district"]
        case "city":
            fits = {"city": 0.8, "admin1": -1.0, None: 0.0}.get(wanted, 0.0)
            return people + fits, [f"a city of {entry.population:,} people"]
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


def _in_region(entry: GazetteerEntry, evidence: Evidence, reasons: list[str]) -> float:
    if not entry.country or not entry.admin1 or entry.kind == "admin1":
        return 0.0
    votes = evidence.regions[entry.country, entry.admin1]
    total = sum(evidence.regions.values())
    own = 1.0  # a place does not speak for itself; its own vote is at least that
    if votes <= own or not total:
        return 0.0
    reasons.append("other places named are in its region")
    return _IN_REGION * min(1.0, 2 * (votes - own) / total)
