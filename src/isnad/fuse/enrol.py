"""Documents come and go: which faces their local entities change.

Local entities of one signature are a face. They are parted, each a face of its own, where the
signature is a name alone that many bear, or where a person judged one of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from isnad.fuse.authority import Authority, recognised
from isnad.fuse.blocks import bearers
from isnad.fuse.faces import SAMPLE, Face, face_of, signature
from isnad.fuse.keys import mixed, number
from isnad.fuse.likeness import is_doubtful, itself
from isnad.fuse.near import replaced
from isnad.fuse.profile import Profile, profiles
from isnad.fuse.summary import identified, summed, tally
from isnad.fuse.tables import Bearer, Feature, Group, Local, Pair, Tables, Tally, Trait
from isnad.fuse.weights import COMMON_BEARERS
from isnad.model import DocumentRecord, Entity

_ASKED = 100
"""Documents for whose names an authority is asked at a time."""


@dataclass(slots=True)
class Enrolled:
    """Faces that changed: those there are, with their features, and those that are no more.

    ``before`` and ``after`` hold the tallies of changed faces. ``moved`` are local entities that
    are new or in another face than before.
    """

    faces: dict[int, Face] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    before: dict[int, Tally] = field(default_factory=dict)
    after: dict[int, Tally] = field(default_factory=dict)


@dataclass(slots=True)
class _Roll:
    """The work of one enrolment."""

    tables: Tables
    ruled: frozenset[str]
    fresh: list[tuple[Local, Trait]] = field(default_factory=list)
    dirty: set[int] = field(default_factory=set)
    change: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def count(self, face: int, given: Mapping[str, int], sign: int) -> None:
        self.dirty.add(face)
        own = self.change[face]
        for key, count in given.items():
            own[key] += sign * count


def enrolled(
    tables: Tables,
    added: Iterable[DocumentRecord],
    removed: Collection[str],
    judged: Collection[Pair],
    authority: Authority | None = None,
) -> Enrolled:
    """Take documents in and out; gives the faces that this changes.

    ``judged`` are all pairs of local entities that a person judged, as far as they are there;
    ``authority`` is the one by which all documents are enrolled.
    """
    rejudged = _rejudged(tables, judged)
    roll = _Roll(tables, frozenset(x for p in judged for x in (p.a, p.b)))
    gone = tables.rows("locals", "document", removed)
    for trait, local in _with_traits(tables, gone):
        roll.count(local.face, trait.tally, -1)
    replaced(tables, "locals", "document", removed, ())
    replaced(tables, "traits", "entity", [local.entity for local in gone], ())
    for trait in _traits(added, authority):
        profile = trait.profile
        local = Local(profile.entity, profile.document, signature(profile), 0)
        roll.fresh.append((local, trait))
    again = {row.signature for row in tables.rows("locals", "entity", rejudged)}
    at_hand = (*gone, *(local for local, _ in roll.fresh))
    again |= {local.signature for local in at_hand if local.entity in rejudged}
    parted = _regrouped(roll, gone, again)
    placed = [local._replace(face=_face(local, parted)) for local, _ in roll.fresh]
    for local, (_, trait) in zip(placed, roll.fresh, strict=True):
        roll.count(local.face, trait.tally, 1)
    tables.insert("locals", placed)
    tables.insert("traits", [trait for _, trait in roll.fresh])
    roll.fresh.clear()
    return _featured(roll)


def _traits(added: Iterable[DocumentRecord], authority: Authority | None) -> Iterator[Trait]:
    """What documents tell of their local entities, and an authority of these."""
    given = iter(added)
    while some := list(islice(given, _ASKED)):
        told = [
            (p, c[p.entity]) for r in some for c in (_counts(r),) for p in profiles(_distinct(r))
        ]
        shown = [p for p, _ in told]
        if authority is not None:
            shown = recognised(shown, authority)
        for profile, (_, counts) in zip(shown, told, strict=True):
            yield Trait(profile.entity, profile, identified(counts, profile.authority))


def _counts(record: DocumentRecord) -> dict[str, Tally]:
    found: dict[str, Tally] = {}
    for e in record.entities:
        found[e.id] = dict(summed(found[e.id], tally(e))) if e.id in found else tally(e)
    return found


def _distinct(record: DocumentRecord) -> DocumentRecord:
    """The record with its local entities of one id, if there are such, as one."""
    by_id: dict[str, Entity] = {}
    for e in record.entities:
        one = by_id.setdefault(e.id, e)
        if one is not e:
            mentions, roles = (*one.mentions, *e.mentions), (*one.roles, *e.roles)
            by_id[e.id] = replace(one, mentions=mentions, roles=roles)
    if len(by_id) == len(record.entities):
        return record
    return replace(record, entities=tuple(by_id.values()))


def _rejudged(tables: Tables, judged: Collection[Pair]) -> set[str]:
    """Local entities of which a person now judges otherwise."""
    old = set(tables.rows("judged", "verdict", ("one", "two")))
    changed = old ^ set(judged)
    if changed:
        replaced(tables, "judged", "verdict", ("one", "two"), sorted(judged))
    return {x for p in changed for x in (p.a, p.b)}


def _with_traits(tables: Tables, given: Iterable[Local]) -> list[tuple[Trait, Local]]:
    by_id = {local.entity: local for local in given}
    return [(t, by_id[t.entity]) for t in tables.rows("traits", "entity", by_id)]


def _face(local: Local, parted: Mapping[int, bool]) -> int:
    if parted.get(local.signature, False):
        return mixed(local.signature, number(local.entity))
    return local.signature


def _regrouped(roll: _Roll, gone: Iterable[Local], again: set[int]) -> dict[int, bool]:
    """Which of the groups at hand are parted, after all groups that change are made anew."""
    tables = roll.tables
    change = Counter(local.signature for local, _ in roll.fresh)
    change.subtract(local.signature for local in gone)
    one_of = {local.signature: trait.profile for local, trait in roll.fresh}
    ruled = {local.signature for local, _ in roll.fresh if local.entity in roll.ruled}
    ruled |= {row.signature for row in tables.rows("locals", "entity", roll.ruled)}
    counts = {row.signature: row for row in tables.rows("groups", "signature", {*change, *again})}
    sizes = {s: (counts[s].size if s in counts else 0) + n for s, n in change.items()}
    new = [s for s in change if s not in counts and sizes[s] > 0]
    lost = [s for s in change if s in counts and sizes[s] <= 0]
    born = [Bearer(*pair, s) for s in new for pair in sorted(bearers(one_of[s]))]
    died = tables.rows("bearers", "signature", lost)
    turned = _turned(tables, born, died, lost)
    counts |= {r.signature: r for r in tables.rows("groups", "signature", turned - set(counts))}
    redo = (turned | again | set(new)) - set(lost)
    common = _common(tables, redo)
    parted: dict[int, bool] = {s: row.parted for s, row in counts.items()}
    rows: list[Group] = []
    for s in sorted({*change, *redo} - set(lost)):
        row = counts.get(s)
        is_common = common[s] if s in redo else bool(row and row.common)
        size = sizes.get(s, row.size if row else 0)
        if row is None:
            parted[s] = s in ruled or (is_common and is_doubtful(one_of[s]))
        elif s in redo:
            parted[s] = _reparted(roll, row, is_common=is_common, is_ruled=s in ruled)
        rows.append(Group(s, parted[s], is_common, size))
    replaced(tables, "groups", "signature", {*lost, *(row.signature for row in rows)}, rows)
    return parted


def _turned(
    tables: Tables, born: list[Bearer], died: Collection[Bearer], lost: Collection[int]
) -> set[int]:
    """The groups that bear a family name which is now common and was not, or the reverse."""
    families = {row.family for row in (*born, *died)}
    before = _many(tables.rows("bearers", "family", families)) if not tables.empty else set()
    replaced(tables, "bearers", "signature", lost, born)
    if tables.empty:
        return set()
    after = tables.rows("bearers", "family", families)
    flipped = before ^ _many(after)
    return {row.signature for row in after if row.family in flipped}


def _many(rows: Iterable[Bearer]) -> set[int]:
    """Family names with many given names."""
    given: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        given[row.family].add(row.given)
    return {family for family, found in given.items() if len(found) >= COMMON_BEARERS}


def _common(tables: Tables, signatures: Collection[int]) -> dict[int, bool]:
    """Whether each group bears a family name that many bear."""
    own = tables.rows("bearers", "signature", signatures)
    many = _many(tables.rows("bearers", "family", {row.family for row in own}))
    bear = {row.signature for row in own if row.family in many}
    return {s: s in bear for s in signatures}


def _reparted(roll: _Roll, row: Group, *, is_common: bool, is_ruled: bool) -> bool:
    """Whether a group is parted now; its local entities change faces if it was not."""
    tables = roll.tables
    inside = tables.rows("locals", "signature", [row.signature])
    doubtful = is_common and is_doubtful(_any_profile(roll, row.signature, inside))
    now = is_ruled or doubtful
    roll.dirty |= {local.face for local in inside}
    if now == row.parted:
        return now
    moved = [local._replace(face=_face(local, {row.signature: now})) for local in inside]
    for trait, local in _with_traits(tables, inside):
        roll.count(local.face, trait.tally, -1)
    for trait, local in _with_traits(tables, moved):
        roll.count(local.face, trait.tally, 1)
    replaced(tables, "locals", "signature", [row.signature], moved)
    return now


def _any_profile(roll: _Roll, signature: int, inside: Collection[Local]) -> Profile:
    for local, trait in roll.fresh:
        if local.signature == signature:
            return trait.profile
    first = min(local.entity for local in inside)
    found: Profile = roll.tables.rows("traits", "entity", [first])[0].profile
    return found


def _featured(roll: _Roll) -> Enrolled:
    """The features of the faces that changed."""
    tables, done = roll.tables, Enrolled()
    for row in tables.rows("features", "face", roll.dirty) if not tables.empty else ():
        done.before[row.face] = row.tally
    least = tables.least(roll.dirty, SAMPLE)
    signatures = {
        row.face: row.signature
        for row in tables.rows("locals", "entity", [some[0] for some in least.values()])
    }
    common = {
        row.signature: row.common
        for row in tables.rows("groups", "signature", set(signatures.values()))
    }
    wanted = [entity for some in least.values() for entity in some]
    traits = {row.entity: row.profile for row in tables.rows("traits", "entity", wanted)}
    for face in sorted(least):
        shown = [traits[entity] for entity in least[face]]
        done.faces[face] = face_of(shown, common[signatures[face]])
        counts = Counter(done.before.get(face, {}))
        counts.update(roll.change.get(face, {}))
        done.after[face] = {key: counts[key] for key in sorted(counts) if counts[key]}
    done.gone = roll.dirty - set(least)
    rows = [_feature(f, done.faces[f], done.after[f]) for f in sorted(done.faces)]
    replaced(tables, "features", "face", roll.dirty, rows)
    return done


def _feature(face: int, shown: Face, counts: Tally) -> Feature:
    why = itself(shown)
    return Feature(face, shown, counts, why.value, why.reasons)
