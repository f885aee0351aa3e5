"""News outlets that pass an account on: who was told it, carried it or got the interview."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.says import words
from isnad.says.attribution import Speaker
from isnad.says.groups import Group
from isnad.says.scene import Scene

_TOLD = frozenset({"tell", "inform", "text", "email"})


def relays_of(scene: Scene, group: Group, verb: int) -> tuple[Speaker, ...]:
    """News outlets that were told it, carried it or were given the interview."""
    found = []
    for head, (first, last) in sorted(scene.outlets.items()):
        before = [scene.tree.lemma(w) for w in range(max(0, first - 6), first)]
        aside = verb < first <= group.last + 1 or (verb < first and scene.tokens[head].head == verb)
        told = aside and scene.tree.lemma(verb) in _TOLD
        if (told and not _own_outlet(scene, head)) or _through(before):
            found.append(Speaker(scene.number, first, last, head, scene.tree.span(first, last)))
    return tuple(found)


def _through(before: Sequence[str]) -> bool:
    """Whether the words before an outlet pass something to it or through it ("seen by the")."""
    if not before:
        return False
    if before[-1] in ("via", "through"):
        return True
    preposition = before[-2] if before[-1] == "the" and len(before) > 1 else before[-1]
    if preposition in ("to", "with"):
        return bool(words.TO_OUTLET & set(before))
    return preposition == "by" and bool(words.MEDIA_DOING & set(before))


def _own_outlet(scene: Scene, head: int) -> bool:
    """ "told this newspaper": the outlet that prints it, which no link need name."""
    first, _ = scene.tree.phrase(head)
    return scene.low(first) in ("this", "our")
