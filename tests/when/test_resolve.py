"""Phrases placed on the calendar, from the phrase, the article's date, or a day told before."""

from __future__ import annotations

from datetime import date

import pytest
from when.one_phrase import FRIDAY, only

from isnad.model.when import When
from isnad.when import resolve

TOLD = When("2015-05-03", "2015-05-03", "day")


def days(text: str, tense: str | None = None) -> tuple[str | None, str | None]:
    when = resolve(only(text), published=FRIDAY, last_day=None, tense=tense)  # type: ignore[arg-type]
    return when.start, when.end


def test_full_date_needs_no_article_date() -> None:
    when = resolve(only("on 7 March 2021"), published=None, last_day=None)
    assert (when.start, when.end, when.basis, when.anchor) == (
        "2021-03-07",
        "2021-03-07",
        "stated",
        None,
    )


@pytest.mark.parametrize(
    ("text", "tense", "day"),
    [
        ("on Thursday", "past", "2021-08-12"),
        ("on Thursday", "future", "2021-08-19"),
        ("on Friday", "past", "2021-08-13"),
        ("on Friday", "future", "2021-08-13"),
        ("last Friday", None, "2021-08-06"),
        ("next Friday", None, "2021-08-20"),
        ("this coming Monday", None, "2021-08-16"),
        ("Friday week", None, "2021-08-20"),
    ],
)
def test_weekday_is_the_nearest_that_the_tense_allows(
    text: str, tense: str | None, day: str
) -> None:
    assert days(text, tense) == (day, day)


def test_anchor_is_the_article_date_for_what_it_places() -> None:
    when = resolve(only("on Thursday"), published=FRIDAY, last_day=None)
    assert (when.basis, when.anchor) == ("published", "2021-08-13")


def test_without_any_date_the_phrase_stays_unresolved() -> None:
    when = resolve(only("on Thursday"), published=None, last_day=None, tense="past")
    assert not when.resolved
    assert (when.granularity, when.timex3, when.basis) == ("day", "XXXX-WXX-4", None)


def test_month_and_day_fall_before_the_article_or_after_it_by_tense() -> None:
    assert days("on December 5", "past") == ("2020-12-05", "2020-12-05")
    assert days("on December 5", "future") == ("2021-12-05", "2021-12-05")


def test_day_just_ahead_is_not_put_a_year_back() -> None:
    assert days("on September 2", "past") == ("2021-09-02", "2021-09-02")


def test_weekday_printed_with_a_date_settles_its_year() -> None:
    assert days("on Saturday, August 14", "past") == ("2021-08-14", "2021-08-14")


def test_bounds_leave_one_end_open() -> None:
    assert days("before 2011") == (None, "2010-12-31")
    assert days("after 2011") == ("2012-01-01", None)
    assert days("by the end of March 2022") == (None, "2022-03-31")
    assert days("since Monday") == ("2021-08-09", None)


def test_since_looks_back_whatever_the_tense() -> None:
    assert days("since Monday", "future") == ("2021-08-09", None)


def test_told_day_anchors_what_is_counted_from_it() -> None:
    when = resolve(only("two days later"), published=FRIDAY, last_day=TOLD)
    assert (when.start, when.basis, when.anchor) == ("2015-05-05", "context", "2015-05-03")


def test_day_cannot_be_counted_from_a_year() -> None:
    year = When("2015-01-01", "2015-12-31", "year")
    assert not resolve(only("two days later"), published=FRIDAY, last_day=year).resolved
    assert resolve(only("two years later"), published=FRIDAY, last_day=year).start == "2017-01-01"


def test_event_told_in_words_places_nothing() -> None:
    assert days("two days after the coup") == (None, None)


def test_length_is_no_interval_unless_anchored() -> None:
    lasting = resolve(only("It held for three days"), published=FRIDAY, last_day=None)
    past = resolve(only("It held for the past three days"), published=FRIDAY, last_day=None)
    assert (lasting.duration, lasting.resolved) == (True, False)
    assert (past.duration, past.start, past.end) == (True, "2021-08-10", "2021-08-13")


def test_repetition_is_marked_and_not_placed() -> None:
    when = resolve(only("every Friday"), published=FRIDAY, last_day=None)
    assert (when.recurring, when.resolved, when.timex3) == (True, False, "XXXX-WXX-5")


def test_exchangeable_numbers_stay_unresolved() -> None:
    assert days("on 12/08/2021") == (None, None)
    assert days("on 25/08/2021") == ("2021-08-25", "2021-08-25")


def test_anniversary_date_of_the_attacks_of_2001_is_not_taken_for_last_year() -> None:
    assert days("the September 11 attacks") == (None, None)


def test_date_beyond_the_calendar_stays_unresolved() -> None:
    when = resolve(only("9000 years ago"), published=date(2021, 1, 1), last_day=None)
    assert not when.resolved


def test_moon_sighted_feast_is_about_its_day() -> None:
    when = resolve(only("on Eid al-Adha"), published=FRIDAY, last_day=None, tense="past")
    assert (when.start, when.bound) == ("2021-07-20", "about")
