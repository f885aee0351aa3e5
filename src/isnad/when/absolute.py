"""Rules for dates that name a day, a month or a year of the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from isnad.when import words
from isnad.when.lexemes import Line
from isnad.when.meaning import Ambiguous, Ancient, Calendar, Clock, Meaning, Range, Which
from isnad.when.numbers import day_number, plain_year

Found: TypeAlias = tuple[Meaning, int]
Rule: TypeAlias = Callable[[Line, int], Found | None]


_CLOSES = frozenset((".", ",", ";", ":", ")", "", '"', "”"))
# Names that are told apart by their year ("World Cup 2018"); after others ("Vision 2030") a number
# is part of the name.
_DATED_NAMES = words.word_set(
    "cup olympics games festival championship championships summit con fair biennale awards "
    "election elections referendum census report"
)


def month_at(line: Line, i: int) -> tuple[int, int] | None:
    """A month's name at ``i`` with its full stop, and the index after it."""
    number = words.MONTHS.get(line.low[i])
    if number is None or not line.capital(i):
        return None
    short = len(line.low[i]) <= 4 and line.low[i] not in ("may", "june", "july")
    return number, i + 2 if short and line.low[i + 1] == "." else i + 1


def weekday_at(line: Line, i: int) -> tuple[int, int] | None:
    """A weekday's name at ``i`` with its full stop, and the index after it."""
    number = words.WEEKDAYS.get(line.low[i])
    if number is None or not line.capital(i):
        return None
    short = len(line.low[i]) <= 5
    return number, i + 2 if short and line.low[i + 1] == "." and line.glued[i + 1] else i + 1


def numeric_date(line: Line, i: int) -> Found | None:
    """2021-03-07, 25/08/2021, 25.08.2021; ambiguous where day and month may be exchanged."""
    low, sign = line.low, line.low[i + 1]
    if not (low[i].isdecimal() and low[i + 2].isdecimal() and low[i + 4].isdecimal()):
        return None
    if low[i + 3] != sign or sign not in "/.-" or not all(line.glued[i + 1 : i + 5]):
        return None
    a, b, c = int(low[i]), int(low[i + 2]), int(low[i + 4])
    if len(low[i]) == 4 and sign != ".":
        return _stamped(line, _checked(Calendar(a, b, c), i + 5))
    if len(low[i + 4]) != 4 or max(len(low[i]), len(low[i + 2])) > 2:
        return None
    if sign == "." or a > 12 or a == b:
        return _checked(Calendar(c, b, a), i + 5)
    return _checked(Calendar(c, a, b), i + 5) if b > 12 else (Ambiguous(c), i + 5)


def dashed_date(line: Line, i: int) -> Found | None:
    """12-Aug-2021."""
    low = line.low
    month, year = words.MONTHS.get(low[i + 2]), plain_year(line, i + 4)
    if low[i + 1] != "-" or low[i + 3] != "-" or month is None or year is None:
        return None
    day = day_number(line, i)
    return _checked(Calendar(year, month, day[0]), i + 5) if day else None


def nine_eleven(line: Line, i: int) -> Found | None:
    """9/11, which names one day of 2001."""
    if line.text[i] != "9" or line.low[i + 1] != "/" or line.low[i + 2] != "11":
        return None
    free = line.low[i + 3] not in ("/", ".") or not line.glued[i + 4]
    return (Calendar(2001, 9, 11), i + 3) if free else None


def month_first(line: Line, i: int) -> Found | None:
    """March 7th, 2021; Sept. 17; March 3-7; March of 2011; March this year."""
    month = month_at(line, i)
    if month is None:
        return None
    number, j = month
    day = _day_after_month(line, j)
    if day is None:
        return _month_alone(line, i, number, j)
    first, j = day
    last, j = _second_day(line, j)
    year, years, j = _year_after(line, j)
    start = Calendar(year, number, first, years=years)
    meaning = Range(start, replace(start, day=last)) if last and last > first else start
    return _checked(meaning, j)


def day_first(line: Line, i: int) -> Found | None:
    """7 March 2021, the 5th of May, 3-7 March, 30 September-."""
    first = day_number(line, i)
    if first is None:
        return None
    day, j = first
    last: int | None = None
    k, second = j, None
    if line.low[j] in words.DASHES or line.low[j] in ("and", "to", "until", "through", "or", "/"):
        second = day_number(line, j + 1)
    if second is not None:
        last, k = second
    k = k + 1 if line.low[k] == "day" and line.low[k + 1] == "of" else k
    k = k + 1 if line.low[k] == "of" else k
    month = month_at(line, k)
    if month is None or (last is not None and last <= day):
        return None
    # "5 May 2021" but not "killed 5 March protesters".
    year, years, j = _year_after(line, month[1])
    start = Calendar(year, month[0], day, years=years)
    which = old_style(line, j) if year is None else None
    if which and last is None:
        return _checked(replace(start, which=which, told=True), j + 1)
    return _checked(Range(start, replace(start, day=last)) if last else start, j)


def old_style(line: Line, j: int) -> Which | None:
    """The "last" or "next" that old letters set behind a date ("the 12th of October last")."""
    if line.low[j] in ("last", "next") and line.low[j + 1] in _CLOSES:
        return "last" if line.low[j] == "last" else "next"
    return None


def weekday_date(line: Line, i: int) -> Found | None:
    """Sunday, September 30, 2018; Tuesday 12 November."""
    weekday = weekday_at(line, i)
    if weekday is None:
        return None
    number, j = weekday
    j = j + 1 if line.low[j] == "," else j
    j = j + 1 if line.low[j] == "the" else j
    found = month_first(line, j) or day_first(line, j)
    if found is None or not isinstance(found[0], Calendar) or found[0].day is None:
        return None
    return replace(found[0], weekday=number), found[1]


def year_alone(line: Line, i: int) -> Found | None:
    """A bare year, where the words around it make it one and not a count or a number."""
    if line.text[i + 1] in ("BC", "BCE"):
        return Ancient(int(line.low[i])), i + 2
    year = plain_year(line, i)
    if year is None:
        return _early_year(line, i)
    before, after = line.low[i - 1], line.low[i + 1]
    ranged = after in words.DASHES and plain_year(line, i + 2) is not None
    if after in words.COUNTED or (before in words.NUMBERED and not ranged):
        return None
    attached = before in words.DASHES and line.glued[i] and line.text[i - 2][-1:].isalpha()
    if attached and line.low[i - 2] not in words.PARTS:
        return None
    if _two_digit_end(line, i, year):
        end = year - year % 100 + int(line.low[i + 2])
        return Range(Calendar(year), Calendar(end)), i + 3
    if (
        before in ("(", ".", "c")
        and after in words.DASHES
        and line.low[i + 3] in (")", ",", ";", "")
    ):
        tail = line.low[i + 2]
        if len(tail) == 2 and tail.isdecimal() and int(tail) > year % 100:
            return Range(Calendar(year), Calendar(year - year % 100 + int(tail))), i + 3
    return (Calendar(year), i + 1) if _reads_as_year(line, i, year) else None


def low_is_year(line: Line, i: int, j: int) -> bool:
    """Whether three digits after a month are a year: "December of 384", "30 September 420)"."""
    closed = line.low[j + 1] in (".", ",", ")", ";", "")
    return line.low[j].isdecimal() and line.low[i] != "," and closed


def _early_year(line: Line, i: int) -> Found | None:
    """347 AD, AD 842, c. 314, the year 71: years too short to stand without a sign."""
    low = line.low
    if not low[i].isdecimal() or not 1 <= len(low[i]) <= 4 or int(low[i]) == 0:
        return None
    value = int(low[i])
    if line.text[i + 1] in ("AD", "CE") and low[i - 1] not in ("th", "st"):
        return Calendar(value), i + 2
    circa = low[i - 1] in ("c", "ca", ".") and low[i - 2] in ("c", "ca", "(") and len(low[i]) == 3
    named = low[i - 1] == "year" and low[i - 2] == "the" and value > 31
    signed = line.text[i - 1] == "AD" or circa or named
    return (Calendar(value), i + 1) if signed and not _plural_noun(line, i + 1) else None


def trailing_year(line: Line, i: int) -> tuple[int | None, int]:
    """The year after a date ("…, 2021", "… of 2021", "… in 2021"), if one is there."""
    j = i + 1 if line.low[i] in (",", "of", "in") else i
    j = j + 2 if line.low[j] == "the" and line.low[j + 1] == "year" else j
    year = plain_year(line, j)
    if (
        year is None
        and line.low[i - 1] != "."
        and len(line.low[j]) == 3
        and low_is_year(line, i, j)
    ):
        return int(line.low[j]), j + 1
    # "March 5, 2021 people died" would be a count; newspapers avoid it, and so do we.
    if year is None or line.low[j + 1] in ("people", "soldiers", "civilians"):
        return None, i
    return year, j + 1


def _year_after(line: Line, i: int) -> tuple[int | None, int | None, int]:
    """A year, or how many years from the article's ("in June last year"), and the index after."""
    year, j = trailing_year(line, i)
    k = i + 1 if line.low[i] == "of" else i
    if year is None and line.low[k + 1] == "year" and line.low[k] in words.STEPS:
        return None, words.STEPS[line.low[k]], k + 2
    return year, None, j


def _two_digit_end(line: Line, i: int, year: int) -> bool:
    low = line.low
    if low[i + 1] not in words.DASHES or not line.glued[i + 1] or not line.glued[i + 2]:
        return False
    tail = low[i + 2]
    ends = not (line.glued[i + 3] and (low[i + 3].isalnum() or low[i + 3] in words.DASHES))
    return len(tail) == 2 and tail.isdecimal() and int(tail) > year % 100 and ends


def _reads_as_year(line: Line, i: int, year: int) -> bool:
    before, after = line.low[i - 1], line.low[i + 1]
    if before in words.BOUND_WORDS or before in ("(", "early", "mid", "late") or after == ")":
        if after in ("onwards", "onward"):
            return True
        plural_count = before in ("of", "by", "to", "from", "for", "and", "about", "around")
        return not (plural_count and _plural_noun(line, i + 1))
    if before == "as" and line.low[i - 2] in ("early", "late", "recently", "far"):
        return True
    if before == "" and after == "":
        return 1500 <= year <= 2050
    if not 1500 <= year <= 2050 or (after == "" and before not in words.DASHES):
        return False
    alone = before == "" and after in (":", ",", ".", "–", "—")
    possessive = after in ("'", "’") and line.low[i + 2] == "s"
    dash = after in words.DASHES or before in words.DASHES
    listed = (before == "," and not line.glued[i]) or after in (";", ",") or before == "a"
    noun = line.text[i + 1].isalpha() and not _plural_noun(line, i + 1)
    named = noun and (before in ("'s", "s", "its", "his", "their", "her", "this") or before == "")
    proper = (
        before in _DATED_NAMES
        and line.capital(i - 1)
        and before != ""
        and not line.glued[i]
        and before.isalpha()
    )
    linked = before in ("and", "or") and line.low[i - 2].isdecimal() and len(line.low[i - 2]) == 4
    if alone or linked or before in ("opened", "started", "ended", "began", "ca", "c"):
        return True
    return possessive or dash or listed or named or proper


def _plural_noun(line: Line, i: int) -> bool:
    word = line.text[i]
    return word.isalpha() and word.islower() and word.endswith("s") and len(word) > 3


def _day_after_month(line: Line, j: int) -> tuple[int, int] | None:
    j = j + 1 if line.low[j] == "the" else j
    day = day_number(line, j)
    if day is None or (line.low[j] in words.ORDINALS and line.low[j - 1] != "the"):
        return None
    k = day[1]
    if line.low[k] in (":", ".") and line.glued[k] and line.low[k + 1].isdecimal():
        return None
    counted = line.low[k] in words.COUNTED or line.low[k] == "%"
    return None if counted else day


def _second_day(line: Line, j: int) -> tuple[int | None, int]:
    low = line.low
    if low[j] in words.DASHES or low[j] in ("to", "until", "through"):
        day = day_number(line, j + 1)
        month_follows = day is not None and low[day[1]] in words.MONTHS
        if day is not None and not month_follows and low[day[1]] not in words.COUNTED:
            return day
    return None, j


def _month_alone(line: Line, i: int, number: int, j: int) -> Found | None:
    year, years, k = _year_after(line, j)
    if k > j:
        return Calendar(year, number, years=years), k
    low, before = line.low, line.low[i - 1]
    led = before in words.BOUND_WORDS or before in words.WHICH or before in words.DASHES
    led = led or before in ("every", "each", "or") or (before == "," and low[i - 2] in words.MONTHS)
    named = line.capital(j) and low[j] not in words.MONTHS
    if named and before not in ("in", "since", "until"):
        return None
    tricky = low[i] in words.TRICKY_MONTHS or len(low[i]) <= 4
    if before in ("the", "a") and tricky:
        return None
    if (tricky and not led) or (line.capital(i - 1) and before not in ("in", "last", "next")):
        return None
    return Calendar(None, number), j


def _stamped(line: Line, found: Found | None) -> Found | None:
    """The clock time of "2021-03-07T14:05:00Z"."""
    if found is None or line.low[found[1]] != "t" or not line.glued[found[1]]:
        return found
    j = found[1] + 1
    if not (line.low[j].isdecimal() and line.low[j + 2].isdecimal()):
        return found
    value = f"{line.low[j]}:{line.low[j + 2]}"
    j += 5 if line.low[j + 3] == ":" else 3
    return Clock(value, found[0]), j + 1 if line.low[j] == "z" else j


def _checked(meaning: Meaning, j: int) -> Found | None:
    ends = (meaning.first, meaning.last) if isinstance(meaning, Range) else (meaning,)
    for one in ends:
        if isinstance(one, Calendar) and one.month and one.day:
            try:
                date(one.year or 2000, one.month, one.day)
            except ValueError:
                return None
    return meaning, j
