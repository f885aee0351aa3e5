"""Which local entities of different documents are one, and why.

In this order: what a key identifies (a state, a GeoNames id, a known actor); full names, from the
surest pair down; names of one word, which join the one bearer that other evidence points to;
descriptions of an office, which join whoever held it. All else stays as it was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from isnad.fuse.blocks import Key, blocks, pairs
from isnad.fuse.clusters import Clusters, Edge
from isnad.fuse.faces import Face, faces, parted
from isnad.fuse.judgements import Judgement, Ruling, ruling
from isnad.fuse.likeness import apart, organisations, persons, places
from isnad.fuse.offices import Holders
from isnad.fuse.profile import person_words, profiles
from isnad.fuse.united import united
from isnad.fuse.weights import COMMON_BEARERS, MARGIN, SAME
from isnad.model import DocumentRecord, Entity, Merge, Score

Identities = tuple[tuple[Entity, ...], tuple[Merge, ...], dict[str, str]]


def identities(
    records: Sequence[DocumentRecord], judgements: Sequence[Judgement] = ()
) -> Identities:
    """The fused entities, the merges behind them, and the fused id of each local one.

    The order of ``records`` makes no difference. Merges name local ids and lead, link by link,
    to the id that was kept, which is the least of the local ids. Judgements outrank evidence.
    """
    ruled = ruling(judgements, records)
    shown = shown_in(records, ruled.named)
    joined = joined_faces(shown, ruled)
    hangs = joined.tree()
    home: dict[str, str] = {}
    merges: list[Merge] = []
    for at, face in enumerate(shown):
        kept = shown[joined.root(at)].first.entity
        home |= {p.entity: kept for p in face.profiles if p.entity != kept}
        if at in hangs:
            other, score = hangs[at]
            merges.append(Merge(shown[other].first.entity, face.first.entity, score))
        if len(face.profiles) > 1:
            why = itself(face)
            merges += [Merge(face.first.entity, p.entity, why) for p in face.profiles[1:]]
    members: dict[str, list[Entity]] = defaultdict(list)
    for record in records:
        for e in record.entities:
            members[home.get(e.id, e.id)].append(e)
    entities = tuple(united(members[kept], home) for kept in sorted(members))
    return entities, tuple(sorted(merges, key=lambda m: (m.kept, m.joined))), home


def shown_in(records: Sequence[DocumentRecord], judged: frozenset[str] = frozenset()) -> list[Face]:
    """The faces in the records.

    Bearers of a common name with nothing beside it, and entities that were ``judged``, are faces
    of their own.
    """
    shown = faces(p for record in records for p in profiles(record))
    common = _common(shown, blocks(shown))
    sure: list[Face] = []
    for at, face in enumerate(shown):
        doubtful = common[at] and persons(face, face, common=True).value < SAME
        ruled = judged and any(p.entity in judged for p in face.profiles)
        sure += parted(face) if doubtful or ruled else [face]
    return sorted(sure, key=lambda f: f.first.entity)


def joined_faces(shown: Sequence[Face], ruled: Ruling = Ruling()) -> Clusters:
    """Faces in clusters, each of one entity."""
    place = {f.first.entity: at for at, f in enumerate(shown)} if ruled.named else {}
    two = [(place[x], place[y]) for x, y in sorted(ruled.two)]
    joined = Clusters(len(shown), lambda a, b: apart(shown[a], shown[b]), judged=two)
    for x, y, note in ruled.one:
        why = Score(1.0, (f"judged to be one{': ' if note else ''}{note}",))
        joined.join(Edge(why, place[x], place[y]), judged=True)
    _by_key(shown, joined)
    blocked = blocks(shown)
    common = _common(shown, blocked)
    full = [[at for at in block if not shown[at].short] for block in blocked.values()]
    edges = []
    for a, b in pairs(shown, full):
        score = same(shown[a], shown[b], common=bool(common[a] and common[b]))
        if score.value >= SAME:
            edges.append(Edge(score, a, b))
    joined.join_all(edges)
    _short_names(shown, blocked, joined)
    _offices(shown, joined)
    return joined


def same(a: Face, b: Face, *, common: bool = False, sole: bool = False) -> Score:
    """How surely two faces show one entity, with reasons; see :mod:`isnad.fuse.weights`."""
    sorts = {a.first.sort, b.first.sort}
    if "person" in sorts:
        return persons(a, b, common=common, sole=sole)
    if "organisation" in sorts:
        return organisations(a, b)
    return places(a, b)


def itself(face: Face) -> Score:
    """Why the profiles of one face are one entity."""
    if face.first.key:
        return Score(0.99, (f"all are {face.first.key}",))
    return same(face, face)


def _by_key(shown: Sequence[Face], joined: Clusters) -> None:
    """Faces of one key, whatever their names."""
    first: dict[str, int] = {}
    for at, face in enumerate(shown):
        key = face.first.key
        if key is not None and first.setdefault(key, at) != at:
            joined.join(Edge(Score(0.99, (f"both are {key}",)), first[key], at))


def _common(shown: Sequence[Face], blocked: Mapping[Key, Sequence[int]]) -> dict[int, bool]:
    """Whether a face's family name is one of many given names in this record."""
    common: dict[int, bool] = defaultdict(bool)
    for (kind, _), block in blocked.items():
        if kind == "family":
            full = [n for at in block if not shown[at].short for n in shown[at].names]
            given = {person_words(n)[0] for n in full}
            for at in block:
                common[at] = len(given) >= COMMON_BEARERS
    return common


def _short_names(
    shown: Sequence[Face], blocked: Mapping[Key, Sequence[int]], joined: Clusters
) -> None:
    """One-word names join the one full name that fits best, else each other."""
    left: dict[int, list[Sequence[int]]] = defaultdict(list)
    wholes: dict[int, Face] = {}
    fits: dict[int, dict[int, tuple[Score, int]]] = defaultdict(dict)
    for (kind, _), block in blocked.items():
        if kind not in ("family", "given"):
            continue
        roots = sorted({joined.root(at) for at in block if not shown[at].short})
        for at in block:
            if not shown[at].short:
                continue
            if kind == "family":
                left[at].append(block)
            for root in roots:
                whole = wholes.get(root) or _whole(shown, joined, root)
                wholes[root] = whole
                sole = kind == "family" and len(roots) == 1
                score = persons(shown[at], whole, sole=sole)
                if score.value >= fits[at].get(root, (Score(0.0), 0))[0].value:
                    fits[at][root] = (score, root)
    for at in sorted(fits):
        ranked = sorted(fits[at].values(), key=lambda f: (-f[0].value, f[1]))
        second = ranked[1][0].value if len(ranked) > 1 else 0.0
        best, root = ranked[0]
        if best.value >= SAME and best.value - second >= MARGIN:
            joined.join(Edge(best, root, at))
    _among_short(shown, joined, [b for (kind, _), b in blocked.items() if kind == "family"])


def _among_short(
    shown: Sequence[Face], joined: Clusters, families: Sequence[Sequence[int]]
) -> None:
    """One-word names that no full name took."""
    lone = [[a for a in block if shown[a].short and joined.root(a) == a] for block in families]
    scored = (Edge(persons(shown[a], shown[b]), a, b) for a, b in pairs(shown, lone))
    joined.join_all(edge for edge in scored if edge.score.value >= SAME)


def _whole(shown: Sequence[Face], joined: Clusters, root: int) -> Face:
    """A cluster as one face with every full name in it."""
    inside = [shown[at] for at in joined.members(root)]
    named = [f for f in inside if f.first.sort != "description" and not f.short] or inside
    given = sorted((p for f in named for p in f.profiles), key=lambda p: p.entity)
    return Face(tuple(given), tuple(sorted({n for f in named for n in f.names})))


def _offices(shown: Sequence[Face], joined: Clusters) -> None:
    """Descriptions of an office join whoever held it on their day."""
    stated = [
        (office, joined.root(at))
        for at, face in enumerate(shown)
        if face.first.sort == "person"
        for office in face.offices
    ]
    holders = Holders(stated)
    for at, face in enumerate(shown):
        if face.first.sort != "description" or len(face.offices) != 1:
            continue
        found = holders.at(next(iter(face.offices)))
        if found is not None:
            joined.join(Edge(found[1], found[0], at))
