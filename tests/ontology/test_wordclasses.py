"""Word classes, mode words and context words."""

from isnad.ontology import classes, contexts_from, modes_from, plover
from isnad.ontology.tables import read_table


def test_classes_include_the_classes_they_name():
    known = classes()
    assert known["@rebel"] <= known["@armed"]
    assert "@rebel" in known["@armed"]


def test_class_words_are_lower_case_lemmas():
    for name, words in classes().items():
        assert name.startswith("@")
        assert all(word == word.lower() for word in words), name


def test_mode_words_name_known_modes():
    for act, _ in read_table("modewords.tsv", 2):
        kind, _, mode = act.partition("/")
        assert mode in plover.modes(kind), act


def test_context_words_name_known_contexts():
    named = {context for context, _ in read_table("contextwords.tsv", 2)}
    assert named == plover.contexts()


def test_modes_follow_the_words():
    assert modes_from("ASSAULT", ["drone", "village"]) == ("drone",)
    assert modes_from("REQUEST", ["ceasefire"]) == ("yield",)
    assert modes_from("AID", ["drone"]) == ()


def test_contexts_follow_the_words():
    assert contexts_from(["ambassador", "oil", "stone"]) == (
        "diplomatic",
        "economic",
        "natural_resource",
    )
