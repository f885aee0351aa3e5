"""Rules for times told from another time: last week, two days later, the day before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from isnad.when import words
from isnad.when.absolute import Found, Rule, month_at, weekday_at
from isnad.when.clock import daypart
from isnad.when.feasts import FEASTS
from isnad.when.lexemes import Line
from isnad.when.meaning import (
    Anchor,
    Beyond,
    Calendar,
    Clock,
    Counted,
    Feast,
    FromEvent,
    Length,
    Meaning,
    Overnight,
    Season,
    Shift,
    Unit,
    Weekday,
    Weekend,
    Which,
    Window,
)
from isnad.when.numbers import count, day_number, half, unit

_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
_SPANNING: Final = words.word_set("in over during within for throughout")
_STOPS: Final = frozenset(
    (".", ",", ";", ":", "!", "?", ")", "", '"', "”", "when", "and", "but", "in")
)
# After these, "last" is a verb: "the truce will last two weeks".
_MODALS: Final = words.word_set(
    "will would to can could may might must should shall not did does 'll only"
)
_SEEN: Final = words.word_set("for within in lasting than nearly almost about around after spent")


def day_word(line: Line, i: int) -> Found | None:
    """Today, yesterday, tomorrow, tonight; not the titles of papers and programmes."""
    low = line.low
    if low[i] == "tonight":
        return Clock("NI", Shift("day", 0)), i + 1
    title = line.capital(i) and (line.capital(i - 1) or low[i + 1] in words.MASTHEADS)
    if title or low[i] not in _DAYS:
        return None
    return Shift("day", _DAYS[low[i]]), i + 1


def weekday(line: Line, i: int) -> Found | None:
    """Friday; Friday week; Monday last week; Tuesday of next week."""
    found = weekday_at(line, i)
    if found is None or _named_day(line, i, found[1]):
        return None
    number, j = found
    low = line.low
    if low[i - 1] == "that":
        return FromEvent("day", None), j
    if low[j] == "week" and low[j + 1] not in ("of", "in"):
        return Weekday(number, ahead=1), j + 1
    k = j + 1 if low[j] == "of" else j
    if low[k] in words.STEPS and low[k + 1] == "week":
        return Weekday(number, weeks=words.STEPS[low[k]]), k + 2
    return Weekday(number), j


def _named_day(line: Line, i: int, j: int) -> bool:
    low = line.low
    if low[j] in words.MASTHEADS and line.capital(j):
        return True
    if low[i - 1] in words.TITLES or low[i - 1] in ("black", "bloody", "super", "holy", "cyber"):
        return line.capital(i - 1)
    short = len(low[i]) <= 3
    return short and low[i - 1] not in ("on", "last", "next", "this", "by", "until", "since")


def determined(line: Line, i: int) -> Found | None:
    """Times that begin with the, this, that, last, next, past, coming, previous, recent …."""
    low, j = line.low, i
    if line.capital(i) and line.capital(i - 1) and line.capital(i + 1):
        return None
    article = low[j] in ("the", "these", "those", "our", "its", "their")
    j = j + 1 if article else j
    if low[j] in ("same", "that", "very"):
        return _same(line, j)
    if low[j] == "this":
        past = low[j + 1] in ("past", "last")
        if past or low[j + 1] in ("coming", "next"):
            return _adjacent(line, j + 2, "past" if past else "next", article=False)
        return _adjacent(line, j + 1, "this", article=False)
    if low[j] == "recent":
        found = unit(line, j + 1)
        plural = found is not None and low[j + 1].endswith("s")
        return (Window(found[0], None, -1), found[2]) if found and plural else None
    if low[j] in ("previous", "following", "preceding"):
        return _neighbour(line, j + 1, 1 if low[j] == "following" else -1)
    if low[j] in words.WHICH:
        return _adjacent(line, j + 1, words.WHICH[low[j]], article=article)
    return _the_unit(line, j) if article else None


def _same(line: Line, j: int) -> Found | None:
    low = line.low
    j = j + 1 if low[j] == "that" and low[j + 1] in ("same", "very") else j
    part = daypart(line, j + 1)
    if part and isinstance(part[0], Clock):
        return replace(part[0], of=Shift("day", 0, "mention")), part[1]
    found = unit(line, j + 1)
    if found is None or found[0] in ("minute", "hour", "quarter", "century"):
        return None
    if low[j + 1].endswith("s"):
        return None
    if line.low[found[2]] == "as":
        return FromEvent(found[0], None), found[2]
    return Shift(found[0], 0, "mention"), found[2]


def _neighbour(line: Line, j: int, step: int) -> Found | None:
    part = daypart(line, j)
    if part and isinstance(part[0], Clock):
        return replace(part[0], of=Shift("day", step, "mention")), part[1]
    day = weekday_at(line, j)
    if day:
        return Weekday(day[0], "next" if step > 0 else "last", anchor="mention"), day[1]
    named = month_at(line, j)
    if named:
        return FromEvent("month", None), named[1]
    if line.low[j] in words.SEASONS:
        which: Which = "next" if step > 0 else "last"
        return Season(words.SEASONS[line.low[j]], which=which, anchor="mention"), j + 1
    if line.low[j] == "weekend":
        return FromEvent("week", None), j + 1
    found = unit(line, j)
    if found is None:
        counted = count(line, j)
        found = unit(line, counted[1]) if counted else None
        return (Length(found[0], counted[0]), found[2]) if counted and found else None
    if line.low[j].endswith("s") or found[0] in ("minute", "hour"):
        return None
    return Shift(found[0], step, "mention", whole=True), found[2]


def _adjacent(line: Line, j: int, which: Which, *, article: bool) -> Found | None:
    """What follows last, past, this, next or coming: a unit, a count of units, or a named time."""
    named = _named_time(line, j, which)
    if named:
        return None if article and which == "last" and line.low[named[1]] == "of" else named
    found, several = unit(line, j), False
    number: int | None = 1
    if which == "last" and not article and line.low[j - 2] in _MODALS:
        return None
    if found is None:
        counted = count(line, j)
        if counted is None or line.low[j] in ("a", "an"):
            return None
        number, several = counted[0], True
        more = half(line, counted[1])
        found = unit(line, more or counted[1])
        if more and number is not None and found and found[0] == "year":
            number, found = 12 * number + 6, ("month", 1, found[2])
    if found is None or line.low[found[2]] == "of":
        return None
    kind, size, end = found
    if several or (line.low[end - 1].endswith("s") and kind != "century"):
        if which == "this":
            return None
        side = 1 if which == "next" else -1
        total = number * size if several and number is not None else None
        during = line.low[_lead(line, j)] == "for"
        return Window(kind, total, 1 if side == 1 else -1, duration=during), end
    return _one_unit(line, j, kind, which, article)


def _lead(line: Line, j: int) -> int:
    j -= 1
    while line.low[j] in words.WHICH or line.low[j] in ("the", "this"):
        j -= 1
    return j


def _one_unit(line: Line, j: int, kind: Unit, which: Which, article: bool) -> Found | None:
    spanning = line.low[_lead(line, j)] in _SPANNING
    if kind in ("minute", "hour"):
        return None
    if kind == "day":
        if which == "next":
            return Shift("day", 1, "mention"), j + 1
        return None
    if which == "this":
        return Shift(kind, 0), j + 1
    if which == "past" or (which == "last" and article):
        return Window(kind, 1, -1), j + 1
    if which == "next" and article:
        return (Window(kind, 1, 1) if spanning else Shift(kind, 1, "mention", whole=True)), j + 1
    return Shift(kind, 1 if which == "next" else -1), j + 1


def _named_time(line: Line, j: int, which: Which) -> Found | None:
    low = line.low
    if low[j] == "night" and which == "last":
        return Clock("NI", Shift("day", -1)), j + 1
    part = daypart(line, j)
    if part and isinstance(part[0], Clock) and which in ("this", "next"):
        of = Shift("day", 0) if which == "this" else Shift("day", 1, "mention")
        return replace(part[0], of=of), part[1]
    day = weekday_at(line, j)
    if day:
        return None if _named_day(line, j, day[1]) else (Weekday(day[0], which), day[1])
    month = month_at(line, j)
    if month:
        number = day_number(line, month[1])
        if number and line.low[number[1]] not in words.COUNTED:
            return Calendar(None, month[0], number[0], which=which), number[1]
        return Calendar(None, month[0], which=which), month[1]
    if low[j] == "weekend":
        return Weekend(which), j + 1
    if low[j] in words.SEASONS and low[j + 1] not in ("of", "from"):
        return Season(words.SEASONS[low[j]], which=which), j + 1
    for size in (5, 4, 3, 2, 1):
        name = FEASTS.get(low[j : j + size])
        if name and line.capital(j):
            return Feast(name, which=which), j + size
    return None


def _the_unit(line: Line, j: int) -> Found | None:
    low = line.low
    if low[j] == "weekend":
        return Weekend(), j + 1
    part = daypart(line, j)
    if part and low[j] == "night" and low[j - 2] in ("throughout", "through", "during"):
        return part
    if part:
        j = part[1]
        led = low[j - 3] in ("in", "during") or low[j] in ("of", "on") or low[j - 3] == "on"
        return part if (led and low[j - 1] != "night") or low[j] in ("of", "on") else None
    if low[j] not in ("day", "week", "month", "year", "night"):
        return None
    if low[j + 1] == "before" and low[j + 2] == "last":
        return Shift(words.UNITS[low[j]], -2), j + 3
    if low[j] == "day" and low[j + 2] in ("yesterday", "tomorrow"):
        return Shift("day", 2 if low[j + 2] == "tomorrow" else -2), j + 3
    return None


def counted(line: Line, i: int, parse: Rule) -> Found | None:
    """Two days ago, three weeks later, a year before, for three days; "the day after" too."""
    low = line.low
    number: int | None = 1
    if low[i] == "the":
        j = i + 1
        if low[j] not in ("day", "week", "month", "year", "night", "morning"):
            return None
        if low[j + 1] not in ("before", "after"):
            return None
    elif low[i] in words.UNITS and low[i].endswith("s"):
        number, j = None, i
        if low[i - 1] in ("]", "half", "billion", "million", "thousand", "hundred", "-"):
            return None
        if low[i - 1] == "for" and low[i + 1] in _STOPS:
            return Length(words.UNITS[low[i]], None), i + 1
        if low[i + 1] not in ("ago", "later", "earlier", "before", "after"):
            return None
    else:
        found = count(line, i)
        if found is None:
            return None
        number, j = found
    more = half(line, j)
    j = more or j
    j = j + 1 if low[j] in ("more", "full", "long", "whole", "straight", "consecutive") else j
    kind = unit(line, j) or (("day", 1, j + 1) if low[j] == "morning" else None)
    if kind is None:
        return None
    name, total = kind[0], None if number is None else number * kind[1]
    if more and total is not None and name == "year":
        name, total = "month", 12 * total + 6
    return _after_unit(line, i, total, (name, kind[2]), parse)


def _after_unit(
    line: Line, i: int, number: int | None, kind: tuple[Unit, int], parse: Rule
) -> Found | None:
    low, (name, j) = line.low, kind
    if low[j] == "ago" or (low[j] == "back" and name != "day"):
        return _ago(line, i, number, name), j + 1
    if low[j] == "from" and low[j + 1] in ("now", "today"):
        return (Shift(name, number) if number else Window(name, None, 1)), j + 2
    if name == "week" and number and low[j] in ("on", "from"):
        day = weekday_at(line, j + 1)
        if day and low[i] in ("a", "one"):
            return Weekday(day[0], ahead=number), day[1]
    if low[j] in ("later", "earlier", "afterwards", "previously"):
        step = 1 if low[j] in ("later", "afterwards") else -1
        return _from_mention(name, number, step), j + 1
    if low[j] in ("before", "after", "prior"):
        return _beside(line, i, kind, number, parse)
    return _length(line, i, number, name, j)


def _from_mention(name: Unit, number: int | None, step: int) -> Meaning:
    return FromEvent(name, None) if number is None else _years_shift(name, step * number, "mention")


def _years_shift(name: Unit, number: int, anchor: Anchor) -> Shift:
    """ "Two decades ago" means twenty years, not a whole decade."""
    if name in ("decade", "century"):
        return Shift("year", number * (10 if name == "decade" else 100), anchor)
    return Shift(name, number, anchor)


def _ago(line: Line, i: int, number: int | None, name: Unit) -> Meaning:
    low = line.low
    if number is None:
        return Window(name, None, -1)
    more = low[i - 1] in words.MORE or (low[i - 1] == "than" and low[i - 2] == "more")
    if more:
        return Beyond(name, number)
    if low[i - 1] == "than" and low[i - 2] in ("less", "fewer"):
        return Window(name, number, -1)
    return _years_shift(name, -number, "published")


def _beside(
    line: Line, i: int, kind: tuple[Unit, int], number: int | None, parse: Rule
) -> Found | None:
    low, (name, j) = line.low, kind
    step = 1 if low[j] == "after" else -1
    k = j + 2 if low[j] == "prior" and low[j + 1] == "to" else j + 1
    if low[k] == "that" and low[k + 1] in _STOPS:
        return _from_mention(name, number, step), k + 1
    if low[k] in _STOPS:
        meaning = _from_mention(name, number, step)
        return FromEvent(name, number) if low[i - 1] in ("within", "span") else meaning, k
    origin = parse(line, k)
    if origin and number and isinstance(origin[0], Calendar | Weekday | Feast):
        return Counted(name, step * number, origin[0]), origin[1]
    return FromEvent(name, number), k


def _length(line: Line, i: int, number: int | None, name: Unit, j: int) -> Found | None:
    low = line.low
    single = low[i] in ("a", "an") and number == 1
    if low[i] == "the" or (low[j] in ("old", "of") and low[j + 1] in ("age", "silence", "")):
        return None
    if low[j] == "old" or low[i - 1] in ("aged", "age") or low[i - 1] in words.DASHES:
        return None
    if low[j - 1] in ("night", "nights") and low[i - 1] != "for":
        return None
    if single and low[i - 1] not in _SEEN:
        return None
    if name == "quarter" or (
        number is not None and not single and not low[j - 1].endswith("s") and number != 1
    ):
        return None
    lead = low[i - 1] if low[j] != "of" else ""
    return Length(name, number, "in" if lead == "in" else "within" if lead == "within" else None), j


def overnight(line: Line, i: int, parse: Rule) -> Found | None:
    """Overnight; overnight on Monday; overnight into Wednesday."""
    low, j = line.low, i + 1
    if line.capital(i) and line.capital(j):
        return None
    into = low[j] in ("into", "to")
    k = j + 1 if low[j] in ("on", "into", "to") else j
    found = parse(line, k) if into or weekday_at(line, k) or low[j] == "on" else None
    if found and isinstance(found[0], Weekday | Calendar | Shift):
        return Overnight(found[0], into), found[1]
    return Overnight(), j
