"""The sample articles, and the checksums of all packaged data."""

from __future__ import annotations

from pathlib import Path

import pytest

from isnad.errors import ResourceError
from isnad.resources import checksums, samples


def test_four_sample_articles_come_with_the_program() -> None:
    assert len(samples.paths()) == 4
    assert all(150 <= len(path.read_text("utf-8").split()) <= 300 for path in samples.paths())


def test_every_packaged_file_has_its_checksum() -> None:
    assert list(checksums.listed()) == checksums.data_files(), "run `make sums`"
    assert checksums.verify() == len(checksums.data_files())


def test_altered_or_missing_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.tsv").write_text("a")
    monkeypatch.setattr(checksums, "PACKAGE", tmp_path)
    monkeypatch.setattr(checksums, "LIST", tmp_path / "SHA256SUMS")
    with pytest.raises(ResourceError, match="list of packaged data is missing"):
        checksums.verify()
    checksums.write()
    assert checksums.verify() == 1
    (tmp_path / "a.tsv").write_text("b")
    with pytest.raises(ResourceError, match=r"a\.tsv is damaged"):
        checksums.verify()
    (tmp_path / "a.tsv").unlink()
    with pytest.raises(ResourceError, match=r"a\.tsv is missing"):
        checksums.verify()
