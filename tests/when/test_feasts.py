"""Feasts and Islamic dates on the days that calendars print for them."""

from __future__ import annotations

from datetime import date

import pytest

from isnad.when.feasts import easter, feast_days, hijri_days, orthodox_easter


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (2019, date(2019, 4, 21), date(2019, 4, 28)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)),
        (2038, date(2038, 4, 25), date(2038, 4, 25)),
    ],
)
def test_easter_falls_where_the_churches_keep_it(year: int, western: date, orthodox: date) -> None:
    assert (easter(year), orthodox_easter(year)) == (western, orthodox)


def test_ramadan_is_a_whole_month() -> None:
    assert feast_days("ramadan", 2024) == [(date(2024, 3, 11), date(2024, 4, 9))]


def test_lunar_feast_can_fall_twice_in_a_year() -> None:
    assert len(feast_days("fitr", 2000)) == 2


def test_lunar_feast_outside_the_tables_is_unknown() -> None:
    assert feast_days("fitr", 1800) == []
    assert hijri_days(1200, 1, 1) is None


def test_thirtieth_day_of_a_short_month_does_not_exist() -> None:
    first, last = hijri_days(1446, 4, None) or (None, None)
    assert (first, last) == (date(2024, 10, 4), date(2024, 11, 2))
    assert hijri_days(1445, 10, 30) is None


def test_nowruz_covers_both_days_of_the_equinox() -> None:
    assert feast_days("nowruz", 2019) == [(date(2019, 3, 20), date(2019, 3, 21))]
