"""Arithmetic on whole calendar units: the month that holds a day, three quarters earlier, …."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

from isnad.when.meaning import Part, Unit

_MONTHS_IN: Final[dict[str, int]] = {
    "month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200,
}  # fmt: skip
WITHIN_A_DAY: Final = frozenset({"day", "hour", "minute"})
"""Units that the calendar does not see apart: each is a day there."""


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included; ``None`` for an end that is open or unknown."""

    start: date | None
    end: date | None


def unit_days(unit: Unit, day: date) -> Days:
    """The whole unit that holds ``day``; weeks are ISO weeks, Monday to Sunday."""
    if unit in WITHIN_A_DAY:
        return Days(day, day)
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6))
    size = _MONTHS_IN[unit]
    index = (day.year * 12 + day.month - 1) // size * size
    return Days(_month_start(index), _month_start(index + size) - timedelta(days=1))


def shifted(day: date, unit: Unit, count: int) -> date:
    """The same day ``count`` units on (or back); the last of the month where it has no such day.

    Raises OverflowError or ValueError outside the years 1 to 9999.
    """
    if unit in ("hour", "minute"):
        days = -(-abs(count) // 24) if unit == "hour" and abs(count) >= 24 else 0
        return day + timedelta(days=days if count > 0 else -days)
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    index = day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit]
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(f"year {year} is out of range")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def part_days(part: Part, unit: str, whole: Days, pivot: date | None) -> Days | None:
    """A part of a whole unit. Early, mid and late are thirds, cut at whole days, months or years.

    ``pivot`` is the day that divides "earlier this week" from "later this week".
    """
    if whole.start is None or whole.end is None:
        return None
    if part in ("elapsed", "remaining"):
        if pivot is None or not whole.start <= pivot <= whole.end:
            return None
        return Days(whole.start, pivot) if part == "elapsed" else Days(pivot, whole.end)
    if part in ("H1", "H2"):
        return _half(part, unit, whole.start, whole.end)
    if part.startswith("Q"):
        return _quarter(int(part[1]), whole.start, whole.end)
    if part in ("start", "end"):
        return _edge(part, unit, whole.start, whole.end)
    return _third(part, unit, whole.start, whole.end)


def _third(part: Part, unit: str, start: date, end: date) -> Days:
    k = ("early", "mid", "late").index(part)
    cuts: tuple[tuple[int, int], ...]
    if unit == "week":
        cuts = ((0, 1), (2, 2), (3, 6))
        return Days(start + timedelta(days=cuts[k][0]), start + timedelta(days=cuts[k][1]))
    if unit == "month":
        first = start + timedelta(days=10 * k)
        return Days(first, end if k == 2 else first + timedelta(days=9))
    if unit in ("decade", "century"):
        cuts = ((0, 3), (4, 6), (7, 9)) if unit == "decade" else ((0, 32), (33, 65), (66, 99))
        base = start.year - start.year % 10 if unit == "decade" else start.year - start.year % 100
        return Days(date(max(base + cuts[k][0], 1), 1, 1), date(base + cuts[k][1], 12, 31))
    months = (end.year * 12 + end.month) - (start.year * 12 + start.month) + 1
    step = max(months // 3, 1)
    first_index = start.year * 12 + start.month - 1 + k * step
    return Days(_month_start(first_index), _month_start(first_index + step) - timedelta(days=1))


def _edge(part: Part, unit: str, start: date, end: date) -> Days:
    """The start or end of a unit: a third of a month or week, a month of a year, a year of more."""
    if unit in ("week", "month", "season"):
        return _third("early" if part == "start" else "late", unit, start, end)
    size: Unit = "month" if unit in ("year", "quarter") else "year"
    return unit_days(size, start if part == "start" else end)


def _half(part: Part, unit: str, start: date, end: date) -> Days:
    if unit in ("week", "month"):
        middle = start + timedelta(days=14 if unit == "month" else 2)
    elif unit == "century":
        base = start.year - start.year % 100
        middle = date(base + 49, 12, 31)
    elif unit == "decade":
        middle = date(start.year + 4, 12, 31)
    else:
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        middle = _month_start(start.year * 12 + start.month - 1 + months // 2) - timedelta(days=1)
    return Days(start, middle) if part == "H1" else Days(middle + timedelta(days=1), end)


def _quarter(number: int, start: date, end: date) -> Days:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    step = max(months // 4, 1)
    first = start.year * 12 + start.month - 1 + (number - 1) * step
    last = end if number == 4 else _month_start(first + step) - timedelta(days=1)
    return Days(_month_start(first), last)


def _month_start(index: int) -> date:
    year, month = divmod(index, 12)
    if year < MINYEAR:
        return date.min
    return date(year, month + 1, 1)
