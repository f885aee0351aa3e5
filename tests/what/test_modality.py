"""Whether an act happened, will, might, did not, or is history."""

from __future__ import annotations

import pytest
from sentences import at, tree

from isnad.model import When
from isnad.what.modality import HISTORICAL_AFTER_DAYS, historical, modality


def told(words: str, act: str, when: When | None = None, published: str = "2024-12-12") -> str:
    found = tree(words)
    return modality(found, at(found, act), when, published)


def test_past_tense_is_actual() -> None:
    assert told("Troops/NNS>left:nsubj left/VBD", "left") == "actual"


@pytest.mark.parametrize("helper", ["will", "shall", "'ll"])
def test_will_is_future(helper: str) -> None:
    assert told(f"Troops/NNS>leave:nsubj {helper}/MD>leave:aux leave/VB", "leave") == "future"


@pytest.mark.parametrize("helper", ["may", "might", "could", "can", "should", "must", "would"])
def test_possibility_is_hypothetical(helper: str) -> None:
    assert told(f"Troops/NNS>leave:nsubj {helper}/MD>leave:aux leave/VB", "leave") == "hypothetical"


@pytest.mark.parametrize("mark", ["if", "unless", "whether"])
def test_condition_is_hypothetical(mark: str) -> None:
    words = (
        f"They/PRP>stay:nsubj stay/VBP {mark}/IN>leave:mark troops/NNS>leave:nsubj "
        "leave/VBP>stay:advcl"
    )
    assert told(words, "leave") == "hypothetical"


def test_act_inside_a_condition_is_hypothetical() -> None:
    words = (
        "They/PRP>stay:nsubj stay/VBP if/IN>say:mark rebels/NNS>say:nsubj say/VBP>stay:advcl "
        "troops/NNS>left:nsubj left/VBD>say:ccomp"
    )
    assert told(words, "left") == "hypothetical"


@pytest.mark.parametrize(
    "words",
    [
        "Troops/NNS>leave:nsubj did/VBD>leave:aux not/RB>leave:advmod leave/VB",
        "Troops/NNS>leave:nsubj will/MD>leave:aux not/RB>leave:advmod leave/VB",
        "No/DT>troops:det troops/NNS>leave:nsubj leave/VBP",
    ],
)
def test_not_is_negated(words: str) -> None:
    assert told(words, "leave") == "negated"


def test_event_noun_is_negated_with_its_verb() -> None:
    words = "Talks/NNS>held:nsubj:pass were/VBD>held:aux:pass not/RB>held:advmod held/VBN"
    assert told(words, "Talks") == "negated"


def test_event_noun_has_the_modality_of_its_support_verb() -> None:
    words = "Envoys/NNS>hold:nsubj will/MD>hold:aux hold/VB talks/NNS>hold:obj"
    assert told(words, "talks") == "future"


def test_event_noun_that_takes_place_has_the_modality_of_its_verb() -> None:
    words = "Talks/NNS>begin:nsubj will/MD>begin:aux begin/VB"
    assert told(words, "Talks") == "future"


def test_event_noun_that_only_acts_keeps_its_own() -> None:
    words = "Attacks/NNS>harm:nsubj will/MD>harm:aux harm/VB trade/NN>harm:obj"
    assert told(words, "Attacks") == "actual"


@pytest.mark.parametrize(
    "words",
    [
        "He/PRP>is:nsubj is/VBZ to/TO>meet:mark meet/VB>is:xcomp envoys/NNS>meet:obj",
        "He/PRP>meet:nsubj is=be/VBZ>meet:aux to/TO>meet:mark meet/VB envoys/NNS>meet:obj",
        "Fidan/NNP>meet:nsubj to/TO>meet:mark meet/VB envoys/NNS>meet:obj",
        "He/PRP>came:nsubj came/VBD to/TO>meet:mark meet/VB>came:advcl envoys/NNS>meet:obj",
    ],
)
def test_to_with_an_infinitive_is_future(words: str) -> None:
    assert told(words, "meet") == "future"


@pytest.mark.parametrize("verb", ["used", "helped", "managed", "gathered"])
def test_to_after_a_verb_of_doing_is_actual(verb: str) -> None:
    words = f"Troops/NNS>{verb}:nsubj {verb}/VBD to/TO>attack:mark attack/VB>{verb}:advcl"
    assert told(words, "attack") == "actual"


def test_coordinated_verb_shares_the_helper_of_the_first() -> None:
    words = (
        "Troops/NNS>leave:nsubj will/MD>leave:aux leave/VB and/CC>return:cc return/VB>leave:conj"
    )
    assert told(words, "return") == "future"


def test_old_act_is_historical() -> None:
    assert (
        told("Troops/NNS>left:nsubj left/VBD", "left", When("2011-03-01", "2011-03-01"))
        == "historical"
    )


def test_recent_act_is_actual() -> None:
    assert (
        told("Troops/NNS>left:nsubj left/VBD", "left", When("2024-12-10", "2024-12-10")) == "actual"
    )


@pytest.mark.parametrize("adverb", ["previously", "formerly"])
def test_act_told_as_background_is_historical(adverb: str) -> None:
    words = f"Troops/NNS>left:nsubj {adverb}/RB>left:advmod left/VBD"
    assert told(words, "left") == "historical"


@pytest.mark.parametrize(
    ("end", "expected"), [("2024-11-11", False), ("2024-11-10", True), ("2024-12-13", False)]
)
def test_history_begins_a_month_before_the_news(end: str, expected: bool) -> None:
    assert HISTORICAL_AFTER_DAYS == 31
    assert historical(When(end, end), "2024-12-12") is expected


def test_time_that_reaches_to_the_present_is_no_history() -> None:
    assert not historical(When("2011-03-01", "2011-03-01", bound="since"), "2024-12-12")


@pytest.mark.parametrize(("end", "published"), [(None, "2024-12-12"), ("2011-01-01", None)])
def test_unknown_time_is_no_history(end: str | None, published: str | None) -> None:
    assert not historical(When("2011-01-01", end), published)


def test_perfect_infinitive_lies_before_the_word_above() -> None:
    words = (
        "Guards/NNS>said:nsubj:pass are/VBP>said:aux:pass said/VBN to/TO>hit:mark have/VB>hit:aux "
        "been/VBN>hit:aux:pass hit/VBN>said:xcomp"
    )
    assert told(words, "hit") == "actual"


def test_what_there_will_be_is_future() -> None:
    words = "There/EX>be:expl will/MD>be:aux be/VB protests/NNS>be:nsubj"
    assert told(words, "protests") == "future"


@pytest.mark.parametrize(("above", "expected"), [("said", "future"), ("thought", "hypothetical")])
def test_would_is_the_future_of_what_was_announced(above: str, expected: str) -> None:
    words = (
        f"It/PRP>{above}:nsubj {above}/VBD it/PRP>pay:nsubj would/MD>pay:aux pay/VB>{above}:ccomp"
    )
    assert told(words, "pay") == expected


def test_announced_on_a_condition_stays_hypothetical() -> None:
    words = (
        "It/PRP>said:nsubj said/VBD it/PRP>pay:nsubj would/MD>pay:aux pay/VB>said:ccomp "
        "if/IN>asked:mark asked/VBN>pay:advcl"
    )
    assert told(words, "pay") == "hypothetical"
