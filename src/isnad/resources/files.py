"""Where packaged data lies: the only code that knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from isnad.errors import ResourceError

_DATA = Path(__file__).parent / "data"


def data_path(name: str) -> Path:
    """The path of the packaged data file ``name``.

    Raises:
        ResourceError: the installation lacks the file.
    """
    path = _DATA / name
    if not path.is_file():
        raise ResourceError(f"the packaged file {name} is missing: install isnad again")
    return path


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of a packaged table: columns parted by ``|``, comments after ``#``.

    Raises:
        ResourceError: the file is missing, or a row has not ``columns`` columns.
    """
    for number, line in enumerate(data_path(name).read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("|")
        if len(cells) != columns:
            raise ResourceError(f"{name}, line {number}: {len(cells)} columns, not {columns}")
        yield cells


def listed(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values."""
    return tuple(part for part in cell.split(";") if part)


def user_home() -> Path:
    """The folder of the user's own data: ``ISNAD_HOME``, or the platform's usual one."""
    chosen = os.environ.get("ISNAD_HOME")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("isnad", appauthor=False))


def user_gazetteer_path(home: Path | None = None) -> Path:
    """Where the user's own gazetteer lies, or would lie."""
    return (home or user_home()) / "gazetteer.duckdb"
