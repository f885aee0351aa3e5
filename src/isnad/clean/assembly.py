"""Document -> articles and dropped text: the entry of this package."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from isnad.clean.agency import supplied_by
from isnad.clean.blocks import blocks
from isnad.clean.doubt import doubt
from isnad.clean.draft import Draft, Layout
from isnad.clean.furniture import Furniture
from isnad.clean.headline import author_name, letterhead, publisher_name, site_suffix
from isnad.clean.imprint import imprint
from isnad.clean.outlets import agency_of, is_name, is_outlet
from isnad.clean.published import iso_day, stated_day
from isnad.clean.reading import Part, parts
from isnad.clean.segment import lay_out
from isnad.model.document import (
    Article,
    Document,
    Dropped,
    DropReason,
    Metadata,
    Passage,
    PublishedBasis,
)
from isnad.model.span import Span


def articles(document: Document) -> tuple[tuple[Article, ...], tuple[Dropped, ...]]:
    """The articles in a document, and all other text with the reason why it is in none.

    Every character that is not blank lies either in one passage of one article or in one dropped
    span, never in both; what a byline or date line says stands in the article's fields, and the
    line itself is dropped as ``boilerplate``. Articles stand in the order of the text.
    """
    text, meta = document.text, document.metadata
    read = parts(text, blocks(text), meta.title)
    layout = lay_out(read, meta.title)
    dropped = [_dropped(part, reason) for part, reason in layout.dropped]
    found: list[Article] = []
    for draft in layout.drafts:
        if draft.paragraphs or (draft.headline is not None and not draft.teaser):
            found.append(_article(text, draft, layout, meta))
            dropped += _cuts(draft)
        else:
            dropped += [_dropped(part, "related") for part in _texts(draft)]
    return (
        tuple(sorted(found, key=lambda a: a.start)),
        tuple(sorted(dropped, key=lambda d: d.start)),
    )


def _texts(draft: Draft) -> list[Part]:
    head = [draft.headline] if draft.headline is not None else []
    return [*head, *draft.paragraphs, *draft.subheads]


def _dropped(part: Part, reason: DropReason) -> Dropped:
    return Dropped(part.block.start, part.block.end, reason)


def _bounds(part: Part) -> tuple[int, int]:
    return part.block.start + part.lead, part.block.end - part.tail


def _cuts(draft: Draft) -> list[Dropped]:
    """The inline datelines and closing marks that lie around passages."""
    cuts: list[Dropped] = []
    for part in _texts(draft):
        start, end = _bounds(part)
        if part.lead:
            cuts.append(Dropped(part.block.start, start, "boilerplate"))
        if part.tail:
            cuts.append(Dropped(end, part.block.end, "boilerplate"))
    return cuts


def _passages(text: str, draft: Draft) -> tuple[Passage, ...]:
    heads = [*([draft.headline] if draft.headline is not None else []), *draft.subheads]
    found = [Passage(Span.of(text, *_trim(text, *_bounds(p))), "headline") for p in heads]
    found += [
        Passage(Span.of(text, *_trim(text, *_bounds(p))), "paragraph") for p in draft.paragraphs
    ]
    return tuple(sorted(found, key=lambda p: p.span.start))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _article(text: str, draft: Draft, layout: Layout, meta: Metadata) -> Article:
    passages = _passages(text, draft)
    made = _made(draft)
    body = [p.text for p in draft.paragraphs]
    headline = (
        next((p.span for p in passages if p.kind == "headline"), None) if draft.headline else None
    )
    known = None if draft.teaser else iso_day(meta.published)
    published, basis, why = _published(made, body, known)
    stated = _authors(draft, made)
    return Article(
        start=passages[0].span.start,
        end=max(p.span.end for p in passages),
        passages=passages,
        headline=headline,
        publisher=_publisher(draft, made, layout) or (None if draft.teaser else meta.publisher),
        agency=supplied_by(made, body, [p.text for p in draft.captions]),
        authors=stated or (() if draft.teaser else meta.authors),
        dateline=_dateline(draft, made),
        published=published,
        published_basis=basis,
        teaser=draft.teaser,
        doubt=why,
    )


def _made(draft: Draft) -> list[Furniture]:
    """All that the article's furniture says, in the order of the text."""
    head = [draft.headline] if draft.headline is not None else []
    holders = sorted([*head, *draft.furniture, *draft.paragraphs], key=lambda p: p.block.start)
    return [p.furniture for p in holders if p.furniture is not None]


def _published(
    made: Sequence[Furniture], body: Sequence[str], known: dt.date | None
) -> tuple[str | None, PublishedBasis | None, str | None]:
    found = stated_day([d for f in made for d in f.days], body, known)
    if found is not None:
        printed, day = found
        return day.isoformat(), "stated", doubt(printed, day, body, known)
    if known is not None:
        return known.isoformat(), "metadata", doubt(None, known, body, None)
    return None, None, None


def _authors(draft: Draft, made: Sequence[Furniture]) -> tuple[str, ...]:
    line = [author_name(draft.author_line.text)] if draft.author_line is not None else []
    return tuple(dict.fromkeys([*line, *(a for f in made for a in f.authors)]))


def _dateline(draft: Draft, made: Sequence[Furniture]) -> str | None:
    inline = next(
        (p.furniture.place for p in draft.paragraphs if p.furniture and p.furniture.place), None
    )
    if inline is not None:
        return inline
    line = draft.place_line.text.strip(" .-–—:") if draft.place_line is not None else None
    return next((f.place for f in made if f.place), line)


def _publisher(draft: Draft, made: Sequence[Furniture], layout: Layout) -> str | None:
    """The outlet: in the byline, on a line of its own, in a letterhead or the page's title."""
    for furniture in sorted(made, key=lambda f: f.kind == "credit"):
        if furniture.publisher:
            return furniture.publisher
    if draft.publisher_line is not None:
        return publisher_name(draft.publisher_line.text)
    own = imprint([p.text for p in _lines_of(draft, layout)])
    if draft is not layout.drafts[0]:
        return own
    first = min(p.block.start for p in _texts(draft))
    above = [p.text for p, _ in layout.dropped if p.block.start < first and p.plain]
    if draft.headline is not None:
        sites = (site_suffix(line, draft.headline.text) for line in above)
        site = next((s for s in sites if s), None)
        if site:
            return site
    named = next((publisher_name(s) for s in above if is_outlet(s) and is_name(s, 5)), None)
    return letterhead(above) or named or own or _rights_holder(layout)


def _lines_of(draft: Draft, layout: Layout) -> list[Part]:
    """What was dropped between the start of the article and that of the next one."""
    starts = sorted(min(p.block.start for p in _texts(d)) for d in layout.drafts if not d.teaser)
    mine = min(p.block.start for p in _texts(draft))
    following = next((s for s in starts if s > mine), None)
    return [
        part
        for part, reason in layout.dropped
        if (part.block.start > mine or mine == starts[0])
        and (following is None or part.block.start < following)
        and reason in ("boilerplate", "advert")
    ]


_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\W*(?:\d{4}(?:[-–]\d{4})?)\W+(?:by )?(?P<who>[^.|,;©]{3,40})", re.I
)


def _rights_holder(layout: Layout) -> str | None:
    """Who claims the copyright of a page with one article on it."""
    if sum(not d.teaser for d in layout.drafts) != 1:
        return None
    for part, _ in layout.dropped:
        match = _RIGHTS.search(part.text)
        if match and is_name(match["who"].strip()) and agency_of(match["who"]) is None:
            return re.sub(r"\s*all rights.*$", "", match["who"].strip(), flags=re.I)
    return None
