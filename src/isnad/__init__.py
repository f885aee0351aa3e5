"""isnad reads news reports and writes the record, every fact traceable to its source.

``isnad.read(paths)`` reads articles and gives a record with ``events``, ``entities``,
``documents`` and Arrow tables; ``isnad.open(path)`` opens a record file. What they return is
described in :mod:`isnad.model`; what they raise, in :mod:`isnad.errors`.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from isnad.reading import PathLike, Reading
    from isnad.store import Store

__version__ = "0.1.0"

__all__ = ["__version__", "open", "read"]


def read(
    paths: PathLike | Iterable[PathLike], *, into: PathLike | None = None, workers: int = 1
) -> Reading:
    """Read files, folders and archives, and give the record (see :func:`isnad.reading.read`)."""
    from isnad.reading import read as read_paths

    return read_paths(paths, into=into, workers=workers)


def open(path: PathLike) -> Store:
    """Open a record file to ask it questions (see :func:`isnad.reading.open_record`)."""
    from isnad.reading import open_record

    return open_record(path)


class _Package(types.ModuleType):
    """Keeps ``isnad.read`` the function: importing the stage of that name would replace it.

    The stage's contents are imported by name, ``from isnad.read import read_inputs``.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name == "read" and isinstance(value, types.ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
