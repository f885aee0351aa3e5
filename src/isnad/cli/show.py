"""``isnad show``: what is in a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Annotated, get_args

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
    ENTITY = "entity"
    TIMELINE = "timeline"


@plainly
def show(
    what: Annotated[What, typer.Argument(metavar="WHAT", help=", ".join(What))],
    which: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="Of event, entity and timeline: an id or its beginning, or an entity's name.",
        ),
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
    search: Annotated[
        str | None, typer.Option(metavar="TEXT", help='Words, or "a phrase", in text or names.')
    ] = None,
) -> None:
    """Show lists of what is in a record, or one event, one entity or an entity's timeline."""
    from isnad.store import Filter, Store

    if which is None and what in _OF_ONE:
        raise UsageError(f"`show {what}` needs an id{'' if what is What.EVENT else ' or a name'}")
    if which is not None and what not in _OF_ONE:
        raise UsageError(f"`show {what}` takes no id; only {_OF_ONE_NAMED} do")
    _check_type(what, type)
    wanted = Filter(type, actor, place, since, until, limit=limit, search=search)
    with Store(file) as store:
        if which is not None:
            _OF_ONE[what](store, which, wanted, as_json)
        elif as_json:
            _show_json(store, what, wanted)
        else:
            _SHOWN[what](store, wanted)


def _check_type(what: What, type: str | None) -> None:
    """A type that nothing can have is a slip, not an empty answer."""
    if type is None:
        return
    from isnad.model.entity import Kind
    from isnad.ontology import plover

    known = get_args(Kind) if what is What.ENTITIES else plover.types()
    if type.upper() not in known:
        raise UsageError(f"there is no type {type!r}; there are {', '.join(known)}")


def claims_of(store: Store, wanted: Filter) -> Iterator[tuple[Event, Claim]]:
    """Claims with their events; ``wanted.limit`` counts claims."""
    found = None if wanted.search is None else store.claims_found(wanted.search)
    pairs = (
        (event, claim)
        for event in store.events(replace(wanted, limit=None))
        for claim in event.claims
        if found is None or (claim.document, claim.id) in found
    )
    return islice(pairs, wanted.limit)


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


def _show_event(store: Store, given: str, wanted: Filter, as_json: bool) -> None:
    from isnad.cli.accounts import Provenance, print_event
    from isnad.cli.terminal import Terminal, print_object
    from isnad.export import event_fields
    from isnad.fuse.changes import changes

    event, known = store.event(given), Provenance.of(store)
    new = changes(event, known.published)
    if as_json:
        print_object({**event_fields(event), "changes": [asdict(one) for one in new]})
    else:
        print_event(Terminal(), event, known, new)


def _show_entity(store: Store, given: str, wanted: Filter, as_json: bool) -> None:
    from isnad.cli.about import about, about_fields, print_about
    from isnad.cli.terminal import Terminal, print_object

    found = about(store, store.entity(given), wanted)
    if as_json:
        print_object(about_fields(found))
    else:
        print_about(Terminal(), found)


def _show_timeline(store: Store, given: str, wanted: Filter, as_json: bool) -> None:
    from isnad.cli.about import about
    from isnad.cli.terminal import Terminal, print_json
    from isnad.cli.timeline import print_timeline, timeline_fields

    found = about(store, store.entity(given), replace(wanted, limit=None))
    if as_json:
        print_json(timeline_fields(found, wanted.limit))
    else:
        print_timeline(Terminal(), found, wanted.limit)


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

_OF_ONE: dict[What, Callable[[Store, str, Filter, bool], None]] = {
    What.EVENT: _show_event,
    What.ENTITY: _show_entity,
    What.TIMELINE: _show_timeline,
}
_OF_ONE_NAMED = "`show event`, `show entity` and `show timeline`"
