"""Denials of what was just told: …, a claim Kyiv denied; X called it a lie."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.says import words
from isnad.says.attribution import Attribution
from isnad.says.edges import right_edge
from isnad.says.nounphrases import noun_after
from isnad.says.polarity import calls_false
from isnad.says.scene import Scene
from isnad.says.sources import can_speak, is_nobody, speakers, subject_of

_DEFINITE = frozenset("the this that those these all any such".split())
_COMPLEMENTS = frozenset("that of about by from".split())


def of_rebuttals(scene: Scene) -> Iterator[Attribution]:
    """ "…, a claim Kyiv denied", "…, which the army dismissed as fiction", "…; X called it
    a lie"."""
    for verb, token in enumerate(scene.tokens):
        lemma = scene.tree.lemma(verb)
        if token.upos not in ("VERB", "AUX") or lemma not in words.DENIES | words.OBJECTING:
            continue
        head = subject_of(scene, verb)
        if head < 0 or not can_speak(scene, head) or is_nobody(scene, head):
            continue
        start = scene.tree.phrase(head)[0]
        if not (_follows_claim(scene, start) or _points_at_claim(scene, verb)):
            continue
        if lemma in words.NAMING and not calls_false(scene, verb):
            continue
        yield Attribution(
            scene.number,
            speakers(scene, head),
            scene.words(verb, verb),
            frozenset(),
            "denies",
            "speech",
            back=True,
            rank=2,
        )


def _follows_claim(scene: Scene, start: int) -> bool:
    """Whether "a claim (that)", "which" or "something" stands right before the subject."""
    before = [scene.low(start - 1), scene.low(start - 2)]
    nouns = words.CLAIM_NOUNS | {"thing", "finding", "findings", "version"}
    if before[0] in ("that", "which"):
        return before[0] == "which" or before[1] in nouns
    if before[0] == "something":
        return True
    return (
        before[0] in nouns
        and scene.low(start - 2) in ("a", "an", "the")
        and scene.low(start - 3) in (",", "–", "—")
    )


def _points_at_claim(scene: Scene, verb: int) -> bool:
    """ "called it a lie", "called the story fantasy", "dismissed the report", "denied the
    charge"."""
    thing = noun_after(scene, verb)
    if thing < 0:
        return False
    lemma = scene.tree.lemma(thing)
    if lemma in words.BACK_WORDS:
        return True
    following = range(thing + 1, min(thing + 2, right_edge(scene, verb)) + 1)
    bare = not any(scene.low(w) in _COMPLEMENTS for w in following)
    definite = scene.low(scene.tree.phrase(thing)[0]) in _DEFINITE
    return lemma in words.CLAIM_NOUNS | {"finding"} and definite and bare
