"""Bringing the fused layer of a record file up to date with its documents and judgements.

What changed is fused again in the neighbourhood that it touches. A new record, one that other
rules fused, or one of which a great part changed is fused as a whole, in memory. Either way all
is written in one transaction, and the outcome is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

import duckdb

from isnad.fuse.duplicates import Library
from isnad.fuse.fuse import LASTING, RULES, Change, refused
from isnad.fuse.identity import Reidentified, as_pairs
from isnad.fuse.judgements import Anchor, documents_of, ruled
from isnad.fuse.memory import Memory
from isnad.fuse.tables import Pair
from isnad.fuse.told import Written
from isnad.model import DocumentRecord
from isnad.store.authority import listed
from isnad.store.fusing import RecordTables
from isnad.store.rows import event_rows, known_rows
from isnad.store.schema import FUSED_TABLES

if TYPE_CHECKING:
    from isnad.store.store import Store

_PART = 0.2
"""The share of a record that may change before it is faster to fuse all of it."""
_CHUNK = 5_000
_HELD = 500
"""Decoded documents that are held in memory at most."""


def refresh(store: Store, connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the fused layer up to date, inside a transaction."""
    tables = RecordTables(connection)
    change = _change(store, connection)
    if change is None:
        _anew(store, connection, tables)
    else:
        entities, told = refused(tables, change, _library(store))
        _write_entities(store, connection, entities, change)
        _write_events(store, connection, told)
    connection.execute("DELETE FROM pending")
    connection.execute("UPDATE fused SET stale = false, rules = ?", [RULES])


def _library(store: Store) -> Library:
    """Gives documents; a few are decoded once, however often they are asked for."""
    held: dict[str, DocumentRecord] = {}

    def library(documents: Collection[str]) -> Iterable[DocumentRecord]:
        missing = [document for document in documents if document not in held]
        if len(held) + len(missing) > _HELD:
            return store.records_of(documents)
        held.update((record.document.id, record) for record in store.records_of(missing))
        return [held[document] for document in documents]

    return library


def _change(store: Store, connection: duckdb.DuckDBPyConnection) -> Change | None:
    """What changed since the last refresh; None where all has to be fused."""
    rules, fused, pending = connection.execute(
        "SELECT rules, (SELECT count(*) FROM fused_documents), (SELECT count(*) FROM pending) "
        "FROM fused"
    ).fetchall()[0]
    if rules != RULES or pending > _PART * fused + 1:
        return None
    added = _ids(connection, "SELECT id FROM documents WHERE id IN (SELECT document FROM pending) "
                 "ORDER BY rowid")  # fmt: skip
    removed = _ids(connection, "SELECT document FROM fused_documents "
                   "WHERE document IN (SELECT document FROM pending)")  # fmt: skip
    connection.execute(
        "DELETE FROM fused_documents WHERE document IN (SELECT document FROM pending)"
    )
    store.insert({"fused_documents": [(document,) for document in added]})
    return Change(added, frozenset(removed), _judged(store, connection), listed(connection))


def _ids(connection: duckdb.DuckDBPyConnection, query: str) -> list[str]:
    return [row[0] for row in connection.execute(query).fetchall()]


def _judged(store: Store, connection: duckdb.DuckDBPyConnection) -> tuple[Pair, ...]:
    """What judgements say of the local entities that there are."""
    judgements = store.judgements()
    if not judgements:
        return ()
    query = (
        "SELECT document, mention_start, mention_end, local_entity FROM mentions "
        "WHERE document IN (SELECT unnest(?::VARCHAR[])) ORDER BY rowid"
    )
    rows = connection.execute(query, [sorted(documents_of(judgements))]).fetchall()
    return as_pairs(ruled(judgements, {Anchor(*row[:3]): row[3] for row in rows}))


def _anew(store: Store, connection: duckdb.DuckDBPyConnection, tables: RecordTables) -> None:
    """Fuse the whole record in memory, and write what came of it."""
    tables.clear()
    for table in (*FUSED_TABLES, "fused_documents"):
        if table != "merges":
            connection.execute(f"DELETE FROM {table}")
    connection.execute("INSERT INTO fused_documents SELECT id FROM documents")
    memory = Memory()
    change = Change(
        _ids(connection, "SELECT id FROM documents ORDER BY rowid"),
        judged=_judged(store, connection),
        authority=listed(connection),
    )
    entities, told = refused(
        memory, change, _library(store), lambda _: tables.take(memory, LASTING)
    )
    _write_events(store, connection, told)
    tables.take(memory)
    _write_entities(store, connection, entities, None)


def _write_entities(
    store: Store,
    connection: duckdb.DuckDBPyConnection,
    entities: Reidentified,
    change: Change | None,
) -> None:
    """Write which local entity is of which fused one, then the fused ones that changed."""
    _write_members(connection, entities.faces, change)
    gone = sorted(entities.entities)
    if gone:
        connection.execute("DELETE FROM entities WHERE id IN (SELECT unnest(?::VARCHAR[]))", [gone])
    for start in range(0, len(entities.clusters), _CHUNK):
        rows = entities.clusters[start : start + _CHUNK]
        query = (
            "SELECT entity, count(DISTINCT document) FROM entity_members "
            "WHERE entity IN (SELECT unnest(?::VARCHAR[])) GROUP BY entity"
        )
        counts = connection.execute(query, [[row.entity for row in rows]]).fetchall()
        store.insert(known_rows(rows, dict(counts)))


def _write_members(
    connection: duckdb.DuckDBPyConnection, faces: Collection[int], change: Change | None
) -> None:
    members = (
        "INSERT INTO entity_members SELECT c.entity, l.document, l.entity FROM fusing_locals l "
        "JOIN fusing_faces f ON f.face = l.face JOIN fusing_clusters c ON c.cluster = f.cluster"
    )
    if change is None:
        connection.execute(members)
        return
    moved, came = sorted(faces), sorted({*change.added, *change.removed})
    connection.execute(
        "DELETE FROM entity_members WHERE document IN (SELECT unnest(?::VARCHAR[]))", [came]
    )
    connection.execute(
        "DELETE FROM entity_members WHERE local_entity IN (SELECT entity FROM fusing_locals "
        "WHERE face IN (SELECT unnest(?::BIGINT[])))",
        [moved],
    )
    connection.execute(
        f"{members} WHERE l.entity IN (SELECT entity FROM fusing_locals WHERE face IN "
        "(SELECT unnest(?::BIGINT[])) UNION SELECT entity FROM fusing_locals WHERE document IN "
        "(SELECT unnest(?::VARCHAR[])))",
        [moved, came],
    )


def _write_events(
    store: Store, connection: duckdb.DuckDBPyConnection, told: Iterable[Written]
) -> None:
    for gone, events in told:
        ids = _gone_events(connection, gone)
        for table, key in (
            ("events", "id"), ("event_members", "event"), ("event_parties", "event"),
            ("event_numbers", "event"),
        ):  # fmt: skip
            if ids:
                connection.execute(
                    f"DELETE FROM {table} WHERE {key} IN (SELECT unnest(?::VARCHAR[]))", [ids]
                )
        store.insert(event_rows(events))


def _gone_events(connection: duckdb.DuckDBPyConnection, labels: Collection[int]) -> list[str]:
    query = "SELECT id FROM events WHERE label IN (SELECT unnest(?::BIGINT[]))"
    rows = connection.execute(query, [sorted(labels)]).fetchall() if labels else []
    return [row[0] for row in rows]
