"""What an article as a whole says of the part of the world that it is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from isnad.model import Sentence
from isnad.resources import GazetteerEntry, countries_named, demonym, distance_km, gazetteer
from isnad.where.mentions import PlaceName

_WORD = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?")
_DEMONYM_VOTE = 0.7
_COUNTRY_VOTE = 1.0
_CITY_VOTE = 0.6
_DATELINE_VOTE = 1.5
_NOTHING = 1e-9
_FAR_DEGREES = 20.0


def _no_votes() -> defaultdict[str, float]:
    return defaultdict(float)


def _no_region_votes() -> defaultdict[tuple[str, str], float]:
    return defaultdict(float)


@dataclass(slots=True)
class Evidence:
    """Votes for countries and first-level regions, and the points of places already settled.

    Votes of one word count as the square root of how often it stands, so that a name said
    forty times does not drown the rest.
    """

    countries: defaultdict[str, float] = field(default_factory=_no_votes)
    regions: defaultdict[tuple[str, str], float] = field(default_factory=_no_region_votes)
    points: list[tuple[float, float, str]] = field(default_factory=list)
    own: dict[str, list[tuple[str, str | None, float, float]]] = field(default_factory=dict)
    """Key of a settled name -> country, region and the weights of the votes that it gave."""

    def country_share(self, country: str | None, key: str) -> float:
        """The share of the country in the votes of all names but ``key``, in [0, 1]."""
        total = sum(self.countries.values())
        given = self.countries.get(country or "", 0.0)
        for own, _, weight, _ in self.own.get(key, ()):
            total -= weight
            given -= weight if own == country else 0.0
        return max(0.0, given) / total if country and total > _NOTHING else 0.0

    def region_share(self, country: str, admin1: str, key: str) -> float:
        """The share of the region in the votes of all names but ``key``, in [0, 1]."""
        total = sum(self.regions.values())
        given = self.regions.get((country, admin1), 0.0)
        for own, region, _, weight in self.own.get(key, ()):
            total -= weight
            given -= weight if (own, region) == (country, admin1) else 0.0
        return max(0.0, given) / total if total > _NOTHING else 0.0

    def nearest_km(self, entry: GazetteerEntry, key: str) -> float | None:
        """The distance to the nearest settled place of another name."""
        if entry.lat is None or entry.lon is None:
            return None
        lat, lon = entry.lat, entry.lon
        away = [
            distance_km(lat, lon, y, x)
            for y, x, other in self.points
            if other != key and abs(y - lat) < _FAR_DEGREES
        ]
        return min(away, default=None)


def first_evidence(
    sentences: Sequence[Sentence], text: str, names: Sequence[PlaceName], dateline: str | None
) -> Evidence:
    """Votes of what is certain at once: country names, demonyms, the dateline."""
    said: Counter[str] = Counter()
    for sentence in sentences:
        for match in _WORD.finditer(text[sentence.span.start : sentence.span.end]):
            said.update(_demonyms(match[0]))
    votes = _no_votes()
    for word, times in said.items():
        for code in demonym(word)[:1]:
            votes[code] += _DEMONYM_VOTE * times**0.5
    named = Counter(name.bare for name in names)
    for bare, times in named.items():
        found = countries_named(bare)
        others = [e for e in gazetteer().lookup(bare) if e.kind == "admin1" and e.match == "name"]
        if len(found) == 1 and not (others and others[0].country != found[0].alpha3):
            votes[found[0].alpha3] += _COUNTRY_VOTE * times**0.5
    evidence = Evidence(votes)
    for place in _of_dateline(dateline):
        evidence.countries[place.country or ""] += _DATELINE_VOTE
    return evidence


def _demonyms(words: str) -> list[str]:
    if demonym(words):
        return [words]
    return [word for word in re.split(r"[\s-]+", words) if demonym(word)]


def _of_dateline(dateline: str | None) -> tuple[GazetteerEntry, ...]:
    known = gazetteer().lookup(dateline) if dateline else ()
    return tuple(e for e in known if e.country and e.match != "sound")[:1]


def with_settled(first: Evidence, settled: Mapping[tuple[str, GazetteerEntry], int]) -> Evidence:
    """The first votes and those of places settled since ((key, place) -> how often named)."""
    evidence = Evidence(defaultdict(float, first.countries))
    for (key, entry), times in settled.items():
        if entry.country is None or entry.kind == "country":
            continue
        vote = _CITY_VOTE * times**0.5
        weight = times**0.5 * (2.0 if entry.kind == "admin1" else 1.0) if entry.admin1 else 0.0
        evidence.countries[entry.country] += vote
        if entry.admin1:
            evidence.regions[entry.country, entry.admin1] += weight
        evidence.own.setdefault(key, []).append((entry.country, entry.admin1, vote, weight))
        if entry.kind in ("city", "admin2", "facility") and entry.lat is not None:
            evidence.points.append((entry.lat, entry.lon or 0.0, key))
    return evidence
