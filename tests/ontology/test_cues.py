"""Reporting cues, source nouns and news media."""

from itertools import pairwise
from typing import get_args

import pytest

from isnad.model.claim import SourceKind, Stance
from isnad.ontology import cues
from isnad.ontology.cues import Reporting
from isnad.ontology.tables import read_table


def _stances(word: str, upos: str = "VERB") -> set[str]:
    return {cue.stance for cue in cues().reporting(word, upos)}


def test_every_cue_has_a_known_stance_and_kind_of_reporting():
    for words, _, reporting, stance, _, content, _ in read_table("cues.tsv", 7):
        assert reporting in get_args(Reporting), words
        assert stance in get_args(Stance), words
        assert content, words


def test_no_cue_stands_twice_with_one_stance():
    rows = [(row[0].replace("*", ""), row[1], row[2], row[3]) for row in read_table("cues.tsv", 7)]
    assert len(rows) == len(set(rows))


def test_reporting_words_are_many():
    words = [row for row in read_table("cues.tsv", 7) if row[1] in ("verb", "noun")]
    assert len(words) >= 150


def test_every_source_noun_has_a_known_kind():
    kinds = {kind for _, kind, _ in read_table("sources.tsv", 3)}
    assert kinds == set(get_args(SourceKind)) - {"publisher"}


def test_outlets_are_many_and_named_once():
    rows = read_table("outlets.tsv", 4)
    assert len(rows) >= 150
    assert len({name.lower() for name, *_ in rows}) == len(rows)
    assert {kind for _, _, kind, _ in rows} == {"agency", "media"}


@pytest.mark.parametrize(
    ("word", "stance"),
    [("say", "asserts"), ("deny", "denies"), ("admit", "confirms"), ("doubt", "doubts")],
)
def test_verbs_carry_their_stance(word, stance):
    assert stance in _stances(word)


@pytest.mark.parametrize(
    ("sentence", "phrase", "stance"),
    [
        ("It fell , according to residents .", "according to", "asserts"),
        ("This could not be verified .", "could not be verified", "doubts"),
        ("The army did not immediately respond .", "did not immediately respond", "no-comment"),
        ("The group claimed responsibility for it .", "claimed responsibility for", "confirms"),
        ("He spoke on condition of anonymity .", "on condition of anonymity", "asserts"),
        ("The general is believed to be abroad .", "is believed to", "asserts"),
    ],
)
def test_phrases_are_found_longest_first(sentence, phrase, stance):
    words = sentence.split()
    first, last, cue = cues().phrases_in(words)[0]
    assert " ".join(words[first : last + 1]) == phrase
    assert cue.stance == stance


def test_phrases_do_not_overlap():
    sentence = "He did not respond to it , citing reports said to be old"
    found = cues().phrases_in(sentence.split())
    assert all(a[1] < b[0] for a, b in pairwise(found))


def test_source_noun_is_the_longest_known_end():
    known = cues()
    assert known.source("war monitor").kind == "ngo"
    assert known.source("senior army officer").kind == "official"
    assert known.source("two source").anonymous
    assert known.source("stone") is None


def test_outlets_are_known_by_name_alias_and_acronym():
    known = cues()
    assert known.outlet("Reuters").kind == "agency"
    assert known.outlet("the Washington Post").country == "USA"
    assert known.outlet("AFP").name == "Agence France-Presse"
    assert known.outlet("afp") is None
