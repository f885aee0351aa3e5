"""Readers for tests, importable by worker processes: what a text says decides what happens."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence

from factories import record

from isnad.errors import ResourceError
from isnad.model import Document, DocumentRecord, Rejected


def read(documents: Sequence[Document]) -> list[DocumentRecord | Rejected]:
    """Reads a text; ``crash`` raises, ``kill`` takes the process down, ``foreign`` is refused."""
    return [_read(document) for document in documents]


def read_slowly(documents: Sequence[Document]) -> list[DocumentRecord | Rejected]:
    """The first batches take longest, so that later ones overtake them."""
    time.sleep(0.3 if documents[0].text.startswith("0 ") else 0.0)
    return read(documents)


def read_with_broken_installation(documents: Sequence[Document]) -> list[DocumentRecord]:
    """What happens when the packaged model is missing."""
    raise ResourceError("the reading model is missing")


def read_and_forget_one(documents: Sequence[Document]) -> list[DocumentRecord | Rejected]:
    """Breaks the promise of one answer a document, unless there is only one."""
    return read(documents[:1])


def _read(document: Document) -> DocumentRecord | Rejected:
    if "crash" in document.text:
        raise ValueError("cannot divide")
    if "kill" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "foreign" in document.text:
        return Rejected(document.path, "read", "not English")
    return record(document.text, document.path)
