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
FIRST = frozenset({"i", "me", "my"})
_KINDS = {"PER": ("PER",), "ORG": ("ORG", "GPE", "FAC"), "GROUP": ("GROUP", "NORP", "ORG", "PER")}
_QUOTES = frozenset('"“”')
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})

Row = Sequence[tuple[Candidate, Builder]]


def antecedent(c: Candidate, rows: Sequence[Row], trees: Sequence[Tree]) -> Builder | None:
    """The entity that a pronoun stands for. ``rows``: the mentions resolved so far, by sentence."""
    tree = trees[c.sentence]
    quoted = _quoted(tree, c.first)
    best: tuple[float, Builder] | None = None
    for distance in range(min(REACH, c.sentence) + 1):
        for m, b in rows[c.sentence - distance]:
            if distance == 0 and (m.first >= c.first or _same_clause(c, m, tree)):
                continue
            if quoted and distance <= 1 and _speaks(m, trees[c.sentence - distance]):
                continue
            if not _fits(c, m, b):
                continue
            score = _score(c, m, b, distance)
            if best is None or score > best[0]:
                best = (score, b)
    return best[1] if best else None


def speaker(c: Candidate, rows: Sequence[Row], trees: Sequence[Tree]) -> Builder | None:
    """Who says "I": the person whom a verb of speech names here, else in the sentence before."""
    for number in range(c.sentence, max(c.sentence - 2, -1), -1):
        tree = trees[number]
        for m, b in rows[number]:
            above = tree.tokens[m.head].head
            if b.kind != "PER" or m.salience < 3 or m is c or above < 0:
                continue
            if _speech(tree, above) and not (number == c.sentence and above == c.head):
                return b
    return None


def _speech(tree: Tree, verb: int) -> bool:
    found = cues().reporting(tree.tokens[verb].lemma, "VERB")
    return any(cue.reporting == "speech" for cue in found)


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


def _speaks(m: Candidate, tree: Tree) -> bool:
    """Whether a mention is whose words are told; he himself would have said "I"."""
    return m.salience >= 3 and _speech(tree, tree.tokens[m.head].head)


def _quoted(tree: Tree, word: int) -> bool:
    """Whether a word stands between quotation marks; they may open in a sentence before."""
    marks = [i for i, t in enumerate(tree.tokens) if t.text in _QUOTES]
    if not marks:
        return False
    closes = tree.tokens[marks[0]].text == "”"
    going_on = closes or (len(marks) % 2 == 1 and marks[-1] >= len(tree.tokens) - 2)
    return (sum(i < word for i in marks) + going_on) % 2 == 1


def _local_place(m: Candidate) -> bool:
    """A city or area merely mentioned as a place is no antecedent of "it"."""
    return (
        m.kind in ("GPE", "LOC")
        and m.place is not None
        and m.place.place.precision != "country"
        and not m.government
    )
