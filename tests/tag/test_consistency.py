"""The names of a document agree: one form, one kind, and no mention missed."""

from __future__ import annotations

from dataclasses import replace

from sentences import sentence, story

from isnad.model import Sentence
from isnad.tag import consistent

FULL = "Ibrahim/NNP>left:nsubj Kalin/NNP>Ibrahim:flat left/VBD"
SURNAME = "Kalin/NNP>spoke:nsubj spoke/VBD"


def kinds(sentences: list[Sentence]) -> list[list[tuple[str, str]]]:
    return [[(n.span.text, n.kind) for n in s.names] for s in sentences]


def test_kind_of_a_form_is_that_of_most_of_its_mentions() -> None:
    told = story(*[("Homs/NNP>fell:nsubj fell/VBD", {"Homs": k}) for k in ("LOC", "PER", "LOC")])
    assert kinds(consistent(told)) == [[("Homs", "LOC")]] * 3


def test_kind_of_a_sure_mention_outweighs_an_unsure_one() -> None:
    told = story(*[("Homs/NNP>fell:nsubj fell/VBD", {"Homs": k}) for k in ("LOC", "PER")])
    unsure = replace(told[1], names=tuple(replace(n, score=0.3) for n in told[1].names))
    assert kinds(consistent([told[0], unsure])) == [[("Homs", "LOC")]] * 2


def test_surname_of_a_person_is_a_person_whatever_it_looks_like() -> None:
    told = story((FULL, {"Ibrahim Kalin": "PER"}), (SURNAME, {"Kalin": "ORG"}))
    assert kinds(consistent(told))[1] == [("Kalin", "PER")]


def test_surname_that_was_missed_is_found() -> None:
    told = story((FULL, {"Ibrahim Kalin": "PER"}), SURNAME)
    assert kinds(consistent(told))[1] == [("Kalin", "PER")]


def test_name_that_was_missed_once_is_found() -> None:
    told = story(
        ("Hayat/NNP>left:nsubj Tahrir/NNP>Hayat:flat left/VBD", {"Hayat Tahrir": "ORG"}),
        "Hayat/NNP>fought:nsubj Tahrir/NNP>Hayat:flat fought/VBD",
    )
    assert kinds(consistent(told))[1] == [("Hayat Tahrir", "ORG")]


def test_name_found_again_keeps_offsets_of_the_document() -> None:
    told = consistent(story((FULL, {"Ibrahim Kalin": "PER"}), SURNAME))
    name = told[1].names[0]
    assert name.span.start == told[1].tokens[0].start == told[0].span.end + 1


def test_word_in_small_letters_is_no_missed_name() -> None:
    told = story(
        ("Front/NNP>left:nsubj left/VBD", {"Front": "ORG"}),
        "the/DT>front:det front/NN>fell:nsubj fell/VBD",
    )
    assert kinds(consistent(told))[1] == []


def test_unsure_name_makes_no_other_word_a_name() -> None:
    told = story((SURNAME, {"Kalin": "PER"}), SURNAME)
    unsure = replace(told[0], names=(replace(told[0].names[0], score=0.3),))
    assert kinds(consistent([unsure, told[1]]))[1] == []


def test_town_that_somebody_is_called_after_stays_a_town() -> None:
    told = story(
        ("Ali/NNP>left:nsubj Homs/NNP>Ali:flat left/VBD", {"Ali Homs": "PER"}),
        ("Troops/NNS>died:nsubj died/VBD in/IN>Homs:case Homs/NNP>died:obl", {"Homs": "LOC"}),
    )
    assert kinds(consistent(told))[1] == [("Homs", "LOC")]


def test_names_that_agree_stay_as_they_are() -> None:
    told = [sentence(FULL, {"Ibrahim Kalin": "PER"})]
    assert consistent(told) == told
