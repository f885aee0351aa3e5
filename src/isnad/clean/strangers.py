"""Paragraphs of an article that speak of nothing that the article speaks of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from isnad.clean.cohesion import shared, stems, told
from isnad.clean.reading import Part

_LEAST = 4
"""Paragraphs: in a shorter article a paragraph may well stand for itself."""
_LONGEST = 60
_FEWEST, _ENOUGH = 5, 8
"""Words of content with which a paragraph can be expected to share one, and two."""
_OWN = 0.45
"""The least share of a list item's words that stand elsewhere in its article."""
_TOLD = re.compile(
    r"[“”\"]|\b(?:said|says|told|added|asked|replied|he|she|they|his|her|their|who)\b", re.I
)


def strangers(paragraphs: Sequence[Part]) -> list[Part]:
    """The paragraphs that share less than two words, short ones none, with all others together.

    Quotations and paragraphs about someone named before are left alone: they may be short and yet
    belong. Of 848 paragraphs of real stories, 3 shared less than two words.
    """
    if len(paragraphs) < _LEAST:
        return []
    found = []
    for part in paragraphs:
        if part.shape.form != "prose" or part.shape.words > _LONGEST or part.lead:
            continue
        if _TOLD.search(part.text):
            continue
        common = shared(part.text, (p.text for p in paragraphs if p is not part))
        size = len(stems(part.text))
        if size >= _FEWEST and common < (2 if size >= _ENOUGH else 1):
            found.append(part)
    return found


def linked_titles(paragraphs: Sequence[Part]) -> list[Part]:
    """Bulleted headlines of other stories: unstopped items that tell little of what the rest tells.

    A list that a line with a colon announces is the article's own.
    """
    prose = [p.text for p in paragraphs if p.shape.form == "prose"]
    found: list[Part] = []
    for above, part in itertools.pairwise(paragraphs):
        item = part.shape.form == "list" and part.text[-1] not in ".!?;:,”\""
        opens = above in found or (above.shape.form == "prose" and above.text[-1] != ":")
        if item and opens and len(stems(part.text)) >= 3 and told(part.text, prose) < _OWN:
            found.append(part)
    return found
