"""Times over a whole article: what one sentence tells anchors the next."""

from __future__ import annotations

from when.one_phrase import read, tagged
from when.phrase_table import sentences_of

from isnad.when import times


def test_every_sentence_has_its_row() -> None:
    text = "He fled. // The town fell on Monday. // They met."
    rows = times(sentences_of(text), text, "2021-08-13")
    assert [len(row) for row in rows] == [0, 1, 0]
    assert rows[1][0].span.text == "on Monday"


def test_day_told_anchors_the_day_before_it() -> None:
    _, before = read("The town fell on Monday. // The governor had fled the previous day.")
    assert (before.start, before.basis, before.anchor) == ("2021-08-08", "context", "2021-08-09")


def test_year_is_lent_to_dates_near_it() -> None:
    _, later = read("On March 7th 2019 they left. // On March 9 they arrived.")
    assert (later.start, later.basis) == ("2019-03-09", "context")


def test_year_is_not_lent_to_a_date_near_the_article() -> None:
    _, recent = read("The law was passed in May 2015. // On August 3 the court struck it down.")
    assert (recent.start, recent.basis) == ("2021-08-03", "published")


def test_undated_article_resolves_only_what_it_states() -> None:
    stated, vague = read("It fell on 3 May 2015. // He was seen on Thursday.", None)
    assert stated.start == "2015-05-03"
    assert not vague.resolved


def test_same_date_told_with_its_year_dates_the_bare_one() -> None:
    bare, _ = read("The March 10 deal holds. // It was signed on March 10, 2015.", None)
    assert (bare.start, bare.basis) == ("2015-03-10", "context")


def test_clock_time_takes_the_day_of_its_sentence() -> None:
    clock, _ = read("A blast at 7:40 a.m. shook the port on Tuesday.")
    assert (clock.start, clock.timex3) == ("2021-08-10", "2021-08-10T07:40")


def test_since_then_never_counts_from_a_coming_day() -> None:
    _, since = read("The text will be voted on August 20. // Since then he has been silent.")
    assert not since.resolved


def test_unreadable_article_date_is_no_date() -> None:
    (when,) = read("It fell on Monday.", "yesterday")
    assert not when.resolved


def test_syntax_of_the_sentence_gives_the_tense() -> None:
    text = "Ministers will meet Friday."
    sentence = tagged(
        text,
        ("Ministers", "NNS", 2, "nsubj"),
        ("will", "MD", 2, "aux"),
        ("meet", "VB", -1, "root"),
        ("Friday", "NNP", 2, "obl:tmod"),
    )
    ((mention,),) = times((sentence,), text, "2021-08-11")
    assert mention.when.start == "2021-08-13"
