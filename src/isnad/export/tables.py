"""The record as two flat CSV files: one row an event, one row a claim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from isnad.export.fields import event_fields
from isnad.export.files import write_csv
from isnad.export.sources import Source
from isnad.model import Argument, Claim, Event

EVENT_COLUMNS = (
    "id", "type", "modes", "contexts", "quad", "intensity", "acled_event_type",
    "acled_sub_event_type", "actors", "recipients", "place", "country", "admin1", "lat", "lon",
    "geonames", "precision", "place_basis", "date_start", "date_end", "date_text", "date_basis",
    "standing", "independent_sources", "numbers", "claims",
)  # fmt: skip

CLAIM_COLUMNS = (
    "event", "id", "document", "path", "article", "type", "modes", "stance", "modality", "actors",
    "recipients", "places", "dates", "chain", "numbers", "trigger", "trigger_start",
    "trigger_end", "evidence", "evidence_start", "evidence_end", "confidence",
)  # fmt: skip


def write_csv_files(source: Source, folder: Path) -> list[Path]:
    """Write ``events.csv`` and ``claims.csv`` into ``folder``."""
    paths = {record.document.id: record.document.path for record in source.documents()}
    claims = (_claim_row(e, c, paths.get(c.document)) for e in source.events() for c in e.claims)
    return [
        write_csv(folder / "events.csv", EVENT_COLUMNS, map(_event_row, source.events())),
        write_csv(folder / "claims.csv", CLAIM_COLUMNS, claims),
    ]


def _event_row(event: Event) -> list[Any]:
    fields = event_fields(event)
    place, date = fields["place"] or {}, fields["date"] or {}
    where = [place.get(k) for k in ("name", "country", "admin1", "lat", "lon")]
    return [
        event.id, event.type, event.modes, event.contexts, event.quad, fields["intensity"],
        event.acled_event_type, event.acled_sub_event_type,
        [party.name for party in event.actors], [party.name for party in event.recipients],
        *where, *(place.get(k) for k in ("geonames", "precision", "basis")),
        *(date.get(k) for k in ("start", "end", "text", "basis")),
        event.standing, event.independent_sources,
        [f"{n.what} {n.min}" + (f" to {n.max}" if n.max != n.min else "") for n in event.numbers],
        len(event.claims),
    ]  # fmt: skip


def _claim_row(event: Event, claim: Claim, path: str | None) -> list[Any]:
    return [
        event.id, claim.id, claim.document, path, claim.article, claim.type, claim.modes,
        claim.stance, claim.modality, *map(_texts, (claim.actors, claim.recipients)),
        *map(_texts, (claim.places, claim.dates)), " < ".join(link.name for link in claim.chain),
        [f"{n.what} {n.bound} {n.value}" for n in claim.numbers],
        claim.trigger.text, claim.trigger.start, claim.trigger.end,
        claim.evidence.text, claim.evidence.start, claim.evidence.end, round(claim.confidence, 4),
    ]  # fmt: skip


def _texts(arguments: tuple[Argument, ...]) -> list[str]:
    return list(dict.fromkeys(argument.span.text for argument in arguments))
