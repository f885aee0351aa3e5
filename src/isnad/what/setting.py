"""What is known around a sentence, and when its acts happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.grammar import Tree
from isnad.model import Argument, PlaceMention, TimeMention


@dataclass(frozen=True)
class Setting:
    """What is known around a sentence: its times, its places, the article's date (ISO)."""

    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    published: str | None


def word_at(tree: Tree, start: int, end: int) -> int:
    """The head word of the stretch ``start`` to ``end``: the one whose own head lies outside."""
    inside = [i for i, t in enumerate(tree.tokens) if t.start < end and start < t.end]
    for i in inside:
        if tree.tokens[i].head not in inside:
            return i
    return inside[0] if inside else -1


def distance(tree: Tree, word: int, act: int) -> int:
    """Steps over the tree between two words; clause borders below the act count double."""
    up = {above: steps for steps, above in enumerate((act, *tree.ancestors(act)))}
    at, steps = word, 0
    while at >= 0:
        if at in up:
            return steps + up[at]
        relation = tree.tokens[at].deprel
        clause = relation in ("acl:relcl", "advcl", "ccomp", "parataxis", "csubj", "acl")
        steps += (
            3 if clause else (2 if relation == "conj" and tree.tokens[at].upos == "VERB" else 1)
        )
        at = tree.tokens[at].head
    return 99


def dates(tree: Tree, act: int, mentions: Sequence[TimeMention]) -> tuple[Argument, ...]:
    """The times that date the act: those nearest over the tree; durations and habits never do."""
    found: list[tuple[int, int, TimeMention]] = []
    for mention in mentions:
        when = mention.when
        if when.recurring or (when.duration and not when.resolved):
            continue
        word = word_at(tree, mention.span.start, mention.span.end)
        if word >= 0:
            steps = distance(tree, word, act)
            clock = 1 if when.granularity == "time" and not when.resolved else 0
            found.append((steps + clock, mention.span.start, mention))
    found.sort(key=lambda f: f[:2])
    if not found or found[0][0] > 6:
        return ()
    best = found[0][2]
    return (Argument(best.span, when=best.when),)
