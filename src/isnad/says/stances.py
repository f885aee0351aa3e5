"""The stance that a verb takes in its place: negation and modals change it."""

from __future__ import annotations

from isnad.model import Stance
from isnad.ontology import Cue
from isnad.says import words
from isnad.says.scene import Scene


def stance_of(scene: Scene, verb: int, reading: Cue) -> Stance | None:
    """The stance of a cue in its place: negation and modals change it; None when it says
    nothing."""
    lemma = scene.tree.lemma(verb)
    base = _bare(lemma, reading)
    if not _negated(scene, verb):
        return base
    helpers = {scene.low(c) for c in scene.tree.by(verb, "aux")}
    if lemma in ("believe", "think"):
        return "doubts"
    if base in ("denies", "doubts"):
        return None
    if base == "confirms" or lemma in ("say", "disclose", "reveal", "specify"):
        return "doubts" if helpers & {"could", "can"} else "no-comment"
    return None


def _bare(lemma: str, reading: Cue) -> Stance:
    """The stance of the verb as such."""
    if lemma in words.DENIES:
        return "denies"
    if lemma in words.CONFIRMS:
        return "confirms"
    if lemma in words.DOUBTS:
        return "doubts"
    if reading.stance in ("denies", "no-comment", "doubts") and len(reading.words) > 1:
        return reading.stance
    return "asserts"


def _negated(scene: Scene, verb: int) -> bool:
    near = (*scene.tree.by(verb, "advmod"), *range(max(0, verb - 2), verb))
    return any(scene.low(w) in words.NEGATIONS for w in near)
