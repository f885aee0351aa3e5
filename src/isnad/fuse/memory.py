"""Tables of fusion in memory, for a record that is fused whole."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from isnad.fuse.tables import TABLES, Key

_CHUNK = 1 << 20
"""Rows of a table of keys that are given out at a time."""


class Memory:
    """Tables in memory, empty at first."""

    def __init__(self) -> None:
        self._tables = {
            name: _KeyTable() if shape is Key else _Table() for name, shape in TABLES.items()
        }
        self.empty = True

    def all(self, table: str) -> Iterator[Any]:
        """Every row of a table."""
        return self._tables[table].all()

    def drop(self, table: str) -> None:
        """Forget a table that is not asked again."""
        self._tables[table] = _KeyTable() if TABLES[table] is Key else _Table()

    def arrays(self, table: str) -> Iterator[tuple[Any, Any]]:
        """The keys and the nodes of a table of keys, many at a time."""
        return self._keys(table).arrays()

    def rows(self, table: str, by: str, values: Collection[Any]) -> list[Any]:
        """See :class:`~isnad.fuse.tables.Tables`."""
        return self._tables[table].rows(by, values) if values else []

    def insert(self, table: str, rows: Collection[Any]) -> None:
        """See :class:`~isnad.fuse.tables.Tables`."""
        self._tables[table].insert(rows)

    def delete(self, table: str, by: str, values: Collection[Any]) -> None:
        """See :class:`~isnad.fuse.tables.Tables`."""
        if values:
            self._tables[table].delete(by, values)

    def sizes(self, table: str, keys: Collection[int]) -> dict[int, int]:
        """See :class:`~isnad.fuse.tables.Tables`."""
        return {key: len(nodes) for key, nodes in self._keys(table).groups(keys)}

    def members(self, table: str, keys: Collection[int], most: int) -> dict[int, list[int]]:
        """See :class:`~isnad.fuse.tables.Tables`."""
        groups = self._keys(table).groups(keys)
        return {key: nodes.tolist() for key, nodes in groups if len(nodes) <= most}

    def blocks(self, table: str, most: int) -> Iterator[Sequence[int]]:
        """See :class:`~isnad.fuse.tables.Tables`."""
        return self._keys(table).blocks(most)

    def least(self, faces: Collection[int], count: int) -> dict[int, list[str]]:
        """See :class:`~isnad.fuse.tables.Tables`."""
        found: dict[int, list[str]] = {}
        for row in self.rows("locals", "face", faces):
            found.setdefault(row.face, []).append(row.entity)
        return {face: sorted(entities)[:count] for face, entities in found.items()}

    def _keys(self, table: str) -> _KeyTable:
        found = self._tables[table]
        assert isinstance(found, _KeyTable)
        return found


class _Table:
    """Rows, and for each column that was asked for the places of rows by value."""

    def __init__(self) -> None:
        self._held: dict[int, Any] = {}
        self._indexes: dict[str, dict[Any, list[int]]] = {}
        self._count = 0

    def all(self) -> Iterator[Any]:
        return iter(self._held.values())

    def rows(self, by: str, values: Collection[Any]) -> list[Any]:
        index = self._index(by)
        return [self._held[at] for value in set(values) for at in index.get(value, ())]

    def insert(self, rows: Iterable[Any]) -> None:
        for row in rows:
            self._held[self._count] = row
            for column, index in self._indexes.items():
                index.setdefault(getattr(row, column), []).append(self._count)
            self._count += 1

    def delete(self, by: str, values: Collection[Any]) -> None:
        index = self._index(by)
        for at in [at for value in set(values) for at in index.get(value, ())]:
            row = self._held.pop(at)
            for column, other in self._indexes.items():
                other[getattr(row, column)].remove(at)

    def _index(self, by: str) -> dict[Any, list[int]]:
        if by not in self._indexes:
            made: dict[Any, list[int]] = {}
            for at, row in self._held.items():
                made.setdefault(getattr(row, by), []).append(at)
            self._indexes[by] = made
        return self._indexes[by]


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
