"""Feasts and Islamic months: their names, and the days on which they fall."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final

from hijridate import Gregorian, Hijri

# Names as sequences of lower-case pieces; apostrophes and hyphens are pieces of their own.
NAMES: Final[dict[str, str]] = {
    "ramadan": "ramadan", "ramazan": "ramadan", "ramadhan": "ramadan",
    "eid al - fitr": "fitr", "eid ul - fitr": "fitr", "eid el - fitr": "fitr",
    "eid al fitr": "fitr", "eid - al - fitr": "fitr", "eid - ul - fitr": "fitr",
    "eid al - adha": "adha", "eid ul - adha": "adha", "eid el - adha": "adha",
    "eid al adha": "adha", "eid - al - adha": "adha", "eid - ul - adha": "adha",
    "kurban bayram": "adha", "feast of the sacrifice": "adha",
    "ashura": "ashura", "ashoura": "ashura", "arbaeen": "arbaeen", "arbain": "arbaeen",
    "mawlid": "mawlid", "mawlid al - nabi": "mawlid",
    "christmas eve": "christmas eve", "christmas day": "christmas", "christmas": "christmas",
    "orthodox christmas": "orthodox christmas", "boxing day": "boxing day",
    "new year ' s day": "new year", "new year ' s eve": "new year eve", "new years eve":
    "new year eve", "new year day": "new year", "easter": "easter", "easter sunday": "easter",
    "easter monday": "easter monday", "easter day": "easter", "good friday": "good friday",
    "palm sunday": "palm sunday", "ash wednesday": "ash wednesday", "maundy thursday":
    "maundy thursday", "orthodox easter": "orthodox easter", "orthodox easter sunday":
    "orthodox easter", "nowruz": "nowruz", "newroz": "nowruz", "nouruz": "nowruz",
    "valentine ' s day": "valentine", "halloween": "halloween", "may day": "may day",
    "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving",
}  # fmt: skip

_HIJRI_NAMES: Final[tuple[str, ...]] = (
    "muharram",
    "safar",
    "rabi al - awwal|rabi ' al - awwal|rabi i|rabi al awwal",
    "rabi al - thani|rabi ' al - thani|rabi ii|rabi al - akhir|rabi al thani",
    "jumada al - awwal|jumada al - ula|jumada i|jumada al - awwal",
    "jumada al - thani|jumada al - akhira|jumada ii",
    "rajab",
    "shaaban|sha ' ban|shaban",
    "ramadan|ramadhan|ramazan",
    "shawwal",
    "dhu al - qadah|dhul qadah|dhu al - qa ' dah|dhu al - qi ' dah|dhul - qa ' dah",
    "dhu al - hijja|dhu al - hijjah|dhul hijja|dhul - hijja|dhul hijjah|dhul - hijjah",
)
HIJRI_MONTHS: Final[dict[tuple[str, ...], int]] = {
    tuple(name.split()): number
    for number, names in enumerate(_HIJRI_NAMES, start=1)
    for name in names.split("|")
}
FEASTS: Final[dict[tuple[str, ...], str]] = {tuple(k.split()): v for k, v in NAMES.items()}

_FIXED: Final[dict[str, tuple[int, int]]] = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "orthodox christmas": (1, 7),
    "new year": (1, 1),
    "new year eve": (12, 31),
    "valentine": (2, 14),
    "halloween": (10, 31),
    "may day": (5, 1),
}
# Days from Easter Sunday.
_BY_EASTER: Final = {
    "easter": 0,
    "easter monday": 1,
    "good friday": -2,
    "maundy thursday": -3,
    "palm sunday": -7,
    "ash wednesday": -46,
}
_BY_MOON: Final = {
    "ashura": (1, 10),
    "arbaeen": (2, 20),
    "mawlid": (3, 12),
    "ramadan": (9, None),
    "fitr": (10, 1),
    "adha": (12, 10),
}
# The years that hijridate's Umm al-Qura tables cover.
_HIJRI_YEARS: Final = range(1343, 1501)


def moon_based(name: str) -> bool:
    """Whether a feast follows the sighted moon, so that its day may differ by one."""
    return name in _BY_MOON


def feast_days(name: str, year: int) -> list[tuple[date, date]]:
    """First and last day of a feast for each time it begins in a Gregorian ``year``.

    A lunar feast can begin twice in a year, or not at all; empty outside the tables' years.
    """
    if name in _BY_MOON:
        return _lunar(name, year)
    day = _solar_rule(name)(year)
    return [(day, day + timedelta(days=1 if name == "nowruz" else 0))]


def hijri_days(year: int, month: int, day: int | None) -> tuple[date, date] | None:
    """The Gregorian days of a Hijri date, or ``None`` where the tables do not reach."""
    if year not in _HIJRI_YEARS:
        return None
    length = Hijri(year, month, 1).month_length()
    if day is not None and day > length:
        return None
    first = _gregorian(year, month, day or 1)
    return first, first if day else first + timedelta(days=length - 1)


def easter(year: int) -> date:
    """Western Easter Sunday, by the Gregorian computus (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar, right for 1900 to 2099 (13 days apart)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _solar_rule(name: str) -> Callable[[int], date]:
    if name in _FIXED:
        month, day = _FIXED[name]
        return lambda year: date(year, month, day)
    if name in _BY_EASTER:
        return lambda year: easter(year) + timedelta(days=_BY_EASTER[name])
    if name == "orthodox easter":
        return orthodox_easter
    if name == "nowruz":
        # The equinox falls on 20 or 21 March by the clock of the place: both days are given.
        return lambda year: date(year, 3, 20)
    return _thanksgiving


def _thanksgiving(year: int) -> date:
    november = date(year, 11, 1)
    return november + timedelta(days=(3 - november.weekday()) % 7 + 21)


@cache
def _gregorian(year: int, month: int, day: int) -> date:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


def _lunar(name: str, year: int) -> list[tuple[date, date]]:
    if not 1925 <= year <= 2076:
        return []
    month, day = _BY_MOON[name]
    middle = Gregorian(year, 7, 1).to_hijri().year
    spans = (hijri_days(y, month, day) for y in (middle - 1, middle, middle + 1))
    return [span for span in spans if span is not None and span[0].year == year]
