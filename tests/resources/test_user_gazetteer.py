"""A GeoNames dump of the user's own is loaded once and consulted beside the packaged places."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from isnad.errors import InputError
from isnad.resources import gazetteer
from isnad.resources.user_gazetteer import add_dump


def line(geonames: int, name: str, alternates: str = "", feature: str = "P\tPPL") -> str:
    """One line of a dump, in GeoNames' 19 columns."""
    cells = [str(geonames), name, name, alternates, "36.5712", "37.1009", *feature.split("\t")]
    cells += ["SY", "", "09", "", "", "", "120", "", "540", "Asia/Damascus", "2023-01-05"]
    assert len(cells) == 19
    return "\t".join(cells) + "\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "XX.txt"
    path.write_text(
        line(900000001, "Zorqalat", "Zurqalat,Zorkalat,زرقلات")
        + line(900000002, 'Tall "Qwimb"', feature="T\tHLL")
        + line(900000003, "Qwimb Road", feature="R\tRD"),
        encoding="utf-8",
    )
    return path


def test_added_places_are_found_beside_the_packaged(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISNAD_HOME", str(tmp_path / "home"))
    assert add_dump(dump) == 2
    found = gazetteer().lookup("Zurqalat")[0]
    assert (found.geonames, found.country, found.kind) == (900000001, "SYR", "city")
    assert found.match == "alternate"
    assert found.admin1_name == "Aleppo"
    assert gazetteer().lookup("Tall Qwimb")[0].kind == "mountain"
    assert gazetteer().lookup("Damascus")[0].country == "SYR"
    assert "Zorqalat" in {e.name for e in gazetteer().near(36.57, 37.10, 5)}


def test_a_place_added_before_is_heard_by_sound(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISNAD_HOME", str(tmp_path / "sound"))
    add_dump(dump)
    assert gazetteer().lookup("Zorqelat")[0].match == "sound"


def test_adding_twice_replaces(dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_HOME", str(tmp_path / "twice"))
    add_dump(dump)
    add_dump(dump)
    assert [e.geonames for e in gazetteer().lookup("Zorqalat")] == [900000001]


def test_zipped_dumps_are_read_and_progress_is_told(dump: Path, tmp_path: Path) -> None:
    packed = tmp_path / "XX.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("readme.txt", "not the table, though it is longer " * 100)
        archive.write(dump, "XX.txt")
    told: list[int] = []
    assert add_dump(packed, home=tmp_path / "zip", progress=told.append) == 2
    assert told[-1] == 2


@pytest.mark.parametrize("content", ["", "a\tb\tc\n", "just text\nof some lines\n"])
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError):
        add_dump(path, home=tmp_path / "home")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"):
        add_dump(tmp_path / "absent.txt", home=tmp_path)
