"""Sentence boundaries in English news text, by rule: no model, about a millisecond an article."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

_LONGEST = 120
"""Words; a longer sentence is cut at its semicolons (lists of decisions, communiqués)."""

_STOP = re.compile(
    r"(?<![.!?…])(?P<mark>\.(?:\s\.){2,}|[.!?…]+|[。！？])(?P<close>(?:[\"'”’»)\]]|\[\d{1,3}\])*)"
    r"(?:(?P<space>\s+)|(?=(?P<glued>[A-Z“‘][A-Za-z“‘]))|$)"
)
_BREAK = re.compile(
    r"(?<!\s)(?:\s*\n[^\S\n]*\n\s*|\s*\n\s*(?=[•·▪●‣◦*]\s|[-–—]\s|\(?\d{1,2}[.)]\s))"
)
_BEFORE = re.compile(r"(?:[^\W_]|[.’'&/\-])+$")
_OPENING = re.compile(r"[\"'“‘«(\[¿¡\-–—•*\s]*")
_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_SAYING = re.compile(
    r"(?:\s*[A-Z][\w.’'\-]*){1,4}\s+(?:said|says|asked|asks|told|wrote|added|replied|warned"
    r"|shouted|tweeted|chanted|demanded|wondered)\b"
)
# Titles and the like: always followed by a name.
_BEFORE_NAME_WORDS = """
mr mrs ms mx dr prof gen maj brig col lt sgt cpl capt cmdr cdr adm pvt sen rep gov pres
amb hon rev fr msgr st ste mt ft supt insp det messrs mme mlle sr. ltc vice-adm spc pfc
atty asst dep pm. gens cols sens reps drs
"""
_BEFORE_NAME = frozenset(_BEFORE_NAME_WORDS.split())
# Abbreviations that a lower-case word or a number follows; a capital may begin a new sentence.
_SHORT_WORDS = """
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
sun no nos vol art para paras sec ch fig figs pp p vs v cf al approx est dept div univ
assn bros inc ltd co corp plc llc jr sr etc e.g i.e a.m p.m am pm ave blvd rd sq km kg lb
lbs oz ca c u.s u.n u.k u.a.e e.u d.c ph.d m.d b.a m.a p.o n.y calif mass conn tenn ala
ariz ark colo del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa
tex va vt wash wis wyo ont que
"""
_SHORT = frozenset(_SHORT_WORDS.split())
_NUMBERED_WORDS = """
no nos vol art para paras sec ch fig figs pp p jan feb mar apr jun jul aug sep sept oct
nov dec
"""
_NUMBERED = frozenset(_NUMBERED_WORDS.split())
# Words that begin sentences far more often than they follow an abbreviation inside one.
_STARTERS_WORDS = """
the a an this that these those he she it they we i you his her its their our my there here
in on at by for from with after before during while when where as if although though
however but and so yet meanwhile earlier later since under according both some many most
several all one two three no not what who why how according today yesterday also asked
another other such even until despite among between over last next once nearly more about
officials police
"""
_STARTERS = frozenset(_STARTERS_WORDS.split())


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the sentences within ``text[start:end]``, in order, without space around them.

    Offsets count characters of ``text``. A blank line and a new list item end a sentence, a single
    line break does not. A closing quote belongs to the sentence that it ends.
    """
    found: list[tuple[int, int]] = []
    for first, last in _pieces(text, start, end):
        found += _sentences(text, first, last)
    return [part for span in found for part in _shortened(text, *span)]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _BREAK.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = start
    for match in _STOP.finditer(text, start, end):
        if match.start() >= at and _ends(text, at, end, match):
            found.append((at, match.end("close")))
            at = match.end()
    found.append((at, end))
    return _worded(text, [span for a, b in found if (span := _trim(text, a, b)) is not None])


def _worded(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, one of nothing but marks joined to the sentence before it."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and not any(c.isalnum() for c in text[start:end]):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _ends(text: str, at: int, end: int, match: re.Match[str]) -> bool:
    """Whether the stop that ``match`` found ends the sentence that begins at ``at``."""
    if match.end() >= end:
        return True
    opening = _OPENING.match(text, match.end(), end)
    begin = opening.end() if opening else match.end()
    if begin >= end:
        return True
    following = text[begin]
    if match["glued"]:
        return _glued(text, at, match)
    if not (following.isupper() or following.isdigit() or not following.isalpha()):
        return following != text[begin].lower() or not following.islower()
    if set(match["mark"]) & set("!?"):
        return not (match["close"] and _SAYING.match(text, match.end(), end))
    if match["mark"] != "." or match["close"]:
        return not (match["mark"] == "." and match["close"] == ")" and following.isdigit())
    return not _abbreviated(text, at, match.start(), _word(text, begin, end), following)


def _word(text: str, begin: int, end: int) -> str:
    match = _WORD.match(text, begin, end)
    return match.group() if match else ""


def _glued(text: str, at: int, match: re.Match[str]) -> bool:
    """A full stop without space after it: "district.The", but not "U.S" or "Booking.Com"."""
    before = text[max(at, match.start() - 3) : match.start()]
    glued = match["glued"]
    if match["close"] and not match["close"].strip('"”'):
        return True
    lower = len(before) == 3 and before.isalpha() and before.islower()
    after = text[match.end() : match.end() + 5]
    return (
        lower
        and (glued[1].islower() or glued[0] in "“‘")
        and not after.startswith(("Com", "Net", "Org"))
    )


def _abbreviated(text: str, at: int, stop: int, word: str, following: str) -> bool:
    """Whether the full stop at ``stop`` belongs to the word before it and ends nothing."""
    match = _BEFORE.search(text, max(at, stop - 24), stop)
    if match is None:
        return False
    before = match.group()
    folded = before.lower().lstrip("'’-/")
    starts = word.lower() in _STARTERS and word[:1].isupper()
    if folded in _BEFORE_NAME:
        return not (word in ("The", "He", "She", "It", "They", "But") and folded != "st")
    if before.isdigit():  # the number of a list item
        return match.start() == at and len(before) <= 2
    if len(before) == 1 and before.isupper():
        return not starts
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", before):
        return not starts
    if folded in _SHORT:
        if following.isdigit():
            return folded in _NUMBERED or "." in folded
        lowered = folded in (
            "no",
            "am",
            "pm",
            "al",
            "la",
            "miss",
            "mass",
            "sun",
            "sat",
            "co",
            "art",
            "del",
            "v",
            "mar",
        )
        return not (starts or (lowered and before.islower()))
    return False


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentence itself, or its parts between semicolons when it is too long to be one."""
    if text.count(" ", start, end) <= _LONGEST:
        return [(start, end)]
    cuts = [m.end() for m in re.finditer(r";(?=\s)", text[start:end])]
    edges = [start, *(start + c for c in cuts), end]
    spans = (_trim(text, a, b) for a, b in itertools.pairwise(edges))
    return [span for span in spans if span is not None]
