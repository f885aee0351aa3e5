"""What a block looks like: prose, a headline-like line, a lone question, a short line, a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["prose", "title", "question", "short", "list"]

_WORD = re.compile(r"[^\W_]+(?:[.'’\-&][^\W_]+)*")
_TERMINAL = re.compile(r"([.!?…:;,])[\"'”’»)\]]*(?:\s\[[^\]]{2,30}\])?$")
_INNER_STOP = re.compile(r"[a-z0-9%)\]][.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z]")
_BULLET = re.compile(r"^(?:[•·▪●‣◦*]\s*|[\-–—]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)(?=\S)")
_NOT_TITLE_START = re.compile(
    r"^[\"'“‘«(\[]|^(?:but|and|so|or|yet|because|then)\b|^(?:Q|A|[A-Z]+)\s*:", re.I
)
_SPOKEN = re.compile(r"''|[“\"].{12,}|\b(?:said|asked|wrote|says|asks)\b")
_ASKING = re.compile(
    r"^(?:[^:?]{2,40}: )?(?:is|are|was|were|has|have|had|will|would|can|could|should|does|do"
    r"|did|must|who|whose|what|why"
    r"|how|which|where|when)\b",
    re.I,
)
_TALK = re.compile(r"\b(?:I|I’m|I'm|you|your|yours|we|us|our|me|my)\b")
_BINDERS_WORDS = """
the a an that which who whose was were is are has have had been be his her their its it he
she they this these those there said also would could
"""
_BINDERS = frozenset(_BINDERS_WORDS.split())
_SMALL_WORDS = """
of in on at to for with and or but by from as over into after before amid than not no vs
via up out off per
"""
_SMALL = _BINDERS | frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of a line: word count, share of capitalised words among those that could be lower
    case (``caps``, first word left out; 0 to 1), and the number of binding words (articles,
    auxiliaries, pronouns) that prose has and headlines leave out."""

    form: Form
    words: int
    caps: float
    binders: int


def shape(text: str) -> Shape:
    """The shape of one block of flattened text."""
    words = _WORD.findall(text)
    content = [w for w in words[1:] if w.lower() not in _SMALL and w[0].isalpha()]
    caps = sum(w[0].isupper() for w in content) / len(content) if content else 1.0
    binders = sum(w.lower() in _BINDERS for w in words)
    return Shape(_form(text, len(words), caps, binders), len(words), caps, binders)


def is_upper(text: str) -> bool:
    """Whether every letter that has a case is a capital, and there are at least two."""
    return text.isupper() and sum(c.isalpha() for c in text) > 1


def _form(text: str, words: int, caps: float, binders: int) -> Form:
    if _BULLET.match(text):
        return "list" if words >= 4 else "short"
    mark = _TERMINAL.search(text)
    if mark is None:
        return _unstopped(text, words, caps, binders)
    end = mark.group(1)
    if end == "?":
        return _question(text, words, caps)
    if end == "," and text[0] in '“"' and text[-1] in '”"':
        return "prose"
    if end == ",":
        return "prose" if words >= 12 else "short"
    if end in ":;":
        spoken = words >= 2 and text.rstrip(":;").split()[-1].islower()
        return (
            "prose" if (words >= 4 or spoken) and not (is_upper(text) and words <= 8) else "short"
        )
    if end == "!":
        return "prose" if words >= 9 or binders >= 2 or _INNER_STOP.search(text) else "title"
    if words >= 5 and (caps < 1 or words >= 9 or binders):
        return "prose"
    told = words >= 2 and caps < 1 and (binders or words >= 3 or text[0] in '“"')
    return "prose" if told else ("title" if words >= 5 else "short")


def _question(text: str, words: int, caps: float) -> Form:
    if words < 4:
        return "short"
    alone = words <= 20 and not _INNER_STOP.search(text)
    written = _NOT_TITLE_START.search(text) or _TALK.search(text) or _SPOKEN.search(text)
    if not _ASKING.search(text) and caps < 0.6:
        return "prose"
    return "question" if alone and not written else "prose"


def _unstopped(text: str, words: int, caps: float, binders: int) -> Form:
    """A line without a closing mark: a title, unless it reads like a sentence without its stop."""
    if words >= 28 or (words >= 15 and _INNER_STOP.search(text)):
        return "prose"
    if words >= 13 and binders >= 3 and (caps < 0.65 or is_upper(text)):
        return "prose"
    if words >= 12 and text[0] in '“"' and text[-1] in '”"':
        return "prose"
    return "title" if words >= 4 else "short"
