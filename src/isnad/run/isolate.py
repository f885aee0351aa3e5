"""Reading a batch so that one bad document costs only itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from isnad.errors import IsnadError, ResourceError
from isnad.model import Document, DocumentRecord, Rejected

Answer = DocumentRecord | Rejected
Read = Callable[[Sequence[Document]], Sequence[Answer]]
"""Reads several documents: one answer for each, in their order."""


def read_isolated(read: Read, batch: Sequence[Document]) -> list[Answer]:
    """An answer for every document of the batch, in order, whatever some of them do.

    Raises:
        ResourceError: the installation is broken; no document could fare better.
    """
    try:
        return _whole(read, batch)
    except ResourceError:
        raise
    except Exception as error:  # noqa: BLE001  (here a run isolates one document)
        if len(batch) == 1:
            return [Rejected(batch[0].path, "run", _reason(error))]
    return [answer for document in batch for answer in read_isolated(read, (document,))]


def _whole(read: Read, batch: Sequence[Document]) -> list[Answer]:
    answers = list(read(batch))
    if len(answers) != len(batch):
        raise IsnadError(f"{len(batch)} documents got {len(answers)} answers")
    return answers


def _reason(error: Exception) -> str:
    if isinstance(error, IsnadError):
        return str(error)
    return f"reading it failed ({type(error).__name__}: {error})"
