"""The summary of a run, the progress lines, and what the doctor says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from factories import fuse_groups, record

from isnad.cli.doctor import check_python, check_writing, examine
from isnad.cli.progress import Lines
from isnad.cli.read import Outcome, print_summary, stoppable
from isnad.errors import IsnadError
from isnad.run import Summary
from isnad.store import Store

SUMMARY = Summary(5, 2, 3, 6, 49, {"not English": 2, "empty": 1})
OUTCOME = Outcome(SUMMARY, {"documents": 7, "events": 1, "claims": 60}, 3.14159, Path("a.isnad"))


def test_summary_says_how_many_of_what(capsys: pytest.CaptureFixture[str]) -> None:
    print_summary(OUTCOME, as_json=False)
    assert capsys.readouterr().out.splitlines() == [
        "Read 5 documents in 3.1 s (2 already there, 3 rejected): 6 articles, 49 claims.",
        "       2 rejected: not English",
        "       1 rejected: empty",
        "a.isnad holds 7 documents, 1 event, 60 claims.",
        "Next: isnad show disputes --from a.isnad",
    ]


def test_summary_keeps_to_the_commonest_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    reasons = {f"reason {n}": 1 for n in range(14)}
    print_summary(
        Outcome(Summary(1, rejected=14, reasons=reasons), OUTCOME.counts, 1, Path("a")), False
    )
    assert "       4 rejected: for other reasons" in capsys.readouterr().out


def test_summary_is_json_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    print_summary(OUTCOME, as_json=True)
    said = json.loads(capsys.readouterr().out)
    assert (said["read"], said["already"], said["rejected"]) == (5, 2, 3)
    assert said["reasons"] == {"not English": 2, "empty": 1}
    assert said["seconds"] == 3.14


def test_interrupted_run_says_what_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add([record("Ann met Bob.")])
        with pytest.raises(typer.Exit) as ended, stoppable(store, path):
            raise KeyboardInterrupt
    assert ended.value.exit_code == 130
    assert f"Stopped. {path} keeps 1 document; the same" in capsys.readouterr().err


def test_progress_without_a_terminal_is_a_line_now_and_then(
    capsys: pytest.CaptureFixture[str],
) -> None:
    quick, slow = Lines("documents", seconds=0), Lines("documents", seconds=1000)
    quick(3)
    slow(3)
    said = capsys.readouterr()
    assert said.err.startswith("3 documents, ")
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_doctor_says_what_is_wrong_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> str:
        raise IsnadError("the model is missing; install isnad again")

    assert not examine({"model": broken, "Python": check_python})
    first, second, last = capsys.readouterr().out.splitlines()
    assert first == "not ok  model: the model is missing; install isnad again"
    assert second.startswith("ok      Python: 3.")
    assert "not ready" in last


def test_doctor_is_content_with_this_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert examine({"writing": check_writing, "Python": check_python})
    assert "isnad is ready." in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
