"""``isnad show entity``: names, roles, events, and what an entity says and is said to have done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from isnad.cli import words
from isnad.cli.accounts import Provenance, print_account
from isnad.cli.terminal import Terminal, printable, quoted
from isnad.export import claim_fields, entity_fields
from isnad.model import Claim, Entity, Event, Role, Span
from isnad.store import Filter, Store
from isnad.store.filters import first_day, last_day

_AROUND = 60
"""Characters of text on each side of a role, as its quote."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A role as a passage states it: its day (ISO), whom it is under, and the words around it."""

    role: Role
    day: str | None
    of: str | None
    quote: Span


@dataclass(frozen=True, slots=True)
class About:
    """All that a record tells of an entity; roles and events by day, those without one last."""

    entity: Entity
    roles: tuple[Stated, ...]
    events: tuple[Event, ...]
    known: Provenance

    def parts(self, claim: Claim) -> tuple[str, ...]:
        """What the entity is to a claim: actor, recipient, source."""
        given = (
            ("actor", [a.entity for a in claim.actors]),
            ("recipient", [a.entity for a in claim.recipients]),
            ("source", [link.entity for link in claim.chain]),
        )
        return tuple(part for part, entities in given if self.entity.id in entities)

    def said(self, *, by: bool) -> Iterator[tuple[Event, Claim]]:
        """Claims that rest on the entity's word, or else those that have it as a party."""
        for event in self.events:
            for claim in event.claims:
                parts = self.parts(claim)
                if parts and ("source" in parts if by else parts != ("source",)):
                    yield event, claim

    def named(self) -> Iterator[tuple[str, int, str]]:
        """Each form of the name, how often it stands in the texts, and where first."""
        for name in self.entity.names:
            at = [m for m in self.entity.mentions if m.span.text == name]
            place = words.place(at[0].document, at[0].span, self.known.paths) if at else ""
            yield name, len(at), place


def about(store: Store, entity: Entity, wanted: Filter) -> About:
    """What the record tells of an entity, as far as ``wanted`` lets events and days through."""
    known = Provenance.of(store)
    events = tuple(store.events(replace(wanted, entity=entity.id)))
    names = store.entity_names({role.of for role in entity.roles if role.of})
    texts = {
        document: store.text(document) or "" for document in {r.document for r in entity.roles}
    }
    stated = (_stated(role, known, names, texts[role.document]) for role in entity.roles)
    within = (one for one in stated if _within(one.day, wanted))
    roles = sorted(within, key=lambda s: (s.day or "9999", s.role.document, s.role.span))
    return About(entity, tuple(roles), events, known)


def about_fields(found: About) -> dict[str, Any]:
    """An entity with its dated roles, its events, and the claims about it and by it."""
    return {
        **entity_fields(found.entity),
        "roles": [role_fields(stated, found.known) for stated in found.roles],
        "events": [
            {"id": e.id, "title": words.title(e), "days": words.event_days(e) or None,
             "standing": e.standing, "parts": parts_in(found, e)}
            for e in found.events
        ],
        "said_of": [{"event": e.id, **claim_fields(c)} for e, c in found.said(by=False)],
        "said_by": [{"event": e.id, **claim_fields(c)} for e, c in found.said(by=True)],
    }  # fmt: skip


def role_fields(stated: Stated, known: Provenance) -> dict[str, Any]:
    """A role with its day, whom it is under, the document and the quote."""
    role, quote = stated.role, stated.quote
    return {
        "role": role.role, "of": role.of, "of_name": stated.of, "day": stated.day,
        "document": role.document, "path": known.paths.get(role.document),
        "start": role.span.start, "end": role.span.end, "text": role.span.text,
        "quote": {"start": quote.start, "end": quote.end, "text": quote.text},
    }  # fmt: skip


def parts_in(found: About, event: Event) -> list[str]:
    """What the entity is to an event: actor, recipient, source."""
    return sorted({part for claim in event.claims for part in found.parts(claim)})


def print_about(terminal: Terminal, found: About) -> None:
    """The entity in sections; a section of nothing is left out."""
    entity = found.entity
    terminal.line(f"{printable(entity.name)} · {entity.kind} · {entity.id}", "bold")
    for name, value in (("country", entity.country), ("sectors", " ".join(entity.sectors)),
                        ("Wikidata", entity.wikidata), ("GeoNames", entity.geonames)):  # fmt: skip
        if value:
            terminal.line(f"{name:<9}{value}", indent=2)
    terminal.line("Names", "bold")
    for name, count, place in found.named():
        terminal.line(f"{printable(name)}{f' ({count}, first {place})' if count else ''}", indent=2)
    if found.roles:
        terminal.line("Roles", "bold")
    for statements in _by_role(found.roles):
        _print_statements(terminal, statements, found.known)
    if found.events:
        terminal.line("Events", "bold")
    for event in found.events:
        parts = ", ".join(parts_in(found, event))
        shown = f"{words.title(event)} · {event.standing} · {parts} · {words.short(event.id)}"
        terminal.line(printable(shown), indent=2)
    for heading, by in (("Said of", False), ("Said by", True)):
        claims = [claim for _, claim in found.said(by=by)]
        if claims:
            terminal.line(f"{heading} {printable(entity.name)}", "bold")
        for claim in claims:
            print_account(terminal, claim, found.known)


def print_role(terminal: Terminal, stated: Stated, known: Provenance) -> None:
    """A role with its day, quote and place in the text."""
    of = f" ({stated.of})" if stated.of else ""
    terminal.line(printable(f"{stated.day or 'no day'} · {stated.role.role}{of}"), indent=2)
    place = words.place(stated.role.document, stated.role.span, known.paths)
    terminal.line(f"{quoted(stated.quote.text)} · {printable(place)}", "dim", indent=6)


def _by_role(roles: Sequence[Stated]) -> list[list[Stated]]:
    """The statements of each role, the role that is stated first before the others."""
    found: dict[tuple[str, str | None], list[Stated]] = {}
    for stated in roles:
        found.setdefault((stated.role.role, stated.of), []).append(stated)
    return list(found.values())


def _print_statements(terminal: Terminal, given: Sequence[Stated], known: Provenance) -> None:
    """A role by its first statement and, if that is of another day, its last one."""
    print_role(terminal, given[0], known)
    if given[-1].day != given[0].day:
        print_role(terminal, given[-1], known)
    if len(given) > 2:
        terminal.line(f"stated {len(given)} times; `isnad show timeline` has all", "dim", indent=6)


def _within(day: str | None, wanted: Filter) -> bool:
    """Whether a day lies in the days wanted; an unknown one does where all are wanted."""
    if wanted.since is None and wanted.until is None:
        return True
    since = first_day(wanted.since) if wanted.since else ""
    until = last_day(wanted.until) if wanted.until else "9999-12-31"
    return day is not None and since <= day <= until


def _stated(role: Role, known: Provenance, names: Mapping[str, str], text: str) -> Stated:
    of = names.get(role.of) if role.of else None
    return Stated(role, role.as_of, of, _around(text, role.span))


def _around(text: str, span: Span) -> Span:
    """The span and the whole words around it on its line."""
    line = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    start, end = max(line, span.start - _AROUND), end if end >= 0 else len(text)
    end = min(end, span.end + _AROUND)
    if start > line:
        start = text.find(" ", start, span.start) + 1 or span.start
    if end < len(text) and text[end] != "\n":
        end = max(text.rfind(" ", span.end, end), span.end)
    return Span.of(text, start, end)
