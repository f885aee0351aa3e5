"""The times of one article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from isnad.model.sentence import Sentence
from isnad.model.span import Span
from isnad.model.when import TimeMention, When
from isnad.when.grammar import find
from isnad.when.meaning import Calendar, Clock, Meaning, Phrase, Portion, Range, Shift, Weekday
from isnad.when.resolve import resolve
from isnad.when.setting import Tense
from isnad.when.tense import clause_tense

# A date without a year this near the article is its own, whatever years the text tells of: in days,
# against the same day told with its year, and against a year told in the sentences before.
_FRESH_DAYS: Final = 45
_RECENT_DAYS: Final = 100
# A year lends itself to dates this many sentences on; each date that takes it passes it further.
_YEAR_REACH: Final = 2
# A day told anchors "the previous day" this many sentences on, and a bare clock time the next one.
_DAY_REACH: Final = 3
_CLOCK_REACH: Final = 1


@dataclass(frozen=True, slots=True)
class Told:
    """What the article has told so far: its last day, its last time of any size, its last year.

    ``year_leads``: the year stood with a month, or opened its sentence ("In 2003 the …"), so that
    the tale goes on in it.
    """

    day: When | None = None
    day_sentence: int = -9
    time: When | None = None
    year: int | None = None
    year_sentence: int = -9
    year_leads: bool = False


def times(
    sentences: Sequence[Sentence], text: str, published: str | None
) -> tuple[tuple[TimeMention, ...], ...]:
    """The time expressions of each sentence of one article, in order, placed on the calendar.

    ``published`` is the article's date (ISO, at least to the day) or ``None``; offsets count
    characters of ``text``. The last day told anchors "the previous day" and the like.
    """
    today = _day(published)
    phrases = [find(text, s.span.start, s.span.end) for s in sentences]
    stated = _stated_years(p for found in phrases for p in found)
    told = Told()
    result = []
    for number, (sentence, found) in enumerate(zip(sentences, phrases, strict=True)):
        mentions = []
        for phrase in _with_days(found):
            tense = clause_tense(sentence, text, phrase.start, phrase.end)
            evidence = Evidence(today, told, stated, number, tense)
            placed = replace(phrase, meaning=_dated(phrase.meaning, evidence))
            anchor = _anchor(told, phrase, number)
            if anchor and today and phrase.bound == "since" and anchor.start:
                anchor = anchor if anchor.start <= today.isoformat() else None
            when = resolve(placed, published=today, last_day=anchor, tense=tense)
            span = Span(phrase.start, phrase.end, text[phrase.start : phrase.end])
            mentions.append(TimeMention(span, when))
            opens = phrase.start == sentence.span.start
            told = _told(_with_told_year(told, placed, number, opens=opens), when, number)
        result.append(tuple(mentions))
    return tuple(result)


def _with_days(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Bare clock times take the one day that their sentence tells after them."""
    bare = [p for p in phrases if isinstance(p.meaning, Clock) and p.meaning.of is None]
    days = [p for p in phrases if _tells_day(p.meaning)]
    if not bare or len(days) != 1 or ":" not in _clock(bare[0]):
        return phrases
    day = days[0]
    return tuple(
        replace(p, meaning=replace(p.meaning, of=day.meaning))
        if isinstance(p.meaning, Clock) and p.meaning.of is None and p.start < day.start
        else p
        for p in phrases
    )


def _clock(phrase: Phrase) -> str:
    return phrase.meaning.value if isinstance(phrase.meaning, Clock) else ""


def _tells_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Calendar):
        return meaning.day is not None
    if isinstance(meaning, Shift):
        return meaning.unit == "day" and meaning.anchor == "published"
    return isinstance(meaning, Weekday)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _stated_years(phrases: Iterable[Phrase]) -> dict[tuple[int, int], int | None]:
    """Days that the article gives with their year; ``None`` where it gives two years."""
    years: dict[tuple[int, int], int | None] = {}
    for phrase in phrases:
        for one in _ends(phrase.meaning):
            if isinstance(one, Calendar) and one.year and one.month and one.day:
                key = one.month, one.day
                years[key] = one.year if years.get(key, one.year) == one.year else None
    return years


def _ends(meaning: Meaning) -> tuple[Meaning, ...]:
    if isinstance(meaning, Range):
        return meaning.first, meaning.last
    if isinstance(meaning, Clock) and meaning.of is not None:
        return (meaning.of,)
    return (meaning,)


def _anchor(told: Told, phrase: Phrase, number: int) -> When | None:
    """What a phrase that looks back counts from; a bare clock time only looks back one sentence."""
    meaning = phrase.meaning
    if not _needs_day(meaning):
        return told.time
    bare = isinstance(meaning, Clock) and meaning.of is None
    reach = _CLOCK_REACH if bare else _DAY_REACH
    return told.day if number - told.day_sentence <= reach else None


def _needs_day(meaning: Meaning) -> bool:
    inner = meaning.of if isinstance(meaning, Clock) else meaning
    inner = inner.whole if isinstance(inner, Portion) else inner
    if isinstance(inner, Weekday):
        return inner.anchor == "mention"
    return inner is None or (isinstance(inner, Shift) and inner.unit in ("day", "hour", "minute"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What can give a month-day its year, at one phrase of the article."""

    today: date | None
    told: Told
    stated: dict[tuple[int, int], int | None]
    sentence: int
    tense: Tense | None


def _dated(meaning: Meaning, evidence: Evidence) -> Meaning:
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


def _near(meaning: Calendar, today: date, reach: int) -> bool:
    try:
        day = date(today.year, meaning.month or 1, meaning.day or 1)
    except ValueError:
        return False
    if day > today and (day - today).days > reach:
        day = day.replace(year=today.year - 1) if (day.month, day.day) != (2, 29) else day
    return abs((today - day).days) <= reach


def _with_told_year(told: Told, phrase: Phrase, number: int, *, opens: bool) -> Told:
    date_of = _stated_year(phrase.meaning)
    if date_of is None or phrase.bound not in ("exact", "about"):
        return told
    leads = opens or date_of.month is not None
    return replace(told, year=date_of.year, year_sentence=number, year_leads=leads)


def _told(told: Told, when: When, number: int) -> Told:
    """What is told after this phrase. Open, repeated and vague times are no anchors."""
    if when.start is None or when.end is None or when.recurring or when.duration:
        return told
    single = when.start == when.end and when.granularity in ("day", "time")
    told = replace(told, time=when)
    # "9/11" names an event; nobody counts days from it.
    single = single and when.start != "2001-09-11"
    return replace(told, day=when, day_sentence=number) if single else told


def _stated_year(meaning: Meaning) -> Calendar | None:
    for one in _ends(meaning):
        inner = one.whole if isinstance(one, Portion) else one
        if isinstance(inner, Calendar) and inner.year is not None:
            return inner
    return None
