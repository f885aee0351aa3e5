"""Borders named by a people: the Turkish border, the Syrian-Turkish border."""

from __future__ import annotations

import re
from collections.abc import Iterator

from isnad.model import Place, PlaceMention, Sentence, Span
from isnad.resources import demonym

_BORDER = re.compile(
    r"\b(?!The\b)([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:\s*[-–/]\s*([A-Z][a-z]+))?\s+(?:land\s+)?(?:border|frontier)\b"
    r"(?!\s+(?:police|patrols?|guards?|force|forces|troops|agency|agents?|officials?|control|"
    r"security|officers?|wall|fence)\b)"
)


def borders(sentence: Sentence, text: str) -> Iterator[PlaceMention]:
    """Borders in a sentence that a demonym names.

    A border is a line, not a point: it has no coordinates, and a country only when one alone is
    named.
    """
    for match in _BORDER.finditer(text, sentence.span.start, sentence.span.end):
        nations = [code for word in match.groups() if word for code in demonym(word)[:1]]
        if not nations:
            continue
        span = Span.of(text, match.start(), match.end())
        country = nations[0] if len(nations) == 1 else None
        place = Place(
            span.text, country, precision="region",
            relation=f"border of {' and '.join(nations)}",
            reasons=("a border, named by a people",),
        )  # fmt: skip
        yield PlaceMention(span, place, 0.8)
