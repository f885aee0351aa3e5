"""What a noun says of whoever it names: kind, sectors, office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from isnad.grammar import Tree
from isnad.model.entity import Kind
from isnad.ontology import classes, titles

_PEOPLE = frozenset(
    "people person man woman child individual citizen civilian resident member supporter "
    "fighter worker official leader family victim head counterpart boss".split()
)
_TRAVELLING = frozenset(
    "convoy motorcade patrol caravan flotilla column delegation entourage".split()
)
_RANKS = frozenset("deputy vice assistant under junior".split())
_BARE = frozenset(
    "chief head leader director chairman chairwoman boss secretary counterpart".split()
)
"""Offices that say nothing of the sector: what they are in does."""
_COLLECTIVE = frozenset(
    "forces troops authorities masses police personnel staff crew clergy public population".split()
)
_COUNTRY = frozenset("country nation kingdom republic".split())
_PLACES = frozenset(
    "city town village island province region area district capital municipality settlement".split()
)
FORMER = frozenset("former ex late onetime ousted deposed exiled erstwhile".split())
"""Words before a title that say it is held no more."""
GOVERNMENTS = frozenset("government administration regime state".split())
"""Nouns that stand for a state when they carry its name."""
KIN = frozenset(
    "wife husband son daughter brother sister father mother family parent child uncle aunt "
    "cousin nephew niece spokesman spokeswoman spokesperson lawyer aide adviser deputy ally "
    "supporter friend colleague neighbour neighbor".split()
)
"""People named by whose they are: "his wife" is not "her wife"."""


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
        phrase = [*before, form]
        found = titles().ending(phrase)
        if found:
            best = found[0]
            if best.group != "office":
                single = best.kind == "GROUP" and form != lemma.lower() and form not in _COLLECTIVE
                office = lemma.lower() if single and lemma.lower() in _BARE else None
                return Sense("PER" if single else best.kind, best.sectors, office)
            sectors = () if best.words in _BARE else best.sectors
            return Sense(best.kind, sectors, _ranked(phrase, best.words))
    return _unlisted(lemma.lower())


def _ranked(phrase: list[str], office: str) -> str:
    """ "deputy foreign minister" is another office than "foreign minister"."""
    at = len(phrase) - len(office.split()) - 1
    return f"{phrase[at]} {office}" if at >= 0 and phrase[at] in _RANKS else office


def _unlisted(lemma: str) -> Sense | None:
    if lemma in _TRAVELLING or lemma == "group":
        return Sense("GROUP", ())
    if lemma in _PEOPLE:
        office = lemma if lemma in _BARE else None
        return Sense(
            "PER", ("CVL",) if lemma in ("civilian", "resident", "citizen") else (), office
        )
    return None


def place_sort(lemma: str) -> str | None:
    """ "country" or "place" for nouns that point back to one; None for others."""
    return "country" if lemma in _COUNTRY else "place" if lemma in _PLACES else None


def _forms(lemma: str) -> tuple[str, ...]:
    plural = lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"
    man = (lemma[:-3] + "men",) if lemma.endswith("man") else ()
    return (lemma, plural, lemma + "es", *man)


@cache
def of_name(text: str) -> Sense | None:
    """What the common noun in an organisation's name says: "Suqour al-Shamal Faction", REB."""
    words = text.lower().replace("-", " ").split()
    ends = [i for i, w in enumerate(words) if w in ("of", "for") and i > 0] + [len(words)]
    for end in ends if len(words) > 1 else ():
        sense = of_noun(words[end - 1], tuple(words[: end - 1]))
        if sense is not None and sense.kind in ("ORG", "GROUP"):
            return sense
    return None


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
