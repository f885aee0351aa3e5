"""Which local entities of different documents are one."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.model import DocumentRecord, Entity, Merge, Score
from isnad.model.ids import entity_id
from isnad.names import acronym_of, compare, fold

_JOINED_BY_NAME = ("PER", "ORG", "FAC", "LOC", "GPE")


def identities(
    records: Sequence[DocumentRecord],
) -> tuple[tuple[Entity, ...], tuple[Merge, ...], dict[str, str]]:
    """The fused entities, the merges behind them, and the fused id of each local one."""
    groups: list[list[Entity]] = []
    merges: list[Merge] = []
    for record in records:
        for local in record.entities:
            best = _best(local, groups)
            if best is None:
                groups.append([local])
            else:
                group, score = best
                merges.append(Merge(group[0].id, local.id, score))
                group.append(local)
    entities, home = [], {}
    for group in groups:
        whole = _united(group)
        entities.append(whole)
        home |= {e.id: whole.id for e in group}
    return tuple(entities), tuple(merges), home


def _best(local: Entity, groups: list[list[Entity]]) -> tuple[list[Entity], Score] | None:
    if local.kind not in _JOINED_BY_NAME or not any(m.form == "name" for m in local.mentions):
        return None
    found: tuple[list[Entity], Score] | None = None
    for group in groups:
        score = max((same(local, e) for e in group), key=lambda s: s.value)
        if score.value >= 0.85 and (found is None or score.value > found[1].value):
            found = (group, score)
    return found


def same(a: Entity, b: Entity) -> Score:
    """How surely two local entities are one, with reasons."""
    if a.kind != b.kind or (a.country and b.country and a.country != b.country):
        return Score(0.0, ("kind or country differ",))
    if a.kind == "GPE" and a.country and a.country == b.country and not a.geonames and not b.geonames:  # fmt: skip
        return Score(0.99, (f"both are {a.country}",))
    if a.geonames and a.geonames == b.geonames:
        return Score(0.99, (f"both are GeoNames {a.geonames}",))
    if a.kind in ("GPE", "LOC", "FAC"):
        return Score(0.9 if fold(a.name) == fold(b.name) else 0.0, ("same place name",))
    names_a, names_b = _names(a), _names(b)
    best = Score(0.0)
    for x in names_a:
        for y in names_b:
            score = compare(x, y, "PER" if a.kind == "PER" else "ORG")
            if a.kind != "PER" and (acronym_of(x, y) or acronym_of(y, x)):
                score = Score(0.9, (f"{x} is short for {y}",))
            if score.value > best.value:
                best = score
    return best


def _names(e: Entity) -> list[str]:
    texts = {m.span.text for m in e.mentions if m.form == "name"}
    if e.kind != "PER":
        return sorted(texts)
    return sorted(t for t in texts if len(fold(t).split()) > 1) or sorted(texts)


def _united(group: Sequence[Entity]) -> Entity:
    first = group[0]
    names = tuple(dict.fromkeys(n for e in group for n in e.names))
    return Entity(
        id=first.id if len(group) == 1 else entity_id(*sorted(e.id for e in group)),
        name=max((e.name for e in group), key=lambda n: (len(fold(n).split()), -names.index(n))),
        names=names,
        kind=first.kind,
        mentions=tuple(m for e in group for m in e.mentions),
        country=next((e.country for e in group if e.country), None),
        sectors=tuple(dict.fromkeys(s for e in group for s in e.sectors)),
        roles=tuple(r for e in group for r in e.roles),
        wikidata=next((e.wikidata for e in group if e.wikidata), None),
        geonames=next((e.geonames for e in group if e.geonames), None),
        why=tuple(dict.fromkeys(w for e in group for w in e.why)),
    )
