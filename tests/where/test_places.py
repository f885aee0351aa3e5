"""Names of places become places, each by what the whole article says."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from isnad.model import Name, Place, PlaceMention, Sentence, Span, Token
from isnad.where import places

_WORD = re.compile(r"[\w’'-]+|[^\w\s]")


def sentence(text: str, start: int, end: int, names: Sequence[tuple[str, str]]) -> Sentence:
    """A sentence with plain tokens, in which every occurrence of the names is tagged."""
    whole = text[start:end]
    tokens = [
        Token(start + m.start(), start + m.end(), m[0], m[0].lower(), "PROPN", "NNP", -1, "dep")
        for m in _WORD.finditer(whole)
    ]
    tagged = [
        Name(Span.of(text, start + m.start(), start + m.end()), kind, 0, 0)  # type: ignore[arg-type]
        for name, kind in names
        for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", whole)
    ]
    tagged.sort(key=lambda name: name.span.start)
    return Sentence(Span.of(text, start, end), 0, 0, tuple(tokens), tuple(tagged))


def read(
    text: str, *names: str, dateline: str | None = None, other: dict[str, str] | None = None
) -> dict[str, Place]:
    """The places of a text whose lines are sentences, by the words that name them."""
    tagged = [(name, "LOC") for name in names] + list((other or {}).items())
    sentences, start = [], 0
    for line in text.splitlines(keepends=True):
        sentences.append(sentence(text, start, start + len(line.rstrip()), tagged))
        start += len(line)
    found = places(sentences, text, dateline=dateline)
    assert len(found) == len(sentences)
    mentions: list[PlaceMention] = [mention for part in found for mention in part]
    assert all(text[m.span.start : m.span.end] == m.span.text for m in mentions)
    return {m.span.text: m.place for m in mentions}


def test_city_goes_to_the_largest_of_its_name() -> None:
    paris = read("Talks were held in Paris on Monday.", "Paris")["Paris"]
    assert (paris.country, paris.precision) == ("FRA", "city")
    assert paris.reasons


def test_state_beside_a_town_decides() -> None:
    found = read("A man was held in Paris, Texas, on Monday.", "Paris", "Texas")
    assert (found["Paris"].country, found["Paris"].admin1) == ("USA", "Texas")
    assert found["Texas"].precision == "admin1"


def test_short_state_beside_a_town_decides() -> None:
    assert read("Police in Portland, Me., held a man.", "Portland")["Portland"].admin1 is not None
    found = read("Police in Portland, Maine, held a man.", "Portland", "Maine")["Portland"]
    assert found.admin1 == "Maine"


def test_town_said_once_to_be_in_a_state_stays_there() -> None:
    text = "Police in Paris, Texas, held a man.\nHe was born in Paris."
    assert read(text, "Paris", "Texas")["Paris"].country == "USA"


def test_country_beside_a_town_decides() -> None:
    found = read("A blast hit Tripoli, Lebanon, at noon.", "Tripoli", "Lebanon")
    assert found["Tripoli"].country == "LBN"


def test_article_about_a_country_draws_its_towns() -> None:
    text = "Lebanese soldiers shot at a car in Tripoli.\nLebanon's army said Beirut was calm."
    assert read(text, "Tripoli", "Lebanon", "Beirut")["Tripoli"].country == "LBN"
    text = "Libyan militias fought in Tripoli.\nLibya's government in Benghazi was silent."
    assert read(text, "Tripoli", "Libya", "Benghazi")["Tripoli"].country == "LBY"


def test_demonym_before_a_town_decides() -> None:
    found = read("Shells fell on the Syrian border town of Azez.", "Azez")["Azez"]
    assert (found.country, found.admin1, found.name) == ("SYR", "Aleppo", "Azez")


def test_spelling_by_sound_needs_the_country() -> None:
    text = "Turkish forces entered Azez in Syria.\nSyria protested."
    assert read(text, "Azez", "Syria")["Azez"].country == "SYR"
    assert read("He met Azez in Peru.", "Azez", "Peru").get("Azez", Place("x")).lat is None


def test_province_is_told_from_its_city() -> None:
    found = read("Fighting spread in Idlib province, Syria. ", "Idlib", "Syria")["Idlib"]
    assert found.precision == "admin1"
    found = read("Fighting spread in the city of Idlib, Syria.", "Idlib", "Syria")["Idlib"]
    assert found.precision == "city"


def test_part_of_a_country_is_a_region_of_it() -> None:
    found = read("Troops moved into northern Syria on Sunday.", "Syria")
    place = found["northern Syria"]
    assert (place.country, place.precision) == ("SYR", "region")
    assert place.lat is not None
    assert place.lat > 35.0


def test_known_region_is_found_whole() -> None:
    place = read("Clashes went on in Greater Idlib in Syria.", "Idlib", "Syria")["Greater Idlib"]
    assert (place.name, place.precision) == ("Greater Idlib", "region")


def test_unknown_village_keeps_what_the_text_says() -> None:
    text = "Shells hit the village of Qwimbat in Aleppo province, Syria."
    place = read(text, "Qwimbat", "Aleppo", "Syria")["Qwimbat"]
    assert (place.precision, place.lat, place.geonames) == ("unresolved", None, None)
    assert place.relation == "in Aleppo province"
    assert (place.country, place.admin1) == ("SYR", "Aleppo")


def test_unknown_village_near_a_town_says_so() -> None:
    place = read("Shells hit Qwimbat near Azaz in Syria.", "Qwimbat", "Azaz", "Syria")["Qwimbat"]
    assert place.relation == "near Azaz"
    assert (place.precision, place.country) == ("unresolved", None)


def test_misspelt_village_is_found_only_beside_its_town() -> None:
    text = "Shells hit the village of Huraitan near Aleppo, Syria."
    assert read(text, "Huraitan", "Aleppo", "Syria")["Huraitan"].country == "SYR"


def test_no_place_far_away_is_taken_for_an_unknown_village() -> None:
    text = "Strikes hit the areas of al-Himran and Tarhin.\nSyria's army denied it in Damascus."
    found = read(text, "al-Himran", "Tarhin", "Syria", "Damascus")
    assert found["Tarhin"].lat is None
    assert found["al-Himran"].lat is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Washington Post reported it.", "Washington"),
        ("Fans of Manchester United left.", "Manchester"),
        ("He told Al Jazeera so.", "Al Jazeera"),
        ("The Syrian army left.", "Syrian"),
        ("Turks voted on Sunday.", "Turks"),
        ("European leaders met.", "European"),
        ("The SNA said so.", "SNA"),
    ],
)
def test_names_that_are_no_places_give_nothing(text: str, name: str) -> None:
    assert read(text, name) == {}


def test_person_and_organisation_give_no_place() -> None:
    other = {"Paris Hilton": "PER", "Bank of England": "ORG"}
    assert read("Paris Hilton sued the Bank of England.", other=other) == {}


def test_family_name_alone_is_no_town() -> None:
    text = "Charles Taylor was on trial.\nTaylor denied it."
    assert read(text, "Taylor", other={"Charles Taylor": "PER"}) == {}


def test_town_that_the_tagger_mistook_is_found_by_its_place() -> None:
    found = read("The rebels shelled a base in Raqqa. Syria replied.", other={"Raqqa": "ORG"})
    assert found["Raqqa"].country == "SYR"


def test_town_that_the_tagger_missed_is_found_by_its_place() -> None:
    assert read("The minister spoke in Ankara on Friday.")["Ankara"].country == "TUR"
    assert read("Ankara denied it.") == {}


def test_building_lies_where_its_name_says() -> None:
    text = "Jets hit Damascus International Airport in Syria.\nDamascus was quiet."
    airport = read(text, "Damascus International Airport", "Damascus", "Syria")[
        "Damascus International Airport"
    ]
    assert (airport.precision, airport.relation) == ("facility", "at Damascus")
    assert airport.geonames is None


def test_seat_of_power_is_a_building_of_its_country() -> None:
    kremlin = read("He spoke at the Kremlin.", "Kremlin")["Kremlin"]
    assert (kremlin.country, kremlin.precision) == ("RUS", "facility")


def test_border_is_no_country() -> None:
    found = read("They were held at the Syria border.", "Syria")["Syria"]
    assert (found.country, found.precision) == ("SYR", "region")


def test_border_named_by_a_people_has_no_point() -> None:
    found = read("They fled to the Turkish border.\nThe Syrian-Turkish border was shut.")
    turkish = found["Turkish border"]
    assert (turkish.country, turkish.lat, turkish.precision) == ("TUR", None, "region")
    assert found["Syrian-Turkish border"].country is None


def test_dateline_speaks_for_its_country() -> None:
    text = "Gunmen killed two men in Valencia."
    assert read(text, "Valencia", dateline="MADRID")["Valencia"].country == "ESP"
    assert read(text, "Valencia", dateline="CARACAS")["Valencia"].country == "VEN"


def test_article_split_at_a_hyphen_is_mended() -> None:
    found = read("They moved on Al-Bab in Syria.", "Syria", other={"Al": "LOC"})
    assert found["Al-Bab"].country == "SYR"


def test_georgia_is_a_country_or_a_state_by_the_article() -> None:
    text = "Russian tanks entered Georgia.\nTbilisi called for help."
    assert read(text, "Georgia", "Tbilisi")["Georgia"].country == "GEO"
    text = "Voters in Georgia and Alabama chose.\nAtlanta, Macon and Savannah turned out."
    found = read(text, "Georgia", "Alabama", "Atlanta", "Macon", "Savannah")
    assert found["Georgia"].country == "USA"


def test_no_sentences_give_no_places() -> None:
    assert places((), "") == ()


def test_name_that_is_cut_short_is_read_whole() -> None:
    assert (
        read("Troops from the United Arab Emirates came.", "United")["United Arab Emirates"].country
        == "ARE"
    )
    assert read("She works at the White House.", "White")["White House"].precision == "facility"


def test_beginning_of_a_persons_name_is_no_place() -> None:
    assert read("He threw a shoe at Omran al-Zaydi.", "Omran") == {}


def test_kingdom_of_a_country_is_the_country() -> None:
    assert (
        read("Ships came into the Kingdom of Bahrain.", "Kingdom of Bahrain")[
            "Kingdom of Bahrain"
        ].country
        == "BHR"
    )


def test_border_police_are_no_border() -> None:
    assert read("Afghan border police shot a man.") == {}
