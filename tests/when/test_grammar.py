"""Which stretches of a sentence are times, and how far each reaches."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from when.one_phrase import only, texts

from isnad.when import find
from isnad.when.lexemes import lexemes, may_hold_time
from isnad.when.meaning import Calendar, Clock, Length, Portion, Range, Repeat, Shift, Weekday


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "Nothing here. It fell on Monday. On Friday too."
    (phrase,) = find(text, 14, 32)
    assert text[phrase.start : phrase.end] == "on Monday"


def test_phrase_takes_in_its_preposition_and_bound() -> None:
    assert texts("He stayed there until the end of March 2015.") == ["until the end of March 2015"]
    assert only("He stayed there until 5 March 2015.").bound == "until"


def test_date_with_weekday_and_clock_is_one_phrase() -> None:
    text = "The blast came at 5:53 p.m. on Tuesday, March 9, 2021, near the port."
    assert texts(text) == ["at 5:53 p.m. on Tuesday, March 9, 2021"]
    assert only(text).meaning == Clock("17:53", Calendar(2021, 3, 9, weekday=1))


def test_two_ends_make_one_range() -> None:
    meaning = only("It lasted from 2011 to 2014.").meaning
    assert meaning == Range(Calendar(2011), Calendar(2014))


def test_first_end_of_a_range_takes_the_year_of_the_last() -> None:
    meaning = only("It lasted from November 2 to January 5, 2015.").meaning
    assert isinstance(meaning, Range)
    assert meaning.first == Calendar(2014, 11, 2)


def test_listed_days_are_two_phrases() -> None:
    assert texts("They met on December 9 and 10.") == ["on December 9", "10"]


def test_bound_of_a_noun_is_not_a_bound_of_its_date() -> None:
    assert only("It changed after the 2018 elections.").bound == "exact"
    assert only("It changed after Friday's attack.").bound == "exact"
    assert only("It changed after 2018.").bound == "after"


def test_meanings_nest() -> None:
    assert only("It came in early 2019.").meaning == Portion("early", Calendar(2019))
    assert only("It came late last month.").meaning == Portion("late", Shift("month", -1))
    assert only("It came on Monday night.").meaning == Clock("NI", Weekday(0))


def test_length_and_repetition_are_told_from_dates() -> None:
    assert only("It lasted for three days.").meaning == Length("day", 3)
    assert only("They march every Friday.").meaning == Repeat("week", 1, 4)


@pytest.mark.parametrize(
    "text",
    [
        "A 10-year-old boy saw the second raid.",
        "Mrs May may march on with 1,000 troops.",
        "Resolution 2254 was read to 2000 people.",
        "The Sunday Times paid $2000 for Vision 2030.",
        "The truce fell apart with a minute of silence.",
    ],
)
def test_look_alikes_are_not_times(text: str) -> None:
    assert texts(text) == []


def test_phrases_do_not_overlap_and_stand_in_order() -> None:
    text = "On 5 May 2015, two days after the vote and last week, he met them at noon on Sunday."
    found = find(text, 0, len(text))
    assert len(found) == 4
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_sentence_without_time_words_is_passed_by() -> None:
    assert not may_hold_time("The convoy crossed the river.")
    assert may_hold_time("The convoy crossed the river on Friday.")


def test_pieces_know_whether_a_space_stands_before_them() -> None:
    line = lexemes("7th of May", 0, 10)
    pieces = line.text[line.first : line.stop]
    assert pieces == ("7", "th", "of", "May")
    assert line.glued[line.first + 1]
    assert not line.glued[line.first + 2]


VOCABULARY = (
    "on in from to between the last next 7 12 1445 2011 ' s - . , ( ) : / th March May Sept Friday "
    "week weeks day night two a half of early end ago later T Z Ramadan Eid al BC AD every since"
)
PIECES = st.sampled_from(VOCABULARY.split())


@given(st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join))
def test_any_row_of_words_can_be_read(spaced: str, glued: str) -> None:
    for text in (spaced, glued):
        found = find(text, 0, len(text))
        assert all(0 <= p.start < p.end <= len(text) for p in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
