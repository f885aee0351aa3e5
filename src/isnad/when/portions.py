"""Rules for parts of a time (early March, the end of the year) and for times that come back."""

from __future__ import annotations

from typing import Final

from isnad.when import words
from isnad.when.absolute import Found, Rule, weekday_at
from isnad.when.lexemes import Line
from isnad.when.meaning import (
    Calendar,
    Clock,
    Length,
    Meaning,
    Part,
    Portion,
    Repeat,
    Season,
    Shift,
    Unit,
    Weekday,
    Window,
    Years,
)
from isnad.when.numbers import cardinal, unit
from isnad.when.periods import ordinal_part
from isnad.when.units import WITHIN_A_DAY

_ADVERBS: Final[dict[str, Unit]] = {
    "hourly": "hour", "daily": "day", "nightly": "day", "weekly": "week", "monthly": "month",
    "yearly": "year", "annually": "year",
}  # fmt: skip
_RUNNING: Final = ("week", "month", "quarter", "year", "decade", "century")


def part_of(line: Line, i: int, parse: Rule) -> Found | None:
    """The end of March, the first half of 2019, the second quarter, in the middle of the week."""
    low = line.low
    j = i + 1 if low[i] == "the" else i
    very = low[j] == "very"
    j = j + 1 if very else j
    edge = words.PARTS.get(low[j]) if low[j] not in ("early", "late", "later", "mid") else None
    part: tuple[Part, int] | None = (edge, j + 1) if edge else ordinal_part(line, j)
    if part is None:
        return _early_hours(line, j, parse)
    name, k = part
    if low[k] != "of":
        quarter = name.startswith("Q") and low[i] == "the" and low[k] not in ("in", "at", "and")
        return (Portion(name, Shift("year", 0)), k) if quarter else None
    whole = _running_unit(line, k + 1) or parse(line, k + 1)
    if whole is None and low[k + 1] == "the":
        whole = parse(line, k + 2)
    return (Portion(name, whole[0]), whole[1]) if whole and _divisible(whole[0]) else None


def early_or_late(line: Line, i: int, parse: Rule) -> Found | None:
    """Early 2019, mid-March, late last month, earlier this week, later today, early on Tuesday."""
    low, j = line.low, i + 1
    if low[i] in ("earlier", "later") and not low[j].isdecimal():
        return _elapsed(line, i, j, parse)
    part = words.PARTS[low[i]]
    j = j + 1 if low[j] in words.DASHES else j
    j = j + 1 if low[j] in ("on", "in") and line.glued[j] is False else j
    j = j + 1 if low[j] == "the" else j
    whole = _running_unit(line, j) if low[j - 1] == "the" else None
    whole = whole or parse(line, j)
    if whole is None:
        return None
    meaning = whole[0]
    if _divisible(meaning):
        return Portion(part, meaning), whole[1]
    if isinstance(meaning, Weekday | Shift) or (isinstance(meaning, Calendar) and meaning.day):
        return Clock("MO" if part == "early" else "NI", meaning), whole[1]
    return whole if isinstance(meaning, Clock) else None


def repeated(line: Line, i: int) -> Found | None:
    """Every Friday, each week, every two weeks, on Fridays, daily, twice a year."""
    low = line.low
    if low[i] in _ADVERBS:
        paper = low[i + 1] in ("newspaper", "magazine", "paper", "show") or line.capital(i + 1)
        return (Repeat(_ADVERBS[low[i]]), i + 1) if not (line.capital(i) or paper) else None
    if low[i] in ("every", "each"):
        return _every(line, i + 1)
    if low[i] in ("once", "twice", "times") and low[i + 1] in ("a", "an", "per", "each", "every"):
        kind = unit(line, i + 2)
        return (Repeat(kind[0], kind[1]), kind[2]) if kind else None
    plural = low[i].removesuffix("s")
    if plural != low[i] and plural in words.WEEKDAYS and len(plural) > 4 and line.capital(i):
        return Repeat("week", 1, words.WEEKDAYS[plural]), i + 1
    return None


def _every(line: Line, j: int) -> Found | None:
    low = line.low
    day = weekday_at(line, j)
    if day:
        return Repeat("week", 1, day[0]), day[1]
    number = cardinal(line, j)
    times = number[0] if number else 2 if low[j] == "other" else 1
    k = number[1] if number else j + 1 if low[j] == "other" else j
    kind = unit(line, k)
    if kind is not None:
        return Repeat(kind[0], times * kind[1]), kind[2]
    if low[j] in ("morning", "evening", "afternoon", "night", "weekend"):
        return Repeat("day" if low[j] != "weekend" else "week"), j + 1
    if low[j] in words.MONTHS or low[j] in words.SEASONS:
        return Repeat("year"), j + 1
    return None


def _elapsed(line: Line, i: int, j: int, parse: Rule) -> Found | None:
    low = line.low
    part: Part = "elapsed" if low[i] == "earlier" else "remaining"
    inside = low[j] in ("in", "on")
    k = j + 1 if inside else j
    whole = _running_unit(line, k + 1) if inside and low[k] == "the" else None
    if low[k] == "the" and low[k + 1] == "day":
        return Shift("day", 0, "mention"), k + 2
    whole = whole or parse(line, k)
    if whole is None:
        return None
    meaning, end = whole
    if isinstance(meaning, Shift) and meaning.unit != "day" and meaning.count == 0:
        return Portion(part, meaning), end
    daily = isinstance(meaning, Weekday | Clock | Shift) or (
        isinstance(meaning, Calendar) and meaning.day is not None
    )
    return whole if daily or isinstance(meaning, Calendar) else None


def _early_hours(line: Line, j: int, parse: Rule) -> Found | None:
    """The early hours of Tuesday."""
    low = line.low
    early = low[j] in ("early", "small", "late", "first", "wee") and low[j + 1] in ("hours", "hour")
    if not early and not (low[j] == "early" and low[j + 1] in ("morning", "afternoon", "evening")):
        return None
    value = "NI" if low[j] == "late" else words.DAYPARTS.get(low[j + 1], "MO")
    if low[j + 2] not in ("of", "on"):
        return (Clock(value), j + 2) if low[j - 1] == "the" and low[j + 1] != "hour" else None
    k = j + 4 if low[j + 3] == "the" else j + 3
    day = parse(line, k)
    if day is None:
        return None
    return day if isinstance(day[0], Clock) else (Clock(value, day[0]), day[1])


def _running_unit(line: Line, j: int) -> Found | None:
    """ "the year" or "the month" inside a larger phrase: the running one."""
    low = line.low
    k = j + 1 if low[j] == "the" else j
    if low[k] not in _RUNNING or (low[j] != "the" and low[j - 1] != "the"):
        return None
    return Shift(words.UNITS[low[k]], 0), k + 1


def _divisible(meaning: Meaning) -> bool:
    if isinstance(meaning, Calendar):
        return meaning.day is None
    if isinstance(meaning, Shift):
        return meaning.unit not in WITHIN_A_DAY
    return isinstance(meaning, Years | Season) and not isinstance(meaning, Length | Window)
