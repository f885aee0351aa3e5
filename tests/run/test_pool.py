"""Reading goes on whatever one document does to the process that reads it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import readers

from isnad.errors import IsnadError, ResourceError
from isnad.model import Document, DocumentRecord, Rejected
from isnad.run.batches import batches
from isnad.run.isolate import Answer, read_isolated
from isnad.run.pool import read_batches


def documents(*texts: str) -> list[Document]:
    return [Document(f"{n}.txt", text) for n, text in enumerate(texts)]


def told(answers: Sequence[Answer]) -> list[str]:
    return [a.reason if isinstance(a, Rejected) else a.document.text for a in answers]


def test_batch_is_full_at_a_number_of_documents() -> None:
    sizes = [len(b) for b in batches(documents(*"abcde"), most=2)]
    assert sizes == [2, 2, 1]


def test_batch_is_full_at_a_number_of_characters() -> None:
    sizes = [len(b) for b in batches(documents("a" * 50, "b" * 60, "c"), characters=100)]
    assert sizes == [2, 1]


def test_document_that_fails_costs_only_itself() -> None:
    answers = read_isolated(readers.read, documents("a b", "crash", "c d"))
    assert told(answers) == ["a b", "reading it failed (ValueError: cannot divide)", "c d"]


def test_answers_that_do_not_match_their_documents_are_asked_again_one_by_one() -> None:
    assert told(read_isolated(readers.read_and_forget_one, documents("a b", "c d"))) == [
        "a b",
        "c d",
    ]


def test_broken_installation_stops_the_run() -> None:
    with pytest.raises(ResourceError, match="model is missing"):
        read_isolated(readers.read_with_broken_installation, documents("a b"))


@pytest.mark.parametrize("workers", [1, 2])
def test_answers_come_in_the_order_of_the_input(workers: int) -> None:
    some = [(one,) for one in documents(*(f"{n} says so" for n in range(12)))]
    answers = list(read_batches(some, readers.read_slowly, workers))
    assert [told(a) for a in answers] == [[f"{n} says so"] for n in range(12)]


def test_killed_worker_costs_only_the_document_that_kills() -> None:
    some = batches(documents("a b", "kill", "c d", "crash", "e f", "g h"), most=3)
    first, second = read_batches(some, readers.read, 2)
    assert told(first) == ["a b", "the process that read it ended twice (exit code -9)", "c d"]
    assert told(second) == ["reading it failed (ValueError: cannot divide)", "e f", "g h"]


def test_broken_installation_of_a_worker_stops_the_run() -> None:
    some = batches(documents("a b"))
    with pytest.raises(ResourceError, match="model is missing"):
        list(read_batches(some, readers.read_with_broken_installation, 2))


def test_workers_that_cannot_start_stop_the_run(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from isnad.run.pool import read_batches\nfrom isnad.model import Document\n"
        "from isnad.errors import IsnadError\n"
        "if __name__ != '__main__': sys.exit(7)\n"
        "def read(batch): return []\n"
        "try: list(read_batches([(Document('a', 'b'),)], read, 2))\n"
        "except IsnadError as error: print(error)\n"
    )
    (tmp_path / "broken.py").write_text(script)
    done = subprocess.run(
        [sys.executable, tmp_path / "broken.py"], capture_output=True, text=True, check=True
    )
    assert "worker processes end as they start (exit code 7)" in done.stdout


def test_pool_that_is_left_early_stops_its_workers() -> None:
    answers = read_batches([(one,) for one in documents("a b", "c d", "e f")], readers.read, 2)
    assert told(next(answers)) == ["a b"]
    answers.close()  # type: ignore[attr-defined]
    import multiprocessing

    assert multiprocessing.active_children() == []


def test_error_tree_names_what_a_worker_says() -> None:
    assert issubclass(ResourceError, IsnadError)
    assert isinstance(readers.read(documents("a b"))[0], DocumentRecord)
