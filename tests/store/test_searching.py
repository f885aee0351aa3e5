"""Search finds words and names in passages, whatever their case, accents and order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from factories import disputed_record, fuse_groups, record

from isnad.errors import UsageError
from isnad.store import Filter, Store
from isnad.store.searching import parts


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(None, fuse=fuse_groups) as opened:
        opened.add([disputed_record(), record("Bahçeli said aid is near.", "b.txt")])
        yield opened


@pytest.mark.parametrize(
    ("search", "events", "claims"),
    [
        ("damascus", 1, 1),
        ("DAMÁSCUS thursday", 1, 1),
        ("thursday damascus", 1, 1),
        ('"damascus on thursday"', 1, 1),
        ('"thursday on damascus"', 0, 0),
        ("turkish ministry denied", 1, 1),
        ("hakan", 1, 1),
        ("reuters", 1, 1),
        ("bahceli", 1, 1),
        ("Fidan denied", 1, 0),
        ("idan", 0, 0),
        ("fid", 1, 1),
        ("subscribe", 0, 0),
        ("100% '; DROP TABLE claims", 0, 0),
    ],
)
def test_events_and_claims_are_found_by(
    store: Store, search: str, events: int, claims: int
) -> None:
    assert len(list(store.events(Filter(search=search)))) == events
    assert len(store.claims_found(search)) == claims


def test_documents_are_found_by_their_whole_text(store: Store) -> None:
    found = list(store.documents(Filter(search='"subscribe now"')))
    assert [one.document.path for one in found] == ["seeds/a.txt"]


def test_entities_are_found_by_their_names(store: Store) -> None:
    assert [e.name for e in store.entities(Filter(search="fidan hakan"))] == ["Hakan Fidan"]


def test_search_and_other_conditions_hold_together(store: Store) -> None:
    assert list(store.events(Filter(search="damascus", since="2025"))) == []


def test_search_is_words_and_phrases() -> None:
    assert parts('a "b c" d-e "" !') == ["a", "b c", "d-e"]


@pytest.mark.parametrize("search", ["", "  ", "?!", '""'])
def test_search_without_a_word_is_refused(store: Store, search: str) -> None:
    with pytest.raises(UsageError, match="there is no word to search for"):
        list(store.events(Filter(search=search)))
