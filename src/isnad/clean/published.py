"""The day an article was published: as printed at its head, else as the input states it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from isnad.clean.days import Day, printed_days

_NEAR = dt.timedelta(days=10)


def stated_day(
    days: Sequence[Day], body: Sequence[str], known: dt.date | None
) -> tuple[Day, dt.date] | None:
    """The printed date that is certain: one labelled as publication first, an update last.

    ``body`` and ``known`` (the input's date) serve to read a date such as 03/04/2019.
    """
    order = {"published": 0, None: 1, "updated": 2}
    for day in sorted(days, key=lambda d: order[d.label]):
        value = _certain(day, days, body, known)
        if value is not None:
            return day, value
    return None


def _certain(
    day: Day, days: Sequence[Day], body: Sequence[str], known: dt.date | None
) -> dt.date | None:
    if len(day.days) < 2:
        return day.days[0] if day.days else None
    sure = [d.days[0] for d in days if len(d.days) == 1]
    sure += [known] if known is not None else []
    for value in sure:
        fitting = [d for d in day.days if abs(d - value) <= _NEAR]
        if len(fitting) == 1:
            return fitting[0]
    told = [
        d for text in body for p in printed_days(text) for d in _in_year(p, text, day.days[0].year)
    ]
    fitting = [d for d in day.days if any(dt.timedelta(0) <= d - t <= _NEAR for t in told)]
    return fitting[0] if len(fitting) == 1 else None


def _in_year(printed: Day, text: str, year: int) -> tuple[dt.date, ...]:
    """A date in the running text, with ``year`` where it prints none."""
    if not printed.yearless:
        return printed.days if len(printed.days) == 1 else ()
    again = printed_days(f"{text[printed.start : printed.end].rstrip(' ,')} {year}")
    return again[0].days if again and len(again[0].days) == 1 else ()


def iso_day(text: str | None) -> dt.date | None:
    """The day of an ISO 8601 date or time, None when there is none."""
    try:
        return dt.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
