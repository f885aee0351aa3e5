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
            Token(
                start,
                end,
                word,
                lemma(word, upos, xpos),
                upos,
                xpos,
                tree[i],
                _label(scores, i, tree[i]),
            )
        )
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
    return tuple(n for n in _whole(text, spans, found) if _is_name(n))


def _is_name(name: Name) -> bool:
    """A name holds a capital and more than one letter."""
    letters = [c for c in name.span.text if c.isalpha()]
    return len(letters) > 1 and any(c.isupper() for c in letters)


def _whole(text: str, spans: Sequence[tuple[int, int]], found: list[Name]) -> list[Name]:
    """Names that a hyphen without space cuts are one, and so are two of a kind that touch.

    ("Suqour Al|-|Shamal", "West|Bank": English puts a comma or a word between two names.)
    """
    joined: list[Name] = []
    for name in found:
        before = joined[-1] if joined else None
        touching = before is not None and before.last + 1 == name.first and before.kind == name.kind
        if before is not None and (touching or _hyphenated(text, spans, before.last, name.first)):
            better = before if before.last - before.first >= name.last - name.first else name
            span = Span.of(text, before.span.start, name.span.end)
            joined[-1] = Name(
                span, better.kind, before.first, name.last, min(before.score, name.score)
            )
        else:
            joined.append(name)
    return [_extended(text, spans, n) for n in joined]


def _hyphenated(text: str, spans: Sequence[tuple[int, int]], left: int, right: int) -> bool:
    if right - left > 2:
        return False
    gap = text[spans[left][1] : spans[right][0]]
    edge = (
        text[spans[left][0] : spans[left][1]] == "-"
        or text[spans[right][0] : spans[right][1]] == "-"
    )
    return gap == "-" or (gap == "" and edge)


def _extended(text: str, spans: Sequence[tuple[int, int]], name: Name) -> Name:
    """A name that ends at a hyphen takes the capitalised word behind it, or gives the hyphen up."""
    first, last = name.first, name.last
    if text[spans[last][0] : spans[last][1]] == "-":
        follows = last + 1 < len(spans) and spans[last + 1][0] == spans[last][1]
        last += 1 if follows and text[spans[last + 1][0]].isupper() else -1
    article = text[spans[last][0] : spans[last][1]].lower() in ("al", "el", "ash", "ar", "as", "ad")
    if article and last + 2 < len(spans) and text[spans[last + 1][0] : spans[last + 1][1]] == "-":
        last += 2
    if last < first or (first, last) == (name.first, name.last):
        return name
    return Name(Span.of(text, spans[first][0], spans[last][1]), name.kind, first, last, name.score)


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
