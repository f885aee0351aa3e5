"""Events in dispute: on whether they happened, who, where, when or how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from isnad.cli.terminal import Terminal, printable
from isnad.fuse.disputes import of_event
from isnad.model import Dispute, Entity, Event
from isnad.store import Filter, Store

DISPUTED = ("disputed", "denied")
"""Standings of events that someone denies."""
_WORDS = {
    "happened": "whether it happened",
    "actor": "who did it",
    "place": "where",
    "date": "when",
    "numbers": "how many",
}

InDispute = tuple[Event, tuple[Dispute, ...]]


def in_dispute(store: Store, wanted: Filter) -> Iterator[InDispute]:
    """Events that are denied or told with rival values, by date; ``wanted.limit`` counts them."""
    entities = _actors(store, wanted)
    return islice(_all(store, wanted, entities), wanted.limit)


def print_disputes(terminal: Terminal, found: tuple[Dispute, ...]) -> None:
    """One line for each field in dispute, with the rival values."""
    for one in found:
        if one.field != "happened":
            values = " | ".join(f"{side.value} ({len(side.claims)})" for side in one.sides)
            terminal.line(
                printable(f"In dispute: {_WORDS[one.field]}: {values}"), "yellow", indent=2
            )


def _all(store: Store, wanted: Filter, entities: Mapping[str, Entity]) -> Iterator[InDispute]:
    for event in store.events(replace(wanted, limit=None)):
        found = tuple(of_event(event, entities))
        if found or event.standing in DISPUTED:
            yield event, found


def _actors(store: Store, wanted: Filter) -> Mapping[str, Entity]:
    """The actors of events that have several: only these can be rivals."""
    several = (e for e in store.events(replace(wanted, limit=None)) if len(e.actors) > 1)
    needed = {party.entity for event in several for party in event.actors}
    return {e.id: e for e in store.entities() if e.id in needed} if needed else {}
