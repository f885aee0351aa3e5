"""News outlets that pass an account on."""

from __future__ import annotations

import pytest
from sentences import at, sentence

from isnad.says.groups import group_of
from isnad.says.relays import relays_of
from isnad.says.scene import Scene


@pytest.mark.parametrize(
    ("words", "relays"),
    [
        ("Ann/NNP>told:nsubj told/VBD Reuters/NNP>told:obj", ["Reuters"]),
        ("Ann/NNP>told:nsubj told/VBD Bob/NNP>told:obj", []),
        ("Ann/NNP>said:nsubj said/VBD via/IN>Reuters:case Reuters/NNP>said:obl", ["Reuters"]),
        (
            "Ann/NNP>said:nsubj said/VBD in/IN>remarks:case remarks/NNS>said:obl "
            "to/IN>Reuters:case Reuters/NNP>remarks:nmod",
            ["Reuters"],
        ),
        (
            "Ann/NNP>said:nsubj said/VBD in/IN>papers:case papers/NNS>said:obl seen/VBN>papers:acl "
            "by/IN>Reuters:case Reuters/NNP>seen:obl",
            ["Reuters"],
        ),
        (
            "Ann/NNP>said:nsubj said/VBD in/IN>desk:case a/DT>desk:det desk/NN>said:obl "
            "by/IN>Reuters:case Reuters/NNP>desk:nmod",
            [],
        ),
    ],
)
def test_outlet_relays_what_it_was_told_or_what_passed_through_it(
    words: str, relays: list[str]
) -> None:
    told = sentence(words)
    scene, verb = Scene(told, 0), next(w for w, t in enumerate(told.tokens) if t.xpos == "VBD")
    group = group_of(scene, verb, at(told, "Ann"))
    assert [one.span.text for one in relays_of(scene, group, verb)] == relays
