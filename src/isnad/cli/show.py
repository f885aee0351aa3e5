"""``isnad show``: what is in a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.options import DEFAULT_FILE, AsJson, FromFile
from isnad.cli.plainly import plainly
from isnad.errors import UsageError

if TYPE_CHECKING:
    from isnad.model import Claim, Event
    from isnad.store import Filter, Store


class What(StrEnum):
    """What can be shown."""

    EVENTS = "events"
    CLAIMS = "claims"
    ENTITIES = "entities"
    DISPUTES = "disputes"
    DOCUMENTS = "documents"
    REJECTED = "rejected"
    EVENT = "event"


@plainly
def show(
    what: Annotated[What, typer.Argument(metavar="WHAT", help=", ".join(What))],
    event: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="Of `show event`: its id or the beginning of it."),
    ] = None,
    file: FromFile = DEFAULT_FILE,
    as_json: AsJson = False,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many.")] = None,
    type: Annotated[
        str | None, typer.Option(help="PLOVER type of event, or kind of entity.")
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Part of an actor's name.")] = None,
    place: Annotated[str | None, typer.Option(help="Part of a place's name, or country.")] = None,
    since: Annotated[str | None, typer.Option(help="First day: 2024, 2024-12, 2024-12-31.")] = None,
    until: Annotated[str | None, typer.Option(help="Last day.")] = None,
) -> None:
    """Show events, claims, entities, disputes, documents, what was rejected, or one event."""
    from isnad.store import Filter, Store

    if (event is None) == (what is What.EVENT):
        raise UsageError("`show event` needs an id, and only `show event` takes one")
    wanted = Filter(type, actor, place, since, until, limit=limit)
    with Store(file) as store:
        if event is not None:
            _show_event(store, event, as_json)
        elif as_json:
            _show_json(store, what, wanted)
        else:
            _SHOWN[what](store, wanted)


def claims_of(store: Store, wanted: Filter) -> Iterator[tuple[Event, Claim]]:
    """Claims with their events; ``wanted.limit`` counts claims."""
    from dataclasses import replace

    events = store.events(replace(wanted, limit=None))
    return islice(((event, claim) for event in events for claim in event.claims), wanted.limit)


def _show_json(store: Store, what: What, wanted: Filter) -> None:
    from isnad import export
    from isnad.cli.terminal import print_json

    if what is What.CLAIMS:
        pairs = claims_of(store, wanted)
        print_json({"event": event.id, **export.claim_fields(claim)} for event, claim in pairs)
    elif what is What.ENTITIES:
        merges = export.merges_by_entity(store.merges())
        found = store.entities(wanted)
        print_json(export.entity_fields(one, merges.get(one.id, ())) for one in found)
    elif what is What.DOCUMENTS:
        print_json(map(export.document_fields, store.documents(wanted)))
    elif what is What.DISPUTES:
        from isnad.cli.disputed import in_dispute

        print_json(
            {**export.event_fields(event), "disputes": [asdict(d) for d in fields]}
            for event, fields in in_dispute(store, wanted)
        )
    elif what is What.REJECTED:
        print_json(map(asdict, store.rejected(wanted.limit)))
    else:
        print_json(map(export.event_fields, store.events(wanted)))


def _show_event(store: Store, abbreviated: str, as_json: bool) -> None:
    from isnad.cli.accounts import Provenance, print_event
    from isnad.cli.terminal import Terminal
    from isnad.export import event_fields, json_line

    event = store.event(abbreviated)
    if as_json:
        print(json_line(event_fields(event)))
    else:
        print_event(Terminal(), event, Provenance.of(store))


def _show_events(store: Store, wanted: Filter) -> None:
    from isnad.cli.tables import print_events
    from isnad.cli.terminal import Terminal

    print_events(Terminal(), store.events(wanted))


def _show_claims(store: Store, wanted: Filter) -> None:
    from isnad.cli.accounts import Provenance
    from isnad.cli.tables import print_claims
    from isnad.cli.terminal import Terminal

    print_claims(Terminal(), claims_of(store, wanted), Provenance.of(store))


def _show_entities(store: Store, wanted: Filter) -> None:
    from isnad.cli.tables import print_entities
    from isnad.cli.terminal import Terminal

    print_entities(Terminal(), store.entities(wanted))


def _show_disputes(store: Store, wanted: Filter) -> None:
    from isnad.cli.accounts import Provenance, print_accounts
    from isnad.cli.disputed import in_dispute, print_disputes
    from isnad.cli.terminal import Terminal

    terminal, known, none = Terminal(), Provenance.of(store), True
    for event, fields in in_dispute(store, wanted):
        print_disputes(terminal, fields)
        print_accounts(terminal, event, known)
        none = False
    if none:
        terminal.line("No event in this record is disputed.")


def _show_documents(store: Store, wanted: Filter) -> None:
    from isnad.cli.tables import print_documents
    from isnad.cli.terminal import Terminal

    print_documents(Terminal(), store.documents(wanted))


def _show_rejected(store: Store, wanted: Filter) -> None:
    from isnad.cli.tables import print_rejected
    from isnad.cli.terminal import Terminal

    print_rejected(Terminal(), store.rejected(wanted.limit))


_SHOWN: dict[What, Callable[[Store, Filter], None]] = {
    What.EVENTS: _show_events,
    What.CLAIMS: _show_claims,
    What.ENTITIES: _show_entities,
    What.DISPUTES: _show_disputes,
    What.DOCUMENTS: _show_documents,
    What.REJECTED: _show_rejected,
}
