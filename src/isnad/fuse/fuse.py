"""Many documents to one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from isnad.fuse.clusters import Clusters
from isnad.fuse.duplicates import near_duplicates
from isnad.fuse.episodes import episodes
from isnad.fuse.events import event
from isnad.fuse.happening import Happening, company_of, happening, span_of
from isnad.fuse.identity import identities
from isnad.fuse.judgements import Judgement
from isnad.fuse.sources import Vouches, vouchers
from isnad.model import (
    Argument,
    Claim,
    DocumentRecord,
    Entity,
    Event,
    Link,
    Merge,
    event_id,
)


def fuse(
    records: Sequence[DocumentRecord],
    judgements: Sequence[Judgement] = (),
) -> tuple[tuple[Entity, ...], tuple[Event, ...], tuple[Merge, ...]]:
    """Entities, events and the merges that made them; the order of the records means nothing.

    ``judgements`` are a person's corrections of who is who; see :mod:`isnad.fuse.judgements`.
    A merge of events names the events that each article's claims would be alone; the one that
    is kept lends the fused event its id.
    """
    ordered = sorted(records, key=lambda r: (r.document.path, r.document.id))
    entities, merges, home = identities(ordered, judgements)
    by_id = {e.id: e for e in entities}
    duplicates = near_duplicates(ordered)
    accounts = sorted(_accounts(ordered, home, by_id), key=lambda a: a.order)
    told = episodes([a.happening for a in accounts], duplicates)
    events = _events(accounts, told, by_id, vouchers(ordered, duplicates, by_id))
    return entities, tuple(sorted(events, key=_order)), (*merges, *_merges(accounts, told))


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


@dataclass(frozen=True, slots=True)
class Account:
    """One article's claims on one event, with the features they are compared by."""

    claims: tuple[Claim, ...]
    happening: Happening

    @property
    def order(self) -> tuple[str, str, str]:
        """Accounts stand by their days, then by ids: the earliest of an event lends its id."""
        span = span_of(self.happening)
        told = self.happening.told
        return (
            told.isoformat() if told else "9999",
            span[0].isoformat() if span else "9999",
            self.claims[0].id,
        )


def _accounts(
    records: Sequence[DocumentRecord], home: Mapping[str, str], entities: Mapping[str, Entity]
) -> Iterator[Account]:
    for record in records:
        claims = {c.id: renamed(c, home) for c in record.claims}
        ids = {home.get(e.id, e.id) for e in record.entities}
        company = company_of(entities[i] for i in sorted(ids))
        for group in record.claim_groups:
            told = tuple(claims[i] for i in group)
            published = record.articles[told[0].article].published
            yield Account(told, happening(told, entities, published, company))


def _events(
    accounts: Sequence[Account], told: Clusters, entities: Mapping[str, Entity], vouches: Vouches
) -> Iterator[Event]:
    for root in told.roots():
        claims = [c for at in told.members(root) for c in accounts[at].claims]
        key = [c.id for c in accounts[root].claims]
        yield event(claims, entities, vouches, key)


def _merges(accounts: Sequence[Account], told: Clusters) -> Iterator[Merge]:
    def alone(at: int) -> str:
        return event_id(*sorted(c.id for c in accounts[at].claims))

    for at, (other, score) in sorted(told.tree().items()):
        yield Merge(alone(other), alone(at), score)


def _order(e: Event) -> tuple[str, str, int, str]:
    start = e.date.when.start if e.date and e.date.when.start else "9999"
    first = e.claims[0]
    return (start, first.document, first.trigger.start, e.id)
