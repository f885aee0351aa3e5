"""Whose a passage is: the interrupted article's, a teaser's, or the next article's."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.clean.cohesion import goes_on, shared, stems, told
from isnad.clean.draft import Draft
from isnad.clean.lookahead import lines_below, paragraphs_of
from isnad.clean.outlets import is_outlet
from isnad.clean.reading import Part

_TAKEN_UP = 0.1
"""The least share of an article's lead in one paragraph that goes on with it."""
_OVER_HEADLINE = 3
"""Lines over a headline that may be its date and outlet."""


def own_lines_above(parts: Sequence[Part], i: int, main: Draft | None) -> list[Part]:
    """Date and outlet over the headline at ``i`` that has none below: they belong to it.

    Not where another headline stands over them, nor what the article above needs for itself.
    """
    below = lines_below(parts, i)
    if any(p.made is not None and p.made.kind in ("date", "publisher") for p in below):
        return []
    found: list[Part] = []
    for part in reversed(parts[max(0, i - _OVER_HEADLINE) : i]):
        if part.title:
            return []
        if part.prose or part.cue in ("separator", "related-block", "comments"):
            break
        if part.made is not None or (part.plain and is_outlet(part.text.strip(" .|-"))):
            found.append(part)
    dated = [p for p in main.furniture if p.made and p.made.days] if main is not None else []
    spare = any(p not in found for p in dated)
    return found[::-1] if spare or not any(p.made and p.made.days for p in found) else []


def goes_on_below(parts: Sequence[Part], i: int, main: Draft) -> bool:
    """The paragraph below the headline at ``i`` is the article's and says nothing of the line."""
    below = next(p.text for p in parts[i + 1 :] if p.prose)
    return _apart(parts[i].text, below) and _together(below, main)


def strays(part: Part, main: Draft | None, teaser: Draft | None) -> bool:
    """The paragraph below a teaser's headline is the interrupted article going on."""
    if main is None or main.finished or teaser is None or teaser.headline is None:
        return False
    return _apart(teaser.headline.text, part.text) and _together(part.text, main)


def resumes(parts: Sequence[Part], i: int, main: Draft, teaser: Draft | None) -> bool:
    """Whether the paragraph at ``i`` below related stories is the article's again."""
    if teaser is None or not teaser.teaser or teaser.headline is None:
        return True
    if strays(parts[i], main, teaser) or paragraphs_of(parts, i - 1) >= 2:
        return True
    texts = [p.text for p in (teaser.headline, *teaser.paragraphs)]
    other = goes_on([parts[i].text], " ".join(texts))
    return goes_on([parts[i].text], main.lead) > max(other, _TAKEN_UP)


def _apart(title: str, text: str) -> bool:
    """Whether the text says little of what the headline says."""
    return len(stems(title)) >= 3 and told(title, [text]) < 0.2


def _together(text: str, draft: Draft) -> bool:
    return shared(text, (p.text for p in draft.paragraphs)) >= 2
