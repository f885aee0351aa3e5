"""Lemmas: irregular forms from the table, the rest by the rules of English inflection."""

from __future__ import annotations

import pytest

from isnad.tag.lemmas import lemma

PAST = """
killed kill, stopped stop, planned plan, shelled shell, seized seize, urged urge, raided raid,
visited visit, denied deny, vowed vow, fled flee, shot shoot, struck strike, said say, told tell,
met meet, held hold, left leave, took take, fought fight, withdrew withdraw, targeted target,
released release, charged charge, occupied occupy, agreed agree, ambushed ambush
"""
PARTICIPLES = "taken take, driven drive, beaten beat, blown blow, overthrown overthrow, hidden hide"
ING = """
attacking attack, bombing bomb, making make, running run, using use, dying die, firing fire,
negotiating negotiate, withdrawing withdraw, leaving leave
"""
PRESENT = (
    "carries carry, goes go, has have, does do, says say, pushes push, seizes seize, flies fly"
)
PLURALS = """
cities city, forces force, men man, women woman, children child, clashes clash, buses bus,
crises crisis, leaders leader, allies ally, losses loss, houses house, countries country
"""
DEGREES = "worse bad, better good, bigger big, heavier heavy, larger large"


def table(text: str) -> list[tuple[str, str]]:
    pairs = [pair.split() for pair in text.split(",")]
    return [(form, base) for form, base in pairs]


@pytest.mark.parametrize(("form", "base"), table(PAST))
def test_lemma_of_a_past_form_is_the_base(form: str, base: str) -> None:
    assert lemma(form, "VERB", "VBD") == base


@pytest.mark.parametrize(("form", "base"), table(PARTICIPLES))
def test_lemma_of_a_past_participle_is_the_base(form: str, base: str) -> None:
    assert lemma(form, "VERB", "VBN") == base


@pytest.mark.parametrize(("form", "base"), table(ING))
def test_lemma_of_an_ing_form_is_the_base(form: str, base: str) -> None:
    assert lemma(form, "VERB", "VBG") == base


@pytest.mark.parametrize(("form", "base"), table(PRESENT))
def test_lemma_of_a_present_form_is_the_base(form: str, base: str) -> None:
    assert lemma(form, "VERB", "VBZ") == base


@pytest.mark.parametrize(("form", "base"), table(PLURALS))
def test_lemma_of_a_plural_is_the_singular(form: str, base: str) -> None:
    assert lemma(form, "NOUN", "NNS") == base


@pytest.mark.parametrize(("form", "base"), table(DEGREES))
def test_lemma_of_a_comparative_is_the_positive(form: str, base: str) -> None:
    assert lemma(form, "ADJ", "JJR") == base


@pytest.mark.parametrize("form", ["was", "were", "is", "been", "’s"])
def test_lemma_of_a_form_of_be_is_be(form: str) -> None:
    assert lemma(form, "AUX", "VBZ" if form in ("is", "’s") else "VBD") == "be"


@pytest.mark.parametrize("name", ["Homs", "Damascus", "Emirates", "Jones"])
def test_lemma_of_a_name_is_the_name(name: str) -> None:
    assert lemma(name, "PROPN", "NNP") == name


def test_lemma_is_in_small_letters() -> None:
    assert lemma("KILLED", "VERB", "VBN") == "kill"


def test_lemma_of_an_unknown_verb_follows_the_rules() -> None:
    assert lemma("blorpified", "VERB", "VBD") == "blorpify"
