"""Local entities that are one, as one entity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from isnad.fuse.summary import known, summed, tally
from isnad.model import Entity, Role


def united(
    members: Sequence[Entity], home: Mapping[str, str], key: str, wikidata: str | None = None
) -> Entity:
    """One entity from its local ones.

    Args:
        members: local entities, in any order.
        home: the fused id of every local id that has another one.
        key: the id of the fused entity.
        wikidata: its Wikidata id, if fusion knows it.
    """
    ordered = sorted(members, key=lambda e: e.id)
    if len(ordered) == 1:
        known_as = wikidata or ordered[0].wikidata
        return replace(ordered[0], id=key, roles=_roles(ordered, home), wikidata=known_as)
    said = known(summed(*map(tally, ordered)))
    return Entity(
        id=key,
        name=said.name,
        names=said.names,
        kind=said.kind,
        mentions=tuple(
            sorted((m for e in ordered for m in e.mentions), key=lambda m: (m.document, m.span))
        ),
        country=said.country,
        sectors=said.sectors,
        roles=_roles(ordered, home),
        wikidata=wikidata or said.wikidata,
        geonames=said.geonames,
        why=tuple(sorted({w for e in ordered for w in e.why})),
    )


def _roles(members: Sequence[Entity], home: Mapping[str, str]) -> tuple[Role, ...]:
    roles = [replace(r, of=home.get(r.of, r.of)) if r.of else r for e in members for r in e.roles]
    return tuple(sorted(roles, key=lambda r: (r.as_of or "9999", r.document, r.span)))
