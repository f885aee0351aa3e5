"""The way in for programs: paths in, a record out. ``isnad.read`` and ``isnad.open`` lead here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyarrow as pa

from isnad.errors import NothingRead
from isnad.model import Document, DocumentRecord, Entity, Event, Rejected
from isnad.run import Progress, Read, Summary, read_into
from isnad.run.batches import DOCUMENTS
from isnad.store import ArrowTable, Fuse, Store

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages that a run calls. Tests put their own in; everyone else takes :func:`stages`."""

    inputs: Iterable[Document | Rejected]
    read: Read
    fuse: Fuse | None = None


class Reading:
    """What was read. Everything is looked up when first asked for, and then kept.

    A record in a file is only open while it is looked at, so that other programs can use it.
    """

    def __init__(self, store: Store | Path, summary: Summary) -> None:
        self._store = store
        self.summary = summary

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Events by date, with every claim."""
        with self._opened() as store:
            return tuple(store.events())

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Entities, the most mentioned first."""
        with self._opened() as store:
            return tuple(store.entities())

    @cached_property
    def documents(self) -> tuple[DocumentRecord, ...]:
        """Documents by path, with their articles, and what was read from each alone."""
        with self._opened() as store:
            return tuple(store.documents())

    @cached_property
    def rejected(self) -> tuple[Rejected, ...]:
        """What could not be read, and why."""
        with self._opened() as store:
            return store.rejected()

    def to_arrow(self, table: ArrowTable) -> pa.Table:
        """``events``, ``claims``, ``entities`` or ``documents`` as a flat Arrow table."""
        with self._opened() as store:
            return store.to_arrow(table)

    @contextmanager
    def _opened(self) -> Iterator[Store]:
        if isinstance(self._store, Store):
            yield self._store
        else:
            with Store(self._store) as store:
                yield store


def read(
    paths: PathLike | Iterable[PathLike], *, into: PathLike | None = None, workers: int = 1
) -> Reading:
    """Read files, folders and archives, and give the record.

    ``into`` names a record file to add to; without it the record stays in memory. With more than
    one worker, a script must call this under ``if __name__ == "__main__":``, since workers
    import the script.

    Raises:
        NothingRead: no document could be read; the message says why.
        StoreError: the file cannot be used.
    """
    path = None if into is None else Path(into)
    with_stages = stages(as_paths(paths))
    if path is None:
        store = Store(None, fuse=with_stages.fuse)
        return Reading(store, read_stages(store, with_stages, workers=workers))
    with Store(path, write=True, fuse=with_stages.fuse) as store:
        summary = read_stages(store, with_stages, workers=workers)
    return Reading(path, summary)


def open_record(path: PathLike) -> Store:
    """Open a record file to ask it questions; close it, or use it as a context manager.

    Raises:
        StoreError: there is no such file, or it cannot be used.
    """
    return Store(Path(path))


def stages(paths: Sequence[str], mapping: dict[str, str] | None = None) -> Stages:
    """The real stages over ``paths``; ``mapping`` names the fields of JSON and CSV records."""
    from isnad.pipeline import read_documents
    from isnad.read import FieldMapping, read_inputs

    fields = FieldMapping.parse(mapping) if mapping else None
    return Stages(read_inputs(paths, mapping=fields), read_documents)


def read_stages(
    store: Store, with_stages: Stages, *, workers: int = 1, progress: Progress = lambda done: None
) -> Summary:
    """Read into an open store.

    Raises:
        NothingRead: every input was rejected, or there was none.
    """
    summary = read_into(
        store, with_stages.inputs, with_stages.read, workers=workers, progress=progress
    )
    if not summary.read and not summary.already:
        raise NothingRead(_why_nothing(summary))
    return summary


def as_paths(paths: PathLike | Iterable[PathLike]) -> list[str]:
    """One path or many, as strings."""
    if isinstance(paths, str | os.PathLike):
        paths = [paths]
    return [os.fspath(path) for path in paths]


def workers_for(inputs: int) -> int:
    """As many workers as this machine may use, and no more than there are batches to read."""
    return max(1, min(len(_processors()), -(-inputs // DOCUMENTS)))


def _processors() -> Sequence[int]:
    try:
        return sorted(os.sched_getaffinity(0))
    except AttributeError:
        return range(os.cpu_count() or 1)


def _why_nothing(summary: Summary) -> str:
    if not summary.rejected:
        return "nothing could be read: there is no document in what was given"
    reason, count = next(iter((summary.reasons or {}).items()))
    rest = f" (and {summary.rejected - count} for other reasons)" * (summary.rejected > count)
    return f"nothing could be read: {count} rejected because {reason}{rest}"
