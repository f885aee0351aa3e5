"""Denials of what the same sentence told."""

from __future__ import annotations

import pytest
from says.reading import told
from sentences import sentence

from isnad.says.rebuttals import of_rebuttals
from isnad.says.scene import Scene


def test_relative_denial_answers_its_own_sentence() -> None:
    accounts = sorted(told("which_denied", "burned"))
    assert accounts == [("asserts", ["Residents"]), ("denies", ["the army"])]


@pytest.mark.parametrize(
    ("words", "denies"),
    [
        ("Kyiv/NNP>called:nsubj called/VBD it/PRP>called:obj a/DT>lie:det lie/NN>called:xcomp", 1),
        (
            "Kyiv/NNP>called:nsubj called/VBD it/PRP>called:obj a/DT>win:det win/NN>called:xcomp",
            0,
        ),
        ("Kyiv/NNP>dismissed:nsubj dismissed/VBD the/DT>report:det report/NN>dismissed:obj", 1),
        ("Kyiv/NNP>dismissed:nsubj dismissed/VBD the/DT>judge:det judge/NN>dismissed:obj", 0),
    ],
)
def test_rebuttal_needs_a_claim_or_a_word_for_false(words: str, denies: int) -> None:
    assert len(list(of_rebuttals(Scene(sentence(words), 0)))) == denies
