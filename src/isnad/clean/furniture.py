"""The lines that say who wrote an article, for whom, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from isnad.clean.days import AGO, TIME, Day, printed_days
from isnad.clean.outlets import agency_of, is_name, is_outlet

FurnitureKind = Literal["byline", "credit", "publisher", "agency", "date", "time", "place"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What one such line says. ``authors`` are as written."""

    kind: FurnitureKind
    publisher: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    place: str | None = None
    days: tuple[Day, ...] = ()


_READING_TIME = re.compile(
    r"(?:reading time\s*:?\s*)?(?:\b\d+\s*-?\s*min(?:ute)?s?\b\.?(?!\s+ago)(?:\s+(?:to )?read"
    r"(?:ing)?(?:\s+time)?)?)"
    r"|\breading time\b",
    re.I,
)
_BY = re.compile(
    r"^\W*(?:(?:story|text|report|words|written|reported|posted|analysis|published|submitted"
    r"|shared|compiled"
    r"|exclusive)\s+by|by|authors?|reporter|writer)\s*[:\-]?\s+(?=\S)",
    re.I,
)
_SOURCE = re.compile(
    r"^\W*(?:sources?|via|publisher|published (?:by|in|on)|agency|outlet|from)\s*[:\-]\s*"
    r"(.{2,80})$",
    re.I,
)
_CREDIT = re.compile(
    r"^[\W_]*(?:with )?(?:(?:additional|further|extra) )?(?:reporting|writing|editing"
    r"|translated|edited|compiled|written|production"
    r"|copy editing|translation)\b(?:[ ,]+(?:and|additional|reporting|writing|editing"
    r"|\w+ing))*\s+(?:from \w+ )?by\s*:?\s+"
    r"(?P<who>[^\W\d_].*)$",
    re.I,
)
_CONTRIBUTED = re.compile(
    r"^\W*(?P<who>.{2,80}?) contributed (?:reporting|to this (?:report|story|article)).{0,40}$",
    re.I,
)
_WITH_AGENCIES = re.compile(
    r"^\W*(?:with|from)(?: \w+)? (?:news )?(?:agencies|wires?(?: services)?)\W*$|^agencies$", re.I
)
_OUTLET_WITH = re.compile(
    r"^\W*(?:by )?(?P<who>\S.{2,40}?)(?:,| [-–—])? (?:with|and) (?:news )?"
    r"(?:agencies|wires?(?: services)?|agency reports)\W*$",
    re.I,
)
_ROLE = re.compile(
    r"\b(?:(?:senior|chief|special|foreign|political|staff|diplomatic|defen[cs]e|middle east"
    r"|freelance|guest)\s+)*"
    r"(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|journalists?|analysts?"
    r"|contributors?|producer|in chief)\b.*$",
    re.I,
)
_LIST = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b)\s*", re.I)
_PIECE = re.compile(r"\s*(?:[|•·;\x00\n]|\s[–—/-]+\s|,\s)\s*")
_FILLER = re.compile(
    r"^(?:(?:(?:last )?updated?|published|posted|issued|on|at|in|date|time|by|news|world|first"
    r"|and|the|press release"
    r"|no|local time|admin|comments?|views?|shares?|(?-i:[A-Z]{2,4}T)|GMT ?[+\-]?\d*"
    r"|UTC ?[+\-]?\d*|\d{1,5}(?:/\d{1,4})?"
    r"|edition|vol|issue)[.:]?\s*)+$",
    re.I,
)
_TRIM = " \t.,:;()[]|•·-–—/"


def furniture(text: str, words: int) -> Furniture | None:
    """What the line says of the article's making, None when it is not such a line."""
    if words > 40 or len(text) > 500:
        return None
    found = _credit(text)
    if found is not None or words > 25:
        return found
    source = _SOURCE.match(text)
    if source:
        return _source(source.group(1))
    return _peel(text)


def _credit(text: str) -> Furniture | None:
    match = _CREDIT.match(text)
    if match and mostly_capitals(match["who"]):
        reporting = re.split(r"[;.]|\b(?:writing|editing|edited)\b", match["who"])[0]
        first = re.match(r"^\W*(?:reporting|written|compiled)", text, re.I)
        return replace(_names(reporting if first else ""), kind="credit")
    match = _CONTRIBUTED.match(text)
    if match:
        return replace(_names(match["who"]), kind="credit", authors=())
    named = _OUTLET_WITH.match(text)
    if named and is_outlet(named["who"]) and is_name(named["who"].strip(_TRIM)):
        return Furniture("publisher", publisher=named["who"].strip(_TRIM))
    return Furniture("credit") if _WITH_AGENCIES.match(text) else None


def mostly_capitals(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w.'’-]*", text)
    return (
        bool(words)
        and words[0][0].isupper()
        and sum(w[0].isupper() for w in words) >= 0.5 * len(words)
    )


def _source(text: str) -> Furniture | None:
    if not (mostly_capitals(text) or is_outlet(text)) or len(text.split()) > 8:
        return None
    days = printed_days(text)
    name = _cut(text, [(d.start, d.end) for d in days]).replace("\x00", " ").strip(_TRIM)
    agency = agency_of(name)
    if agency:
        return Furniture("agency", agency=agency, days=days)
    names = [n for n in re.split(r"\s*[,/|;]\s*|\s+and\s+", name) if n]
    agencies = [a for a in map(agency_of, names) if a]
    if agencies or re.fullmatch(r"(?:news )?agencies|wires?", name, re.I):
        return Furniture("agency", agency=agencies[0] if agencies else None, days=days)
    return Furniture("publisher", publisher=name or None, days=days)


def _cut(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + "\x00" + text[end:]
    return text


def _peel(text: str) -> Furniture | None:
    """Takes dates, times, reading time and names off the line; something else left means prose."""
    days = printed_days(text)
    rest = _cut(text, [(d.start, d.end) for d in days])
    bare = rest
    for pattern in (AGO, _READING_TIME, TIME):
        rest = pattern.sub("\x00", rest)
    timed = rest != bare
    read_time = _READING_TIME.search(bare) is not None
    by = _BY.match(rest)
    if not (days or timed or by):
        return _agency_line(text)
    if re.match(r"\W*correct(?:ion|ed)\b", rest, re.I):
        days = ()
    found = Furniture("date" if days else "time", days=days)
    comma = re.match(r"[^|•·–—/-]{2,40},?\s*\x00", rest) is not None
    for i, piece in enumerate(p.strip(_TRIM) for p in _PIECE.split(rest)):
        added = _piece(piece, found, place=comma and i == 0, read_time=read_time)
        if added is None:
            return None
        found = added
    return found


def _piece(piece: str, found: Furniture, *, place: bool, read_time: bool) -> Furniture | None:
    by = _BY.match(piece + " x") and _BY.match(piece)
    if not piece or (_FILLER.match(piece) and not agency_of(piece)):
        return found
    if by and re.match(r"\W*(?:posted|submitted|shared)\b", piece, re.I):  # a forum's user name
        return replace(found, kind="byline") if len(piece.split()) <= 6 else None
    if by:
        names = _names(piece[by.end() :])
        return _merge(found, names) if mostly_capitals(piece[by.end() :]) else None
    if _ROLE.fullmatch(piece) or ("@" in piece and " " not in piece):
        return found
    agency = agency_of(piece)
    if agency:
        return replace(found, agency=found.agency or agency)
    if not is_name(piece):
        return None
    if is_outlet(piece) or read_time:
        return replace(found, kind="publisher", publisher=found.publisher or piece)
    if found.kind == "byline":
        return _merge(found, _names(piece))
    if place:
        return replace(found, kind="place", place=piece)
    if not found.days:
        return None
    person = 2 <= len(piece.split()) <= 4 and not found.authors
    return replace(found, authors=(piece,)) if person else found


def _merge(found: Furniture, names: Furniture) -> Furniture:
    return replace(
        found,
        kind="byline",
        publisher=found.publisher or names.publisher,
        agency=found.agency or names.agency,
        authors=found.authors + names.authors,
        place=found.place or names.place,
    )


def _names(text: str) -> Furniture:
    """The people, outlets and agencies in the part of a byline that names them."""
    text, _, place = (
        text.partition(" in ") if re.search(r" in [A-ZÇĞİÖŞÜ]", text) else (text, "", "")
    )
    found = Furniture("byline", place=place.split(";")[0].strip(_TRIM) or None)
    for name in _LIST.split(text):
        name = (
            _ROLE.sub("", name).strip(_TRIM + "\x00") if not is_outlet(name) else name.strip(_TRIM)
        )
        if not name or re.fullmatch(r"(?:news )?agencies|wires?", name, re.I) or "@" in name:
            continue
        agency = agency_of(name)
        if agency:
            found = replace(found, agency=found.agency or agency)
        elif (is_outlet(name) or name.startswith("The ")) and is_name(name, 7):
            found = replace(found, publisher=found.publisher or name)
        elif is_name(name):
            found = replace(found, authors=(*found.authors, name))
    return found


def _agency_line(text: str) -> Furniture | None:
    """A line that is nothing but an agency's name: "(AFP)", "Reuters", "AP - Reuters"."""
    text = re.sub(
        r"^(?:[a-z]{2,4}[,/ ]{1,2})*[a-z]{2,4} (?=\()", "", text
    )  # initials: "ls/jm (AFP, dpa)"
    pieces = [p.strip(_TRIM + "©") for p in re.split(r"[|/,]|\s[-–—]\s|\band\b", text)]
    agencies = [agency_of(p) for p in pieces if p]
    if not agencies or agencies[0] is None:
        return None
    if len(pieces) == 2 and agencies[-1] is None and is_name(pieces[1], 2):
        return Furniture("agency", agency=agencies[0], place=pieces[1])
    return Furniture("agency", agency=agencies[0]) if all(agencies) else None
