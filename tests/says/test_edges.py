"""Where what a report covers begins and ends."""

from __future__ import annotations

import pytest
from sentences import at, sentence

from isnad.model import Sentence
from isnad.says.edges import left_edge, right_edge
from isnad.says.scene import Scene

SAID = "Police/NNS>said:nsubj said/VBD men/NNS>fled:nsubj fled/VBD>said:ccomp "
COMMA = ",/,>said:punct "


def last_word(words: str) -> str:
    """The last word that "said" covers."""
    told: Sentence = sentence(words)
    return told.tokens[right_edge(Scene(told, 0), at(told, "said"))].text


@pytest.mark.parametrize(
    ("rest", "last"),
    [
        ("east/RB>fled:advmod", "east"),
        (";/:>said:punct rain/NN>fell:nsubj fell/VBD>said:parataxis", "fled"),
        (COMMA + "but/CC>saw:cc nobody/NN>saw:nsubj saw/VBD>said:conj them/PRP>saw:obj", ","),
        (COMMA + "adding/VBG>said:advcl more/JJR>adding:obj", ","),
        (
            COMMA + "which/WDT>denied:obj monks/NNS>denied:nsubj denied/VBD>fled:advcl",
            ",",
        ),
        ("and/CC>left:cc left/VBD>fled:conj", "left"),
    ],
)
def test_report_ends_before_a_contrast_a_rebuttal_or_the_next_report(rest: str, last: str) -> None:
    assert last_word(SAID + rest) == last


def test_report_begins_after_words_that_are_somebody_elses() -> None:
    told = sentence(
        "Monks/NNS>said:nsubj said/VBD men/NNS>fled:nsubj fled/VBD>said:ccomp ,/,>said:punct "
        "but/CC>stayed:cc they/PRP>stayed:nsubj stayed/VBD>said:conj ,/,>added:punct "
        "police/NNS>added:nsubj added/VBD>said:parataxis"
    )
    assert left_edge(Scene(told, 0), at(told, "added")) == at(told, "but") + 1
    assert left_edge(Scene(told, 0), at(told, "said")) == 0
