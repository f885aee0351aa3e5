"""Authority files of both forms, and the sentence that each wrong line gets."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from isnad.errors import InputError
from isnad.resources.authority import Entry, read_authority


def entries(tmp_path: Path, text: str) -> list[Entry]:
    path = tmp_path / "names.txt"
    path.write_text(text, encoding="utf-8")
    return list(read_authority(path))


def thing(schema: str, key: str = "NK-1", **properties: Any) -> str:
    return json.dumps({"id": key, "schema": schema, "properties": properties}) + "\n"


def test_entities_are_read_from_follow_the_money(tmp_path: Path) -> None:
    text = thing("Person", name=["Ana Ruiz"], alias=["A. Ruiz"], weakAlias=["Ani"],
                 nationality=["es"], country=["suhh"], wikidataId=["Q5"])  # fmt: skip
    text += thing("PublicBody", "NK-2", name="Port Office", jurisdiction=["mx"])
    text += thing("LegalEntity", "Q7", name=["Sol"])
    assert entries(tmp_path, text) == [
        Entry("Q5", ("Ana Ruiz", "A. Ruiz"), "person", ("Ani",), ("ESP",), "Q5"),
        Entry("NK-2", ("Port Office",), "organisation", (), ("MEX",)),
        Entry("Q7", ("Sol",), None, (), (), "Q7"),
    ]


def test_other_schemata_and_the_nameless_are_passed_over(tmp_path: Path) -> None:
    text = thing("Vessel", name=["Ana"]) + thing("Person") + "\n" + thing("Company", name=["Sol"])
    assert [e.names for e in entries(tmp_path, text)] == [("Sol",)]


def test_names_are_read_from_csv(tmp_path: Path) -> None:
    text = "\ufeffkind,Name,Aliases,note,Wikidata,country\n"
    text += 'person,"Ruiz, Ana",Ani; A. Ruiz,x,https://www.wikidata.org/entity/Q5,es;Mexico\n'
    text += "\n,Sol,,,,\n"
    assert entries(tmp_path, text) == [
        Entry("Q5", ("Ruiz, Ana", "Ani", "A. Ruiz"), "person", (), ("ESP", "MEX"), "Q5"),
        Entry("Sol (line 4)", ("Sol",)),
    ]


def test_tabs_may_part_the_columns(tmp_path: Path) -> None:
    assert entries(tmp_path, "name\tkind\nSol, S.A.\torganization\n")[0].names == ("Sol, S.A.",)


def test_names_alone_are_enough(tmp_path: Path) -> None:
    assert [e.id for e in entries(tmp_path, "name\nSol\n")] == ["Sol (line 2)"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("person,org\nSol,Luna\n", 'line 1: has no column "name"'),
        ("name,kind\nSol,planet\n", 'line 2: kind "planet" is neither person nor organisation'),
        ("name,kind\n\n ,person\n", "line 3: has no name"),
        ("name,country\nSol,Atlantis\n", 'line 2: "Atlantis" is no country'),
        ("name,wikidata\nSol,5\n", 'line 2: "5" is no Wikidata id'),
        ("name,kind\nRuiz, Ana,person\n", "line 2: has 3 cells, the header 2"),
        ('name\n"Sol" x\n', "line 2: cannot be read as CSV"),
        ("[{}]", "line 1: is a JSON list"),
        (thing("Person", name=["Ana"]) + "{oops\n", "line 2: is not JSON"),
        ('{"id": "a"}\n', 'line 1: is no FollowTheMoney entity: it has no "schema"'),
        ('{"schema": "Person"}\n', 'line 1: is no FollowTheMoney entity: it has no "properties"'),
        (thing("Person", name=[5]), 'line 1: "name" is not a list of texts'),
        ("", "lists no person and no organisation"),
        ("name\n", "lists no person and no organisation"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(text: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as told:
        entries(tmp_path, text)
    assert "names.txt" in str(told.value)
    assert sentence in str(told.value)


def test_other_encodings_and_missing_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes("name\nRené\n".encode("latin-1"))
    with pytest.raises(InputError, match="line 2: is not UTF-8"):
        list(read_authority(path))
    with pytest.raises(InputError, match="there is no file"):
        list(read_authority(tmp_path / "none.csv"))
    with pytest.raises(InputError, match="cannot be read"):
        list(read_authority(tmp_path))


def test_entries_are_given_before_the_file_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name\n" + "Sol\n" * 100_000 + '"broken\n')
    assert len(list(itertools.islice(read_authority(path), 5))) == 5
