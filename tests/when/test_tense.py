"""The tense of the clause around a time, by syntax and by surface cues."""

from __future__ import annotations

import pytest
from when.one_phrase import tagged
from when.phrase_table import sentences_of

from isnad.when import find
from isnad.when.tense import clause_tense


def tense(text: str) -> str | None:
    (sentence,) = sentences_of(text)
    phrase = find(text, 0, len(text))[0]
    return clause_tense(sentence, text, phrase.start, phrase.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys met on Friday.", "past"),
        ("The envoys will meet on Friday.", "future"),
        ("The vote will be held on Friday.", "future"),
        ("The vote is planned for Friday.", "future"),
        ("He said on Friday that elections will follow.", "past"),
        ("He said the talks would resume on Friday.", "future"),
        ("On Friday, the court is to rule.", "future"),
        ("The man, arrested on Friday, will be tried.", "past"),
        ("The ceasefire takes effect on Friday.", "future"),
        ("He would decide soon, and on Friday told parliament so.", "past"),
        ("He said that on Friday the ministers will meet.", "future"),
    ],
)
def test_nearest_cue_gives_the_tense(text: str, expected: str) -> None:
    assert tense(text) == expected


def test_sentence_without_a_verb_has_no_tense() -> None:
    assert tense("Cairo, Friday.") is None


def test_deed_that_a_day_modifies_is_past_in_a_future_clause() -> None:
    text = "He will answer the attack on Friday."
    sentence = tagged(
        text,
        ("He", "PRP", 2, "nsubj"),
        ("will", "MD", 2, "aux"),
        ("answer", "VB", -1, "root"),
        ("the", "DT", 4, "det"),
        ("attack", "NN", 2, "obj"),
        ("on", "IN", 6, "case"),
        ("Friday", "NNP", 4, "nmod"),
    )
    assert clause_tense(sentence, text, 26, 35) == "past"


def test_infinitive_under_a_plan_looks_ahead() -> None:
    text = "They planned to march Friday."
    sentence = tagged(
        text,
        ("They", "PRP", 1, "nsubj"),
        ("planned", "VBD", -1, "root"),
        ("to", "TO", 3, "mark"),
        ("march", "VB", 1, "xcomp"),
        ("Friday", "NNP", 3, "obl:tmod"),
    )
    assert clause_tense(sentence, text, 22, 28) == "future"


def test_infinitive_under_a_past_deed_is_past() -> None:
    text = "He was forced to leave Friday."
    sentence = tagged(
        text,
        ("He", "PRP", 2, "nsubj"),
        ("was", "VBD", 2, "aux:pass"),
        ("forced", "VBN", -1, "root"),
        ("to", "TO", 4, "mark"),
        ("leave", "VB", 2, "xcomp"),
        ("Friday", "NNP", 4, "obl:tmod"),
    )
    assert clause_tense(sentence, text, 23, 29) == "past"
