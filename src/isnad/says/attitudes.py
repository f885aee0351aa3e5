"""Verbs that tell what somebody thinks, wants or demands: attributions, but no links of a chain."""

from __future__ import annotations

from isnad.ontology import Cue
from isnad.says import words
from isnad.says.attribution import Attribution
from isnad.says.content import infinitive
from isnad.says.edges import right_edge
from isnad.says.scene import Scene
from isnad.says.sources import speakers


def own_mind(scene: Scene, head: int, verb: int, reading: Cue) -> bool:
    """ "I think", "you know", and what a quoted speaker believes or wants: no attribution apart."""
    mental = reading.reporting == "belief" or scene.tree.lemma(verb) in words.INTENTIONS
    if scene.low(head) in ("i", "you", "we"):
        return mental or scene.in_quotes(verb)
    return mental and scene.in_quotes(verb)


def attitude(scene: Scene, verb: int, head: int) -> Attribution | None:
    """ "called for talks", "praised the army": whose view it is, though nothing is reported."""
    lemma = scene.tree.lemma(verb)
    if lemma not in words.ATTITUDES | words.INTENTIONS or scene.in_quotes(verb):
        return None
    things = [w for w in scene.tree.by(verb, "obj", "obl", "xcomp", "ccomp", "advcl") if w > verb]
    if not things:
        return None
    start = scene.tree.subtree(things[0])[0]
    last = scene.low(verb + 1) in ("for", "on", "to", "about", "out")
    cue = scene.words(verb, verb + last)
    content = frozenset(range(max(start, verb + 1 + last), right_edge(scene, verb) + 1))
    return Attribution(
        scene.number, speakers(scene, head), cue, content, "asserts", "intention", rank=1
    )


def intends(scene: Scene, verb: int, content: frozenset[int], how: str) -> bool:
    """Whether a verb demands, pledges or means to do its content rather than report it."""
    lemma = scene.tree.lemma(verb)
    if lemma in words.DEMANDS:
        return True
    if lemma in words.PLEDGES and not any(scene.low(w) == "that" for w in content):
        return True
    return lemma in words.INTENTIONS and how == "right" and infinitive(scene, content)
