"""Records as plain values with the field names of ``RECORD.md``, in its order.

What every text format shares. Unknown is None; floats are rounded to what they can mean, so that
the same record gives the same bytes everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from isnad.model import (
    Argument,
    Article,
    Claim,
    Count,
    DocumentRecord,
    Entity,
    Event,
    EventDate,
    EventPlace,
    Link,
    Mention,
    Merge,
    Party,
    Role,
    Span,
)

Fields = dict[str, Any]

SCORE_DIGITS = 4
"""Scores and confidences: finer differences mean nothing."""

DEGREE_DIGITS = 5
"""Degrees: about one metre."""


def document_fields(record: DocumentRecord) -> Fields:
    """One line of ``documents.jsonl``."""
    document = record.document
    return {
        "id": document.id,
        "path": document.path,
        "url": document.url,
        "language": document.language,
        "characters": len(document.text),
        "articles": [_article(article) for article in record.articles],
        "dropped": [{"start": d.start, "end": d.end, "reason": d.reason} for d in record.dropped],
    }


def entity_fields(entity: Entity, merges: Sequence[Merge] = ()) -> Fields:
    """One line of ``entities.jsonl``; ``merges`` are the decisions that made the entity."""
    return {
        "id": entity.id,
        "name": entity.name,
        "names": list(entity.names),
        "kind": entity.kind,
        "country": entity.country,
        "sectors": list(entity.sectors),
        "external": {"wikidata": entity.wikidata, "geonames": entity.geonames},
        "roles": [_role(role) for role in entity.roles],
        "mentions": [_mention(mention) for mention in entity.mentions],
        "merged_because": [_merge(merge) for merge in merges],
    }


def event_fields(event: Event) -> Fields:
    """One line of ``events.jsonl``, with every claim."""
    return {
        "id": event.id,
        "type": event.type,
        "modes": list(event.modes),
        "contexts": list(event.contexts),
        "quad": event.quad,
        "intensity": _rounded(event.intensity, SCORE_DIGITS),
        "acled": {
            "event_type": event.acled_event_type,
            "sub_event_type": event.acled_sub_event_type,
        },
        "actors": [_party(party) for party in event.actors],
        "recipients": [_party(party) for party in event.recipients],
        "place": None if event.place is None else _event_place(event.place),
        "date": None if event.date is None else _event_date(event.date),
        "standing": event.standing,
        "independent_sources": event.independent_sources,
        "numbers": [{"what": n.what, "min": n.min, "max": n.max} for n in event.numbers],
        "claims": [claim_fields(claim) for claim in event.claims],
    }


def claim_fields(claim: Claim) -> Fields:
    """One claim of an event."""
    return {
        "id": claim.id,
        "document": claim.document,
        "article": claim.article,
        "type": claim.type,
        "modes": list(claim.modes),
        "contexts": list(claim.contexts),
        "stance": claim.stance,
        "modality": claim.modality,
        "evidence": _span(claim.evidence),
        "trigger": _span(claim.trigger),
        "arguments": {
            "actor": [_span(a.span) | {"entity": a.entity} for a in claim.actors],
            "recipient": [_span(a.span) | {"entity": a.entity} for a in claim.recipients],
            "place": [_place_argument(a) for a in claim.places],
            "date": [_date_argument(a) for a in claim.dates],
        },
        "chain": [_link(link) for link in claim.chain],
        "numbers": [_count(count) for count in claim.numbers],
        "confidence": _rounded(claim.confidence, SCORE_DIGITS),
        "headline": claim.headline,
    }


def merges_by_entity(merges: Iterable[Merge]) -> Mapping[str, list[Merge]]:
    """The merges that made each entity, by the id that was kept in the end."""
    given = list(merges)
    kept = {merge.joined: merge.kept for merge in given}
    by_entity: dict[str, list[Merge]] = {}
    for merge in sorted(given, key=lambda m: (m.kept, m.joined)):
        home, seen = merge.kept, {merge.kept}
        while (following := kept.get(home)) is not None and following not in seen:
            seen.add(following)
            home = following
        by_entity.setdefault(home, []).append(merge)
    return by_entity


def _rounded(value: float, digits: int) -> float:
    return round(float(value), digits) + 0.0


def _degrees(value: float | None) -> float | None:
    return None if value is None else _rounded(value, DEGREE_DIGITS)


def _span(span: Span | None) -> Fields:
    if span is None:
        return {"start": None, "end": None, "text": None}
    return {"start": span.start, "end": span.end, "text": span.text}


def _article(article: Article) -> Fields:
    headline = article.headline
    return {
        "start": article.start,
        "end": article.end,
        "headline": None if headline is None else headline.text,
        "headline_start": None if headline is None else headline.start,
        "headline_end": None if headline is None else headline.end,
        "publisher": article.publisher,
        "agency": article.agency,
        "authors": list(article.authors),
        "dateline": article.dateline,
        "published": article.published,
        "published_basis": article.published_basis,
        "teaser": article.teaser,
        "doubt": article.doubt,
    }


def _role(role: Role) -> Fields:
    return {
        "role": role.role,
        "of": role.of,
        "text": role.span.text,
        "document": role.document,
        "start": role.span.start,
        "end": role.span.end,
        "as_of": role.as_of,
    }


def _mention(mention: Mention) -> Fields:
    return {"document": mention.document, **_span(mention.span), "form": mention.form}


def _merge(merge: Merge) -> Fields:
    return {
        "of": merge.kept,
        "with": merge.joined,
        "score": _rounded(merge.score.value, SCORE_DIGITS),
        "reasons": list(merge.score.reasons),
    }


def _party(party: Party) -> Fields:
    return {"entity": party.entity, "name": party.name}


def _event_place(where: EventPlace) -> Fields:
    place = where.place
    return {
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "lat": _degrees(place.lat),
        "lon": _degrees(place.lon),
        "geonames": place.geonames,
        "precision": place.precision,
        "basis": where.basis,
        "relation": place.relation,
    }


def _event_date(date: EventDate) -> Fields:
    when = date.when
    return {
        "start": when.start,
        "end": when.end,
        "text": date.text,
        "basis": when.basis,
        "granularity": when.granularity,
        "bound": when.bound,
    }


def _place_argument(argument: Argument) -> Fields:
    name = argument.place.name if argument.place is not None else None
    return _span(argument.span) | {"name": name, "entity": argument.entity}


def _date_argument(argument: Argument) -> Fields:
    when = argument.when
    value = None if when is None else {"start": when.start, "end": when.end}
    return _span(argument.span) | {"value": value}


def _link(link: Link) -> Fields:
    return {
        "name": link.name,
        "entity": link.entity,
        "kind": link.kind,
        **_span(link.span),
        "cue": link.cue,
        "interested": link.interested,
    }


def _count(count: Count) -> Fields:
    return {"what": count.what, "value": count.value, "bound": count.bound, **_span(count.span)}
