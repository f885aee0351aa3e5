"""Places that a common noun names: buildings, and "the city" told before."""

from __future__ import annotations

import pytest

from isnad.model import Place, PlaceMention, Sentence, Span
from isnad.where import pointed

HOMS = Place("Homs", "SYR", "Homs", 34.7, 36.7, 169577, "city")
HAMA = Place("Hama", "SYR", "Hama", 35.1, 36.8, 170017, "city")
SYRIA = Place("Syria", "SYR", None, 35.0, 38.0, 163843, "country")
KNOWN = {"Homs": HOMS, "Hama": HAMA, "Syria": SYRIA}


def told(*lines: str) -> list[list[tuple[str, str, str | None]]]:
    """The words, place and country of what each sentence points at."""
    text, sentences, named = " ".join(lines), [], []
    for line in lines:
        start = text.index(line)
        sentences.append(Sentence(Span(start, start + len(line), line), 0, 0, ()))
        found = [(start + line.index(n), n, p) for n, p in KNOWN.items() if n in line]
        named.append(
            tuple(PlaceMention(Span(a, a + len(n), n), p) for a, n, p in sorted(found, key=str))
        )
    read: tuple[tuple[PlaceMention, ...], ...] = pointed(sentences, text, named)
    return [[(m.span.text, m.place.name, m.place.country) for m in part] for part in read]


def test_the_city_is_the_one_named_last() -> None:
    assert told("Shells fell on Homs.", "Fires burnt in the city.")[1] == [
        ("the city", "Homs", "SYR")
    ]


@pytest.mark.parametrize(
    "line", ["It met in the city council.", "It met in the city of Paris.", "The city slept."]
)
def test_words_about_a_city_point_at_none(line: str) -> None:
    assert told("Shells fell on Homs.", line)[1] == []


def test_one_of_two_cities_is_not_guessed() -> None:
    assert told("Shells fell on Homs and Hama.", "Fires burnt in the city.")[1] == []


def test_the_country_is_no_city() -> None:
    told_of = told("Homs is in Syria.", "Fires burnt across the country.")
    assert told_of[1] == [("the country", "Syria", "SYR")]


def test_place_pointed_at_says_why() -> None:
    text = "Shells fell on Homs. Fires burnt in the city."
    first = Sentence(Span.of(text, 0, 20), 0, 0, ())
    second = Sentence(Span.of(text, 21, len(text)), 0, 0, ())
    (only,) = pointed([first, second], text, [(PlaceMention(Span.of(text, 15, 19), HOMS),), ()])[1]
    assert only.place.reasons[-1] == "“the city” speaks of Homs"
    assert only.place.geonames == HOMS.geonames


def test_building_without_a_name_is_a_place() -> None:
    assert told("He hid in a mosque.") == [[("a mosque", "a mosque", None)]]


def test_building_lies_in_the_town_said_after_it() -> None:
    assert told("He hid in a prison in Homs.")[0][0] == ("a prison", "a prison", "SYR")


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Eggs flew in the Ukrainian parliament.", "UKR"),
        ("He hid in the Ukrainian embassy.", None),
    ],
)
def test_adjective_says_where_a_parliament_is_but_not_an_embassy(
    line: str, country: str | None
) -> None:
    assert [found[2] for found in told(line)[0]] == [country]


@pytest.mark.parametrize("line", ["He is in prison.", "He was at school.", "The prison burnt."])
def test_state_of_a_person_is_no_building(line: str) -> None:
    assert told(line) == [[]]


def test_the_country_is_the_one_that_the_story_is_about() -> None:
    # The Swiss are named as often as the Syrians: whose country they left is not sure.
    lines = ("Swiss and Swiss envoys met in Homs.", "Syria denied it.", "They left the country.")
    assert told(*lines)[2] == [("the country", "Syria", "SYR")]
    foreign = ("Swiss, Swiss and Swiss envoys came.", "Syria denied it.", "They left the country.")
    assert told(*foreign)[2] == []


def test_pub_need_not_stand_in_the_country_of_its_adjective() -> None:
    assert told("They met at an Irish pub.") == [[("an Irish pub", "an Irish pub", None)]]


def test_dwelling_is_told_by_whose_it_is() -> None:
    assert told("It came from Alvaro's flat.")[0][0][0] == "Alvaro's flat"
