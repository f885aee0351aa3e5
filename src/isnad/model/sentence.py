"""What the reading model sees in a sentence: words, syntax, names, predicates and their roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from isnad.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A UD word. ``head`` is the index of its head in the sentence, -1 for the root."""

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity mention; ``first`` and ``last`` are token indices, ``last`` inclusive."""

    span: Span
    kind: Literal["PER", "ORG", "LOC", "MISC", "EVENT"]
    first: int
    last: int
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class PredicateArgument:
    """One argument of a predicate: PropBank-style role and the index of its head word.

    Roles: ARG0 (agent), ARG1 (patient, content), ARG2..ARG4, LOC, TMP, MNR, DIR, PRP, CAU, ADV,
    NEG, MOD, COM, EXT.
    """

    role: str
    head: int
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, or a noun that denotes an act, with its arguments."""

    token: int
    nominal: bool
    arguments: tuple[PredicateArgument, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A word tied to an act: a role (``actor`` ...) or a stance (``asserts`` ..., ``relay``)."""

    label: str
    token: int
    score: float


@dataclass(frozen=True, slots=True)
class TaggedAct:
    """An act that the reading model sees: trigger word, PLOVER type, modes, modality, who and says.

    ``score`` is the probability of being an act at all, ``sure`` that of being one of this type.
    ``parties`` are role pairs (actor, recipient, place, time, instrument); ``sources`` stances.
    ``kinds`` are the likeliest types with their probabilities, ``type`` first.
    """

    token: int
    type: str
    score: float
    modes: tuple[str, ...]
    modality: str
    parties: tuple[Pair, ...] = ()
    sources: tuple[Pair, ...] = ()
    sure: float = 1.0
    kinds: tuple[tuple[str, float], ...] = ()

    def chance(self, type_: str) -> float:
        """The probability that the word is an act of a type."""
        return dict(self.kinds).get(type_, 0.0)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage. All offsets count characters of the document's text."""

    span: Span
    article: int
    passage: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    headline: bool = False
    acts: tuple[TaggedAct, ...] = ()
