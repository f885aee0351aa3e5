"""Events: bundles of claims about one happening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from isnad.model.claim import Claim
from isnad.model.place import Place
from isnad.model.when import When

Standing = Literal["single-source", "corroborated", "disputed", "denied", "unconfirmed"]


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or recipient of an event."""

    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where an event happened; ``basis`` says whether its own sentence states the place."""

    place: Place
    basis: Literal["stated", "inferred"]


@dataclass(frozen=True, slots=True)
class EventDate:
    """When an event happened, and the words that say so (None when no phrase does)."""

    when: When
    text: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRange:
    """The lowest and highest number that any claim gives."""

    what: str
    min: int
    max: int


DisputedField = Literal["happened", "actor", "place", "date", "numbers"]


@dataclass(frozen=True, slots=True)
class DisputeSide:
    """One of the rival values, as an analyst would read it, and the ids of the claims for it."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims of one event that cannot all be true: about whether, who, where, when or how many."""

    event: str
    field: DisputedField
    sides: tuple[DisputeSide, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, as all its claims tell it. ``quad`` and ``intensity`` are PLOVER's."""

    id: str
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    quad: int
    intensity: float
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: EventPlace | None
    date: EventDate | None
    standing: Standing
    independent_sources: int
    numbers: tuple[NumberRange, ...]
    claims: tuple[Claim, ...]
    acled_event_type: str | None = None
    acled_sub_event_type: str | None = None
