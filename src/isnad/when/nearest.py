"""Choosing among the days that a partial name can mean: nearest before, or after, the article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from isnad.when.feasts import feast_days
from isnad.when.meaning import Calendar, Feast, Season, Weekday, Weekend, Which
from isnad.when.units import Days, unit_days

Direction: TypeAlias = Literal["past", "future", "present", "either"] | None

# An article dated a day or two before what it tells was dated in another time zone or filed late.
_SLACK: Final = timedelta(days=2)
# A day of the month that lies so near ahead is meant rather than one of nearly a year ago.
_DAY_SLACK: Final = timedelta(days=45)
_FAR_AHEAD: Final = timedelta(days=200)
_JUST_GONE: Final = timedelta(days=100)
_LONG_AGO: Final = timedelta(days=300)


def weekday(meaning: Weekday, today: date, tense: Direction) -> Days:
    """The day of that name; the article's own day counts unless last or next is said."""
    back = (today.weekday() - meaning.day) % 7
    ahead = (meaning.day - today.weekday()) % 7
    if meaning.weeks is not None:
        offset = meaning.day - today.weekday() + 7 * meaning.weeks
    elif meaning.ahead:
        offset = ahead + 7 * meaning.ahead
    elif meaning.which in ("last", "past"):
        offset = -(back or 7)
    elif meaning.which == "next":
        offset = ahead or 7
    elif tense == "future" or (meaning.which == "this" and tense != "past"):
        offset = ahead
    else:
        offset = -back
    day = today + timedelta(days=offset)
    return Days(day, day)


def weekend(meaning: Weekend, today: date, tense: Direction) -> Days:
    """Saturday and Sunday; the running weekend is past and coming, but not last or next."""
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    running = today.weekday() >= 5
    if (
        meaning.which == "next"
        or (not running and meaning.which in (None, "this") and tense == "future")
        or (meaning.which == "this" and tense != "past" and not running)
    ):
        saturday += timedelta(days=7)
    elif meaning.which in ("last", "past") and running:
        saturday -= timedelta(days=7)
    return Days(saturday, saturday + timedelta(days=1))


def calendar(meaning: Calendar, today: date, tense: Direction) -> Days | None:
    """A month, or a day of a month, whose year is not given."""
    options = [
        days
        for year in range(today.year - 4, today.year + 5)
        if (days := calendar_days(meaning, year)).start is not None
    ]
    if meaning.weekday is not None:
        close = [d for d in options if d.start and abs((d.start - today).days) < 400]
        fitting = [d for d in close if d.start and d.start.weekday() == meaning.weekday]
        options = fitting or options
    return _choose(options, today, tense, meaning.which)


def calendar_days(meaning: Calendar, year: int) -> Days:
    """The days of a date, whole or partial, in ``year``; none where there is no such day."""
    if meaning.month is None:
        return unit_days("year", date(year, 1, 1))
    if meaning.day is None:
        return unit_days("month", date(year, meaning.month, 1))
    try:
        day = date(year, meaning.month, meaning.day)
    except ValueError:
        return Days(None, None)
    return Days(day, day)


def season_days(season: int, year: int) -> Days:
    """Spring, summer, autumn of a year, or the winter that begins in it, in whole months."""
    start = date(year, 3 + 3 * season, 1)
    after = date(year + 1, 3, 1) if season == 3 else date(year, 6 + 3 * season, 1)
    return Days(start, after - timedelta(days=1))


def recurring(meaning: Season | Feast, today: date, tense: Direction) -> Days | None:
    """A season or feast that comes every year; one that is near counts as meant."""
    years = range(today.year - 2, today.year + 3)
    if isinstance(meaning, Season):
        options = [season_days(meaning.season, year) for year in years]
        return _choose(options, today, tense, meaning.which)
    options = [Days(*span) for year in years for span in feast_days(meaning.name, year)]
    free = tense in (None, "present") and meaning.which is None
    return _choose(options, today, "either" if free else tense, meaning.which)


def _choose(
    options: Iterable[Days], today: date, tense: Direction, which: Which | None
) -> Days | None:
    known = [(d.start, d.end) for d in options if d.start is not None and d.end is not None]
    if which == "this":
        same = [d for d in known if d[0].year == today.year]
        return Days(*same[0]) if len(same) == 1 else None
    if which in ("last", "past"):
        known = [d for d in known if d[1] < today]
        return Days(*known[-1]) if known else None
    if which == "next":
        known = [d for d in known if d[0] > today]
        return Days(*known[0]) if known else None
    begun = [d for d in known if d[0] <= today]
    coming = [d for d in known if d[1] >= today]
    if not begun or not coming:
        return Days(*(begun[-1] if begun else coming[0])) if known else None
    before, after = begun[-1], coming[0]
    near = after[0] - today
    if tense == "future":
        # "Would speak in July", told in September, may look ahead from the past: leave it open.
        unclear = near > _FAR_AHEAD and today - before[1] < _JUST_GONE
        return None if unclear and after != before else Days(*after)
    slack = _DAY_SLACK if after[0] == after[1] else _SLACK
    late = near <= slack and today - before[1] > _LONG_AGO
    if late or (tense == "either" and near < today - before[1]):
        return Days(*after)
    return Days(*before)
