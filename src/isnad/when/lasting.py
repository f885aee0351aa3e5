"""Lengths that run up to the article: "the road has been closed for three years"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from isnad.when import words
from isnad.when.meaning import Length, Phrase, Window

# A perfect tense of being or staying. "Has been jailed for three years" tells how long it will be.
_STATES: Final = (
    "closed settled divided occupied blocked besieged trapped displaced married involved engaged "
    "based missing held detained imprisoned empty known available stalled frozen deserted"
)
_VERBS: Final = "lived ruled governed fought waited existed lain stood resisted suffered worked"
_BEFORE: Final = 90


def running(phrase: Phrase, text: str, start: int) -> Phrase:
    """The phrase, as a stretch that ends at the article if its clause is in a lasting perfect.

    ``start`` is where the sentence starts. "More than three years" keeps its start unknown.
    """
    meaning = phrase.meaning
    if not isinstance(meaning, Length) or meaning.count is None or meaning.lead is not None:
        return phrase
    lead = text[max(start, phrase.start - _BEFORE) : phrase.end]
    if not _perfect().search(lead) or words.MORE & frozenset(lead.lower().split()[-6:]):
        return phrase
    return replace(phrase, meaning=Window(meaning.unit, meaning.count, -1, duration=True))


def _tail() -> str:
    been = (
        rf"been\s+(?:\w+ing\b|in\b|at\b|on\b|under\b|without\b|a\b|an\b|the\b|{_either(_STATES)})"
    )
    return rf"\b(?:has|have|['’]ve)\s+(?:\w+ly\s+|also\s+|now\s+)*(?:{been}|{_either(_VERBS)})"


def _either(words: str) -> str:
    return "(?:" + "|".join(words.split()) + r")\b"


@cache
def _perfect() -> re.Pattern[str]:
    return re.compile(rf"{_tail()}[^,;.]*\bfor\s+[\w\s-]+$")
