"""What grammar says is one entity: appositions, acronyms in brackets, aliases, "X is a Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from isnad.grammar import Tree
from isnad.names import acronym_of
from isnad.ontology import actor_named
from isnad.who.candidate import Candidate
from isnad.who.offices import is_high

_ALIASES = frozenset(
    {
        "better known as",
        "also known as",
        "known as",
        "formerly known as",
        "previously known as",
        "nicknamed",
        "alias",
        "formerly",
        "also called",
        "aka",
        "a.k.a.",
        "or",
        "known by his nom de guerre",
        "known by the nom de guerre",
        "whose real name is",
        "born",
    }
)

_GROUPS = frozenset("group organisation organization movement militia network".split())
_SORTS = _GROUPS | frozenset(
    "agency newspaper broadcaster party channel television station outlet company faction "
    "magazine brigade battalion alliance coalition".split()
)

Link = tuple[int, int, str]
"""Two candidates (as indices) that are one entity, the one to keep first, and why."""


def linked(tree: Tree, found: Sequence[Candidate]) -> list[Link]:
    """Pairs of candidates of a sentence that are one entity."""
    by_head = {c.also_head: i for i, c in enumerate(found) if c.also_head >= 0}
    by_head |= {c.head: i for i, c in enumerate(found) if c.form != "pronoun"}
    pairs = [*_apposed(tree, found, by_head), *_copular(tree, found, by_head)]
    pairs += [*_compounded(tree, found), *_joined(tree, found), *_after_comma(tree, found)]
    for i, c in enumerate(found):
        for j in (i + 1, i + 2, i + 3):
            other = found[j] if j < len(found) else None
            if other is None or c.form == "pronoun":
                continue
            if _bracketed(tree, c, other):
                pairs.append((i, j, "acronym"))
            elif _alias(tree, c, other):
                pairs.append((i, j, "alias"))
    return list(dict.fromkeys(pairs))


def _apposed(tree: Tree, found: Sequence[Candidate], by_head: dict[int, int]) -> Iterator[Link]:
    for i, c in enumerate(found):
        if c.form == "pronoun":
            continue
        for child in tree.by(c.head, "appos"):
            j = by_head.get(child)
            if j is None or j == i or not _compatible(c, found[j]):
                continue
            if _beside(tree, c, found[j]):
                yield (i, j, "apposition") if c.form == "name" else (j, i, "apposition")


def _beside(tree: Tree, a: Candidate, b: Candidate) -> bool:
    """Nothing but a comma, a title or "of X" stands between; no verb, no "and"."""
    left, right = sorted((a, b), key=lambda c: c.first)
    between = tree.tokens[left.head + 1 : right.first]
    return not any(t.upos in ("VERB", "AUX", "CCONJ") for t in between) and len(between) <= 12


def _copular(tree: Tree, found: Sequence[Candidate], by_head: dict[int, int]) -> Iterator[Link]:
    """ "Sharaa is the leader of HTS", unless negated, modal or only like it."""
    for j, c in enumerate(found):
        if c.form != "description" or not tree.by(c.head, "cop") or tree.negated(c.head):
            continue
        if tree.by(c.head, "case") or tree.auxiliaries(c.head) & {"would", "could", "may", "might"}:
            continue
        for subject in tree.by(c.head, "nsubj"):
            i = by_head.get(subject)
            if i is not None and i != j and _compatible(found[i], c) and not c.plural:
                yield i, j, "is"


def _compounded(tree: Tree, found: Sequence[Candidate]) -> Iterator[Link]:
    """ "the Yonhap news agency", "Al Shahba group": the noun says what the name before it is."""
    for j, c in enumerate(found):
        if c.form != "description" or c.plural or c.lemma not in _SORTS:
            continue
        for i, n in enumerate(found):
            before = n.form == "name" and n.kind in ("ORG", "LOC") and n.country is None
            if not before or not c.first <= n.first <= n.last < c.head or c.head - n.last > 3:
                continue
            own = c.lemma in _GROUPS or actor_named(n.text) is None
            if own and tree.tokens[n.head].head == c.head and n.place is None:
                yield i, j, "compound"


def _joined(tree: Tree, found: Sequence[Candidate]) -> Iterator[Link]:
    """ "the founder and leader of X" is one person."""
    of_head = {c.head: i for i, c in enumerate(found) if c.form == "description"}
    for word, j in of_head.items():
        token = tree.tokens[word]
        i = of_head.get(token.head) if token.deprel == "conj" else None
        if i is None or tree.by(word, "det", "nmod:poss"):
            continue
        one = found[i].kind == found[j].kind == "PER" and not found[i].plural | found[j].plural
        if one and not (_high(found[i]) and _high(found[j])):
            yield i, j, "and"


def _high(c: Candidate) -> bool:
    """Whether nobody holds the office beside another such one."""
    return c.sense is not None and c.sense.office is not None and is_high(c.sense.office)


def _after_comma(tree: Tree, found: Sequence[Candidate]) -> Iterator[Link]:
    """ "the leader of the group Jundallah, Abdolmalek Rigi,": a name set off by commas."""
    people = {c.first: i for i, c in enumerate(found) if c.form == "name" and c.kind == "PER"}
    bodies = {c.first: c.last for c in found if c.form == "name" and c.kind != "PER"}
    for j, c in enumerate(found):
        if c.form != "description" or c.kind != "PER" or not c.definite or c.plural:
            continue
        last = bodies.get(c.last + 1, c.last)
        i = people.get(last + 2)
        if i is None or last + 1 >= len(tree.tokens) or tree.tokens[last + 1].text != ",":
            continue
        name = found[i]
        closed = name.last + 1 >= len(tree.tokens) or tree.tokens[name.last + 1].upos == "PUNCT"
        if tree.tokens[name.head].deprel == "appos" and closed and _compatible(name, c):
            yield i, j, "apposition"


def _compatible(a: Candidate, b: Candidate) -> bool:
    """A person is no organisation, a place no person; two different full names are two people."""
    if "pronoun" in (a.form, b.form) or (a.country and b.country and a.country != b.country):
        return False
    if a.form == b.form == "name":
        return a.kind == b.kind == "ORG"
    kinds = {a.kind, b.kind}
    if kinds <= {"PER", "GROUP"}:
        return a.plural == b.plural
    return a.kind == b.kind and (a.plural == b.plural or "ORG" in kinds)


def _bracketed(tree: Tree, a: Candidate, b: Candidate) -> bool:
    """ "Syrian National Army (SNA)": the short form stands in brackets right after the name."""
    if b.form != "name" or a.kind not in ("ORG", "GROUP") or b.kind == "PER":
        return False
    if b.first - a.last != 2 or tree.tokens[b.first - 1].text not in ("(", "["):
        return False
    closes = b.last + 1 < len(tree.tokens) and tree.tokens[b.last + 1].text in (")", "]")
    short = b.text.isupper() or acronym_of(b.text, a.text)
    return closes and bool(short) and (b.kind == "ORG" or acronym_of(b.text, a.text))


def _alias(tree: Tree, a: Candidate, b: Candidate) -> bool:
    if a.form != "name" or b.form != "name" or a.kind != b.kind or a.kind not in ("PER", "ORG"):
        return False
    between = " ".join(t.text.lower() for t in tree.tokens[a.last + 1 : b.first]).strip(" ,(“\"'")
    return between in _ALIASES
