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


def parties(scene: Scene, word: int, entry: ActEntry) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:  # fmt: skip
    """Actors and recipients of an act by its entry's role pattern."""
    actors = arguments(scene, word, entry.actor)
    if _BOTH in entry.recipient:
        others = arguments(scene, word, tuple(s for s in entry.recipient if s != _BOTH))
        together = unique([*actors, *others])
        return together, together
    recipients = arguments(scene, word, entry.recipient)
    taken = {a.entity for a in actors}
    return actors, tuple(r for r in recipients if r.entity not in taken)
