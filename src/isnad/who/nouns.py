"""What a noun says of whoever it names: kind, sectors, office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from isnad.grammar import Tree
from isnad.model.entity import Kind
from isnad.ontology import classes, titles

_PEOPLE = (
    "people person man woman child individual citizen civilian resident member supporter fighter "
    "worker official leader family victim"
)
_TRAVELLING = "convoy motorcade patrol caravan flotilla column delegation entourage"


@dataclass(frozen=True, slots=True)
class Sense:
    """A noun's kind of referent, its PLOVER sectors, and the office it names, if it names one."""

    kind: Kind
    sectors: tuple[str, ...]
    office: str | None = None


@cache
def of_noun(lemma: str, modifiers: tuple[str, ...] = ()) -> Sense | None:
    """The sense of a noun with the words before it; None for nouns of things.

    The longest known title wins: ("turkish", "foreign"), "minister" is the office of a foreign
    minister. Nouns for people are listed in the plural.
    """
    before = [m.lower() for m in modifiers if m not in ("-", "–")]
    for form in _forms(lemma.lower()):
        found = titles().ending([*before, form])
        if found:
            best = found[0]
            office = best.words if best.group == "office" else None
            return Sense(best.kind, best.sectors, office)
    if lemma.lower() in _TRAVELLING.split():
        return Sense("GROUP", ())
    if lemma.lower() in _PEOPLE.split():
        return Sense("PER", ("CVL",) if lemma in ("civilian", "resident", "citizen") else ())
    return None


def _forms(lemma: str) -> tuple[str, ...]:
    plural = lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"
    man = (lemma[:-3] + "men",) if lemma.endswith("man") else ()
    return (lemma, plural, lemma + "es", *man)


def person_noun(tree: Tree, word: int) -> bool:
    """Whether a word outside the tables names people: a class says so, or a "who" follows."""
    token = tree.tokens[word]
    if token.upos != "NOUN":
        return False
    if token.lemma.lower() in classes().get("@person", frozenset()):
        return True
    return any(
        tree.tokens[w].text.lower() == "who"
        for clause in tree.by(word, "acl:relcl")
        for w in tree.children[clause]
    )
