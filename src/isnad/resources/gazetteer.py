"""The gazetteer: places of the world by name, by sound and by nearness."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from isnad.names import fold, skeleton
from isnad.resources import nations
from isnad.resources.entries import (
    Country,
    EntryKind,
    GazetteerEntry,
    Match,
    Metonym,
    distance_km,
)
from isnad.resources.files import listed, rows, user_gazetteer_path
from isnad.resources.places import Places
from isnad.resources.spellings import Spellings, read_table, spellings

if TYPE_CHECKING:
    from isnad.resources.user_gazetteer import UserGazetteer

_ORDER: dict[Match, int] = {"name": 0, "alternate": 1, "sound": 2}


class Gazetteer:
    """The packaged gazetteer and, if there is one, the user's own beside it."""

    def __init__(self, places: Places, names: Spellings, user: UserGazetteer | None = None) -> None:
        self._places = places
        self._names = names
        self._user = user
        self._cached = lru_cache(maxsize=8192)(self._lookup)

    def lookup(self, name: str, *, sound: bool = False) -> tuple[GazetteerEntry, ...]:
        """Every place that ``name`` can name: own names first, then alternates, larger first.

        Exact after folding (``isnad.names.fold``). Only when nothing is found that way, or with
        ``sound``, places whose skeleton is the same follow, marked ``match="sound"``.
        Countries and regions of the world are found too.
        """
        return self._cached(name, sound)

    def _lookup(self, name: str, sound: bool) -> tuple[GazetteerEntry, ...]:
        key = fold(name).removeprefix("the ")
        if len(key) < 2:
            return ()
        found = [
            *(_country_entry(each) for each in nations.countries_named(name)),
            *world_regions().get(key, ()),
            *self._stored(key, None),
        ]
        heard = "~" + skeleton(key)
        if (sound or not found) and len(heard) > 4:
            known = {(entry.geonames, entry.name, entry.lat) for entry in found}
            heard_entries = self._stored(heard, "sound")
            found += [e for e in heard_entries if (e.geonames, e.name, e.lat) not in known]
        return tuple(sorted(_distinct(found), key=lambda e: (_ORDER[e.match], -e.population)))

    def _stored(self, key: str, match: Match | None) -> list[GazetteerEntry]:
        entries = [
            self._places.entry(row, match or ("name" if main else "alternate"))
            for row, main in self._names.find(key)
        ]
        return entries + [self._named(each) for each in self._from_user(key, match)]

    def _from_user(self, key: str, match: Match | None) -> list[GazetteerEntry]:
        return self._user.find(key, match) if self._user else []

    def _named(self, entry: GazetteerEntry) -> GazetteerEntry:
        """The entry with its region's name: a dump of one country holds codes alone."""
        region = self._places.region(entry.country or "", entry.admin1 or "")
        return replace(entry, admin1_name=region.name) if region else entry

    def near(self, lat: float, lon: float, km: float) -> tuple[GazetteerEntry, ...]:
        """Populated places within ``km`` of a point in degrees, the nearest first."""
        found = [self._places.entry(row, "name") for row in self._places.around(lat, lon, km)]
        if self._user:
            found = _distinct([*found, *self._user.around(lat, lon, km)])
        measured = [(distance_km(lat, lon, e.lat or 0.0, e.lon or 0.0), e) for e in found]
        return tuple(entry for away, entry in sorted(measured, key=_first) if away <= km)

    def region(self, country: str, admin1: str) -> GazetteerEntry | None:
        """The first-level region with that code in the country (alpha-3)."""
        return self._places.region(country, admin1)

    def country(self, name_or_code: str) -> Country | None:
        """The country of that name or code; see ``resources.nations.country``."""
        return nations.country(name_or_code)

    def demonym(self, word: str) -> tuple[str, ...]:
        """Alpha-3 codes that the demonym stands for; see ``resources.nations.demonym``."""
        return nations.demonym(word)

    def metonym(self, phrase: str) -> Metonym | None:
        """The seat of power that the phrase names, if any."""
        return nations.metonym(phrase)

    def capital_of(self, name: str) -> str | None:
        """Alpha-3 code of the country whose capital has that name, if any."""
        return nations.capitals().get(fold(name))


def _first(pair: tuple[float, GazetteerEntry]) -> float:
    return pair[0]


def _distinct(found: list[GazetteerEntry]) -> list[GazetteerEntry]:
    """Without repeats of one GeoNames id; the first, packaged one is kept."""
    kept: dict[object, GazetteerEntry] = {}
    for entry in found:
        identity = entry.geonames or (entry.name, entry.kind, entry.lat, entry.lon)
        kept.setdefault(identity, entry)
    return list(kept.values())


def _country_entry(each: Country) -> GazetteerEntry:
    return GazetteerEntry(
        each.name, "country", each.alpha3, lat=each.lat, lon=each.lon,
        population=each.population, geonames=each.geonames, radius_km=each.radius_km,
    )  # fmt: skip


@cache
def world_regions() -> dict[str, tuple[GazetteerEntry, ...]]:
    """Folded name -> regions of the world, waters, islands, mountains and lines."""
    found: dict[str, tuple[GazetteerEntry, ...]] = {}
    for kind, names, code, lat, lon, radius in rows("regions.tsv", 6):
        entry = GazetteerEntry(
            listed(names)[0], _kind(kind), code or None,
            lat=float(lat) if lat else None, lon=float(lon) if lon else None,
            radius_km=float(radius) if radius else 500.0,
        )  # fmt: skip
        for name in listed(names):
            key = fold(name).removeprefix("the ")
            found[key] = (*found.get(key, ()), entry)
    return found


def _kind(text: str) -> EntryKind:
    kinds: dict[str, EntryKind] = {
        "continent": "continent", "region": "region", "island": "island", "water": "water",
        "strait": "strait", "river": "river", "mountain": "mountain", "line": "line",
    }  # fmt: skip
    return kinds[text]


@cache
def _packaged() -> tuple[Places, Spellings]:
    return Places(read_table("places.parquet")), spellings()


def gazetteer() -> Gazetteer:
    """The gazetteer, loaded once a process and again when ``ISNAD_HOME`` changes."""
    return _gazetteer(os.environ.get("ISNAD_HOME"))


@cache
def _gazetteer(home: str | None) -> Gazetteer:
    del home  # only part of the key: user_gazetteer_path reads it too
    if not user_gazetteer_path().is_file():
        return Gazetteer(*_packaged())
    # Imported here since DuckDB costs a process that needs none 50 ms and 20 MB.
    from isnad.resources.user_gazetteer import open_user_gazetteer

    return Gazetteer(*_packaged(), open_user_gazetteer())
