"""Which local entities of different documents are one, and why.

In this order: what a key identifies (a state, a GeoNames id, a known actor) and full names, from
the surest pair down; names of one word, which join the one bearer that other evidence points to;
descriptions of an office, which join whoever held it. All else stays as it was read. Each decision
depends on the faces that share a key alone, so a document that comes or goes changes few.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from isnad.fuse.authority import Authority
from isnad.fuse.cores import full_faces
from isnad.fuse.desk import Core, Desk, desk
from isnad.fuse.enrol import enrolled
from isnad.fuse.faces import Face
from isnad.fuse.judgements import Judgement, Ruling, ruling
from isnad.fuse.memory import Memory
from isnad.fuse.near import replaced
from isnad.fuse.offices import office_faces, stated_office
from isnad.fuse.shorts import short_faces
from isnad.fuse.summary import known
from isnad.fuse.tables import Cluster, FaceRow, Hang, Pair, Tables
from isnad.fuse.united import united
from isnad.model import DocumentRecord, Entity, Merge, Score

Identities = tuple[tuple[Entity, ...], tuple[Merge, ...], dict[str, str]]


@dataclass(slots=True)
class Reidentified:
    """What a refresh of identities changed.

    ``documents`` are those in which events see some entity otherwise; ``entities`` ids of fused
    entities that are no more, or not as they were; ``clusters`` what there is in their place;
    ``faces`` those whose local entities are of another fused entity.
    """

    documents: set[str] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)
    clusters: list[Cluster] = field(default_factory=list)
    faces: set[int] = field(default_factory=set)


def reidentified(
    tables: Tables,
    added: Iterable[DocumentRecord],
    removed: Collection[str],
    judged: Collection[Pair] = (),
    authority: Authority | None = None,
) -> Reidentified:
    """Take documents in and out, and decide again on what that changes.

    The outcome depends on the documents and judgements that there are, not on how they came.
    ``authority`` has to be the one of the refreshes before.
    """
    work = desk(tables, enrolled(tables, added, removed, judged, authority), judged)
    by_state: dict[str, list[int]] = defaultdict(list)
    for face in sorted(work.enrolled.faces):
        by_state[_state(work, face)].append(face)
    full_faces(work, by_state["full"])
    short_faces(work, by_state["short"])
    for face in by_state["plain"]:
        work.place(FaceRow(face, "plain", face, face, work.features[face].first))
    office_faces(work, by_state["office"])
    return _settled(work)


def identities(
    records: Sequence[DocumentRecord],
    judgements: Sequence[Judgement] = (),
    authority: Authority | None = None,
) -> Identities:
    """The fused entities, the merges behind them, and the fused id of each local one.

    The order of ``records`` makes no difference. Merges name local ids and lead, link by link,
    to the id that was kept. Judgements outrank evidence.
    """
    tables = Memory()
    reidentified(tables, records, (), judged_pairs(judgements, records), authority)
    return whole(tables, records)


def whole(tables: Memory, records: Iterable[DocumentRecord]) -> Identities:
    """Entities, merges and homes of a record that is fused in memory."""
    entity = {row.cluster: row.entity for row in tables.all("clusters")}
    wikidata = {row.entity: row.known.wikidata for row in tables.all("clusters")}
    kept = {row.face: entity[row.cluster] for row in tables.all("faces")}
    homes = {row.entity: kept[row.face] for row in tables.all("locals")}
    members: dict[str, list[Entity]] = defaultdict(list)
    for record in records:
        for e in record.entities:
            members[homes[e.id]].append(e)
    entities = tuple(united(members[key], homes, key, wikidata[key]) for key in sorted(members))
    home = {local: key for local, key in homes.items() if local != key}
    return entities, tuple(sorted(_merges(tables), key=lambda m: (m.kept, m.joined))), home


def judged_pairs(
    judgements: Iterable[Judgement], records: Iterable[DocumentRecord]
) -> tuple[Pair, ...]:
    """What judgements say of the local entities of these records, as rows."""
    return as_pairs(ruling(judgements, records))


def as_pairs(ruled: Ruling) -> tuple[Pair, ...]:
    """A ruling as rows."""
    one = [Pair(a, b, "one", note) for a, b, note in ruled.one]
    return (*one, *(Pair(a, b, "two", "") for a, b in sorted(ruled.two)))


def _merges(tables: Memory) -> Iterable[Merge]:
    first = {row.face: row.first for row in tables.all("faces")}
    why = {r.face: Score(r.score, tuple(r.reasons)) for r in tables.all("features")}
    for row in tables.all("hangs"):
        yield Merge(first[row.kept], first[row.joined], Score(row.score, tuple(row.reasons)))
    for row in tables.all("locals"):
        if row.entity != first[row.face]:
            yield Merge(first[row.face], row.entity, why[row.face])


def _state(work: Desk, face: int) -> str:
    shown = work.features[face]
    if work.one.get(face):
        return "full"
    if stated_office(shown):
        return "office"
    if shown.sort == "description" and not shown.key:
        return "plain"
    return "short" if shown.short and not shown.key else "full"


def _settled(work: Desk) -> Reidentified:
    """Write where all changed faces stand, and the clusters that they make up."""
    tables = work.tables
    changed = {f: row for f, row in work.new.items() if row != work.old.get(f)}
    replaced(tables, "faces", "face", [*changed, *work.enrolled.gone], list(changed.values()))
    _rehang(work)
    change, leads = _tallies(work)
    labels = {*change, *leads}
    before = {} if tables.empty else _by_label(tables.rows("clusters", "cluster", labels))
    after: dict[int, Cluster] = {}
    for label in sorted(labels):
        row = _cluster(label, before.get(label), change.get(label), leads.get(label))
        if row is not None:
            after[label] = row
    differ = {n for n in labels if before.get(n) != after.get(n)}
    replaced(tables, "clusters", "cluster", differ, [after[n] for n in sorted(differ & set(after))])
    return _reidentified(work, before, after, differ)


def _rehang(work: Desk) -> None:
    """Replace how faces hang from each other, where that changed."""
    tables = work.tables
    faces = {*work.hangs, *work.enrolled.gone}
    old: dict[int, Hang] = {}
    if not tables.empty:
        old = {row.joined: row for row in tables.rows("hangs", "joined", faces)}
    differ = [f for f in sorted(faces) if old.get(f) != work.hangs.get(f)]
    new = [row for f in differ if (row := work.hangs.get(f))]
    replaced(tables, "hangs", "joined", [f for f in differ if f in old], new)


def _tallies(work: Desk) -> tuple[dict[int, Counter[str]], dict[int, Core]]:
    """By cluster: how its counts change, and who leads it if that was decided."""
    change: dict[int, Counter[str]] = defaultdict(Counter)
    moved = [f for f, row in work.new.items() if _cluster_before(work, f) != row.cluster]
    work.shown([f for f in moved if f not in work.tallies])
    changed = {*work.enrolled.faces, *work.enrolled.gone}
    for f in {*moved, *changed}:
        old, new = work.old.get(f), work.new.get(f)
        if old is not None:
            before = work.enrolled.before[f] if f in changed else work.tallies[f]
            change[old.cluster].subtract(before)
        if new is not None and f not in work.enrolled.gone:
            change[new.cluster].update(work.tallies[f])
    leads = dict(work.cores)
    for f, row in work.new.items():
        if row.state in ("plain", "office"):
            leads[f] = Core(row.first)
    return change, leads


def _cluster_before(work: Desk, face: int) -> int | None:
    old = work.old.get(face)
    return None if old is None else old.cluster


def _by_label(rows: Iterable[Cluster]) -> dict[int, Cluster]:
    return {row.cluster: row for row in rows}


def _cluster(
    label: int, before: Cluster | None, change: Counter[str] | None, lead: Core | None
) -> Cluster | None:
    counts = Counter(before.tally if before else {})
    counts.update(change or {})
    if counts["members"] <= 0:
        return None
    tally = {key: counts[key] for key in sorted(counts) if counts[key]}
    whole: Face | None
    if lead is not None:
        first, whole = lead.first, lead.whole
    else:
        assert before is not None
        first, whole = before.entity, before.whole
    said = before.known if before and before.tally == tally else known(tally)
    return Cluster(label, first, said, whole, tally)


def _reidentified(
    work: Desk,
    before: Mapping[int, Cluster],
    after: Mapping[int, Cluster],
    differ: Collection[int],
) -> Reidentified:
    tables, done = work.tables, Reidentified()
    done.entities = {before[n].entity for n in differ if n in before}
    done.clusters = [after[n] for n in sorted(differ) if n in after]
    if tables.empty:
        return done
    moved = {f for f, row in work.new.items() if _cluster_before(work, f) != row.cluster}
    seen = {n for n in differ if n in after and _seen(before.get(n)) != _seen(after[n])}
    inside = tables.rows("faces", "cluster", seen)
    named = {n for n in seen if n not in before or before[n].entity != after[n].entity}
    done.faces = moved | {row.face for row in inside if row.cluster in named}
    touched = moved | {row.face for row in inside}
    done.documents = {row.document for row in tables.rows("locals", "face", touched)}
    return done


def _seen(row: Cluster | None) -> object:
    return None if row is None else (row.entity, row.known.seen)
