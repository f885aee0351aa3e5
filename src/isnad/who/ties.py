"""Ties between entities: leader, member, part-of, backed-by, former affiliate, alias."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from isnad.grammar import Tree
from isnad.model import Role
from isnad.who.builder import Builder
from isnad.who.candidate import Candidate
from isnad.who.nouns import FORMER

Row = Sequence[tuple[Candidate, Builder]]
Tie = tuple[int, str, tuple[int, int], int | None]
"""The entity's number, the role, first and last word of the passage, the other entity's number."""

_LEAD = frozenset("lead head command run chair".split())
_PARTS = frozenset(
    "affiliate branch wing arm faction offshoot part component backbone unit division "
    "subsidiary brigade member successor".split()
)
_UNDER = frozenset("operate fight fall serve work unite organise organize group gather".split())
_JOIN = frozenset("join rejoin".split())
_BACK = frozenset("back support fund sponsor arm train".split())
_BACKED = frozenset(
    "backed back supported support funded fund sponsored allied proxy armed".split()
)
_NOMINAL = ("ADJ", "NOUN", "PROPN", "VERB", "PUNCT")
_BODY = ("ORG", "GROUP", "NORP")


def ties(
    document: str,
    trees: Sequence[Tree],
    rows: Sequence[Row],
    published: Sequence[str | None],
    ids: Mapping[int, str],
) -> dict[int, list[Role]]:
    """The ties that the sentences state, by the number of the entity that they are told of."""
    found: dict[int, dict[tuple[str, str | None], Role]] = defaultdict(dict)
    for number, (tree, row) in enumerate(zip(trees, rows, strict=True)):
        for whose, role, (first, last), other in _of_sentence(tree, row):
            of = ids.get(other) if other is not None else None
            made = Role(role, document, tree.span(first, last), of, published[number])
            found[whose].setdefault((role, of), made)
    return {whose: list(roles.values()) for whose, roles in found.items()}


def _of_sentence(tree: Tree, row: Row) -> Iterator[Tie]:
    at = {c.also_head: (c, b) for c, b in row if c.also_head >= 0}
    at |= {c.head: (c, b) for c, b in row}
    for c, b in row:
        yield from _backed(tree, c, b, row)
        if c.form == "description":
            yield from _part(tree, c, b, at)
    for word, token in enumerate(tree.tokens):
        if token.upos == "VERB":
            yield from _verbal(tree, word, at)


def _backed(tree: Tree, c: Candidate, b: Builder, row: Row) -> Iterator[Tie]:
    """ "Turkish-backed factions": the state's name, a hyphen and the word, before the head."""
    if b.kind not in _BODY or c.form == "pronoun":
        return
    for m, other in row:
        if other is b or other.country is None or m.form != "name" or not m.last < c.head:
            continue
        if m.last + 2 >= len(tree.tokens) or tree.tokens[m.last + 1].text not in ("-", "–"):
            continue
        joined = tree.tokens[m.last + 2]
        if joined.text.lower() in _BACKED and m.last + 2 < c.head <= m.last + 8:
            between = range(m.last + 3, c.head)
            if all(
                tree.tokens[w].upos in ("ADJ", "NOUN", "PROPN", "VERB", "PUNCT") for w in between
            ):
                yield b.number, "backed-by", (m.first, m.last + 2), other.number


def _part(
    tree: Tree, c: Candidate, b: Builder, at: Mapping[int, tuple[Candidate, Builder]]
) -> Iterator[Tie]:
    """ "a former affiliate of al Qaeda", "a faction of the SNA"."""
    if c.lemma not in _PARTS or b.kind not in ("ORG", "GROUP"):
        return
    for oblique in tree.obliques(c.head):
        other = at.get(oblique.head)
        if oblique.preposition in ("of", "in", "under", "from") and other and other[1] is not b:
            if other[1].kind not in ("ORG", "GROUP"):
                continue
            role = "former" if set(c.modifiers) & FORMER else "part-of"
            yield b.number, role, (c.first, max(c.last, other[0].last)), other[1].number


def _verbal(tree: Tree, word: int, at: Mapping[int, tuple[Candidate, Builder]]) -> Iterator[Tie]:
    lemma = tree.lemma(word)
    if lemma not in _LEAD | _UNDER | _JOIN | _BACK or tree.negated(word):
        return
    subjects = [at[s] for s in tree.subjects(word) if s in at]
    objects = [at[o] for o in tree.objects(word) if o in at]
    for s, who in subjects:
        for o, what in objects:
            span = _stretch(s if s.head > word else None, word, o)
            if who is what:
                continue
            if lemma in _LEAD and who.kind == "PER" and what.kind in _BODY:
                yield who.number, "leader", span, what.number
            elif lemma in _JOIN and who.kind in ("PER", *_BODY) and what.kind == "ORG":
                yield who.number, "member" if who.kind == "PER" else "part-of", span, what.number
            elif lemma in _BACK and who.kind == "GPE" and what.kind == "ORG" and what.names:
                yield what.number, "backed-by", _stretch(s, word, o), who.number
        for oblique in tree.obliques(word):
            other = at.get(oblique.head)
            under = oblique.preposition in ("under", "within") and lemma in _UNDER
            if not under or other is None or other[1] is who:
                continue
            if who.kind in _BODY and other[1].kind == "ORG":
                yield who.number, "part-of", _stretch(None, word, other[0]), other[1].number


def _stretch(before: Candidate | None, word: int, after: Candidate) -> tuple[int, int]:
    words = [word, after.first, after.last, *((before.first, before.last) if before else ())]
    return min(words), max(words)
