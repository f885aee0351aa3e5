"""The same value as EDTF (ISO 8601-2) and as a TIMEX3 value (TimeML).

An interval that is no whole unit is written as start/end in both; TIMEX3 proper would use two
points, so its value here says more than the standard asks.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from isnad.model.when import When
from isnad.when.meaning import (
    Ambiguous,
    Ancient,
    Calendar,
    Clock,
    Counted,
    FromEvent,
    Length,
    Meaning,
    Overnight,
    Portion,
    Range,
    Repeat,
    Season,
    Shift,
    Weekday,
    Weekend,
    Window,
)
from isnad.when.units import Days, unit_days

_SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
_LENGTHS: Final = {
    "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M",
    "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE",
}  # fmt: skip
_BLANKS: Final = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX", "hour": "XXXX-XX-XXTXX",
    "minute": "XXXX-XX-XXTXX:XX",
}  # fmt: skip


def edtf(when: When) -> str | None:
    """EDTF: a unit, an interval, or one with an open end; ``~`` where approximate."""
    if not when.resolved:
        return None
    mark = "~" if when.bound == "about" else ""
    if when.start is None or when.end is None:
        return f"{when.start or '..'}/{when.end or '..'}"
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    unit = _whole_unit(start, end)
    if unit in ("week", "weekend") or unit is None:
        return f"{when.start}{mark}/{when.end}{mark}"
    return _edtf_unit(unit, start) + mark


def timex3(meaning: Meaning, days: Days, when: When) -> str:
    """The TIMEX3 value of the phrase itself (its bound left out), with X for what is unknown."""
    if isinstance(meaning, Length):
        return _LENGTHS[meaning.unit].format(meaning.count if meaning.count else "X")
    if isinstance(meaning, Repeat):
        weekday = f"XXXX-WXX-{meaning.weekday + 1}" if meaning.weekday is not None else None
        return weekday or _LENGTHS[meaning.unit].format(meaning.count)
    if isinstance(meaning, Range) and isinstance(meaning.last, Clock):
        day = days.start.isoformat() if days.start else "XXXX-XX-XX"
        return "/".join(_clock_value(end, day) for end in (meaning.first, meaning.last))
    clock = f"T{meaning.value}" if isinstance(meaning, Clock) else ""
    clock = "TNI" if isinstance(meaning, Overnight) else clock
    if days.start is None and days.end is None:
        base = meaning.of if isinstance(meaning, Clock | Overnight) else meaning
        return (_pattern(base) if base else "XXXX-XX-XX") + clock
    if days.start is None or days.end is None:
        return "FUTURE_REF" if days.end is None else "PAST_REF"
    if clock:
        return days.start.isoformat() + clock
    unit = _whole_unit(days.start, days.end)
    if unit is None:
        return f"{days.start.isoformat()}/{days.end.isoformat()}"
    return _timex_unit(unit, days.start)


def _whole_unit(start: date, end: date) -> str | None:
    for unit in ("day", "week", "month", "quarter", "year", "decade", "century"):
        if unit_days(unit, start) == Days(start, end):
            return unit
    length = (end - start).days
    if length == 1 and start.weekday() == 5:
        return "weekend"
    season = start.month % 3 == 0 and start.day == 1 and 88 <= length <= 91
    return "season" if season and (end.month, end.day) >= (start.month % 12, 28) else None


def _edtf_unit(unit: str, start: date) -> str:
    year = f"{start.year:04d}"
    match unit:
        case "month":
            return f"{year}-{start.month:02d}"
        case "quarter":
            return f"{year}-{33 + (start.month - 1) // 3}"
        case "season":
            return f"{year}-{20 + start.month // 3}"
        case "year":
            return year
        case "decade":
            return year[:3] + "X"
        case "century":
            return year[:2] + "XX"
    return start.isoformat()


def _timex_unit(unit: str, start: date) -> str:
    iso = start.isocalendar()
    year = f"{start.year:04d}"
    match unit:
        case "week":
            return f"{iso.year:04d}-W{iso.week:02d}"
        case "weekend":
            return f"{iso.year:04d}-W{iso.week:02d}-WE"
        case "month":
            return f"{year}-{start.month:02d}"
        case "quarter":
            return f"{year}-Q{(start.month + 2) // 3}"
        case "season":
            return f"{year}-{_SEASON_CODES[start.month // 3 - 1]}"
        case "year":
            return year
        case "decade":
            return year[:3]
        case "century":
            return year[:2]
    return start.isoformat()


def _clock_value(meaning: Meaning, day: str) -> str:
    return f"{day}T{meaning.value}" if isinstance(meaning, Clock) else day


def _pattern(meaning: Meaning) -> str:
    match meaning:
        case Calendar():
            month = f"-{meaning.month:02d}" if meaning.month else ""
            return f"{meaning.year or 'XXXX'}{month}" + (
                f"-{meaning.day:02d}" if meaning.day else ""
            )
        case Ancient():
            return f"BC{meaning.year:02d}" if meaning.century else f"BC{meaning.year:04d}"
        case Ambiguous():
            return f"{meaning.year}-XX-XX"
        case Weekday():
            return f"XXXX-WXX-{meaning.day + 1}"
        case Weekend():
            return "XXXX-WXX-WE"
        case Season():
            return f"XXXX-{_SEASON_CODES[meaning.season]}"
        case Range():
            return f"{_pattern(meaning.first)}/{_pattern(meaning.last)}"
        case Portion():
            return _pattern(meaning.whole)
        case Window():
            return "PAST_REF" if meaning.side < 0 else "FUTURE_REF"
        case Shift() | Counted() | FromEvent():
            return _BLANKS[meaning.unit]
    return "XXXX-XX-XX"
