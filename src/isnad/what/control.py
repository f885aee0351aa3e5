"""Control words above an act: "vowed to strike", "failed to seize", "plans for talks"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from isnad.grammar import Tree
from isnad.model import Modality
from isnad.ontology import classes
from isnad.ontology.control import ControlEntry, Effect, control, effect
from isnad.what.modality import modality as grammatical
from isnad.what.slots import complement_kinds, obliged

_CLAUSES = ("xcomp", "ccomp", "acl", "advcl", "csubj", "conj")
_PREPOSITIONS = ("on", "upon", "to", "in", "for", "at", "of", "with", "from", "off")


@dataclass(frozen=True, slots=True)
class Controlled:
    """An act after its control words: where it now stands, its type, modes and modality.

    ``party`` is the word whose slot gives the actor, with that slot; None keeps the act's own.
    """

    word: int
    type: str
    modes: tuple[str, ...]
    modality: Modality
    party: tuple[int, str] | None = None


def governor(tree: Tree, word: int) -> tuple[int, str] | None:
    """The word above that may control ``word``, and the kind of complement; None for none."""
    token = tree.tokens[word]
    at = word
    if token.upos not in ("VERB", "AUX") and token.head >= 0 and token.deprel == "obj":
        parent = tree.tokens[token.head]
        if parent.upos == "VERB" and control(parent.lemma, "VERB"):
            return token.head, "obj"
        at = token.head
    token = tree.tokens[at]
    while token.deprel == "conj" and token.head >= 0:
        at, token = token.head, tree.tokens[token.head]
    if token.head < 0:
        return None
    if token.deprel in _CLAUSES:
        marks = {tree.lemma(m) for m in tree.by(at, "mark")}
        kind = "to" if "to" in marks else "ing" if token.xpos == "VBG" else "that"
        if kind == "that" and token.deprel == "ccomp" and obliged(tree, at):
            kind = "must"
        return token.head, kind
    if token.deprel in ("obl", "nmod"):
        return token.head, tree.preposition(at)
    return None


def apply(tree: Tree, act: Controlled) -> Controlled:
    """The act as its control words leave it, from the nearest outwards."""
    word, climbed = act.word, act
    for _ in range(3):
        above = governor(tree, word)
        if above is None:
            return climbed
        entry = _entry(tree, *above)
        if entry is None:
            return climbed
        change = effect(entry.effect)
        if change.modality == "future" and _perfect(tree, word):
            change = replace(change, modality=None)
        climbed = _changed(tree, climbed, above[0], change)
        word = above[0]
    return climbed


def _perfect(tree: Tree, word: int) -> bool:
    """ "is said to have been injured": what lies before the word above, not after it."""
    marks = {tree.lemma(m) for m in tree.by(word, "mark")}
    return "to" in marks and "have" in tree.auxiliaries(word)


def _entry(tree: Tree, word: int, kind: str) -> ControlEntry | None:
    token = tree.tokens[word]
    upos = {"AUX": "VERB", "PROPN": "NOUN"}.get(token.upos, token.upos)
    for entry in control(token.lemma, upos):
        if kind in entry.complements and _has_words(tree, word, entry):
            return entry
    return None


def _has_words(tree: Tree, word: int, entry: ControlEntry) -> bool:
    """Whether the entry's further words stand below; a preposition must govern no day or hour."""
    others = set(entry.words[1:])
    if not others:
        return True
    below = {tree.lemma(w) for w in tree.subtree(word) if w != word}
    times = classes()["@time"]
    held = {o.preposition for o in tree.obliques(word) if tree.lemma(o.head) not in times}
    held |= {tree.lemma(p) for p in tree.by(word, "compound:prt", "advmod", "mark")}
    held |= {tree.lemma(p) for c in tree.by(word, "advcl", "acl") for p in tree.by(c, "mark")}
    return all(w in held if w in _PREPOSITIONS else w in below for w in others)


def _spoken(tree: Tree, act: Controlled, word: int) -> Modality:
    """Asking, threatening and refusing are done by the saying, whatever becomes of the content."""
    own = grammatical(tree, word, None, None)
    return "historical" if own == "actual" and act.modality == "historical" else own


def _changed(tree: Tree, act: Controlled, word: int, change: Effect) -> Controlled:
    modality: Modality = change.modality or act.modality  # type: ignore[assignment]
    if change.result(act.type) is not None and change.modality == "hypothetical":
        modality = _spoken(tree, act, word)
    elif act.modality == "negated" and change.modality in (None, "actual"):
        modality = "negated"
    result = change.result(act.type)
    party = (word, change.party) if change.party else act.party
    if result is None:
        return Controlled(act.word, act.type, act.modes, modality, party)
    modes = result.modes or (act.modes if result.type == act.type else ())
    return Controlled(word, result.type, modes, modality, (word, "subj"))


def own_act(tree: Tree, word: int) -> tuple[str, tuple[str, ...]] | None:
    """The act of a control word whose complement holds none ("the army vowed to finish")."""
    token = tree.tokens[word]
    kinds = complement_kinds(tree, word)
    for entry in control(token.lemma, "VERB" if token.upos == "AUX" else token.upos):
        if kinds & set(entry.complements) and _has_words(tree, word, entry):
            found = effect(entry.effect)
            return (found.own.type, found.own.modes) if found.own else None
    return None
