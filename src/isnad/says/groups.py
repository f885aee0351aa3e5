"""The words of a reporting clause: source, helpers, verb, addressee and adjuncts."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.ontology import Cue
from isnad.says import words
from isnad.says.attribution import Speaker
from isnad.says.scene import Scene

_ADJUNCTS = ("obl", "obl:unmarked", "advmod", "iobj", "compound:prt", "obl:agent")
_NEAR = 25
"""How many words from its verb a source may stand to belong to the group."""


@dataclass(frozen=True, slots=True)
class Group:
    """The words of "S said to A on Monday": where the reporting clause starts and ends."""

    first: int
    last: int
    cue: int


def group_of(scene: Scene, verb: int, head: int) -> Group:
    """The stretch of the reporting clause: source, helpers, verb, addressee and adjuncts."""
    tree = scene.tree
    places = {verb}
    if abs(head - verb) < _NEAR:
        places |= _source_words(scene, verb, head)
    for child in tree.by(verb, "aux", "aux:pass", "advmod", "compound:prt", "expl"):
        if abs(child - verb) <= 4:
            places.add(child)
    for child in tree.by(verb, *_ADJUNCTS, "obj"):
        if child <= verb or not _is_adjunct(scene, child, verb):
            continue
        inside = tree.subtree(child)
        if not any(scene.tokens[w].upos in ("VERB", "AUX") for w in inside):
            places.add(inside[-1])
    first, last = min(places), max(places)
    while last > verb and scene.tokens[last].upos == "PUNCT":
        last -= 1
    return Group(first, last, verb)


def _source_words(scene: Scene, verb: int, head: int) -> set[int]:
    """Where the source of a verb and those coordinated with it start and end."""
    tree = scene.tree
    places: set[int] = set()
    inverted = head > verb
    first, last = tree.phrase(head, relatives=True)
    if inverted and first <= verb:
        first, last = tree.phrase(head)
    if inverted or last < verb:
        places |= {first, last}
    if inverted:
        places |= {tree.subtree(a)[-1] for a in tree.by(head, "appos", "acl:relcl") if a > head}
    for one in tree.conjuncts(head):
        if (one < verb) == (head < verb):
            places |= set(tree.phrase(one))
    return places


def _is_adjunct(scene: Scene, child: int, verb: int) -> bool:
    if scene.tokens[child].deprel != "obj":
        start = scene.tree.subtree(child)[0]
        return scene.low(start) not in ("that", "of") and scene.tokens[start - 1].text != ":"
    return (
        scene.tree.lemma(verb) in words.ADDRESSING | {"warn", "ask", "reassure"}
        or child in scene.outlets
    )


def with_particles(scene: Scene, group: Group, reading: Cue) -> Group:
    """The group with the other words of its cue ("make clear", "point out")."""
    others = set(reading.words[1:])
    near = range(group.cue + 1, min(group.cue + 4, len(scene)))
    last = max([group.last, *(w for w in near if scene.tree.lemma(w) in others)])
    return Group(group.first, last, group.cue)


def cue_of(scene: Scene, verb: int) -> Speaker:
    """The cue that a verb is, with the helpers right before it ("has said")."""
    first = verb
    helpers = scene.tree.by(verb, "aux", "aux:pass")
    while first - 1 in helpers:
        first -= 1
    return Speaker(scene.number, first, verb, verb, scene.tree.span(first, verb))
