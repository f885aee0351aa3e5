"""How the account of an event changed: what each day's articles told that none had told before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from isnad.fuse.sources import Vouches, by_claim
from isnad.model import Claim, Event

ChangeField = Literal["stance", "actor", "recipient", "place", "date", "numbers"]


@dataclass(frozen=True, slots=True)
class Change:
    """A value told for the first time: on which day, by which claim, on whose word.

    ``day`` is the ISO day of the article, None when unknown. ``value`` is as an analyst would
    read it; ``before`` holds the values of that field told earlier, oldest first.
    """

    day: str | None
    claim: str
    source: str
    field: ChangeField
    value: str
    before: tuple[str, ...]


def changes(
    event: Event,
    published: Mapping[tuple[str, int], str],
    vouches: Vouches = by_claim,
) -> tuple[Change, ...]:
    """Every value that is new in an event's account, by day; undated articles come last.

    Args:
        event: a fused event.
        published: the day of each article by document id and number, where known.
        vouches: tells who stands behind a claim.
    """
    names = {party.entity: party.name for party in (*event.actors, *event.recipients)}
    known: dict[ChangeField, list[str]] = {}
    found: list[Change] = []
    days = {c.id: published.get((c.document, c.article)) for c in event.claims}
    for claim in sorted(event.claims, key=lambda c: (days[c.id] or "9999", c.document, c.id)):
        for field, value in dict.fromkeys(_told(claim, names)):
            told = known.setdefault(field, [])
            if value not in told:
                found.append(
                    Change(days[claim.id], claim.id, vouches(claim), field, value, tuple(told))
                )
                told.append(value)
    return tuple(found)


def _told(claim: Claim, names: Mapping[str, str]) -> Iterator[tuple[ChangeField, str]]:
    negated = claim.modality == "negated"
    yield "stance", "denies" if negated and claim.stance == "asserts" else claim.stance
    for field, arguments in (("actor", claim.actors), ("recipient", claim.recipients)):
        for argument in arguments:
            yield field, names.get(argument.entity or "", argument.span.text)  # type: ignore[misc]
    for argument in claim.places:
        if argument.place is not None:
            yield "place", argument.place.name
    for argument in claim.dates:
        when = argument.when
        if when is not None and when.start:
            yield "date", when.start if when.start == when.end else f"{when.start}/{when.end or ''}"
    for count in claim.numbers:
        bound = "" if count.bound == "exact" else f"{count.bound.replace('_', ' ')} "
        yield "numbers", f"{bound}{count.value} {count.what}"
