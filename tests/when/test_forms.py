"""The EDTF and TIMEX3 forms of a time."""

from __future__ import annotations

import pytest
from when.one_phrase import FRIDAY, only

from isnad.when import resolve


@pytest.mark.parametrize(
    ("text", "edtf", "timex3"),
    [
        ("on 7 March 2021", "2021-03-07", "2021-03-07"),
        ("in March 2021", "2021-03", "2021-03"),
        ("in 2019", "2019", "2019"),
        ("in the 1990s", "199X", "199"),
        ("in the 17th century", "16XX", "16"),
        ("about 2005", "2005~", "2005"),
        ("last week", "2021-08-02/2021-08-08", "2021-W31"),
        ("last weekend", "2021-08-07/2021-08-08", "2021-W31-WE"),
        ("in the spring of 2016", "2016-21", "2016-SP"),
        ("in the winter of 2015-16", "2015-24", "2015-WI"),
        ("in the second quarter of 2021", "2021-34", "2021-Q2"),
        ("since 2011", "2011-01-01/..", "2011"),
        ("before 2011", "../2010-12-31", "2011"),
        ("at 5 p.m. on 7 March 2021", "2021-03-07", "2021-03-07T17:00"),
        ("from March 3 to 7, 2021", "2021-03-03/2021-03-07", "2021-03-03/2021-03-07"),
        ("for three days", None, "P3D"),
        ("every Friday", None, "XXXX-WXX-5"),
        ("in recent weeks", "../2021-08-13", "PAST_REF"),
        ("in 3000 BC", None, "BC3000"),
    ],
)
def test_value_is_written_in_both_forms(text: str, edtf: str | None, timex3: str) -> None:
    when = resolve(only(text), published=FRIDAY, last_day=None, tense="past")
    assert (when.edtf, when.timex3) == (edtf, timex3)


@pytest.mark.parametrize(
    ("text", "timex3"),
    [
        ("on March 5", "XXXX-03-05"),
        ("in March", "XXXX-03"),
        ("last year", "XXXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("on Monday night", "XXXX-WXX-1TNI"),
    ],
)
def test_unresolved_value_shows_what_is_unknown(text: str, timex3: str) -> None:
    when = resolve(only(text), published=None, last_day=None)
    assert (when.edtf, when.timex3) == (None, timex3)
