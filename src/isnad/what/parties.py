"""The parties of an act: slots of the lexicon's entry filled with mentions."""

from __future__ import annotations

from isnad.model import Argument
from isnad.ontology.lexicon import ActEntry
from isnad.what.slots import Scene, slot

_BOTH = "both"
_DESCENT = ("of", "in", "by", "from", "for")


def arguments(scene: Scene, word: int, slots: tuple[str, ...]) -> tuple[Argument, ...]:
    """The mentions in the first slot that holds any; ``a+b`` takes those of both."""
    for name in slots:
        if name == _BOTH:
            continue
        found: list[Argument] = []
        for part in name.split("+"):
            for head in slot(scene.tree, word, part):
                found += party(scene, head)
        if found:
            return unique(found)
    return ()


def party(scene: Scene, head: int, depth: int = 0) -> list[Argument]:
    """The mention headed by a word; for a thing, whose it is ("Turkish checkpoints" -> Turkey)."""
    reference = scene.cast.of_head(scene.sentence, head)
    tree = scene.tree
    if reference is None and tree.content(head) != head:
        reference = scene.cast.of_head(scene.sentence, tree.content(head))
    if reference is not None:
        first, last = tree.phrase(head)
        first, last = min(first, reference.first), max(last, reference.last)
        return [Argument(tree.span(first, last), reference.entity)]
    if depth >= 2:
        return []
    below = [*tree.possessors(head), *tree.modifiers(head)]
    below += [o.head for o in tree.obliques(head) if o.preposition in _DESCENT[:1]]
    for child in below:
        if found := party(scene, child, depth + 1):
            return found
    return []


def unique(found: list[Argument]) -> tuple[Argument, ...]:
    """One argument an entity, the first that names it."""
    kept: dict[str, Argument] = {}
    for argument in found:
        kept.setdefault(argument.entity or argument.span.text, argument)
    return tuple(kept.values())


Support = tuple[int, ActEntry]
"""The support verb of an event noun, and its entry: "staged a raid", "came under attack"."""


def parties(
    scene: Scene, word: int, entry: ActEntry, support: Support | None
) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
    """Actors and recipients of an act by its entry's role pattern, helped by its support verb."""
    own_actor, own_recipient = entry.actor, entry.recipient
    if support is not None:
        own_actor = tuple(s for s in own_actor if "subj" not in s.split("+"))
        own_recipient = tuple(s for s in own_recipient if s not in ("subj", "obj"))
    actors = arguments(scene, word, own_actor)
    if support is not None:
        actors = actors or arguments(scene, support[0], support[1].actor)
    if _BOTH in entry.recipient:
        others = arguments(scene, word, tuple(s for s in own_recipient if s != _BOTH))
        together = unique([*actors, *others])
        return together, together
    recipients = arguments(scene, word, own_recipient)
    if support is not None:
        recipients = recipients or arguments(scene, support[0], support[1].recipient)
    taken = {a.entity for a in actors}
    return actors, tuple(r for r in recipients if r.entity not in taken)
