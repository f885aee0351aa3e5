"""When an act happened if its own sentence does not say."""

from __future__ import annotations

from dataclasses import replace

from sentences import at, sentence, story, time
from what.scenes import one

from isnad.model import Act, Argument, Sentence
from isnad.what.inherit import with_dates

WORDS = "Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj"
TOLD = story(*[WORDS] * 8)
MONDAY = time(sentence(WORDS), "Homs", "2024-12-09", granularity="day")
DAY = Argument(MONDAY.span, when=MONDAY.when)


def act(number: int, **fields: object) -> Act:
    """The attack that sentence ``number`` tells of."""
    plain = replace(one(WORDS), sentence=number, token=at(TOLD[number], "attacked"))
    return replace(plain, **{"places": (), "dates": (), **fields})  # type: ignore[arg-type]


def dated(*acts: Act, told: list[Sentence] = TOLD) -> list[bool]:
    return [bool(found.dates) for found in with_dates(acts, told)]


def test_plan_takes_no_day() -> None:
    plan = act(1, modality="future")
    assert dated(act(0, dates=(DAY,)), plan) == [True, False]


def test_act_without_a_day_takes_that_of_the_account() -> None:
    assert dated(act(0, dates=(DAY,)), act(1)) == [True, True]


def test_day_taken_from_another_sentence_says_so() -> None:
    second = with_dates([act(0, dates=(DAY,)), act(1)], TOLD)[1]
    assert [a.inferred for a in second.dates] == [True]


def test_day_that_was_taken_is_not_handed_on() -> None:
    told = [act(0, dates=(DAY,)), act(3), act(6)]
    assert dated(*told) == [True, True, False]


def test_background_lends_no_day() -> None:
    assert dated(act(0, dates=(DAY,), modality="historical"), act(1)) == [True, False]


def test_longer_time_than_a_day_is_not_lent() -> None:
    year = time(sentence(WORDS), "Homs", "2024-01-01", "2024-12-31", granularity="year")
    assert dated(act(0, dates=(Argument(year.span, when=year.when),)), act(1)) == [True, False]
