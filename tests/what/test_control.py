"""What the words above an act do to it."""

from __future__ import annotations

import pytest
from sentences import at, tree

from isnad.what.control import Controlled, apply, governor, own_act

TO = "Troops/NNS>{verb}:nsubj {verb}/VBD to/TO>attack:mark attack/VB>{verb}:xcomp"


def controlled(words: str, act: str, type: str, modality: str = "actual") -> Controlled:
    found = tree(words)
    return apply(found, Controlled(at(found, act), type, (), modality))  # type: ignore[arg-type]


def above(words: str, act: str) -> tuple[str, str] | None:
    found = tree(words)
    word = governor(found, at(found, act))
    return None if word is None else (found.tokens[word[0]].text, word[1])


@pytest.mark.parametrize(
    ("words", "governed"),
    [
        (TO.format(verb="vowed"), ("vowed", "to")),
        ("They/PRP>denied:nsubj denied/VBD attack/VBG>denied:xcomp", ("denied", "ing")),
        (
            "They/PRP>said:nsubj said/VBD that/IN>attack:mark rebels/NNS>attack:nsubj "
            "attack/VBP>said:ccomp",
            ("said", "that"),
        ),
        ("plans/NNS for/IN>attack:case attack/NN>plans:nmod", ("plans", "for")),
        ("They/PRP>eat:nsubj eat/VBP attack/NN>eat:obj", None),
    ],
)
def test_governor_is_the_word_above_with_its_kind_of_complement(
    words: str, governed: tuple[str, str] | None
) -> None:
    assert above(words, "attack") == governed


def test_governor_of_a_coordinated_act_is_that_of_the_first() -> None:
    words = TO.format(verb="vowed") + " and/CC>seize:cc seize/VB>attack:conj"
    assert above(words, "seize") == ("vowed", "to")


def test_root_has_no_governor() -> None:
    assert above("Troops/NNS>attack:nsubj attack/VBP", "attack") is None


@pytest.mark.parametrize(
    ("verb", "type", "becomes"),
    [
        ("vowed", "ASSAULT", "THREATEN"),
        ("vowed", "CONSULT", "AGREE"),
        ("threatened", "ASSAULT", "THREATEN"),
        ("refused", "RETREAT", "REJECT"),
    ],
)
def test_control_word_can_make_another_act(verb: str, type: str, becomes: str) -> None:
    assert controlled(TO.format(verb=verb), "attack", type).type == becomes


@pytest.mark.parametrize(
    ("verb", "modality"),
    [
        ("tried", "actual"),
        ("failed", "negated"),
        ("planned", "future"),
        ("wanted", "hypothetical"),
        ("began", "actual"),
    ],
)
def test_control_word_can_change_the_modality(verb: str, modality: str) -> None:
    found = controlled(TO.format(verb=verb), "attack", "ASSAULT")
    assert (found.type, found.modality) == ("ASSAULT", modality)


def test_act_that_a_control_word_changes_stands_on_that_word() -> None:
    words = TO.format(verb="vowed")
    found = controlled(words, "attack", "ASSAULT")
    assert tree(words).tokens[found.word].text == "vowed"


def test_act_that_keeps_its_type_stays_where_it_is() -> None:
    words = TO.format(verb="tried")
    found = controlled(words, "attack", "ASSAULT")
    assert tree(words).tokens[found.word].text == "attack"


def test_word_that_controls_nothing_leaves_the_act_alone() -> None:
    found = controlled(TO.format(verb="slept"), "attack", "ASSAULT")
    assert (found.type, found.modality, found.party) == ("ASSAULT", "actual", None)


def test_what_did_not_happen_is_not_made_to_happen() -> None:
    found = controlled(TO.format(verb="tried"), "attack", "ASSAULT", "negated")
    assert found.modality == "negated"


def test_effects_add_up_from_the_nearest_outwards() -> None:
    words = (
        "Troops/NNS>wanted:nsubj wanted/VBD to/TO>try:mark try/VB>wanted:xcomp to/TO>attack:mark "
        "attack/VB>try:xcomp"
    )
    found = controlled(words, "attack", "ASSAULT")
    assert (found.type, found.modality) == ("ASSAULT", "hypothetical")


def test_control_word_with_an_act_of_its_own_has_one() -> None:
    found = tree(
        "They/PRP>threatened:nsubj threatened/VBD to/TO>sing:mark sing/VB>threatened:xcomp"
    )
    assert own_act(found, at(found, "threatened")) == ("THREATEN", ())


def test_control_word_without_a_complement_has_none() -> None:
    found = tree("They/PRP>vowed:nsubj vowed/VBD")
    assert own_act(found, at(found, "vowed")) is None


def test_saying_what_a_party_must_do_is_a_demand_of_it() -> None:
    words = (
        "Oslo/NNP>said:nsubj said/VBD Lagos/NNP>withdraw:nsubj must/MD>withdraw:aux "
        "withdraw/VB>said:ccomp"
    )
    found = controlled(words, "withdraw", "RETREAT", "hypothetical")
    assert (found.type, found.modes, found.modality) == ("REQUEST", ("yield",), "actual")


def test_threat_is_made_though_its_content_is_not_done() -> None:
    assert controlled(TO.format(verb="threatened"), "attack", "ASSAULT").modality == "actual"


def test_preposition_of_a_control_word_governs_no_day() -> None:
    day = "He/PRP>called:nsubj called/VBD on/IN>Monday:case Monday/NNP>called:obl "
    party = "He/PRP>called:nsubj called/VBD on/IN>Oslo:case Oslo/NNP>called:obl "
    rest = "to/TO>pay:mark pay/VB>called:advcl"
    assert controlled(day + rest, "pay", "AID").type == "AID"
    assert controlled(party + rest, "pay", "AID").type == "REQUEST"
