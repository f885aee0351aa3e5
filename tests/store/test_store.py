"""A record file holds what was added, all or nothing, and makes its fused layer again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from factories import disputed_record, fuse_groups, record

from isnad.errors import StoreError, UsageError
from isnad.model import DocumentRecord, Rejected
from isnad.store import Filter, Store
from isnad.store.schema import DOCUMENT_TABLES, FUSED_TABLES


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a.isnad", write=True, fuse=fuse_groups) as opened:
        yield opened


def test_store_gives_back_what_was_added(store: Store) -> None:
    added = [disputed_record("b.txt"), record("Ann met Bob.", "a.txt")]
    store.add(added, [Rejected("c.txt", "read", "not English")])
    assert list(store.documents()) == [added[1], added[0]]
    assert store.rejected() == (Rejected("c.txt", "read", "not English"),)
    assert store.document_ids() == {one.document.id for one in added}


def test_store_keeps_what_it_has_when_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as first:
        first.add([disputed_record()])
    with Store(path, fuse=fuse_groups) as second:
        assert [len(event.claims) for event in second.events()] == [2]
        assert not second.stale


def test_store_passes_over_a_document_that_it_has(store: Store) -> None:
    store.add([record("Ann met Bob.", "a.txt")])
    store.add([record("Ann met Bob.", "copy.txt"), record("Eve left.", "e.txt")])
    assert [one.document.path for one in store.documents()] == ["a.txt", "e.txt"]


def test_store_passes_over_a_text_that_stands_twice_in_a_batch(store: Store) -> None:
    store.add([record("Ann met Bob.", "a.txt"), record("Ann met Bob.", "b.txt")])
    assert [one.document.path for one in store.documents()] == ["a.txt"]


def test_rejection_is_replaced_by_a_later_one_of_the_same_path(store: Store) -> None:
    store.add([], [Rejected("c.txt", "read", "not English")])
    store.add([], [Rejected("c.txt", "read", "empty")])
    assert [one.reason for one in store.rejected()] == ["empty"]


def test_rejection_goes_when_its_path_is_read(store: Store) -> None:
    store.add([], [Rejected("a.txt", "read", "empty")])
    store.add([record("Ann met Bob.", "a.txt")])
    assert store.rejected() == ()


def test_batch_that_fails_leaves_nothing(store: Store) -> None:
    broken = replace(disputed_record(), claim_groups=((3,),))  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r".+"):
        store.add([record("Ann met Bob."), broken])
    assert store.document_ids() == frozenset()
    assert not store.stale


def test_fused_layer_is_made_once_and_again_after_an_addition(tmp_path: Path) -> None:
    seen: list[int] = []

    def counting(records: Sequence[DocumentRecord], judgements: Sequence[object]) -> object:
        seen.append(len(records))
        return fuse_groups(records)

    with Store(tmp_path / "a.isnad", write=True, fuse=counting) as store:  # type: ignore[arg-type]
        store.add([record("Ann met Bob.")])
        assert store.refresh()
        assert not store.refresh()
        store.add([record("Eve left.", "e.txt")])
        assert len(list(store.events())) == 2
    assert seen == [1, 2]


def test_stale_layer_is_made_by_the_first_question_of_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add([disputed_record()])
    with Store(path, fuse=fuse_groups) as reader:
        assert len(list(reader.events())) == 1


def test_every_table_can_be_asked_in_sql(store: Store) -> None:
    store.add([disputed_record()])
    for table in (*DOCUMENT_TABLES, *FUSED_TABLES):
        assert store.sql(f"SELECT * FROM {table}").num_rows > 0 or table in {"counts", "merges"}


@pytest.mark.parametrize("question", ["SELECT nothing FROM events", "SELEC", "SELECT 'a'::INT"])
def test_question_that_is_wrong_is_not_laid_on_the_file(store: Store, question: str) -> None:
    with pytest.raises(UsageError, match="the SQL cannot be answered"):
        store.sql(question)


def test_offsets_hold_in_sql(store: Store) -> None:
    store.add([disputed_record()])
    wrong = store.sql(
        "SELECT * FROM claims c JOIN documents d ON d.id = c.document "
        "WHERE substring(d.text, trigger_start + 1, trigger_end - trigger_start) <> c.trigger"
    )
    assert wrong.num_rows == 0


def test_parties_of_a_claim_are_fused_entities(store: Store) -> None:
    store.add([disputed_record("a.txt")])
    parties = store.sql("SELECT name, argument FROM claim_parties").to_pylist()
    assert parties == [{"name": "Hakan Fidan", "argument": "Hakan Fidan"}]


def test_local_entities_lead_to_the_fused_one(store: Store) -> None:
    first, second = disputed_record("a.txt"), record("Ann met Bob.")
    store.add([first, second])
    assert set(store.members()) == {e.id for e in first.entities}


def test_arrow_tables_are_flat_and_dated(store: Store) -> None:
    store.add([disputed_record()])
    (event,) = store.to_arrow("events").to_pylist()
    assert event["actors"] == ["Hakan Fidan"]
    assert event["date_start"] == datetime.date(2024, 12, 12)
    assert store.to_arrow("claims").column("event").to_pylist() == [event["id"]] * 2
    assert store.to_arrow("documents").num_rows == 1
    assert store.to_arrow("entities").num_rows == 3


def test_unknown_arrow_table_is_named(store: Store) -> None:
    with pytest.raises(UsageError, match="there is no table 'cats'"):
        store.to_arrow("cats")  # type: ignore[arg-type]


def test_text_that_sql_cannot_hold_keeps_its_offsets(store: Store) -> None:
    odd = record("Ann\ud800 met\x00Bob.", "bad\udcff.txt")
    store.add([odd], [Rejected("worse\udcff.txt", "read", "odd name")])
    assert list(store.documents()) == [odd]
    assert store.sql("SELECT text FROM documents").to_pylist() == [
        {"text": "Ann\ufffd met\x00Bob."}
    ]


def test_year_that_sql_does_not_have_is_null_there_and_whole_in_the_record(store: Store) -> None:
    one = disputed_record()
    ancient = replace(one, articles=(replace(one.articles[0], published="-0044-03-15"),))
    store.add([ancient])
    assert store.sql("SELECT published FROM articles").to_pylist() == [{"published": None}]
    assert next(store.documents()).articles[0].published == "-0044-03-15"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), 1),
        (Filter(type="consult"), 1),
        (Filter(type="ASSAULT"), 0),
        (Filter(actor="FÍDAN"), 1),
        (Filter(actor="Assad"), 0),
        (Filter(place="damascus"), 1),
        (Filter(place="SYR"), 1),
        (Filter(place="Ankara"), 0),
        (Filter(since="2024-12-12", until="2024-12-12"), 1),
        (Filter(since="2024-12"), 1),
        (Filter(until="2023"), 0),
        (Filter(since="2025"), 0),
        (Filter(standings=("disputed",)), 1),
        (Filter(standings=("corroborated",)), 0),
        (Filter(limit=0), 0),
    ],
)
def test_events_are_found_by(store: Store, wanted: Filter, found: int) -> None:
    store.add([disputed_record()])
    assert len(list(store.events(wanted))) == found


def test_entities_are_found_by_kind_name_and_country(store: Store) -> None:
    store.add([disputed_record()])
    assert [e.name for e in store.entities(Filter(type="per"))] == ["Hakan Fidan"]
    assert [e.name for e in store.entities(Filter(place="syr"))] == ["the Syrian ministry"]
    assert [e.name for e in store.entities(Filter(actor="turkish"))] == ["The Turkish ministry"]


def test_documents_are_found_by_the_day_of_an_article(store: Store) -> None:
    store.add([disputed_record(), record("Ann met Bob.")])
    assert len(list(store.documents(Filter(since="2024")))) == 1
    assert len(list(store.documents(Filter(limit=1)))) == 1


def test_event_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    store.add([disputed_record()])
    (event,) = store.events()
    assert store.event(event.id[:7]) == store.event(event.id[3:9]) == event


def test_event_that_is_not_there_or_not_one_is_refused(store: Store) -> None:
    store.add([record("Ann met Bob."), record("Eve left.", "e.txt")])
    with pytest.raises(UsageError, match="there is no event zzz"):
        store.event("zzz")
    with pytest.raises(UsageError, match="stands for 2 events"):
        store.event("ev:")


@pytest.mark.parametrize("given", ["soon", "2024-13", "2024-02-30", "12/2024"])
def test_date_that_is_none_is_refused(store: Store, given: str) -> None:
    with pytest.raises(UsageError, match="is not a date"):
        list(store.events(Filter(since=given)))


def test_reader_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    Store(path, write=True).close()
    with Store(path) as reader, pytest.raises(StoreError, match="opened for reading only"):
        reader.add([record()])


def test_record_in_memory_needs_no_file() -> None:
    with Store(None, fuse=fuse_groups) as store:
        store.add([disputed_record()])
        assert store.counts() == {
            "documents": 1, "articles": 1, "claims": 2, "entities": 3, "events": 1, "rejected": 0,
        }  # fmt: skip


def test_order_of_adding_does_not_change_what_is_asked(tmp_path: Path) -> None:
    some = [disputed_record("b.txt"), record("Ann met Bob."), record("Eve left.", "e.txt")]
    answers = []
    for order in (some, some[::-1]):
        with Store(None, fuse=fuse_groups) as store:
            for one in order:
                store.add([one])
            answers.append((list(store.events()), list(store.entities()), list(store.documents())))
    assert answers[0] == answers[1]
