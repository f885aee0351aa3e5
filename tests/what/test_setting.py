"""What is known around a sentence."""

from __future__ import annotations

from sentences import sentence

from isnad.grammar import Tree
from isnad.what.setting import word_at

NESTED = (
    "Rebels/NNS>met:nsubj met/VBD in/IN>town:case the/DT>town:det town/NN>met:obl of/IN>Azaz:case "
    "Azaz/NNP>town:nmod near/IN>Aleppo:case Aleppo/NNP>town:nmod"
)


def test_word_at_a_stretch_is_the_one_whose_head_lies_outside() -> None:
    told = sentence(NESTED)
    found = Tree(told)
    start = told.span.text.index("the town of")
    word = word_at(found, start, start + len("the town of Azaz"))
    assert found.tokens[word].text == "town"


def test_word_at_no_word_is_none() -> None:
    assert word_at(Tree(sentence(NESTED)), 900, 905) == -1
