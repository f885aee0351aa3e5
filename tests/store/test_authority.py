"""A record with an authority file: what is loaded tells at once, and leaves no trace again."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from factories import report

import isnad
from isnad.errors import InputError
from isnad.export import export
from isnad.store import Store, refreshing
from isnad.store.schema import MIGRATIONS

TOLD = [
    report("Nabil Ramzi spoke.", "a.txt", "Nabil Ramzi"),
    report("Abu Tariq al-Halabi left.", "b.txt", "Abu Tariq al-Halabi"),
    report("Leila Haddad wrote.", "c.txt", "Leila Haddad"),
]
LATER = report("Nabil Ramzi came back.", "d.txt", "Nabil Ramzi")
NAMES = "name,aliases,wikidata\nNabil Ramzi,Abu Tariq al-Halabi,Q11\n"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.csv"
    path.write_text(NAMES)
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add(TOLD)
        store.refresh()
    return path


def exported(store: Store, into: Path) -> dict[str, bytes]:
    for form in ("jsonl", "csv"):
        export(store, form, into / form)
    return {str(p.relative_to(into)): p.read_bytes() for p in into.rglob("*") if p.is_file()}


def people(store: Store) -> dict[str, str | None]:
    return {e.name: e.wikidata for e in store.entities()}


def test_loaded_names_join_entities_and_give_them_their_id(file: Path, names: Path) -> None:
    with isnad.open(file) as record:
        assert record.load_authority(names) == 1
        assert people(record) == {"Abu Tariq al-Halabi": "Q11", "Leila Haddad": None}
        assert record.entity("ramzi").wikidata == "Q11"
        (made,) = record.merges()
        assert made.score.reasons[0].startswith("both are Q11 in the authority file")


def test_wikidata_id_is_exported(file: Path, names: Path, tmp_path: Path) -> None:
    with Store.existing(file) as store:
        store.load_authority(names)
        files = exported(store, tmp_path / "out")
        assert b'"wikidata":"Q11"' in files["jsonl/entities.jsonl"].replace(b": ", b":")


def test_forgotten_authority_leaves_no_trace(file: Path, names: Path, tmp_path: Path) -> None:
    with Store.existing(file) as store:
        before = exported(store, tmp_path / "before")
        store.load_authority(names)
        assert exported(store, tmp_path / "with") != before
        assert store.forget_authority()
        assert exported(store, tmp_path / "after") == before
        assert not store.forget_authority()


def test_another_authority_takes_the_place_of_the_first(file: Path, names: Path) -> None:
    with Store.existing(file) as store:
        store.load_authority(names)
        names.write_text("name,wikidata\nLeila Haddad,Q9\n")
        store.load_authority(names)
        assert people(store) == {
            "Nabil Ramzi": None, "Abu Tariq al-Halabi": None, "Leila Haddad": "Q9",
        }  # fmt: skip


@pytest.mark.parametrize("part", [0.0, 100.0], ids=["whole", "incremental"])
def test_document_read_later_gives_what_a_fresh_build_gives(
    file: Path, names: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: float
) -> None:
    monkeypatch.setattr(refreshing, "_PART", part)
    with Store.existing(file) as store:
        store.load_authority(names)
        store.refresh()
        store.add([LATER])
        late = exported(store, tmp_path / "late")
        assert len(store.merges()) == 2
    with Store(None) as store:
        store.load_authority(names)
        store.add([*TOLD, LATER])
        assert exported(store, tmp_path / "fresh") == late


def test_wrong_line_changes_nothing(file: Path, names: Path) -> None:
    with Store.existing(file) as store:
        store.load_authority(names)
        store.refresh()
        names.write_text(NAMES + "Leila Haddad,,nine\n")
        with pytest.raises(InputError, match=r"names\.csv, line 3"):
            store.load_authority(names)
        assert not store.stale
        assert people(store)["Abu Tariq al-Halabi"] == "Q11"


def test_record_of_an_older_version_can_load_one(file: Path, names: Path, tmp_path: Path) -> None:
    with Store(file) as store:
        before = exported(store, tmp_path / "before")
    with duckdb.connect(str(file)) as connection:
        connection.execute("DROP TABLE authority")
        connection.execute("DELETE FROM isnad_version WHERE version > 3")
    with Store(file) as store:
        assert not store.stale
        assert exported(store, tmp_path / "after") == before
        store.load_authority(names)
        assert people(store)["Abu Tariq al-Halabi"] == "Q11"
    assert len(MIGRATIONS) >= 4


def test_record_in_memory_can_load_one(names: Path) -> None:
    with Store(None) as store:
        assert store.load_authority(names) == 1
        store.add(TOLD)
        assert len(people(store)) == 2


def test_progress_is_told(file: Path, names: Path) -> None:
    told: list[int] = []
    with Store.existing(file) as store:
        store.load_authority(names, told.append)
    assert told == [1]


def test_family_name_of_many_entries_still_makes_an_alias_doubtful(
    tmp_path: Path, names: Path
) -> None:
    others = "".join(f"{given} Ramzi,,Q{n}\n" for n, given in enumerate(("Ali", "Amr", "Omar"), 1))
    with Store(None) as store:
        store.add([report("Ramzi spoke.", "a.txt", "Ramzi")])
        names.write_text("name,aliases,wikidata\nLeila Haddad,Ramzi,Q9\n")
        store.load_authority(names)
        assert people(store) == {"Ramzi": "Q9"}
        names.write_text(names.read_text() + others)
        store.load_authority(names)
        assert people(store) == {"Ramzi": None}
