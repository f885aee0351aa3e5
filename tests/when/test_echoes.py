"""Times told by pointing back, and lengths that run up to the article."""

from __future__ import annotations

import pytest
from when.one_phrase import read, texts


def test_period_again_is_the_time_last_told() -> None:
    first, again = read(
        "The town was ruled from Acre from 1099 to 1187. // It grew in this period."
    )
    assert (again.start, again.end, again.basis) == (first.start, first.end, "context")


def test_years_that_followed_begin_after_the_time_last_told() -> None:
    _, later = read("The king fell in 1958. // Three coups came in the years that followed.")
    assert (later.start, later.end) == ("1959-01-01", None)


def test_period_that_nothing_told_before_names_stays_unknown() -> None:
    (again,) = read("The town grew during this period.")
    assert not again.resolved


@pytest.mark.parametrize("text", ["The feud lasts to this day.", "He wore the sword to this day."])
def test_custom_kept_to_this_day_tells_no_time(text: str) -> None:
    assert texts(text) == []


def test_old_date_with_last_or_next_counts_from_the_day_told() -> None:
    told = "He wrote on 4 March 1861. // He named the meeting of the 2nd of January {}."
    assert read(told.format("last"))[1].start == "1861-01-02"
    assert read(told.format("next"))[1].start == "1862-01-02"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The road has been closed for three months.", "2021-05-13"),
        ("They have been waiting for two years.", "2019-08-13"),
        ("The family has lived here for ten years.", "2011-08-13"),
    ],
)
def test_state_in_the_perfect_runs_up_to_the_article(text: str, start: str) -> None:
    (when,) = read(text)
    assert (when.start, when.end) == (start, "2021-08-13")


@pytest.mark.parametrize(
    "text",
    [
        "He has been jailed for three years.",
        "The club was closed for three months.",
        "The road will be closed for three months.",
        "They have agreed to stop for three days.",
        "The road has been closed for more than three months.",
    ],
)
def test_sentence_or_plan_of_that_length_does_not(text: str) -> None:
    assert [w.resolved for w in read(text)] == [False]


def test_what_is_named_after_an_era_is_not_dated_by_it() -> None:
    assert texts("Two Cold War rivals met.") == []
    assert texts("The line dates from the Cold War.") == ["from the Cold War"]
