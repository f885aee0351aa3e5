"""The verdicts of the date measure on hand-made gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evals.dates import judged


def verdict(tmp_path: Path, text: str, phrase: str, **value: str) -> str:
    """The verdict on one gold expression in an article of 13 August 2021."""
    start = text.index(phrase)
    gold: dict[str, Any] = {"t": phrase, "start": start, "end": start + len(phrase), **value}
    record = {"doc": "a", "doc_date": "2021-08-13", "text": text, "times": [gold]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    ((_, _, _, found),) = judged(path)
    return found


def test_same_day_is_right_and_another_day_is_false(tmp_path: Path) -> None:
    text = "It fell on Monday."
    assert verdict(tmp_path, text, "Monday", when="2021-08-09") == "right"
    assert verdict(tmp_path, text, "Monday", when="2021-08-02") == "false"


def test_unresolved_and_missed_are_told_apart(tmp_path: Path) -> None:
    assert verdict(tmp_path, "It took ten years.", "ten years", to="2011") == "unresolved"
    assert verdict(tmp_path, "It was a new day.", "a new day", when="2021-08-13") == "missed"


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("It began after 1949.", "1949", {"when": "1949"}),
        ("It rains in October.", "October", {"when": "--10"}),
        ("It lasted from 2011 to 2014.", "2014", {"when": "2014"}),
        ("It fell at 5 p.m.", "5 p.m.", {"when": "17:00:00"}),
        ("It fell in the early 1980s.", "early 1980s", {"from": "1980", "to": "1984"}),
        ("It fell in 508 BC.", "508 BC", {"when": "-0508"}),
    ],
)
def test_gold_is_compared_as_the_rules_say(
    tmp_path: Path, text: str, phrase: str, value: dict[str, str]
) -> None:
    assert verdict(tmp_path, text, phrase, **value) == "right"
