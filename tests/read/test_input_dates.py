"""Dates of metadata become YYYY-MM-DD or nothing."""

from __future__ import annotations

import pytest

from isnad.read.dates import iso_date


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-12-12", "2024-12-12"),
        ("2024-12-12T23:30:00-05:00", "2024-12-12"),
        ("2024-12-12 08:00", "2024-12-12"),
        ("2024/1/5", "2024-01-05"),
        ("20241212", "2024-12-12"),
        ("20241212103000", "2024-12-12"),
        ("Thu, 12 Dec 2024 23:30:00 -0500", "2024-12-12"),
        ("12 Aug, 2021", "2021-08-12"),
        ("Friday, January 4, 2019", "2019-01-04"),
        ("September 3rd, 2020", "2020-09-03"),
        ("13/04/2021", "2021-04-13"),
        ("04/13/2021", "2021-04-13"),
        ("05.05.2021", "2021-05-05"),
        (1733961600, "2024-12-12"),
        (1733961600000, "2024-12-12"),
        ("1733961600", "2024-12-12"),
    ],
)
def test_dates_are_normalised(stamp: object, day: str) -> None:
    assert iso_date(stamp) == day


@pytest.mark.parametrize(
    "stamp",
    [None, "", "yesterday", "03/04/2021", "2024-13-45", "12345", True, "99999999", float("inf")],
)
def test_what_names_no_single_day_is_unknown(stamp: object) -> None:
    assert iso_date(stamp) is None
