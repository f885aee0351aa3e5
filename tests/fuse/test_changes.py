"""How an account changed from day to day."""

from __future__ import annotations

from fuse.told import Report, city, said

from isnad.fuse.changes import Change, changes
from isnad.fuse.fuse import fuse

IDLIB = city("Idlib", 169389)


def told(*articles: tuple[str, int]) -> list[Change]:
    """The changes of one shelling told on several days with a number of dead each."""
    records = []
    for path, (day, dead) in zip("abcdef", articles, strict=False):
        report = Report(path, day)
        army = report.names("Syrian Arab Army", "ORG", country="SYR")
        report.tells(
            "Artillery shelled the town at dawn.", by=[army], place=IDLIB, day="2024-05-01",
            dead=dead, said_by=said(f"Source {path}"),
        )  # fmt: skip
        records.append(report.record())
    (event,) = fuse(records)[1]
    published = {(r.document.id, 0): r.articles[0].published or "" for r in records}
    return list(changes(event, published))


def test_the_first_article_tells_everything_for_the_first_time() -> None:
    found = told(("2024-05-01", 3))
    assert [c.field for c in found] == ["stance", "actor", "place", "date", "numbers"]
    assert all(c.before == () for c in found)


def test_a_rising_toll_is_a_change_with_what_was_told_before() -> None:
    (toll,) = told(("2024-05-01", 3), ("2024-05-02", 9))[5:]
    assert (toll.day, toll.value, toll.before) == ("2024-05-02", "9 killed", ("3 killed",))


def test_what_was_told_before_is_no_change() -> None:
    assert len(told(("2024-05-01", 3), ("2024-05-02", 3))) == 5


def test_changes_come_by_day_whatever_the_order_of_articles() -> None:
    tolls = [c.value for c in told(("2024-05-03", 9), ("2024-05-01", 3)) if c.field == "numbers"]
    assert tolls == ["3 killed", "9 killed"]
