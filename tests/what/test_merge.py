"""One list of acts from two readers: the reading model and the written lexicon."""

from __future__ import annotations

from sentences import place, sentence
from what.scenes import NOWHERE, coded, setting, tagged, who

from isnad.model import Pair
from isnad.what.merge import BARE_FLOOR, SEEN_ALONE

ATTACK = (
    "The/DT>army:det army/NN>attacked:nsubj attacked/VBD the/DT>rebels:det rebels/NNS>attacked:obj"
)
UNKNOWN = (
    "The/DT>army:det army/NN>frobbed:nsubj frobbed/VBD the/DT>rebels:det rebels/NNS>frobbed:obj "
    "in/IN>Homs:case Homs/NNP>frobbed:obl"
)
BARE = "Attacks/NNS>rose:nsubj rose/VBD"
TWO = {"The army": "ORG", "the rebels": "GROUP"}
PARTIES = (Pair("actor", 1, 0.9), Pair("recipient", 4, 0.8))


def test_act_that_only_the_model_sees_stands_when_it_is_sure() -> None:
    (act,) = coded(UNKNOWN, [tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, sure=SEEN_ALONE)], TWO)
    assert (act.type, act.trigger.text) == ("ASSAULT", "frobbed")


def test_act_that_only_the_model_sees_falls_when_it_is_unsure() -> None:
    unsure = tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, sure=SEEN_ALONE - 0.1)
    assert coded(UNKNOWN, [unsure], TWO) == []


def test_act_that_both_see_is_told_once() -> None:
    (act,) = coded(ATTACK, [tagged(ATTACK, "attacked", "ASSAULT", 0.9)], TWO)
    assert (act.type, act.trigger.text) == ("ASSAULT", "attacked")


def test_act_of_the_lexicon_with_parties_needs_no_model() -> None:
    assert [a.type for a in coded(ATTACK, [], TWO)] == ["ASSAULT"]


def test_bare_word_of_the_lexicon_needs_the_models_word() -> None:
    assert coded(BARE, []) == []
    assert len(coded(BARE, [tagged(BARE, "Attacks", "ASSAULT", BARE_FLOOR)])) == 1


def test_parties_are_those_that_the_model_ties_to_the_act() -> None:
    seen = tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, parties=PARTIES)
    (act,) = coded(UNKNOWN, [seen], TWO)
    assert who(act.actors) == ["The army"]
    assert who(act.recipients) == ["the rebels"]


def test_parties_that_the_model_leaves_out_come_from_the_lexicon() -> None:
    seen = tagged(ATTACK, "attacked", "ASSAULT", 0.9, parties=PARTIES[:1])
    (act,) = coded(ATTACK, [seen], TWO)
    assert who(act.actors) == ["The army"]
    assert who(act.recipients) == ["the rebels"]


def test_place_that_the_model_ties_to_the_act_is_its_place() -> None:
    told = sentence(UNKNOWN)
    seen = tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, parties=(Pair("place", 6, 0.9),))
    (act,) = coded(UNKNOWN, [seen], TWO, setting(places=[place(told, "Homs", "SYR")]))
    assert [a.span.text for a in act.places] == ["Homs"]


def test_word_tied_to_the_act_that_is_nobody_is_no_party() -> None:
    seen = tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, parties=(Pair("actor", 1, 0.9),))
    (act,) = coded(UNKNOWN, [seen], {}, NOWHERE)
    assert act.actors == ()


def test_confidence_is_that_of_the_surer_reader() -> None:
    (act,) = coded(ATTACK, [tagged(ATTACK, "attacked", "ASSAULT", 0.99)], TWO)
    assert act.confidence == 0.99


def test_act_says_which_readers_it_rests_on() -> None:
    (act,) = coded(ATTACK, [tagged(ATTACK, "attacked", "ASSAULT", 0.99)], TWO)
    assert "reading model" in act.why
    assert any(reason.startswith("attack.verb.") for reason in act.why)
