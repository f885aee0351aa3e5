"""What a fused entity says, from counts that can be added and taken away again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from isnad.fuse.profile import Match
from isnad.model import Entity, Mention, Span
from isnad.model.entity import Kind
from isnad.names import fold

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Known:
    """A fused entity without its mentions: what a list of entities shows, and what events use."""

    name: str
    names: tuple[str, ...]
    kind: Kind
    named: bool
    mentions: int
    country: str | None = None
    sectors: tuple[str, ...] = ()
    wikidata: str | None = None
    geonames: int | None = None

    @property
    def seen(self) -> tuple[object, ...]:
        """What events depend on."""
        return (self.name, self.kind, self.named, self.country, self.sectors)

    def entity(self, key: str) -> Entity:
        """An entity as far as events need one: its one mention says whether it is named."""
        form = "name" if self.named else "description"
        mention = Mention("", Span(0, 0, ""), form)  # type: ignore[arg-type]
        return Entity(key, self.name, self.names, self.kind, (mention,), self.country, self.sectors)


def is_named(entity: Entity) -> bool:
    """Whether an entity is known by a name, not by descriptions alone."""
    return any(m.form == "name" for m in entity.mentions)


def tally(entity: Entity) -> dict[str, int]:
    """What one local entity adds to the counts of its fused one."""
    found: Counter[str] = Counter()
    sort = "+" if is_named(entity) else "-"
    for field, value in _values(entity):
        found[f"{sort}{field}{_SEPARATOR}{value}"] += 1
    for field, listed in (("names", entity.names), ("sector", entity.sectors)):
        for place, value in enumerate(listed):
            found[f"{sort}{field} place{_SEPARATOR}{value}"] += place
    found["mentions"] += len(entity.mentions)
    found["members"] += 1
    return {key: count for key, count in found.items() if count}


def _values(entity: Entity) -> Iterator[tuple[str, object]]:
    yield "name", entity.name
    yield "kind", entity.kind
    yield from (("names", name) for name in entity.names)
    yield from (("sector", sector) for sector in entity.sectors)
    for field in ("country", "wikidata", "geonames"):
        if getattr(entity, field):
            yield field, getattr(entity, field)


def identified(counts: dict[str, int], match: Match | None) -> dict[str, int]:
    """A tally with what an authority file tells of the local entity that it counts."""
    if match is None or not match.sure or match.wikidata is None:
        return counts
    return dict(summed(counts, {f"+wikidata{_SEPARATOR}{match.wikidata}": 1}))


def summed(*tallies: Mapping[str, int]) -> Counter[str]:
    """Tallies as one."""
    total: Counter[str] = Counter()
    for one in tallies:
        total.update(one)
    return total


def known(counts: Mapping[str, int]) -> Known:
    """What the fused entity of these counts says.

    Its name is the commonest full form; a longer one beats its own short form however common.
    Members that are known by a name decide alone on name, kind, country and sectors.
    """
    split: dict[tuple[str, str], dict[str, int]] = {}
    for key, count in counts.items():
        field, _, value = key[1:].partition(_SEPARATOR)
        split.setdefault((key[0], field), {})[value] = count
    named = ("+", "name") in split

    def of(field: str, *, all_of_them: bool = False) -> Counter[str]:
        sorts = "+-" if all_of_them or not named else "+"
        return summed(*(split.get((sort, field), {}) for sort in sorts))

    name = _name(of("name"))
    names = _ranked(of("names", all_of_them=True), of("names place", all_of_them=True))
    if counts["members"] > 1:
        names = [name, *(n for n in names if n != name)]
    geonames = _ranked(of("geonames", all_of_them=True))
    return Known(
        name=name,
        names=tuple(names),
        kind=cast(Kind, _ranked(of("kind"))[0]),
        named=named,
        mentions=counts.get("mentions", 0),
        country=next(iter(_ranked(of("country"))), None),
        sectors=tuple(_ranked(of("sector"), of("sector place"))),
        wikidata=next(iter(_ranked(of("wikidata", all_of_them=True))), None),
        geonames=int(geonames[0]) if geonames else None,
    )


def _name(counted: Mapping[str, int]) -> str:
    several = {n: c for n, c in counted.items() if " " in fold(n)} or counted
    return min(several, key=lambda n: (-several[n], -len(n), n))


def _ranked(counted: Mapping[str, int], places: Mapping[str, int] | None = None) -> list[str]:
    """The commonest first; of equals the one that its documents list earlier."""
    places = places or {}
    return sorted(counted, key=lambda v: (-counted[v], places.get(v, 0), v))
