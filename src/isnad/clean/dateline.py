"""The dateline that opens a paragraph: "BEIRUT, Jan 4 (Reuters) - "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from isnad.clean.days import printed_days
from isnad.clean.furniture import Furniture, mostly_capitals
from isnad.clean.outlets import agency_of, is_name, is_outlet


@dataclass(frozen=True, slots=True)
class Dateline:
    """``length`` characters at the start of a paragraph, and what they say. ``certain`` when a
    date or an agency stands there too: a place and a dash alone may also be a speaker's name."""

    length: int
    says: Furniture
    certain: bool


_DATELINE = re.compile(
    r"^(?:By (?P<by>[A-Z][\w.'’ -]{3,40}?)\.?\s+(?=[A-ZÇĞİÖŞÜ]{3,}))?"
    r"(?P<place>[^\W\d_][\w.'’\-]*(?:[ ,/]{1,2}[^\W\d_][\w.'’\-]*){0,5}?)?"
    r"(?P<date>,?\s*(?:[A-Z][a-z]+day,?\s*)?(?:\(?(?:[A-Z][a-z]{2,8}\.? \d{1,2}"
    r"|\d{1,2} [A-Za-z]{3,9}\.?)(?:,? (?:\d{4}|\d\d))?\)?))?"
    r"(?P<mid>,?\s*(?:\((?P<agency>[^()]{2,40})\)|(?P<bare>/ ?[A-Z][\w ]{1,25}?|, ?[A-Z]{3,6})))?"
    r"\s*(?P<dash>(?:[-–—]{1,3}|:)(?=\s)|[–—]{1,2}(?=[A-Z“\"]))\s*(?:\[[A-Z ]{3,24}\]\s*){0,3}"
    r"(?=[\"“‘'(A-Z0-9ÇĞİÖŞÜ])"
)
_NOTICE = re.compile(
    r"(?:update|original|correction|clarification|editor|note|breaking|watch|exclusive"
    r"|abstract|analysis|opinion|letters?"
    r"|full text|just in|developing|background|summary|key points?|q|a|question|answer|warning"
    r"|background)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def inline_dateline(text: str) -> Dateline | None:
    """The dateline that ``text`` opens with, None when it opens with its first sentence."""
    match = _DATELINE.match(text[:140])
    if match is None or not (match["place"] or match["agency"]) or not _plausible(text, match):
        return None
    return Dateline(match.end(), _says(match), bool(match["mid"] or match["date"]))


def _plausible(text: str, match: re.Match[str]) -> bool:
    place, marked = match["place"], bool(match["mid"] or match["date"])
    if place is None:
        return marked
    if _NOTICE.match(place) or not all(
        w[0].isupper() or w in ("of", "al", "the") for w in _WORD.findall(place)
    ):
        return False
    caps = len(place) > 2 and place.split(",")[0].isupper()
    if match["dash"] == ":":
        return caps and (marked or (len(place) > 3 and agency_of(place) is None))
    spaced = text[match.start("dash") - 1] == " "
    return caps or marked or (spaced and is_name(place, 3) and len(text) > 80)


def _says(match: re.Match[str]) -> Furniture:
    place, days = match["place"], printed_days(match["date"] or "")
    supplied = match["agency"] or (match["bare"] or "").strip(" /,")
    agency = agency_of(supplied) or (supplied if mostly_capitals(supplied) else None)
    if agency and printed_days(agency):
        days, agency = printed_days(agency), None
    if place is None and agency and not agency_of(agency) and not is_outlet(agency):
        place, agency = agency, None  # "(NEW YORK) - "
    authors = (match["by"],) if match["by"] else ()
    return Furniture("place", agency=agency, authors=authors, place=place, days=days)
