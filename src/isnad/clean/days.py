"""Dates as printed on a page: found, and read as calendar days where that is certain."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_NTH = r"(?:st|nd|rd|th)?"
_LABEL = (
    r"(?:(?P<label>first published|published(?: date)?|publication date|posted|date posted"
    r"|last updated|updated|last modified|modified|last edited|edited|created|issued|released|date)"
    r"\s*(?:on|at|:|-|–)?\s*)?"
)
_DAY = re.compile(
    rf"(?<![\w/]){_LABEL}(?:(?P<wd>{_WEEKDAY})\s*[,\-–]?\s*(?:the\s+)?)?(?:"
    rf"(?P<d1>\d{{1,2}}){_NTH}(?:\s+of)?[\s.\-/]*(?P<m1>{_MONTH}),?[\s\-/]*(?P<y1>\d{{4}}"
    rf"|'?\d{{2}}(?![\d:]))?"
    rf"|(?P<m2>{_MONTH})\s*(?P<d2>\d{{1,2}}){_NTH}(?![\d:])(?:,?\s*(?P<y2>\d{{4}})(?!\d(?!\d?:\d\d)))?"
    rf"|(?P<y3>(?:19|20)\d{{2}})[\s\-/.](?:(?P<n3>\d{{1,2}})|(?P<m3>{_MONTH}))[\s\-/.]"
    rf"(?P<d3>\d{{1,2}})"
    rf"|(?P<a>\d{{1,2}})(?P<sep>[./\-])(?P<b>\d{{1,2}})(?P=sep)(?P<y4>\d{{4}}|\d{{2}})"
    rf")(?:T[\d:.]+Z?(?:[+\-]\d\d:?\d\d)?)?(?!\w(?!\d?:\d\d))",
    re.I,
)
TIME = re.compile(
    r"(?:\bat\s+)?(?<!\d)(?:\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?"
    r"|\d{1,2}\s*[ap]\.?m\b\.?)"
    r"(?:\s*\(?(?:(?-i:[A-Z]{2,4}T?)|local time|Istanbul time)?(?:\s*[+\-]\s*\d{1,2}"
    r"(?::?\d{2})?)?\)?)?(?![\w/])",
    re.I,
)
AGO = re.compile(
    r"(?:(?:published|posted|updated|last updated|edited)\s*:?\s*)?\b(?:(?:\d+|an?|a few|one"
    r"|two)\s*"
    r"(?:secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?)\s+ago"
    r"|just now)\b",
    re.I,
)
Label = Literal["published", "updated"]


@dataclass(frozen=True, slots=True)
class Day:
    """A printed date: its place in the line, the days that it can mean, its printed weekday (0 is
    Monday) and label. ``days`` is empty when no year is printed or no such day exists."""

    start: int
    end: int
    days: tuple[dt.date, ...]
    weekday: int | None = None
    label: Label | None = None
    yearless: bool = False

    @property
    def mismatch(self) -> bool:
        """Whether the printed weekday fits none of the days."""
        if self.weekday is None or not self.days:
            return False
        return all(day.weekday() != self.weekday for day in self.days)


def printed_days(text: str) -> tuple[Day, ...]:
    """Every date printed in ``text`` with at least a day and a month."""
    if not any(c.isdigit() for c in text):
        return ()
    return tuple(_read(m) for m in _DAY.finditer(text))


def _read(m: re.Match[str]) -> Day:
    days = _numeric(m) if m["a"] else _worded(m)
    weekday = _WEEKDAYS.index(m["wd"][:3].lower()) if m["wd"] else None
    fitting = tuple(d for d in days if weekday is None or d.weekday() == weekday)
    yearless = not (m["a"] or m["y1"] or m["y2"] or m["y3"])
    return Day(m.start(), m.end(), fitting or days, weekday, _label(m["label"]), yearless)


def _label(text: str | None) -> Label | None:
    if text is None:
        return None
    return "updated" if re.search(r"updated|modified|edited", text, re.I) else "published"


def _worded(m: re.Match[str]) -> tuple[dt.date, ...]:
    year = m["y1"] or m["y2"] or m["y3"]
    day = m["d1"] or m["d2"] or m["d3"]
    name = m["m1"] or m["m2"] or m["m3"]
    if year is None:
        return ()
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(m["n3"])
    return _days((_year(year), month, int(day)))


def _numeric(m: re.Match[str]) -> tuple[dt.date, ...]:
    year, a, b = _year(m["y4"]), int(m["a"]), int(m["b"])
    # Dots separate day-first dates only; the other signs are used both ways.
    orders = [(year, b, a)] if m["sep"] == "." else [(year, b, a), (year, a, b)]
    return _days(*orders)


def _year(text: str) -> int:
    year = int(text.lstrip("'"))
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def _days(*parts: tuple[int, int, int]) -> tuple[dt.date, ...]:
    found: list[dt.date] = []
    for year, month, day in parts:
        if 1800 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= 31:
            try:
                value = dt.date(year, month, day)
            except ValueError:  # such as 30 February
                continue
            if value not in found:
                found.append(value)
    return tuple(found)
