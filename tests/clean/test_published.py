"""The day of publication: many ways to print it, and reasons to doubt it."""

import pytest
from pages import only

BODY = (
    "Two men were detained on Tuesday after a raid in the eastern district, the governor said.\n\n"
    "Residents told local radio that shots had been heard shortly before dawn."
)
HEAD = "Police detain two men in the east"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12 Aug, 2021", "2021-08-12"),
        ("Friday, January 4, 2019", "2019-01-04"),
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T10:15:00+03:00", "2024-03-05"),
        ("Published: 5 March 2024, 10:15 GMT", "2024-03-05"),
        ("March 5th, 2024 | 4 min read", "2024-03-05"),
        ("Tue 5 Mar 2024 10.22 GMT", "2024-03-05"),
        ("05.03.2024 - 14:22", "2024-03-05"),
        ("13/03/2024", "2024-03-13"),
        ("03/13/2024", "2024-03-13"),
        ("the 5th of March, 2024", "2024-03-05"),
        ("SEPT. 17, 2020 10:30 AM ET", "2020-09-17"),
        ("By Jane Doe · 5 March 2024", "2024-03-05"),
        ("Ankara, 5 March 2024", "2024-03-05"),
        ("Updated 6 March 2024 | Published 5 March 2024", "2024-03-05"),
        ("03/04/2024", None),
        ("Updated 5 hours ago", None),
        ("5 March", None),
        ("31 February 2024", None),
    ],
)
def test_line_states_the_day(line: str, day: str | None) -> None:
    article = only(f"{HEAD}\n\n{line}\n\n{BODY}")
    assert article.published == day
    assert article.published_basis == ("stated" if day else None)
    assert article.headline is not None
    assert article.headline.text == HEAD


def test_weekday_decides_an_ambiguous_date() -> None:
    assert only(f"{HEAD}\n\nWednesday, 03/04/2024\n\n{BODY}").published == "2024-04-03"


def test_the_input_decides_an_ambiguous_date() -> None:
    article = only(f"{HEAD}\n\n03/04/2024\n\n{BODY}", published="2024-03-04")
    assert (article.published, article.published_basis) == ("2024-03-04", "stated")


def test_a_date_in_the_text_decides_an_ambiguous_date() -> None:
    text = f"{HEAD}\n\n03/04/2024\n\n{BODY}\n\nThe raid began on 1 April."
    assert only(text).published == "2024-04-03"


def test_date_in_the_running_text_is_not_the_published_date() -> None:
    assert only(f"{HEAD}\n\n{BODY}\n\nThe house was sold on 5 March 2019.").published is None


def test_date_below_the_text_is_taken_when_none_stands_above() -> None:
    assert only(f"{HEAD}\n\n{BODY}\n\n5 March 2024").published == "2024-03-05"


def test_date_of_a_related_story_is_not_taken() -> None:
    text = f"{HEAD}\n\n{BODY}\n\nRelated\n\nMiners end a strike over pay\n\n5 March 2024"
    assert only(text).published is None


def test_wrong_weekday_is_doubted() -> None:
    article = only(f"{HEAD}\n\nMonday, January 4, 2019\n\n{BODY}")
    assert article.published == "2019-01-04"
    assert article.doubt == "The printed weekday does not fall on 2019-01-04."


def test_later_year_told_as_past_is_doubted() -> None:
    article = only(f"{HEAD}\n\nJanuary 4, 2019\n\n{BODY}\n\nThe governor was killed in 2021.")
    assert article.doubt is not None
    assert "2021" in article.doubt


@pytest.mark.parametrize(
    "sentence",
    [
        "Elections were scheduled for June 2021.",
        "The plan will run until 2030, officials said.",
        "The governor was appointed in 2018.",
        "The army said it would leave by March 2020.",
    ],
)
def test_plans_and_past_years_are_not_doubted(sentence: str) -> None:
    assert only(f"{HEAD}\n\nJanuary 4, 2019\n\n{BODY}\n\n{sentence}").doubt is None


def test_far_date_of_the_input_is_doubted() -> None:
    article = only(f"{HEAD}\n\nJanuary 4, 2019\n\n{BODY}", published="2022-01-04")
    assert article.published == "2019-01-04"
    assert article.doubt == "The input's own date is 2022-01-04."
