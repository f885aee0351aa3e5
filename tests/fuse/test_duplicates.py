"""Which articles print one text."""

from __future__ import annotations

from fuse.told import Report

from isnad.fuse.duplicates import near_duplicates

STORY = " ".join(f"Sentence {n} of the story tells fact {n * 7} in words." for n in range(30))
OTHER = " ".join(f"Another article lists item {n * 3} beside number {n} there." for n in range(30))


def printing(path: str, text: str) -> Report:
    report = Report(path)
    report.names(text, "ORG")
    return report


def copies(*texts: str) -> dict[str, str]:
    reports = [printing(f"p{n}", text).record() for n, text in enumerate(texts)]
    return {a[0][-2:]: b[0][-2:] for a, b in near_duplicates(reports).items()}


def test_the_same_text_twice_is_found() -> None:
    assert copies(STORY, OTHER, STORY) == {"p0": "p0", "p2": "p0"}


def test_a_text_cut_short_is_found() -> None:
    assert copies(STORY, STORY[:700]) == {"p0": "p0", "p1": "p0"}


def test_a_text_with_words_exchanged_is_found() -> None:
    assert copies(STORY, STORY.replace("story", "account").replace("1", "one"))


def test_other_texts_are_not_copies() -> None:
    assert copies(STORY, OTHER) == {}


def test_two_common_sentences_make_no_copy() -> None:
    assert copies(f"{STORY} {OTHER}", OTHER[:120] + " and more words of its own " * 12) == {}


def test_copies_of_copies_share_one_article() -> None:
    middle = STORY[:900] + OTHER[:900]
    assert set(copies(STORY, middle, OTHER).values()) == {"p0"}
