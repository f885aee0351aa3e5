"""Names of one word join the one full name that fits best, else each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from isnad.fuse.blocks import LARGEST, family_keys, lone_keys, name_keys, short_keys
from isnad.fuse.cores import clustered, components_of
from isnad.fuse.desk import Desk
from isnad.fuse.faces import Face
from isnad.fuse.likeness import apart, persons
from isnad.fuse.near import blocks, pairs, reconnected, rekeyed
from isnad.fuse.tables import Edge, FaceRow
from isnad.fuse.weights import MARGIN, SAME
from isnad.model import Score

Choice = tuple[int, Score]
"""A cluster that a name of one word joins, and why."""


def short_faces(desk: Desk, faces: Collection[int]) -> None:
    """Join names of one word; ``faces`` are the changed ones among them."""
    tables = desk.tables
    changed = {*desk.enrolled.faces, *desk.enrolled.gone}
    keys = ((f, sorted(short_keys(desk.features[f]))) for f in sorted(faces))
    rekeyed(tables, "short_keys", keys, changed - set(faces), LARGEST)
    touched = _touched_names(desk)
    found = tables.rows("short_keys", "key", touched) if not tables.empty else ()
    dirty = {*faces, *(row.node for row in found)}
    dirty |= desk.ruled("short", "taken")
    desk.shown(dirty)
    desk.look_up(dirty)
    chosen = _chosen(desk, dirty)
    lone = _settled(desk, dirty, chosen, faces)
    _among_lone(desk, lone, faces, changed - set(faces))


def _touched_names(desk: Desk) -> frozenset[int]:
    """Keys of full names whose bearers, or what is known of them, changed."""
    tables, enrolled = desk.tables, desk.enrolled
    changed = [f for f in enrolled.faces if (row := desk.new.get(f)) and row.state == "full"]
    gone = ({*enrolled.faces, *enrolled.gone}) - set(changed)
    keys = ((f, sorted(name_keys(desk.features[f]))) for f in sorted(changed))
    done = rekeyed(tables, "name_keys", keys, gone, LARGEST)
    if tables.empty:
        return done.changed
    before = {row.cluster: row.whole for row in tables.rows("clusters", "cluster", desk.cores)}
    other = {label for label, core in desk.cores.items() if before.get(label) != core.whole}
    moved = {
        f
        for f, row in desk.new.items()
        if row.cluster in other or (old := desk.old.get(f)) is None or old.cluster != row.cluster
    }
    again = {key for f in moved for key in name_keys(desk.features[f])}
    return done.changed | again


def _chosen(desk: Desk, dirty: Collection[int]) -> dict[int, Choice]:
    """The cluster that each name of one word fits best, if it fits one clearly best."""
    tables, shown = desk.tables, desk.features
    keys = {f: short_keys(shown[f]) for f in dirty}
    bearers = tables.members("name_keys", set().union(*keys.values()), LARGEST)
    desk.look_up({f for some in bearers.values() for f in some})
    labels = {
        key: sorted({row.cluster for f in some if (row := desk.row(f))})
        for key, some in bearers.items()
    }
    wholes = _wholes(desk, {label for some in labels.values() for label in some})
    found = {f: _best(shown[f], keys[f], labels, wholes) for f in sorted(dirty)}
    return _unforbidden(desk, {f: choice for f, choice in found.items() if choice})


def _wholes(desk: Desk, labels: Collection[int]) -> dict[int, Face]:
    known = {label: core.whole for label, core in desk.cores.items() if label in labels}
    missing = [label for label in labels if label not in known]
    known |= {row.cluster: row.whole for row in desk.tables.rows("clusters", "cluster", missing)}
    return {label: whole for label, whole in known.items() if whole}


def _best(
    face: Face, keys: Collection[int], labels: Mapping[int, list[int]], wholes: Mapping[int, Face]
) -> Choice | None:
    family = family_keys(face)
    sole = {some[0] for key in family & set(keys) if len(some := labels.get(key, [])) == 1}
    near = {label for key in keys for label in labels.get(key, ()) if label in wholes}
    scored = [(persons(face, wholes[n], sole=n in sole), n) for n in near]
    ranked = sorted(scored, key=lambda s: (-s[0].value, wholes[s[1]].first))
    if not ranked or ranked[0][0].value < SAME:
        return None
    best, label = ranked[0]
    if len(ranked) > 1 and best.value - ranked[1][0].value < MARGIN:
        return None
    return None if apart(face, wholes[label]) else (label, best)


def _unforbidden(desk: Desk, chosen: Mapping[int, Choice]) -> dict[int, Choice]:
    """Choices that no judgement forbids; of two names that must not meet the first is taken."""
    ruled = sorted((f for f in chosen if f in desk.two), key=lambda f: desk.features[f].first)
    left = {f: choice for f, choice in chosen.items() if f not in desk.two}
    desk.look_up({other for f in ruled for other in desk.two[f]})
    inside: dict[int, set[int]] = defaultdict(set)
    for f in ruled:
        for other in desk.two[f]:
            row = desk.row(other)
            if row and row.state == "full":
                inside[row.cluster].add(other)
    for f in ruled:
        label = chosen[f][0]
        if not desk.apart(f, inside[label]):
            left[f] = chosen[f]
            inside[label].add(f)
    return left


def _settled(
    desk: Desk, dirty: Collection[int], chosen: Mapping[int, Choice], changed: Collection[int]
) -> set[int]:
    """Place the taken ones; gives those whose company of lone names must be looked at again."""
    again = set(changed)
    for f in sorted(dirty):
        old, first = desk.old[f], desk.features[f].first
        if f in chosen:
            label, score = chosen[f]
            desk.place(FaceRow(f, "taken", f, label, first), (label, score))
            if old and old.state == "short":
                again.add(f)
        elif f in again or old is None or old.state != "short":
            again.add(f)
            desk.place(FaceRow(f, "short", f, f, first))
    return again


def _among_lone(
    desk: Desk, again: Collection[int], changed: Collection[int], gone: Collection[int]
) -> None:
    """Names of one word that no full name took, among themselves."""
    tables = desk.tables
    keys = ((f, sorted(lone_keys(desk.features[f]))) for f in sorted(changed))
    keyed = rekeyed(tables, "lone_keys", keys, gone, LARGEST)
    desk.look_up(keyed.crossed)
    dirty = {*again, *(f for f in keyed.crossed if not _is_taken(desk, f))}
    taken = {f for f in dirty if _is_taken(desk, f)}
    desk.shown(dirty)
    left = dirty - taken
    candidates = list(pairs(blocks(tables, "lone_keys", keyed, left, LARGEST), left))
    desk.look_up({f for pair in candidates for f in pair})
    lone = [p for p in candidates if not (_is_taken(desk, p[0]) or _is_taken(desk, p[1]))]
    desk.shown({f for pair in lone for f in pair})
    edges = list(_alike(desk, lone))

    rows = components_of(desk, "short")
    absent = {*gone, *taken}
    for component in reconnected(tables, "lone_edges", edges, dirty, absent, rows=rows):
        clustered(desk, component, "short")


def _is_taken(desk: Desk, face: int) -> bool:
    row = desk.row(face)
    return row is not None and row.state == "taken"


def _alike(desk: Desk, candidates: Collection[tuple[int, int]]) -> Iterator[Edge]:
    for a, b in candidates:
        left, right = sorted((desk.features[a], desk.features[b]), key=lambda f: f.first)
        score = persons(left, right)
        if score.value >= SAME:
            yield Edge(a, b, score.value, score.reasons)
