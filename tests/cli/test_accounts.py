"""Accounts side by side, as a reader hears them."""

from __future__ import annotations

from factories import claim, document

from isnad.cli.accounts import _accounts

TEXT = "Rebels attacked a convoy and killed seven civilians."


def test_accounts_of_one_passage_told_by_two_words_are_one() -> None:
    doc = document(TEXT)
    attacked, killed = claim(doc, TEXT, "attacked"), claim(doc, TEXT, "killed")
    assert _accounts([attacked, killed]) == [attacked]


def test_accounts_with_another_stance_stay_apart() -> None:
    doc = document(TEXT)
    asserted = claim(doc, TEXT, "attacked")
    denied = claim(doc, TEXT, "attacked", stance="denies")
    assert _accounts([asserted, denied]) == [asserted, denied]
