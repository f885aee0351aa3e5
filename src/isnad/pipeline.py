"""The stages in order: read this file first, it is the table of contents.

``Document`` -> clean -> tag -> when, where -> who -> what -> says -> ``DocumentRecord``.
Everything here is a pure function of its documents; ``isnad.fuse`` then joins many records.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from isnad import clean, fuse, says, tag, what, when, where, who
from isnad.errors import IsnadError, ResourceError
from isnad.model import (
    Article,
    Document,
    DocumentRecord,
    Dropped,
    PlaceMention,
    Rejected,
    Sentence,
    TimeMention,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """A document after ``clean``: its articles, what was dropped, its sentences still unread."""

    document: Document
    articles: tuple[Article, ...]
    dropped: tuple[Dropped, ...]
    raw: tuple[tag.RawSentence, ...]


def read_document(document: Document) -> DocumentRecord:
    """All that one document says.

    Raises:
        IsnadError: the document cannot be read; the message says why.
    """
    result = read_documents([document])[0]
    if isinstance(result, Rejected):
        raise IsnadError(result.reason)
    return result


def read_documents(documents: Sequence[Document]) -> list[DocumentRecord | Rejected]:
    """Reads several documents at once, in the order given.

    The reading model runs over the sentences of all of them together, sorted by length, which
    is several times faster than one by one. A document that fails is rejected with the stage
    and the reason; the others are read.
    """
    results: list[DocumentRecord | Rejected | None] = [None] * len(documents)
    pages: list[tuple[int, Page]] = []
    for i, document in enumerate(documents):
        page = _guarded(document, "clean", lambda d=document: prepared(d))  # type: ignore[misc]
        if isinstance(page, Rejected):
            results[i] = page
        else:
            pages.append((i, page))
    sentences = tag.read_sentences([r for _, p in pages for r in p.raw])
    at = 0
    for i, page in pages:
        mine = sentences[at : at + len(page.raw)]
        at += len(page.raw)
        results[i] = _guarded(page.document, "coding", lambda p=page, m=mine: coded(p, m))  # type: ignore[misc]
    return [r for r in results if r is not None]


def prepared(document: Document) -> Page:
    """clean: the articles of a document, cut into sentences."""
    articles, dropped = clean.articles(document)
    raw = tuple(
        tag.RawSentence(document.text, start, end, a, p, passage.kind == "headline")
        for a, article in enumerate(articles)
        for p, passage in enumerate(article.passages)
        for start, end in clean.split(document.text, passage.span.start, passage.span.end)
    )
    return Page(document, articles, dropped, raw)


def coded(page: Page, sentences: Sequence[Sentence]) -> DocumentRecord:
    """when, where, who, what, says: what the sentences of a document tell."""
    document, articles = page.document, page.articles
    sentences = tag.consistent(sentences)
    times, places = _times(page, sentences), _places(page, sentences)
    published = [articles[s.article].published for s in sentences]
    cast = who.cast(document.id, sentences, places, published)
    trusted = [
        None if articles[s.article].doubt else articles[s.article].published for s in sentences
    ]
    grounds = [
        (*p, *more) for p, more in zip(places, _pointed(page, sentences, places), strict=True)
    ]
    settings = [what.Setting(*given) for given in zip(times, grounds, trusted, strict=True)]
    acts = what.acts(sentences, settings, cast)
    claims = says.claims(document.id, document.text, sentences, acts, cast, articles)
    groups = fuse.within(claims, cast.entities)
    return DocumentRecord(document, articles, page.dropped, cast.entities, claims, groups)


def _by_article(
    page: Page,
    sentences: Sequence[Sentence],
    read: Callable[[Article, list[Sentence]], Sequence[T]],
) -> list[T]:
    """Runs a stage that looks over one article at a time; one value a sentence comes back."""
    values: list[T] = []
    for number, article in enumerate(page.articles):
        mine = [s for s in sentences if s.article == number]
        values += read(article, mine)
    return values


def _times(page: Page, sentences: Sequence[Sentence]) -> list[tuple[TimeMention, ...]]:
    text = page.document.text
    return _by_article(page, sentences, lambda a, s: when.times(s, text, a.published))


def _places(page: Page, sentences: Sequence[Sentence]) -> list[tuple[PlaceMention, ...]]:
    text = page.document.text
    return _by_article(page, sentences, lambda a, s: where.places(s, text, dateline=a.dateline))


def _pointed(
    page: Page, sentences: Sequence[Sentence], places: Sequence[tuple[PlaceMention, ...]]
) -> list[tuple[PlaceMention, ...]]:
    """Places that only say where acts happened; ``who`` must not take them for anybody."""
    text, named = page.document.text, iter(places)
    return _by_article(
        page, sentences, lambda a, s: where.pointed(s, text, [next(named) for _ in s])
    )


def _guarded(document: Document, stage: str, work: Callable[[], T]) -> T | Rejected:
    """One document's failure is that document's alone."""
    try:
        return work()
    except ResourceError:
        raise
    except Exception as error:  # noqa: BLE001 - the one place that isolates a document
        reason = f"{type(error).__name__} while {stage}: {error}"
        return Rejected(document.path, stage, reason)
