"""What fusion knows of a record between two refreshes, as tables that are asked by key.

Every row says what it was made from, so that a document that comes or goes touches the rows of
its neighbourhood alone. :class:`Memory` holds the tables of a record that is fused whole; a
record file has its own (``isnad.store``). What is fused does not depend on which of them is used.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np

from isnad.fuse.faces import Face
from isnad.fuse.happening import Happening
from isnad.fuse.profile import Profile
from isnad.fuse.summary import Known

Tally = dict[str, int]
_CHUNK = 1 << 20


class Local(NamedTuple):
    """A local entity, the group of its signature, and the face that it is part of."""

    entity: str
    document: str
    signature: int
    face: int


class Trait(NamedTuple):
    """What a document tells of a local entity; ``tally`` counts what its fused entity says."""

    entity: str
    profile: Profile
    tally: Tally


class Group(NamedTuple):
    """Local entities of one signature: whether each is a face of its own, and how many there are.

    ``common``: they bear a family name that many bear.
    """

    signature: int
    parted: bool
    common: bool
    size: int


class Bearer(NamedTuple):
    """That a given name stands before a family name in the names of a group."""

    family: int
    given: int
    signature: int


class FaceRow(NamedTuple):
    """Where a face stands.

    ``state``: ``full`` (compared by its names), ``short`` (one word, joined to nobody), ``taken``
    (one word, joined to a full name), ``office`` (a description of an office, of nobody known),
    ``held`` (one whose holder is known) or ``plain`` (joined to nothing). ``first`` is the least
    local id.
    """

    face: int
    state: str
    component: int
    cluster: int
    first: str


class Feature(NamedTuple):
    """What is compared of a face, the tallies of its local entities, and why these are one."""

    face: int
    features: Face
    tally: Tally
    score: float
    reasons: tuple[str, ...]


class Edge(NamedTuple):
    """A reason that two nodes are one."""

    a: int
    b: int
    score: float
    reasons: tuple[str, ...]


class Hang(NamedTuple):
    """That a node hangs from another one of its cluster, and why."""

    cluster: int
    kept: int
    joined: int
    score: float
    reasons: tuple[str, ...]


class Cluster(NamedTuple):
    """A fused entity: what events see of it, and what short names are compared with, if any."""

    cluster: int
    entity: str
    known: Known
    whole: Face | None
    tally: Tally


class Tenure(NamedTuple):
    """That a face states, or is ``described`` by, an office on a day (an ordinal)."""

    office: int
    day: int
    face: int
    described: bool


class Sketch(NamedTuple):
    """An article as a text: its runs of words, their MinHash, and the group of its copies, if any.

    ``grouping`` is 0 for an article without copies.
    """

    article: int
    document: str
    number: int
    grouping: int
    runs: int
    hashes: bytes


class Account(NamedTuple):
    """A document's claims on one event; ``event`` is the account that lends the event its id."""

    account: int
    document: str
    article: int
    component: int
    event: int
    alone: str
    features: Happening


class Kept(NamedTuple):
    """That two accounts are one event, by the ids of the events that each would be alone."""

    event: int
    kept: str
    joined: str
    score: float
    reasons: tuple[str, ...]


class Pair(NamedTuple):
    """Two local entities that a person judged to be ``one`` or ``two``."""

    a: str
    b: str
    verdict: str
    note: str


class Key(NamedTuple):
    """That a node stands in the block of a key."""

    key: int
    node: int


TABLES: Mapping[str, type[NamedTuple]] = {
    "locals": Local, "traits": Trait, "groups": Group, "bearers": Bearer, "faces": FaceRow,
    "features": Feature, "face_edges": Edge, "lone_edges": Edge, "hangs": Hang, "clusters": Cluster,
    "tenures": Tenure, "sketches": Sketch, "copies": Edge, "accounts": Account,
    "account_edges": Edge, "event_hangs": Kept, "judged": Pair,
    "face_keys": Key, "name_keys": Key, "short_keys": Key, "lone_keys": Key,
    "bands": Key, "account_keys": Key,
}  # fmt: skip
"""Every table and the shape of its rows."""


class Tables(Protocol):
    """Tables that can be asked and changed by the values of a column."""

    @property
    def empty(self) -> bool:
        """Whether nothing was fused before, so that no old rows need be looked for."""

    def rows(self, table: str, by: str, values: Collection[Any]) -> list[Any]:
        """The rows whose column ``by`` has one of the values, in no order."""

    def insert(self, table: str, rows: Collection[Any]) -> None:
        """Add rows."""

    def delete(self, table: str, by: str, values: Collection[Any]) -> None:
        """Take out the rows whose column ``by`` has one of the values."""

    def sizes(self, table: str, keys: Collection[int]) -> dict[int, int]:
        """How many nodes stand in the block of each key."""

    def members(self, table: str, keys: Collection[int], most: int) -> dict[int, list[int]]:
        """The nodes in the block of each key that has at most so many."""

    def blocks(self, table: str, most: int) -> Iterator[Sequence[int]]:
        """All blocks of two to ``most`` nodes."""

    def least(self, faces: Collection[int], count: int) -> dict[int, list[str]]:
        """The least local ids of each face, at most ``count``, in order."""


class Memory:
    """Tables in memory, empty at first."""

    def __init__(self) -> None:
        self._tables = {
            name: _KeyTable() if shape is Key else _Table(shape._fields)
            for name, shape in TABLES.items()
        }
        self.empty = True

    def all(self, table: str) -> Iterator[Any]:
        """Every row of a table."""
        return self._tables[table].all()

    def arrays(self, table: str) -> Iterator[tuple[Any, Any]]:
        """The keys and the nodes of a table of keys, many at a time."""
        return self._keys(table).arrays()

    def rows(self, table: str, by: str, values: Collection[Any]) -> list[Any]:
        """See :class:`Tables`."""
        return self._tables[table].rows(by, values) if values else []

    def insert(self, table: str, rows: Collection[Any]) -> None:
        """See :class:`Tables`."""
        self._tables[table].insert(rows)

    def delete(self, table: str, by: str, values: Collection[Any]) -> None:
        """See :class:`Tables`."""
        if values:
            self._tables[table].delete(by, values)

    def sizes(self, table: str, keys: Collection[int]) -> dict[int, int]:
        """See :class:`Tables`."""
        return {key: len(nodes) for key, nodes in self._keys(table).groups(keys)}

    def members(self, table: str, keys: Collection[int], most: int) -> dict[int, list[int]]:
        """See :class:`Tables`."""
        groups = self._keys(table).groups(keys)
        return {key: nodes.tolist() for key, nodes in groups if len(nodes) <= most}

    def blocks(self, table: str, most: int) -> Iterator[Sequence[int]]:
        """See :class:`Tables`."""
        return self._keys(table).blocks(most)

    def least(self, faces: Collection[int], count: int) -> dict[int, list[str]]:
        """See :class:`Tables`."""
        found: dict[int, list[str]] = {}
        for row in self.rows("locals", "face", faces):
            found.setdefault(row.face, []).append(row.entity)
        return {face: sorted(entities)[:count] for face, entities in found.items()}

    def _keys(self, table: str) -> _KeyTable:
        found = self._tables[table]
        assert isinstance(found, _KeyTable)
        return found


@dataclass(slots=True)
class _Table:
    """Rows, and an index for each column that was asked for."""

    columns: tuple[str, ...]
    held: dict[int, Any]
    indexes: dict[str, dict[Any, dict[int, None]]]
    count: int

    def __init__(self, columns: tuple[str, ...]) -> None:
        self.columns, self.held, self.indexes, self.count = columns, {}, {}, 0

    def all(self) -> Iterator[Any]:
        return iter(self.held.values())

    def rows(self, column: str, values: Collection[Any]) -> list[Any]:
        index = self._index(column)
        return [self.held[at] for value in set(values) for at in index.get(value, ())]

    def insert(self, rows: Iterable[Any]) -> None:
        for row in rows:
            self.held[self.count] = row
            for column, index in self.indexes.items():
                index.setdefault(getattr(row, column), {})[self.count] = None
            self.count += 1

    def delete(self, column: str, values: Collection[Any]) -> None:
        index = self._index(column)
        gone = [at for value in set(values) for at in index.get(value, ())]
        for at in gone:
            row = self.held.pop(at)
            for name, other in self.indexes.items():
                key = getattr(row, name)
                del other[key][at]
                if not other[key]:
                    del other[key]

    def _index(self, column: str) -> dict[Any, dict[int, None]]:
        if column not in self.indexes:
            made: dict[Any, dict[int, None]] = {}
            for at, row in self.held.items():
                made.setdefault(getattr(row, column), {})[at] = None
            self.indexes[column] = made
        return self.indexes[column]


class _KeyTable:
    """Millions of pairs of numbers, sorted by key when they are first asked for."""

    def __init__(self) -> None:
        self._given: tuple[array[int], array[int]] = (array("q"), array("q"))
        self._keys = self._nodes = np.empty(0, np.int64)

    def all(self) -> Iterator[Key]:
        self._sort()
        return map(Key, self._keys.tolist(), self._nodes.tolist())

    def arrays(self) -> Iterator[tuple[Any, Any]]:
        self._sort()
        for start in range(0, len(self._keys), _CHUNK):
            yield self._keys[start : start + _CHUNK], self._nodes[start : start + _CHUNK]

    def insert(self, rows: Iterable[Key]) -> None:
        for key, node in rows:
            self._given[0].append(key)
            self._given[1].append(node)

    def rows(self, column: str, values: Collection[int]) -> list[Key]:
        self._sort()
        own = self._keys if column == "key" else self._nodes
        chosen = np.isin(own, _numbers(values))
        return list(map(Key, self._keys[chosen].tolist(), self._nodes[chosen].tolist()))

    def delete(self, column: str, values: Collection[int]) -> None:
        self._sort()
        own = self._keys if column == "key" else self._nodes
        left = ~np.isin(own, _numbers(values))
        self._keys, self._nodes = self._keys[left], self._nodes[left]

    def groups(self, keys: Collection[int]) -> Iterator[tuple[int, Any]]:
        self._sort()
        wanted = _numbers(sorted(keys))
        starts = np.searchsorted(self._keys, wanted, "left").tolist()
        ends = np.searchsorted(self._keys, wanted, "right").tolist()
        for key, start, end in zip(wanted.tolist(), starts, ends, strict=True):
            if end > start:
                yield key, self._nodes[start:end]

    def blocks(self, most: int) -> Iterator[Sequence[int]]:
        self._sort()
        edges = np.flatnonzero(np.diff(self._keys)) + 1
        bounds = np.concatenate([[0], edges, [len(self._keys)]]).astype(np.int64)
        starts, ends = bounds[:-1], bounds[1:]
        chosen = (ends - starts > 1) & (ends - starts <= most)
        for start, end in zip(starts[chosen].tolist(), ends[chosen].tolist(), strict=True):
            yield self._nodes[start:end].tolist()

    def _sort(self) -> None:
        if self._given[0]:
            keys, nodes = (np.frombuffer(some, np.int64) for some in self._given)
            keys = np.concatenate([self._keys, keys])
            nodes = np.concatenate([self._nodes, nodes])
            order = np.lexsort((nodes, keys))
            self._keys, self._nodes = keys[order], nodes[order]
            self._given = (array("q"), array("q"))


def _numbers(values: Collection[int]) -> Any:
    return np.fromiter(values, np.int64, len(values))
