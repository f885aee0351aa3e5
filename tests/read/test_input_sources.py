"""Which files are read, in which order, and why some are not."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from read.input_files import ARTICLE, put, refusal

from isnad.model import Document, Rejected
from isnad.read import Source, count_inputs, find_sources, read_inputs, read_source, reading


def paths_of(*paths: str | Path) -> list[str]:
    return [found.path for found in find_sources(paths)]


def test_folder_gives_its_files_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.txt", ".hidden/x.txt", ".x", "__MACOSX/y.txt"):
        put(tmp_path, name, ARTICLE)
    assert paths_of(tmp_path) == [str(tmp_path / name) for name in ("a/z.txt", "b.txt", "c.txt")]


def test_pattern_gives_its_matches_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md", "in/d.txt"):
        put(tmp_path, name, ARTICLE)
    assert paths_of(f"{tmp_path}/*.txt") == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert len(paths_of(f"{tmp_path}/**/*.txt")) == 3


def test_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", ARTICLE)
    assert paths_of(path, tmp_path, f"{tmp_path}/*.txt") == [str(path)]


def test_file_with_brackets_in_its_name_is_no_pattern(tmp_path: Path) -> None:
    path = put(tmp_path, "a[1].txt", ARTICLE)
    assert paths_of(path) == [str(path)]


def test_hidden_file_is_read_when_named(tmp_path: Path) -> None:
    path = put(tmp_path, ".a.txt", ARTICLE)
    assert paths_of(path) == [str(path)]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.txt", "there is no file or folder {path}"),
        ("*.nothing", "no file matches {path}"),
    ],
)
def test_missing_path_is_rejected_by_name(tmp_path: Path, name: str, reason: str) -> None:
    path = str(tmp_path / name)
    assert refusal(tmp_path / name) == Rejected(path, "read", reason.format(path=path))


def test_dangling_link_is_rejected_and_the_rest_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("nowhere")
    put(tmp_path, "b.txt", ARTICLE)
    link, good = read_inputs([tmp_path])
    assert isinstance(link, Rejected)
    assert link.reason == "a link to nowhere, which cannot be followed"
    assert isinstance(good, Document)


def test_folder_loop_is_rejected(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", ARTICLE)
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    good, loop = find_sources([tmp_path])
    assert isinstance(good, Source)
    assert isinstance(loop, Rejected)
    assert "link back to a folder" in loop.reason


def test_pipe_in_a_folder_is_rejected_unopened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "a pipe" in refusal(tmp_path).reason


def test_named_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(ARTICLE,))
    writer.start()
    (found,) = read_inputs([pipe])
    writer.join()
    assert isinstance(found, Document)
    assert found.text == ARTICLE


def test_unreadable_file_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = put(tmp_path, "a.txt", ARTICLE)
    monkeypatch.setattr("builtins.open", refuse)
    assert refusal(path).reason == "permission denied: it cannot be opened"


def test_file_that_vanishes_is_rejected(tmp_path: Path) -> None:
    (found,) = read_source(Source(str(tmp_path / "gone.txt"), 10))
    assert isinstance(found, Rejected)
    assert "cannot be opened" in found.reason


def test_failing_reader_rejects_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: bytes, __: str) -> str:
        raise RuntimeError("boom")

    path = put(tmp_path, "a.txt", ARTICLE)
    monkeypatch.setattr(reading, "kind_of", fail)
    assert refusal(path).reason == "could not be read (RuntimeError: boom)"


def test_inputs_are_counted_unopened(tmp_path: Path) -> None:
    for name in ("a.txt", "b.png"):
        put(tmp_path, name, ARTICLE)
    assert count_inputs([tmp_path, tmp_path / "missing", "-"]) == 3


def test_source_changes_when_its_file_does(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", ARTICLE)
    (before,) = find_sources([path])
    (same,) = find_sources([path])
    put(tmp_path, "a.txt", ARTICLE + "!")
    (after,) = find_sources([path])
    assert before == same
    assert before != after


def test_reading_is_lazy(tmp_path: Path) -> None:
    first = put(tmp_path, "a.txt", ARTICLE)
    results = read_inputs(iter([first, tmp_path / "missing"]))
    assert isinstance(next(results), Document)
    assert isinstance(next(results), Rejected)
