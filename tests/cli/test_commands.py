"""The command line: what is printed, where, and with which status."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from factories import disputed_record, fuse_groups, record
from typer.testing import CliRunner, Result

import isnad
from isnad.cli.app import app
from isnad.model import Rejected
from isnad.store import Store


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add(
            [disputed_record(), record("Ann met Bob.", "a.txt")],
            [Rejected("x.bin", "read", "not text")],
        )
        store.refresh()
    return str(path)


def run(*arguments: str, status: int = 0) -> Result:
    result = CliRunner().invoke(app, arguments, prog_name="isnad")
    assert result.exit_code == status, result.output
    return result


def lines(*arguments: str) -> list[list[str]]:
    return [line.split("\t") for line in run(*arguments).stdout.splitlines()]


def test_version_is_printed() -> None:
    assert run("--version").stdout == f"isnad {isnad.__version__}\n"


@pytest.mark.parametrize("command", ["read", "show", "export", "demo", "doctor", "gazetteer"])
def test_every_command_has_help(command: str) -> None:
    assert "Usage" in run(command, "--help").stdout
    assert command in run("--help").stdout


def test_events_are_a_table_of_tabs_in_a_pipe(file: str) -> None:
    header, first, second = lines("show", "events", "--from", file)
    assert header[:4] == ["event", "when", "what", "who"]
    assert first[1:4] == ["2024-12-12", "CONSULT visit", "Hakan Fidan"]
    assert second[1] == ""


def test_events_are_filtered(file: str) -> None:
    asked = ["show", "events", "--from", file, "--actor", "fidan", "--place", "damascus"]
    assert len(lines(*asked, "--since", "2024", "--until", "2024-12", "--type", "consult")) == 2
    assert len(lines(*asked, "--since", "2025")) == 1
    assert len(lines("show", "events", "--from", file, "--limit", "1")) == 2


def test_claims_show_who_says_so_and_where(file: str) -> None:
    (said,) = lines("show", "claims", "--from", file, "--limit", "1")[1:]
    assert said[4] == "the Syrian ministry ← Reuters ← Mena Today"
    assert said[6] == "2024-12-12 · seeds/a.txt, characters 32–71"


def test_entities_documents_and_rejections_are_tables(file: str) -> None:
    assert ["Hakan Fidan", "PER"] in [row[:2] for row in lines("show", "entities", "--from", file)]
    assert lines("show", "documents", "--from", file)[2][:3] == [
        "seeds/a.txt", "2024-12-12", "Mena Today",
    ]  # fmt: skip
    assert lines("show", "rejected", "--from", file)[1] == ["x.bin", "read", "not text"]


def test_disputes_show_both_accounts_with_quote_chain_and_offsets(file: str) -> None:
    shown = run("show", "disputes", "--from", file).stdout
    yes, no = shown.index("It is so"), shown.index("It is not so")
    said = shown.index("“Hakan Fidan was in Damascus on Thursday”")
    chain = shown.index("the Syrian ministry ← Reuters ← Mena Today")
    denied = shown.index("“The Turkish ministry denied it”")
    assert yes < said < chain < no < denied
    assert "denies · 2024-12-12 · seeds/a.txt, characters 99–129" in shown
    assert "(a party to it)" in shown


def test_no_dispute_is_said(file: str) -> None:
    assert "No event" in run("show", "disputes", "--from", file, "--since", "2025").stdout


def test_event_is_shown_whole_by_the_beginning_of_its_id(file: str) -> None:
    short = lines("show", "events", "--from", file)[1][0]
    shown = run("show", "event", short, "--from", file).stdout
    assert "injured 2 to 3" in shown
    assert "actor     “Hakan Fidan” 32–43" in shown
    whole = json.loads(run("show", "event", short, "--from", file, "--json").stdout)
    assert whole["id"].startswith(short)


@pytest.mark.parametrize(
    ("what", "key", "count"),
    [("events", "claims", 2), ("claims", "event", 3), ("entities", "merged_because", 3),
     ("disputes", "standing", 1), ("documents", "articles", 2), ("rejected", "reason", 1)],
)  # fmt: skip
def test_everything_is_json_on_request(file: str, what: str, key: str, count: int) -> None:
    values = json.loads(run("show", what, "--from", file, "--json").stdout)
    assert len(values) == count
    assert all(key in value for value in values)


def test_text_that_would_act_on_a_terminal_is_disarmed(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add([record("\x1b[2J\u202eAnn met.", "evil\x1b]0;.txt")])
        store.refresh()
    for what in ("claims", "documents", "events"):
        assert not re.search("[\x1b\u202e]", run("show", what, "--from", str(path)).stdout)


def test_negated_account_stands_on_the_side_of_no(tmp_path: Path) -> None:
    one = disputed_record()
    claims = (one.claims[0], replace(one.claims[1], stance="asserts", modality="negated"))
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add([replace(one, claims=claims)])
        store.refresh()
    (short,) = (row[0] for row in lines("show", "events", "--from", str(path))[1:])
    assert "asserts, negated" in run("show", "event", short, "--from", str(path)).stdout


def test_export_writes_files_and_names_them(file: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    printed = run("export", "--from", file, "--format", "jsonl", str(out)).stdout.split()
    assert [Path(name).name for name in printed] == [
        "documents.jsonl", "entities.jsonl", "events.jsonl",
    ]  # fmt: skip
    assert all(Path(name).is_file() for name in printed)


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["show", "events", "--from", "none.isnad"], 1, "there is no record file none.isnad"),
        (["show", "event"], 2, "`show event` needs an id"),
        (["show", "events", "ev:1"], 2, "`show events` takes no id"),
        (["show", "timeline"], 2, "`show timeline` needs an id or a name"),
        (["show", "entity", "nobody"], 2, "there is no entity nobody"),
        (["show", "claims", "--search", "?!"], 2, "there is no word to search for in '?!'"),
        (["export", "--format", "xlsx", "out"], 2, "there is no format 'xlsx'"),
        (["export", "record.isnad"], 2, "record.isnad is a file; name a folder"),
        (["show", "events", "--type", "ATTACK"], 2, "there is no type 'ATTACK'; there are AGREE"),
        (["show", "entities", "--type", "x"], 2, "there is no type 'x'; there are PER"),
        (["show", "events", "--since", "soon"], 2, "'soon' is not a date"),
        (["show", "event", "zzz"], 2, "there is no event zzz"),
        (["read", "a.txt", "--map", "text"], 2, "write it as NAME=FIELD"),
    ],
)
def test_errors_are_one_sentence(
    file: str, arguments: list[str], status: int, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(file).parent)
    Path(file).rename("record.isnad")
    result = run(*arguments, status=status)
    assert sentence in result.stderr
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [["show", "cats"], ["show", "--nonsense"], ["nonsense"]])
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    assert "Usage" in run(*arguments, status=2).stderr


def test_rival_values_are_shown_with_their_field(tmp_path: Path) -> None:
    one = disputed_record()
    said = one.claims[0]
    where = replace(said.places[0].place, name="Homs", geonames=169577)
    other = replace(
        said, id="cl:other", places=(replace(said.places[0], place=where),),
        chain=(replace(said.chain[0], entity=one.entities[2].id), *said.chain[1:]),
    )  # fmt: skip
    path = tmp_path / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add([replace(one, claims=(said, other), claim_groups=((said.id, other.id),))])
        store.refresh()
    shown = run("show", "disputes", "--from", str(path)).stdout
    assert "In dispute: where: Damascus (1) | Homs (1)" in shown
    (event,) = json.loads(run("show", "disputes", "--from", str(path), "--json").stdout)
    assert [d["field"] for d in event["disputes"]] == ["place"]


def test_claims_and_events_are_searched(file: str) -> None:
    asked = ["--from", file, "--search", "damascus thursday"]
    assert len(lines("show", "events", *asked)) == len(lines("show", "claims", *asked)) == 2
    (found,) = json.loads(run("show", "claims", *asked, "--json").stdout)
    assert found["evidence"]["text"] == "Hakan Fidan was in Damascus on Thursday"
