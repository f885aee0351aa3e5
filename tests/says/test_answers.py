"""Answers to what earlier sentences told."""

from __future__ import annotations

from says.reading import told


def test_bare_denial_attaches_to_what_others_said_before() -> None:
    accounts = sorted(told("raided denied_it", "raided"))
    assert accounts == [("asserts", ["The governor"]), ("denies", ["The army"])]
