"""Country and sectors of those whose name does not tell them: the article's country, their body."""

from __future__ import annotations

from who.test_cast import Told, read, who

SYRIA: Told = ("Syria/NNP>spoke:nsubj spoke/VBD ./.>spoke:punct", {"Syria": "LOC"})
IRAQ: Told = ("Iraq/NNP>spoke:nsubj spoke/VBD ./.>spoke:punct", {"Iraq": "LOC"})
POLICE = "Riot/NN>police:compound police/NNS>came:nsubj came/VBD"
UN: Told = (
    "A/DT>team:det Iraqi/JJ>team:amod United/NNP>Nations:compound Nations/NNP>left:nsubj "
    "team/NN>left:nsubj left/VBD",
    {"United Nations": "ORG"},
)


def test_police_are_of_the_country_that_the_article_is_about() -> None:
    police = who(read(SYRIA, SYRIA, SYRIA, POLICE), "Riot police", 3)
    assert (police.country, police.sectors) == ("SYR", ("COP",))
    assert "country SYR: the article is about it" in police.why


def test_police_are_of_no_country_between_two() -> None:
    assert who(read(SYRIA, SYRIA, IRAQ, IRAQ, POLICE), "Riot police", 4).country is None


def test_soldiers_may_be_another_states() -> None:
    told = read(SYRIA, SYRIA, SYRIA, "The/DT>soldiers:det soldiers/NNS>came:nsubj came/VBD")
    assert who(told, "The soldiers", 3).country is None


def test_rebels_are_of_no_state() -> None:
    told = read(SYRIA, SYRIA, SYRIA, "The/DT>rebels:det rebels/NNS>came:nsubj came/VBD")
    assert who(told, "The rebels", 3).country is None


def test_world_organisation_has_no_country() -> None:
    assert who(read(UN), "United Nations").country is None


def test_officials_of_an_armed_group_are_of_that_group() -> None:
    told = read(
        (
            "Taliban/NNP>officials:compound officials/NNS>met:nsubj met/VBD",
            {"Taliban": "ORG"},
        )
    )
    assert who(told, "Taliban officials").sectors == ("REB",)


def test_name_after_a_people_is_of_its_country() -> None:
    told = read(
        (
            "Briton/NNP>John:nmod:desc John/NNP>left:nsubj Smith/NNP>John:flat left/VBD",
            {"John Smith": "PER"},
        )
    )
    assert who(told, "John Smith").country == "GBR"


def test_believers_are_a_people() -> None:
    told = read(("Muslims/NNPS>prayed:nsubj prayed/VBD", {"Muslims": "MISC"}))
    assert (who(told, "Muslims").kind, who(told, "Muslims").sectors) == ("NORP", ("CVL",))
