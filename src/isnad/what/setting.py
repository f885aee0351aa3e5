"""What is known around a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from isnad.grammar import Tree
from isnad.model import PlaceMention, TimeMention


@dataclass(frozen=True)
class Setting:
    """What is known around a sentence: its times, its places, the article's date (ISO).

    ``acts`` are the words of the sentence that tell an act, with its type.
    """

    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    published: str | None
    acts: Mapping[int, str] = field(default_factory=dict)


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
