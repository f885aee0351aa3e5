"""What one refresh of identities works on: faces that changed, and what is known of the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from isnad.fuse.enrol import Enrolled
from isnad.fuse.faces import Face
from isnad.fuse.tables import FaceRow, Hang, Pair, Tables, Tally
from isnad.model import Score


@dataclass(slots=True)
class Core:
    """A cluster of faces before short names and offices join it.

    ``whole`` is what short names are compared with; None when no full name is in it.
    """

    first: str
    whole: Face | None = None


@dataclass(slots=True)
class Desk:
    """The state of one refresh: rows that change are kept here until all is decided."""

    tables: Tables
    enrolled: Enrolled
    one: dict[int, list[tuple[int, str]]]
    """By face: the faces that a person judged to be the same, with the note."""
    two: dict[int, set[int]]
    """By face: the faces that a person judged to be others."""
    features: dict[int, Face] = field(default_factory=dict)
    tallies: dict[int, Tally] = field(default_factory=dict)
    old: dict[int, FaceRow | None] = field(default_factory=dict)
    new: dict[int, FaceRow] = field(default_factory=dict)
    hangs: dict[int, Hang | None] = field(default_factory=dict)
    """By hanging face: how it hangs now, None where it hangs no more."""
    cores: dict[int, Core] = field(default_factory=dict)

    def row(self, face: int) -> FaceRow | None:
        """Where a face stands as far as is decided; it must have been looked up."""
        return self.new.get(face) or self.old.get(face)

    def look_up(self, faces: Iterable[int]) -> None:
        """Get the rows of faces."""
        missing = {f for f in faces if f not in self.old}
        for row in self.tables.rows("faces", "face", missing) if not self.tables.empty else ():
            self.old[row.face] = row
        for face in missing:
            self.old.setdefault(face, None)

    def shown(self, faces: Iterable[int]) -> dict[int, Face]:
        """The features of faces."""
        missing = {f for f in faces if f not in self.features}
        for row in self.tables.rows("features", "face", missing) if missing else ():
            self.features[row.face] = row.features
            self.tallies[row.face] = row.tally
        return self.features

    def place(self, row: FaceRow, hang: tuple[int, Score] | None = None) -> None:
        """Decide where a face stands, and which face it hangs from, and why."""
        self.new[row.face] = row
        self.hangs[row.face] = (
            None
            if hang is None
            else Hang(row.cluster, hang[0], row.face, hang[1].value, hang[1].reasons)
        )

    def ruled(self, *states: str) -> set[int]:
        """Faces in these states that a person keeps from others: always looked at again."""
        self.look_up(self.two)
        return {f for f in self.two if (row := self.old[f]) and row.state in states}

    def apart(self, face: int, others: Iterable[int]) -> bool:
        """Whether a person keeps a face from any of the others."""
        return not self.two.get(face, set()).isdisjoint(others)


def desk(tables: Tables, enrolled: Enrolled, judged: Collection[Pair]) -> Desk:
    """A desk on which the changed faces lie."""
    named = {x for pair in judged for x in (pair.a, pair.b)}
    face = {row.entity: row.face for row in tables.rows("locals", "entity", named)}
    one: dict[int, list[tuple[int, str]]] = defaultdict(list)
    two: dict[int, set[int]] = defaultdict(set)
    for pair in judged:
        a, b = face[pair.a], face[pair.b]
        if pair.verdict == "one":
            one[a].append((b, pair.note))
            one[b].append((a, pair.note))
        else:
            two[a].add(b)
            two[b].add(a)
    made = Desk(tables, enrolled, one, two)
    made.features |= enrolled.faces
    made.tallies |= enrolled.after
    made.look_up({*enrolled.faces, *enrolled.gone})
    return made
