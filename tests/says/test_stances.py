"""What a source says of an act: stances."""

from __future__ import annotations

import pytest
from says.reading import claimed, told


def test_denial_of_a_notice_gives_both_accounts() -> None:
    assert told("denied_notice", "visited") == [
        ("asserts", ["the Syrian ministry"]),
        ("denies", ["Turkey's foreign ministry"]),
    ] or told("denied_notice", "visited")[::-1] == [
        ("asserts", ["the Syrian ministry"]),
        ("denies", ["Turkey's foreign ministry"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "trigger", "stance", "chain"),
    [
        ("denied_beating", "beating", "denies", ["Police"]),
        ("not_shell", "shell", "denies", ["The ministry"]),
        ("confirmed", "bombed", "confirms", ["The army"]),
        ("admitted", "beaten", "confirms", ["The minister"]),
        ("no_evidence", "used", "doubts", ["Monitors"]),
        ("not_verified", "attack", "doubts", []),
        ("not_confirm", "arrived", "no-comment", ["Doha"]),
        ("declined", "raid", "no-comment", ["The embassy"]),
    ],
)
def test_stance_follows_cue_and_polarity(
    sentence: str, trigger: str, stance: str, chain: list[str]
) -> None:
    assert told(sentence, trigger) == [(stance, chain)]


def test_dismissed_claim_is_denied_by_one_and_asserted_by_the_other() -> None:
    stances = {stance for stance, _ in told("dismissed", "bombed")}
    assert stances == {"asserts", "denies"}


def test_report_called_false_is_denied() -> None:
    assert ("denies", ["The ministry"]) in told("false", "raid")


def test_confirmation_by_a_bystander_is_an_assertion() -> None:
    assert told("witnesses_confirmed", "bombed") == [("asserts", ["Witnesses"])]


def test_refused_demand_is_no_denial() -> None:
    assert told("rejected", "rejected", type_="REJECT") == [("asserts", [])]
    assert told("rejected", "free") == [("asserts", [])]


def test_refusal_to_act_is_no_denial() -> None:
    assert told("would_not", "attack", modality="future") == [("asserts", ["The ministry"])]


def test_denied_act_is_told_as_actual() -> None:
    claim = claimed("not_shell", "shell", modality="negated")[0]
    assert (claim.stance, claim.modality) == ("denies", "actual")


def test_claims_of_two_stances_have_two_ids() -> None:
    ids = {claim.id for claim in claimed("which_denied", "burned")}
    assert len(ids) == 2
