"""What a time expression means before it is placed on the calendar.

One frozen dataclass per kind of meaning; they nest (a clock time *of* a day, the end *of* a month).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from isnad.model.when import Bound, Granularity

Unit = Literal["minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
Which = Literal["last", "past", "this", "next"]
Anchor = Literal["published", "mention"]
Part = Literal[
    "early",
    "mid",
    "late",
    "start",
    "end",
    "elapsed",
    "remaining",
    "H1",
    "H2",
    "Q1",
    "Q2",
    "Q3",
    "Q4",
]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date, whole or partial. ``weekday`` (0 is Monday) is evidence for the year, if printed.

    ``years`` counts from the article's year ("June last year" is -1).
    ``borrowed`` means that the year stands elsewhere in the text, not in the phrase; ``told`` that
    last and next count from the day last told ("the 12th of October last", in an old letter).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: Which | None = None
    years: int | None = None
    borrowed: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A numeric date that can be read in two ways (12/08/2021)."""

    year: int


@dataclass(frozen=True, slots=True)
class Ancient:
    """A year or a century before our era: read, but not placed on a calendar of days."""

    year: int
    century: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; ``weeks`` counts weeks from this one ("Monday last week" is -1).

    ``ahead`` counts weeks beyond the coming such day ("Friday week" is 1).
    """

    day: int
    which: Which | None = None
    weeks: int | None = None
    ahead: int = 0
    anchor: Anchor = "published"


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """The unit that lies ``count`` units from the one that holds the anchor.

    ``whole`` asks for the whole week ("the following week"), not the day ("a week later").
    """

    unit: Unit
    count: int
    anchor: Anchor = "published"
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of ``count`` units that ends (-1) or begins (1) at the article's date.

    ``count`` is None where the text gives none ("recent weeks"); the far end is then unknown.
    """

    unit: Unit
    count: int | None
    side: Literal[-1, 1]
    duration: bool = False


@dataclass(frozen=True, slots=True)
class Beyond:
    """More than ``count`` units before the article's date."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Counted:
    """``count`` units from another time in the same phrase ("two days after March 5")."""

    unit: Unit
    count: int
    origin: Meaning


@dataclass(frozen=True, slots=True)
class FromEvent:
    """``count`` units from an event told in words: nothing here can place it."""

    unit: Unit
    count: int | None


@dataclass(frozen=True, slots=True)
class Echo:
    """The time last told again ("this period", side 0), or what came after it (side 1)."""

    unit: Unit
    side: Literal[0, 1]


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a time: the end of March, early 2019, the first half of the year."""

    part: Part
    whole: Meaning


@dataclass(frozen=True, slots=True)
class Season:
    """0 spring, 1 summer, 2 autumn, 3 winter (northern); ``across`` is "the winter of 2015-16"."""

    season: int
    year: int | None = None
    which: Which | None = None
    across: bool = False
    anchor: Anchor = "published"


@dataclass(frozen=True, slots=True)
class Years:
    """A decade, a century or a named era, in whole years or days."""

    start: str
    end: str
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast, or the month of Ramadan, by its name in ``feasts``."""

    name: str
    year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Hijri:
    """A date in the Islamic calendar."""

    year: int
    month: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: ``HH:MM`` or a TIMEX3 part of the day (MO, MI, AF, EV, NI, DT)."""

    value: str
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night that begins on a day, or ends on it (``into``); alone, that before the article."""

    of: Meaning | None = None
    into: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another, both included."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts; ``count`` is None for "several years".

    After "in" or "within" (``lead``) a future clause makes it a time from now.
    """

    unit: Unit
    count: int | None
    lead: Literal["in", "within"] | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something that comes back: every ``count`` units, or on each ``weekday``."""

    unit: Unit
    count: int = 1
    weekday: int | None = None


Meaning: TypeAlias = (
    Calendar
    | Ambiguous
    | Ancient
    | Weekday
    | Weekend
    | Shift
    | Window
    | Beyond
    | Counted
    | FromEvent
    | Echo
    | Portion
    | Season
    | Years
    | Feast
    | Hijri
    | Clock
    | Overnight
    | Range
    | Length
    | Repeat
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time expression in a text, not yet placed.

    ``noun`` is the lower-case word that follows; ``owning`` means that it follows a possessive
    ("Monday's debate").
    """

    start: int
    end: int
    meaning: Meaning
    bound: Bound = "exact"
    noun: str = ""
    owning: bool = False
