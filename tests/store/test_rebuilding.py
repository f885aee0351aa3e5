"""A record depends on what it holds, byte for byte, and not on how it came there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from factories import disputed_record, report

from evals.synthetic import made
from isnad.export import export
from isnad.fuse.judgements import merge, split
from isnad.model import DocumentRecord
from isnad.store import Store
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


def _fresh(records: Sequence[DocumentRecord], folder: Path) -> dict[str, bytes]:
    with Store(folder.with_suffix(".isnad"), write=True) as store:
        store.add(records)
        return _exported(store, folder)
