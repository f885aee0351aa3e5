"""The record in other programs' formats: one module each, and the table that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from isnad.errors import IsnadError, UsageError
from isnad.export.fields import (
    claim_fields,
    document_fields,
    entity_fields,
    event_fields,
    merges_by_entity,
)
from isnad.export.files import json_line
from isnad.export.geojson import write_geojson
from isnad.export.jsonl import write_jsonl
from isnad.export.sources import Source
from isnad.export.tables import write_csv_files

Exporter = Callable[[Source, Path], list[Path]]
"""Writes a record into a folder that exists, and gives the files written."""

FORMATS: Mapping[str, Exporter] = {
    "jsonl": write_jsonl,
    "csv": write_csv_files,
    "geojson": write_geojson,
}


def export(source: Source, format: str, folder: Path) -> list[Path]:
    """Write a record into ``folder``, which is made if missing.

    Raises:
        UsageError: there is no such format, or ``folder`` is a file.
        IsnadError: the folder or a file cannot be written.
    """
    if format not in FORMATS:
        raise UsageError(f"there is no format {format!r}; there are {', '.join(FORMATS)}")
    if folder.is_file():
        raise UsageError(f"{folder} is a file; name a folder to write into")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FORMATS[format](source, folder)
    except OSError as error:
        raise IsnadError(f"{folder} cannot be written: {error.strerror or error}") from error


__all__ = [
    "FORMATS", "Exporter", "Source", "claim_fields", "document_fields", "entity_fields",
    "event_fields", "export", "json_line", "merges_by_entity",
]  # fmt: skip
