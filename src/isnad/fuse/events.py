"""A group of claims to an event: what all its claims say, and how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from isnad.fuse.sources import Vouches, by_claim
from isnad.model import (
    Argument,
    Claim,
    Entity,
    Event,
    EventDate,
    EventPlace,
    NumberRange,
    Party,
    Place,
    event_id,
)
from isnad.model.event import Standing
from isnad.ontology import plover

_PRECISION = ("facility", "city", "admin2", "admin1", "region", "unresolved", "country")
_TOLD = ("asserts", "confirms")
_FINE = ("time", "day", "weekend", "week", "month", "season", "quarter", "year", "decade")


def event(
    claims: Sequence[Claim],
    entities: Mapping[str, Entity],
    vouches: Vouches = by_claim,
    key: Sequence[str] | None = None,
) -> Event:
    """The event that claims of one happening make up.

    Args:
        claims: the claims, in the order of documents and text; at least one.
        entities: the fused entities by every id that the claims use.
        vouches: tells the independent source behind a claim.
        key: ids of the claims that the event's id is made from; of all claims if not given.
    """
    told = sorted(claims, key=lambda c: (c.headline, c.document, c.trigger.start))
    type_ = _most(c.type for c in told)
    modes = tuple(dict.fromkeys(m for c in told if c.type == type_ for m in c.modes))
    actors = _parties((a for c in told for a in c.actors), entities)
    recipients = _parties((a for c in told for a in c.recipients), entities)
    numbers = _ranges(told)
    killed = next((n.max for n in numbers if n.what == "killed"), None)
    acled = plover.acled(
        type_,
        set(modes),
        actor_sectors=_sectors(actors, entities),
        recipient_sectors=_sectors(recipients, entities),
        killed=killed,
    )
    return Event(
        id=event_id(*sorted(key if key is not None else (c.id for c in claims))),
        type=type_,
        modes=modes,
        contexts=tuple(sorted({x for c in told for x in c.contexts})),
        quad=plover.quad(type_),
        intensity=plover.intensity(type_, modes),
        actors=actors,
        recipients=recipients,
        place=_place(told),
        date=_date(told),
        standing=standing(claims, vouches),
        independent_sources=len({vouches(c) for c in claims if c.stance in _TOLD}),
        numbers=numbers,
        claims=tuple(sorted(claims, key=lambda c: (c.document, c.trigger.start, c.id))),
        acled_event_type=acled[0],
        acled_sub_event_type=acled[1],
    )


def standing(claims: Sequence[Claim], vouches: Vouches = by_claim) -> Standing:
    """How an event stands.

    ``disputed``: someone asserts or confirms it and someone denies it; ``denied``: it is only
    denied; ``corroborated``: two independent sources assert it; ``unconfirmed``: it is only
    doubted, or only hearsay tells of it; else ``single-source``.
    """
    stances = {c.stance for c in claims}
    told = [c for c in claims if c.stance in _TOLD]
    if told and "denies" in stances:
        return "disputed"
    if "denies" in stances:
        return "denied"
    if len({vouches(c) for c in told}) >= 2:
        return "corroborated"
    if not told or all(_hearsay(c) for c in told):
        return "unconfirmed"
    return "single-source"


def _hearsay(claim: Claim) -> bool:
    return bool(claim.chain) and claim.chain[0].kind in ("anonymous", "social-media")


def _most(values: Iterable[str]) -> str:
    counted = Counter(values)
    return min(counted, key=lambda v: (-counted[v], v))


def _parties(arguments: Iterable[Argument], entities: Mapping[str, Entity]) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for a in arguments:
        if a.entity and a.entity in entities:
            entity = entities[a.entity]
            found.setdefault(entity.id, Party(entity.id, entity.name))
    return tuple(found.values())


def _sectors(parties: Iterable[Party], entities: Mapping[str, Entity]) -> set[str]:
    return {s for p in parties for s in entities[p.entity].sectors}


def _place(claims: Sequence[Claim]) -> EventPlace | None:
    """The narrowest resolved place that most claims name; a stated one before an inferred one."""
    named = [p for c in claims for p in c.places if p.place]
    stated = [p for p in named if not p.inferred]
    counted = Counter(p.place for p in stated or named if p.place)
    if not counted:
        return None

    def rank(p: Place) -> tuple[bool, int, int, str]:
        vague = p.geonames is None and p.lat is None
        return (vague, _PRECISION.index(p.precision), -counted[p], p.name)

    return EventPlace(min(counted, key=rank), "stated" if stated else "inferred")


def _date(claims: Sequence[Claim]) -> EventDate | None:
    """The finest resolved time that most claims name; an unresolved phrase when none is.

    A day taken from the account around (no claim's sentence states one) has basis ``context``.
    """
    named = [d for c in claims for d in c.dates if d.when]
    stated = [d for d in named if not d.inferred]
    counted = Counter((d.when, d.span.text) for d in stated or named if d.when)
    if not counted:
        return None

    def rank(key: tuple) -> tuple:  # type: ignore[type-arg]
        when = key[0]
        fine = _FINE.index(when.granularity) if when.granularity in _FINE else len(_FINE)
        return (not (when.start and when.end), not when.resolved, fine, -counted[key])

    when, text = min(counted, key=rank)
    return EventDate(when if stated else replace(when, basis="context"), text)


def _ranges(claims: Sequence[Claim]) -> tuple[NumberRange, ...]:
    found: dict[str, list[int]] = {}
    for c in claims:
        if c.stance != "denies":
            for n in c.numbers:
                found.setdefault(n.what, []).append(n.value)
    return tuple(NumberRange(what, min(v), max(v)) for what, v in sorted(found.items()))
