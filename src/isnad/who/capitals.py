"""Capitals: the city, or the government that sits in it, by the word's role in the sentence."""

from __future__ import annotations

from functools import cache

from isnad.grammar import Tree
from isnad.names import fold
from isnad.ontology import cues, lexicon
from isnad.resources import countries

_SPATIAL = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "around",
        "across",
        "over",
        "through",
        "toward",
        "towards",
        "into",
        "within",
        "from",
        "to",
        "on",
        "off",
        "along",
    ]
)
_OF_STATES = frozenset(
    "ally ambassador army border claim decision diplomat economy embassy enemy envoy force "
    "foe government influence interest intention leader leadership military minister move "
    "neighbour neighbor nuclear official partner plan policy position power president program "
    "programme promise proposal proxy response right role security side stance strategy tie "
    "troop view war will".split()
)
"""What a state has and a city has not."""
_MOTION = frozenset(
    [
        "arrive",
        "travel",
        "fly",
        "go",
        "return",
        "visit",
        "drive",
        "head",
        "march",
        "move",
        "come",
        "leave",
        "depart",
        "flee",
        "trip",
        "journey",
        "visit",
        "flight",
        "tour",
    ]
)


@cache
def _seats() -> dict[str, str]:
    return {fold(c.capital): c.alpha3 for c in countries() if c.capital}


def capital_of(name: str) -> str | None:
    """The alpha-3 code of the country whose capital has that name."""
    return _seats().get(fold(name))


def _acts(lemma: str, upos: str) -> bool:
    """Whether a word can name an act, which a city does not do."""
    return bool(lexicon().entries(lemma, upos))


def _says(lemma: str) -> bool:
    return any(c.reporting != "evidence" for c in cues().reporting(lemma, "VERB"))


def acts_as_government(tree: Tree, word: int, text: str) -> bool:
    """Whether a capital's name stands for the government: it acts, owns, or is dealt with."""
    if capital_of(text) is None:
        return False
    token = tree.tokens[tree.first_conjunct(word)]
    if token.deprel == "nsubj:pass" or token.head < 0:
        return False
    above = tree.tokens[token.head]
    if token.deprel == "nsubj":
        return above.upos == "VERB" and (_acts(above.lemma, "VERB") or _says(above.lemma))
    if token.deprel == "nmod:poss":
        return _acts(above.lemma, "NOUN") or above.lemma.lower() in _OF_STATES
    preposition = tree.preposition(word) or tree.preposition(tree.first_conjunct(word))
    if preposition in ("with", "between", "by", "against", "for"):
        return True
    if preposition in ("from", "to") and token.head >= 0:
        return tree.lemma(token.head) not in _MOTION
    return (
        token.deprel in ("obj", "iobj")
        and tree.lemma(token.head)
        not in (
            "visit",
            "leave",
            "reach",
            "shell",
            "bomb",
            "hit",
            "attack",
            "strike",
            "enter",
            "capture",
            "seize",
            "take",
            "tour",
        )
        and preposition not in _SPATIAL
    )
