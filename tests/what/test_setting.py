"""When: chosen among the times of the sentence."""

from __future__ import annotations

from sentences import at, sentence, time

from isnad.grammar import Tree
from isnad.what.setting import dates, word_at

TWO_CLAUSES = (
    "Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj on/IN>Monday:case "
    "Monday/NNP>attacked:obl while/IN>met:mark envoys/NNS>met:nsubj met/VBD>attacked:advcl "
    "in/IN>Paris:case Paris/NNP>met:obl on/IN>Friday:case Friday/NNP>met:obl"
)
NESTED = (
    "Rebels/NNS>met:nsubj met/VBD in/IN>town:case the/DT>town:det town/NN>met:obl of/IN>Azaz:case "
    "Azaz/NNP>town:nmod near/IN>Aleppo:case Aleppo/NNP>town:nmod"
)


def when(words: str, act: str, **times: str | None) -> list[str]:
    told = sentence(words)
    known = [time(told, phrase.replace("_", " "), day) for phrase, day in times.items()]
    return [argument.span.text for argument in dates(Tree(told), at(told, act), known)]


def test_day_is_that_of_the_acts_own_clause() -> None:
    known = {"on_Monday": "2024-12-09", "on_Friday": "2024-12-06"}
    assert when(TWO_CLAUSES, "attacked", **known) == ["on Monday"]
    assert when(TWO_CLAUSES, "met", **known) == ["on Friday"]


def test_habit_dates_no_act() -> None:
    told = sentence(TWO_CLAUSES)
    habit = time(told, "on Friday", None, recurring=True)
    assert dates(Tree(told), at(told, "met"), [habit]) == ()


def test_duration_dates_no_act() -> None:
    words = "They/PRP>met:nsubj met/VBD for/IN>hours:case two/CD>hours:nummod hours/NNS>met:obl"
    told = sentence(words)
    length = time(told, "for two hours", None, duration=True)
    assert dates(Tree(told), at(told, "met"), [length]) == ()


def test_act_takes_one_date_only() -> None:
    words = (
        "They/PRP>met:nsubj met/VBD on/IN>Monday:case Monday/NNP>met:obl in/IN>Paris:case "
        "Paris/NNP>met:obl in/IN>May:case May/NNP>met:obl"
    )
    assert len(when(words, "met", on_Monday="2024-05-06", in_May="2024-05-01")) == 1


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
    (only,) = dates(Tree(told), at(told, "met"), known)
    assert only.span.text == "on Monday"


def test_word_at_a_stretch_is_the_one_whose_head_lies_outside() -> None:
    told = sentence(NESTED)
    found = Tree(told)
    start = told.span.text.index("the town of")
    word = word_at(found, start, start + len("the town of Azaz"))
    assert found.tokens[word].text == "town"


def test_word_at_no_word_is_none() -> None:
    assert word_at(Tree(sentence(NESTED)), 900, 905) == -1
