"""A record file: documents come in batches and go, and the fused layer is rebuilt from them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import duckdb
import pyarrow as pa

from isnad.errors import StoreError
from isnad.model import DocumentRecord, Entity, Event, Merge, Rejected
from isnad.store.answers import Answers, chunks
from isnad.store.members import member_rows
from isnad.store.opening import check_place, connect
from isnad.store.rows import (
    Rows,
    clean,
    document_rows,
    entity_rows,
    event_rows,
    judgement_rows,
    merge_rows,
)
from isnad.store.schema import DOCUMENT_TABLES, FUSED_TABLES

if TYPE_CHECKING:
    from isnad.fuse.judgements import Judgement

Fused = tuple[tuple[Entity, ...], tuple[Event, ...], tuple[Merge, ...]]
Fuse = Callable[[Sequence[DocumentRecord], Sequence["Judgement"]], Fused]


def fuse_everything(
    records: Sequence[DocumentRecord], judgements: Sequence[Judgement] = ()
) -> Fused:
    """The fusion stage, loaded when first needed."""
    from isnad.fuse import fuse

    return fuse(records, judgements)


class Store(Answers):
    """An open record file (``path`` None: in memory). Use as a context manager, or ``close()``.

    Documents and the rejected are written by :meth:`add` and :meth:`remove`, judgements by
    :meth:`judge`, one transaction each time. Entities, events and merges are made from all
    documents and judgements by ``fuse``; after a change they are stale, and are made again by
    :meth:`refresh` or by the first question about them. So they depend on what the record holds,
    and not on how it came there.

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

    @classmethod
    def existing(cls, path: Path | str) -> Self:
        """Open a record file that is there already, to change it."""
        check_place(Path(path), write=False)
        return cls(path, write=True)

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

    def remove(self, documents: Collection[str]) -> int:
        """Take documents (by id) and all that was read from them out again; says how many.

        Judgements stay, and hold again when the document is read again.
        """
        present = sorted(self.document_ids() & set(documents))
        with self._transaction() as connection:
            for table in DOCUMENT_TABLES:
                key = "id" if table == "documents" else "document"
                connection.execute(
                    f"DELETE FROM {table} WHERE {key} IN (SELECT unnest(?::VARCHAR[]))", [present]
                )
            if present:
                connection.execute("UPDATE fused SET stale = true")
        return len(present)

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """Keep these judgements, in this order, instead of those kept so far."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM judgements")
            self._insert(judgement_rows(judgements))
            connection.execute("UPDATE fused SET stale = true")

    def refresh(self) -> bool:
        """Make the fused layer again if documents or judgements changed; says whether it did."""
        if not self.stale:
            return False
        self._become_writable()
        records = tuple(self._records("SELECT rowid FROM documents ORDER BY id", []))
        entities, events, merges = self._fuse(records, self.judgements())
        with self._transaction() as connection:
            for table in FUSED_TABLES:
                connection.execute(f"DELETE FROM {table}")
            self._insert({"entity_members": list(member_rows(records, entities, merges))})
            for some_entities in chunks(entities):
                self._insert(entity_rows(some_entities))
            for some_events in chunks(events):
                self._insert(event_rows(some_events))
            for some_merges in chunks(merges):
                self._insert(merge_rows(some_merges))
            connection.execute("UPDATE fused SET stale = false")
        return True

    # Inside

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
        for table in (*DOCUMENT_TABLES, *FUSED_TABLES, "rejected", "judgements"):
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


def _array(column: Sequence[Any], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(column, kind)
    except UnicodeEncodeError:
        return pa.array([_storable(value) for value in column], kind)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return [clean(one) for one in value] if isinstance(value, list) else value
