"""Every command and program that the README shows works, from top to bottom."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.readme import PAGES, Step, rewrite, run, steps


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_of_a_page_works(page: Path, tmp_path: Path) -> None:
    given = [step for block in steps(page.read_text(encoding="utf-8")) for step in block]
    assert len(given) >= 3
    for step in given:
        done = run(step, tmp_path)
        assert done.returncode == 0, f"{step.source}\n{done.stderr}"


def test_blocks_are_split_into_commands_and_what_they_print() -> None:
    text = (
        "Hi\n```console\n$ echo a\na\n$ echo b\n```\n```python\nprint(1)\n```\n```text\n$ no\n```\n"
    )
    assert steps(text) == [
        [Step("console", "echo a", "a\n"), Step("console", "echo b", "")],
        [Step("python", "print(1)\n", "")],
    ]


def test_rewriting_puts_in_what_is_printed_now(tmp_path: Path) -> None:
    text = "```console\n$ echo new\nold\n$ echo silent\n```\n"
    assert rewrite(text, tmp_path) == "```console\n$ echo new\nnew\n$ echo silent\n```\n"
