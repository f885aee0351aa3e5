"""A process pool that survives a killed worker.

Each worker has its own pipe, so when one dies it is known which documents it held: they are read
again one by one by another worker, and a document that takes two workers down is rejected.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import wait

from isnad.errors import IsnadError
from isnad.model import Document, Rejected
from isnad.run.isolate import Answer, Read, read_isolated
from isnad.run.worker import READY, Worker

_DEATHS = 2
"""Worker deaths that a document is allowed; the first may be somebody else's fault."""

_FAILED_STARTS = 3
"""Workers in a row that die before they are ready: then none will do better."""

_AHEAD = 3
"""Batches under way or waiting for an earlier one, for each worker: bounds the memory."""


@dataclass(slots=True)
class _Batch:
    """Documents whose answers are given out together, in the order of the input."""

    documents: Sequence[Document]
    answers: dict[int, Answer] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        return len(self.answers) == len(self.documents)


@dataclass(slots=True)
class _Task:
    """Some documents of a batch, by position, and how many workers died over them."""

    batch: _Batch
    positions: Sequence[int]
    deaths: int = 0

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(self.batch.documents[position] for position in self.positions)

    def answered(self, answers: Sequence[Answer]) -> None:
        self.batch.answers.update(zip(self.positions, answers, strict=True))


def read_batches(
    batches: Iterable[Sequence[Document]], read: Read, workers: int
) -> Iterator[list[Answer]]:
    """The answers to each batch, in the order of the batches, read by ``workers`` processes.

    With one worker everything is read in this process. ``read`` must be importable by name.

    Raises:
        IsnadError: the workers cannot start, or the installation is broken.
    """
    if workers <= 1:
        for batch in batches:
            yield read_isolated(read, batch)
        return
    pool = _Pool(read, workers)
    try:
        yield from pool.run(iter(batches))
    finally:
        pool.stop()


class _Pool:
    def __init__(self, read: Read, size: int) -> None:
        self._read = read
        self._size = size
        self._workers: dict[Worker, _Task | None] = {}
        self._again: deque[_Task] = deque()
        self._pending: deque[_Batch] = deque()
        self._failed_starts = 0

    def run(self, batches: Iterator[Sequence[Document]]) -> Iterator[list[Answer]]:
        while True:
            self._hand_out(batches)
            if not self._pending:
                return
            if self._pending[0].whole:
                batch = self._pending.popleft()
                yield [batch.answers[n] for n in range(len(batch.documents))]
            else:
                self._listen()

    def stop(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()

    def _hand_out(self, batches: Iterator[Sequence[Document]]) -> None:
        """Give every idle worker a task, and start workers only while there are tasks for them."""
        while True:
            idle = next((w for w, task in self._workers.items() if task is None), None)
            if idle is None and len(self._workers) >= self._size:
                return
            task = self._next_task(batches)
            if task is None:
                return
            worker = idle or Worker(self._read)
            self._workers[worker] = task
            if worker.ready:
                self._send(worker, task)

    def _send(self, worker: Worker, task: _Task) -> None:
        if not worker.send(task.documents):
            self._bury(worker)

    def _next_task(self, batches: Iterator[Sequence[Document]]) -> _Task | None:
        if self._again:
            return self._again.popleft()
        if len(self._pending) >= self._size * _AHEAD:
            return None
        documents = next(batches, None)
        if documents is None:
            return None
        batch = _Batch(documents)
        self._pending.append(batch)
        return _Task(batch, range(len(documents)))

    def _listen(self) -> None:
        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection)):
            self._hear(by_connection[connection])  # type: ignore[index]

    def _hear(self, worker: Worker) -> None:
        said = worker.receive()
        if said is None:
            self._bury(worker)
            return
        task = self._workers[worker]
        if isinstance(said, str):
            worker.ready, self._failed_starts = said == READY, 0
            if task is not None:
                self._send(worker, task)
        elif task is not None:
            task.answered(said)
            self._workers[worker] = None

    def _bury(self, worker: Worker) -> None:
        task, code = self._workers.pop(worker), worker.stop()
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _FAILED_STARTS:
                raise IsnadError(
                    f"worker processes end as they start (exit code {code}); "
                    "`isnad doctor` may say why, and --workers 1 does without them"
                )
        if task is None:
            return
        if not worker.ready:
            self._again.append(task)
        elif len(task.positions) > 1:
            self._again += [_Task(task.batch, (n,)) for n in task.positions]
        elif task.deaths + 1 < _DEATHS:
            self._again.append(_Task(task.batch, task.positions, task.deaths + 1))
        else:
            reason = f"the process that read it ended twice (exit code {code})"
            task.answered([Rejected(d.path, "run", reason) for d in task.documents])
