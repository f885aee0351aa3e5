"""The public surface: two functions, light to import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from factories import disputed_record, fuse_groups, record

import isnad
from isnad.errors import NothingRead, StoreError
from isnad.model import Document, Rejected
from isnad.reading import Reading, Stages, as_paths, read_stages, workers_for
from isnad.run import Summary
from isnad.store import Store


def read_pairs(documents: list[Document]) -> list[object]:
    """A reader for tests."""
    return [record(document.text, document.path) for document in documents]


def test_importing_isnad_loads_nothing_heavy() -> None:
    script = (
        "import sys, isnad; heavy = {'duckdb', 'numpy', 'pyarrow', 'rich', 'typer', 'onnxruntime'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_read_is_a_function_whatever_was_imported() -> None:
    script = (
        "import isnad, isnad.read\nfrom isnad.read import read_inputs\nfrom isnad import read\n"
        "print(isnad.read is read, callable(read), read_inputs.__module__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[:2] == ["True", "True"]


def test_open_gives_a_store(tmp_path: Path) -> None:
    with Store(tmp_path / "a.isnad", write=True, fuse=fuse_groups) as store:
        store.add([disputed_record()])
        store.refresh()
    with isnad.open(tmp_path / "a.isnad") as opened:
        assert [event.standing for event in opened.events()] == ["disputed"]
    with pytest.raises(StoreError):
        isnad.open(tmp_path / "none.isnad")


def test_reading_gives_records_and_arrow_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add([disputed_record()], [Rejected("b.txt", "read", "empty")])
        store.refresh()
    reading = Reading(path, Summary())
    assert len(reading.events) == len(reading.documents) == len(reading.rejected) == 1
    assert len(reading.entities) == reading.to_arrow("entities").num_rows == 3
    path.unlink()
    assert len(reading.events) == 1


def test_reading_nothing_says_why() -> None:
    rejected = [Rejected(f"{n}", "read", "not English") for n in range(2)]
    rejected.append(Rejected("x", "read", "empty"))
    with Store(None, fuse=fuse_groups) as store:
        with pytest.raises(NothingRead, match=r"2 rejected because not English \(and 1 for other"):
            read_stages(store, Stages(rejected, read_pairs))  # type: ignore[arg-type]
        with pytest.raises(NothingRead, match="there is no document"):
            read_stages(store, Stages([], read_pairs))  # type: ignore[arg-type]


def test_one_path_or_many_are_taken() -> None:
    assert as_paths("a") == as_paths(Path("a")) == as_paths(["a"]) == ["a"]


def test_few_inputs_need_one_worker() -> None:
    assert workers_for(0) == workers_for(16) == 1
    assert workers_for(17) <= 2
