"""The packaged table of places, read column by column."""

from __future__ import annotations

from functools import cached_property
from math import cos, radians

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from isnad.resources.entries import EntryKind, GazetteerEntry, Match
from isnad.resources.nations import countries

_UNIT = 1000.0
"""Coordinates are stored as integers of 1/1000 degree."""
_KM_PER_DEGREE = 111.2
_KINDS: dict[str, EntryKind] = {"city": "city", "admin1": "admin1", "admin2": "admin2"}
_RADIUS_KM: dict[EntryKind, float] = {"city": 10.0, "admin1": 150.0, "admin2": 40.0}
"""Rough sizes: the median first-level region covers some 7,000 km2, large ones far more."""


class Places:
    """Places by row number. Values are made only for rows that are asked for."""

    def __init__(self, table: pa.Table) -> None:
        self._name = table["name"].chunk(0)
        self._geonames: npt.NDArray[np.int32] = table["geonames"].to_numpy()
        self._lat: npt.NDArray[np.int32] = table["lat"].to_numpy()
        self._lon: npt.NDArray[np.int32] = table["lon"].to_numpy()
        self._population: npt.NDArray[np.int32] = table["population"].to_numpy()
        self._country, self._countries = _coded(table["country"])
        self._admin1, self._admins = _coded(table["admin1"])
        self._kind, self._kinds = _coded(table["kind"])
        self._alpha3 = {each.alpha2: each.alpha3 for each in countries()}

    def entry(self, row: int, match: Match) -> GazetteerEntry:
        """The place in that row, found by a name of that kind."""
        country = self._alpha3.get(self._countries[self._country[row]])
        admin1 = self._admins[self._admin1[row]] or None
        kind = _KINDS[self._kinds[self._kind[row]]]
        return GazetteerEntry(
            self._name[row].as_py(), kind, country, admin1,
            self._region_names.get((country, admin1)) if admin1 else None,
            float(self._lat[row]) / _UNIT, float(self._lon[row]) / _UNIT,
            int(self._population[row]), int(self._geonames[row]) or None, match,
            _RADIUS_KM[kind],
        )  # fmt: skip

    def region(self, country: str, admin1: str) -> GazetteerEntry | None:
        """The first-level region with that code in the country (alpha-3), if it has a name."""
        row = self._region_rows.get((country, admin1))
        return None if row is None else self.entry(row, "name")

    def around(self, lat: float, lon: float, km: float) -> list[int]:
        """Rows of populated places in the box of ``km`` around a point in degrees."""
        high = km / _KM_PER_DEGREE
        wide = high / max(0.05, cos(radians(lat)))
        near_lat = np.abs(self._lat - lat * _UNIT) <= high * _UNIT
        east = np.abs(self._lon - lon * _UNIT)
        near_lon = np.minimum(east, 360 * _UNIT - east) <= wide * _UNIT
        city = self._kind == self._kinds.index("city")
        return [int(row) for row in np.flatnonzero(near_lat & near_lon & city)]

    @cached_property
    def _region_rows(self) -> dict[tuple[str | None, str | None], int]:
        """The present region of each code: of several, the one with most people in it."""
        found: dict[tuple[str | None, str | None], int] = {}
        for row in np.flatnonzero(self._kind == self._kinds.index("admin1")):
            country = self._alpha3.get(self._countries[self._country[row]])
            key = (country, self._admins[self._admin1[row]])
            if key not in found or self._population[row] > self._population[found[key]]:
                found[key] = int(row)
        return found

    @cached_property
    def _region_names(self) -> dict[tuple[str | None, str | None], str]:
        return {key: self._name[row].as_py() for key, row in self._region_rows.items()}


def _coded(column: pa.ChunkedArray) -> tuple[npt.NDArray[np.int32], list[str]]:
    """Codes and values of a column, whether or not the file kept them so."""
    encoded = column.chunk(0)
    if not isinstance(encoded, pa.DictionaryArray):
        encoded = encoded.dictionary_encode()
    return encoded.indices.to_numpy(), encoded.dictionary.to_pylist()
