"""Pronouns to entities: the fitting mention that stands out most before it."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.grammar import Tree
from isnad.ontology import cues
from isnad.who.builder import Builder, is_state
from isnad.who.candidate import Candidate

REACH = 3
"""Sentences that a pronoun looks back over."""
_FAR = 3.0
"""What each sentence further back costs, in steps of salience."""
_OFTEN, _OFTENEST = 0.15, 20
"""What each mention of an entity adds, and how many count; chosen on coref_dev."""
_KINDS = {"PER": ("PER",), "ORG": ("ORG", "GPE", "FAC"), "GROUP": ("GROUP", "NORP", "ORG", "PER")}
_QUOTES = frozenset('"“”')
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})

Row = Sequence[tuple[Candidate, Builder]]


def antecedent(c: Candidate, rows: Sequence[Row], tree: Tree) -> Builder | None:
    """The entity that a pronoun stands for. ``rows``: the mentions resolved so far, by sentence."""
    best: tuple[float, Builder] | None = None
    for distance in range(min(REACH, c.sentence) + 1):
        for m, b in rows[c.sentence - distance]:
            if distance == 0 and (m.first >= c.first or _same_clause(c, m, tree)):
                continue
            if distance == 0 and _quotes(c, m, tree):
                continue
            if not _fits(c, m, b):
                continue
            score = _score(c, m, b, distance)
            if best is None or score > best[0]:
                best = (score, b)
    return best[1] if best else None


def _score(c: Candidate, m: Candidate, b: Builder, distance: int) -> float:
    plural = c.pronoun in ("they", "them", "their")
    score = m.salience - _FAR * distance + _OFTEN * min(len(b.mentions), _OFTENEST)
    score += 0.5 if m.form == "name" else 0.0
    score += 0.8 if plural and b.plural else 0.0
    score -= 1.0 if plural and b.kind == "ORG" and not b.plural else 0.0
    score += 0.4 if b.gender is not None and b.gender == _gender(c) else 0.0
    return score + (0.01 * m.first if distance == 0 else -0.01 * m.first)


def _fits(c: Candidate, m: Candidate, b: Builder) -> bool:
    if b.kind not in _KINDS.get(c.kind, ("GROUP", "NORP")) or _local_place(m):
        return False
    if c.kind == "PER":
        told = _gender(c)
        return not b.plural and (b.gender is None or told is None or b.gender == told)
    if c.kind == "GROUP":
        return b.kind in ("GROUP", "NORP") or b.plural or (b.kind == "ORG")
    return not b.plural and (b.kind != "GPE" or is_state(b))


def _gender(c: Candidate) -> str | None:
    return {"h": "m", "s": "f"}.get(c.pronoun[:1]) if c.pronoun[:3] != "her" else "f"


def _same_clause(c: Candidate, m: Candidate, tree: Tree) -> bool:
    """An object is not its own verb's subject: in "Fidan met him" two people are told of.

    Nor is it in a second verb with the same subject ("Fidan rose and met him").
    """
    if c.pronoun in _REFLEXIVE or tree.tokens[c.head].deprel == "nmod:poss":
        return False
    above = tree.tokens[c.head].head
    if above < 0:
        return False
    if tree.tokens[c.head].deprel in ("obj", "iobj"):
        return m.head in {s for g in tree.grammatical_subjects(above) for s in tree.conjuncts(g)}
    return above == tree.tokens[m.head].head and m.salience >= 3


def _quotes(c: Candidate, m: Candidate, tree: Tree) -> bool:
    """Whether a pronoun stands in the words of a speaker, who would have said "I"."""
    open_ = False
    for t in tree.tokens[: c.first]:
        if t.text in _QUOTES:
            open_ = t.text == "“" or (t.text != "”" and not open_)
    if not open_ or m.salience < 3:
        return False
    return any(
        x.reporting == "speech"
        for x in cues().reporting(tree.tokens[tree.tokens[m.head].head].lemma, "VERB")
    )


def _local_place(m: Candidate) -> bool:
    """A city or area merely mentioned as a place is no antecedent of "it"."""
    return (
        m.kind in ("GPE", "LOC")
        and m.place is not None
        and m.place.place.precision != "country"
        and not m.government
    )
