"""What runs in a worker process, and the parent's handle on it."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

from isnad.errors import IsnadError
from isnad.model import Document
from isnad.run.isolate import Answer, Read, read_isolated

READY = "ready"


_GONE = (EOFError, ConnectionError)
"""How a pipe says that the other side has closed it, or ended."""


def work(connection: Connection, read: Read) -> None:
    """Read batches until the parent closes the connection. Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        connection.send(READY)
        while True:
            connection.send(_answer(read, connection.recv()))
    except _GONE:
        return


def _answer(read: Read, batch: Sequence[Document]) -> list[Answer] | IsnadError:
    """The answers, or what must stop the run. A reader's own lost connections stay its own."""
    try:
        return read_isolated(read, batch)
    except IsnadError as error:
        return error


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ignore Ctrl-C for a moment: a process started meanwhile ignores it from its first moment."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Worker:
    """One process that reads batches. It is started fresh (spawn), the same on every system."""

    def __init__(self, read: Read) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs, read), daemon=True)
        with _uninterrupted():
            self._process.start()
        theirs.close()
        self.ready = False

    @property
    def pid(self) -> int | None:
        """The process id."""
        return self._process.pid

    def send(self, batch: Sequence[Document]) -> bool:
        """Give it a batch; False when it is no longer there to take it."""
        try:
            self.connection.send(batch)
        except _GONE:
            return False
        return True

    def receive(self) -> list[Answer] | str | None:
        """What it says: answers, READY, or None when it has died.

        Raises:
            IsnadError: it met something that must stop the run.
        """
        try:
            said: Any = self.connection.recv()
        except _GONE:
            return None
        if isinstance(said, IsnadError):
            raise said
        return said  # type: ignore[no-any-return]

    def stop(self) -> int | None:
        """End it, politely at first, and give its exit code."""
        self.connection.close()
        self._process.join(timeout=0.5)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(timeout=5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        code = self._process.exitcode
        self._process.close()
        return code
