"""Roles: the office, leadership or membership that a passage states of an entity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.grammar import Tree
from isnad.model import Role
from isnad.who.candidates import Candidate
from isnad.who.resolve import Builder


def roles_of(
    document: str,
    builder: Builder,
    trees: Sequence[Tree],
    states: Mapping[str | None, str],
    published: Sequence[str | None],
) -> tuple[Role, ...]:
    """The roles that titles and descriptions give an entity, one for each office and passage."""
    if builder.kind != "PER":
        return ()
    found: dict[tuple[str, str | None], Role] = {}
    for c in builder.mentions:
        office, first, last = _office(c)
        if office is None:
            continue
        span = trees[c.sentence].span(first, last)
        of = states.get(_state(c, builder))
        role = Role(office, document, span, of, published[c.sentence])
        found.setdefault((office, of), role)
    return tuple(found.values())


def _office(c: Candidate) -> tuple[str | None, int, int]:
    if c.sense is None or c.sense.office is None:
        return None, 0, 0
    if c.titles is not None:
        return c.sense.office, c.titles[0], c.titles[1]
    return (c.sense.office, c.first, c.last) if c.form == "description" else (None, 0, 0)


def _state(c: Candidate, builder: Builder) -> str | None:
    return c.country or builder.country
