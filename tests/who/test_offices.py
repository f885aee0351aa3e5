"""Offices under several names, and the short words that stand for them."""

from __future__ import annotations

import pytest

from isnad.who.nouns import of_name, of_noun
from isnad.who.offices import canonical, covers


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("top diplomat", "foreign minister"),
        ("spy chief", "intelligence chief"),
        ("premier", "prime minister"),
        ("interim president", "president"),
        ("spokeswoman", "spokesperson"),
    ],
)
def test_office_is_the_same_under_another_name(a: str, b: str) -> None:
    assert canonical(a) == canonical(b)


def test_deputy_holds_another_office() -> None:
    sense = of_noun("minister", ("deputy", "foreign"))
    assert sense is not None
    assert sense.office == "deputy foreign minister"


@pytest.mark.parametrize(
    ("short", "office"),
    [("leader", "president"), ("leader", "rebel leader"), ("minister", "foreign minister")],
)
def test_short_word_stands_for_the_office(short: str, office: str) -> None:
    assert covers(short, office)


def test_minister_is_no_president() -> None:
    assert not covers("minister", "president")


@pytest.mark.parametrize(
    ("name", "sector"),
    [("Desert Hawks Faction", "REB"), ("Youth of Aleppo Regiment for Special Missions", "MIL")],
)
def test_noun_in_a_name_gives_the_sector(name: str, sector: str) -> None:
    sense = of_name(name)
    assert sense is not None
    assert sector in sense.sectors


def test_name_of_one_word_says_nothing() -> None:
    assert of_name("Faction") is None


def test_secretary_of_state_leads_diplomacy_in_the_united_states_only() -> None:
    assert canonical("secretary of state", "USA") == canonical("foreign minister")
    assert canonical("secretary of state", "GBR") != canonical("foreign minister")
