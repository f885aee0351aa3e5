"""Base forms for a lemmatiser."""

from isnad.ontology import base_forms


def test_base_forms_hold_heads_of_acts_control_words_and_cues():
    assert {"besiege", "rebuke", "organise", "organize", "vow", "say"} <= base_forms("VERB")


def test_base_forms_of_nouns_hold_the_words_of_classes():
    assert {"airstrike", "howitzer", "denial"} <= base_forms("NOUN")
    assert not any(word.startswith("@") for word in base_forms("NOUN"))


def test_base_forms_of_other_parts_of_speech_are_none():
    assert base_forms("PUNCT") == frozenset()
