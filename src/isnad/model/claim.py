"""Claims: one passage in which someone says that something happened, did not, will or might."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.when import When

Stance = Literal["asserts", "denies", "confirms", "doubts", "no-comment"]
Modality = Literal["actual", "future", "hypothetical", "negated", "historical"]
SourceKind = Literal[
    "official", "armed-group", "party", "agency", "media", "ngo", "igo", "person", "witness",
    "anonymous", "social-media", "document", "publisher",
]  # fmt: skip
CountBound = Literal[
    "exact", "at_least", "over", "up_to", "about", "dozens", "hundreds", "thousands"
]


@dataclass(frozen=True, slots=True)
class Argument:
    """A filler of one role of a claim: a span, and the entity, place or time that it names.

    ``inferred``: the claim's own sentence does not say it; the span lies in another one.
    """

    span: Span
    entity: str | None = None
    place: Place | None = None
    when: When | None = None
    score: float = 1.0
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: who passes the claim on.

    ``span`` is where the text names the source (None for the outlet itself), ``cue`` the word
    that reports ("said", "according to"). ``interested`` is true when the source is itself a
    party to the event.
    """

    name: str
    kind: SourceKind
    span: Span | None = None
    cue: str | None = None
    entity: str | None = None
    interested: bool = False


Chain = tuple[Link, ...]
"""From the first to speak to the outlet that printed it."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number stated of an event: ``what`` is killed, injured, arrested, displaced, ...

    ``value`` is as stated; for "dozens" 24, "hundreds" 200, "thousands" 2000 with that bound.
    """

    what: str
    value: int
    bound: CountBound
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage says of one act, on whose word. ``type`` and ``modes`` are PLOVER's.

    ``confidence`` is the probability that the words tell an act of this type (what/weigh.py).
    """

    id: str
    document: str
    article: int
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    stance: Stance
    modality: Modality
    evidence: Span
    trigger: Span
    actors: tuple[Argument, ...] = ()
    recipients: tuple[Argument, ...] = ()
    places: tuple[Argument, ...] = ()
    dates: tuple[Argument, ...] = ()
    chain: Chain = ()
    numbers: tuple[Count, ...] = ()
    confidence: float = 1.0
    headline: bool = False
