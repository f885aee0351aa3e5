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


def work(connection: Connection, read: Read) -> None:
    """Read batches from the connection until it closes. Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    connection.send(READY)
    while True:
        try:
            batch = connection.recv()
        except EOFError:
            return
        try:
            connection.send(read_isolated(read, batch))
        except IsnadError as error:
            connection.send(error)


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
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    def receive(self) -> list[Answer] | str | None:
        """What it says: answers, READY, or None when it has died.

        Raises:
            IsnadError: it met something that must stop the run.
        """
        try:
            said: Any = self.connection.recv()
        except (EOFError, ConnectionResetError):
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
