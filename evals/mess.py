"""How well articles are found in messy text files: invented pages around real stories.

    python -m evals.mess [--seed N] [--pages N] [--styles a,b] [--errors] [--show NAME] [--check]

Needs ``../shared/data/stories/wikinews.jsonl``; run it in the repository root with ``src`` on the
path. A seeded generator puts real stories into the furniture of many kinds of page (menus, cookie
notices, teasers, captions, share buttons, wrapped lines, two to four articles to a file, some with
nothing between them). Only the furniture is written here, in words of our own.

- ``articles``: precision, recall and F1; found and true are a pair when their characters agree with
  an F1 of .7 or more. ``count``: pages on which the number of articles is right.
- ``headline`` (exact but for blanks), ``publisher`` (where the page names one), ``published`` (the
  day, or none where the page has none): shares of the true articles; one not found is wrong.
- ``noise kept``: characters of noise in the passages of articles; ``noise lines``: lines of noise
  with a word in them, by whether one of their letters was kept. ``text lost``: characters of the
  articles' text in no passage.

``--check`` exits with 1 when a figure is past its floor. The wordings are one author's guess at
what pages look like: a rule made for one of them is worth nothing, so look at the kind.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from evals import mess_later, mess_pastes, mess_sites
from evals.mess_sheet import Case, Kit, Piece, Sheet, Story
from isnad.clean import articles
from isnad.model import Article, Document
from isnad.read import read_inputs

Style = Callable[[Sheet, Story, Kit], None]

STORIES = Path(__file__).resolve().parents[2] / "shared/data/stories/wikinews.jsonl"
STYLES: Mapping[str, Style] = {
    style.__name__: style
    for style in (
        mess_sites.wire, mess_sites.broadcaster, mess_sites.local_paper, mess_sites.turkish,
        mess_sites.arab_daily, mess_sites.indian, mess_sites.african, mess_sites.blog,
        mess_sites.paywalled, mess_sites.state_agency, mess_pastes.mail, mess_pastes.telegram,
        mess_pastes.pdf, mess_pastes.telephone, mess_pastes.word, mess_pastes.database,
        mess_pastes.live_blog, mess_pastes.bare, mess_pastes.pasted, mess_later.french_portal,
        mess_later.forum, mess_later.radio, mess_later.review,
    )
}  # fmt: skip
ALONE = ("telegram", "bare", "live_blog", "mail", "forum")
"""Styles that share no file with others: nothing would show where they begin."""
SEPARATORS = ("", "", "\n\n", "***\n\n", "-----\n\n", "=" * 30 + "\n\n")
PAIRED = 0.7
FLOORS = {"articles": 0.93, "count": 0.88, "headline": 0.9, "publisher": 0.7, "published": 0.88}
CEILINGS = {"noise kept": 0.05, "noise lines": 0.05, "text lost": 0.03}


def stories(path: Path = STORIES) -> list[Story]:
    """The real stories."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        paragraphs = tuple(p.strip() for p in record["text"].split("\n\n") if p.strip())
        found.append(Story(record["title"], paragraphs, date.fromisoformat(record["published"])))
    return found


def pages(told: Sequence[Story], seed: int, count: int, styles: Sequence[str]) -> list[Case]:
    """That many pages; the same seed gives the same pages.

    Every style has pages of its own; of three pages, one holds two to four articles, of one
    style or of several.
    """
    rng = random.Random(seed)
    made = []
    for i in range(count):
        style = styles[i % len(styles)]
        several = rng.random() < 0.4 and style not in ALONE
        number = rng.choice((2, 2, 3, 4)) if several else 1
        mixable = [s for s in styles if s not in ALONE]
        mixed = rng.random() < 0.5
        names = [style, *(rng.choice(mixable) if mixed else style for _ in range(number - 1))]
        made.append(_page(f"{i:03d}-{'+'.join(names)}", names, rng, told))
    return made


def _page(name: str, names: Sequence[str], rng: random.Random, told: Sequence[Story]) -> Case:
    mine = rng.sample(list(told), len(names))
    kit = Kit(rng, [s for s in told if s not in mine])
    sheet, separator = Sheet(), rng.choice(SEPARATORS)
    for i, (style, story) in enumerate(zip(names, mine, strict=True)):
        if i and separator:
            sheet.put("noise" if separator.strip() else "free", separator, "")
        sheet.gap = "\n\n"
        STYLES[style](sheet, story, kit)
        if not sheet.text.endswith("\n\n") and i + 1 < len(names):
            sheet.put("free", "\n", "")
    return sheet.case(name)


class Result:
    """Counts over pages."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.of: Counter[str] = Counter()
        self.errors: list[str] = []

    def add(self, row: str, good: float, total: float = 1) -> None:
        """``good`` out of ``total``."""
        self.hits[row] += good  # type: ignore[assignment]
        self.of[row] += total  # type: ignore[assignment]

    def share(self, row: str) -> float:
        """Hits of all, 0 of none."""
        return self.hits[row] / self.of[row] if self.of[row] else 0.0

    def figures(self) -> dict[str, float]:
        """Every measure by its name."""
        p, r = self.share("precision"), self.share("recall")
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        rows = ("count", "headline", "publisher", "published", *CEILINGS)
        return {"articles": f1} | {row: self.share(row) for row in rows}


def measure(cases: Sequence[Case]) -> tuple[Result, dict[str, Result]]:
    """The figures of all pages, and by style for pages of one style."""
    whole = Result()
    by_style: dict[str, Result] = {}
    for case in cases:
        found = _read(case)
        style = case.name.split("-")[1].split("+")[0]
        alone = by_style.setdefault(style, Result())
        for result in (whole, alone):
            _compare(case, found, result)
    return whole, by_style


def _read(case: Case) -> list[Article]:
    """The articles as a run on a file finds them; none when the file is refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.txt"
        path.write_text(case.text, encoding="utf-8")
        (document,) = read_inputs([path])
    if not isinstance(document, Document):
        return []
    return [a for a in articles(document)[0] if not a.teaser]


def _compare(case: Case, found: Sequence[Article], result: Result) -> None:
    owner: list[int | None] = [None] * len(case.text)
    for j, article in enumerate(found):
        for passage in article.passages:
            owner[passage.span.start : passage.span.end] = [j] * (
                passage.span.end - passage.span.start
            )
    result.add("count", len(found) == len(case.truths))
    if len(found) != len(case.truths):
        result.errors.append(f"{case.name}: {len(found)} articles for {len(case.truths)}")
    for piece in case.pieces:
        _compare_piece(case, piece, owner, result)
    pairs = _pairs(case, len(found), owner)
    result.add("recall", len(pairs), len(case.truths))
    result.add("precision", len(set(pairs.values())), len(found))
    for i in range(len(case.truths)):
        _compare_fields(case, i, found[pairs[i]] if i in pairs else None, result)


def _compare_piece(case: Case, piece: Piece, owner: Sequence[int | None], result: Result) -> None:
    solid = [k for k in range(piece.start, piece.end) if case.text[k].isalnum()]
    kept = sum(owner[k] is not None for k in solid)
    line = f"{case.text[piece.start : piece.end][:110]!r}"
    if piece.kind == "noise" and solid:
        result.add("noise kept", kept, len(solid))
        result.add("noise lines", kept > 0)
        if kept:
            result.errors.append(f"{case.name}: kept {line}")
    if piece.kind == "body":
        result.add("text lost", len(solid) - kept, len(solid))
        if kept < 0.9 * len(solid):
            result.errors.append(f"{case.name}: lost {len(solid) - kept} of {line}")


def _pairs(case: Case, count: int, owner: Sequence[int | None]) -> dict[int, int]:
    """True article -> found one, where their characters agree well enough."""
    both: Counter[tuple[int, int]] = Counter()
    true: Counter[int] = Counter()
    for piece in case.pieces:
        if piece.kind == "body" and piece.article is not None:
            true[piece.article] += piece.end - piece.start
            both.update((piece.article, j) for j in owner[piece.start : piece.end] if j is not None)
    got = Counter(j for j in owner if j is not None)
    agree = {ij: 2 * n / (true[ij[0]] + got[ij[1]]) for ij, n in both.items()}
    return {i: j for (i, j), f1 in agree.items() if f1 >= PAIRED}


def _compare_fields(case: Case, i: int, mine: Article | None, result: Result) -> None:
    truth = case.truths[i]
    headline = " ".join(mine.headline.text.split()) if mine and mine.headline else None
    fields = [("published", mine and mine.published, truth.published)]
    if truth.headline:
        fields.append(("headline", headline, truth.headline))
    if truth.publisher:
        fields.append(("publisher", mine and mine.publisher, truth.publisher))
    for name, got, want in fields:
        good = mine is not None and (got or "").casefold() == (want or "").casefold()
        result.add(name, good)
        if not good:
            result.errors.append(f"{case.name}: {name} {got!r}, want {want!r}")


def _table(whole: Result, by_style: Mapping[str, Result]) -> str:
    lines = [f"{'':14}" + "".join(f"{name:>13}" for name in whole.figures())]
    for name, result in [*sorted(by_style.items()), ("all", whole)]:
        row = "".join(f"{value:13.3f}" for value in result.figures().values())
        lines.append(f"{name:14}{row}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Prints the table; with ``--check`` 1 when a figure is past its floor."""
    parser = argparse.ArgumentParser(description="Articles found in messy files.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=152)
    parser.add_argument("--styles", default=",".join(STYLES), help="comma-separated")
    parser.add_argument("--errors", action="store_true", help="list every miss")
    parser.add_argument("--show", help="print pages whose name holds this")
    parser.add_argument("--check", action="store_true", help="compare with the floors")
    options = parser.parse_args(arguments)
    cases = pages(stories(), options.seed, options.pages, options.styles.split(","))
    if options.show:
        for case in cases:
            if options.show in case.name:
                print(f"##### {case.name}\n{case.text}")
        return 0
    whole, by_style = measure(cases)
    if options.errors:
        print(*whole.errors, sep="\n")
    print(_table(whole, by_style))
    figures = whole.figures()
    below = [k for k, least in FLOORS.items() if figures[k] < least]
    above = [k for k, most in CEILINGS.items() if figures[k] > most]
    if options.check and below + above:
        print("past the floor:", *below, *above)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
