"""Rules for times of day, alone or tied to a day."""

from __future__ import annotations

from isnad.when import words
from isnad.when.absolute import Found
from isnad.when.lexemes import Line
from isnad.when.meaning import Clock
from isnad.when.numbers import cardinal

_ZONES = words.word_set("gmt utc est edt pst pdt cet cest bst msk ist local et pt aest z")


def clock_time(line: Line, i: int) -> Found | None:
    """17:53, 5:53 p.m., 5pm, "at 17.53", 1430 GMT, five o'clock; with its zone."""
    low = line.low
    if low[i].isdecimal() and len(low[i]) <= 2:
        hour, minute, j = int(low[i]), 0, i + 1
        exact = False
        sign = low[j] in (":", ".", "h") and line.glued[j] and line.glued[j + 1]
        if sign and low[j + 1].isdecimal() and len(low[j + 1]) == 2:
            exact = low[j] == ":" or low[i - 1] in ("at", "around", "about", "approximately")
            minute, j = int(low[j + 1]), j + 2
        if exact and low[j] == ":" and line.glued[j] and low[j + 1].isdecimal():
            j += 2
        half, k = _half_of_day(line, j)
        if half is None and low[j] == "o" and low[j + 2] == "clock":
            return Clock(f"{hour:02d}:00"), _zone(line, j + 3)[0]
        zone, zoned = _zone(line, k)
        if half is None and not exact and not zoned:
            return None
        if low[k] in words.COUNTED or (low[k] in ("%", "am") and half is None):
            return None
        return _clock(hour, minute, half, zone)
    if low[i].isdecimal() and len(low[i]) == 4:
        end, zoned = _zone(line, i + 1)
        if low[i + 1] in ("hrs", "hours") and low[i - 1] in ("at", "around", "about"):
            end, zoned = i + 2, True
        return _clock(int(low[i][:2]), int(low[i][2:]), None, end) if zoned else None
    number = cardinal(line, i)
    if number and low[number[1]] == "o" and low[number[1] + 2] == "clock":
        return _clock(number[0], 0, None, number[1] + 3)
    return None


def daypart(line: Line, i: int) -> Found | None:
    """Morning, afternoon, evening, night, noon … as a bare part of some day."""
    part = words.DAYPARTS.get(line.low[i])
    title = line.capital(i) and line.capital(i + 1)
    return (Clock(part), i + 1) if part and not title else None


def _half_of_day(line: Line, j: int) -> tuple[str | None, int]:
    low = line.low
    if low[j] in ("am", "pm"):
        return low[j], j + 1
    if low[j] in ("a", "p") and low[j + 1] == "." and low[j + 2] == "m":
        return low[j] + "m", j + 4 if low[j + 3] == "." and line.glued[j + 3] else j + 3
    return None, j


def _zone(line: Line, j: int) -> tuple[int, bool]:
    text = line.text[j]
    known = line.low[j] in _ZONES or (3 <= len(text) <= 4 and text.isupper() and text[-1] == "T")
    if known and (line.low[j] == "local" or line.text[j].isupper()):
        return (j + 2 if line.low[j + 1] == "time" else j + 1), True
    return j, False


def _clock(hour: int, minute: int, half: str | None, j: int) -> Found | None:
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or minute > 59:
        return None
    return Clock(f"{hour:02d}:{minute:02d}"), j
