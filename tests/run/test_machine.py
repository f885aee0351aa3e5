"""A run stores what it reads batch by batch, counts it, and goes on where it was stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import readers
from factories import fuse_groups

from isnad.model import Document, Rejected
from isnad.run import read_into
from isnad.run.isolate import Answer
from isnad.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a.isnad", write=True, fuse=fuse_groups) as opened:
        yield opened


def inputs(*texts: str) -> list[Document | Rejected]:
    return [Document(f"{n}.txt", text) for n, text in enumerate(texts)]


@pytest.mark.parametrize("workers", [1, 2])
def test_run_counts_how_many_of_what(store: Store, workers: int) -> None:
    given = [
        *inputs("a b", "a b", "foreign", "crash", "c d"),
        Rejected("x.bin", "read", "not text"),
        Rejected("y.bin", "read", "not text"),
    ]
    done: list[int] = []
    summary = read_into(store, given, readers.read, workers=workers, progress=done.append)
    assert (summary.read, summary.already, summary.rejected) == (2, 1, 4)
    assert (summary.articles, summary.claims) == (2, 2)
    assert summary.inputs == sum(done) == 7
    assert next(iter((summary.reasons or {}).items())) == ("not text", 2)
    assert len(store.rejected()) == 4


def test_run_makes_events_at_its_end(store: Store) -> None:
    read_into(store, inputs("a b"), readers.read)
    assert not store.stale
    assert len(list(store.events())) == 1


def test_second_run_reads_only_what_is_new(store: Store) -> None:
    read_into(store, inputs("a b"), readers.read)
    asked: list[str] = []

    def counting(documents: Sequence[Document]) -> list[Answer]:
        asked.extend(d.text for d in documents)
        return readers.read(documents)

    summary = read_into(store, inputs("a b", "c d"), counting)
    assert asked == ["c d"]
    assert (summary.read, summary.already) == (1, 1)


def test_interrupted_run_keeps_its_batches_and_goes_on(store: Store) -> None:
    texts = [f"{n} says so" for n in range(40)]

    def stopped(documents: Sequence[Document]) -> list[Answer]:
        if any(d.text.startswith("20 ") for d in documents):
            raise KeyboardInterrupt
        return readers.read(documents)

    with pytest.raises(KeyboardInterrupt):
        read_into(store, inputs(*texts), stopped)
    assert len(store.document_ids()) == 16
    summary = read_into(store, inputs(*texts), readers.read)
    assert (summary.read, summary.already) == (24, 16)
    assert len(list(store.events())) == 40


def test_rejections_alone_are_stored_too(store: Store) -> None:
    read_into(store, [Rejected("x.bin", "read", "not text")], readers.read)
    assert [one.path for one in store.rejected()] == ["x.bin"]
