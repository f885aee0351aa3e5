"""The measures of fusion count what they say they count, on cases small enough to count by hand."""

from __future__ import annotations

import random

import pytest

from evals import clusters, duplicates, synthetic
from isnad.fuse import fuse

STORY = " ".join(f"Sentence {n} of the story tells fact {n * 7} in many words." for n in range(40))
OTHER = " ".join(f"Another piece lists item {n * 3} beside number {n} there." for n in range(40))


def judged(*mentions: tuple[str, str, str]) -> list[clusters.Judged]:
    return [clusters.Judged(doc, "one", gold, found, "hit") for doc, gold, found in mentions]


def test_pairs_within_and_across_documents_are_counted_apart() -> None:
    mentions = judged(("a", "x", "1"), ("a", "x", "1"), ("b", "x", "1"), ("b", "y", "1"))
    assert clusters.pairs(mentions, within=True) == clusters.Pairs(1, 1, 0)
    assert clusters.pairs(mentions, within=False) == clusters.Pairs(2, 2, 0)


def test_events_left_apart_are_missed_pairs() -> None:
    mentions = judged(("a", "x", "1"), ("b", "x", "2"))
    found = clusters.pairs(mentions, within=False)
    assert (found.missed, found.recall) == (1, 0.0)


def test_b_cubed_averages_over_mentions() -> None:
    mentions = judged(("a", "x", "1"), ("b", "x", "1"), ("c", "y", "1"))
    precision, recall = clusters.b_cubed(mentions)
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert recall == 1.0


def test_altered_copies_of_two_stories_are_told_apart() -> None:
    precision, recall, by_way = duplicates.measured([("One", STORY), ("Two", OTHER)], seed=1)
    assert (precision, recall) == (1.0, 1.0)
    assert sum(of for _, of in by_way.values()) == 6


def test_cut_copies_end_with_a_sentence_and_keep_a_third() -> None:
    copy = duplicates.cut(STORY, random.Random(1))
    assert copy.endswith(".")
    assert 0.3 * len(STORY) < len(copy) < 0.9 * len(STORY)


def test_the_made_up_world_is_the_same_from_the_same_seed() -> None:
    assert synthetic.made(20, 3)[1] == synthetic.made(20, 3)[1]


def test_fusing_the_made_up_world_puts_no_two_events_together() -> None:
    world, records = synthetic.made(120, 1)
    _, events, _ = fuse(records)
    assert all(len({world.told[c.id] for c in e.claims}) == 1 for e in events)


def test_wrong_pairs_of_two_incidents_are_counted() -> None:
    one = clusters.Judged("a", "first", "x", "1", "hit")
    other = clusters.Judged("b", "second", "y", "1", "hit")
    same = clusters.Judged("c", "first", "z", "1", "hit")
    assert clusters.of_two_incidents([one, other]) == 1
    assert clusters.of_two_incidents([one, same]) == 0
