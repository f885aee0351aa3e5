"""Local entities that are one, as one entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from isnad.model import Entity, Role
from isnad.model.entity import Kind
from isnad.names import fold


def united(members: Sequence[Entity], home: Mapping[str, str]) -> Entity:
    """One entity from its local ones; its id is the least of theirs.

    Args:
        members: local entities, in any order.
        home: the fused id of every local id that has another one.
    """
    ordered = sorted(members, key=lambda e: e.id)
    if len(ordered) == 1:
        return replace(ordered[0], roles=_roles(ordered, home))
    name = _name(ordered)
    names = Counter(n for e in ordered for n in e.names)
    listed = sorted(names, key=lambda n: (n != name, -names[n], n))
    named = [e for e in ordered if _is_named(e)] or ordered
    return Entity(
        id=ordered[0].id,
        name=name,
        names=tuple(listed),
        kind=_kind(named),
        mentions=tuple(
            sorted((m for e in ordered for m in e.mentions), key=lambda m: (m.document, m.span))
        ),
        country=_commonest(e.country for e in named),
        sectors=tuple(_ranked(s for e in named for s in e.sectors)),
        roles=_roles(ordered, home),
        wikidata=_commonest(e.wikidata for e in ordered),
        geonames=_geonames(ordered),
        why=tuple(sorted({w for e in ordered for w in e.why})),
    )


def _is_named(e: Entity) -> bool:
    return any(m.form == "name" for m in e.mentions)


def _name(members: Sequence[Entity]) -> str:
    """The commonest full form; a longer name beats its own short form however common."""
    counted = Counter(e.name for e in members if _is_named(e)) or Counter(e.name for e in members)
    several = {n: c for n, c in counted.items() if " " in fold(n)} or counted
    return min(several, key=lambda n: (-several[n], -len(n), n))


def _kind(members: Sequence[Entity]) -> Kind:
    counted = Counter(e.kind for e in members)
    return min(counted, key=lambda k: (-counted[k], k))


def _geonames(members: Sequence[Entity]) -> int | None:
    counted = Counter(e.geonames for e in members if e.geonames)
    return min(counted, key=lambda g: (-counted[g], g), default=None)


def _commonest(values: Iterable[str | None]) -> str | None:
    return next(iter(_ranked(v for v in values if v)), None)


def _ranked(values: Iterable[str]) -> list[str]:
    counted = Counter(values)
    return sorted(counted, key=lambda v: (-counted[v], v))


def _roles(members: Sequence[Entity], home: Mapping[str, str]) -> tuple[Role, ...]:
    roles = [replace(r, of=home.get(r.of, r.of)) if r.of else r for e in members for r in e.roles]
    return tuple(sorted(roles, key=lambda r: (r.as_of or "9999", r.document, r.span)))
