"""Finding time expressions: which rules start at a word, and what joins on to either side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial
from typing import Final

from isnad.model.when import Bound
from isnad.when import absolute, clock, echoes, joins, periods, portions, relative, words
from isnad.when.absolute import Found, Rule
from isnad.when.bounds import lead, modifies
from isnad.when.feasts import FEASTS, HIJRI_MONTHS
from isnad.when.lexemes import Line, lexemes, may_hold_time
from isnad.when.meaning import (
    Calendar,
    Length,
    Meaning,
    Phrase,
    Range,
    Repeat,
    Shift,
)


def find(text: str, start: int, end: int) -> tuple[Phrase, ...]:
    """Time expressions in ``text[start:end]``, left to right, without overlap."""
    if not may_hold_time(text[start:end]):
        return ()
    line = lexemes(text, start, end)
    phrases: list[Phrase] = []
    i, floor = line.first, line.first
    while i < line.stop:
        found = _whole(line, i)
        if found is None:
            i += 1
            continue
        phrases.extend(_phrases(line, floor, i, found))
        i = floor = max(found[1], i + 1)
    return tuple(phrases)


def parse(line: Line, i: int) -> Found | None:
    """The time expression that begins at lexeme ``i``, with a clock time that belongs to it."""
    for rule in _starters().get(line.low[i], _DIGITS if line.low[i].isdecimal() else ()):
        found = rule(line, i)
        if found is not None:
            return joins.with_clock(line, *joins.weekday_of_week(line, *found), parse)
    return None


def _whole(line: Line, i: int) -> Found | None:
    """A time at ``i``, or a range that begins there."""
    first = parse(line, i)
    opened = line.low[i - 1] in ("from", "between") or line.low[i - 2] in ("from", "between")
    if first is None or isinstance(first[0], Range | Repeat | Length):
        return first
    return joins.range_from(line, first, parse, opened=opened) or first


def _phrases(line: Line, floor: int, i: int, found: Found) -> list[Phrase]:
    meaning, j = found
    bound, left = lead(line, floor, i, found)
    if line.low[j] in ("onwards", "onward") and bound == "exact":
        bound, j = "since", j + 1
    if line.capital(j) and line.low[j] in words.NAMING and line.low[j - 1] != ",":
        return []
    owning = line.low[j] == "'" and line.low[j + 1] == "s"
    at = j + 2 if owning else j
    noun = line.low[at] if modifies(line, at) else ""
    phrase = Phrase(line.start[left], line.end[j - 1], meaning, bound, noun, owning)
    return [phrase, *_listed(line, j, meaning, bound)]


def _listed(line: Line, j: int, meaning: Meaning, bound: Bound) -> list[Phrase]:
    """The "10" of "December 9 and 10"."""
    low = line.low
    day = low[j + 1]
    if not isinstance(meaning, Calendar) or meaning.day is None or low[j] not in ("and", "or"):
        return []
    free = low[j + 2] in (".", ",", "", ";", "in", "at", ")", "when", "and")
    if not (day.isdecimal() and len(day) <= 2 and free and meaning.day < int(day) <= 31):
        return []
    also = replace(meaning, day=int(day), weekday=None)
    return [Phrase(line.start[j + 1], line.end[j + 1], also, bound)]


def _then(line: Line, i: int) -> Found | None:
    """ "then" as a day already told, after since, until, by or before."""
    if line.low[i - 1] in ("since", "until", "by", "before", "till"):
        return Shift("day", 0, "mention"), i + 1
    return None


_DIGITS: Final[tuple[Rule, ...]] = (
    absolute.numeric_date,
    absolute.dashed_date,
    absolute.nine_eleven,
    periods.hijri,
    absolute.day_first,
    periods.decade,
    periods.century,
    partial(relative.counted, parse=parse),
    clock.clock_time,
    absolute.year_alone,
)


@cache
def _starters() -> dict[str, tuple[Rule, ...]]:
    """The rules to try at each lower-case word, most particular first."""
    part_of, edge = (
        partial(portions.part_of, parse=parse),
        partial(portions.early_or_late, parse=parse),
    )
    counted = partial(relative.counted, parse=parse)
    table: dict[str, tuple[Rule, ...]] = {}

    def add(names: Iterable[str], *rules: Rule) -> None:
        for name in names:
            table[name] = (*rules, *(r for r in table.get(name, ()) if r not in rules))

    add({name[0] for name in HIJRI_MONTHS}, periods.hijri)
    add({name[0] for name in FEASTS}, periods.feast)
    add(words.UNITS, counted)
    add((*words.NUMBERS, *words.VAGUE, "a", "an"), counted, clock.clock_time)
    add(
        (*words.ORDINALS, *words.TENS, "last", "final"),
        absolute.day_first,
        periods.century,
        part_of,
    )
    add(
        ("the", "this", "that", "same", *words.WHICH, "recent", "preceding", "our", "its", "these"),
        relative.determined,
    )
    add(("the",), relative.determined, part_of, counted)
    add(("the", "this", "that"), echoes.this_again)
    add(("beginning", "start", "end", "middle", "close", "early", "small", "late"), part_of)
    add(("early", "late", "mid", "earlier", "later"), edge)
    add(words.SEASONS, periods.season)
    add((*words.DECADE_WORDS, "'"), periods.decade)
    add(words.DAYPARTS, _named_daypart)
    add(("q",), periods.quarter)
    add(("first", "second", "world", "wwi", "wwii", "middle", "crusades", "cold"), periods.era)
    add(("today", "yesterday", "tomorrow", "tonight"), relative.day_word)
    add(("overnight",), partial(relative.overnight, parse=parse))
    add(
        ("every", "each", "once", "twice", "times", *(d + "s" for d in words.WEEKDAYS)),
        portions.repeated,
    )
    add(
        ("hourly", "daily", "nightly", "weekly", "monthly", "yearly", "annually"), portions.repeated
    )
    add(("then",), _then)
    add(words.MONTHS, absolute.month_first)
    add(words.WEEKDAYS, absolute.weekday_date, relative.weekday)
    return table


def _named_daypart(line: Line, i: int) -> Found | None:
    """Noon, midnight, dawn after "at", "before", "by"; a part of the day only with its day."""
    found = clock.daypart(line, i)
    if found is None:
        return None
    led = line.low[i - 1] in (
        "at",
        "by",
        "before",
        "after",
        "until",
        "around",
        "near",
        "since",
        "to",
    )
    tied = line.low[found[1]] in ("of", "on", "yesterday")
    pointed = line.low[i] not in ("night", "morning", "afternoon", "evening")
    return found if (led and pointed) or tied else None
