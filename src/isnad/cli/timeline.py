"""``isnad show timeline``: an entity's roles and events in the order of their days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from isnad.cli import words
from isnad.cli.about import About, Stated, parts_in, print_role, role_fields
from isnad.cli.accounts import print_account
from isnad.cli.terminal import Terminal, printable
from isnad.export import claim_fields
from isnad.model import Claim, Event

Entry = tuple[str | None, Stated | Event]
"""The ISO day on which something stands in a timeline (None: no day is known), and what it is."""


def entries(found: About, limit: int | None = None) -> list[Entry]:
    """The first roles and events by day; what has no day comes last.

    An event without a date stands on the day that it was first told.
    """
    given: list[Entry] = [(stated.day, stated) for stated in found.roles]
    given += [(_day(found, event), event) for event in found.events]
    return sorted(given, key=lambda entry: entry[0] or "9999")[:limit]


def timeline_fields(found: About, limit: int | None = None) -> Iterator[dict[str, Any]]:
    """Each entry as plain values: ``kind`` is ``role`` or ``event``."""
    for day, entry in entries(found, limit):
        if isinstance(entry, Stated):
            yield {"day": day, "kind": "role", **role_fields(entry, found.known)}
        else:
            yield {
                "day": day, "kind": "event", "id": entry.id, "title": words.title(entry),
                "days": words.event_days(entry) or None, "standing": entry.standing,
                "parts": parts_in(found, entry),
                "claims": [claim_fields(claim) for claim in _claims(found, entry)],
            }  # fmt: skip


def print_timeline(terminal: Terminal, found: About, limit: int | None = None) -> None:
    """The entity, then each role and event with the passages that tell of it."""
    entity = found.entity
    terminal.line(f"{printable(entity.name)} · {entity.kind} · {entity.id}", "bold")
    for day, entry in entries(found, limit):
        if isinstance(entry, Stated):
            print_role(terminal, entry, found.known)
            continue
        told = "" if words.event_days(entry) or not day else ", told"
        parts = ", ".join(parts_in(found, entry))
        terminal.line(
            printable(f"{day or 'no day'}{told} · {words.title(entry)}"), "bold", indent=2
        )
        terminal.line(f"{entry.standing} · {parts} · {words.short(entry.id)}", "dim", indent=6)
        for claim in _claims(found, entry):
            print_account(terminal, claim, found.known)


def _claims(found: About, event: Event) -> list[Claim]:
    """The claims that have the entity in them, and those that answer them."""
    return [c for c in event.claims if found.parts(c) or c.stance != "asserts"]


def _day(found: About, event: Event) -> str | None:
    if event.date is not None and (event.date.when.start or event.date.when.end):
        return event.date.when.start or event.date.when.end
    days = (found.known.published.get((c.document, c.article)) for c in event.claims)
    return min((day for day in days if day), default=None)
