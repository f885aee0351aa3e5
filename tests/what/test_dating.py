"""When: the time of the sentence that grammar ties to an act."""

from __future__ import annotations

import pytest
from sentences import at, sentence, time
from what.scenes import setting

from isnad.grammar import Tree
from isnad.what.dating import dates

DAYS = {"on Monday": "2024-12-09", "on Friday": "2024-12-06", "in May": "2024-05-01"}
TWO_CLAUSES = (
    "Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj on/IN>Monday:case "
    "Monday/NNP>attacked:obl while/IN>met:mark envoys/NNS>met:nsubj met/VBD>attacked:advcl "
    "in/IN>Paris:case Paris/NNP>met:obl on/IN>Friday:case Friday/NNP>met:obl"
)


def when(words: str, act: str, **acts: str) -> list[str]:
    """The time of an act; ``acts`` are the words of the sentence that tell acts, with types."""
    told = sentence(words)
    times = [time(told, p, d, granularity="day") for p, d in DAYS.items() if p in told.span.text]
    types = {at(told, word): type for word, type in acts.items()}
    around = setting(times, acts=types)
    return [a.span.text for a in dates(Tree(told), at(told, act), around)]


def test_day_is_that_of_the_acts_own_clause() -> None:
    assert when(TWO_CLAUSES, "attacked") == ["on Monday"]
    assert when(TWO_CLAUSES, "met") == ["on Friday"]


def test_noun_of_a_light_verb_has_its_day() -> None:
    words = (
        "Police/NNS>made:nsubj made/VBD raids/NNS>made:obj on/IN>Monday:case Monday/NNP>made:obl"
    )
    assert when(words, "raids", raids="ASSAULT") == ["on Monday"]


def test_act_that_another_act_is_about_has_not_its_day() -> None:
    words = (
        "Police/NNS>denied:nsubj denied/VBD raids/NNS>denied:obj on/IN>Monday:case "
        "Monday/NNP>denied:obl"
    )
    assert when(words, "raids", denied="REJECT", raids="ASSAULT") == []


def test_crime_has_not_the_day_of_the_verdict() -> None:
    words = (
        "Two/CD>convicted:nsubj:pass were/VBD>convicted:aux:pass convicted/VBN on/IN>Monday:case "
        "Monday/NNP>convicted:obl of/IN>murder:case murder/NN>convicted:obl"
    )
    assert when(words, "convicted", convicted="SANCTION", murder="ASSAULT") == ["on Monday"]
    assert when(words, "murder", convicted="SANCTION", murder="ASSAULT") == []


def test_killing_in_an_attack_has_the_day_of_the_attack() -> None:
    words = (
        "Two/CD>died:nsubj died/VBD in/IN>attack:case an/DT>attack:det attack/NN>died:obl "
        "on/IN>Monday:case Monday/NNP>attack:nmod"
    )
    assert when(words, "died", died="ASSAULT", attack="ASSAULT") == ["on Monday"]


def test_second_verb_of_one_subject_shares_the_day() -> None:
    words = (
        "They/PRP>came:nsubj came/VBD on/IN>Monday:case Monday/NNP>came:obl and/CC>met:cc "
        "met/VBD>came:conj him/PRP>met:obj"
    )
    assert when(words, "met", came="CONSULT", met="CONSULT") == ["on Monday"]


@pytest.mark.parametrize(
    "second",
    [
        "others/NNS>met:nsubj met/VBD>came:conj him/PRP>met:obj",
        "will/MD>met:aux met/VB>came:conj him/PRP>met:obj",
    ],
)
def test_verb_of_another_subject_or_of_a_plan_does_not(second: str) -> None:
    words = "They/PRP>came:nsubj came/VBD on/IN>Monday:case Monday/NNP>came:obl and/CC>met:cc "
    assert when(words + second, "met", came="CONSULT", met="CONSULT") == []


def test_bare_participle_shares_the_day_and_a_clause_with_after_does_not() -> None:
    words = (
        "Bombs/NNS>hit:nsubj hit/VBD Homs/NNP>hit:obj on/IN>Monday:case Monday/NNP>hit:obl "
        "{}killing/VBG>hit:advcl two/CD>killing:obj"
    )
    assert when(words.format(""), "killing", killing="ASSAULT", hit="ASSAULT") == ["on Monday"]
    after = words.format("after/IN>killing:mark ")
    assert when(after, "killing", killing="ASSAULT", hit="ASSAULT") == []


def test_reported_act_has_not_the_day_of_the_report() -> None:
    words = (
        "He/PRP>said:nsubj said/VBD on/IN>Monday:case Monday/NNP>said:obl that/IN>fled:mark "
        "rebels/NNS>fled:nsubj fled/VBD>said:ccomp"
    )
    assert when(words, "fled") == []


def test_day_that_the_parser_hangs_on_said_is_that_of_the_act_before_it() -> None:
    words = (
        "He/PRP>said:nsubj said/VBD rebels/NNS>fled:nsubj fled/VBD>said:ccomp on/IN>Monday:case "
        "Monday/NNP>said:obl"
    )
    assert when(words, "fled") == ["on Monday"]


def test_move_that_came_on_a_day_dates_the_clause_before() -> None:
    words = (
        "Ankara/NNP>recalled:nsubj recalled/VBD envoys/NNS>recalled:obj a/DT>step:det "
        "step/NN>recalled:parataxis that/WDT>came:nsubj came/VBD>step:acl:relcl "
        "on/IN>Monday:case Monday/NNP>came:obl"
    )
    assert when(words, "recalled", recalled="SANCTION") == ["on Monday"]


def test_what_is_said_in_a_letter_is_said_on_the_letters_day() -> None:
    words = (
        "They/PRP>urged:nsubj urged/VBD him/PRP>urged:obj to/TO>go:mark go/VB>urged:xcomp "
        "in/IN>letter:case a/DT>letter:det letter/NN>go:obl on/IN>Monday:case "
        "Monday/NNP>letter:nmod"
    )
    assert when(words, "urged", urged="REQUEST", go="RETREAT") == ["on Monday"]


def test_day_to_come_is_not_that_of_the_agreement_about_it() -> None:
    told = sentence(
        "They/PRP>agreed:nsubj agreed/VBD to/TO>talk:mark talk/VB>agreed:xcomp "
        "on/IN>Friday:case Friday/NNP>talk:obl"
    )
    friday = time(told, "on Friday", "2024-12-13", granularity="day")
    around = setting([friday])
    assert dates(Tree(told), at(told, "agreed"), around) == ()
    assert dates(Tree(told), at(told, "talk"), around) != ()


def test_phrase_that_counts_from_a_clause_does_not_date_it() -> None:
    told = sentence(
        "They/PRP>met:nsubj met/VBD days/NNS>fired:advmod after/IN>fired:mark "
        "police/NNS>fired:nsubj fired/VBD>met:advcl"
    )
    days = time(told, "days after", None, granularity="day")
    assert dates(Tree(told), at(told, "fired"), setting([days])) == ()


@pytest.mark.parametrize("kind", ["recurring", "duration"])
def test_habits_and_lengths_date_no_act(kind: str) -> None:
    told = sentence(TWO_CLAUSES)
    habit = time(told, "on Friday", None, **{kind: True})
    assert dates(Tree(told), at(told, "met"), setting([habit])) == ()


def test_act_takes_one_date_only() -> None:
    words = (
        "They/PRP>met:nsubj met/VBD on/IN>Monday:case Monday/NNP>met:obl in/IN>Paris:case "
        "Paris/NNP>met:obl in/IN>May:case May/NNP>met:obl"
    )
    assert len(when(words, "met")) == 1


def test_day_wins_over_the_bare_hour() -> None:
    words = (
        "They/PRP>met:nsubj met/VBD at/IN>noon:case noon/NN>met:obl on/IN>Monday:case "
        "Monday/NNP>met:obl"
    )
    told = sentence(words)
    known = [
        time(told, "at noon", None, granularity="time"),
        time(told, "on Monday", "2024-12-09", granularity="day"),
    ]
    (only,) = dates(Tree(told), at(told, "met"), setting(known))
    assert only.span.text == "on Monday"
