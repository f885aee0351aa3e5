"""Where packaged data lies: the only place that knows."""

from __future__ import annotations

from pathlib import Path

from isnad.errors import ResourceError

_DATA = Path(__file__).parent / "data"


def data_path(name: str) -> Path:
    """The path of a packaged data file.

    Raises:
        ResourceError: the file is missing, so the installation is broken.
    """
    path = _DATA / name
    if not path.exists():
        raise ResourceError(f"packaged data {name!r} is missing: install isnad again")
    return path
