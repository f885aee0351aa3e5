"""Bylines, credits, publisher lines and datelines, one line at a time."""

import pytest

from isnad.clean.dateline import inline_dateline
from isnad.clean.furniture import Furniture, furniture


def made(line: str) -> Furniture:
    found = furniture(line, len(line.split()))
    assert found is not None, line
    return found


@pytest.mark.parametrize(
    ("line", "authors", "publisher", "agency"),
    [
        ("By JANE DOE, Staff Writer", ("JANE DOE",), None, None),
        ("By Jane Doe and Ali Veli", ("Jane Doe", "Ali Veli"), None, None),
        ("By Jane Doe in Beirut", ("Jane Doe",), None, None),
        ("By Coastline News English", (), "Coastline News English", None),
        ("By Reuters", (), None, "Reuters"),
        ("By Jane Doe and agencies", ("Jane Doe",), None, None),
        ("by Jane Doe, The Associated Press", ("Jane Doe",), None, "AP"),
        ("Source: Agencies", (), None, None),
        ("Source: Reuters", (), None, "Reuters"),
        ("Source: The Daily Ledger", (), "The Daily Ledger", None),
        ("1 min Harbour Today", (), "Harbour Today", None),
        ("The Daily Ledger | 3 min read", (), "The Daily Ledger", None),
        ("Reporting by Jane Doe; Editing by Ali Veli", ("Jane Doe",), None, None),
        ("(AFP)", (), None, "AFP"),
    ],
)
def test_line_names_its_makers(
    line: str, authors: tuple[str, ...], publisher: str | None, agency: str | None
) -> None:
    found = made(line)
    assert (found.authors, found.publisher, found.agency) == (authors, publisher, agency)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the army had taken two villages",
        "By the end of 2020 the war was over",
        "Protesters gathered on 5 March 2020 in the main square of the town",
        "Reporting by foreign media is banned in the country",
        "Army takes two villages in the hills",
        "The attack began at 10:15 in the morning",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert furniture(line, len(line.split())) is None


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("LONDON (Reuters) - The prime minister resigned.", "LONDON", "Reuters"),
        ("BEIRUT, Jan 4 — Two men were freed on Monday.", "BEIRUT", None),
        ("Damascus, SANA- Two men were freed on Monday.", "Damascus", "SANA"),
        ("QAMISHLI, Syria (North Press) – Two men were freed.", "QAMISHLI, Syria", "North Press"),
        ("NEW DELHI: Two men were freed on Monday.", "NEW DELHI", None),
        ("SAN JUAN, 9 JAN 90 (EFE) -- [TEXT] TWO MEN WERE FREED.", "SAN JUAN", "EFE"),
    ],
)
def test_dateline_opens_the_paragraph(text: str, place: str, agency: str | None) -> None:
    found = inline_dateline(text)
    assert found is not None
    assert (found.says.place, found.says.agency) == (place, agency)


@pytest.mark.parametrize(
    "text",
    [
        "ABS-CBN went off the air on Tuesday.",
        "EDITOR'S NOTE: This story holds strong words.",
        "The army - or what is left of it - withdrew.",
        "Two men were freed - one of them a priest.",
    ],
)
def test_first_sentence_is_no_dateline(text: str) -> None:
    assert inline_dateline(text) is None
