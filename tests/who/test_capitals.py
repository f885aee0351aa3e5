"""A capital is a city, or the government that sits in it."""

from __future__ import annotations

import pytest
from sentences import at, tree

from isnad.who.capitals import acts_as_government, capital_of


def governs(words: str, city: str) -> bool:
    found = tree(words)
    return acts_as_government(found, at(found, city), city)


@pytest.mark.parametrize(
    "words",
    [
        "Damascus/NNP>denied:nsubj denied/VBD it/PRP>denied:obj",
        "Damascus/NNP>envoy:nmod:poss 's/POS>Damascus:case envoy/NN>left:nsubj left/VBD",
        "talks/NNS with/IN>Damascus:case Damascus/NNP>talks:nmod",
        "talks/NNS between/IN>Ankara:case Ankara/NNP>talks:nmod "
        "and/CC>Damascus:cc Damascus/NNP>Ankara:conj",
        "demands/NNS from/IN>Damascus:case Damascus/NNP>demands:nmod",
        "They/PRP>accused:nsubj accused/VBD Damascus/NNP>accused:obj",
    ],
)
def test_capital_that_acts_or_is_dealt_with_is_the_government(words: str) -> None:
    assert governs(words, "Damascus")


@pytest.mark.parametrize(
    "words",
    [
        "Damascus/NNP>shelled:nsubj:pass was/VBD>shelled:aux:pass shelled/VBN",
        "Troops/NNS>left:nsubj left/VBD in/IN>Damascus:case Damascus/NNP>left:obl",
        "He/PRP>visited:nsubj visited/VBD Damascus/NNP>visited:obj",
        "He/PRP>flew:nsubj flew=fly/VBD to/IN>Damascus:case Damascus/NNP>flew:obl",
        "Rebels/NNS>entered:nsubj entered/VBD Damascus/NNP>entered:obj",
    ],
)
def test_capital_that_is_a_scene_is_the_city(words: str) -> None:
    assert not governs(words, "Damascus")


def test_other_city_is_never_a_government() -> None:
    assert not governs("Homs/NNP>denied:nsubj denied/VBD it/PRP>denied:obj", "Homs")


def test_capital_belongs_to_its_country() -> None:
    assert capital_of("Damascus") == "SYR"
    assert capital_of("Homs") is None


@pytest.mark.parametrize(
    "words",
    [
        "Damascus/NNP>grew:nsubj grew/VBD",
        "Damascus/NNP>city:nsubj is/VBZ>city:cop a/DT>city:det city/NN",
        "Damascus/NNP>streets:nmod:poss 's/POS>Damascus:case streets/NNS>filled:nsubj filled/VBD",
    ],
)
def test_capital_that_is_spoken_of_as_a_city_is_one(words: str) -> None:
    assert not governs(words, "Damascus")
