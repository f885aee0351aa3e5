"""Where and when an act happened, chosen among the places and times of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.grammar import Tree
from isnad.model import Argument, PlaceMention, TimeMention

_PLACE_PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "near",
        "on",
        "outside",
        "inside",
        "around",
        "across",
        "over",
        "along",
        "throughout",
        "from",
        "into",
        "to",
        "toward",
        "towards",
        "within",
        "off",
        "of",
        "between",
        "against",
        "through",
        "via",
    ]
)


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


def places(tree: Tree, act: int, mentions: Sequence[PlaceMention]) -> tuple[Argument, ...]:
    """The places of the act's sentence that a preposition ties to it, nearest first."""
    found: list[tuple[int, int, PlaceMention]] = []
    for mention in mentions:
        word = word_at(tree, mention.span.start, mention.span.end)
        if word < 0 or not _locative(tree, word):
            continue
        found.append((distance(tree, word, act), mention.span.start, mention))
    found.sort(key=lambda f: f[:2])
    if not found:
        return ()
    nearest = found[0][0]
    kept = [m for d, _, m in found if d <= nearest + 2]
    return tuple(Argument(m.span, place=m.place) for m in kept)


def _locative(tree: Tree, word: int) -> bool:
    """Whether a place name stands as a place: after a preposition, or inside such a phrase."""
    at = word
    for _ in range(4):
        if tree.preposition(at).split(" ")[-1] in _PLACE_PREPOSITIONS:
            return True
        relation = tree.tokens[at].deprel
        if relation in ("root", "nsubj", "nsubj:pass", "obj") or tree.tokens[at].head < 0:
            return False
        at = tree.tokens[at].head
    return False


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
