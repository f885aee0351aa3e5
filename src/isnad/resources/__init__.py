"""Packaged data and the only code that knows where it lies.

The user's own places are added with :func:`isnad.resources.user_gazetteer.add_dump`.
"""

from isnad.resources.authority import Entry
from isnad.resources.entries import Country, GazetteerEntry, Metonym, distance_km
from isnad.resources.files import data_path, user_home
from isnad.resources.gazetteer import Gazetteer, gazetteer
from isnad.resources.nations import (
    countries,
    countries_named,
    country,
    demonym,
    metonym,
    region_demonym,
)

__all__ = [
    "Country", "Entry", "Gazetteer", "GazetteerEntry", "Metonym", "countries",
    "countries_named", "country", "demonym", "distance_km", "gazetteer", "data_path", "metonym",
    "region_demonym", "user_home",
]  # fmt: skip
