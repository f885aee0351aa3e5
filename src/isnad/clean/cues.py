"""Lines that pages carry around their articles, told by the words that such lines use.

The words themselves are in ``cues.txt``.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from isnad.clean.outlets import agency_pattern

Cue = Literal[
    "boilerplate", "advert", "caption", "related", "related-block", "related-inline",
    "language", "tags", "separator", "comments", "continued",
]  # fmt: skip
# In this order: a line that fits several is the first of them.
_WHOLE_LINES: tuple[Cue, ...] = (
    "separator", "advert", "related-block", "related-inline", "related", "comments", "tags",
    "continued", "language",
)  # fmt: skip
_PERSON = r"[^\W\d_][\w.'’\-]+(?: [^\W\d_][\w.'’\-]*){0,4}"
_SECTION = re.compile(r"\[([a-z-]+)\]  #.*")
_HANDLES = re.compile(r"^[\[(<«»>→▶►•·|\s]+|[\])>«»→▶►•·|:…\s]+$")
_MENU = re.compile(r"\s[|•·»›>]\s|\s{3,}")
_TRAIL = re.compile(r"^home\b.{0,20}[»›>/|]|^[^.]{2,30} [»›] [^.]{2,30} [»›] ", re.I)
_LONGEST_TEXT = 1500  # characters
_LONGEST_LINE = 45
_LONGEST_CAPTION = 70
_LONGEST_NOTICE = 120
"""Words: longer texts are the article's, whatever phrases they hold."""


def cue(text: str, words: int) -> Cue | None:
    """What kind of page furniture the line is by its wording, None when it may be the article's.

    A phrase with which pages speak of themselves is enough in a line of up to 40 words; a longer
    one needs two.
    """
    if len(text) > _LONGEST_TEXT:
        return None
    core = _HANDLES.sub("", text)
    if words <= _LONGEST_LINE:
        found = _line_cue(core)
        if found is not None:
            return found
    folded = text.lower()
    if (
        words <= _LONGEST_CAPTION
        and _has("caption-signs", folded)
        and _pattern("caption").search(text)
    ):
        return "caption"
    if words <= _LONGEST_NOTICE and _has("self-signs", folded):
        hits = sum(1 for _ in _pattern("self").finditer(text))
        if hits and (words <= 40 or hits >= 2):
            return "boilerplate"
    if words <= 30 and _TRAIL.match(text):
        return "boilerplate"
    return "boilerplate" if words <= 15 and len(_MENU.findall(text)) >= 3 else None


def _line_cue(core: str) -> Cue | None:
    if not core:
        return "separator"
    for name in _WHOLE_LINES:
        if _pattern(name).fullmatch(core):
            return name
    return "boilerplate" if _pattern("navigation").fullmatch(core) else None


def _has(section: str, folded: str) -> bool:
    return any(sign in folded for sign in _signs(section))


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in files(__package__).joinpath("cues.txt").read_text(encoding="utf-8").splitlines():
        head = _SECTION.fullmatch(line)
        if head:
            lines = found.setdefault(head.group(1), [])
        elif line and not line.startswith("# "):
            lines.append(line)
    return {name: tuple(lines) for name, lines in found.items()}


@cache
def _signs(section: str) -> tuple[str, ...]:
    return tuple(sign.replace("_", " ") for sign in _sections()[section])


@cache
def _pattern(section: str) -> re.Pattern[str]:
    house = "|".join((agency_pattern(), *_sections()["house"]))
    picture = "|".join(_sections()["picture"])
    written = "|".join(_sections()[section])
    for name, pattern in (("<house>", house), ("<picture>", picture), ("<person>", _PERSON)):
        written = written.replace(name, f"(?:{pattern})")
    return re.compile(f"(?:{written})", re.I)
