"""Questions to a record: what a :class:`~isnad.store.Store` answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import duckdb
import pyarrow as pa

from isnad.errors import UsageError
from isnad.model import DocumentRecord, Entity, Event, Merge, Rejected, Score
from isnad.store import codec
from isnad.store.filters import (
    Condition,
    Filter,
    document_conditions,
    entity_conditions,
    event_conditions,
)
from isnad.store.naming import Found, naming, only
from isnad.store.opening import plainly
from isnad.store.searching import FOUND_CLAIMS, having

if TYPE_CHECKING:
    from isnad.fuse.judgements import Judgement

T = TypeVar("T")
ArrowTable = Literal["events", "claims", "entities", "documents"]

_CHUNK = 256
"""Rows decoded at a time: a long record never has to fit in memory to be exported."""

_ARROW = {
    "events": "SELECT * EXCLUDE (record, label) FROM events "
    "ORDER BY date_start NULLS LAST, date_end, id",
    "claims": "SELECT m.event, c.* FROM claims c LEFT JOIN event_members m "
    "ON m.claim = c.id AND m.document = c.document "
    "ORDER BY c.document, c.trigger_start, c.trigger_end, c.id",
    "entities": "SELECT * FROM entities ORDER BY id",
    "documents": "SELECT * EXCLUDE (record) FROM documents ORDER BY path, id",
}

_MEMBERS = """
    WITH chosen AS ({selected}),
    parts AS (
        SELECT r.document, r.local_entity, list(r.role_of) AS local, list(m.entity) AS fused
        FROM roles r
        JOIN entity_members m ON m.document = r.document AND m.local_entity = r.role_of
        GROUP BY ALL)
    SELECT n.id, n.wikidata, l.record, p.local, p.fused
    FROM chosen n
    JOIN entity_members m ON m.entity = n.id
    JOIN local_entities l ON l.document = m.document AND l.entity = m.local_entity
    LEFT JOIN parts p ON p.document = m.document AND p.local_entity = m.local_entity
    ORDER BY n.mentions DESC, n.id, l.entity
"""
"""The local entities of chosen ones, with the fused entities that their roles are in."""


class Answers(ABC):
    """What can be asked of an open record; questions about the fused layer refresh it first."""

    path: Path | None
    _connection: duckdb.DuckDBPyConnection

    @abstractmethod
    def refresh(self) -> bool:
        """Make the fused layer again if documents or judgements changed since."""

    @property
    def stale(self) -> bool:
        """Whether documents or judgements changed since entities and events were last made."""
        return bool(self._rows("SELECT stale FROM fused")[0][0])

    def document_ids(self) -> frozenset[str]:
        """The ids of all stored documents."""
        return frozenset(row[0] for row in self._rows("SELECT id FROM documents"))

    def holds(self, document: str) -> bool:
        """Whether a document is stored, by its id."""
        return bool(self._rows("SELECT 1 FROM documents WHERE id = ?", [document]))

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
        query = "SELECT id, id, record FROM events WHERE starts_with(id, ?) ORDER BY id"
        return codec.decode_event(only(self._rows(query, [prefix]), abbreviated, "event"))

    def entity(self, given: str) -> Entity:
        """The entity of this name or part of a name, or whose id begins so.

        A whole name goes before an id, and an id before a part of a name.

        Raises:
            UsageError: no entity or several entities are called so.
        """
        self.refresh()
        found: Sequence[Found] = ()
        for condition, value in naming(given):
            query = f"SELECT id, name, id FROM entities WHERE {condition} ORDER BY id"
            if found := self._rows(query, [value]):
                break
        key = only(found, given, "entity")
        return next(self._united("SELECT id, mentions, wikidata FROM entities WHERE id = ?", [key]))

    def document(self, given: str) -> str:
        """The id of the document at this path, or whose id begins so.

        Raises:
            UsageError: no document or several documents do.
        """
        prefix = "sha256:" + given.removeprefix("sha256:")
        for condition, value in (("path = ?", given), ("starts_with(id, ?)", prefix)):
            query = f"SELECT id, path, id FROM documents WHERE {condition} ORDER BY id"
            if found := self._rows(query, [value]):
                return only(found, given, "document")
        return only((), given, "document")

    def text(self, document: str) -> str | None:
        """The text of a document by its id; None when the record does not hold it."""
        row = self._rows("SELECT text FROM documents WHERE id = ?", [document])
        return row[0][0] if row else None

    def judgements(self) -> tuple[Judgement, ...]:
        """What a person judged of who is who, the oldest first."""
        rows = self._rows("SELECT record FROM judgements ORDER BY position")
        return tuple(codec.decode_judgement(row[0]) for row in rows)

    def entities(self, wanted: Filter = Filter()) -> Iterator[Entity]:
        """Entities, the most mentioned first."""
        self.refresh()
        query, values = _select(
            "n.id, n.mentions, n.wikidata", "entities n", entity_conditions(wanted)
        )
        order = " ORDER BY n.mentions DESC, n.id" + _limit(wanted)
        yield from self._united(query + order, values)

    def merges(self) -> tuple[Merge, ...]:
        """Every decision that two entities or events are one."""
        self.refresh()
        query = "SELECT kept, joined, score, reasons FROM merges ORDER BY ALL"
        rows = self._rows(query)
        return tuple(Merge(row[0], row[1], Score(row[2], tuple(row[3]))) for row in rows)

    def members(self) -> dict[str, str]:
        """The fused entity that each local entity became."""
        self.refresh()
        query = "SELECT local_entity, min(entity) FROM entity_members GROUP BY 1"
        return dict(self._rows(query))

    def claims_found(self, search: str) -> frozenset[tuple[str, str]]:
        """The document and id of every claim that a search finds.

        Raises:
            UsageError: there is no word in the search.
        """
        self.refresh()
        sql, values = having(search)
        return frozenset((row[0], row[1]) for row in self._rows(FOUND_CLAIMS + sql, values))

    def entity_names(self, ids: Collection[str]) -> dict[str, str]:
        """The names of fused entities, by id."""
        self.refresh()
        query = "SELECT id, name FROM entities WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        return dict(self._rows(query, [sorted(ids)]))

    def local_names(self, local: Collection[str]) -> dict[str, tuple[str, str]]:
        """The name of each local entity and the id of its document, by id."""
        query = (
            "SELECT entity, name, document FROM local_entities "
            "WHERE entity IN (SELECT unnest(?::VARCHAR[])) ORDER BY ALL"
        )
        return {row[0]: (row[1], row[2]) for row in self._rows(query, [sorted(local)])}

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
        """The answer to a question in SQL as an Arrow table (tables: isnad.store.schema).

        Raises:
            UsageError: the question names what is not there, or is no SQL.
        """
        self.refresh()
        with self._plainly(), _asked():
            return self._connection.sql(query).to_arrow_table()

    # Inside

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        with plainly(self.path or Path("the record in memory")):
            yield

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        with self._plainly():
            return self._connection.execute(query, list(values)).fetchall()

    def _stream(self, query: str, values: Sequence[object]) -> Iterator[Any]:
        with self._plainly():
            cursor = self._connection.cursor()
            cursor.execute(query, list(values))
            while rows := cursor.fetchmany(_CHUNK):
                yield from rows

    def records_of(self, documents: Collection[str]) -> Iterator[DocumentRecord]:
        """The records of these documents (by id), those that there are, in no order."""
        query = "SELECT record, text FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        for some in chunks(list(documents)):
            for packed, text in self._rows(query, [list(some)]):
                yield codec.decode_record(packed, text)

    def _united(self, selected: str, values: Sequence[object]) -> Iterator[Entity]:
        """The entities that a query selects with their mentions, the most mentioned first."""
        from isnad.fuse.united import united

        rows = self._stream(_MEMBERS.format(selected=selected), values)
        for (key, wikidata), some in groupby(rows, key=lambda row: (row[0], row[1])):
            members: list[Entity] = []
            home: dict[str, str] = {}
            for _, _, packed, local, fused in some:
                members.append(codec.decode_entity(packed))
                home.update(zip(local or (), fused or (), strict=True))
            yield united(members, home, key, wikidata)

    def _records(self, rows: str, values: Sequence[object]) -> Iterator[DocumentRecord]:
        """The records of the rows of ``documents`` that a query numbers, in its order."""
        numbers = [row[0] for row in self._rows(rows, values)]
        query = (
            "SELECT rowid, record, text FROM documents WHERE rowid IN (SELECT unnest(?::BIGINT[]))"
        )
        for some in chunks(numbers):
            found = {row[0]: row[1:] for row in self._rows(query, [list(some)])}
            yield from (codec.decode_record(*found[number]) for number in some)


@contextmanager
def _asked() -> Iterator[None]:
    """Errors of a question are the asker's, not the record file's."""
    try:
        yield
    except (duckdb.ProgrammingError, duckdb.DataError) as error:
        raise UsageError(f"the SQL cannot be answered: {error}") from error


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values, so many at a time as are decoded or written at once."""
    return (values[at : at + _CHUNK] for at in range(0, len(values), _CHUNK))


def _select(columns: str, source: str, conditions: Sequence[Condition]) -> tuple[str, list[object]]:
    query = f"SELECT {columns} FROM {source}"
    if conditions:
        query += " WHERE " + " AND ".join(sql for sql, _ in conditions)
    return query, [value for _, values in conditions for value in values]


def _limit(wanted: Filter) -> str:
    return "" if wanted.limit is None else f" LIMIT {int(wanted.limit)}"
