"""Arithmetic on calendar units."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.when.meaning import Unit
from isnad.when.units import Days, part_days, shifted, unit_days

UNITS: list[Unit] = ["day", "week", "month", "quarter", "year", "decade", "century"]


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2500, 1, 1)), st.sampled_from(UNITS))
def test_unit_holds_its_day_and_meets_its_neighbour(day: date, unit: Unit) -> None:
    days = unit_days(unit, day)
    assert days.start is not None
    assert days.end is not None
    assert days.start <= day <= days.end
    assert unit_days(unit, days.start) == unit_days(unit, days.end) == days


def test_month_is_left_short_rather_than_overrun() -> None:
    assert shifted(date(2021, 3, 31), "month", -1) == date(2021, 2, 28)
    assert shifted(date(2020, 2, 29), "year", 1) == date(2021, 2, 28)


def test_hours_below_a_day_stay_on_the_day() -> None:
    assert shifted(date(2021, 3, 31), "hour", -5) == date(2021, 3, 31)
    assert shifted(date(2021, 3, 31), "hour", -48) == date(2021, 3, 29)


def test_shift_beyond_the_calendar_is_an_error() -> None:
    with pytest.raises(OverflowError):
        shifted(date(2021, 1, 1), "year", -5000)


def test_thirds_of_a_month_leave_no_day_out() -> None:
    march = unit_days("month", date(2021, 3, 1))
    thirds = [part_days(p, "month", march, None) for p in ("early", "mid", "late")]
    assert thirds == [
        Days(date(2021, 3, 1), date(2021, 3, 10)),
        Days(date(2021, 3, 11), date(2021, 3, 20)),
        Days(date(2021, 3, 21), date(2021, 3, 31)),
    ]


def test_elapsed_part_ends_at_its_pivot() -> None:
    week = unit_days("week", date(2021, 8, 13))
    days = part_days("elapsed", "week", week, date(2021, 8, 11))
    assert days == Days(date(2021, 8, 9), date(2021, 8, 11))


def test_pivot_outside_the_unit_divides_nothing() -> None:
    week = unit_days("week", date(2021, 8, 13))
    assert part_days("elapsed", "week", week, date(2021, 8, 1)) is None
