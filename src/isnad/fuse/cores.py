"""Faces to clusters: each component of the graph of sure pairs by itself, the surest pair first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from isnad.fuse.blocks import LARGEST, face_keys
from isnad.fuse.clusters import Clusters
from isnad.fuse.clusters import Edge as Join
from isnad.fuse.desk import Core, Desk
from isnad.fuse.faces import Face, merged
from isnad.fuse.likeness import apart, same
from isnad.fuse.near import Component, blocks, chunked, pairs, reconnected, rekeyed
from isnad.fuse.tables import Edge, FaceRow
from isnad.fuse.weights import SAME
from isnad.model import Score

Rows = Callable[[str, Collection[int]], Iterable[tuple[int, int]]]
_JUDGED = "judged to be one"
_REACH = 20
"""Members of two clusters that are compared before these become one."""


def full_faces(desk: Desk, faces: Collection[int]) -> None:
    """Join the faces that are compared by their names.

    ``faces`` are the changed ones among them; faces that changed and are compared otherwise now
    count as gone.
    """
    tables = desk.tables
    gone = {*desk.enrolled.gone, *(set(desk.enrolled.faces) - set(faces))}
    keys = ((f, sorted(face_keys(desk.features[f]))) for f in sorted(faces))
    keyed = rekeyed(tables, "face_keys", keys, gone, LARGEST)
    dirty = {*faces, *keyed.crossed}
    desk.shown(dirty)
    candidates = pairs(blocks(tables, "face_keys", keyed, dirty, LARGEST), dirty)
    edges = [e for some in chunked(candidates) for e in _alike(desk, some)]
    edges += judged_edges(desk, dirty)
    for component in reconnected(
        tables, "face_edges", edges, dirty, gone, rows=components_of(desk, "full")
    ):
        clustered(desk, component, "full")


def judged_edges(desk: Desk, faces: Iterable[int]) -> Iterator[Edge]:
    """The pairs that a person judged to be one, each once."""
    found = {
        (min(f, other), max(f, other)): note
        for f in faces
        for other, note in desk.one.get(f, ())
        if f != other
    }
    for (a, b), note in sorted(found.items()):
        yield Edge(a, b, 1.0, (f"{_JUDGED}{': ' if note else ''}{note}",))


def _alike(desk: Desk, candidates: Collection[tuple[int, int]]) -> Iterator[Edge]:
    desk.shown({f for pair in candidates for f in pair})
    for a, b in candidates:
        left, right = sorted((desk.features[a], desk.features[b]), key=lambda f: f.first)
        if left.key and left.key == right.key:
            yield Edge(a, b, 0.99, (f"both are {left.key}",))
        elif (score := same(left, right)).value >= SAME:
            yield Edge(a, b, score.value, score.reasons)


def components_of(desk: Desk, state: str) -> Rows:
    """Tells the components of faces that stood in this state before the refresh."""

    def rows(column: str, values: Collection[int]) -> Iterator[tuple[int, int]]:
        found: Iterable[FaceRow | None]
        if column == "node":
            desk.look_up(values)
            found = [desk.old[f] for f in values]
        else:
            found = known = desk.tables.rows("faces", "component", values)
            desk.old |= {row.face: row for row in known}
        return ((row.face, row.component) for row in found if row and row.state == state)

    return rows


def clustered(desk: Desk, component: Component, state: str) -> None:
    """Decide on the clusters of one component."""
    shown = desk.shown(component.nodes)
    order = sorted(component.nodes, key=lambda f: shown[f].first)
    joined = _joined(desk, [shown[f] for f in order], order, component.edges)
    tree = joined.tree()
    for root in joined.roots():
        members = joined.members(root)
        label = order[root]
        inside = [shown[order[at]] for at in members]
        desk.cores[label] = Core(shown[label].first, _whole(inside))
        for at in members:
            face = order[at]
            row = FaceRow(face, state, component.nodes[0], label, shown[face].first)
            desk.place(row, (order[tree[at][0]], tree[at][1]) if at in tree else None)


def _joined(
    desk: Desk, shown: Sequence[Face], order: Sequence[int], edges: Sequence[Edge]
) -> Clusters:
    place = {face: at for at, face in enumerate(order)}
    two = sorted(
        (place[f], place[other])
        for f in order
        for other in desk.two.get(f, ())
        if other in place and f < other
    )
    known: dict[tuple[int, int], bool] = {}

    def forbids(a: int, b: int) -> bool:
        pair = (a, b) if a < b else (b, a)
        if pair not in known:
            known[pair] = apart(shown[pair[0]], shown[pair[1]])
        return known[pair]

    joined = Clusters(len(order), forbids, _REACH, two)
    joins = [
        Join(Score(e.score, tuple(e.reasons)), *sorted((place[e.a], place[e.b]))) for e in edges
    ]
    judged = [j for j in joins if j.score.reasons[0].startswith(_JUDGED)]
    for join in sorted(judged, key=lambda j: (j.a, j.b)):
        joined.join(join, judged=True)
    joined.join_all(j for j in joins if not j.score.reasons[0].startswith(_JUDGED))
    return joined


def _whole(inside: Sequence[Face]) -> Face | None:
    """A cluster as one face with every full name in it."""
    if any(f.sort == "person" and not f.short for f in inside):
        return merged(inside)
    return None
