"""The tables of ``isnad show``: what stands in which column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from isnad.cli import words
from isnad.cli.accounts import Provenance
from isnad.cli.terminal import Terminal, quoted
from isnad.model import Claim, DocumentRecord, Entity, Event, Rejected


def print_events(terminal: Terminal, events: Iterable[Event]) -> None:
    """One line an event."""
    rows = (
        (
            words.short(e.id), words.event_days(e), words.act(e), words.names(e.actors),
            words.names(e.recipients), e.place.place.name if e.place else "", e.standing,
            str(len(e.claims)),
        )
        for e in events
    )  # fmt: skip
    header = ("event", "when", "what", "who", "to whom", "where", "standing", "claims")
    terminal.table(header, rows, fixed=("event", "standing", "claims"))


def print_claims(
    terminal: Terminal, claims: Iterable[tuple[Event, Claim]], known: Provenance
) -> None:
    """One line a claim, with its quote and chain."""
    rows = (
        (
            words.short(event.id), claim.type, claim.stance, claim.modality, words.chain(claim),
            quoted(claim.evidence.text), words.source(claim, known.paths, known.published),
        )
        for event, claim in claims
    )  # fmt: skip
    header = ("event", "type", "stance", "modality", "who says so", "quote", "source")
    terminal.table(header, rows, fixed=("event", "stance"))


def print_entities(terminal: Terminal, entities: Iterable[Entity]) -> None:
    """One line an entity, the most mentioned first."""
    rows = (
        (
            e.name, e.kind, e.country or "", " ".join(e.sectors), _roles(e), str(len(e.mentions)),
            str(len({mention.document for mention in e.mentions})), words.short(e.id),
        )
        for e in entities
    )  # fmt: skip
    header = ("name", "kind", "country", "sectors", "roles", "mentions", "documents", "entity")
    terminal.table(header, rows, fixed=("kind", "entity"))


def print_documents(terminal: Terminal, documents: Iterable[DocumentRecord]) -> None:
    """One line a document, by its first article."""
    rows = (
        (
            record.document.path, *words.publication(record.articles),
            str(sum(not article.teaser for article in record.articles)), str(len(record.claims)),
        )
        for record in documents
    )  # fmt: skip
    header = ("document", "published", "publisher", "headline", "articles", "claims")
    terminal.table(header, rows, fixed=("published",))


def print_rejected(terminal: Terminal, rejected: Iterable[Rejected]) -> None:
    """One line a rejection."""
    rows = ((one.path, one.stage, one.reason) for one in rejected)
    terminal.table(("input", "stage", "reason"), rows)


def _roles(entity: Entity) -> str:
    return ", ".join(_first_few(dict.fromkeys(role.role for role in entity.roles)))


def _first_few(texts: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        if number == words.SHOWN_NAMES:
            yield "…"
            return
        yield text
