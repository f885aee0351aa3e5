"""Scores to trees: the best head of each word, and always one root and no cycle."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from isnad.tag.trees import Floats, heads

SCORE = st.floats(-100, 100, width=32)


def grids(most: int) -> st.SearchStrategy[Floats]:
    return st.integers(1, most).flatmap(
        lambda n: arrays.arrays(np.float32, (n, n + 1), elements=SCORE)
    )


def is_tree(found: list[int]) -> bool:
    if found.count(-1) != 1:
        return False
    for word in range(len(found)):
        seen = set()
        while word >= 0:
            if word in seen:
                return False
            seen.add(word)
            word = found[word]
    return True


def total(scores: Floats, found: list[int]) -> float:
    return float(sum(np.float64(scores[word, head + 1]) for word, head in enumerate(found)))


def scored(best: list[int]) -> Floats:
    """Scores by which each word clearly prefers one head (-1 for the root)."""
    grid = np.zeros((len(best), len(best) + 1), dtype=np.float32)
    for word, head in enumerate(best):
        grid[word, head + 1] = 5.0
    return grid


def test_heads_are_the_best_ones_where_they_make_a_tree() -> None:
    assert heads(scored([1, -1, 1, 2])) == [1, -1, 1, 2]


def test_heads_break_a_cycle() -> None:
    found = heads(scored([-1, 2, 1]))
    assert is_tree(found)
    assert found[0] == -1


def test_heads_choose_one_of_two_roots() -> None:
    assert is_tree(heads(scored([-1, -1, 1])))


def test_heads_of_a_single_word_are_the_root() -> None:
    assert heads(np.zeros((1, 2), dtype=np.float32)) == [-1]


def test_heads_of_no_words_are_none() -> None:
    assert heads(np.zeros((0, 1), dtype=np.float32)) == []


@settings(max_examples=60, deadline=None)
@given(grids(12))
def test_heads_are_always_a_tree_with_one_root(scores: Floats) -> None:
    assert is_tree(heads(scores))


@settings(max_examples=40, deadline=None)
@given(grids(3))
def test_heads_of_up_to_three_words_are_the_best_of_all_trees(scores: Floats) -> None:
    n = len(scores)
    every = [list(t) for t in product(range(-1, n), repeat=n) if is_tree(list(t))]
    best = max(total(scores, t) for t in every)
    assert np.isclose(total(scores, heads(scores)), best, atol=1e-3)
