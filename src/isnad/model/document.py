"""Documents, the articles in them, and the text that belongs to no article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from isnad.model.ids import document_id
from isnad.model.span import Span

DropReason = Literal["boilerplate", "repeated", "related", "advert", "caption"]
PublishedBasis = Literal["stated", "metadata", "inferred"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the input says of a document outside its text (HTML head, feed entry, CSV column)."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO 8601 date, YYYY-MM-DD."""


@dataclass(frozen=True, slots=True)
class Document:
    """One input text, exactly as read: every later offset counts characters of ``text``.

    ``path`` is where it was read from (``archive.zip!member.txt`` inside an archive,
    ``feed.xml#3`` for the fourth record of a file); ``language`` an ISO 639-1 code.
    """

    path: str
    text: str
    url: str | None = None
    language: str | None = None
    metadata: Metadata = field(default_factory=Metadata)

    @property
    def id(self) -> str:
        """``sha256:`` and the hash of the text."""
        return document_id(self.text)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A document that could not be read, or was not, and why (one clear sentence)."""

    path: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A headline or paragraph of an article: text that claims may rest on."""

    span: Span
    kind: Literal["headline", "paragraph"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article inside a document.

    ``start`` and ``end`` enclose all of it; only ``passages`` are read for claims, so furniture
    between paragraphs can be dropped. ``headline`` may lie before ``start`` of the first
    paragraph. ``published`` is an ISO date; ``doubt`` says why a printed date is not trusted.
    """

    start: int
    end: int
    passages: tuple[Passage, ...]
    headline: Span | None = None
    publisher: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    teaser: bool = False
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that belongs to no article, and why."""

    start: int
    end: int
    reason: DropReason
