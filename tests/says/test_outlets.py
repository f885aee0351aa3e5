"""The news outlets of a sentence."""

from __future__ import annotations

import pytest
from sentences import sentence

from isnad.says.scene import Scene


@pytest.mark.parametrize(
    ("words", "outlets"),
    [
        ("Reuters/NNP>asked:nsubj asked/VBD", ["Reuters"]),
        ("State/NN>television:compound television/NN>said:nsubj said/VBD", ["State television"]),
        ("The/DT>daily:det daily/NN>said:nsubj said/VBD", ["The daily"]),
        ("The/DT>media:det media/NNS>said:nsubj said/VBD", []),
        ("Local/JJ>reporters:amod reporters/NNS>said:nsubj said/VBD", []),
        ("Police/NNS>said:nsubj said/VBD", []),
    ],
)
def test_outlet_is_named_or_described_but_not_the_media_at_large(
    words: str, outlets: list[str]
) -> None:
    told = sentence(words)
    scene = Scene(told, 0)
    assert [scene.tree.span(a, b).text for a, b in scene.outlets.values()] == outlets
