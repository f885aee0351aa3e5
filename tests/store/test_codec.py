"""Records survive being stored: every field of every record, whatever the text holds."""

from __future__ import annotations

import json
from dataclasses import replace

from factories import disputed_record, fuse_groups, record
from hypothesis import given
from hypothesis import strategies as st

from isnad.model import (
    Argument,
    Article,
    Claim,
    Count,
    Document,
    DocumentRecord,
    Dropped,
    Entity,
    Link,
    Mention,
    Merge,
    Metadata,
    Passage,
    Place,
    Role,
    Score,
    Span,
    When,
)
from isnad.store.codec import (
    decode_entity,
    decode_event,
    decode_merge,
    decode_record,
    encode,
    encode_record,
)

_ANY = st.text(st.characters(exclude_categories=[]), min_size=1, max_size=60)
"""Any text at all: NUL, lone surrogates, zero-width and combining characters too."""


def _spans(text: str) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    return ends.map(lambda pair: Span.of(text, min(pair), max(pair)))


@st.composite
def _records(draw: st.DrawFn) -> DocumentRecord:
    text = draw(_ANY)
    spans, maybe = _spans(text), st.none() | _ANY
    metadata = st.builds(Metadata, maybe, maybe, st.tuples(_ANY), maybe)
    document = Document(draw(_ANY), text, draw(maybe), draw(maybe), draw(metadata))
    key = st.just(document.id)
    mentions = st.builds(Mention, key, spans, st.just("name"))
    roles = st.builds(Role, _ANY, key, spans, maybe, maybe)
    entities = st.builds(
        Entity,
        _ANY,
        _ANY,
        st.tuples(_ANY),
        st.just("PER"),
        st.tuples(mentions),
        roles=st.tuples(roles),
    )
    places = st.builds(Place, _ANY, lat=st.none() | st.floats(-90, 90), reasons=st.tuples(_ANY))
    whens = st.builds(When, maybe, maybe, recurring=st.booleans())
    arguments = st.builds(
        Argument, spans, maybe, st.none() | places, st.none() | whens, st.floats(0, 1)
    )
    links = st.builds(Link, _ANY, st.just("agency"), st.none() | spans, maybe, maybe, st.booleans())
    counts = st.builds(Count, _ANY, st.integers(0, 10**9), st.just("over"), spans)
    claims = st.builds(
        Claim, _ANY, key, st.integers(0, 9), _ANY, st.tuples(_ANY), st.just(()), st.just("doubts"),
        st.just("future"), spans, spans, st.tuples(arguments), chain=st.tuples(links),
        numbers=st.tuples(counts), confidence=st.floats(0, 1), headline=st.booleans(),
    )  # fmt: skip
    passages = st.builds(Passage, spans, st.just("paragraph"))
    articles = st.builds(
        Article, st.integers(0, 9), st.integers(0, 9), st.tuples(passages),
        headline=st.none() | spans, authors=st.tuples(_ANY), doubt=maybe, teaser=st.booleans(),
    )  # fmt: skip
    dropped = st.builds(Dropped, st.integers(0, 9), st.integers(0, 9), st.just("advert"))
    return DocumentRecord(
        document, tuple(draw(st.lists(articles, max_size=2))), draw(st.tuples(dropped)),
        draw(st.tuples(entities)), tuple(draw(st.lists(claims, max_size=2))), ((draw(_ANY),),),
    )  # fmt: skip


@given(_records())
def test_record_survives_storing(made: DocumentRecord) -> None:
    assert decode_record(encode_record(made), made.document.text) == made


def test_record_keeps_a_span_that_the_text_does_not_have() -> None:
    one = record("Ann met Bob.")
    odd = replace(one, articles=(replace(one.articles[0], headline=Span(0, 3, "Eve")),))
    assert decode_record(encode_record(odd), "Ann met Bob.") == odd


def test_record_is_stored_without_the_text_that_stands_beside_it() -> None:
    assert "text" not in json.loads(encode_record(record("Ann met Bob.")))["document"]


def test_record_keeps_a_text_that_sql_cannot_hold() -> None:
    one = record("Ann \ud800 met")
    assert decode_record(encode_record(one), "Ann \ufffd met") == one


def test_fused_records_survive_storing() -> None:
    entities, events, _ = fuse_groups([disputed_record()])
    merge = Merge("en:a", "en:b", Score(0.1 + 0.2, ("same name", "same country")))
    assert [decode_entity(encode(e)) for e in entities] == list(entities)
    assert [decode_event(encode(e)) for e in events] == list(events)
    assert decode_merge(encode(merge)) == merge


def test_record_of_an_older_model_gets_the_default_of_a_newer_field() -> None:
    one = record("Ann met Bob.")
    packed = json.loads(encode_record(one))
    assert "confidence" not in packed["claims"][0]
    assert decode_record(json.dumps(packed), "Ann met Bob.").claims[0].confidence == 1.0
