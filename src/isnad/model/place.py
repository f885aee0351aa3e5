"""Places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from isnad.model.span import Span

Precision = Literal["facility", "city", "admin2", "admin1", "country", "region", "unresolved"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map, or a named place that no gazetteer holds (``precision`` unresolved).

    ``country`` is an ISO 3166-1 alpha-3 code, ``geonames`` a GeoNames id, ``lat`` and ``lon``
    degrees (WGS 84). ``relation`` keeps what the text says of an unresolved place
    ("in Aleppo province; near Azaz").
    """

    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    precision: Precision = "unresolved"
    relation: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text and the place that it names."""

    span: Span
    place: Place
    score: float = 1.0
