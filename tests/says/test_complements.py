"""What a verb may report in the shape that it has."""

from __future__ import annotations

import pytest
from sentences import at, forms, sentence

from isnad.says.complements import covered_by_verb, kept
from isnad.says.finding import in_sentence
from isnad.says.groups import Group
from isnad.says.scene import Scene


def content(words: str, verb: str) -> str | None:
    """What the verb reports; None when it reports nothing that way."""
    told = sentence(words)
    scene, cue = Scene(told, 0), at(told, verb)
    covered, how = covered_by_verb(scene, cue, Group(0, cue, cue))
    found = kept(scene, cue, covered, how)
    return None if found is None else " ".join(forms(told, sorted(found[0])))


@pytest.mark.parametrize(
    ("words", "verb", "reported"),
    [
        ("He/PRP>announced:nsubj announced/VBD arrests/NNS>announced:obj", "announced", "arrests"),
        ("He/PRP>carried:nsubj carried/VBD arms/NNS>carried:obj", "carried", None),
        ("He/PRP>recalled:nsubj recalled/VBD envoys/NNS>recalled:obj", "recalled", None),
        ("He/PRP>recalled:nsubj recalled/VBD raids/NNS>recalled:obj", "recalled", "raids"),
        ("He/PRP>questioned:nsubj questioned/VBD men/NNS>questioned:obj", "questioned", None),
        ("He/PRP>doubted:nsubj doubted/VBD it/PRP>doubted:obj", "doubted", "it"),
        (
            "He/PRP>accused:nsubj accused/VBD them/PRP>accused:obj of/IN>theft:case "
            "theft/NN>accused:obl",
            "accused",
            "theft",
        ),
        (
            "He/PRP>claimed:nsubj claimed/VBD to/TO>win:mark win/VB>claimed:xcomp",
            "claimed",
            "to win",
        ),
        ("He/PRP>said:nsubj said/VBD to/TO>win:mark win/VB>said:xcomp", "said", None),
        (
            "He/PRP>called:nsubj called/VBD them/PRP>called:obj lies/NNS>called:xcomp",
            "called",
            "them lies",
        ),
        (
            "He/PRP>rejected:nsubj rejected/VBD the/DT>plan:det plan/NN>rejected:obj",
            "rejected",
            None,
        ),
    ],
)
def test_verb_reports_only_what_its_shape_allows(
    words: str, verb: str, reported: str | None
) -> None:
    assert content(words, verb) == reported


def test_free_relative_that_ends_at_once_reports_nothing() -> None:
    told = sentence(
        "Fighters/NNS>left:nsubj left/VBD in/IN>said:mark what/WP>said:obj police/NNS>said:nsubj "
        "said/VBD>left:advcl ;/:>left:punct others/NNS>stayed:nsubj stayed/VBD>left:parataxis"
    )
    assert in_sentence(Scene(told, 0)) == []
