"""How likely a word names an act, on the word of both readers."""

from __future__ import annotations

from sentences import at, sentence
from what.scenes import NOWHERE, scene, tagged

from isnad.model import TaggedAct
from isnad.what.acts import written
from isnad.what.merge import candidates
from isnad.what.weigh import Candidate, chance, features

ATTACK = (
    "The/DT>army:det army/NN>attacked:nsubj attacked/VBD the/DT>rebels:det rebels/NNS>attacked:obj"
)
MUSEUM = "She/PRP>attacked:nsubj attacked/VBD breakfast/NN>attacked:obj"
TWO = {"The army": "ORG", "the rebels": "GROUP"}


def weighed(words: str, trigger: str, *acts: TaggedAct) -> tuple[Candidate, float]:
    told = scene(words, TWO if words == ATTACK else {}, acts)
    found = candidates(written(told, NOWHERE), told, NOWHERE)
    candidate = found[at(sentence(words), trigger)]
    return candidate, chance(candidate, told)


def seen(words: str, score: float) -> TaggedAct:
    return tagged(words, "attacked", "ASSAULT", score, kinds=(("ASSAULT", score),))


def test_chance_grows_with_what_the_model_sees() -> None:
    chances = [weighed(ATTACK, "attacked", seen(ATTACK, p))[1] for p in (0.1, 0.5, 0.95)]
    assert chances == sorted(chances)
    assert chances[0] < chances[-1]


def test_army_that_attacks_rebels_is_likelier_than_she_who_attacks_breakfast() -> None:
    army = weighed(ATTACK, "attacked", seen(ATTACK, 0.5))[1]
    assert army > weighed(MUSEUM, "attacked", seen(MUSEUM, 0.5))[1]


def test_chance_is_a_probability() -> None:
    for score in (0.0, 1.0):
        assert 0.0 < weighed(ATTACK, "attacked", seen(ATTACK, score))[1] < 1.0


def test_features_name_who_takes_part() -> None:
    candidate, _ = weighed(ATTACK, "attacked")
    found = features(candidate, scene(ATTACK, TWO))
    assert (found["both sides"], found["body"], found["no actor"]) == (1.0, 1.0, 0.0)
