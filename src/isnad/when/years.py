"""The year of a date that does not print it, where the text gives it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from isnad.when.meaning import Calendar, Clock, Meaning, Phrase, Portion, Range
from isnad.when.setting import Tense
from isnad.when.told import Told, ends_of

# A date without a year this near the article is its own, whatever years the text tells of: in days,
# against the same day told with its year, and against a year told in the sentences before.
_FRESH_DAYS: Final = 45
_RECENT_DAYS: Final = 100
# A year lends itself to dates this many sentences on; each date that takes it passes it further.
_YEAR_REACH: Final = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """What can give a month-day its year, at one phrase of the article."""

    today: date | None
    told: Told
    stated: dict[tuple[int, int], int | None]
    sentence: int
    tense: Tense | None


def with_years(meaning: Meaning, evidence: Evidence) -> Meaning:
    """The meaning with a year that the text gives elsewhere, where that is certain."""
    match meaning:
        case Calendar():
            return _with_year(meaning, evidence)
        case Clock(of=Calendar() as day):
            return replace(meaning, of=_with_year(day, evidence))
        case Portion(whole=Calendar() as whole):
            return replace(meaning, whole=_with_year(whole, evidence))
        case Range(first=Calendar() as first, last=Calendar() as last) if last.year is None:
            dated = _with_year(first, evidence)
            if dated.year is None:
                return meaning
            crosses = (last.month or 0) < (first.month or 0)
            end = replace(last, year=dated.year + crosses, borrowed=True)
            return Range(dated, end)
    return meaning


def _with_year(meaning: Calendar, evidence: Evidence) -> Calendar:
    if meaning.year is not None or meaning.month is None:
        return meaning
    if meaning.which or meaning.years is not None:
        return meaning
    today, told = evidence.today, evidence.told
    if today is not None and _near(meaning, today, _FRESH_DAYS):
        return meaning
    year = evidence.stated.get((meaning.month, meaning.day or 0))
    reach = _YEAR_REACH if told.year_leads or today is None else 0
    near = evidence.sentence - told.year_sentence <= reach
    # Another year told in between ("in April", of the article's year) ends the lending.
    last = told.time.start if told.time else None
    near = near and (last is None or last[:4] == f"{told.year:04d}")
    recent = _RECENT_DAYS if meaning.day else 2 * _RECENT_DAYS
    near = near and (today is None or not _near(meaning, today, recent))
    if year is None and told.year is not None and near and evidence.tense != "future":
        year = told.year if today is None or told.year < today.year else None
    return meaning if year is None else replace(meaning, year=year, borrowed=True)


def stated_years(phrases: Iterable[Phrase]) -> dict[tuple[int, int], int | None]:
    """Days that the article gives with their year; ``None`` where it gives two years."""
    years: dict[tuple[int, int], int | None] = {}
    for phrase in phrases:
        for one in ends_of(phrase.meaning):
            if isinstance(one, Calendar) and one.year and one.month and one.day:
                key = one.month, one.day
                years[key] = one.year if years.get(key, one.year) == one.year else None
    return years


def _near(meaning: Calendar, today: date, reach: int) -> bool:
    try:
        day = date(today.year, meaning.month or 1, meaning.day or 1)
    except ValueError:
        return False
    if day > today and (day - today).days > reach:
        day = day.replace(year=today.year - 1) if (day.month, day.day) != (2, 29) else day
    return abs((today - day).days) <= reach
