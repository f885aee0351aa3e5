"""The commands of the README and of docs: run them, and write what they print into it.

python -m tools.readme            (``make readme``)

In a ``console`` block a line after ``$ `` is a command and the lines until the next are what it
prints. ``python`` blocks are programs. All run in one folder, from top to bottom. ``make`` is only
asked what it would do: it would make the environment that is running this.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = (README, ROOT / "docs" / "using.md", ROOT / "docs" / "record.md")
_BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """A command or a program, and what the README says it prints."""

    kind: str
    source: str
    shown: str


def steps(text: str) -> list[list[Step]]:
    """The steps of every block of the README, block by block."""
    return [list(_steps(kind, body)) for kind, body in _BLOCK.findall(text)]


def run(step: Step, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a step in ``folder``, with the commands of this Python's environment."""
    binaries = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"}
    environment |= {"COLUMNS": "100", "NO_COLOR": "1"}
    if step.kind == "python":
        command = [sys.executable, "-c", step.source]
    elif step.source.startswith("make "):
        command, folder = ["make", "-n", *shlex.split(step.source)[1:]], ROOT
    else:
        command = ["bash", "-o", "pipefail", "-c", step.source]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def rewrite(text: str, folder: Path) -> str:
    """The README with what its commands print now, where it shows what they print."""

    def block(match: re.Match[str]) -> str:
        kind, body = match.groups()
        parts = []
        for step in _steps(kind, body):
            done = run(step, folder)
            if done.returncode:
                raise SystemExit(f"{step.source}\nends with {done.returncode}: {done.stderr}")
            printed = done.stdout.rstrip() + "\n" if step.shown.strip() else step.shown
            parts.append(step.source if kind == "python" else f"$ {step.source}\n{printed}")
        return f"```{kind}\n{''.join(parts)}```"

    return _BLOCK.sub(block, text)


def _steps(kind: str, body: str) -> Iterator[Step]:
    if kind == "python":
        yield Step(kind, body, "")
        return
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield Step(kind, command, shown)


if __name__ == "__main__":
    for page in PAGES:
        with tempfile.TemporaryDirectory() as made:
            page.write_text(rewrite(page.read_text("utf-8"), Path(made)), encoding="utf-8")
