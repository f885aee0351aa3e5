"""Placing a phrase on the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from isnad.model.when import Bound, DateBasis, When
from isnad.when import forms, nearest, words
from isnad.when.feasts import feast_days, hijri_days, moon_based
from isnad.when.grains import FINENESS, granularity
from isnad.when.meaning import (
    Beyond,
    Calendar,
    Clock,
    Counted,
    Echo,
    Feast,
    Hijri,
    Length,
    Meaning,
    Overnight,
    Phrase,
    Portion,
    Range,
    Repeat,
    Season,
    Shift,
    Weekday,
    Weekend,
    Window,
    Years,
)
from isnad.when.setting import NOTHING, Placed, Setting, Tense
from isnad.when.units import Days, part_days, shifted, unit_days


def resolve(
    phrase: Phrase,
    *,
    published: date | None,
    last_day: When | None,
    tense: Tense | None = None,
) -> When:
    """The interval of days that ``phrase`` means.

    ``published`` is the article's date, ``last_day`` the time last told (the anchor of "two days
    later"), ``tense`` that of the clause. What these do not settle stays unresolved, with its
    granularity and TIMEX3 value. "Since" and "by" keep the named day; "before" and "after" leave
    it out; the open end is ``None``.
    """
    direction: Tense | None = "past" if phrase.bound == "since" else tense
    deadline = phrase.bound in ("by", "until", "before") and isinstance(phrase.meaning, Calendar)
    if deadline and tense == "past":
        # "Was given until February 19": a limit may lie ahead of the clause, so the nearer day.
        direction = None
    setting = Setting(published, last_day, direction, phrase.noun, phrase.owning, phrase.bound)
    try:
        placed = place(phrase.meaning, setting)
    except (OverflowError, ValueError):
        placed = Placed()
    if placed.days == NOTHING:
        placed = Placed()
    bound = _bound_of(phrase, placed)
    days = _bounded(phrase.meaning, bound, placed.days)
    grain = granularity(phrase.meaning, setting)
    when = When(
        start=days.start.isoformat() if days.start else None,
        end=days.end.isoformat() if days.end else None,
        granularity=grain,
        bound=bound,
        basis=placed.basis,
        anchor=placed.anchor.isoformat() if placed.anchor else None,
        recurring=isinstance(phrase.meaning, Repeat),
        duration=isinstance(phrase.meaning, Length)
        or (isinstance(phrase.meaning, Window) and phrase.meaning.duration),
    )
    return replace(
        when, edtf=forms.edtf(when), timex3=forms.timex3(phrase.meaning, placed.days, when)
    )


def place(meaning: Meaning, setting: Setting) -> Placed:
    """The days of a meaning before its bound is applied; no days where they cannot be known."""
    match meaning:
        case Calendar():
            return _calendar(meaning, setting)
        case Weekday() | Weekend() | Window() | Beyond() | Overnight():
            return _from_published(meaning, setting)
        case Shift():
            return _shift(meaning, setting)
        case Echo():
            return _echo(meaning, setting)
        case Portion():
            return _portion(meaning, setting)
        case Season() | Feast():
            return _season_or_feast(meaning, setting)
        case Years():
            return Placed(
                Days(date.fromisoformat(meaning.start), date.fromisoformat(meaning.end)), "stated"
            )
        case Hijri():
            found = hijri_days(meaning.year, meaning.month, meaning.day)
            return Placed(Days(*found), "stated") if found else Placed()
        case Clock():
            return place(meaning.of or Shift("day", 0, "mention"), setting)
        case Range():
            return _range(meaning, setting)
        case Counted():
            return _counted(meaning, setting)
        case Length():
            return _length(meaning, setting)
    return Placed()


def _calendar(meaning: Calendar, setting: Setting) -> Placed:
    if meaning.year is not None:
        basis: DateBasis = "context" if meaning.borrowed else "stated"
        return Placed(nearest.calendar_days(meaning, meaning.year), basis)
    if setting.published is None:
        return Placed()
    if (meaning.month, meaning.day) == (9, 11) and _names_2001(setting):
        return Placed()
    if meaning.told:
        base = setting.last_start or setting.published
        days = nearest.calendar(meaning, base, None)
        return Placed(days, "context", base) if days else Placed()
    if meaning.years is not None:
        year = setting.published.year + meaning.years
        return _published(nearest.calendar_days(meaning, year), setting)
    days = nearest.calendar(meaning, setting.published, _direction(setting))
    return _published(days, setting)


def _possessor(meaning: Weekday, today: date, setting: Setting) -> Tense | None:
    """The direction of "Monday's debate", which the tense of the clause does not give for certain.

    A deed is past. A debate follows the tense unless the other Monday is much the nearer.
    """
    back, ahead = (today.weekday() - meaning.day) % 7, (meaning.day - today.weekday()) % 7
    if setting.noun in words.DEEDS or back == 0:
        return "past"
    if setting.tense == "future":
        return "past" if back < ahead else "future"
    return "future" if ahead == 1 else setting.tense


def _names_2001(setting: Setting) -> bool:
    """Whether "Sept. 11" before this noun names the attacks of 2001, with no year to say so."""
    today = setting.published
    near = today is not None and today.month == 9 and 11 <= today.day <= 18
    if setting.bound in ("before", "after", "since") and not near:
        return True
    return setting.noun in words.ATTACKS or (setting.noun in words.AFTER_ATTACKS and not near)


def _direction(setting: Setting) -> nearest.Direction:
    """Past or future as the clause has it; before a noun ("the March 10 agreement") past.

    Otherwise, and for what is announced ahead ("the March 15 vote"), the nearer of the two.
    """
    if setting.tense in ("past", "future"):
        return setting.tense
    named = setting.noun != "" and setting.noun not in words.PLANNED
    return "past" if named else "either"


def _from_published(
    meaning: Weekday | Weekend | Window | Beyond | Overnight, setting: Setting
) -> Placed:
    today = setting.published
    match meaning:
        case Overnight() if meaning.of is not None:
            base = place(meaning.of, setting)
            if base.days.start is None:
                return Placed()
            first = base.days.start - timedelta(days=1 if meaning.into else 0)
            return replace(base, days=Days(first, first + timedelta(days=1)))
        case Weekday() if meaning.anchor == "mention":
            told = setting.last_start
            fine = setting.last is not None and setting.last.granularity in ("day", "time")
            if told is None or not fine:
                return Placed()
            return Placed(nearest.weekday(meaning, told, None), "context", told)
        case _ if today is None:
            return Placed()
        case Weekday():
            tense = _possessor(meaning, today, setting) if setting.owning else setting.tense
            return _published(nearest.weekday(meaning, today, tense), setting)
        case Weekend():
            return _published(nearest.weekend(meaning, today, setting.tense), setting)
        case Overnight():
            first = today - timedelta(days=0 if setting.tense == "future" else 1)
            return _published(Days(first, first + timedelta(days=1)), setting)
        case Beyond():
            return _published(Days(None, shifted(today, meaning.unit, -meaning.count)), setting)
        case Window():
            if meaning.side > 0 and setting.tense == "past":
                return Placed()
            far = None
            if meaning.count is not None:
                far = shifted(today, meaning.unit, meaning.side * meaning.count)
            days = Days(far, today) if meaning.side < 0 else Days(today, far)
            return _published(days, setting)
    return Placed()


def _shift(meaning: Shift, setting: Setting) -> Placed:
    if meaning.anchor == "published":
        if setting.published is None:
            return Placed()
        day = shifted(setting.published, meaning.unit, meaning.count)
        return _published(unit_days(meaning.unit, day), setting)
    anchor, last = setting.last_start, setting.last
    if anchor is None or last is None or last.granularity is None:
        return Placed()
    if FINENESS.index(last.granularity) > FINENESS.index(meaning.unit):
        if meaning.unit in ("hour", "minute") and last.granularity == "day":
            return Placed(Days(anchor, anchor), "context", anchor)
        return Placed()
    day = shifted(anchor, meaning.unit, meaning.count)
    exact = meaning.unit == "week" and meaning.count != 0 and not meaning.whole
    exact = exact and last.granularity in ("day", "time")
    return Placed(unit_days("day" if exact else meaning.unit, day), "context", anchor)


def _echo(meaning: Echo, setting: Setting) -> Placed:
    """The time last told, or from the day after it on."""
    last = setting.last
    if last is None or last.start is None or last.end is None:
        return Placed()
    first, end = date.fromisoformat(last.start), date.fromisoformat(last.end)
    days = Days(end + timedelta(days=1), None) if meaning.side else Days(first, end)
    return Placed(days, "context", first)


def _portion(meaning: Portion, setting: Setting) -> Placed:
    whole = place(meaning.whole, setting)
    mention = isinstance(meaning.whole, Shift) and meaning.whole.anchor == "mention"
    pivot = setting.last_start if mention else setting.published
    grain = granularity(meaning.whole, setting) or "day"
    days = part_days(meaning.part, grain, whole.days, pivot)
    return replace(whole, days=days) if days else Placed()


def _season_or_feast(meaning: Season | Feast, setting: Setting) -> Placed:
    if meaning.year is not None:
        if isinstance(meaning, Season):
            return Placed(nearest.season_days(meaning.season, meaning.year), "stated")
        spans = feast_days(meaning.name, meaning.year)
        return Placed(Days(*spans[0]), "stated") if len(spans) == 1 else Placed()
    if isinstance(meaning, Season) and meaning.anchor == "mention":
        told, last = setting.last_start, setting.last
        fine = last is not None and last.granularity in ("time", "day", "week", "month")
        days = nearest.recurring(meaning, told, None) if told and fine else None
        return Placed(days, "context", told) if days else Placed()
    general = isinstance(meaning, Season) and meaning.which is None
    if setting.published is None or (general and setting.tense not in ("past", "future")):
        return Placed()
    return _published(nearest.recurring(meaning, setting.published, setting.tense), setting)


def _range(meaning: Range, setting: Setting) -> Placed:
    first, last = place(meaning.first, setting), place(meaning.last, setting)
    if isinstance(meaning.first, Calendar) and last.days.start is not None:
        first = _leading(meaning.first, last, setting) or first
    if _weekday_in(meaning.first) and _weekday_in(meaning.last) and first.days.start is not None:
        last = place(meaning.last, Setting(first.days.start, None, "future"))
    if first.days.start is None or last.days.end is None:
        return Placed()
    start, end = first.days.start, last.days.end
    if start > end:
        return Placed()
    return replace(last, days=Days(start, end))


def _weekday_in(meaning: Meaning) -> bool:
    inner = meaning.of if isinstance(meaning, Clock) else meaning
    return isinstance(inner, Weekday) and inner.which is None and inner.weeks is None


def _leading(first: Calendar, last: Placed, setting: Setting) -> Placed | None:
    """The last such day before the end of the range, where the phrase gives no year."""
    if first.year is not None or first.years is not None:
        return None
    if last.days.start is None or setting.published is None:
        return None
    return place(first, Setting(last.days.start, None, "past"))


def _counted(meaning: Counted, setting: Setting) -> Placed:
    origin = place(meaning.origin, setting)
    if origin.days.start is None:
        return Placed()
    return replace(
        origin,
        days=unit_days(meaning.unit, shifted(origin.days.start, meaning.unit, meaning.count)),
        anchor=origin.days.start,
    )


def _length(meaning: Length, setting: Setting) -> Placed:
    if setting.tense != "future" or meaning.count is None or meaning.lead is None:
        return Placed()
    if meaning.lead == "in":
        return _shift(Shift(meaning.unit, meaning.count), setting)
    return _from_published(Window(meaning.unit, meaning.count, 1), setting)


def _published(days: Days | None, setting: Setting) -> Placed:
    return Placed(days, "published", setting.published) if days else Placed()


def _bound_of(phrase: Phrase, placed: Placed) -> Bound:
    if isinstance(phrase.meaning, Beyond):
        return "before"
    vague = isinstance(phrase.meaning, Window) and phrase.meaning.count is None
    moon = isinstance(phrase.meaning, Hijri) or (
        isinstance(phrase.meaning, Feast) and moon_based(phrase.meaning.name)
    )
    return "about" if phrase.bound == "exact" and (vague or moon) else phrase.bound


def _bounded(meaning: Meaning, bound: Bound, days: Days) -> Days:
    if isinstance(meaning, Beyond | Window) or days == NOTHING:
        return days
    edge = meaning.part if isinstance(meaning, Portion) else None
    match bound:
        case "since":
            return Days(days.start, None)
        case "by" | "until":
            return Days(None, days.end)
        case "before" if edge == "end":
            return Days(None, days.end)
        case "before" if days.start is not None:
            return Days(None, days.start - timedelta(days=1))
        case "after" if edge == "start":
            return Days(days.start, None)
        case "after" if days.end is not None:
            return Days(days.end + timedelta(days=1), None)
    return days
