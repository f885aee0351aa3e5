"""Where and when an act happened if its own sentence does not say."""

from __future__ import annotations

from dataclasses import replace

from sentences import at, place, sentence, story, time
from what.scenes import one

from isnad.model import Act, Argument, Sentence, Span
from isnad.what.inherit import INHERITED, with_dates, with_places

WORDS = "Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj"
TOLD = story(*[WORDS] * 8)
PLACE = Argument(Span(0, 4, "Homs"), place=place(TOLD[0], "Homs", "SYR").place)
MONDAY = time(sentence(WORDS), "Homs", "2024-12-09", granularity="day")
DAY = Argument(MONDAY.span, when=MONDAY.when)


def act(number: int, **fields: object) -> Act:
    """The attack that sentence ``number`` tells of."""
    plain = replace(one(WORDS), sentence=number, token=at(TOLD[number], "attacked"))
    return replace(plain, **{"places": (), "dates": (), **fields})  # type: ignore[arg-type]


def where(*acts: Act, told: list[Sentence] = TOLD) -> list[list[str]]:
    return [[a.span.text for a in found.places] for found in with_places(acts, told)]


def dated(*acts: Act, told: list[Sentence] = TOLD) -> list[bool]:
    return [bool(found.dates) for found in with_dates(acts, told)]


def test_act_without_a_place_takes_that_of_the_scene() -> None:
    assert where(act(0, places=(PLACE,)), act(1)) == [["Homs"], ["Homs"]]


def test_place_taken_from_another_sentence_says_so() -> None:
    second = with_places([act(0, places=(PLACE,)), act(1)], TOLD)[1]
    assert [(a.inferred, a.score) for a in second.places] == [(True, INHERITED)]


def test_scene_is_forgotten_after_a_few_sentences() -> None:
    assert where(act(0, places=(PLACE,)), act(7)) == [["Homs"], []]


def test_scene_of_another_article_is_not_taken() -> None:
    told = [TOLD[0], replace(TOLD[1], article=1)]
    assert where(act(0, places=(PLACE,)), act(1), told=told) == [["Homs"], []]


def test_scene_of_another_kind_of_act_is_not_taken() -> None:
    assert where(act(0, places=(PLACE,), type="PROTEST"), act(1)) == [["Homs"], []]


def test_scene_of_other_parties_is_not_taken() -> None:
    ours = Argument(Span(0, 6, "Rebels"), "rebels")
    theirs = Argument(Span(0, 6, "Rebels"), "police")
    first = act(0, places=(PLACE,), actors=(ours,))
    assert where(first, act(1, actors=(theirs,))) == [["Homs"], []]
    assert where(first, act(1, actors=(ours,))) == [["Homs"], ["Homs"]]


def test_words_are_said_anywhere() -> None:
    accused = act(0, places=(PLACE,), type="ACCUSE")
    assert where(accused, act(1, type="ACCUSE")) == [["Homs"], []]


def test_plan_takes_neither_place_nor_day() -> None:
    plan = act(1, modality="future")
    assert where(act(0, places=(PLACE,)), plan) == [["Homs"], []]
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
