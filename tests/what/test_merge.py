"""One list of acts from two readers: the reading model and the written lexicon."""

from __future__ import annotations

import pytest
from sentences import place, sentence, time
from what.scenes import NOWHERE, coded, setting, tagged, who

from isnad.model import Pair
from isnad.what.merge import STANDS, SURE

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


@pytest.fixture
def sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every candidate is likely: what is left is how the two readers' acts are put together."""
    monkeypatch.setattr("isnad.what.merge.chance", lambda candidate, scene: 0.9)


def weighed(monkeypatch: pytest.MonkeyPatch, value: float) -> None:
    monkeypatch.setattr("isnad.what.merge.chance", lambda candidate, scene: value)


@pytest.mark.parametrize(("value", "acts"), [(STANDS, 1), (STANDS - 0.01, 0)])
def test_act_stands_from_a_probability_on(
    monkeypatch: pytest.MonkeyPatch, value: float, acts: int
) -> None:
    weighed(monkeypatch, value)
    assert len(coded(ATTACK, [], TWO)) == acts


def test_word_that_only_the_model_takes_for_an_act_is_weighed_too(sure: None) -> None:
    (act,) = coded(UNKNOWN, [tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99)], TWO)
    assert (act.type, act.trigger.text) == ("ASSAULT", "frobbed")


@pytest.mark.parametrize(("share", "type_"), [(SURE - 0.1, "ASSAULT"), (SURE, "ACCUSE")])
def test_lexicon_names_the_type_unless_the_model_is_very_sure(
    sure: None, share: float, type_: str
) -> None:
    seen = tagged(ATTACK, "attacked", "ACCUSE", 0.9, sure=share)
    (act,) = coded(ATTACK, [seen], TWO)
    assert (act.type, act.trigger.text) == (type_, "attacked")


def test_parties_are_those_that_the_model_ties_to_the_act(sure: None) -> None:
    seen = tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, parties=PARTIES)
    (act,) = coded(UNKNOWN, [seen], TWO)
    assert who(act.actors) == ["The army"]
    assert who(act.recipients) == ["the rebels"]


def test_parties_that_the_model_leaves_out_come_from_the_lexicon(sure: None) -> None:
    seen = tagged(ATTACK, "attacked", "ASSAULT", 0.9, parties=PARTIES[:1])
    (act,) = coded(ATTACK, [seen], TWO)
    assert who(act.actors) == ["The army"]
    assert who(act.recipients) == ["the rebels"]


def test_place_that_the_model_ties_to_the_act_is_its_place(sure: None) -> None:
    told = sentence(UNKNOWN)
    seen = tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, parties=(Pair("place", 6, 0.9),))
    (act,) = coded(UNKNOWN, [seen], TWO, setting(places=[place(told, "Homs", "SYR")]))
    assert [a.span.text for a in act.places] == ["Homs"]


def test_word_tied_to_the_act_that_is_nobody_is_no_party(sure: None) -> None:
    seen = tagged(UNKNOWN, "frobbed", "ASSAULT", 0.99, parties=(Pair("actor", 1, 0.9),))
    (act,) = coded(UNKNOWN, [seen], {}, NOWHERE)
    assert act.actors == ()


def test_confidence_is_the_probability(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed(monkeypatch, 0.8125)
    (act,) = coded(ATTACK, [tagged(ATTACK, "attacked", "ASSAULT", 0.99)], TWO)
    assert act.confidence == 0.812


def test_act_says_which_readers_it_rests_on(sure: None) -> None:
    (act,) = coded(ATTACK, [tagged(ATTACK, "attacked", "ASSAULT", 0.99)], TWO)
    assert "reading model" in act.why
    assert any(reason.startswith("attack.verb.") for reason in act.why)


def test_act_of_a_day_long_past_that_only_the_model_ties_to_it_is_historical(sure: None) -> None:
    words = ATTACK + " 1972/CD>army:nmod"
    around = setting([time(sentence(words), "1972", "1972-01-01", "1972-12-31")])
    seen = tagged(words, "attacked", "ASSAULT", 0.9, parties=(Pair("time", 5, 0.9),))
    (act,) = coded(words, [seen], TWO, around)
    assert (act.modality, [a.span.text for a in act.dates]) == ("historical", ["1972"])
