"""Paragraphs of an article that speak of nothing that the article speaks of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from isnad.clean.cohesion import shared, stems, told
from isnad.clean.draft import Draft
from isnad.clean.reading import Part

_LEAST = 4
"""Paragraphs: in a shorter article a paragraph may well stand for itself."""
_LONGEST = 60
_FEWEST, _ENOUGH = 5, 8
"""Words of content with which a paragraph can be expected to share one, and several."""
_TAKEN_UP = 0.12
_MYSELF = re.compile(r"^[^“\"]*(?:\bI\b|\bI[’']|\b(?:me|my|lol)\b)[^“\"]*$")
_TITLE_ITEM = re.compile(r"^\W{1,4}[^\W\d_].*[^.!?;:,”\"]$")
_STOPS = '.!?”"'
_OWN = 0.45
"""The least share of a list item's words that stand elsewhere in its article."""
_TOLD = re.compile(
    r"[“”\"]|\b(?:said|says|told|added|asked|replied|he|she|they|his|her|their|who)\b", re.I
)


def groups(draft: Draft, parts: Sequence[Part]) -> list[list[Part]]:
    """The article's paragraphs, those that furniture divides apart from each other.

    A short sentence between two paragraphs ("She was 91.") is no furniture.
    """
    at = {part.block.start: i for i, part in enumerate(parts)}
    found: list[list[Part]] = []
    last = None
    for part in draft.paragraphs:
        i = at[part.block.start]
        between = parts[last + 1 : i] if last is not None else ()
        if last is not None and all(p.plain and p.text[-1] in _STOPS for p in between):
            found[-1].append(part)
        else:
            found.append([part])
        last = i
    return found


def strangers(divided: Sequence[Sequence[Part]]) -> list[Part]:
    """The groups of paragraphs, divided by furniture, that share hardly a word with the rest.

    Quotations and paragraphs about someone named before are left alone: they may be short and yet
    belong. Of 533 such paragraphs of real stories one in fifty shared under .13 of its words with
    its own story, and half shared that little with another.
    """
    if sum(map(len, divided)) < _LEAST:
        return []
    found: list[Part] = []
    main = max(divided, key=lambda group: sum(p.shape.words for p in group))
    for group in divided:
        if group is main:
            continue
        text = " ".join(p.text for p in group)
        if any(p.shape.form != "prose" or p.lead for p in group) or _belongs(text):
            continue
        if sum(p.shape.words for p in group) > _LONGEST:
            continue
        others = [p.text for other in divided if other is not group for p in other]
        size, common = len(stems(text)), shared(text, others)
        if size >= _FEWEST and (common == 0 or (size >= _ENOUGH and common < _TAKEN_UP * size)):
            found += group
    return found


def _belongs(text: str) -> bool:
    """Whether it quotes or speaks of someone, and not as a reader who writes of himself."""
    return _TOLD.search(text) is not None and _MYSELF.search(text) is None


def linked_titles(paragraphs: Sequence[Part]) -> list[Part]:
    """Bulleted headlines of other stories: unstopped items that tell little of what the rest tells.

    A list that a line with a colon announces is the article's own.
    """
    prose = [p.text for p in paragraphs if p.shape.form == "prose"]
    found: list[Part] = []
    for above, part in itertools.pairwise(paragraphs):
        item = part.shape.form == "list" and _TITLE_ITEM.match(part.text) is not None
        opens = above in found or (above.shape.form == "prose" and above.text[-1] != ":")
        if item and opens and len(stems(part.text)) >= 3 and told(part.text, prose) < _OWN:
            found.append(part)
    return found
