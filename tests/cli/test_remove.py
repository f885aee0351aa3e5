"""``isnad remove``: a document and its claims go; what is left is as if it had never been read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from factories import disputed_record, report
from typer.testing import CliRunner, Result

from isnad.cli.app import app
from isnad.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.isnad"
    with Store(path, write=True) as store:
        store.add([disputed_record(), report("Ann Lee left.", "b.txt", "Ann Lee")])
    return path


def remove(file: Path, *arguments: str, status: int = 0) -> Result:
    result = CliRunner().invoke(app, ["remove", *arguments, "--from", str(file)])
    assert result.exit_code == status, result.output
    return result


@pytest.mark.parametrize("given", ["seeds/a.txt", disputed_record().document.id[:16]])
def test_document_goes_with_its_claims_by_path_or_id(file: Path, given: str) -> None:
    shown = remove(file, given).stdout
    assert "Removed seeds/a.txt." in shown
    assert "holds 1 documents, 1 claims" in shown
    with Store(file) as store:
        assert [e.name for e in store.entities()] == ["Ann Lee"]


def test_outcome_is_json_on_request(file: Path) -> None:
    done = json.loads(remove(file, "b.txt", "--json").stdout)
    assert [one["path"] for one in done["removed"]] == ["b.txt"]
    assert done["record"]["documents"] == 1


def test_nothing_is_removed_when_one_of_several_is_not_there(file: Path) -> None:
    assert "there is no document c.txt" in remove(file, "b.txt", "c.txt", status=2).stderr
    with Store(file) as store:
        assert store.counts()["documents"] == 2


def test_no_record_is_made_by_removing(tmp_path: Path) -> None:
    missing = tmp_path / "none.isnad"
    assert "there is no record file" in remove(missing, "b.txt", status=1).stderr
    assert not missing.exists()
