"""Reading numbers, ordinals, units and years out of a line of lexemes."""

from __future__ import annotations

from isnad.when import words
from isnad.when.lexemes import Line
from isnad.when.meaning import Unit


def cardinal(line: Line, i: int) -> tuple[int, int] | None:
    """A whole number at ``i`` in digits or words, and the index after it."""
    low = line.low
    if low[i].isdecimal():
        return _digits(line, i)
    if low[i] not in words.NUMBERS:
        return None
    value = words.NUMBERS[low[i]]
    if low[i] in words.TENS:
        j = i + 2 if low[i + 1] in words.DASHES else i + 1
        unit = words.NUMBERS.get(low[j], 0)
        if 0 < unit < 10:
            return value + unit, j + 1
    return value, i + 1


def _digits(line: Line, i: int) -> tuple[int, int] | None:
    value, j = int(line.low[i]), i + 1
    while line.low[j] == "," and line.glued[j] and line.glued[j + 1] and len(line.low[j + 1]) == 3:
        if not line.low[j + 1].isdecimal():
            break
        value, j = value * 1000 + int(line.low[j + 1]), j + 2
    if line.low[j] in (".", ",") and line.glued[j + 1] and line.low[j + 1].isdecimal():
        return None
    return value, j


def count(line: Line, i: int) -> tuple[int | None, int] | None:
    """How many: a number, "a", "a couple of", "several" (``None``), and the index after it."""
    low = line.low
    if low[i] in ("a", "an"):
        if low[i + 1] == "few":
            return None, i + 2
        if low[i + 1] == "couple":
            return 2, i + 3 if low[i + 2] == "of" else i + 2
        if low[i + 1] == "dozen":
            return 12, i + 2
        if low[i + 1] == "number" and low[i + 2] == "of":
            return None, i + 3
        return 1, i + 1
    if low[i] in words.VAGUE and low[i - 1] != "as":
        return None, i + 1
    if low[i] in ("hundreds", "thousands", "dozens") and low[i + 1] == "of":
        return None, i + 2
    found = cardinal(line, i)
    if found and low[found[1]] in ("thousand", "million", "billion", "hundred"):
        return None, found[1] + 1
    return found


def half(line: Line, i: int) -> int | None:
    """The index after "and a half" or "1/2" at ``i``, if it is there."""
    low = line.low
    if low[i : i + 3] == ("and", "a", "half") or low[i : i + 3] == ("1", "/", "2"):
        return i + 3
    return i + 1 if low[i] == "½" else None


def unit(line: Line, i: int) -> tuple[Unit, int, int] | None:
    """A unit of time at ``i``: the unit, how many of it the word holds, the index after it."""
    word = line.low[i]
    if word in words.UNITS:
        return words.UNITS[word], 1, i + 1
    if word in ("fortnight", "fortnights"):
        return "week", 2, i + 1
    return None


def ordinal(line: Line, i: int) -> tuple[int, int] | None:
    """An ordinal at ``i`` ("7th", "fifth", "twenty-first") and the index after it."""
    low = line.low
    if low[i].isdecimal() and low[i + 1] in words.ORDINAL_ENDINGS and line.glued[i + 1]:
        return int(low[i]), i + 2
    if low[i] in words.ORDINALS:
        return words.ORDINALS[low[i]], i + 1
    if low[i] in words.TENS:
        j = i + 2 if low[i + 1] in words.DASHES else i + 1
        if words.ORDINALS.get(low[j], 10) < 10:
            return words.NUMBERS[low[i]] + words.ORDINALS[low[j]], j + 1
    return None


def day_number(line: Line, i: int) -> tuple[int, int] | None:
    """A day of the month at ``i``, cardinal or ordinal, and the index after it."""
    low = line.low
    found = ordinal(line, i)
    if found is None and low[i].isdecimal() and len(low[i]) <= 2:
        found = int(low[i]), i + 1
    return found if found and 1 <= found[0] <= 31 else None


def plain_year(line: Line, i: int) -> int | None:
    """A four-digit year standing free of other digits, or ``None``."""
    text = line.text[i]
    if len(text) != 4 or not text.isdecimal() or not 1000 <= int(text) <= 2099:
        return None
    before, after = line.low[i - 1], line.low[i + 1]
    if line.glued[i] and before in (".", ",", ":", "/", "$", "£", "€", "#"):
        return None
    fraction = after in (".", ",", ":", "/") and line.glued[i + 1] and line.glued[i + 2]
    if (fraction and line.low[i + 2].isdecimal()) or after in ("%", "°"):
        return None
    return int(text)
