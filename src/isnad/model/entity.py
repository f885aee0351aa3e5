"""Who the text speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from isnad.model.span import Span

Kind = Literal["PER", "ORG", "GPE", "LOC", "FAC", "NORP", "GROUP"]
MentionForm = Literal["name", "description", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text speaks of an entity. ``head`` is the span of the head word."""

    document: str
    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Role:
    """An office, membership or other tie of an entity, as one passage states it.

    ``role`` is the office in the text's words without country or holder ("foreign minister"),
    or one of the ties ``member``, ``leader``, ``alias``, ``part-of``, ``backed-by``, ``former``.
    ``of`` is the id of the entity that the role is in, if known; ``as_of`` the ISO date for
    which the text states it.
    """

    role: str
    document: str
    span: Span
    of: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, people or group, with every mention of it.

    ``names`` lists the forms seen, the best first; ``country`` is ISO 3166-1 alpha-3;
    ``sectors`` are PLOVER sector codes, the most specific first; ``why`` says what kind, country
    and sectors were read from.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: Kind
    mentions: tuple[Mention, ...]
    country: str | None = None
    sectors: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    wikidata: str | None = None
    geonames: int | None = None
    why: tuple[str, ...] = ()
