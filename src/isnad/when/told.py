"""What an article has told so far, and what its phrases count from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from isnad.model.when import When
from isnad.when.meaning import Calendar, Clock, Meaning, Phrase, Portion, Range, Shift, Weekday
from isnad.when.setting import Tense
from isnad.when.units import WITHIN_A_DAY

# A day told anchors "the previous day" this many sentences on.
_DAY_REACH: Final = 3


@dataclass(frozen=True, slots=True)
class Told:
    """The last day told, the last coming day, the last time of any size, and the last year.

    Each with the number of its sentence where that limits its use. ``year_leads``: the year stood
    with a month, or opened its sentence ("In 2003 the …"), so that the tale goes on in it.
    """

    day: When | None = None
    day_sentence: int = -9
    coming: When | None = None
    coming_sentence: int = -9
    time: When | None = None
    year: int | None = None
    year_sentence: int = -9
    year_leads: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: its sentence's number, whether it opens it, its clause's tense.

    ``today`` is the article's date in ISO form.
    """

    sentence: int
    opens: bool
    tense: Tense | None
    today: str | None


def anchor_of(phrase: Phrase, told: Told, place: Place) -> When | None:
    """What a phrase that looks back counts from.

    A clock time alone counts from a day of its own sentence, or from the one before if it opens
    its sentence. A coming day ("the summit on March 5") anchors nothing told in the past.
    """
    if not _needs_day(phrase.meaning):
        return told.time
    bare = isinstance(phrase.meaning, Clock) and phrase.meaning.of is None
    reach = (1 if place.opens else 0) if bare else _DAY_REACH
    ahead = place.tense == "future" and phrase.bound != "since"
    if ahead and told.coming_sentence >= told.day_sentence:
        return told.coming if place.sentence - told.coming_sentence <= reach else None
    return told.day if place.sentence - told.day_sentence <= reach else None


def after(told: Told, phrase: Phrase, when: When, place: Place) -> Told:
    """What is told after this phrase. Open, repeated and vague times are no anchors."""
    told = _with_year(told, phrase, place)
    if when.start is None or when.end is None or when.recurring or when.duration:
        return told
    told = replace(told, time=when)
    # "9/11" names an event; nobody counts days from it.
    single = when.start == when.end and when.start != "2001-09-11"
    if not single or when.granularity not in ("day", "time"):
        return told
    if place.today is not None and when.start > place.today:
        return replace(told, coming=when, coming_sentence=place.sentence)
    return replace(told, day=when, day_sentence=place.sentence)


def ends_of(meaning: Meaning) -> tuple[Meaning, ...]:
    """The times that a range or a clock time is made of, or the time itself."""
    if isinstance(meaning, Range):
        return meaning.first, meaning.last
    if isinstance(meaning, Clock) and meaning.of is not None:
        return (meaning.of,)
    return (meaning,)


def _with_year(told: Told, phrase: Phrase, place: Place) -> Told:
    stated = _stated(phrase.meaning)
    if stated is None or phrase.bound not in ("exact", "about"):
        return told
    leads = place.opens or stated.month is not None
    return replace(told, year=stated.year, year_sentence=place.sentence, year_leads=leads)


def _stated(meaning: Meaning) -> Calendar | None:
    for one in ends_of(meaning):
        inner = one.whole if isinstance(one, Portion) else one
        if isinstance(inner, Calendar) and inner.year is not None:
            return inner
    return None


def _needs_day(meaning: Meaning) -> bool:
    inner = meaning.of if isinstance(meaning, Clock) else meaning
    inner = inner.whole if isinstance(inner, Portion) else inner
    if isinstance(inner, Calendar) and inner.told:
        return True
    if isinstance(inner, Weekday):
        return inner.anchor == "mention"
    return inner is None or (isinstance(inner, Shift) and inner.unit in WITHIN_A_DAY)
