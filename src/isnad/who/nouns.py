"""What a noun says of whoever it names: kind, sectors, office."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.grammar import Tree
from isnad.model.entity import Kind
from isnad.ontology import classes


@dataclass(frozen=True, slots=True)
class Sense:
    """A noun's kind of referent, its PLOVER sectors, and the office it names, if it names one."""

    kind: Kind
    sectors: tuple[str, ...]
    office: str | None = None


def of_noun(lemma: str, modifiers: tuple[str, ...] = ()) -> Sense | None:
    """The sense of a noun with its modifiers; None for nouns of things."""
    raise NotImplementedError


def person_noun(tree: Tree, word: int) -> bool:
    """Whether a word outside the tables names people: the class table says so, or a relative "who"."""
    token = tree.tokens[word]
    if token.upos != "NOUN":
        return False
    known = classes()
    if token.lemma.lower() in known.get("@person", frozenset()):
        return True
    return any(
        tree.tokens[w].text.lower() == "who"
        for clause in tree.by(word, "acl:relcl")
        for w in tree.children[clause]
    )
