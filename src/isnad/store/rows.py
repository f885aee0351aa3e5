"""Records as rows of the tables of :mod:`isnad.store.schema`."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from isnad.model import Argument, Claim, DocumentRecord, Entity, Event, Merge, Place, Span
from isnad.store.codec import encode, encode_record, storable

if TYPE_CHECKING:
    from isnad.fuse.judgements import Judgement
    from isnad.fuse.tables import Cluster

Row = tuple[object, ...]
Rows = Mapping[str, list[Row]]


def document_rows(records: Iterable[DocumentRecord]) -> Rows:
    """Rows for every table that holds documents, by table."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for record in records:
        _add_document(rows, record)
        for entity in record.entities:
            _add_entity(rows, record.document.id, entity)
        for claim in record.claims:
            _add_claim(rows, claim)
    return rows


def entity_rows(entities: Iterable[Entity]) -> Rows:
    """Rows for the tables of fused entities."""
    return {"entities": [_entity_row(entity) for entity in entities]}


def known_rows(clusters: Iterable[Cluster], documents: Mapping[str, int]) -> Rows:
    """Rows for fused entities as fusion keeps them; ``documents`` counts those of each."""
    return {
        "entities": [
            (row.entity, k.name, list(k.names), k.kind, k.country, list(k.sectors), k.wikidata,
             k.geonames, k.mentions, documents[row.entity])
            for row in clusters
            for k in (row.known,)
        ]
    }  # fmt: skip


def event_rows(events: Mapping[int, Event]) -> Rows:
    """Rows for the tables of events; each goes under a label by which it is found again."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for label, event in events.items():
        rows["events"].append((*_event_row(event), label))
        rows["event_members"] += [
            (event.id, position, claim.id, claim.document)
            for position, claim in enumerate(event.claims)
        ]
        rows["event_parties"] += _party_rows(event)
        rows["event_numbers"] += [(event.id, n.what, n.min, n.max) for n in event.numbers]
    return rows


def merge_rows(merges: Iterable[Merge]) -> Rows:
    """Rows for merges that fusion's own tables do not give."""
    return {
        "fusing_event_hangs": [
            (0, m.kept, m.joined, m.score.value, list(m.score.reasons)) for m in merges
        ]
    }


def judgement_rows(judgements: Iterable[Judgement]) -> Rows:
    """Rows for the table of judgements; their order counts."""
    return {
        "judgements": [
            (position, j.id, j.verdict, j.note, encode(j)) for position, j in enumerate(judgements)
        ]
    }


def column(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """Values as a column of SQL, lone surrogates replaced."""
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:
        return pa.array([_storable(value) for value in values], kind)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return [clean(one) for one in value] if isinstance(value, list) else value


def clean(text: str) -> str:
    """``text`` with every lone surrogate replaced, character for character, so offsets hold."""
    if storable(text):
        return text
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


@lru_cache(maxsize=4096)
def day(iso: str | None) -> datetime.date | None:
    """An ISO date as SQL holds it; None where the calendar of SQL does not have it."""
    try:
        return None if iso is None else datetime.date.fromisoformat(iso)
    except ValueError:
        return None


def _add_document(rows: dict[str, list[Row]], record: DocumentRecord) -> None:
    document = record.document
    key, about = document.id, document.metadata
    rows["documents"].append(
        (key, document.path, document.url, document.language, len(document.text), about.title,
         about.publisher, list(about.authors), day(about.published), document.text,
         encode_record(record))
    )  # fmt: skip
    for number, article in enumerate(record.articles):
        rows["articles"].append(
            (key, number, article.start, article.end, *_headline(article.headline),
             article.publisher, article.agency, list(article.authors), article.dateline,
             day(article.published), article.published_basis, article.teaser, article.doubt)
        )  # fmt: skip
        rows["passages"] += [
            (key, number, position, passage.kind, passage.span.start, passage.span.end)
            for position, passage in enumerate(article.passages)
        ]
    rows["dropped"] += [(key, d.start, d.end, d.reason) for d in record.dropped]
    rows["claim_groups"] += [
        (key, number, claim) for number, group in enumerate(record.claim_groups) for claim in group
    ]


def _headline(span: Span | None) -> Row:
    return (None, None, None) if span is None else (span.text, span.start, span.end)


def _span(span: Span | None) -> Row:
    return (None, None, None) if span is None else (span.start, span.end, span.text)


def _add_entity(rows: dict[str, list[Row]], document: str, entity: Entity) -> None:
    rows["local_entities"].append(
        (document, entity.id, entity.name, list(entity.names), entity.kind, entity.country,
         list(entity.sectors), entity.wikidata, entity.geonames, list(entity.why), encode(entity))
    )  # fmt: skip
    rows["mentions"] += [(document, entity.id, *_span(m.span), m.form) for m in entity.mentions]
    rows["roles"] += [
        (document, entity.id, r.role, r.of, day(r.as_of), *_span(r.span)) for r in entity.roles
    ]


def _add_claim(rows: dict[str, list[Row]], claim: Claim) -> None:
    rows["claims"].append(
        (claim.id, claim.document, claim.article, claim.type, list(claim.modes),
         list(claim.contexts), claim.stance, claim.modality, *_span(claim.evidence),
         *_span(claim.trigger), claim.confidence, claim.headline)
    )  # fmt: skip
    for role, arguments in (
        ("actor", claim.actors), ("recipient", claim.recipients),
        ("place", claim.places), ("date", claim.dates),
    ):  # fmt: skip
        rows["claim_arguments"] += [
            (claim.document, claim.id, role, position, *_argument(argument))
            for position, argument in enumerate(arguments)
        ]
    rows["chain_links"] += [
        (claim.document, claim.id, position, link.name, link.kind, *_span(link.span), link.cue,
         link.entity, link.interested)
        for position, link in enumerate(claim.chain)
    ]  # fmt: skip
    rows["counts"] += [
        (claim.document, claim.id, position, c.what, c.value, c.bound, *_span(c.span))
        for position, c in enumerate(claim.numbers)
    ]


def _argument(argument: Argument) -> Row:
    when = argument.when
    return (
        *_span(argument.span), argument.entity, *_place(argument.place),
        day(when.start) if when else None, day(when.end) if when else None, argument.score,
    )  # fmt: skip


def _place(place: Place | None) -> Row:
    if place is None:
        return (None,) * 7
    return (
        place.name, place.country, place.admin1, place.lat, place.lon, place.geonames,
        place.precision,
    )  # fmt: skip


def _entity_row(entity: Entity) -> Row:
    return (
        entity.id, entity.name, list(entity.names), entity.kind, entity.country,
        list(entity.sectors), entity.wikidata, entity.geonames, len(entity.mentions),
        len({mention.document for mention in entity.mentions}),
    )  # fmt: skip


def _event_row(event: Event) -> Row:
    place, date = event.place, event.date
    return (
        event.id, event.type, list(event.modes), list(event.contexts), event.quad,
        event.intensity, event.acled_event_type, event.acled_sub_event_type,
        [party.name for party in event.actors], [party.name for party in event.recipients],
        *_place(place.place if place else None), place.basis if place else None,
        day(date.when.start) if date else None, day(date.when.end) if date else None,
        date.text if date else None, date.when.basis if date else None,
        event.standing, event.independent_sources, len(event.claims), encode(event),
    )  # fmt: skip


def _party_rows(event: Event) -> Iterator[Row]:
    for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
        for position, party in enumerate(parties):
            yield event.id, role, position, party.entity, party.name
