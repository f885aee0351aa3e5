"""Kinds of names put right by what the rest of the document says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.grammar import Tree
from isnad.names import fold
from isnad.who.candidate import Candidate
from isnad.who.links import linked
from isnad.who.nouns import of_noun

_RULE = frozenset("regime government administration family presidency cabinet clan dynasty".split())


def repaired(trees: Sequence[Tree], found: Sequence[Sequence[Candidate]]) -> list[list[Candidate]]:
    """The candidates of a document, names of one form given one kind.

    A name that is no known place, but rules ("the Assad regime") or bears a person's family name,
    is a person; one that is the start of an organisation's longer name is that organisation.
    """
    names = [c for row in found for c in row if c.form == "name"]
    bodies = {fold(c.text) for c in names if c.kind == "ORG"}
    people = {fold(c.text) for c in names if c.kind == "PER"}
    families = {p.split()[-1] for p in people if p}
    rulers = {fold(c.text) for c in names if _unplaced(c) and _rules(trees[c.sentence], c)}
    people |= {fold(c.text) for c in names if _unplaced(c) and _human(trees[c.sentence], c)}
    people |= {p.split()[0] for p in people if len(p.split()) > 1 and len(p.split()[0]) > 3} - {
        b.split()[0] for b in bodies if b
    }
    bodies_by_noun = {
        fold(row[i].text)
        for tree, row in zip(trees, found, strict=True)
        for i, _, why in (linked(tree, row) if tree.tokens else ())
        if why == "compound"
    }
    return [
        [
            _mended(c, bodies | bodies_by_noun, families, people, rulers) if c.form == "name" else c
            for c in row
        ]
        for row in found
    ]


def _unplaced(c: Candidate) -> bool:
    if c.kind not in ("LOC", "ORG") or c.country is not None or c.text.isupper():
        return False
    return c.place is None or c.place.place.precision == "unresolved"


def _human(tree: Tree, c: Candidate) -> bool:
    """Whether a full name read as a place is told of as a person: by a title, "who", "a doctor"."""
    if c.kind != "LOC" or c.first == c.last:
        return False
    who = any(
        tree.tokens[w].text.lower() == "who"
        for clause in tree.by(c.head, "acl:relcl")
        for w in tree.children[clause]
    )
    titled = c.sense is not None and c.sense.kind == "PER" and c.sense.office is not None
    apposed = (of_noun(tree.lemma(w)) for w in tree.by(c.head, "appos"))
    return who or titled or any(s is not None and s.kind == "PER" and s.office for s in apposed)


def _rules(tree: Tree, c: Candidate) -> bool:
    head = tree.tokens[c.head]
    owns = head.deprel in ("nmod:poss", "compound") and head.head >= 0
    return owns and c.kind != "FAC" and tree.lemma(head.head) in _RULE


def _mended(
    c: Candidate, bodies: set[str], families: set[str], people: set[str], rulers: set[str]
) -> Candidate:
    if not _unplaced(c):
        return c
    form = fold(c.text)
    words = form.split()
    longer = len(words) > 1 and any(b.startswith(form + " ") for b in bodies)
    if c.kind == "LOC" and (form in bodies or longer):
        return replace(c, kind="ORG", place=None)
    known = form in people or (len(words) == 1 and form in families)
    if known or (form in rulers and c.sense is None):
        return replace(c, kind="PER", place=None)
    return c
