"""What the parts around a line say of it: is it the headline of another article?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.clean.cohesion import goes_on, shared, stems, told
from isnad.clean.headline import may_be_publisher
from isnad.clean.reading import Part

_SLUG = re.compile(
    r"^\W*(?:\(?(?:\d+(?:st|nd|rd|th) )?(?:lead|ld|urgent|update\s*\d*|1st ld|writethru|wrap"
    r"(?:up)?|rpt|recap|roundup)\b|(?:item|story) \d|\d{1,2}[.)]\s)",
    re.I,
)
_SLUG_END = re.compile(
    r"\((?:\d+(?:st|nd|rd|th)? )?(?:lead|ld|urgent|update\s*\d*|2nd lead|wrap(?:up)?|recap"
    r"|roundup)[^)]{0,12}\)\W*$",
    re.I,
)
_OPENING = 3
"""Paragraphs in which an article says what its headline says."""
_GOES_ON = 0.12
"""The least share of a lead that the story below it takes up, see ``cohesion``."""
_NOTES, _PREAMBLE = 2, 8
"""Notes at the top of a page, and lines that may stand between them and the headline."""
DATED = frozenset({"byline", "date", "place", "publisher", "agency"})


def opens_article(parts: Sequence[Part], i: int, *, after_end: bool) -> bool:
    """Whether the line at ``i``, below the body of one article, heads another.

    ``after_end``: a credit, rule or copyright line has closed the article above.
    """
    part, run, follows = parts[i], lines_below(parts, i), paragraphs_after(parts, i)
    if not part.title or not follows:
        return False
    if any(p.cue in ("related-block", "related-inline", "comments") for p in run):
        return False
    if _slugged(part):
        return True
    if part.shape.words >= 5 and ((after_end and follows > 1) or _set_apart(parts, i)):
        return True
    if part.shape.words < 4 or after_time(parts, i):
        return False
    return _furnished(parts, i, run) or _named(parts, i, run) or _sums_up_next(parts, i, run)


def lines_below(parts: Sequence[Part], i: int) -> list[Part]:
    """The parts between the line at ``i`` and the next paragraph."""
    run: list[Part] = []
    for part in parts[i + 1 :]:
        if part.prose:
            break
        run.append(part)
    return run


def paragraphs_after(parts: Sequence[Part], i: int) -> int:
    """How many paragraphs follow the line at ``i`` before another headline."""
    count = 0
    for part in parts[i + 1 :]:
        if part.prose:
            count += 1
        elif count and (part.title or part.cue in ("related-block", "comments")):
            break
    return count


def paragraphs_of(parts: Sequence[Part], i: int) -> int:
    """How many paragraphs stand right below the line at ``i``, with no line between them."""
    count = 0
    for part in parts[i + 1 :]:
        if part.prose:
            count += 1
        elif part.title or part.cue is not None or count:
            break
    return count


def after_time(parts: Sequence[Part], i: int) -> bool:
    """Whether a time of day stands above the line, as in a live blog."""
    made = parts[i - 1].made if i else None
    return made is not None and made.kind == "time"


def _slugged(part: Part) -> bool:
    return bool(_SLUG.match(part.text) or _SLUG_END.search(part.text))


def _set_apart(parts: Sequence[Part], i: int) -> bool:
    """A rule or a wider gap than is usual between paragraphs stands above the line."""
    gaps = sorted(p.block.gap for p in parts[1:])
    usual = gaps[len(gaps) // 2]
    return parts[i - 1].cue == "separator" or parts[i].block.gap >= usual + 2


def _furnished(parts: Sequence[Part], i: int, run: Sequence[Part]) -> bool:
    """Byline, date, place or publisher stand between the line and its first paragraph."""
    if any((p.made is not None and p.made.kind in DATED) or p.cue == "language" for p in run):
        return True
    below = parts[i + len(run) + 1]
    return bool(below.lead) and below.furniture is not None and below.furniture.kind == "place"


def _named(parts: Sequence[Part], i: int, run: Sequence[Part]) -> bool:
    """What may be an outlet's name stands right below a headline of some length."""
    shorts = [p for p in run if p.plain]
    if not 0 < len(shorts) <= 2 or parts[i].shape.words < 5 or paragraphs_after(parts, i) < 2:
        return False
    return may_be_publisher(shorts[0], directly_under=True)


def heads_text_below(parts: Sequence[Part], i: int) -> bool:
    """Whether the line's words stand in the next paragraphs and not in those above."""
    below = [p.text for p in parts[i + 1 :] if p.prose][:_OPENING]
    above = [p.text for p in parts[max(0, i - 8) : i] if p.prose][-_OPENING:]
    share = told(parts[i].text, below)
    return share >= 0.5 and told(parts[i].text, above) <= 0.6 * share


def heads_story(parts: Sequence[Part], i: int, lead: str | None) -> bool:
    """Whether the words of the line and of the text below show a story of its own beginning here.

    ``lead``: headline and first paragraph of the article above. A teaser's text tells what its
    headline says too, but the paragraphs after it go on with the article above.
    """
    if not parts[i].title or len(stems(parts[i].text)) < 4 or not heads_text_below(parts, i):
        return False
    below = [j for j in range(i + 1, len(parts)) if parts[j].prose][: _OPENING + 1]
    if len(below) < 2 or _nearer_head(parts, i, below[0]):
        return False
    first, *rest = (parts[j].text for j in below)
    mine = goes_on(rest, f"{parts[i].text} {first}")
    return mine >= _GOES_ON and (lead is None or mine > goes_on(rest, lead))


def preamble(parts: Sequence[Part], i: int) -> bool:
    """Whether a short text at the top of a page says nothing of the story that is headed below."""
    notes = 0
    if any(p.title and told(p.text, [parts[i].text]) >= 0.3 for p in parts[max(0, i - 4) : i]):
        return False
    for j in range(i, min(i + _PREAMBLE, len(parts))):
        part = parts[j]
        if part.cue == "separator":
            return False
        notes += part.prose
        if notes > _NOTES or (part.prose and (part.shape.words > 40 or part.lead)):
            return False
        if heads_story(parts, j, None):
            story = [p.text for p in parts[j:] if p.prose or p is part][: 2 * _OPENING]
            return shared(parts[i].text, story) < 2
    return False


def interrupts(parts: Sequence[Part], i: int, lead: str | None) -> bool:
    """Whether the text two paragraphs below the line goes on with the article above it."""
    below = [p.text for p in parts[i + 1 :] if p.prose][: _OPENING + 1]
    if lead is None or len(below) < 2 or parts[i - 1].cue == "separator":
        return False
    if any(p.made is not None and p.made.kind in DATED for p in lines_below(parts, i)):
        return False
    first, *rest = below
    taken_up = goes_on(rest, lead)
    return taken_up > max(_GOES_ON, goes_on(rest, f"{parts[i].text} {first}") + 0.05)


def teases(parts: Sequence[Part], i: int, lead: str | None) -> bool:
    """Whether the line and the one paragraph right below it are another story's."""
    below = parts[i + 1] if i + 1 < len(parts) else None
    if lead is None or below is None or not below.prose or len(stems(parts[i].text)) < 3:
        return False
    other = told(parts[i].text, [below.text]) >= 0.5 and told(parts[i].text, [lead]) <= 0.25
    return other and goes_on([below.text], lead) <= _GOES_ON and interrupts(parts, i, lead)


def _nearer_head(parts: Sequence[Part], i: int, first: int) -> bool:
    """Whether a line between this one and the first paragraph says more of what follows."""
    mine = told(parts[i].text, [p.text for p in parts[first:] if p.prose][:_OPENING])
    below = [p.text for p in parts[first:] if p.prose][:_OPENING]
    return any(p.title and told(p.text, below) > mine for p in parts[i + 1 : first])


def _sums_up_next(parts: Sequence[Part], i: int, run: Sequence[Part]) -> bool:
    """The line stands right above two paragraphs that say nearly all it says, as none above do."""
    if run or paragraphs_after(parts, i) < 2 or len(stems(parts[i].text)) < 4:
        return False
    below = [p.text for p in parts[i + 1 : i + 3] if p.prose]
    above = [p.text for p in parts[max(0, i - 2) : i] if p.prose]
    return told(parts[i].text, below) >= 0.6 and told(parts[i].text, above) <= 0.4
