"""Finding time expressions: which rule starts at a word, and what joins on to its left and right."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import Final

from isnad.model.when import Bound
from isnad.when import absolute, clock, periods, portions, relative, words
from isnad.when.absolute import Found, Rule
from isnad.when.feasts import FEASTS, HIJRI_MONTHS
from isnad.when.lexemes import Line, lexemes, may_hold_time
from isnad.when.meaning import (
    Calendar,
    Clock,
    Feast,
    Length,
    Meaning,
    Phrase,
    Portion,
    Range,
    Repeat,
    Season,
    Shift,
    Weekday,
    Years,
)

_BOUNDS: Final[dict[str, Bound]] = {
    "since": "since", "until": "until", "till": "until", "through": "until", "by": "by",
    "before": "before", "after": "after", "about": "about", "around": "about", "circa": "about",
    "approximately": "about", "roughly": "about", "nearly": "about", "almost": "about",
    "some": "about", "post": "after", "pre": "before",
}  # fmt: skip
_LONG_BOUNDS: Final[dict[tuple[str, ...], Bound]] = {
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("prior", "to"): "before",
    ("as", "of"): "since",
    ("starting", "on"): "since",
    ("starting", "in"): "since",
    ("starting", "from"): "since",
    ("beginning", "on"): "since",
    ("beginning", "in"): "since",
    ("up", "to"): "until",
    ("up", "until"): "until",
    ("in", "or", "around"): "about",
    ("on", "or", "about"): "about",
    ("on", "or", "around"): "about",
    ("more", "than"): "about",
    ("less", "than"): "about",
    ("at", "least"): "about",
    ("close", "to"): "about",
}
_LINKS: Final = frozenset(
    ("on", "in", "at", "the", "of", "during", "over", "for", "within", "from")
)
_FUNCTION_WORDS: Final = frozenset(
    (
        "and or but when while as in on at of to for by with from the a an that which who where "
        "after before until since he she it they we i his her their its said says is are was were "
        "has have had will would should could may might he this these not if because although than"
    ).split()
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
    for rule in _starters().get(line.low[i], _digit_rules() if line.low[i].isdecimal() else ()):
        found = rule(line, i)
        if found is not None:
            return _with_clock(line, *_weekday_of_week(line, *found))
    return None


def _whole(line: Line, i: int) -> Found | None:
    """A time at ``i``, or a range that begins there."""
    first = parse(line, i)
    opened = line.low[i - 1] in ("from", "between") or line.low[i - 2] in ("from", "between")
    if first is None:
        return _bare_day_range(line, i) if opened else None
    if isinstance(first[0], Range | Repeat | Length):
        return first
    return _range(line, first, opened) or first


def _range(line: Line, first: Found, opened: bool) -> Found | None:
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


def _bare_day_range(line: Line, i: int) -> Found | None:
    """Nothing yet: "from 3 to 7 March" is read by the rule for days."""
    return None


def _with_clock(line: Line, meaning: Meaning, j: int) -> Found:
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


def _weekday_of_week(line: Line, meaning: Meaning, j: int) -> Found:
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


def _phrases(line: Line, floor: int, i: int, found: Found) -> list[Phrase]:
    meaning, j = found
    bound, left = _lead(line, floor, i, found)
    if line.low[j] in ("onwards", "onward") and bound == "exact":
        bound, j = "since", j + 1
    if line.capital(j) and line.low[j] in words.NAMING and line.low[j - 1] != ",":
        return []
    phrase = Phrase(line.start[left], line.end[j - 1], meaning, bound, line.low[j])
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


def _lead(line: Line, floor: int, i: int, found: Found) -> tuple[Bound, int]:
    """The bound and the first lexeme of a phrase whose core begins at ``i``."""
    low, left, (meaning, j) = line.low, i, found
    while left > floor:
        if low[left - 1] == "the" and _modifies(line, j):
            return "exact", left - 1
        long = _long_bound(line, left, floor)
        if long:
            as_of = low[left - 2 : left] == ("as", "of")
            return _allowed(long[1], meaning, as_of=as_of), left - long[0]
        word = low[left - 1]
        if word in _BOUNDS:
            return _allowed(_BOUNDS[word], meaning), left - 1
        if word not in _LINKS:
            break
        left -= 1
        if word in ("on", "in", "at", "during", "from", "over", "for", "within"):
            after = low[left - 1] in ("since", "until", "by") and left > floor
            if not after:
                break
    return "exact", left


def _modifies(line: Line, j: int) -> bool:
    """Whether a noun follows: "before the 2018 elections" bounds the elections, not the year."""
    word = line.text[j]
    return word.isalpha() and word.lower() not in _FUNCTION_WORDS


def _long_bound(line: Line, left: int, floor: int) -> tuple[int, Bound] | None:
    for size in (3, 2):
        if left - size >= floor:
            bound = _LONG_BOUNDS.get(line.low[left - size : left])
            if bound:
                return size, bound
    return None


def _allowed(bound: Bound, meaning: Meaning, *, as_of: bool = False) -> Bound:
    """A time of day or a length is not bounded by "before" or "after" in days."""
    if isinstance(meaning, Clock) and bound in ("before", "after", "about"):
        return "exact"
    if isinstance(meaning, Shift) and meaning.unit == "day" and meaning.count in (0, -1):
        return "exact" if bound == "since" and as_of else bound
    if isinstance(meaning, Length | Repeat) and bound != "about":
        return "exact"
    return bound


def _then(line: Line, i: int) -> Found | None:
    """ "then" as a day already told, after since, until, by or before."""
    if line.low[i - 1] in ("since", "until", "by", "before", "till"):
        return Shift("day", 0, "mention"), i + 1
    return None


def _digit_rules() -> tuple[Rule, ...]:
    return _DIGITS


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

    def add(names: object, *rules: Rule) -> None:
        for name in list(names):  # type: ignore[call-overload]
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
    add(("beginning", "start", "end", "middle", "close", "early", "small", "late"), part_of)
    add(("early", "late", "mid", "earlier", "later"), edge)
    add(words.SEASONS, periods.season)
    add((*words.DECADE_WORDS, "'"), periods.decade)
    add(words.DAYPARTS, _named_daypart)
    add(("q",), periods.quarter)
    add(("first", "second", "world", "wwi", "wwii"), periods.era)
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
    add(("weekend",), _weekend)
    add(words.MONTHS, absolute.month_first)
    add(words.WEEKDAYS, absolute.weekday_date, relative.weekday)
    return table


def _weekend(line: Line, i: int) -> Found | None:
    """A bare "weekend" with no article says no more than "the weekend"."""
    return None


def _named_daypart(line: Line, i: int) -> Found | None:
    """Noon, midnight, dawn or dusk after "at", "before", "by"; a part of the day only with its day."""
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
