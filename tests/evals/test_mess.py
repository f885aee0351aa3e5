"""The messy pages: same seed, same pages; and what their measure counts."""

from __future__ import annotations

from datetime import date

from evals.mess import STYLES, measure, pages
from evals.mess_sheet import Sheet, Story

STORIES = [
    Story(
        f"{place} dockers vote to strike over harbour tax",
        (
            f"Dockers in {place} voted on Monday to strike over a harbour tax, a union said.",
            f"The tax in {place} was raised in May without talks with the dockers.",
            f"The union said the harbour of {place} would stay closed until Friday.",
        ),
        date(2021, 5, day),
    )
    for day, place in enumerate(
        "Aden Basra Cadiz Derna Enugu Fano Gaza Hama Izmir Jaffa".split(), 1
    )
]


def test_same_seed_gives_the_same_pages() -> None:
    made = pages(STORIES, 3, 21, list(STYLES))
    assert made == pages(STORIES, 3, 21, list(STYLES))
    assert made != pages(STORIES, 4, 21, list(STYLES))


def test_pieces_are_where_the_text_has_them() -> None:
    for case in pages(STORIES, 5, 21, list(STYLES)):
        for piece in case.pieces:
            body = " ".join(case.text[piece.start : piece.end].split())
            if piece.kind == "headline":
                assert body in {s.title for s in STORIES}
            if piece.kind == "body":
                assert any(body in p for s in STORIES for p in s.paragraphs)


def test_measure_counts_what_was_found_and_what_was_kept() -> None:
    sheet = Sheet()
    sheet.article(STORIES[0], "The Daily Post")
    sheet.headline(STORIES[0].title)
    sheet.noise("The Daily Post", "1 May 2021")
    sheet.body(STORIES[0].paragraphs)
    sheet.noise("Share on Facebook")
    figures = measure([sheet.case("000-plain")])[0].figures()
    assert (figures["articles"], figures["headline"], figures["published"]) == (1.0, 1.0, 1.0)
    assert (figures["noise kept"], figures["text lost"]) == (0.0, 0.0)
