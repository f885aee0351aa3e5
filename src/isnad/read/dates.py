"""Dates of metadata as YYYY-MM-DD. Dates in running text are the business of ``when``."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_tz

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"\s*(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d*[-/.])")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_NUMERIC = re.compile(r"\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_FIRST_YEAR, _LAST_YEAR = 1600, 2100


def iso_date(value: object) -> str | None:
    """The calendar day that a stamp names, as YYYY-MM-DD, in the stamp's own time zone.

    Reads ISO 8601 (also compact), e-mail dates, "12 Aug 2021", "August 12, 2021", and seconds or
    milliseconds since 1970 (as UTC). ``03/04/2021`` can be two days, so it gives None;
    ``13/04/2021`` cannot. Anything else gives None.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_epoch(float(value))
    text = str(value).strip()
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _from_epoch(float(text))
    return _iso(text) or _written(text) or _numeric(text) or _mail(text)


def _day(year: int, month: int, day: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _from_epoch(seconds: float) -> str | None:
    if abs(seconds) > 1e11:
        seconds /= 1000
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return _day(moment.year, moment.month, moment.day)


def _iso(text: str) -> str | None:
    found = _ISO.match(text)
    if not found or (not found[2] and not re.match(r"\d{8}(\D|\d{6}\b|$)", text)):
        return None
    return _day(int(found[1]), int(found[3]), int(found[4]))


def _written(text: str) -> str | None:
    lowered = text.lower()
    if found := _DAY_FIRST.search(lowered):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.search(lowered):
        month, day, year = found.groups()
    else:
        return None
    if month[:3] not in _MONTHS:
        return None
    return _day(int(year), _MONTHS.index(month[:3]) + 1, int(day))


def _numeric(text: str) -> str | None:
    found = _NUMERIC.match(text)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if first == second or second > 12:
        return _day(year, first, second)
    return _day(year, second, first) if first > 12 else None


def _mail(text: str) -> str | None:
    parsed = parsedate_tz(text)
    return _day(*parsed[:3]) if parsed else None
