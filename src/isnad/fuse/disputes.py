"""Disputes: claims of one event that cannot all be true, by the field on which they part.

Whether it happened: someone says so, someone else denies it. Who, where, when and how many: two
different first speakers give values that exclude each other. A vaguer value (a region, a week,
"dozens", a state for its army) does not rival a finer one that fits in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from isnad.fuse.sources import Vouches, by_claim
from isnad.model import Claim, Count, Dispute, DisputeSide, Entity, Event
from isnad.model.event import DisputedField

_BOTH_SIDES = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_FINE = ("time", "day")
_ENDLESS = 10**12

Value = tuple[str, frozenset[object]]
"""A value as text, and what it holds: two values are rivals when these have nothing in common."""


def disputes(
    events: Iterable[Event], entities: Iterable[Entity], vouches: Vouches = by_claim
) -> tuple[Dispute, ...]:
    """Every dispute, in the order of the events and of the fields.

    Args:
        events: fused events.
        entities: the entities that their claims name.
        vouches: tells who stands behind a claim; one voice is never in dispute with itself.
    """
    by_id = {e.id: e for e in entities}
    return tuple(d for event in events for d in of_event(event, by_id, vouches))


def of_event(
    event: Event, entities: Mapping[str, Entity], vouches: Vouches = by_claim
) -> Iterator[Dispute]:
    """The disputes over one event; ``entities`` holds at least its actors, by id."""
    yield from _happened(event)
    said = [c for c in event.claims if c.stance in ("asserts", "confirms")]
    said = [c for c in said if c.modality != "negated"]
    fields: list[tuple[DisputedField, Callable[[Claim], Value | None]]] = [
        ("place", _town),
        ("date", _day),
    ]
    if event.type not in _BOTH_SIDES:
        fields.insert(0, ("actor", lambda claim: _actors(claim, entities)))
    for field, value in fields:
        sides = _sides(said, value, vouches)
        if sides:
            yield Dispute(event.id, field, sides)
    for what in sorted({n.what for c in said for n in c.numbers}):
        sides = _numbers(said, what, vouches)
        if sides:
            yield Dispute(event.id, "numbers", sides)


def _happened(event: Event) -> Iterator[Dispute]:
    """Assertions and denials; a text's own "no talks were held" denies what another asserts."""
    yes: list[str] = []
    no: list[str] = []
    denied = any(c.stance == "denies" for c in event.claims)
    for c in event.claims:
        negated = c.modality == "negated"
        if c.stance == "denies":
            no.append(c.id)
        elif c.stance in ("asserts", "confirms"):
            (no if negated else yes).append(c.id)
    if yes and no and (denied or not _hollow(event)):
        sides = (DisputeSide("it happened", tuple(yes)), DisputeSide("it did not", tuple(no)))
        yield Dispute(event.id, "happened", sides)


def _hollow(event: Event) -> bool:
    """Whether all that stands against a negated claim is a plan or a guess."""
    told = [c for c in event.claims if c.modality != "negated"]
    return all(c.modality in ("future", "hypothetical") for c in told)


def _sides(
    claims: Sequence[Claim], value: Callable[[Claim], Value | None], vouches: Vouches
) -> tuple[DisputeSide, ...]:
    """Groups of claims by value, if two speakers give values with nothing in common."""
    given = [(c, found) for c in claims if (found := value(c)) is not None]
    rivals = [
        (a, b)
        for (c, a), (d, b) in combinations(given, 2)
        if not a[1] & b[1] and vouches(c) != vouches(d)
    ]
    if not rivals:
        return ()
    texts: dict[str, list[str]] = defaultdict(list)
    for claim, (text, _) in given:
        texts[text].append(claim.id)
    contested = {text for pair in rivals for text, _ in pair}
    return tuple(DisputeSide(t, tuple(ids)) for t, ids in sorted(texts.items()) if t in contested)


def _actors(claim: Claim, entities: Mapping[str, Entity]) -> Value | None:
    """Named actors; a state and its own bodies hold each other."""
    known = [entities[a.entity] for a in claim.actors if a.entity and a.entity in entities]
    named = [e for e in known if any(m.form == "name" for m in e.mentions)]
    if not named or len(named) < len(known):
        return None
    holds: set[object] = {e.id for e in named}
    holds |= {f"state {e.country}" for e in named if e.country and _speaks_for_state(e)}
    return ", ".join(sorted({e.name for e in named})), frozenset(holds)


def _speaks_for_state(e: Entity) -> bool:
    return e.kind == "GPE" or not {"REB", "OPP", "CVL", "JRN"} & set(e.sectors)


def _town(claim: Claim) -> Value | None:
    towns = [a.place for a in claim.places if a.place and a.place.precision in ("city", "facility")]
    known = [p for p in towns if p.geonames]
    if not known:
        return None
    return ", ".join(sorted({p.name for p in known})), frozenset(p.geonames for p in known)


def _day(claim: Claim) -> Value | None:
    """Stated days. Words like "since" give no day, and a stretch holds all its days."""
    whens = [a.when for a in claim.dates if a.when and a.when.granularity in _FINE]
    days = [w for w in whens if w.start and w.end and w.bound == "exact"]
    if not days or any(w.start != w.end for w in days):
        return None
    values = sorted({w.start for w in days if w.start})
    return ", ".join(values), frozenset(values)


def _numbers(claims: Sequence[Claim], what: str, vouches: Vouches) -> tuple[DisputeSide, ...]:
    """Sides that give numbers which exclude each other; "at least 3" and 5 do not."""
    given = [(c, n) for c in claims for n in c.numbers if n.what == what]
    contested = {
        m
        for (c, x), (d, y) in combinations(given, 2)
        if not _meet(_range(x), _range(y)) and vouches(c) != vouches(d)
        for m in (_shown(x), _shown(y))
    }
    texts: dict[str, list[str]] = defaultdict(list)
    for claim, n in given:
        if claim.id not in texts[_shown(n)]:
            texts[_shown(n)].append(claim.id)
    return tuple(DisputeSide(t, tuple(ids)) for t, ids in sorted(texts.items()) if t in contested)


def _shown(n: Count) -> str:
    bound = "" if n.bound == "exact" else f"{n.bound.replace('_', ' ')} "
    number = "" if n.bound in ("dozens", "hundreds", "thousands") else f"{n.value} "
    return f"{bound}{number}{n.what}"


def _range(n: Count) -> tuple[float, float]:
    """What a stated number allows; "about" allows a fifth more or less."""
    match n.bound:
        case "at_least" | "over":
            return n.value, _ENDLESS
        case "up_to":
            return 0, n.value
        case "about":
            return 0.8 * n.value, 1.2 * n.value
        case "dozens" | "hundreds" | "thousands":
            return n.value, 10 * n.value
        case _:
            return n.value, n.value


def _meet(x: tuple[float, float], y: tuple[float, float]) -> bool:
    return x[0] <= y[1] and y[0] <= x[1]
