"""Text -> blocks: the paragraphs and lone lines of a page, with offsets into the text as read."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

# Characters that carry no text: white space, control and format characters (zero-width, BOM).
BLANK = (
    r"\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb"
)
_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_TRIM = re.compile(rf"[^{BLANK}](?:.*[^{BLANK}])?", re.DOTALL)
_RUN = re.compile(rf"[{BLANK}]+")
_ZERO_WIDTH = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_SOFT_END = re.compile(
    r"(?:,|\b(?:of|in|on|at|to|for|with|and|or|the|a|an|by|from|as|over))$", re.I
)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
_BULLET = re.compile(r"^\s*(?:[•·▪●‣◦*\-–—]\s|\(?\d{1,2}[.)]\s)")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 50


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or lone line; ``text`` has single spaces, ``gap`` counts blank lines above."""

    start: int
    end: int
    text: str
    gap: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    gap: int


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` in order; together they hold every character that is not blank.

    One line is one block, except in a text wrapped by hand, where lines of one paragraph join.
    """
    lines = _lines(text)
    width = _wrap_width(lines)
    found: list[Block] = []
    first = 0
    for i in range(1, len(lines) + 1):
        if i < len(lines) and _continues(lines[i - 1], lines[i], width, i - 1 == first):
            continue
        start, end = lines[first].start, lines[i - 1].end
        found.append(Block(start, end, flatten(text[start:end]), lines[first].gap))
        first = i
    return tuple(found)


def flatten(text: str) -> str:
    """``text`` with zero-width characters gone and every run of blanks as one space."""
    return _RUN.sub(" ", _ZERO_WIDTH.sub("", text)).strip()


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        kept = _TRIM.search(match.group())
        if kept is None:
            continue
        start = match.start() + kept.start()
        breaks = text.count("\n", last_end, start) or text.count("\r", last_end, start)
        gap = max(breaks - 1, 0) + text.count("\x0c", last_end, start)
        end = match.start() + kept.end()
        lines.append(_Line(start, end, kept.group(), gap if lines else 0))
        last_end = end
    return lines


def _wrap_width(lines: Sequence[_Line]) -> int | None:
    """The column at which the text was wrapped by hand, None when lines are paragraphs."""
    long = [len(line.text) for line in lines if len(line.text) >= _NARROWEST_WRAP]
    wrapped = [size for size in long if size <= _WIDEST_WRAP]
    if len(wrapped) < 4 or len(wrapped) < 0.8 * len(long):
        return None
    unfinished = sum(
        _NARROWEST_WRAP <= len(a.text) <= _WIDEST_WRAP
        and not b.gap
        and not _SENTENCE_END.search(a.text)
        for a, b in itertools.pairwise(lines)
    )
    return max(wrapped) if unfinished >= 0.4 * len(wrapped) else None


def _continues(above: _Line, line: _Line, width: int | None, opens: bool) -> bool:
    """Whether ``line`` goes on with the paragraph of the line ``above``."""
    if line.gap or _BULLET.match(line.text):
        return False
    if width is not None:
        word = line.text.split(" ", 1)[0]
        fits = len(above.text) + 1 + len(word) <= width - 6
        if not fits or (len(above.text) > 0.6 * width and line.text[0].islower()):
            return True
    # A heading broken over two lines: the first cannot end where it ends.
    return (
        opens
        and 20 < len(above.text) < _WIDEST_WRAP
        and bool(
            (line.text[0].islower() and not _SENTENCE_END.search(above.text))
            or (_SOFT_END.search(above.text) and len(line.text) < _WIDEST_WRAP)
        )
    )
