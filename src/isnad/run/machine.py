"""Reading a pile of inputs into a store on one machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from isnad.model import Document, DocumentRecord, Rejected
from isnad.run.batches import batches
from isnad.run.isolate import Answer, Read
from isnad.run.pool import read_batches
from isnad.store import Store

Progress = Callable[[int], None]
"""Told how many more inputs are done with."""

_REJECTED_TOGETHER = 256
"""Rejections wait for the next batch of documents, but not for ever."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How many of what a run read; ``reasons`` counts the rejections by their sentence."""

    read: int = 0
    already: int = 0
    rejected: int = 0
    articles: int = 0
    claims: int = 0
    reasons: Mapping[str, int] | None = None

    @property
    def inputs(self) -> int:
        """Every document that came in."""
        return self.read + self.already + self.rejected


def read_into(
    store: Store,
    inputs: Iterable[Document | Rejected],
    read: Read,
    *,
    workers: int = 1,
    progress: Progress = lambda done: None,
) -> Summary:
    """Read what ``inputs`` gives into ``store``, passing over the documents that it has.

    Each batch is stored whole before the next is asked for, so a run that is interrupted loses
    at most the batches under way; the same call goes on from there. At the end entities and
    events are brought up to date if anything was added.

    Raises:
        StoreError: the store cannot be written.
        IsnadError: the workers cannot start, or the installation is broken.
    """
    run = _Run(store, progress)
    for answers in read_batches(batches(run.fresh(inputs)), read, workers):
        run.keep(answers)
    run.keep(())
    store.refresh()
    return run.summary()


class _Run:
    """The tally of one run, and what it still has to write."""

    def __init__(self, store: Store, progress: Progress) -> None:
        self._store = store
        self._progress = progress
        self._known: set[str] = set()
        self._unwritten: list[Rejected] = []
        self._read = self._already = self._articles = self._claims = 0
        self._reasons: Counter[str] = Counter()

    def fresh(self, inputs: Iterable[Document | Rejected]) -> Iterator[Document]:
        """The documents that are not stored yet."""
        for one in inputs:
            if isinstance(one, Rejected):
                self._reject(one)
                if len(self._unwritten) >= _REJECTED_TOGETHER:
                    self.keep(())
            elif (key := one.id) in self._known or self._store.holds(key):
                self._already += 1
                self._progress(1)
            else:
                self._known.add(key)
                yield one

    def keep(self, answers: Iterable[Answer]) -> None:
        """Write a batch's answers, and the rejections until now."""
        records: list[DocumentRecord] = []
        for answer in answers:
            if isinstance(answer, Rejected):
                self._reject(answer)
            else:
                records.append(answer)
        if records or self._unwritten:
            self._store.add(records, self._unwritten)
            self._unwritten = []
        self._read += len(records)
        self._articles += sum(not a.teaser for record in records for a in record.articles)
        self._claims += sum(len(record.claims) for record in records)
        self._progress(len(records))

    def summary(self) -> Summary:
        """What was counted."""
        return Summary(
            self._read, self._already, self._reasons.total(), self._articles, self._claims,
            dict(sorted(self._reasons.items(), key=lambda pair: (-pair[1], pair[0]))),
        )  # fmt: skip

    def _reject(self, rejected: Rejected) -> None:
        self._unwritten.append(rejected)
        self._reasons[rejected.reason] += 1
        self._progress(1)
