"""The parties of an act: who fills the slots of its entry."""

from __future__ import annotations

from sentences import at
from what.scenes import lexical, one, scene, who

from isnad.what.parties import party

SHELLED = (
    "The/DT>bridge:det bridge/NN>shelled:nsubj:pass was/VBD>shelled:aux:pass shelled/VBN "
    "by/IN>Turkey:case Turkey/NNP>shelled:obl:agent"
)


def texts(words: str, head: str, kinds: dict[str, str]) -> list[tuple[str, str | None]]:
    found = scene(words, kinds)
    return [(a.span.text, a.entity) for a in party(found, at(found.tree, head))]


def test_actor_of_a_passive_is_its_by_phrase() -> None:
    assert who(one(SHELLED, {"Turkey": "GPE"}).actors) == ["Turkey"]


def test_actors_of_a_coordination_are_all_of_it() -> None:
    words = (
        "Turkey/NNP>attacked:nsubj and/CC>Russia:cc Russia/NNP>Turkey:conj attacked/VBD "
        "the/DT>rebels:det rebels/NNS>attacked:obj"
    )
    act = one(words, {"Turkey": "GPE", "Russia": "GPE", "the rebels": "GROUP"})
    assert who(act.actors) == ["Turkey", "Russia"]
    assert who(act.recipients) == ["the rebels"]


def test_party_span_takes_in_its_modifiers() -> None:
    words = "Two/CD>soldiers:nummod wounded/JJ>soldiers:amod soldiers/NNS>fled:nsubj fled/VBD"
    assert texts(words, "soldiers", {"soldiers": "GROUP"}) == [("Two wounded soldiers", "soldiers")]


def test_thing_stands_for_its_possessor() -> None:
    words = "Turkey/NNP>tanks:nmod:poss 's/POS>Turkey:case tanks/NNS>fired:nsubj fired/VBD"
    assert texts(words, "tanks", {"Turkey": "GPE"}) == [("Turkey", "Turkey")]


def test_thing_stands_for_the_state_of_its_adjective() -> None:
    words = "Turkish/JJ>checkpoints:amod checkpoints/NNS>fell:nsubj fell/VBD"
    assert texts(words, "checkpoints", {"Turkish": "GPE"}) == [("Turkish", "Turkish")]


def test_thing_stands_for_whose_it_is() -> None:
    words = (
        "The/DT>base:det base/NN>fell:nsubj of/IN>militia:case the/DT>militia:det "
        "militia/NN>base:nmod fell/VBD"
    )
    assert texts(words, "base", {"the militia": "ORG"}) == [("the militia", "the militia")]


def test_thing_of_nobody_is_no_party() -> None:
    assert texts("The/DT>bridge:det bridge/NN>fell:nsubj fell/VBD", "bridge", {}) == []


def test_quantity_stands_for_what_it_counts() -> None:
    words = (
        "Thousands=thousand/NNS>fled:nsubj of/IN>Syrians:case Syrians/NNPS>Thousands:nmod fled/VBD"
    )
    assert texts(words, "Thousands", {"Syrians": "NORP"}) == [("Thousands of Syrians", "Syrians")]


def test_meeting_has_all_who_take_part_on_both_sides() -> None:
    words = (
        "Fidan/NNP>met:nsubj met/VBD with/IN>Sharaa:case Sharaa/NNP>met:obl in/IN>Damascus:case "
        "Damascus/NNP>met:obl"
    )
    act = one(words, {"Fidan": "PER", "Sharaa": "PER"})
    assert act.type == "CONSULT"
    assert who(act.actors) == ["Fidan"]
    assert who(act.recipients) == ["Sharaa"]


def test_actor_is_not_its_own_recipient() -> None:
    words = "Turkey/NNP>attacked:nsubj attacked/VBD Turkey/NNP>attacked:obj"
    act = one(words, {"Turkey": "GPE"})
    assert who(act.actors) == ["Turkey"]
    assert who(act.recipients) == []


def test_relative_clause_has_the_noun_before_it_as_actor() -> None:
    words = (
        "The/DT>militia:det militia/NN>fled:nsubj that/WDT>attacked:nsubj "
        "attacked/VBD>militia:acl:relcl "
        "Turkey/NNP>attacked:obj fled/VBD"
    )
    act = next(
        a for a in lexical(words, {"The militia": "ORG", "Turkey": "GPE"}) if a.type == "ASSAULT"
    )
    assert who(act.actors) == ["The militia"]
