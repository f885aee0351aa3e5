"""The tables of fusion in a record file: see :mod:`isnad.fuse.tables` for what they hold."""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb
import pyarrow as pa

from isnad.store.codec import pack, unpack
from isnad.store.rows import column

if TYPE_CHECKING:
    from isnad.fuse.memory import Memory

_KINDS: dict[Any, tuple[str, pa.DataType]] = {
    int: ("BIGINT", pa.int64()),
    float: ("DOUBLE", pa.float64()),
    bool: ("BOOLEAN", pa.bool_()),
    bytes: ("BLOB", pa.binary()),
    tuple[str, ...]: ("VARCHAR[]", pa.list_(pa.string())),
}
"""How SQL holds the simple types of columns; all others are text, JSON where they are no text."""

_CHUNK = 8_000
"""Rows written at a time."""


class Shape(NamedTuple):
    """A table as SQL has it: its name, its columns, and how a row is packed and unpacked."""

    name: str
    columns: tuple[str, ...]
    types: tuple[pa.DataType, ...]
    packs: tuple[Callable[[Any], Any] | None, ...]
    make: Callable[[Sequence[Any]], Any]


def shape(table: str) -> Shape:
    """The shape of a table of fusion."""
    if table not in _shapes:
        from isnad.fuse.tables import TABLES

        _shapes[table] = _shape(table, TABLES[table])
    return _shapes[table]


_shapes: dict[str, Shape] = {}


def _shape(table: str, row: Any) -> Shape:
    hints = typing.get_type_hints(row)
    packs, unpacks, types = [], [], []
    for field in row._fields:
        kind = hints[field]
        types.append(_KINDS.get(kind, ("VARCHAR", pa.string()))[1])
        packed, unpacked = _ways(kind)
        packs.append(packed)
        unpacks.append(unpacked)
    changing = [(at, way) for at, way in enumerate(unpacks) if way is not None]

    def make(values: Sequence[Any]) -> Any:
        own = list(values)
        for at, way in changing:
            own[at] = way(own[at])
        return row(*own)

    return Shape(f"fusing_{table}", row._fields, tuple(types), tuple(packs), make)


def _ways(kind: Any) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any] | None]:
    """How a value is packed and unpacked; None where it stays as it is."""
    if kind == tuple[str, ...]:
        return list, tuple
    if kind in _KINDS or kind is str:
        return None, None
    if typing.get_origin(kind) is dict:
        return (lambda value: json.dumps(value, separators=(",", ":"))), json.loads
    kinds = [k for k in typing.get_args(kind) or (kind,) if k is not type(None)]
    return (
        lambda value: None if value is None else pack(value),
        lambda packed: None if packed is None else unpack(kinds[0], packed),
    )


class RecordTables:
    """The tables of fusion of an open record file."""

    empty = False

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def rows(self, table: str, by: str, values: Collection[Any]) -> list[Any]:
        """See :class:`isnad.fuse.tables.Tables`."""
        if not values:
            return []
        own = shape(table)
        query = f"SELECT {', '.join(own.columns)} FROM {own.name} WHERE {by} IN {_some(values)}"
        return list(map(own.make, self._ask(query, values)))

    def insert(self, table: str, rows: Iterable[Any]) -> None:
        """See :class:`isnad.fuse.tables.Tables`."""
        own = shape(table)
        given = iter(rows)
        while some := list(islice(given, _CHUNK)):
            columns = [
                [way(value) for value in values] if way else values
                for way, values in zip(own.packs, zip(*some, strict=True), strict=True)
            ]
            arrays = [column(c, t) for c, t in zip(columns, own.types, strict=True)]
            self._write(own, arrays)

    def delete(self, table: str, by: str, values: Collection[Any]) -> None:
        """See :class:`isnad.fuse.tables.Tables`."""
        if values:
            query = f"DELETE FROM {shape(table).name} WHERE {by} IN {_some(values)}"
            self._connection.execute(query, [list(values)])

    def sizes(self, table: str, keys: Collection[int]) -> dict[int, int]:
        """See :class:`isnad.fuse.tables.Tables`."""
        name = shape(table).name
        query = f"SELECT key, count(*) FROM {name} WHERE key IN {_some(keys)} GROUP BY key"
        return dict(self._ask(query, keys)) if keys else {}

    def members(self, table: str, keys: Collection[int], most: int) -> dict[int, list[int]]:
        """See :class:`isnad.fuse.tables.Tables`."""
        query = (
            f"SELECT key, list(node) FROM {shape(table).name} WHERE key IN {_some(keys)} "
            f"GROUP BY key HAVING count(*) <= {int(most)}"
        )
        return dict(self._ask(query, keys)) if keys else {}

    def blocks(self, table: str, most: int) -> Iterator[Sequence[int]]:
        """See :class:`isnad.fuse.tables.Tables`."""
        query = (
            f"SELECT list(node) FROM {shape(table).name} "
            f"GROUP BY key HAVING count(*) BETWEEN 2 AND {int(most)}"
        )
        return (row[0] for row in self._connection.execute(query).fetchall())

    def least(self, faces: Collection[int], count: int) -> dict[int, list[str]]:
        """See :class:`isnad.fuse.tables.Tables`."""
        query = (
            f"SELECT face, min(entity, {int(count)}) FROM fusing_locals "
            f"WHERE face IN {_some(faces)} GROUP BY face"
        )
        return {face: sorted(some) for face, some in self._ask(query, faces)} if faces else {}

    def take(self, memory: Memory, lasting: Collection[str] = ()) -> None:
        """Move what was fused in memory into the file, but for tables that are still needed."""
        from isnad.fuse.tables import TABLES

        for table in TABLES:
            if table in lasting:
                continue
            own = shape(table)
            if own.columns == ("key", "node"):
                for keys, nodes in memory.arrays(table):
                    self._write(own, [pa.array(keys), pa.array(nodes)])
            else:
                self.insert(table, memory.all(table))
            memory.drop(table)

    def clear(self) -> None:
        """Forget all that was fused."""
        from isnad.fuse.tables import TABLES

        for table in TABLES:
            self._connection.execute(f"DELETE FROM {shape(table).name}")

    def _ask(self, query: str, values: Collection[Any]) -> list[Any]:
        return self._connection.execute(query, [list(values)]).fetchall()

    def _write(self, own: Shape, arrays: Sequence[pa.Array]) -> None:
        self._connection.register("incoming", pa.table(arrays, list(own.columns)))
        self._connection.execute(f"INSERT INTO {own.name} SELECT * FROM incoming")
        self._connection.unregister("incoming")


def _some(values: Collection[Any]) -> str:
    """SQL for a list of values that is given as one parameter."""
    first = next(iter(values), 0)
    kind = "VARCHAR" if isinstance(first, str) else "BIGINT"
    return f"(SELECT unnest(?::{kind}[]))"
