"""How far a run is: a bar on a terminal, now and then a line elsewhere. Both on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from isnad.run import Progress as Told

SECONDS_BETWEEN_LINES = 10.0


@contextmanager
def counting(total: int | None, noun: str = "documents") -> Iterator[Told]:
    """A function to tell how many more of ``noun`` are done; ``total`` is how many to expect."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield Lines(noun)
        return
    columns = (
        TextColumn(f"Reading {noun}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("read", total=total)

        def told(done: int) -> None:
            bar.advance(task, done)
            shown = bar.tasks[0]
            if shown.total is not None and shown.completed > shown.total:
                # A file can hold many documents; how many is not known beforehand.
                shown.total = None

        yield told


class Lines:
    """Says how far it is every few seconds."""

    def __init__(self, noun: str, seconds: float = SECONDS_BETWEEN_LINES) -> None:
        self._done = 0
        self._noun = noun
        self._seconds = seconds
        self._began = self._said = time.monotonic()

    def __call__(self, done: int) -> None:
        self._done += done
        now = time.monotonic()
        if now - self._said >= self._seconds:
            self._said = now
            rate = self._done / (now - self._began)
            print(f"{self._done:,} {self._noun}, {rate:.1f} a second", file=sys.stderr, flush=True)
