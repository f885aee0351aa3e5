"""The record as three files of JSON lines, as ``RECORD.md`` states them."""

from __future__ import annotations

from pathlib import Path

from isnad.export.fields import document_fields, entity_fields, event_fields, merges_by_entity
from isnad.export.files import write_lines
from isnad.export.sources import Source


def write_jsonl(source: Source, folder: Path) -> list[Path]:
    """Write ``documents.jsonl``, ``entities.jsonl`` and ``events.jsonl`` into ``folder``."""
    merges = merges_by_entity(source.merges())
    entities = sorted(source.entities(), key=lambda entity: entity.id)
    return [
        write_lines(folder / "documents.jsonl", map(document_fields, source.documents())),
        write_lines(
            folder / "entities.jsonl", (entity_fields(e, merges.get(e.id, ())) for e in entities)
        ),
        write_lines(folder / "events.jsonl", map(event_fields, source.events())),
    ]
