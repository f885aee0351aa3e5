"""The model's scores to tokens, names and predicates."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scores import name_scores, scores, set_role

from isnad.model import Name
from isnad.tag import decode
from isnad.tag.labels import DEPRELS, UPOS, XPOS
from isnad.tag.words import words


def names(text: str, tags: str) -> list[tuple[str, str]]:
    return [(n.span.text, n.kind) for n in named(text, tags)]


def named(text: str, tags: str) -> tuple[Name, ...]:
    spans = words(text)
    given = replace(scores(len(spans)), names=name_scores(tags.split()))
    return decode.names(text, spans, given)


def test_name_is_a_run_of_one_kind() -> None:
    assert names("Hakan Fidan met Putin", "B-PER I-PER O B-PER") == [
        ("Hakan Fidan", "PER"),
        ("Putin", "PER"),
    ]


def test_name_that_begins_anew_is_another() -> None:
    assert names("Turkey, Syria", "B-LOC O B-LOC") == [("Turkey", "LOC"), ("Syria", "LOC")]


def test_name_whose_kind_changes_is_cut() -> None:
    assert names("Damascus Fidan", "B-LOC I-PER") == [("Damascus", "LOC"), ("Fidan", "PER")]


def test_name_that_starts_inside_is_still_one() -> None:
    assert names("met Hakan Fidan", "O I-PER I-PER") == [("Hakan Fidan", "PER")]


def test_name_runs_on_over_a_hyphen() -> None:
    assert names("Suqour Al-Shamal left", "B-ORG I-ORG B-ORG I-ORG O") == [
        ("Suqour Al-Shamal", "ORG")
    ]


def test_name_that_a_hyphen_cuts_is_one_with_the_kind_of_the_longer_part() -> None:
    assert names("Hayat Tahrir al-Sham", "B-ORG I-ORG I-ORG O B-LOC") == [
        ("Hayat Tahrir al-Sham", "ORG")
    ]


def test_name_that_ends_in_an_article_takes_the_word_behind_the_hyphen() -> None:
    assert names("Ahmed al-Sharaa left", "B-PER I-PER O O O") == [("Ahmed al-Sharaa", "PER")]


def test_name_that_ends_at_a_hyphen_gives_it_up_before_a_small_word() -> None:
    assert names("Turkish-backed men", "B-MISC I-MISC O O") == [("Turkish", "MISC")]


def test_names_on_both_sides_of_a_hyphen_with_spaces_stay_two() -> None:
    assert names("Damascus - Fidan", "B-LOC O B-PER") == [("Damascus", "LOC"), ("Fidan", "PER")]


@pytest.mark.parametrize(("text", "tags"), [("he left", "B-PER O"), ("A left", "B-ORG O")])
def test_name_needs_a_capital_and_two_letters(text: str, tags: str) -> None:
    assert names(text, tags) == []


def test_name_knows_its_words_and_its_characters() -> None:
    (only,) = named("met Hakan Fidan", "O B-PER I-PER")
    assert (only.first, only.last) == (1, 2)
    assert (only.span.start, only.span.end) == (4, 15)
    assert only.score == pytest.approx(1.0)


def test_tokens_carry_text_offsets_tags_and_lemma() -> None:
    text = "  armies fled"
    given = scores(2)
    given.xpos[0] = XPOS.index("NNS")
    given.upos[1], given.xpos[1] = UPOS.index("VERB"), XPOS.index("VBD")
    first, second = decode.tokens(text, words(text), given)
    assert (first.start, first.end, first.text, first.lemma) == (2, 8, "armies", "army")
    assert (second.upos, second.xpos, second.lemma) == ("VERB", "VBD", "flee")


def test_tokens_take_the_best_heads_where_they_make_a_tree() -> None:
    found = decode.tokens("a b c", words("a b c"), scores(3))
    assert [t.head for t in found] == [-1, 0, 0]
    assert [t.deprel for t in found] == ["root", "nmod", "nmod"]


def test_tokens_break_a_cycle_of_best_heads() -> None:
    given = scores(3)
    given.heads[1, 0], given.heads[2, 0] = 3, 2
    found = decode.tokens("a b c", words("a b c"), given)
    assert [t.head for t in found] == [-1, 0, 0]


def test_tokens_keep_the_label_of_the_head_they_got() -> None:
    given = scores(3)
    given.heads[1] = (3, 1)
    given.heads[2] = (2, 1)
    given.labels[1:] = (DEPRELS.index("obj"), DEPRELS.index("conj"))
    found = decode.tokens("a b c", words("a b c"), given)
    assert [t.deprel for t in found] == ["root", "conj", "conj"]


def test_tokens_past_the_models_limit_are_left_out() -> None:
    assert len(decode.tokens("a b c", words("a b c"), scores(2))) == 2


def test_names_past_the_models_limit_are_left_out() -> None:
    text = "Ann Bob Cleo"
    given = replace(scores(2), names=name_scores(["O", "B-PER"]))
    assert [n.span.text for n in decode.names(text, words(text), given)] == ["Bob"]


def test_predicate_has_its_kind_and_its_arguments() -> None:
    given = scores(3)
    given.predicates[1] = np.array([0.1, 0.2, 0.7])
    set_role(given, 1, 0, "ARG0")
    set_role(given, 1, 2, "LOC")
    (only,) = decode.predicates(given)
    assert (only.token, only.nominal) == (1, True)
    assert [(a.role, a.head) for a in only.arguments] == [("ARG0", 0), ("LOC", 2)]


def test_predicate_below_the_floor_is_none() -> None:
    given = scores(2)
    given.predicates[1] = np.array([0.7, 0.3, 0.0])
    assert decode.predicates(given) == ()
