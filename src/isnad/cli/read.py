"""``isnad read``: articles in, a record out."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.options import DEFAULT_FILE
from isnad.cli.plainly import INTERRUPTED, plainly
from isnad.errors import UsageError

if TYPE_CHECKING:
    from isnad.run import Summary
    from isnad.store import Store

SHOWN_REASONS = 10


@plainly
def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, archives, or - for input.")
    ],
    into: Annotated[Path, typer.Option(metavar="FILE", help="The record file.")] = DEFAULT_FILE,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes; as many as it pays, if not given.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
    map: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=FIELD", help="A field of JSON or CSV records: text=body."),
    ] = None,
) -> None:
    """Read articles into a record file. Safe to stop and to run again: what was read is kept."""
    from isnad.cli.progress import counting
    from isnad.read import count_inputs
    from isnad.reading import read_stages, stages, workers_for
    from isnad.store import Store

    began = time.perf_counter()
    chosen = stages(paths, _mapping(map or ()))
    total = None if "-" in paths else count_inputs(paths)
    with Store(into, write=True) as store, stoppable(store, into):
        with counting(total) as progress:
            summary = read_stages(
                store, chosen, workers=workers or workers_for(total or 1), progress=progress
            )
        counts = store.counts()
    print_summary(Outcome(summary, counts, time.perf_counter() - began, into), as_json)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished run: what it read, what the record ``into`` now holds, and its seconds."""

    summary: Summary
    counts: Mapping[str, int]
    seconds: float
    into: Path


def print_summary(outcome: Outcome, as_json: bool) -> None:
    """Say how many of what were read, and what to do next."""
    from isnad.cli.terminal import printable

    summary, into = outcome.summary, outcome.into
    if as_json:
        from isnad.export import json_line

        seconds = round(outcome.seconds, 2)
        values = asdict(summary) | {"seconds": seconds, "file": str(into)}
        print(json_line(values | {"record": dict(outcome.counts)}))
        return
    others = [(summary.already, "already there"), (summary.rejected, "rejected")]
    rest = ", ".join(f"{count:,} {name}" for count, name in others if count)
    print(
        f"Read {_count(summary.read, 'document')} in {outcome.seconds:.1f} s"
        + (f" ({rest})" if rest else "")
        + f": {_count(summary.articles, 'article')}, {_count(summary.claims, 'claim')}."
    )
    for count, reason in _reasons(summary):
        print(f"  {count:>6,} rejected: {printable(reason)}")
    held = (_count(outcome.counts[name], name[:-1]) for name in ("documents", "events", "claims"))
    print(f"{into} holds {', '.join(held)}.")
    print(f"Next: isnad show disputes --from {into}")


def _reasons(summary: Summary) -> Iterator[tuple[int, str]]:
    reasons = list((summary.reasons or {}).items())
    yield from ((count, reason) for reason, count in reasons[:SHOWN_REASONS])
    if rest := sum(count for _, count in reasons[SHOWN_REASONS:]):
        yield rest, "for other reasons; `isnad show rejected` has them all"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@contextmanager
def stoppable(store: Store, into: Path) -> Iterator[None]:
    """End an interrupted run by saying what is kept."""
    try:
        yield
    except KeyboardInterrupt as interrupt:
        kept = _count(len(store.document_ids()), "document")
        typer.echo(f"\nStopped. {into} keeps {kept}; the same command goes on.", err=True)
        raise typer.Exit(INTERRUPTED) from interrupt


def _mapping(pairs: Sequence[str]) -> dict[str, str]:
    split = [pair.partition("=") for pair in pairs]
    for name, sign, field in split:
        if not (name and sign and field):
            raise UsageError(f"--map {name}{sign}{field}: write it as NAME=FIELD, like text=body")
    return {name: field for name, _, field in split}
