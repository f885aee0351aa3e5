"""CSV and GeoJSON hold the same facts, flat."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from factories import disputed_record, fuse_groups, record

from isnad.export import export
from isnad.store import Store


@pytest.fixture
def store() -> Store:
    made = Store(None, fuse=fuse_groups)
    made.add([disputed_record("b.txt"), record("=SUM(1) ran.", "a.txt")])
    return made


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_event_is_one_row(store: Store, tmp_path: Path) -> None:
    export(store, "csv", tmp_path)
    event, plain = rows(tmp_path / "events.csv")
    assert event["actors"] == "Hakan Fidan"
    assert (event["date_start"], event["place"], event["lat"]) == (
        "2024-12-12",
        "Damascus",
        "33.5102",
    )
    assert event["numbers"] == "injured 2 to 3"
    assert (plain["place"], plain["date_start"]) == ("", "")


def test_claim_is_one_row_with_its_chain_and_offsets(store: Store, tmp_path: Path) -> None:
    export(store, "csv", tmp_path)
    said = rows(tmp_path / "claims.csv")[0]
    assert said["chain"] == "the Syrian ministry < Reuters < Mena Today"
    assert said["path"] == "b.txt"
    text = disputed_record().document.text
    assert text[int(said["trigger_start"]) : int(said["trigger_end"])] == said["trigger"]


def test_text_that_a_spreadsheet_would_run_is_disarmed(store: Store, tmp_path: Path) -> None:
    export(store, "csv", tmp_path)
    assert rows(tmp_path / "claims.csv")[2]["trigger"] == "'=SUM(1)"


def test_map_has_the_events_whose_point_is_known(store: Store, tmp_path: Path) -> None:
    (file,) = export(store, "geojson", tmp_path)
    collection = json.loads(file.read_text(encoding="utf-8"))
    (feature,) = collection["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [36.29128, 33.5102]}
    assert feature["properties"]["actors"] == ["Hakan Fidan"]


def test_map_of_nothing_is_still_a_map(tmp_path: Path) -> None:
    with Store(None, fuse=fuse_groups) as empty:
        (file,) = export(empty, "geojson", tmp_path)
    assert json.loads(file.read_text()) == {"type": "FeatureCollection", "features": []}
