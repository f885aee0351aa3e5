"""Our own phrases in context: the floor that the time grammar keeps."""

from __future__ import annotations

from collections import Counter

from when.phrase_table import cases

LEAST_RIGHT = 0.97
MOST_FALSE = 0.03


def test_phrases_are_read_rightly_and_seldom_falsely() -> None:
    verdicts = Counter(case.verdict() for case in cases())
    total = verdicts.total()
    wrong = [f"{c.line}: {c.text}" for c in cases() if c.verdict() != "right"]
    assert total >= 500
    assert verdicts["right"] / total >= LEAST_RIGHT, wrong
    assert verdicts["false"] / total <= MOST_FALSE, wrong


def test_phrase_table_holds_traps_and_undated_articles() -> None:
    table = cases()
    assert sum(not case.is_time for case in table) >= 60
    assert sum(case.published is None for case in table) >= 100
