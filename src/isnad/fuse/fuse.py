"""Many documents to one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.fuse.events import event
from isnad.fuse.identity import identities
from isnad.model import Argument, Claim, DocumentRecord, Entity, Event, Link, Merge


def fuse(
    records: Sequence[DocumentRecord],
) -> tuple[tuple[Entity, ...], tuple[Event, ...], tuple[Merge, ...]]:
    """Entities, events and the merges that made them, from records in any order."""
    ordered = sorted(records, key=lambda r: (r.document.path, r.document.id))
    entities, merges, home = identities(ordered)
    by_id = {e.id: e for e in entities}
    events: list[Event] = []
    for record in ordered:
        claims = {c.id: renamed(c, home) for c in record.claims}
        events += [event([claims[i] for i in group], by_id) for group in record.claim_groups]
    return entities, tuple(sorted(events, key=_order)), merges


def renamed(claim: Claim, home: dict[str, str]) -> Claim:
    """A claim whose entities are the fused ones."""

    def argument(a: Argument) -> Argument:
        return replace(a, entity=home.get(a.entity, a.entity)) if a.entity else a

    def link(x: Link) -> Link:
        return replace(x, entity=home.get(x.entity, x.entity)) if x.entity else x

    return replace(
        claim,
        actors=tuple(map(argument, claim.actors)),
        recipients=tuple(map(argument, claim.recipients)),
        chain=tuple(map(link, claim.chain)),
    )


def _order(e: Event) -> tuple[str, str, int]:
    start = e.date.when.start if e.date and e.date.when.start else "9999"
    first = e.claims[0]
    return (start, first.document, first.trigger.start)
