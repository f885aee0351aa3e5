"""What fills the slots of a word: subject, object, prepositions, clauses."""

from __future__ import annotations

import pytest
from sentences import at, forms, tree
from what.scenes import scene

from isnad.what.slots import SlotView, complement_kinds, lemmas_of, obliged, slot

STAGED = (
    "The/DT>army:det army/NN>staged:nsubj staged/VBD a/DT>raid:det night/NN>raid:compound "
    "raid/NN>staged:obj on/IN>Homs:case Homs/NNP>raid:nmod and/CC>Azaz:cc Azaz/NNP>Homs:conj "
    "from/IN>Hama:case Hama/NNP>staged:obl"
)


def filled(words: str, word: str, name: str) -> list[str]:
    found = tree(words)
    return forms(found, slot(found, at(found, word), name))


def test_preposition_slot_spells_out_coordination() -> None:
    assert filled(STAGED, "raid", "on") == ["Homs", "Azaz"]


def test_object_noun_shares_the_prepositions_of_its_verb() -> None:
    assert filled(STAGED, "raid", "from") == ["Hama"]


def test_subject_of_an_object_noun_is_that_of_its_verb() -> None:
    assert filled(STAGED, "raid", "subj") == ["army"]


def test_subject_of_a_passive_subject_noun_is_the_by_phrase() -> None:
    words = (
        "A/DT>raid:det raid/NN>staged:nsubj:pass was/VBD>staged:aux:pass staged/VBN "
        "by/IN>army:case "
        "the/DT>army:det army/NN>staged:obl:agent"
    )
    assert filled(words, "raid", "subj") == ["army"]


def test_modifier_slot_holds_compounds() -> None:
    assert filled(STAGED, "raid", "mod") == ["night"]


def test_possessor_slot_holds_the_owner() -> None:
    words = "Turkey/NNP>raid:nmod:poss 's/POS>Turkey:case raid/NN"
    assert filled(words, "raid", "poss") == ["Turkey"]


def test_any_slot_reaches_two_steps_down() -> None:
    words = "fell/VBD in/IN>town:case town/NN>fell:obl of/IN>Azaz:case Azaz/NNP>town:nmod"
    assert filled(words, "fell", "any") == ["in", "town", "Azaz"]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("They/PRP>say:nsubj say/VBP to/TO>go:mark go/VB>say:xcomp", {"to"}),
        ("They/PRP>say:nsubj say/VBP going/VBG>say:xcomp", {"ing"}),
        ("They/PRP>say:nsubj say/VBP that/IN>go:mark they/PRP>go:nsubj go/VBP>say:ccomp", {"that"}),
        ("They/PRP>say:nsubj say/VBP if/IN>go:mark they/PRP>go:nsubj go/VBP>say:ccomp", {"wh"}),
        ("They/PRP>say:nsubj say/VBP", set()),
    ],
)
def test_complement_has_its_kind(words: str, kinds: set[str]) -> None:
    found = tree(words)
    assert complement_kinds(found, at(found, "say")) == kinds


def test_view_gives_names_the_class_of_their_kind() -> None:
    given = scene(STAGED, {"Homs": "GPE"})
    assert {"@place", "@state"} <= set(SlotView(given, at(given.tree, "raid")).fillers("on"))


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("Homs/NNP>hit:nsubj:pass was/VBD>hit:aux:pass hit/VBN", "passive"),
        ("Rebels/NNS>hit:nsubj hit/VBD Homs/NNP>hit:obj", "active"),
    ],
)
def test_view_tells_the_voice(words: str, voice: str) -> None:
    given = scene(words)
    assert SlotView(given, at(given.tree, "hit")).fillers("voice") == {voice}


def test_one_addressed_is_the_object_where_there_is_no_other() -> None:
    words = "Paris/NNP>asked:nsubj asked/VBD Tunis/NNP>asked:iobj to/TO>pay:mark pay/VB>asked:xcomp"
    assert filled(words, "asked", "obj") == ["Tunis"]


def test_amount_without_a_noun_is_money() -> None:
    found = tree("They/PRP>gave:nsubj gave/VBD $/$>gave:obj 40/CD>$:nummod")
    assert "money" in lemmas_of(found, at(found, "$"))


def test_plural_stands_under_both_numbers() -> None:
    found = tree("They/PRP>held:nsubj held/VBD talks/NNS>held:obj")
    assert {"talk", "talks"} <= lemmas_of(found, at(found, "talks"))


def test_word_cut_at_its_hyphen_is_also_read_whole() -> None:
    found = tree("cease/NN>fire:compound -/HYPH>fire:punct fire/NN")
    assert {"fire", "cease-fire", "ceasefire"} <= lemmas_of(found, at(found, "fire"))


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("Oslo/NNP>go:nsubj must/MD>go:aux go/VB", True),
        ("rebels/NNS>go:nsubj should/MD>go:aux go/VB", True),
        ("we/PRP>go:nsubj must/MD>go:aux go/VB", False),
        ("Oslo/NNP>go:nsubj should/MD>go:aux have/VB>go:aux go/VBN", False),
        ("Oslo/NNP>go:nsubj may/MD>go:aux go/VB", False),
    ],
)
def test_party_that_must_is_obliged(words: str, bound: bool) -> None:
    found = tree(words)
    assert obliged(found, at(found, "go")) is bound


def test_view_tells_a_particle_from_a_preposition() -> None:
    given = scene("They/PRP>gave:nsubj gave/VBD in/RP>gave:compound:prt")
    assert "in" in SlotView(given, at(given.tree, "gave")).fillers("prt")
    other = scene("They/PRP>gave:nsubj gave/VBD in/IN>May:case May/NNP>gave:obl")
    assert "in" not in SlotView(other, at(other.tree, "gave")).fillers("prt")


def test_view_tells_a_negated_word() -> None:
    given = scene("They/PRP>accept:nsubj not/RB>accept:advmod accept/VBP")
    assert SlotView(given, at(given.tree, "accept")).fillers("neg") == {"not"}
