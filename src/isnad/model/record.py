"""The record: what reading one document gives, and what many of them give together."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.model.claim import Claim
from isnad.model.document import Article, Document, Dropped, Rejected
from isnad.model.entity import Entity
from isnad.model.event import Event
from isnad.model.score import Score


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """All that is read from one document alone.

    ``claim_groups`` holds ids of claims that tell of the same happening within the document.
    """

    document: Document
    articles: tuple[Article, ...]
    dropped: tuple[Dropped, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    claim_groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A decision that two local entities (or events) are one, with its reasons."""

    kept: str
    joined: str
    score: Score


@dataclass(frozen=True, slots=True)
class Record:
    """Documents, entities and events, joined across documents."""

    documents: tuple[DocumentRecord, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    merges: tuple[Merge, ...] = ()
    rejected: tuple[Rejected, ...] = ()
