"""Who speaks: the source that a verb takes."""

from __future__ import annotations

import pytest
from says.reading import told
from sentences import at, sentence

from isnad.says.scene import Scene
from isnad.says.sources import is_nobody, subject_of


def test_purpose_of_a_thing_is_nobodys_words() -> None:
    assert told("measures", "accused", type_="ACCUSE") == [("asserts", [])]


@pytest.mark.parametrize(
    ("words", "head", "nobody"),
    [
        ("No/DT>group:det group/NN>spoke:nsubj spoke/VBD", "group", True),
        ("None/NN>spoke:nsubj spoke/VBD", "None", True),
        ("The/DT>group:det group/NN>spoke:nsubj spoke/VBD", "group", False),
    ],
)
def test_subject_may_name_nobody(words: str, head: str, nobody: bool) -> None:
    told = sentence(words)
    assert is_nobody(Scene(told, 0), at(told, head)) is nobody


def test_text_that_comes_with_claims_is_their_source() -> None:
    assert told("with_claims", "shelled") == [("asserts", ["Leaflets"])]


def test_who_stands_after_the_closing_mark_speaks_and_not_who_is_spoken_of() -> None:
    told = sentence(
        "He/PRP>left:nsubj left/VBD as/IN>did:mark did/VBD>left:advcl others/NNS>wrote:nsubj "
        ",/,>left:punct \"/''>left:punct wrote/VBD>left:parataxis Haddad/NNP>wrote:obj"
    )
    scene = Scene(told, 0)
    assert subject_of(scene, at(told, "wrote")) == at(told, "Haddad")
