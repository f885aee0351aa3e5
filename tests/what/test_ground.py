"""Where: the places of the sentence that grammar ties to an act."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import at, place, sentence

from isnad.grammar import Tree
from isnad.what.ground import places

TWO_CLAUSES = (
    "Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj on/IN>Monday:case "
    "Monday/NNP>attacked:obl while/IN>met:mark envoys/NNS>met:nsubj met/VBD>attacked:advcl "
    "in/IN>Paris:case Paris/NNP>met:obl on/IN>Friday:case Friday/NNP>met:obl"
)
NESTED = (
    "Rebels/NNS>met:nsubj met/VBD in/IN>town:case the/DT>town:det town/NN>met:obl of/IN>Azaz:case "
    "Azaz/NNP>town:nmod near/IN>Aleppo:case Aleppo/NNP>town:nmod"
)


def where(words: str, act: str, *names: str, type: str = "ASSAULT") -> list[str]:
    told = sentence(words)
    found = places(Tree(told), at(told, act), type, [place(told, name) for name in names])
    return [argument.span.text for argument in found]


def test_place_is_that_of_the_acts_own_clause() -> None:
    assert where(TWO_CLAUSES, "met", "Paris") == ["Paris"]
    assert where(TWO_CLAUSES, "met", "Homs", "Paris") == ["Paris"]


@pytest.mark.parametrize(
    "words",
    [
        "Turkey/NNP>saw:nsubj saw/VBD them/PRP>saw:obj",
        "They/PRP>saw:nsubj saw/VBD Turkey/NNP>saw:obj",
    ],
)
def test_place_that_acts_or_is_acted_on_is_no_scene(words: str) -> None:
    assert where(words, "saw", "Turkey") == []


def test_places_inside_one_phrase_are_all_told() -> None:
    assert where(NESTED, "met", "Azaz", "Aleppo") == ["Azaz", "Aleppo"]


def test_place_keeps_what_the_gazetteer_says() -> None:
    told = sentence(TWO_CLAUSES)
    paris = place(told, "Paris", "FRA")
    (only,) = places(Tree(told), at(told, "met"), "CONSULT", [paris])
    assert (only.span, only.place) == (paris.span, paris.place)


def test_act_in_a_sentence_without_places_has_none() -> None:
    assert where(TWO_CLAUSES, "met") == []


RETURN = (
    "He/PRP>beaten:nsubj:pass was/VBD>beaten:aux:pass beaten/VBN and/CC>told:cc "
    "told/VBN>beaten:conj to/TO>return:mark return/VB>told:xcomp "
    "to/IN>Iran:case Iran/NNP>return:obl"
)
ORIGIN = (
    "Envoys/NNS>left:nsubj from/IN>France:case France/NNP>Envoys:nmod left/VBD the/DT>hall:det "
    "hall/NN>left:obj in/IN>Geneva:case Geneva/NNP>left:obl"
)
OFFICE = (
    "The/DT>president:det president/NN>spoke:nsubj of/IN>Sudan:case Sudan/NNP>president:nmod "
    "spoke/VBD in/IN>Cairo:case Cairo/NNP>spoke:obl"
)
SPEECH = (
    "He/PRP>said:nsubj said=say/VBD in/IN>Oslo:case Oslo/NNP>said:obl that/IN>shelled:mark "
    "troops/NNS>shelled:nsubj shelled/VBD>said:ccomp a/DT>town:det town/NN>shelled:obj"
)
CONTENT = (
    "Leaders/NNS>blamed:nsubj in/IN>Lima:case Lima/NNP>Leaders:nmod blamed/VBD "
    "rebels/NNS>blamed:obj for/IN>raids:case raids/NNS>blamed:obl "
    "in/IN>Cusco:case Cusco/NNP>raids:nmod"
)
CHEF = (
    "A/DT>cook:det cook/NN>stabbed:nsubj:pass who/WP>works:nsubj works/VBZ>cook:acl:relcl "
    "in/IN>Leeds:case Leeds/NNP>works:obl was/VBD>stabbed:aux:pass stabbed/VBN"
)


def test_goal_is_the_place_of_the_journey_alone() -> None:
    assert where(RETURN, "return", "Iran", type="RETREAT") == ["Iran"]
    assert where(RETURN, "beaten", "Iran") == []
    assert where(RETURN, "told", "Iran", type="REQUEST") == []


def test_origin_of_a_party_is_no_place_of_its_act() -> None:
    assert where(ORIGIN, "left", "France", "Geneva", type="RETREAT") == ["Geneva"]


def test_country_of_an_office_is_no_place() -> None:
    assert where(OFFICE, "spoke", "Sudan", "Cairo", type="CONSULT") == ["Cairo"]


def test_place_of_speech_is_not_that_of_what_was_said() -> None:
    assert where(SPEECH, "shelled", "Oslo") == []


def test_words_are_said_where_the_speaker_is_not_where_they_aim() -> None:
    assert where(CONTENT, "blamed", "Lima", "Cusco", type="ACCUSE") == ["Lima"]
    assert where(CONTENT, "raids", "Cusco") == ["Cusco"]


def test_clause_about_a_party_keeps_its_place_to_itself() -> None:
    assert where(CHEF, "works", "Leeds") == ["Leeds"]
    assert where(CHEF, "stabbed", "Leeds") == []


@pytest.mark.parametrize("tail", ["based", "born"])
def test_seat_of_a_group_is_no_place_of_its_acts(tail: str) -> None:
    words = (
        "They/PRP>met:nsubj met/VBD at/IN>group:case the/DT>group:det London/NNP>based:obl "
        f"-/HYPH>based:punct {tail}/VBN>group:amod group/NN>met:obl"
    ).replace(">based:", f">{tail}:")
    assert where(words, "met", "London", type="CONSULT") == []


def test_town_that_is_struck_or_visited_is_the_place() -> None:
    words = "Jets/NNS>bombed:nsubj bombed/VBD Homs/NNP>bombed:obj"
    told = sentence(words)
    homs = place(told, "Homs", "SYR")
    known = replace(homs, place=replace(homs.place, lat=34.7, lon=36.7))
    bombed = Tree(told), at(told, "bombed")
    assert [a.span.text for a in places(*bombed, "ASSAULT", [known])] == ["Homs"]
    assert places(*bombed, "ASSAULT", [homs]) == (), "somebody whose name nobody can place"
    assert places(*bombed, "ACCUSE", [known]) == ()
    visit = "She/PRP>visited:nsubj visited=visit/VBD Lima/NNP>visited:obj"
    assert where(visit, "visited", "Lima", type="CONSULT") == ["Lima"]
