"""What each document tells of each event, in terms of fused entities."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from isnad.fuse.happening import Happening, company_of, happening, span_of
from isnad.fuse.keys import number
from isnad.fuse.tables import Account, Tables
from isnad.model import Argument, Claim, DocumentRecord, Entity, Link, event_id


@dataclass(frozen=True, slots=True)
class Homes:
    """The fused id of local entities, and the fused entities as far as events need them."""

    home: Mapping[str, str]
    entities: Mapping[str, Entity]


def homes(tables: Tables, documents: Collection[str]) -> Homes:
    """The fused entities of some documents."""
    local = tables.rows("locals", "document", documents)
    cluster = {r.face: r.cluster for r in tables.rows("faces", "face", {x.face for x in local})}
    rows = {r.cluster: r for r in tables.rows("clusters", "cluster", set(cluster.values()))}
    return Homes(
        {x.entity: rows[cluster[x.face]].entity for x in local},
        {row.entity: row.known.entity(row.entity) for row in rows.values()},
    )


def accounts(records: Iterable[DocumentRecord], known: Homes) -> Iterator[Account]:
    """Every group of claims, each an account for itself."""
    for record in records:
        ids = {known.home.get(e.id, e.id) for e in record.entities}
        company = company_of(known.entities[i] for i in sorted(ids))
        claims = {c.id: c for c in record.claims}
        for group in record.claim_groups:
            told = tuple(renamed(claims[i], known.home) for i in group)
            published = record.articles[told[0].article].published
            key = number(f"{record.document.id}\x1f{group[0]}")
            yield Account(
                key, record.document.id, told[0].article, key, key, event_id(*sorted(group)),
                happening(told, known.entities, published, company),
            )  # fmt: skip


def order(row: Account) -> tuple[str, str, str, str]:
    """Accounts stand by their days, then by ids: the earliest of an event lends its id."""
    told, span = row.features.told, span_of(row.features)
    return (
        told.isoformat() if told else "9999",
        span[0].isoformat() if span else "9999",
        row.features.claims[0],
        row.document,
    )


def article_key(happening: Happening) -> tuple[str, int]:
    """The article that an account stands in."""
    return happening.document, happening.article


def renamed(claim: Claim, home: Mapping[str, str]) -> Claim:
    """A claim whose entities are the fused ones."""

    def argument(a: Argument) -> Argument:
        return replace(a, entity=home[a.entity]) if a.entity and a.entity in home else a

    def link(x: Link) -> Link:
        return replace(x, entity=home[x.entity]) if x.entity and x.entity in home else x

    return replace(
        claim,
        actors=tuple(map(argument, claim.actors)),
        recipients=tuple(map(argument, claim.recipients)),
        chain=tuple(map(link, claim.chain)),
    )
