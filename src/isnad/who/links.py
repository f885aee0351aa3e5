"""What grammar itself says is one entity: appositions, acronyms in brackets, aliases."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.grammar import Tree
from isnad.names import acronym_of
from isnad.who.candidates import Candidate

_ALIASES = (
    "better known as",
    "also known as",
    "known as",
    "formerly known as",
    "nicknamed",
    "alias",
    "formerly",
    "also called",
    "aka",
    "a.k.a.",
    "or",
)


def linked(tree: Tree, found: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Pairs of candidates (as indices) that are one entity."""
    pairs = []
    by_head = {c.head: i for i, c in enumerate(found)}
    by_head |= {c.also_head: i for i, c in enumerate(found) if c.also_head >= 0}
    for i, c in enumerate(found):
        if c.form == "pronoun":
            continue
        for child in tree.by(c.head, "appos"):
            j = by_head.get(child)
            if j is not None and j != i and _compatible(c, found[j]):
                pairs.append((i, j) if c.form == "name" else (j, i))
        for j in (i + 1, i + 2):
            other = found[j] if j < len(found) else None
            if other and (_bracketed(tree, c, other) or _alias(tree, c, other)):
                pairs.append((i, j))
    return list(dict.fromkeys(pairs))


def _compatible(a: Candidate, b: Candidate) -> bool:
    """A person is no organisation, a place no person; two different full names are two people."""
    if "pronoun" in (a.form, b.form):
        return False
    if a.form == b.form == "name":
        return a.kind == b.kind == "ORG"
    kinds = {a.kind, b.kind}
    if kinds <= {"PER", "GROUP"}:
        return a.plural == b.plural
    return a.kind == b.kind


def _bracketed(tree: Tree, a: Candidate, b: Candidate) -> bool:
    """ "Syrian National Army (SNA)": the short form stands in brackets right after the name."""
    if b.form != "name" or a.kind not in ("ORG", "GROUP") or b.first - a.last != 2:
        return False
    opens = tree.tokens[b.first - 1].text in ("(", "[")
    closes = b.last + 1 < len(tree.tokens) and tree.tokens[b.last + 1].text in (")", "]")
    short = b.text.isupper() or acronym_of(b.text, a.text)
    return opens and closes and bool(short)


def _alias(tree: Tree, a: Candidate, b: Candidate) -> bool:
    if a.form != "name" or b.form != "name" or a.kind != b.kind or a.kind not in ("PER", "ORG"):
        return False
    between = " ".join(t.text.lower() for t in tree.tokens[a.last + 1 : b.first]).strip(" ,(“\"'")
    return between in _ALIASES
