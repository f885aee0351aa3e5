"""Floors must be reached, and a measure that is missing has not been reached."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.acceptance import compare, main

FLOORS = {"events": {"f1": 0.6}, "offsets": {"precision": 1.0}}


def scores(tmp_path: Path, **f1: float) -> list[str]:
    measured = {"events": f1, "offsets": {"precision": 1.0}}
    (tmp_path / "scores.json").write_text(json.dumps(measured))
    (tmp_path / "floors.json").write_text(json.dumps(FLOORS))
    return [str(tmp_path / "scores.json"), str(tmp_path / "floors.json")]


@pytest.mark.parametrize("value", [0.6, 0.75])
def test_floor_that_is_reached_is_no_failure(tmp_path: Path, value: float) -> None:
    assert main(scores(tmp_path, f1=value)) == 0


def test_value_below_the_floor_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(scores(tmp_path, f1=0.599)) == 1
    assert "BELOW THE FLOOR" in capsys.readouterr().out


def test_missing_measure_fails(tmp_path: Path) -> None:
    assert main(scores(tmp_path)) == 1


def test_floors_of_the_project_are_stated_for_known_rows() -> None:
    floors = json.loads((Path(__file__).parents[2] / "evals/floors.json").read_text())
    assert {c.row for c in compare({}, floors)} >= {"offsets", "events", "disputes"}
