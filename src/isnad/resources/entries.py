"""What the gazetteer knows of a place, a country and a seat of power."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Literal

EntryKind = Literal[
    "country", "admin1", "admin2", "city", "facility",
    "continent", "region", "island", "water", "strait", "river", "mountain", "line",
]  # fmt: skip
Match = Literal["name", "alternate", "sound"]

_EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """A place in the gazetteer and how the name that was looked up fits it.

    ``country`` is ISO 3166-1 alpha-3 (None for seas and regions of several countries),
    ``admin1`` GeoNames' code of the first-level region, unique within the country only;
    ``lat`` and ``lon`` are degrees, ``radius_km`` a rough size, ``population`` 0 when unknown.
    ``match``: by its own name, by an alternate name, or only by sound (a skeleton).
    """

    name: str
    kind: EntryKind
    country: str | None = None
    admin1: str | None = None
    admin1_name: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    geonames: int | None = None
    match: Match = "name"
    radius_km: float = 10.0


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory: codes, names (the first is the one to print), centre, capital.

    ``neighbours`` are alpha-3 codes of countries that it borders on land; ``demonyms`` the
    adjectives and words for its people, in the singular.
    """

    alpha2: str
    alpha3: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    lat: float
    lon: float
    geonames: int | None = None
    population: int = 0
    area_km2: int = 0
    capital: str | None = None
    neighbours: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name to print."""
        return self.names[0]

    @property
    def radius_km(self) -> float:
        """The radius of a circle of the country's area, at least 5 km."""
        return max(5.0, sqrt(self.area_km2 / 3.1416))


@dataclass(frozen=True, slots=True)
class Metonym:
    """A seat of power (Kremlin): whose it is (alpha-3), what it stands for, and where it lies."""

    name: str
    country: str
    stands_for: str
    city: str
    lat: float
    lon: float


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """The great-circle distance in km between two points given in degrees."""
    phi_a, phi_b = radians(lat_a), radians(lat_b)
    half_lat, half_lon = (phi_b - phi_a) / 2, radians(lon_b - lon_a) / 2
    chord = sin(half_lat) ** 2 + cos(phi_a) * cos(phi_b) * sin(half_lon) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))
