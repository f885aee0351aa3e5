"""``isnad doctor``: whether the installation works, and what to do where it does not."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import typer

from isnad.cli.plainly import FAILED, plainly
from isnad.errors import IsnadError

OLDEST, NEWEST = (3, 11), (3, 14)
SENTENCE = "The foreign minister of France, Jean Dupont, met Angela Schmidt in Berlin on Monday."

Check = Callable[[], str]
"""Says what it found; raises IsnadError with what to do."""


@plainly
def doctor() -> None:
    """Check Python, packages, packaged data, the reading model and writing; say what to do."""
    if not examine(CHECKS):
        raise typer.Exit(FAILED)


def examine(checks: dict[str, Check]) -> bool:
    """Make the checks, print what each found, and say whether all is well."""
    well = True
    for name, check in checks.items():
        try:
            print(f"ok      {name}: {check()}")
        except (IsnadError, ImportError, OSError) as error:
            well = False
            print(f"not ok  {name}: {error}")
    print("isnad is ready." if well else "isnad is not ready; see the lines marked `not ok`.")
    return well


def check_python() -> str:
    """This Python is one that isnad is tested with."""
    version = ".".join(map(str, sys.version_info[:3]))
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise IsnadError(f"{version} is not tested; use Python 3.11 to 3.14")
    return version


def check_packages() -> str:
    """Every package that isnad needs is installed."""
    from importlib.metadata import PackageNotFoundError, requires, version

    needed = [line for line in requires("isnad") or () if "extra ==" not in line]
    names = [_name(line) for line in needed]
    missing = []
    for name in names:
        try:
            version(name)
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        raise IsnadError(f"missing: {', '.join(missing)}; run: pip install {' '.join(missing)}")
    return f"{len(names)} present"


def check_data() -> str:
    """The packaged data has the checksums it was packaged with."""
    from isnad.resources.checksums import verify

    return f"{verify()} files, all as packaged"


def check_model() -> str:
    """The reading model loads and reads a sentence."""
    from isnad.model import Document, Rejected
    from isnad.pipeline import read_documents

    (answer,) = read_documents([Document("sentence", SENTENCE, language="en")])
    if isinstance(answer, Rejected):
        raise IsnadError(f"a sentence was not read: {answer.reason}; install isnad again")
    if not answer.entities:
        raise IsnadError("a sentence was read, but no name in it; install isnad again")
    return f"a sentence is read (entities: {len(answer.entities)}, claims: {len(answer.claims)})"


def check_writing() -> str:
    """A record file can be made in this folder."""
    from isnad.store import Store

    here = Path.cwd()
    with tempfile.TemporaryDirectory(dir=here, prefix=".isnad-doctor-") as folder:
        Store(Path(folder) / "record.isnad", write=True).close()
    return f"a record can be written in {here}"


def _name(requirement: str) -> str:
    end = next((n for n, c in enumerate(requirement) if not (c.isalnum() or c in "-_.")), None)
    return requirement[:end]


CHECKS: dict[str, Check] = {
    "Python": check_python,
    "packages": check_packages,
    "packaged data": check_data,
    "reading model": check_model,
    "record file": check_writing,
}
