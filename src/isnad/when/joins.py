"""Times that belong together: a day with its clock time, the two ends of a range."""

from __future__ import annotations

from dataclasses import replace

from isnad.when import absolute, clock, words
from isnad.when.absolute import Found, Rule
from isnad.when.lexemes import Line
from isnad.when.meaning import (
    Calendar,
    Clock,
    Feast,
    Meaning,
    Portion,
    Range,
    Season,
    Shift,
    Weekday,
    Years,
)


def range_from(line: Line, first: Found, parse: Rule, *, opened: bool) -> Found | None:
    """The range that goes on after its first end; ``opened`` by "from" or "between"."""
    meaning, j = first
    word = line.low[j]
    dash = word in words.DASHES or (
        word in ("to", "through") and isinstance(meaning, Calendar | Weekday)
    )
    joined = word in ("to", "until", "till", "through", "and") and opened
    if not (dash or joined):
        return None
    k = j + 1
    k = k + 1 if line.low[k] in ("the", "on") else k
    if line.low[k] == "present":
        return Range(meaning, Shift("day", 0)), k + 1
    last = parse(line, k) or (None if not opened else parse(line, k - 1))
    if last is None or not _matching(meaning, last[0]):
        return None
    return Range(_completed(meaning, last[0]), last[0]), last[1]


def _matching(first: Meaning, last: Meaning) -> bool:
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        return (first.day is None) == (last.day is None)
    dated = (Calendar, Weekday, Season, Years, Portion, Clock, Feast, Shift)
    return isinstance(first, dated) and isinstance(last, dated)


def _completed(first: Meaning, last: Meaning) -> Meaning:
    """The first end takes its year from the last: "from March to August 2011"."""
    if (
        isinstance(first, Calendar)
        and isinstance(last, Calendar)
        and first.year is None
        and last.year
    ):
        later = (first.month or 0) > (last.month or 12)
        return replace(first, year=last.year - 1 if later else last.year)
    return first


def with_clock(line: Line, meaning: Meaning, j: int, parse: Rule) -> Found:
    """Joins a day and a time of day in either order."""
    low = line.low
    if isinstance(meaning, Clock):
        if meaning.of is not None:
            return meaning, j
        aside = _aside(line, j)
        k = aside + 1 if low[aside] == "," else aside
        k = k + 1 if low[k] in ("on", "of", "in") else k
        k = k + 1 if low[k] == "the" and k > j else k
        k = k + 2 if low[k] == "night" and low[k + 1] == "of" else k
        day = parse(line, k) if k != j or low[k] not in ("", ".") else None
        if day and _is_day(day[0]):
            return replace(meaning, of=day[0]), day[1]
        if day and isinstance(day[0], Clock) and day[0].of and k >= j:
            return replace(meaning, of=day[0].of), day[1]
        return meaning, j
    if not _is_day(meaning):
        return meaning, j
    part = words.DAYPARTS.get(low[j])
    if part and not line.capital(j):
        return Clock(part, meaning), j + 1
    k = j + 1 if low[j] == "," else j
    if low[k] == "at":
        k += 2 if low[k + 1] in ("about", "around", "approximately") else 1
        at = clock.clock_time(line, k) or clock.daypart(line, k)
        if at and isinstance(at[0], Clock):
            return replace(at[0], of=meaning), at[1]
    at = clock.clock_time(line, k) if k == j else None
    if at and isinstance(at[0], Clock):
        return replace(at[0], of=meaning), at[1]
    return meaning, j


def _aside(line: Line, j: int) -> int:
    """The index after a bracket that gives the same time in another zone: "10PM (2200 GMT)"."""
    if line.low[j] == "(" and line.low[j + 1].isdecimal():
        for k in range(j + 2, j + 9):
            if line.low[k] == ")":
                return k + 1
    return j + 1 if line.low[j] == ")" and line.low[j + 1] == "on" else j


def weekday_of_week(line: Line, meaning: Meaning, j: int) -> Found:
    """ "last week on Wednesday" is that day of that week."""
    if not (isinstance(meaning, Shift) and meaning.unit == "week" and line.low[j] == "on"):
        return meaning, j
    day = absolute.weekday_at(line, j + 1)
    if day is None or meaning.anchor != "published":
        return meaning, j
    return Weekday(day[0], weeks=meaning.count), day[1]


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Calendar):
        return meaning.day is not None
    if isinstance(meaning, Shift):
        return meaning.unit == "day"
    return isinstance(meaning, Weekday | Feast)
