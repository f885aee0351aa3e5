"""A record file: documents are added in batches, and the fused layer is rebuilt from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

import duckdb
import pyarrow as pa

from isnad.errors import StoreError, UsageError
from isnad.model import DocumentRecord, Entity, Event, Merge, Rejected
from isnad.store import codec
from isnad.store.filters import (
    Condition,
    Filter,
    document_conditions,
    entity_conditions,
    event_conditions,
)
from isnad.store.members import member_rows
from isnad.store.opening import connect, plainly
from isnad.store.rows import Rows, clean, document_rows, entity_rows, event_rows, merge_rows
from isnad.store.schema import DOCUMENT_TABLES, FUSED_TABLES

Fused = tuple[tuple[Entity, ...], tuple[Event, ...], tuple[Merge, ...]]
Fuse = Callable[[Sequence[DocumentRecord]], Fused]
T = TypeVar("T")
ArrowTable = Literal["events", "claims", "entities", "documents"]

_CHUNK = 256
"""Rows decoded at a time: a long record never has to fit in memory to be exported."""

_ARROW = {
    "events": "SELECT * EXCLUDE (record) FROM events ORDER BY date_start NULLS LAST, date_end, id",
    "claims": "SELECT m.event, c.* FROM claims c LEFT JOIN event_members m "
    "ON m.claim = c.id AND m.document = c.document "
    "ORDER BY c.document, c.trigger_start, c.trigger_end, c.id",
    "entities": "SELECT * EXCLUDE (record) FROM entities ORDER BY id",
    "documents": "SELECT * EXCLUDE (record) FROM documents ORDER BY path, id",
}


def fuse_everything(records: Sequence[DocumentRecord]) -> Fused:
    """The fusion stage, loaded when first needed."""
    from isnad.fuse import fuse

    return fuse(records)


class Store:
    """An open record file (``path`` None: in memory). Use as a context manager, or ``close()``.

    Documents and the rejected are written by :meth:`add`, one transaction each time. Entities,
    events and merges are made from all documents by ``fuse``; after an addition they are stale,
    and are made again by :meth:`refresh` or by the first question about them.

    Raises:
        StoreError: the file is missing, locked, foreign, newer or damaged.
    """

    def __init__(
        self, path: Path | str | None, *, write: bool = False, fuse: Fuse = fuse_everything
    ) -> None:
        self.path = None if path is None else Path(path)
        self._fuse = fuse
        self._writable = write or path is None
        self._connection = connect(self.path, write=self._writable)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        with self._plainly():
            self._connection.close()

    # Writing

    def add(self, records: Sequence[DocumentRecord], rejected: Sequence[Rejected] = ()) -> None:
        """Write documents and rejections in one transaction: all of them or none.

        A document already stored (by id) is passed over. A rejection replaces an earlier one of
        the same path, and a path that is now read is no longer rejected.
        """
        fresh = self._fresh(records)
        with self._transaction() as connection:
            paths = [clean(one.path) for one in rejected]
            paths += [clean(record.document.path) for record in fresh]
            connection.execute(
                "DELETE FROM rejected WHERE path IN (SELECT unnest(?::VARCHAR[]))", [paths]
            )
            self._insert({"rejected": [(r.path, r.stage, r.reason) for r in rejected]})
            if fresh:
                self._insert(document_rows(fresh))
                connection.execute("UPDATE fused SET stale = true")

    def refresh(self) -> bool:
        """Make the fused layer again if documents were added since; says whether it was stale."""
        if not self.stale:
            return False
        self._become_writable()
        records = tuple(self._records("SELECT rowid FROM documents ORDER BY id", []))
        entities, events, merges = self._fuse(records)
        with self._transaction() as connection:
            for table in FUSED_TABLES:
                connection.execute(f"DELETE FROM {table}")
            self._insert({"entity_members": list(member_rows(records, entities, merges))})
            for some_entities in _chunks(entities):
                self._insert(entity_rows(some_entities))
            for some_events in _chunks(events):
                self._insert(event_rows(some_events))
            for some_merges in _chunks(merges):
                self._insert(merge_rows(some_merges))
            connection.execute("UPDATE fused SET stale = false")
        return True

    # Asking

    @property
    def stale(self) -> bool:
        """Whether documents were added since entities and events were last made."""
        return bool(self._rows("SELECT stale FROM fused")[0][0])

    def document_ids(self) -> frozenset[str]:
        """The ids of all stored documents."""
        return frozenset(row[0] for row in self._rows("SELECT id FROM documents"))

    def documents(self, wanted: Filter = Filter()) -> Iterator[DocumentRecord]:
        """Document records by path, then id."""
        query, values = _select("d.rowid", "documents d", document_conditions(wanted))
        yield from self._records(f"{query} ORDER BY path, id{_limit(wanted)}", values)

    def document_paths(self) -> dict[str, str]:
        """The path of every document, by id."""
        return {row[0]: row[1] for row in self._rows("SELECT id, path FROM documents")}

    def publication_days(self) -> dict[tuple[str, int], str]:
        """The ISO day on which each article appeared, by document id and number, where known."""
        query = "SELECT document, article, published::VARCHAR FROM articles WHERE published NOTNULL"
        return {(row[0], row[1]): row[2] for row in self._rows(query)}

    def rejected(self, limit: int | None = None) -> tuple[Rejected, ...]:
        """What could not be read, and why, by path."""
        query = "SELECT path, stage, reason FROM rejected ORDER BY ALL"
        return tuple(Rejected(*row) for row in self._rows(query + _limit(Filter(limit=limit))))

    def events(self, wanted: Filter = Filter()) -> Iterator[Event]:
        """Events by date, then id; those without a date last."""
        self.refresh()
        query, values = _select("e.record", "events e", event_conditions(wanted))
        order = " ORDER BY e.date_start NULLS LAST, e.date_end, e.id" + _limit(wanted)
        for row in self._stream(query + order, values):
            yield codec.decode_event(row[0])

    def event(self, abbreviated: str) -> Event:
        """The event whose id begins so (with or without ``ev:``).

        Raises:
            UsageError: no event or several events do.
        """
        self.refresh()
        prefix = "ev:" + abbreviated.removeprefix("ev:")
        query = "SELECT id, record FROM events WHERE starts_with(id, ?) ORDER BY id"
        found = self._rows(query, [prefix])
        if not found:
            raise UsageError(f"there is no event {abbreviated}; `isnad show events` lists them")
        if len(found) > 1:
            some = ", ".join(row[0] for row in found[:4])
            raise UsageError(f"{abbreviated} stands for {len(found)} events: {some}")
        return codec.decode_event(found[0][1])

    def entities(self, wanted: Filter = Filter()) -> Iterator[Entity]:
        """Entities, the most mentioned first."""
        self.refresh()
        query, values = _select("n.record", "entities n", entity_conditions(wanted))
        order = " ORDER BY n.mentions DESC, n.id" + _limit(wanted)
        for row in self._stream(query + order, values):
            yield codec.decode_entity(row[0])

    def merges(self) -> tuple[Merge, ...]:
        """Every decision that two entities or events are one."""
        self.refresh()
        query = "SELECT record FROM merges ORDER BY kept, joined, record"
        return tuple(codec.decode_merge(row[0]) for row in self._rows(query))

    def members(self) -> dict[str, str]:
        """The fused entity that each local entity became."""
        self.refresh()
        query = "SELECT local_entity, min(entity) FROM entity_members GROUP BY 1"
        return dict(self._rows(query))

    def counts(self) -> dict[str, int]:
        """How many documents, articles, claims, entities, events and rejections there are."""
        self.refresh()
        tables = ("documents", "articles", "claims", "entities", "events", "rejected")
        return {t: int(self._rows(f"SELECT count(*) FROM {t}")[0][0]) for t in tables}

    def to_arrow(self, table: ArrowTable) -> pa.Table:
        """One of the flat tables as an Arrow table."""
        if table not in _ARROW:
            raise UsageError(f"there is no table {table!r}; there are {', '.join(_ARROW)}")
        return self.sql(_ARROW[table])

    def sql(self, query: str) -> pa.Table:
        """The answer to a question in SQL as an Arrow table (tables: isnad.store.schema)."""
        self.refresh()
        with self._plainly():
            return self._connection.sql(query).to_arrow_table()

    # Inside

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        with plainly(self.path or Path("the record in memory")):
            yield

    @contextmanager
    def _transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        if not self._writable:
            raise StoreError(f"{self.path} was opened for reading only")
        with self._plainly():
            self._connection.execute("BEGIN")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # An interrupted or failed statement may have ended the transaction already.
                with suppress(duckdb.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def _become_writable(self) -> None:
        if not self._writable:
            self._connection.close()
            self._connection = connect(self.path, write=True)
            self._writable = True

    def _fresh(self, records: Sequence[DocumentRecord]) -> list[DocumentRecord]:
        by_id: dict[str, DocumentRecord] = {}
        for record in records:
            by_id.setdefault(record.document.id, record)
        query = "SELECT id FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        stored = {row[0] for row in self._rows(query, [list(by_id)])}
        return [record for key, record in by_id.items() if key not in stored]

    def _insert(self, rows: Rows) -> None:
        for table in (*DOCUMENT_TABLES, *FUSED_TABLES, "rejected"):
            if rows.get(table):
                schema = self._connection.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table()
                columns = zip(*rows[table], strict=True)
                arrow = pa.table(
                    [_array(c, f.type) for c, f in zip(columns, schema.schema, strict=True)],
                    schema=schema.schema,
                )
                self._connection.register("incoming", arrow)
                self._connection.execute(f"INSERT INTO {table} SELECT * FROM incoming")
                self._connection.unregister("incoming")

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        with self._plainly():
            return self._connection.execute(query, list(values)).fetchall()

    def _stream(self, query: str, values: Sequence[object]) -> Iterator[Any]:
        with self._plainly():
            cursor = self._connection.cursor()
            cursor.execute(query, list(values))
            while rows := cursor.fetchmany(_CHUNK):
                yield from rows

    def _records(self, rows: str, values: Sequence[object]) -> Iterator[DocumentRecord]:
        """The records of the rows of ``documents`` that a query numbers, in its order."""
        numbers = [row[0] for row in self._rows(rows, values)]
        query = (
            "SELECT rowid, record, text FROM documents WHERE rowid IN (SELECT unnest(?::BIGINT[]))"
        )
        for some in _chunks(numbers):
            found = {row[0]: row[1:] for row in self._rows(query, [list(some)])}
            yield from (codec.decode_record(*found[number]) for number in some)


def _chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[at : at + _CHUNK] for at in range(0, len(values), _CHUNK))


def _select(columns: str, source: str, conditions: Sequence[Condition]) -> tuple[str, list[object]]:
    query = f"SELECT {columns} FROM {source}"
    if conditions:
        query += " WHERE " + " AND ".join(sql for sql, _ in conditions)
    return query, [value for _, values in conditions for value in values]


def _limit(wanted: Filter) -> str:
    return "" if wanted.limit is None else f" LIMIT {int(wanted.limit)}"


def _array(column: Sequence[Any], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(column, kind)
    except UnicodeEncodeError:
        return pa.array([_storable(value) for value in column], kind)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return [clean(one) for one in value] if isinstance(value, list) else value
