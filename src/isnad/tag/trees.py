"""Dependency scores to a tree: the best head of each word, cycles broken."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


def heads(scores: Floats) -> list[int]:
    """The maximum spanning tree with one root.

    Args:
        scores: (n, n + 1) log-scores; column 0 is the root, column j + 1 the word j.

    Returns:
        The head of each word as a word index, -1 for the root.
    """
    n = len(scores)
    if n == 0:
        return []
    square = np.full((n + 1, n + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    best = square.argmax(axis=1)
    best[0] = 0
    if (best[1:] == 0).sum() != 1 or _cycle(best) is not None:
        best = _single_root(square)
    return [int(h) - 1 for h in best[1:]]


def _single_root(scores: npt.NDArray[np.float64]) -> Ints:
    """Tries the most promising words as the only root and keeps the best tree."""
    candidates = np.argsort(-scores[1:, 0], kind="stable")[:3] + 1
    trees = []
    for root in candidates:
        bound = scores.copy()
        bound[1:, 0] = -np.inf
        bound[root, :] = -np.inf
        bound[root, 0] = 0.0
        tree = _edmonds(bound)
        total = scores[np.arange(1, len(tree)), tree[1:]].sum()
        trees.append((total, -int(root), tree))
    chosen: Ints = max(trees, key=lambda t: (t[0], t[1]))[2]
    return chosen


def _cycle(best: Ints) -> list[int] | None:
    state = [0] * len(best)
    for start in range(1, len(best)):
        path, at = [], start
        while at and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(best[at])
        if at and state[at] == 1:
            return path[path.index(at) :]
        for node in path:
            state[node] = 2
    return None


def _edmonds(scores: npt.NDArray[np.float64]) -> Ints:
    """Chu-Liu/Edmonds: contract a cycle, solve the smaller graph, expand."""
    best: Ints = scores.argmax(axis=1)
    best[0] = 0
    cycle = _cycle(best)
    if cycle is None:
        return best
    ring = np.array(cycle)
    inside = np.zeros(len(scores), dtype=bool)
    inside[ring] = True
    outside = np.flatnonzero(~inside)
    kept = scores[ring, best[ring]]
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    out_of = scores[np.ix_(outside, ring)]
    smaller[:-1, -1] = out_of.max(axis=1)
    leaving = out_of.argmax(axis=1)
    into = scores[np.ix_(ring, outside)] - kept[:, None]
    smaller[-1, :-1] = into.max(axis=0)
    entering = into.argmax(axis=0)
    smaller[0, :] = -np.inf
    solved = _edmonds(smaller)
    tree: Ints = best.copy()
    for i, node in enumerate(outside[1:], 1):
        head = solved[i]
        tree[node] = ring[leaving[i]] if head == len(outside) else outside[head]
    entry = solved[-1]
    tree[ring[entering[entry]]] = outside[entry]
    return tree
