"""``isnad entities``: a person corrects who is who, and the record keeps it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from factories import report
from typer.testing import CliRunner, Result

from isnad.cli.app import app
from isnad.model import DocumentRecord
from isnad.store import Store

GOLANI = report("Abu Mohammad al-Golani spoke.", "golani.txt", "Abu Mohammad al-Golani")
SHARAA = report("Ahmed al-Sharaa spoke.", "sharaa.txt", "Ahmed al-Sharaa")
AZIZ = [report(f"Omar Aziz spoke {n} times.", f"{n}.txt", "Omar Aziz") for n in (1, 2, 3)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add([GOLANI, SHARAA, *AZIZ])
    return path


def run(*arguments: object, status: int = 0) -> Result:
    result = CliRunner().invoke(app, ["entities", *map(str, arguments)], prog_name="isnad")
    assert result.exit_code == status, result.output
    return result


def told(*arguments: object) -> Any:
    return json.loads(run(*arguments, "--json").stdout)


def people(file: Path) -> dict[str, set[str]]:
    with Store(file) as store:
        paths = store.document_paths()
        return {e.id: {Path(paths[m.document]).stem for m in e.mentions} for e in store.entities()}


def test_two_entities_become_one_and_the_command_says_how_to_take_it_back(file: Path) -> None:
    shown = run("merge", "golani", "sharaa", "--from", file, "--note", "nom de guerre").stdout
    assert {"golani", "sharaa"} in people(file).values()
    assert "are one: nom de guerre" in shown
    assert "isnad entities undo ju:" in shown


def test_merge_survives_a_document_read_later(file: Path) -> None:
    run("merge", "golani", "sharaa", "--from", file)
    with Store(file, write=True) as store:
        store.add([report("Ahmad al-Sharaa left.", "later.txt", "Ahmad al-Sharaa")])
    assert {"golani", "sharaa", "later"} in people(file).values()


def test_ids_may_be_abbreviated(file: Path) -> None:
    golani, sharaa = GOLANI.entities[0].id, SHARAA.entities[0].id
    done = told("merge", golani[:9], sharaa[3:11], "--from", file)
    assert [e["id"] for e in done["entities"]] == [min(golani, sharaa)]
    assert done["judgement"]["verdict"] == "one"


@pytest.mark.parametrize("mention", ["2.txt", "2.txt:0", AZIZ[1].document.id[:20]])
def test_a_mention_is_parted_with_all_of_its_document(file: Path, mention: str) -> None:
    assert {"1", "2", "3"} in people(file).values()
    run("split", "omar aziz", mention, "--from", file)
    assert sorted(map(sorted, people(file).values())) == [
        ["1", "3"], ["2"], ["golani"], ["sharaa"],
    ]  # fmt: skip


def test_why_shows_decisions_with_reasons_and_mentions_to_split_by(file: Path) -> None:
    shown = run("why", "Omar Aziz", "--from", file).stdout
    assert re.search(r"Omar Aziz \(in [123]\.txt\) = Omar Aziz: same name", shown)
    assert re.search(r"      in [123]\.txt, [123]\.txt\n", shown)
    assert "2.txt:0  “Omar Aziz”" in shown
    assert len(told("why", "Omar Aziz", "--from", file)["merged_because"]) == 2


def test_why_of_one_document_says_that_nothing_was_joined(file: Path) -> None:
    assert "nothing was joined" in run("why", "golani", "--from", file).stdout


def test_why_shows_the_judgement_and_its_note(file: Path) -> None:
    run("merge", "golani", "sharaa", "--from", file, "--note", "nom de guerre")
    assert "judged to be one: nom de guerre" in run("why", "golani", "--from", file).stdout


def test_undo_takes_a_judgement_back(file: Path) -> None:
    before = people(file)
    judged = told("merge", "golani", "sharaa", "--from", file)["judgement"]["id"]
    assert "Taken back" in run("undo", judged[:9], "--from", file).stdout
    assert people(file) == before
    assert told("judgements", "--from", file) == []


def test_judgements_are_listed_with_the_words_that_they_are_on(file: Path) -> None:
    run("merge", "golani", "sharaa", "--from", file, "--note", "nom de guerre")
    _, row = run("judgements", "--from", file).stdout.splitlines()
    assert row.split("\t")[1:] == [
        "one", "“Abu Mohammad al-Golani” golani.txt:0", "“Ahmed al-Sharaa” sharaa.txt:0",
        "nom de guerre",
    ]  # fmt: skip
    (judged,) = told("judgements", "--from", file)
    assert judged["left"][0]["text"] == "Abu Mohammad al-Golani"


def test_judgement_on_a_document_that_is_gone_is_still_listed(file: Path) -> None:
    run("merge", "golani", "sharaa", "--from", file)
    with Store(file, write=True) as store:
        store.remove([GOLANI.document.id])
    assert "(not in this record)" in run("judgements", "--from", file).stdout
    assert told("judgements", "--from", file)[0]["left"][0]["text"] is None


def test_a_merge_after_a_split_holds(file: Path) -> None:
    run("split", "omar aziz", "2.txt", "--from", file)
    parts = [key for key, names in people(file).items() if names & {"1", "2", "3"}]
    run("merge", *parts, "--from", file)
    assert {"1", "2", "3"} in people(file).values()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["merge", "golani", "nobody"], "there is no entity nobody"),
        (["merge", "golani", "golani"], "is one entity already"),
        (["merge", "al-", "golani"], "al- stands for 2 entities: "),
        (["split", "golani", "golani.txt"], "no mention of Abu Mohammad al-Golani would stay"),
        (["split", "golani", "sharaa.txt"], "is not mentioned at sharaa.txt"),
        (["split", "omar aziz", "1.txt:7"], "is not mentioned at 1.txt:7"),
        (["split", "golani", "none.txt"], "there is no document none.txt"),
        (["why", "en:zzz"], "there is no entity en:zzz"),
        (["undo", "ju:1"], "no judgement is called ju:1"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence(
    file: Path, arguments: list[str], sentence: str
) -> None:
    result = run(*arguments, "--from", file, status=2)
    assert sentence in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [["merge", "a", "b"], ["undo", "a"], ["why", "a"]])
def test_no_record_is_made_by_a_correction(tmp_path: Path, command: list[str]) -> None:
    missing = tmp_path / "none.isnad"
    assert "there is no record file" in run(*command, "--from", missing, status=1).stderr
    assert not missing.exists()


def test_fusion_is_told_the_judgements_of_the_record(tmp_path: Path) -> None:
    from isnad.fuse import fuse
    from isnad.fuse.judgements import merge

    records: list[DocumentRecord] = [GOLANI, SHARAA]
    judged = merge(*fuse(records)[0], "nom de guerre")
    with Store(tmp_path / "a.isnad", write=True) as store:
        store.add(records)
        store.judge([judged])
    with Store(tmp_path / "a.isnad") as again:
        assert again.judgements() == (judged,)
        assert [e.id for e in again.entities()] == [e.id for e in fuse(records, [judged])[0]]


def test_authority_file_joins_names_and_can_be_left_aside(file: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text("name,aliases,wikidata\nAhmed al-Sharaa,Abu Mohammad al-Golani,Q5\n")
    shown = run("authority", names, "--from", file).stdout
    assert "entries 1\n" in shown
    assert "with a Wikidata id 1\n" in shown
    assert f"isnad entities authority --forget --from {file}" in shown
    assert {"golani", "sharaa"} in people(file).values()
    shown = " ".join(run("why", "golani", "--from", file).stdout.split())
    assert "both are Q5 in the authority file" in shown
    done = told("authority", "--forget", "--from", file)
    assert done == {"authority": None, "entries": 0, "entities": 3, "with_wikidata": 0}
    assert {"golani"} in people(file).values()


def test_authority_needs_a_file_or_forget(file: Path, tmp_path: Path) -> None:
    assert "or --forget" in run("authority", "--from", file, status=2).output
    assert "has no authority" in run("authority", "--forget", "--from", file, status=2).output
    names = tmp_path / "names.csv"
    names.write_text("name\nSol\n,Luna\n")
    failed = run("authority", names, "--from", file, status=1).output
    assert f"isnad: {names}, line 3: has 2 cells, the header 1" in failed.replace("\n", " ")
