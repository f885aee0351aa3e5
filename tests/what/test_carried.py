"""Where an act happened if its own sentence does not say."""

from __future__ import annotations

from dataclasses import replace

from sentences import at, place, sentence, story
from what.scenes import one

from isnad.model import Act, Argument, Cast, Entity, Sentence, Span
from isnad.what.carried import INHERITED, with_places

WORDS = "Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj"
HABIT = "Rebels/NNS>attack:nsubj attack/VBP Homs/NNP>attack:obj"
TOLD = story(*[WORDS] * 12)
NOBODY = Cast((), ())


def argument(name: str, code: str, precision: str = "city") -> Argument:
    """A place argument whose words are its name."""
    known = place(sentence("X/NNP"), "X", code).place
    return Argument(Span(0, len(name), name), place=replace(known, name=name, precision=precision))  # type: ignore[arg-type]


HOMS, SYRIA = argument("Homs", "SYR"), argument("Syria", "SYR", "country")
PARIS = argument("Paris", "FRA")


def act(number: int, **fields: object) -> Act:
    """The attack that sentence ``number`` tells of."""
    plain = replace(one(WORDS), sentence=number, token=at(TOLD[number], "attacked"))
    return replace(plain, **{"places": (), "dates": (), "actors": (), "recipients": (), **fields})  # type: ignore[arg-type]


def where(*acts: Act, told: list[Sentence] = TOLD, people: Cast = NOBODY) -> list[list[str]]:
    found = with_places(acts, told, people)
    return [[a.span.text for a in one.places] for one in found]


def party(entity: str) -> Argument:
    return Argument(Span(0, 6, "Rebels"), entity)


def test_act_without_a_place_takes_that_of_the_scene() -> None:
    assert where(act(0, places=(HOMS,)), act(1)) == [["Homs"], ["Homs"]]


def test_place_taken_from_another_sentence_says_so_and_why() -> None:
    second = with_places([act(0, places=(HOMS,)), act(1)], TOLD, NOBODY)[1]
    assert [(a.inferred, a.score) for a in second.places] == [(True, INHERITED)]
    assert second.places[0].place is not None
    assert second.places[0].place.reasons[-1] == "the act before it was here"


def test_scene_of_another_article_is_not_taken() -> None:
    told = [TOLD[0], replace(TOLD[1], article=1)]
    assert where(act(0, places=(HOMS,)), act(1), told=told) == [["Homs"], []]


def test_act_told_right_after_another_is_at_the_same_town() -> None:
    first = act(0, places=(HOMS,), actors=(party("bombers"),))
    arrest = act(1, type="COERCE", actors=(party("police"),))
    assert where(first, arrest) == [["Homs"], ["Homs"]]


def test_act_told_right_after_another_paragraph_is_not() -> None:
    told = [TOLD[0], *(replace(s, passage=1) for s in TOLD[1:])]
    first = act(6, places=(SYRIA, HOMS), actors=(party("bombers"),))
    meeting = act(7, type="CONSULT", actors=(party("police"),))
    assert where(first, meeting, told=told) == [["Syria", "Homs"], []]


def test_places_in_several_countries_are_not_lent() -> None:
    assert where(act(0, places=(HOMS, PARIS)), act(1)) == [["Homs", "Paris"], []]


def test_story_set_in_one_country_lends_it() -> None:
    first = act(0, places=(SYRIA,))
    assert where(first, act(9)) == [["Syria"], ["Syria"]]


def test_story_set_in_one_town_lends_it() -> None:
    assert where(act(0, places=(HOMS,)), act(9)) == [["Homs"], ["Homs"]]


def test_story_in_two_towns_lends_only_what_holds_both() -> None:
    hama = argument("Hama", "SYR")
    told = (act(0, places=(HOMS, SYRIA)), act(4, places=(hama,)), act(11))
    assert where(*told)[2] == ["Syria"]


def test_story_in_two_countries_lends_nothing() -> None:
    assert where(act(0, places=(HOMS,)), act(3, places=(PARIS,)), act(9))[2] == []


def test_goal_of_a_journey_sets_no_story() -> None:
    told = story("Ships/NNS>sailed:nsubj sailed/VBD to/IN>Homs:case Homs/NNP>sailed:obl", WORDS)
    start = told[0].span.text.index("Homs")
    goal = replace(HOMS, span=Span(start, start + 4, "Homs"))
    later = [told[0], *(replace(s, passage=1) for s in [told[1]] * 6)]
    assert where(act(0, places=(goal,)), act(6), told=later) == [["Homs"], []]


def test_story_lends_nothing_to_somebody_of_another_country() -> None:
    abroad = Entity("french", "the army", ("the army",), "ORG", (), "FRA")
    people = replace(NOBODY, entities=(abroad,))
    far = act(9, actors=(party("french"),))
    assert where(act(0, places=(HOMS,)), far, people=people) == [["Homs"], []]


def test_habit_has_no_one_place() -> None:
    told = [TOLD[0], *story(HABIT)]
    habit = act(1, token=at(told[1], "attack"))
    assert where(act(0, places=(HOMS,)), habit, told=told) == [["Homs"], []]


def test_building_of_no_town_takes_the_town_of_the_scene() -> None:
    mosque = argument("a mosque", "SYR", "facility")
    assert where(act(0, places=(HOMS,)), act(1, places=(mosque,)))[1] == ["a mosque", "Homs"]


def test_words_are_said_anywhere() -> None:
    accused = act(0, places=(HOMS,), type="ACCUSE")
    assert where(accused, act(1, type="ACCUSE")) == [["Homs"], []]


def test_plan_takes_no_place() -> None:
    assert where(act(0, places=(HOMS,)), act(1, modality="future")) == [["Homs"], []]


def test_guest_from_abroad_is_not_where_the_act_before_was() -> None:
    people = Cast((Entity("french", "the army", ("the army",), "ORG", (), "FRA"),), ())
    told = [*TOLD[:2], *(replace(s, article=1) for s in TOLD[2:])]
    raid = act(1, type="COERCE", actors=(party("french"),))
    assert where(act(0, places=(HOMS,)), raid, told=told, people=people) == [["Homs"], []]
    village = argument("Sawran", "SYR", "unresolved")
    unknown = replace(village, place=replace(village.place, country=None))  # type: ignore[type-var]
    found = where(act(0, places=(unknown,)), raid, told=told, people=people)
    assert found == [["Sawran"], ["Sawran"]]
