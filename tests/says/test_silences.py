"""Refusals to comment and claims of responsibility: when they say something of an act."""

from __future__ import annotations

from says.reading import told


def test_responsibility_attaches_to_the_act_before() -> None:
    assert sorted(told("killed responsibility", "killed")) == [
        ("asserts", []),
        ("confirms", ["The militia"]),
    ]


def test_responsibility_that_nobody_claims_says_nothing() -> None:
    assert told("killed nobody", "killed") == [("asserts", [])]


def test_silence_on_condition_is_no_refusal_to_comment() -> None:
    assert told("conditional_silence", "raid") == [("asserts", [])]
