"""Cutting a stream of documents into batches that are worth sending to a worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from isnad.model import Document

DOCUMENTS = 16
CHARACTERS = 60_000
"""A batch is full at either: enough sentences for the reading model, little lost if it is."""


def batches(
    documents: Iterable[Document], most: int = DOCUMENTS, characters: int = CHARACTERS
) -> Iterator[tuple[Document, ...]]:
    """The documents in order, ``most`` at a time or as many as reach ``characters``."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if len(batch) >= most or size >= characters:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)
