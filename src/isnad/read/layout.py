"""Printed lines to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_EDGE = 3
_REPEATED_SHARE = 0.6
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:/|of)\s*\d{1,4})?", re.I)
_TALLER = 1.2
_WIDE_GAP = 1.35
_SHORT_LINE = 0.8
_DIVIDED = re.compile(r"(\w)-$")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. ``rows`` are its bottom and top, ``left`` and ``right`` its ends, in
    points from the page's lower left corner; None when unknown."""

    text: str
    rows: tuple[float, float] | None
    left: float | None
    right: float | None


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without running heads, feet and page numbers.

    Furniture is what stands among the three outer lines of at least 60 % of the pages, digits
    aside, and a lone page number at either end. A headline that later pages repeat in smaller
    print is kept. A file of one page keeps all but its number.
    """
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    needed = max(2, _REPEATED_SHARE * len(pages))
    repeated = {key: 0.0 for key, count in seen.items() if count >= needed}
    for line in (line for page in pages[1:] for line in _edges(page)):
        if _key(line) in repeated:
            repeated[_key(line)] = max(repeated[_key(line)], _height(line))
    return [_stripped(page, repeated) for page in pages]


def paragraphs(pages: list[list[Line]]) -> str:
    """The text, its paragraphs separated by blank lines; one may run over a page's end."""
    usual = _usual_step(pages)
    blocks: list[list[Line]] = []
    for page in pages:
        width = _right_edge(page)
        for number, line in enumerate(page):
            before = blocks[-1][-1] if blocks else None
            same_page = number > 0
            if before and _continues(before, line, usual if same_page else None, width):
                blocks[-1].append(line)
            else:
                blocks.append([line])
    return "\n\n".join(_joined(block) for block in blocks)


def _edges(page: list[Line]) -> list[Line]:
    return page[:_EDGE] + page[-_EDGE:] if len(page) > 2 * _EDGE else page


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _stripped(page: list[Line], repeated: dict[str, float]) -> list[Line]:
    """The page without the ``repeated`` lines; these come with their height on later pages."""
    edges = {id(line) for line in _edges(page)}
    ends = {id(line) for line in page[:1] + page[-1:]}
    return [
        line
        for line in page
        if not (id(line) in edges and _height(line) <= _TALLER * repeated.get(_key(line), -1.0))
        and not (id(line) in ends and _PAGE_NUMBER.fullmatch(line.text))
    ]


def _steps(page: list[Line]) -> list[float]:
    rows = [line.rows for line in page if line.rows]
    return [above[0] - below[0] for above, below in pairwise(rows)]


def _usual_step(pages: list[list[Line]]) -> float | None:
    steps = [step for page in pages for step in _steps(page) if step > 0]
    return median(steps) if steps else None


def _right_edge(page: list[Line]) -> float | None:
    ends = [line.right for line in page if line.right is not None]
    return max(ends) if ends else None


def _continues(before: Line, line: Line, usual: float | None, width: float | None) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if usual and before.rows and line.rows:
        step = before.rows[0] - line.rows[0]
        if step > _WIDE_GAP * usual or _height(before) > 1.25 * _height(line):
            return False
    ended = before.text[-1:] in ".!?:”\"'’)"
    short = bool(before.right and width and before.right < _SHORT_LINE * width)
    if usual is None:
        return not ended and line.text[:1].islower()
    return not (ended and short)


def _height(line: Line) -> float:
    return line.rows[1] - line.rows[0] if line.rows else 0.0


def _joined(block: list[Line]) -> str:
    text = block[0].text
    for line in block[1:]:
        text = _with_next(text, line.text)
    return text


def _with_next(text: str, following: str) -> str:
    """ "govern-" and "ment" are one word; "Al-" and "Sham" keep their hyphen.

    A hyphen goes when a small letter stands on both sides and the first part holds no hyphen
    of its own; capitals, digits and compounds ("so-called-") keep it.
    """
    divided = _DIVIDED.search(text)
    if not divided:
        return f"{text} {following}"
    first_word = text.rsplit(None, 1)[-1][:-1]
    whole = following[:1].islower() and divided[1].islower() and "-" not in first_word
    return (text[:-1] if whole else text) + following
