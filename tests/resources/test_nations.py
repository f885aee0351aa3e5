"""Countries by any of their names, demonyms in all forms, seats of power."""

from __future__ import annotations

import pycountry
import pytest

from isnad.resources import countries, countries_named, country, demonym, metonym


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Syria", "SYR"), ("SY", "SYR"), ("SYR", "SYR"), ("Türkiye", "TUR"), ("Turkey's", "TUR"),
        ("Burma", "MMR"), ("Ivory Coast", "CIV"), ("Côte d’Ivoire", "CIV"), ("Czechia", "CZE"),
        ("the UAE", "ARE"), ("U.A.E.", "ARE"), ("DPRK", "PRK"), ("the U.S.", "USA"),
        ("Britain", "GBR"), ("Kosovo", "XKX"), ("Palestine", "PSE"), ("Taiwan", "TWN"),
        ("Western Sahara", "ESH"), ("Soviet Union", "RUS"), ("Vatican", "VAT"), ("Gambia", "GMB"),
        ("DRC", "COD"), ("Swaziland", "SWZ"), ("The Netherlands", "NLD"), ("Korea", "KOR"),
    ],
)  # fmt: skip
def test_country_is_found_by_its_names(name: str, code: str) -> None:
    found = country(name)
    assert found is not None
    assert found.alpha3 == code


@pytest.mark.parametrize("word", ["us", "car", "Aleppo", "", "the"])
def test_country_is_not_found_in_other_words(word: str) -> None:
    assert country(word) is None


def test_ambiguous_country_names_give_all() -> None:
    assert {c.alpha3 for c in countries_named("Congo")} == {"COD", "COG"}


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("Syrian", ("SYR",)), ("Syrians", ("SYR",)), ("Turkish", ("TUR",)), ("Turks", ("TUR",)),
        ("Emirati", ("ARE",)), ("Burmese", ("MMR",)), ("Congolese", ("COD", "COG")),
        ("Korean", ("KOR", "PRK")), ("Britons", ("GBR",)), ("Frenchmen", ("FRA",)),
        ("Dutch", ("NLD",)), ("Swiss", ("CHE",)), ("Israeli's", ("ISR",)), ("Kosovars", ("XKX",)),
        ("North Koreans", ("PRK",)), ("Palestinians", ("PSE",)), ("U.S.", ("USA",)),
        ("Germans", ("DEU",)), ("Saudis", ("SAU",)), ("Filipinos", ("PHL",)), ("UK", ("GBR",)),
    ],
)  # fmt: skip
def test_demonym_gives_countries(word: str, codes: tuple[str, ...]) -> None:
    assert demonym(word) == codes


@pytest.mark.parametrize("word", ["polish", "us", "Damascus", "Syria", "turks", ""])
def test_demonym_refuses_other_words(word: str) -> None:
    assert demonym(word) == ()


@pytest.mark.parametrize(
    ("phrase", "code", "stands_for"),
    [
        ("the Kremlin", "RUS", "government"),
        ("White House", "USA", "government"),
        ("10 Downing Street", "GBR", "government"),
        ("Élysée", "FRA", "government"),
        ("Elysee Palace", "FRA", "government"),
        ("Quai d’Orsay", "FRA", "foreign ministry"),
        ("the Pentagon", "USA", "military"),
        ("Zhongnanhai", "CHN", "government"),
        ("Rashtrapati Bhavan", "IND", "government"),
    ],
)
def test_metonym_is_a_seat_of_power(phrase: str, code: str, stands_for: str) -> None:
    seat = metonym(phrase)
    assert seat is not None
    assert (seat.country, seat.stands_for) == (code, stands_for)


def test_metonym_needs_a_capital_letter() -> None:
    assert metonym("white house") is None
    assert metonym("Damascus") is None


def test_table_holds_every_inhabited_country_once() -> None:
    codes = [each.alpha3 for each in countries()]
    assert len(codes) == len(set(codes))
    uninhabited = {"ATF", "BVT", "HMD", "UMI"}
    assert {c.alpha_3 for c in pycountry.countries} - uninhabited <= set(codes)


def test_country_facts_are_joined() -> None:
    syria = country("Syria")
    assert syria is not None
    assert (syria.capital, syria.geonames) == ("Damascus", 163843)
    assert set(syria.neighbours) == {"IRQ", "ISR", "JOR", "LBN", "TUR"}
