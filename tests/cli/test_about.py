"""``isnad show entity``, ``timeline`` and ``event``: one thing, dated and cited."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from factories import report, span
from typer.testing import CliRunner

from isnad.cli.app import app
from isnad.model import Argument, Count, DocumentRecord, Link, Role, When
from isnad.store import Store

MARCH, MAY = "2024-03-02", "2024-05-09"


def dated(record: DocumentRecord, day: str) -> DocumentRecord:
    """The record with its claim on a stated day."""
    (claim,) = record.claims
    when = Argument(claim.trigger, when=When(day, day, "day", basis="stated"))
    return replace(record, claims=(replace(claim, dates=(when,)),))


def minister() -> DocumentRecord:
    """Ann Lee, a minister, goes somewhere in March, as Bob Ray says."""
    text = "Foreign minister Ann Lee visited Rome, Bob Ray said."
    made = dated(report(text, "march.txt", "Ann Lee", "Bob Ray", trigger="visited"), MARCH)
    ann, bob = made.entities
    role = Role("foreign minister", made.document.id, span(text, "Foreign minister"), None, MARCH)
    chain = (Link("Bob Ray", "person", bob.mentions[0].span, "said", bob.id),)
    claims = (replace(made.claims[0], chain=chain),)
    return replace(made, entities=(replace(ann, roles=(role,)), bob), claims=claims)


def protest() -> DocumentRecord:
    """Ann Lee at a protest in May, where she is called by another form of her name."""
    text = "Ann Marie Lee marched through the town."
    return dated(
        report(text, "may.txt", "Ann Marie Lee", trigger="marched", type="PROTEST", modes=()), MAY
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add([minister(), protest()])
    CliRunner().invoke(app, ["entities", "merge", "ann lee", "ann marie lee", "--from", str(path)])
    return path


def show(*arguments: object, into: Path) -> str:
    result = CliRunner().invoke(app, ["show", *map(str, arguments), "--from", str(into)])
    assert result.exit_code == 0, result.output
    return result.stdout


def shown(*arguments: object, into: Path) -> Any:
    return json.loads(show(*arguments, "--json", into=into))


def test_entity_has_its_names_with_where_they_stand_first(file: Path) -> None:
    text = show("entity", "ann lee", into=file)
    assert "Ann Lee (1, first march.txt, characters 17–24)" in text
    assert "Ann Marie Lee (1, first may.txt, characters 0–13)" in text


def test_entity_has_its_roles_dated_and_quoted(file: Path) -> None:
    text = show("entity", "ann lee", into=file)
    assert f"{MARCH} · foreign minister" in text
    assert "“Foreign minister Ann Lee visited Rome, Bob Ray said.” · march.txt" in text
    (role,) = shown("entity", "ann lee", into=file)["roles"]
    assert (role["day"], role["text"], role["path"]) == (MARCH, "Foreign minister", "march.txt")


def test_entity_has_what_is_said_of_it_and_by_it(file: Path) -> None:
    ann = shown("entity", "ann lee", into=file)
    assert [c["trigger"]["text"] for c in ann["said_of"]] == ["visited", "marched"]
    assert ann["said_by"] == []
    bob = shown("entity", "bob ray", into=file)
    assert [c["trigger"]["text"] for c in bob["said_by"]] == ["visited"]
    assert bob["said_of"] == []
    assert "Said by Bob Ray" in show("entity", "bob ray", into=file)


def test_timeline_goes_by_day_with_stance_chain_and_source(file: Path) -> None:
    text = show("timeline", "ann lee", into=file)
    places = [text.index(part) for part in (
        f"{MARCH} · foreign minister", f"{MARCH} · CONSULT visit: Ann", "asserts · march.txt",
        f"{MAY} · PROTEST: Ann", "asserts · may.txt",
    )]  # fmt: skip
    assert places == sorted(places)
    assert "Bob Ray" in text


def test_timeline_is_json_of_roles_and_events(file: Path) -> None:
    given = shown("timeline", "ann lee", into=file)
    assert [(one["day"], one["kind"]) for one in given] == [
        (MARCH, "role"), (MARCH, "event"), (MAY, "event"),
    ]  # fmt: skip
    assert given[2]["parts"] == ["actor"]


def test_timeline_is_cut_to_days(file: Path) -> None:
    given = shown("timeline", "ann lee", "--since", "2024-05", into=file)
    assert [one["kind"] for one in given] == ["event"]


def test_timeline_is_cut_to_a_number_of_entries(file: Path) -> None:
    given = shown("timeline", "ann lee", "--limit", "2", into=file)
    assert [one["kind"] for one in given] == ["role", "event"]
    assert show("timeline", "ann lee", "--limit", "2", into=file).count("visited") > 0
    assert "PROTEST" not in show("timeline", "ann lee", "--limit", "2", into=file)


def test_role_stated_often_is_shown_by_its_first_and_last_statement(tmp_path: Path) -> None:
    days = ("2024-01-05", "2024-02-05", "2024-03-05")
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add([_in_office(day) for day in days])
    text = show("entity", "ann lee", into=path)
    assert [day for day in days if f"{day} · mayor" in text] == [days[0], days[2]]
    assert "stated 3 times" in text
    assert len(shown("entity", "ann lee", into=path)["roles"]) == 3
    cut = shown("entity", "ann lee", "--since", "2024-02", "--until", "2024-02", into=path)
    assert [role["day"] for role in cut["roles"]] == [days[1]]


def _in_office(day: str) -> DocumentRecord:
    text = f"Mayor Ann Lee spoke on {day}."
    made = report(text, f"{day}.txt", "Ann Lee", published=day, trigger="spoke")
    role = Role("mayor", made.document.id, span(text, "Mayor"), None, day)
    return replace(made, entities=(replace(made.entities[0], roles=(role,)),))


def test_event_without_a_date_stands_where_it_was_told(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add([report("Ann Lee left.", "a.txt", "Ann Lee", published=MAY, trigger="left")])
    assert f"{MAY}, told · CONSULT visit: Ann Lee" in show("timeline", "ann lee", into=path)


def test_event_shows_what_a_later_day_told_anew(tmp_path: Path) -> None:
    first, then = (_toll(MARCH, "two"), _toll("2024-03-03", "five"))
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add([first, then])
    with Store(path) as store:
        (event,) = store.events()
    text = show("event", event.id, into=path)
    assert "2024-03-03 · numbers: 5 killed (before: 2 killed) · claim 2" in text
    told = shown("event", event.id, into=path)["changes"]
    assert [c["value"] for c in told if c["field"] == "numbers"] == ["2 killed", "5 killed"]


def _toll(day: str, dead: str) -> DocumentRecord:
    text = f"Ann Lee attacked Bob Ray and killed {dead}."
    made = dated(report(text, f"{dead}.txt", "Ann Lee", "Bob Ray", published=day,
                        trigger="attacked", type="ASSAULT", modes=()), MARCH)  # fmt: skip
    (claim,) = made.claims
    struck = Argument(made.entities[1].mentions[0].span, made.entities[1].id)
    count = Count("killed", {"two": 2, "five": 5}[dead], "exact", span(text, dead))
    return replace(made, claims=(replace(claim, recipients=(struck,), numbers=(count,)),))
