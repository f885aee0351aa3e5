"""Why a printed date is not to be trusted: only what the page itself makes certain."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from isnad.clean.days import Day, printed_days

_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*")
_PAST = re.compile(
    r"\b(?:was|were|had|killed|died|took|said|began|became|attacked|ended|won|fell|met|signed"
    r"|held|announced)\b",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|may|might|should|if|until|till|by|due|plan\w*|schedul\w*"
    r"|expect\w*|expir\w*|deadline|target\w*|next|through"
    r"|upcoming|forecast\w*|project\w*|promis\w*|aim\w*|goal|vow\w*|pledg\w*|before|end"
    r"|horizon|vision|bid|agenda|election|for|from|to|set|towards?)\b",
    re.I,
)
_IN_YEAR = re.compile(
    r"\b(?:in|since|during|of)\s+(?:early\s+|late\s+|mid-?)?(?:(?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december),?\s+)?((?:19|20)\d{2})\b",
    re.I,
)
_FAR = dt.timedelta(days=45)


def doubt(
    printed: Day | None, day: dt.date, paragraphs: Sequence[str], metadata: dt.date | None
) -> str | None:
    """One clear sentence saying what speaks against the printed date, None when nothing does."""
    if printed is not None and printed.mismatch:
        return f"The printed weekday does not fall on {day.isoformat()}."
    later = next((found for text in paragraphs for found in _later(text, day)), None)
    if later is not None:
        return f"The text tells of {later} in the past tense, later than the printed date."
    if metadata is not None and abs(metadata - day) > _FAR:
        return f"The input's own date is {metadata.isoformat()}."
    return None


def _later(text: str, day: dt.date) -> list[str]:
    """Times after ``day`` that a sentence tells in the past tense and in no other."""
    if not any(c.isdigit() for c in text):
        return []
    found: list[str] = []
    for sentence in _SENTENCE.findall(text):
        if not _PAST.search(sentence) or _AHEAD.search(sentence):
            continue
        found += [m.group(1) for m in _IN_YEAR.finditer(sentence) if int(m.group(1)) > day.year]
        found += [
            min(p.days).isoformat()
            for p in printed_days(sentence)
            if p.days and min(p.days) > day + dt.timedelta(days=1)
        ]
    return found
