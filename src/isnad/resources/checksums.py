"""Whether the packaged data is what was packaged.

``SHA256SUMS`` lists every data file of the package. ``python -m isnad.resources.checksums``
writes it again (``make sums``).
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from isnad.errors import ResourceError

PACKAGE = Path(__file__).parents[1]
LIST = Path(__file__).with_name("SHA256SUMS")
_CODE = {".py", ".pyc", ".typed", ".md"}


def data_files() -> list[str]:
    """Every data file of the package, relative to it, by name."""
    found = (path for path in PACKAGE.rglob("*") if path.is_file())
    kept = (
        p for p in found if p.suffix not in _CODE and p != LIST and "__pycache__" not in p.parts
    )
    return sorted(path.relative_to(PACKAGE).as_posix() for path in kept)


def listed() -> dict[str, str]:
    """The SHA-256 that each data file should have.

    Raises:
        ResourceError: the list itself is missing.
    """
    try:
        lines = LIST.read_text(encoding="ascii").splitlines()
    except OSError as error:
        raise ResourceError("the list of packaged data is missing; install isnad again") from error
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def verify() -> int:
    """Check every listed file and say how many there are.

    Raises:
        ResourceError: a file is missing or altered; the message names it.
    """
    wanted = listed()
    for name, digest in wanted.items():
        path = PACKAGE / name
        if not path.is_file():
            raise ResourceError(f"{name} is missing; install isnad again")
        if _digest(path) != digest:
            raise ResourceError(f"{name} is damaged; install isnad again")
    return len(wanted)


def write() -> None:
    """Write the list from the files as they are now."""
    lines = (f"{_digest(PACKAGE / name)}  {name}\n" for name in data_files())
    LIST.write_text("".join(lines), encoding="ascii")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    write()
