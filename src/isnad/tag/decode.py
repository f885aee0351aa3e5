"""Model scores to a Sentence: tags, a dependency tree, names, predicates with their roles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from isnad.model import Name, Predicate, PredicateArgument, Span, Token
from isnad.tag.labels import DEPRELS, NAME_TAGS, ROLES, UPOS, XPOS
from isnad.tag.lemmas import lemma
from isnad.tag.model import Scores
from isnad.tag.trees import heads as best_tree

_PREDICATE_FLOOR = 0.4
"""Probability above which a word counts as a predicate; chosen on roles_dev for F1."""


def tokens(text: str, spans: Sequence[tuple[int, int]], scores: Scores) -> tuple[Token, ...]:
    """The words with their tags, lemmas and heads."""
    tree = _tree(scores)
    made = []
    for i, (start, end) in enumerate(spans[: len(scores.upos)]):
        upos, xpos = UPOS[scores.upos[i]], XPOS[scores.xpos[i]]
        word = text[start:end]
        made.append(
            Token(start, end, word, lemma(word, upos, xpos), upos, xpos, tree[i], _label(scores, i, tree[i]))
        )  # fmt: skip
    return tuple(made)


def _tree(scores: Scores) -> list[int]:
    """The best heads, by the full search only where they are no tree."""
    best = scores.heads[:, 0] - 1
    n = len(best)
    if n == 0:
        return []
    if (best < 0).sum() == 1 and _reaches_root(best):
        return [int(h) for h in best]
    return best_tree(scores.arcs)


def _reaches_root(best: npt.NDArray[np.int64]) -> bool:
    at = best.copy()
    for _ in range(len(best).bit_length()):
        at = np.where(at < 0, -1, best[at])
        at = np.where(at < 0, -1, at)
        best = np.where(best < 0, -1, best[best])
        if (at < 0).all():
            return True
    return bool((best < 0).all())


def _label(scores: Scores, word: int, head: int) -> str:
    if head < 0:
        return "root"
    for k in (0, 1):
        if scores.heads[word, k] - 1 == head:
            label = DEPRELS[scores.labels[word, k]]
            return "dep" if label == "root" else label
    label = DEPRELS[scores.labels[word, 0]]
    return "dep" if label == "root" else label


def names(text: str, spans: Sequence[tuple[int, int]], scores: Scores) -> tuple[Name, ...]:
    """Name mentions by the best legal tag sequence's probability."""
    logits = scores.names
    if not len(logits):
        return ()
    shifted = logits - logits.max(axis=1, keepdims=True)
    probability = np.exp(shifted)
    probability /= probability.sum(axis=1, keepdims=True)
    best = probability.argmax(axis=1)
    found: list[Name] = []
    start = -1
    for i in range(len(best) + 1):
        tag = NAME_TAGS[best[i]] if i < len(best) else "O"
        open_kind = NAME_TAGS[best[start]][2:] if start >= 0 else ""
        if start >= 0 and not (tag[:2] == "I-" and tag[2:] == open_kind):
            found.append(_name(text, spans, probability, (start, i - 1, open_kind)))
            start = -1
        if tag != "O" and start < 0:
            start = i
    return tuple(found)


def _name(
    text: str,
    spans: Sequence[tuple[int, int]],
    probability: npt.NDArray[np.float32],
    found: tuple[int, int, str],
) -> Name:
    first, last, kind = found
    score = float(probability[first : last + 1].max(axis=1).mean())
    span = Span.of(text, spans[first][0], spans[last][1])
    return Name(span, kind, first, last, round(score, 3))  # type: ignore[arg-type]


def predicates(scores: Scores) -> tuple[Predicate, ...]:
    """Verbs and nouns that the model takes for predicates, with the heads of their arguments."""
    found = []
    for i, (none, verbal, nominal) in enumerate(scores.predicates):
        if 1.0 - none < _PREDICATE_FLOOR:
            continue
        row = scores.roles[i]
        arguments = tuple(
            PredicateArgument(ROLES[row[j]], int(j)) for j in np.flatnonzero(row) if j != i
        )
        found.append(Predicate(i, bool(nominal > verbal), arguments))
    return tuple(found)
