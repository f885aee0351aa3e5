"""Rules for longer times: seasons, quarters, decades, centuries, eras, feasts, Islamic dates."""

from __future__ import annotations

from typing import Final, TypeVar

from isnad.when import words
from isnad.when.absolute import Found, trailing_year
from isnad.when.bounds import modifies
from isnad.when.feasts import FEASTS, HIJRI_MONTHS
from isnad.when.lexemes import Line
from isnad.when.meaning import (
    Ancient,
    Calendar,
    Feast,
    Hijri,
    Meaning,
    Part,
    Portion,
    Season,
    Years,
)
from isnad.when.numbers import day_number, ordinal, plain_year

_QUARTERS: Final[tuple[Part, ...]] = ("Q1", "Q2", "Q3", "Q4")
_SHORT_DECADES: Final = tuple(str(n) for n in range(20, 100, 10))
_LONGEST_NAME: Final = 6
Value = TypeVar("Value")


def season(line: Line, i: int) -> Found | None:
    """Summer 2014, the winter of 2015-16, "in the spring"; never the verb or the water."""
    low = line.low
    number = words.SEASONS.get(low[i])
    if number is None:
        return None
    year, j = trailing_year(line, i + 1)
    if year is None:
        led = low[i - 1] in ("last", "next", "this", "late", "early", "mid", "every", "each")
        bare = low[i - 1] == "the" and low[i - 2] in (
            "in",
            "during",
            "over",
            "until",
            "since",
            "by",
        )
        inside = bare or (low[i - 1] == "in" and low[i] != "spring")
        verb_like = line.capital(i) or low[i + 1] == "of"
        first = low[i - 1] == "" and low[i + 1] in ("and", "can", "is", "in") and low[i] != "fall"
        named = (led or inside) and not verb_like
        return (Season(number), i + 1) if named or first else None
    across = low[j] in (*words.DASHES, "/") and low[j + 1].isdecimal()
    return Season(number, year, across=across), j + 2 if across else j


def decade(line: Line, i: int) -> Found | None:
    """1990s, 1990's, '90s, the nineties, the 1800s (a century)."""
    low = line.low
    if low[i].isdecimal() and len(low[i]) == 4 and low[i][-1] == "0":
        led = low[i - 1] in ("the", "early", "late", "mid", "-")
        j = i + 2 if low[i + 1] == "'" and led else i + 1
        if low[j] == "s" and line.glued[j] and 1000 <= int(low[i]) <= 2090:
            whole = low[i][2:] == "00" and int(low[i]) < 2000
            return _years(int(low[i]), 100 if whole else 10), j + 1
    if low[i] == "'" and low[i + 1] in _SHORT_DECADES and low[i + 2] == "s":
        return _years(1900 + int(low[i + 1]), 10), i + 3
    if low[i] in words.DECADE_WORDS and low[i - 1] in ("the", "early", "late", "mid", "-"):
        return _years(1900 + words.DECADE_WORDS[low[i]], 10), i + 1
    return None


def century(line: Line, i: int) -> Found | None:
    """The 17th century, a twelfth-century church; the years x00 to x99."""
    found = ordinal(line, i)
    if found is None or not 1 <= found[0] <= 21:
        return None
    number, j = found
    j = j + 1 if line.low[j] in words.DASHES else j
    if line.low[j] not in ("century", "centuries"):
        return None
    if line.low[j + 1] in ("bc", "bce"):
        return Ancient(number, century=True), j + 2
    return _years(max((number - 1) * 100, 1), 100), j + 1


def quarter(line: Line, i: int) -> Found | None:
    """Q3 2020."""
    if line.text[i] != "Q" or line.low[i + 1] not in ("1", "2", "3", "4"):
        return None
    year, j = trailing_year(line, i + 2)
    part = _QUARTERS[int(line.low[i + 1]) - 1]
    return (Portion(part, Calendar(year)), j) if year else None


def ordinal_part(line: Line, i: int) -> tuple[Part, int] | None:
    """ "first half", "second quarter", "last quarter" as a part of a year or another time."""
    low = line.low
    number = words.ORDINALS.get(low[i], 4 if low[i] in ("last", "final") else 0)
    if low[i + 1] == "half" and number in (1, 2, 4):
        return ("H1" if number == 1 else "H2"), i + 2
    if low[i + 1] == "quarter" and 1 <= number <= 4:
        return _QUARTERS[number - 1], i + 2
    return None


def era(line: Line, i: int) -> Found | None:
    """The world wars, the Middle Ages; not what is only named after them ("Cold War rivals")."""
    for name, (start, end) in words.ERAS.items():
        j = i + len(name)
        if line.low[i:j] == name and line.capital(i):
            named = name[-1] != "war" or line.low[j - 2] != "cold" or line.low[i - 1] == "the"
            joined = line.low[j] in words.DASHES or (name[0] == "cold" and modifies(line, j))
            return (Years(start, end, "era"), j) if named and not joined else None
    return None


def feast(line: Line, i: int) -> Found | None:
    """Ramadan 2024, Eid al-Fitr, Easter Sunday, Christmas Eve, Nowruz."""
    found = _longest(line, i, FEASTS)
    if found is None or not line.capital(i):
        return None
    name, j = found
    if line.capital(j) and line.low[j] not in words.MONTHS and line.low[j - 1] != "day":
        return None
    if line.low[j] in words.FESTIVE:
        return None
    year, j = trailing_year(line, j)
    return Feast(name, year), j


def hijri(line: Line, i: int) -> Found | None:
    """10 Muharram 1445, Rabi al-Thani 1446 AH; only with its year."""
    day = day_number(line, i)
    at = day[1] if day else i
    found = _longest(line, at, HIJRI_MONTHS)
    if found is None or not line.capital(at):
        return None
    month, j = found
    j = j + 1 if line.low[j] == "," else j
    year = plain_year(line, j)
    if year is None or not 1343 <= year <= 1500:
        return None
    j = j + 2 if line.low[j + 1] in ("ah", "hijri") else j + 1
    return Hijri(year, month, day[0] if day else None), j


def _longest(line: Line, i: int, names: dict[tuple[str, ...], Value]) -> tuple[Value, int] | None:
    for length in range(_LONGEST_NAME, 0, -1):
        name = names.get(line.low[i : i + length])
        if name is not None:
            return name, i + length
    return None


def _years(first: int, length: int) -> Meaning:
    last = first - first % length + length - 1
    return Years(f"{first:04d}-01-01", f"{last:04d}-12-31", "decade" if length == 10 else "century")
