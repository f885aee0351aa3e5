"""A record file: documents come in batches and go, and the fused layer follows them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import duckdb
import pyarrow as pa

from isnad.errors import StoreError
from isnad.model import DocumentRecord, Entity, Event, Merge, Rejected
from isnad.store.answers import Answers
from isnad.store.members import member_rows
from isnad.store.opening import check_place, connect
from isnad.store.rows import (
    Rows,
    clean,
    column,
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

_ALL_STALE = "UPDATE fused SET stale = true, rules = 0"
"""What other evidence fused is, like what other rules fused, fused anew as a whole."""


class Store(Answers):
    """An open record file (``path`` None: in memory). Use as a context manager, or ``close()``.

    Documents and the rejected are written by :meth:`add` and :meth:`remove`, judgements by
    :meth:`judge`, one transaction each time. Entities, events and merges are made from all
    documents and judgements; after a change they are stale, and are brought up to date by
    :meth:`refresh` or by the first question about them, which touches only what the change
    touches. They depend on what the record holds, and not on how it came there. Tests put in
    another ``fuse``, which makes them all each time.

    Raises:
        StoreError: the file is missing, locked, foreign, newer or damaged.
    """

    def __init__(
        self, path: Path | str | None, *, write: bool = False, fuse: Fuse | None = None
    ) -> None:
        self.path = None if path is None else Path(path)
        self._fuse = fuse
        self._writable = write or path is None
        self._connection = connect(self.path, write=self._writable)
        self._schemas: dict[str, pa.Schema] = {}

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
            self.insert({"rejected": [(r.path, r.stage, r.reason) for r in rejected]})
            if fresh:
                self.insert(document_rows(fresh))
                self._changed([record.document.id for record in fresh])

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
                self._changed(present)
        return len(present)

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """Keep these judgements, in this order, instead of those kept so far."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM judgements")
            self.insert(judgement_rows(judgements))
            connection.execute("UPDATE fused SET stale = true")

    def load_authority(
        self, file: Path | str, progress: Callable[[int], None] = lambda entries: None
    ) -> int:
        """Let an authority file tell of who is who, instead of an earlier one; counts its entries.

        It is one more piece of evidence (see :mod:`isnad.fuse.authority`), and gives entities
        their Wikidata ids. The whole record is fused anew at the next :meth:`refresh`.

        Args:
            file: FollowTheMoney JSON lines or CSV (:mod:`isnad.resources.authority`).
            progress: told how many more entries are loaded.

        Raises:
            InputError: the file cannot be read, or a line of it is wrong; nothing changes then.
        """
        from isnad.resources.authority import read_authority
        from isnad.store.authority import write_authority

        self._become_writable()
        with self._transaction() as connection:
            count = write_authority(connection, read_authority(Path(file)), progress)
            connection.execute(_ALL_STALE)
        return count

    def forget_authority(self) -> bool:
        """Leave the authority file aside again, and what it told; says whether there was one."""
        from isnad.store.authority import listed

        self._become_writable()
        with self._transaction() as connection:
            if listed(connection) is None:
                return False
            connection.execute("DELETE FROM authority")
            connection.execute(_ALL_STALE)
        return True

    def refresh(self) -> bool:
        """Make the fused layer anew where documents or judgements changed; says whether it did."""
        if not self.stale:
            return False
        self._become_writable()
        if self._fuse is not None:
            self._refresh_whole(self._fuse)
        else:
            from isnad.store.refreshing import refresh

            with self._transaction() as connection:
                refresh(self, connection)
        return True

    def _refresh_whole(self, fuse: Fuse) -> None:
        """Let another fusion make all of the fused layer."""
        records = tuple(self._records("SELECT rowid FROM documents ORDER BY id", []))
        entities, events, merges = fuse(records, self.judgements())
        with self._transaction() as connection:
            for table in (*FUSED_TABLES, "fusing_event_hangs"):
                if table != "merges":
                    connection.execute(f"DELETE FROM {table}")
            self.insert({"entity_members": list(member_rows(records, entities, merges))})
            self.insert(entity_rows(entities))
            self.insert(event_rows(dict(enumerate(events))))
            self.insert(merge_rows(merges))
            connection.execute("UPDATE fused SET stale = false, rules = 0")

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

    def _changed(self, documents: Sequence[str]) -> None:
        """Note documents that came or went, for the next refresh."""
        self.insert({"pending": [(document,) for document in documents]})
        self._connection.execute("UPDATE fused SET stale = true")

    def insert(self, rows: Rows) -> None:
        """Write rows by table, inside a transaction."""
        for table in rows:
            if rows[table]:
                if table not in self._schemas:
                    none = self._connection.sql(f"SELECT * FROM {table} LIMIT 0")
                    self._schemas[table] = none.to_arrow_table().schema
                schema, columns = self._schemas[table], zip(*rows[table], strict=True)
                arrow = pa.table(
                    [column(c, f.type) for c, f in zip(columns, schema, strict=True)],
                    schema=schema,
                )
                self._connection.register("incoming", arrow)
                self._connection.execute(f"INSERT INTO {table} SELECT * FROM incoming")
                self._connection.unregister("incoming")
