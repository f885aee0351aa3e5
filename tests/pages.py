"""Small ways to read a page in tests."""

from __future__ import annotations

from isnad.clean import articles
from isnad.model import Article, Document, Dropped, Metadata


def read(text: str, **metadata: object) -> tuple[tuple[Article, ...], tuple[Dropped, ...]]:
    return articles(Document("page.txt", text, metadata=Metadata(**metadata)))  # type: ignore[arg-type]


def mains(text: str, **metadata: object) -> list[Article]:
    return [a for a in read(text, **metadata)[0] if not a.teaser]


def only(text: str, **metadata: object) -> Article:
    found = mains(text, **metadata)
    assert len(found) == 1, [a.headline and a.headline.text for a in found]
    return found[0]


def headlines(text: str) -> list[str | None]:
    return [a.headline.text if a.headline else None for a in mains(text)]


def paragraphs(article: Article) -> list[str]:
    return [p.span.text for p in article.passages if p.kind == "paragraph"]


def why(text: str, line: str, **metadata: object) -> str | None:
    """The reason for which ``line`` was dropped, None when it was kept."""
    at = text.index(line)
    found = [d for d in read(text, **metadata)[1] if d.start <= at and at + len(line) <= d.end]
    return found[0].reason if found else None
