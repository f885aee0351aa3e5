"""How many were killed, injured, arrested, displaced, took part: the value and its bound."""

from __future__ import annotations

import pytest
from sentences import at, tree

from isnad.model import Count
from isnad.what.numbers import counts, value_of

PEOPLE = "people/NNS>killed:nsubj:pass were/VBD>killed:aux:pass killed/VBN"


def counted(words: str, trigger: str, type: str = "ASSAULT") -> list[Count]:
    found = tree(words)
    return list(counts(found, at(found, trigger), type))


@pytest.mark.parametrize(
    ("before", "value", "bound", "text"),
    [
        ("Four/CD>people:nummod", 4, "exact", "Four people"),
        ("12/CD>people:nummod", 12, "exact", "12 people"),
        ("1,200/CD>people:nummod", 1200, "exact", "1,200 people"),
        ("twenty/CD>two:compound two/CD>people:nummod", 22, "exact", "twenty two people"),
        ("3/CD>thousand:compound thousand/CD>people:nummod", 3000, "exact", "3 thousand people"),
        (
            "At/IN>least:case least/JJS>12:nmod 12/CD>people:nummod",
            12,
            "at_least",
            "At least 12 people",
        ),
        (
            "More/JJR>100:advmod than/IN>More:fixed 100/CD>people:nummod",
            100,
            "over",
            "More than 100 people",
        ),
        ("Over/IN>100:advmod 100/CD>people:nummod", 100, "over", "Over 100 people"),
        ("Up/IN>100:advmod to/IN>Up:fixed 100/CD>people:nummod", 100, "up_to", "Up to 100 people"),
        (
            "As/RB>60:advmod many/JJ>As:fixed as/IN>As:fixed 60/CD>people:nummod",
            60,
            "up_to",
            "As many as 60 people",
        ),
        ("About/RB>60:advmod 60/CD>people:nummod", 60, "about", "About 60 people"),
        ("Nearly/RB>60:advmod 60/CD>people:nummod", 60, "about", "Nearly 60 people"),
    ],
)
def test_number_of_the_killed_has_value_and_bound(
    before: str, value: int, bound: str, text: str
) -> None:
    (only,) = counted(f"{before} {PEOPLE}", "killed")
    assert (only.what, only.value, only.bound, only.span.text) == ("killed", value, bound, text)


@pytest.mark.parametrize(
    ("word", "value", "bound"),
    [("Dozens", 24, "dozens"), ("Hundreds", 200, "hundreds"), ("Thousands", 2000, "thousands")],
)
def test_vague_number_keeps_its_word_as_bound(word: str, value: int, bound: str) -> None:
    words = (
        f"{word}/NNS>killed:nsubj:pass of/IN>people:case people/NNS>{word}:nmod "
        "were/VBD>killed:aux:pass killed/VBN"
    )
    assert [(c.value, c.bound) for c in counted(words, "killed")] == [(value, bound)]


@pytest.mark.parametrize(
    ("verb", "what"),
    [
        ("killed", "killed"),
        ("wounded", "injured"),
        ("arrested", "arrested"),
        ("detained", "arrested"),
        ("evacuated", "displaced"),
    ],
)
def test_verb_says_what_is_counted(verb: str, what: str) -> None:
    words = f"Police/NNS>{verb}:nsubj {verb}/VBD ten/CD>men:nummod men/NNS>{verb}:obj"
    assert [(c.what, c.value) for c in counted(words, verb)] == [(what, 10)]


@pytest.mark.parametrize(("verb", "what"), [("died", "killed"), ("fled", "displaced")])
def test_verb_without_object_counts_its_subject(verb: str, what: str) -> None:
    words = f"Ten/CD>men:nummod men/NNS>{verb}:nsubj {verb}/VBD"
    assert [(c.what, c.value) for c in counted(words, verb)] == [(what, 10)]


def test_protest_counts_those_who_take_part() -> None:
    words = "Ten/CD>men:nummod men/NNS>marched:nsubj marched/VBD"
    assert [(c.what, c.value) for c in counted(words, "marched", "PROTEST")] == [
        ("participants", 10)
    ]


def test_person_in_the_singular_is_one() -> None:
    words = "A/DT>civilian:det civilian/NN>killed:nsubj:pass was/VBD>killed:aux:pass killed/VBN"
    assert [(c.value, c.span.text) for c in counted(words, "killed")] == [(1, "A civilian")]


@pytest.mark.parametrize("noun", ["family", "group", "crowd"])
def test_group_in_the_singular_is_no_number(noun: str) -> None:
    words = f"A/DT>{noun}:det {noun}/NN>killed:nsubj:pass was/VBD>killed:aux:pass killed/VBN"
    assert counted(words, "killed") == []


def test_act_that_harms_nobody_counts_nothing() -> None:
    words = "Ten/CD>men:nummod men/NNS>met:nsubj met/VBD"
    assert counted(words, "met", "CONSULT") == []


def test_act_without_a_number_counts_nothing() -> None:
    words = "Police/NNS>killed:nsubj killed/VBD the/DT>mayor:det mayor/NN>killed:obj"
    assert counted(words, "killed") == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7", 7),
        ("1,200", 1200),
        ("one hundred and five", 105),
        ("two thousand", 2000),
        ("twenty - two", 22),
        ("a dozen", 12),
        ("2 million", 2_000_000),
        ("three hundred thousand", 300_000),
    ],
)
def test_value_of_a_number_in_figures_or_words(words: str, value: int) -> None:
    assert value_of(words.split()) == value


@pytest.mark.parametrize("words", ["", "many", "and", "3.5"])
def test_value_of_anything_else_is_unknown(words: str) -> None:
    assert value_of(words.split()) is None


@pytest.mark.parametrize("before", ["a/DT>protest:det", "three/CD>protest:nummod"])
def test_protests_that_are_counted_are_not_people(before: str) -> None:
    assert counted(f"{before} protest/NN", "protest", "PROTEST") == []
