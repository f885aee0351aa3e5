"""How fine a time expression is."""

from __future__ import annotations

from typing import Final

from isnad.model.when import Granularity
from isnad.when.meaning import (
    Ancient,
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
    Portion,
    Range,
    Repeat,
    Season,
    Shift,
    Weekend,
    Window,
    Years,
)
from isnad.when.setting import Setting

FINENESS: Final = ("minute", "hour", "time", "day", "weekend", "week", "month", "season", "quarter",
                    "year", "decade", "century", "era")  # fmt: skip


def granularity(meaning: Meaning, setting: Setting) -> Granularity | None:
    """How fine the phrase is, resolved or not."""
    match meaning:
        case Calendar():
            return "day" if meaning.day else "month" if meaning.month else "year"
        case Ancient():
            return "century" if meaning.century else "year"
        case Clock() | Overnight():
            return "time"
        case Weekend():
            return "weekend"
        case Season():
            return "season"
        case Years():
            return meaning.granularity
        case Feast():
            return "month" if meaning.name == "ramadan" else "day"
        case Hijri():
            return "day" if meaning.day else "month"
        case Portion():
            part = meaning.part
            return "quarter" if part.startswith("Q") else granularity(meaning.whole, setting)
        case Range():
            return granularity(meaning.last, setting)
        case Echo() if not meaning.side and setting.last is not None:
            return setting.last.granularity
        case Repeat() if meaning.weekday is not None:
            return "day"
        case Shift() if meaning.unit == "week" and meaning.anchor == "mention" and _dayish(meaning):
            fine = setting.last is not None and setting.last.granularity in ("day", "time")
            return "day" if fine else "week"
        case Shift() | Window() | Beyond() | Length() | Repeat() | Counted():
            return _unit_granularity(meaning.unit)
    unit = getattr(meaning, "unit", "day")
    return _unit_granularity(unit)


def _dayish(meaning: Shift) -> bool:
    return meaning.count != 0 and not meaning.whole


def _unit_granularity(unit: str) -> Granularity:
    if unit in ("hour", "minute"):
        return "time"
    return unit  # type: ignore[return-value]
