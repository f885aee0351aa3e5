"""Events with a known point as one GeoJSON file (RFC 7946: longitude first, WGS 84)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from isnad.export.fields import event_fields
from isnad.export.files import json_line
from isnad.export.sources import Source
from isnad.model import Event

_PROPERTIES = (
    "type", "modes", "contexts", "quad", "intensity", "place", "date", "standing",
    "independent_sources", "numbers",
)  # fmt: skip


def write_geojson(source: Source, folder: Path) -> list[Path]:
    """Write ``events.geojson`` into ``folder``: one point an event, without its claims' texts."""
    path = folder / "events.geojson"
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8", newline="\n") as file:
        file.write('{"type":"FeatureCollection","features":[')
        for number, feature in enumerate(_features(source.events())):
            file.write((",\n" if number else "\n") + json_line(feature))
        file.write("\n]}\n")
    os.replace(partial, path)
    return [path]


def _features(events: Iterable[Event]) -> Iterable[dict[str, Any]]:
    for event in events:
        fields = event_fields(event)
        place = fields["place"]
        if place is None or place["lat"] is None or place["lon"] is None:
            continue
        yield {
            "type": "Feature",
            "id": event.id,
            "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]},
            "properties": {key: fields[key] for key in _PROPERTIES}
            | {
                "actors": [party.name for party in event.actors],
                "recipients": [party.name for party in event.recipients],
                "claims": len(event.claims),
            },
        }
