"""The gazetteer finds places by any spelling, and says how the name fits."""

from __future__ import annotations

import pytest

from isnad.resources import Gazetteer, distance_km, gazetteer


@pytest.fixture(scope="module")
def world() -> Gazetteer:
    return gazetteer()


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Damascus", "SYR", 33.51, 36.29),
        ("Halab", "SYR", 36.20, 37.16),
        ("al-Bab", "SYR", 36.37, 37.52),
        ("Kiev", "UKR", 50.45, 30.52),
        ("Kyiv", "UKR", 50.45, 30.52),
        ("Gaziantep", "TUR", 37.06, 37.38),
        ("Şanlıurfa", "TUR", 37.17, 38.79),
        ("Sao Paulo", "BRA", -23.55, -46.64),
        ("Deir al-Zour", "SYR", 35.34, 40.14),
    ],
)
def test_lookup_finds_cities(
    world: Gazetteer, name: str, country: str, lat: float, lon: float
) -> None:
    cities = [e for e in world.lookup(name) if e.kind == "city" and e.country == country]
    assert cities
    assert distance_km(lat, lon, cities[0].lat or 0, cities[0].lon or 0) < 15


def test_lookup_puts_own_names_and_large_places_first(world: Gazetteer) -> None:
    cities = [e for e in world.lookup("Paris") if e.kind == "city"]
    assert [e.country for e in cities[:2]] == ["FRA", "USA"]
    assert cities[1].admin1_name == "Texas"


def test_lookup_by_sound_is_marked(world: Gazetteer) -> None:
    found = world.lookup("Azez")
    assert found[0].match == "sound"
    assert (found[0].country, found[0].admin1_name) == ("SYR", "Aleppo")


def test_lookup_finds_nothing_for_an_unknown_name(world: Gazetteer) -> None:
    assert world.lookup("Qwrtzplk") == ()
    assert world.lookup("") == ()


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Idlib", "admin1", "SYR"),
        ("Texas", "admin1", "USA"),
        ("Nouvelle-Aquitaine", "admin1", "FRA"),
        ("Aquitaine", "admin1", "FRA"),
        ("Khyber Pakhtunkhwa", "admin1", "PAK"),
        ("the Middle East", "region", None),
        ("Golan Heights", "region", "SYR"),
        ("West Bank", "region", "PSE"),
        ("Strait of Hormuz", "strait", None),
        ("Euphrates", "river", None),
        ("the US", "country", "USA"),
    ],
)
def test_lookup_finds_regions(world: Gazetteer, name: str, kind: str, country: str | None) -> None:
    assert (kind, country) in {(e.kind, e.country) for e in world.lookup(name)}


def test_regions_of_a_country_have_names_and_centres(world: Gazetteer) -> None:
    aleppo = world.lookup("Azaz")[0]
    assert aleppo.country == "SYR"
    region = world.region("SYR", aleppo.admin1 or "")
    assert region is not None
    assert region.name == "Aleppo"
    assert distance_km(36.2, 37.5, region.lat or 0, region.lon or 0) < 60


def test_near_gives_places_by_distance(world: Gazetteer) -> None:
    found = world.near(36.2, 37.16, 30)
    assert found[0].name == "Aleppo"
    assert all(distance_km(36.2, 37.16, e.lat or 0, e.lon or 0) <= 30 for e in found)


def test_distance_is_in_kilometres() -> None:
    assert distance_km(48.86, 2.35, 51.51, -0.13) == pytest.approx(344, abs=3)
