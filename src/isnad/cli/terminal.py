"""Printing for people and for programs: tables and prose that fit the terminal, TSV in a pipe."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 100
"""Columns of prose where there is no terminal to fit."""

NARROWEST = 10
"""Columns of the screen that a cell of prose needs before its words are broken everywhere."""

GAP = 2
"""Columns of the screen between the cells of a table."""

_SPACE = re.compile(r"\s+")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters could run in a terminal; direction overrides could reorder a line."""


def printable(text: str) -> str:
    """``text`` on one line, without characters that a terminal would act on."""
    return _UNPRINTABLE.sub("", _SPACE.sub(" ", text)).strip()


def quoted(text: str) -> str:
    """The words of a source, in quotation marks, on one line."""
    return f"“{printable(text)}”"


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave a reader that has gone to the command, which ends well; rich would exit with 1."""
        raise BrokenPipeError


class Terminal:
    """Standard output, whether a terminal or not. Honours NO_COLOR and COLUMNS."""

    def __init__(self, console: Console | None = None) -> None:
        width = None if sys.stdout.isatty() else PIPED_WIDTH
        self._console = console or _Console(highlight=False, markup=False, emoji=False, width=width)

    def table(
        self, header: Sequence[str], rows: Iterable[Sequence[str]], fixed: Sequence[str] = ()
    ) -> None:
        """A table; columns named in ``fixed`` are never wrapped. Tab-separated in a pipe."""
        flat = ([printable(cell) for cell in row] for row in rows)
        if not self._console.is_terminal:
            for row in (header, *flat):
                print("\t".join(row))
            return
        rows = list(flat)
        if _needed(header, rows, fixed) > self._console.width:
            self._stacked(header, rows)
            return
        table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, GAP, 0, 0))
        for name in header:
            table.add_column(name, no_wrap=name in fixed, overflow="fold")
        for row in rows:
            table.add_row(*map(Text, row))
        self._console.print(table)

    def _stacked(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows as paragraphs, one cell a line: what a table is where its columns do not fit."""
        for row in rows:
            for place, (name, cell) in enumerate(zip(header, row, strict=True)):
                if cell:
                    self.line(f"{name}: {cell}", "" if place else "bold", 2 if place else 0)

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """A line of prose, wrapped at the width and indented."""
        margin = " " * indent
        wrapped = textwrap.wrap(
            text, self._console.width, initial_indent=margin, subsequent_indent=margin,
            break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip
        for part in wrapped or [""]:
            self._console.print(Text(part, style), soft_wrap=True)


def _needed(header: Sequence[str], rows: Sequence[Sequence[str]], fixed: Sequence[str]) -> int:
    """The narrowest width in characters at which a table still reads well."""
    needed = 0
    for name, *cells in zip(header, *rows, strict=True):
        widest = max(map(len, (name, *cells)))
        needed += GAP + (widest if name in fixed else min(widest, NARROWEST))
    return needed


def print_object(value: Any) -> None:
    """One value as JSON on one line."""
    from isnad.export import json_line

    print(json_line(value))


def print_json(values: Iterable[Any]) -> None:
    """Values as one JSON array, one value a line."""
    from isnad.export import json_line

    print("[", end="")
    for number, value in enumerate(values):
        print(",\n" if number else "\n", json_line(value), sep="", end="")
    print("\n]")
