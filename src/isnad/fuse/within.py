"""Claims of one document that tell of the same happening."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.model import Claim, Entity, When


def within(claims: Sequence[Claim], entities: Sequence[Entity]) -> tuple[tuple[str, ...], ...]:
    """Groups of claim ids, each in text order, by their first claim.

    Two claims are one happening when they share their trigger, or when type, modality, time and
    place do not clash and their parties agree; ``entities`` tell states from their members.
    """
    states = {e.id: e.country for e in entities if e.kind == "GPE" and e.country}
    parent = list(range(len(claims)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    groups: dict[int, list[int]] = {i: [i] for i in range(len(claims))}
    for j, later in enumerate(claims):
        for i in range(j - 1, -1, -1):
            a, b = root(i), root(j)
            if (
                a != b
                and same_happening(claims[i], later, states)
                and not any(clash(claims[x], claims[y]) for x in groups[a] for y in groups[b])
            ):
                parent[b] = a
                groups[a] += groups.pop(b)
    return tuple(tuple(claims[i].id for i in sorted(g)) for g in groups.values())


def same_happening(a: Claim, b: Claim, states: dict[str, str]) -> bool:
    """Whether two claims of one document tell of one happening."""
    if a.trigger == b.trigger and a.type == b.type:
        return True
    if a.type != b.type or clash(a, b):
        return False
    actors, recipients = _parties(a), _parties(b)
    all_a, all_b = actors[0] | actors[1], recipients[0] | recipients[1]
    lead = actors[0] & recipients[0]
    target = actors[1] & recipients[1]
    same_word = _stem(a.trigger.text) == _stem(b.trigger.text) or bool(set(a.modes) & set(b.modes))
    if lead and target:
        return True
    if same_word and a.type != "REQUEST":
        if lead and (not actors[1] or not recipients[1] or target):
            return True
        if target and (not actors[0] or not recipients[0]):
            return True
        return not all_a or not all_b
    return bool(lead) and (not actors[1] or not recipients[1]) and _agree_in_time(a, b)


def clash(a: Claim, b: Claim) -> bool:
    """Whether time, place, modality or article make two claims different happenings."""
    if a.article != b.article or a.type != b.type:
        return True
    if (a.modality == "historical") != (b.modality == "historical"):
        return True
    if {a.modality, b.modality} == {"future", "actual"}:
        return True
    return _apart_in_time(a, b) or _apart_in_place(a, b)


def _parties(claim: Claim) -> tuple[set[str], set[str]]:
    actors = {x.entity for x in claim.actors if x.entity}
    recipients = {x.entity for x in claim.recipients if x.entity}
    return actors, recipients


def _whens(claim: Claim) -> list[When]:
    return [d.when for d in claim.dates if d.when and d.when.start and d.when.end]


def _apart_in_time(a: Claim, b: Claim) -> bool:
    left, right = _whens(a), _whens(b)
    return bool(left and right) and not any(_overlap(x, y) for x in left for y in right)


def _agree_in_time(a: Claim, b: Claim) -> bool:
    left, right = _whens(a), _whens(b)
    return any(_overlap(x, y) for x in left for y in right)


def _overlap(x: When, y: When) -> bool:
    return (x.start or "") <= (y.end or "") and (y.start or "") <= (x.end or "")


def _apart_in_place(a: Claim, b: Claim) -> bool:
    left = [p.place for p in a.places if p.place and p.place.geonames]
    right = [p.place for p in b.places if p.place and p.place.geonames]
    if not left or not right:
        return False
    if any(x.geonames == y.geonames for x in left for y in right):
        return False
    wide = ("country", "admin1", "region", "unresolved")
    return not any(x.precision in wide or y.precision in wide for x in left for y in right)


def _stem(word: str) -> str:
    lower = word.lower().split()[0]
    for ending in ("ings", "ing", "ers", "ed", "es", "s", "e"):
        if lower.endswith(ending) and len(lower) - len(ending) >= 4:
            return lower[: -len(ending)]
    return lower
