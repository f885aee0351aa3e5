"""A record depends on what it holds, byte for byte, and not on how it came there."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import duckdb
import pytest
from factories import disputed_record, report

from evals.synthetic import made
from isnad.export import export
from isnad.fuse.judgements import Judgement, merge, split
from isnad.model import DocumentRecord
from isnad.store import Store, refreshing
from isnad.store.codec import decode_record, encode_record
from isnad.store.schema import DOCUMENT_TABLES, FUSED_TABLES

ARTICLES = 40


@pytest.fixture(scope="module")
def articles() -> list[DocumentRecord]:
    """A few dozen made-up articles that tell of one world, some of one event."""
    return [*map(_stored, made(ARTICLES, 3)[1]), disputed_record()]


def test_document_added_later_gives_what_a_fresh_build_gives(
    articles: list[DocumentRecord], tmp_path: Path
) -> None:
    late = articles[7]
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add([one for one in articles if one is not late])
        store.refresh()
        store.add([late])
        assert len(store.merges()) > ARTICLES
        assert _exported(store, tmp_path / "late") == _fresh(articles, tmp_path / "fresh")


def test_document_removed_leaves_what_a_fresh_build_gives(
    articles: list[DocumentRecord], tmp_path: Path
) -> None:
    gone = articles[7]
    left = [one for one in articles if one is not gone]
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(articles)
        store.refresh()
        assert store.remove([gone.document.id, "sha256:none"]) == 1
        assert _exported(store, tmp_path / "left") == _fresh(left, tmp_path / "fresh")


def test_document_removed_and_read_again_is_as_before(
    articles: list[DocumentRecord], tmp_path: Path
) -> None:
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(articles)
        before = _exported(store, tmp_path / "before")
        store.remove([articles[7].document.id])
        store.refresh()
        store.add([articles[7]])
        assert _exported(store, tmp_path / "after") == before


def test_judgements_hold_when_their_documents_are_read_again(tmp_path: Path) -> None:
    told = [report(f"Omar Aziz spoke {n} times.", f"{n}.txt", "Omar Aziz") for n in range(4)]
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(told)
        (whole,) = store.entities()
        store.judge([split(whole, whole.mentions[:1])])
        before = _exported(store, tmp_path / "before")
        assert len(list(store.entities())) == 2
        store.remove([one.document.id for one in told])
        assert list(store.entities()) == []
        store.add(told)
        assert _exported(store, tmp_path / "after") == before


def test_judgement_taken_back_leaves_no_trace(
    articles: list[DocumentRecord], tmp_path: Path
) -> None:
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(articles)
        before = _exported(store, tmp_path / "before")
        people = [e for e in store.entities() if e.kind == "PER"]
        store.judge([merge(people[0], people[1])])
        assert _exported(store, tmp_path / "judged") != before
        store.judge([])
        assert _exported(store, tmp_path / "after") == before


@pytest.mark.parametrize("seed", range(2))
def test_any_sequence_of_changes_gives_what_a_fresh_build_gives(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "_PART", 10.0)
    chance = random.Random(seed)
    known = {one.document.id: one for one in map(_stored, made(30, seed)[1])}
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(list(known.values())[:20])
        for step in range(4):
            store.refresh()
            store.remove(chance.sample(sorted(store.document_ids()), chance.randrange(3)))
            absent = sorted(set(known) - store.document_ids())
            store.add([known[i] for i in chance.sample(absent, chance.randrange(4))])
            people = [e for e in store.entities() if e.kind == "PER"]
            store.judge([merge(*chance.sample(people, 2)), *store.judgements()][:step])
            left = [known[i] for i in store.document_ids()]
            fresh = _fresh(left, tmp_path / f"fresh {step}", store.judgements())
            assert _exported(store, tmp_path / "changed") == fresh


def test_one_more_document_is_fused_without_reading_all_others(
    articles: list[DocumentRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answer = Store.records_of

    def asking(store: Store, documents: Collection[str]) -> Iterator[DocumentRecord]:
        asked.extend(documents)
        return answer(store, documents)

    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(articles[1:])
        store.refresh()
        monkeypatch.setattr(Store, "records_of", asking)
        store.add(articles[:1])
        store.refresh()
    assert articles[0].document.id in asked
    assert len(set(asked)) < ARTICLES / 2


def test_refresh_that_fails_leaves_the_record_to_be_refreshed(
    articles: list[DocumentRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(articles[1:])
        before = _exported(store, tmp_path / "before")
        store.add(articles[:1])
        with monkeypatch.context() as broken:
            broken.setattr(refreshing, "event_rows", lambda events: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                store.refresh()
        assert store.stale
        store.remove([articles[0].document.id])
        assert _exported(store, tmp_path / "after") == before


def test_record_that_other_rules_fused_is_fused_anew(
    articles: list[DocumentRecord], tmp_path: Path
) -> None:
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add(articles)
        before = _exported(store, tmp_path / "before")
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE fused SET stale = true, rules = -1")
        connection.execute("DELETE FROM fusing_faces")
    with Store(path) as store:
        assert _exported(store, tmp_path / "after") == before


def test_nothing_of_a_removed_document_stays_in_any_table(tmp_path: Path) -> None:
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add([disputed_record()])
        store.refresh()
        store.remove(store.document_ids())
        for table in (*DOCUMENT_TABLES, *FUSED_TABLES):
            assert store.sql(f"SELECT * FROM {table}").num_rows == 0


def _stored(record: DocumentRecord) -> DocumentRecord:
    """The record under the id of its document's text, as one that is read from a file has."""
    return decode_record(encode_record(record), record.document.text)


def _exported(store: Store, folder: Path) -> dict[str, bytes]:
    written = [path for kind in ("jsonl", "csv") for path in export(store, kind, folder)]
    return {path.name: path.read_bytes() for path in written}


def _fresh(
    records: Sequence[DocumentRecord], folder: Path, judgements: Sequence[Judgement] = ()
) -> dict[str, bytes]:
    with Store(folder.with_suffix(".isnad"), write=True) as store:
        store.add(records)
        store.judge(judgements)
        return _exported(store, folder)
