"""Who says so: chains."""

from __future__ import annotations

import pytest
from says.reading import act, cast_of, claimed, found, read, told

from isnad.model import Article, Entity
from isnad.says import claims


@pytest.mark.parametrize(
    ("sentence", "trigger", "chain"),
    [
        ("said_after", "ambushed", ["police"]),
        ("said_before", "shelled", ["The minister"]),
        ("said_first", "hit", ["the governor"]),
        ("according", "burned", ["residents"]),
        ("told_reuters", "seized", ["Two sources with knowledge of the visit", "Reuters"]),
        ("citing", "shipped", ["two officials", "The newspaper"]),
        ("nested", "looted", ["a witness", "The daily"]),
        ("quoted_as", "crossed", ["The general"]),
        ("accused", "shelling", ["Turkey"]),
        ("rumours", "massing", ["Rumours"]),
        ("reporter_saw", "load", ["A Reuters reporter"]),
        ("video", "storming", ["the rebels"]),
        ("army_colon", "driven", ["Army"]),
        ("police_last", "killed", ["police"]),
    ],
)
def test_chain_names_the_first_speaker_first(sentence: str, trigger: str, chain: list[str]) -> None:
    assert told(sentence, trigger) == [("asserts", chain)]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [("own_voice", "marched"), ("day_saw", "shelling"), ("recalled", "recalled")],
)
def test_chain_is_empty_in_the_outlets_own_voice(sentence: str, trigger: str) -> None:
    assert told(sentence, trigger) == [("asserts", [])]


def test_chain_holds_the_hedge_when_nobody_is_named() -> None:
    claim = claimed("reportedly", "shot")[0]
    assert [(k.name, k.kind) for k in claim.chain] == [("reportedly", "anonymous")]
    assert told("believed", "met") == [("asserts", ["believed"])]


def test_chain_ends_with_the_outlet_and_drops_it_as_relay() -> None:
    text, sentences = read("told_reuters")
    acts = [act(sentences, "seized")]
    article = Article(0, len(text), (), publisher="Mena Today", agency="Reuters")
    made = claims("d", text, sentences, acts, cast_of(sentences, _port(), "port"), (article,))
    assert [(k.name, k.kind) for k in made[0].chain] == [
        ("Two sources with knowledge of the visit", "anonymous"),
        ("Reuters", "agency"),
        ("Mena Today", "publisher"),
    ]


def _port() -> Entity:
    return Entity("en:port", "the port", ("the port",), "FAC", ())


def test_link_carries_the_cue_and_its_place() -> None:
    link = claimed("denied_notice", "visited")[0].chain[0]
    assert link.span is not None
    assert link.cue in ("denied", "notice")


def test_pronoun_speaks_for_the_last_speaker() -> None:
    claim = claimed("raided added", "abducted")[0]
    assert [(k.name, k.span and k.span.text) for k in claim.chain] == [("The governor", "He")]


def test_quotation_runs_on_into_the_next_sentence() -> None:
    assert told("came burned", "burned") == [("asserts", ["Mariam Toure"])]


def test_outlets_voice_ends_an_account() -> None:
    assert told("raided own_voice", "marched") == [("asserts", [])]


def test_demand_and_vow_make_no_link() -> None:
    assert told("demanded", "release") == [("asserts", [])]
    assert told("vowed", "attack") == [("asserts", [])]


def test_source_that_is_a_party_is_interested() -> None:
    text, sentences = read("accused")
    turkey = Entity("en:tur", "Turkey", ("Turkey",), "GPE", (), country="TUR")
    who = cast_of(sentences, turkey, "Turkey")
    from isnad.model import Argument

    party = Argument(who.references[0][0].span, "en:tur")
    acts = [act(sentences, "shelling", recipients=(party,))]
    made = claims("d", text, sentences, acts, who, (Article(0, len(text), ()),))
    assert made[0].chain[0].interested
    assert made[0].chain[0].kind == "official"


def test_attribution_spans_source_cue_and_content() -> None:
    one = found("denied_notice")[0]
    assert one.source is not None
    assert one.source.text == "Turkey's foreign ministry"
    assert one.cue.span.text == "denied"
    assert one.spans[0].text.startswith("the Syrian ministry's notice that")


def test_same_input_gives_the_same_claims() -> None:
    assert claimed("denied_notice", "visited") == claimed("denied_notice", "visited")
