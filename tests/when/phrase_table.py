"""Reads phrases.tsv: our own time expressions in context, with what they should mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from isnad.model.sentence import Sentence
from isnad.model.span import Span
from isnad.model.when import TimeMention
from isnad.when import times

TABLE = Path(__file__).with_name("phrases.tsv")


@dataclass(frozen=True)
class Case:
    line: int
    text: str
    start: int
    end: int
    published: str | None
    expected: tuple[str | None, str | None, str | None]
    is_time: bool

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return sentences_of(self.text)

    def found(self) -> TimeMention | None:
        """The mention that overlaps the marked phrase, if any."""
        every = (m for row in times(self.sentences, self.text, self.published) for m in row)
        return next((m for m in every if m.span.start < self.end and m.span.end > self.start), None)

    def verdict(self) -> str:
        """right, unresolved, or false."""
        mention = self.found()
        if not self.is_time:
            return "right" if mention is None else "false"
        if mention is None:
            return "unresolved"
        when = mention.when
        if (when.start, when.end, when.granularity) == self.expected:
            return "right"
        return "false" if when.resolved else "unresolved"


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """One sentence without tokens per part of ``text`` between slashes."""
    spans = [m.span() for m in re.finditer(r"(?:(?! // ).)+", text.replace(" // ", " //\n"))]
    return tuple(Sentence(Span(s, e, text[s:e]), 0, 0, ()) for s, e in spans)


def cases() -> list[Case]:
    rows = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return [_case(number, row.split("\t")) for number, row in enumerate(rows, start=2)]


def _case(number: int, row: list[str]) -> Case:
    marked, published, start, end, grain = row
    first = marked.index("[[")
    last = marked.index("]]") - 2
    known = [None if v in ("-", "no") else v for v in (published, start, end, grain)]
    text = marked.replace("[[", "").replace("]]", "")
    expected = (known[1], known[2], known[3])
    return Case(number, text, first, last, known[0], expected, start != "no")
