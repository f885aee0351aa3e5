"""Opening a record file: every way in which that fails has its own sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from isnad.errors import StoreError
from isnad.store.codec import decode_record, encode
from isnad.store.rows import column
from isnad.store.schema import LOCAL_RECORDS, MIGRATIONS, VERSION

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": "2",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""Two threads leave room for the readers; extensions would be downloads."""

_MEANINGS = (
    ("Could not set lock", "is in use by another program; wait until it has finished"),
    ("different configuration", "is already open in this program; close it there first"),
    ("not a valid DuckDB", "is not a record file; give another --into or --from"),
    ("version number", "was written by a newer DuckDB; upgrade the package duckdb"),
    ("Corrupt", "is damaged; restore a copy, or delete it and read the articles again"),
    ("Could not read", "is damaged; restore a copy, or delete it and read the articles again"),
    ("Serialization", "is damaged; restore a copy, or delete it and read the articles again"),
    ("Failure while replaying WAL", "has a damaged log beside it (.wal); restore a copy of both"),
    ("No space left", "cannot grow: the disk is full"),
    ("Permission denied", "may not be opened: permission denied"),
    ("read-only", "may not be written: it or its folder is read-only"),
)
"""Part of DuckDB's message, and what it means for the user; the first that fits is taken."""

_CHUNK = 256
"""Documents decoded at a time."""


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn DuckDB's errors into a :class:`StoreError` with one sentence about ``path``."""
    try:
        yield
    except duckdb.InterruptException as error:
        raise KeyboardInterrupt from error
    except RuntimeError as error:
        # DuckDB says so when Ctrl-C comes in the middle of a query.
        if "interrupted" in str(error).lower():
            raise KeyboardInterrupt from error
        raise
    except duckdb.Error as error:
        raise StoreError(_sentence(path, str(error))) from error
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror or error}") from error


_FILE_CONFIG = _CONFIG | {"memory_limit": "512MB"}
"""A file holds what memory does not; past the limit DuckDB works in a folder beside it."""


def connect(path: Path | None, *, write: bool) -> duckdb.DuckDBPyConnection:
    """A connection to the record file at ``path``, with its tables at this version.

    ``None`` gives a record in memory. With ``write`` a missing file is made.

    Raises:
        StoreError: the file is missing, locked, foreign, newer or damaged.
    """
    if path is None:
        connection = duckdb.connect(":memory:", config=_CONFIG)
        _migrate(connection, 0)
        return connection
    check_place(path, write=write)
    new = write and (not path.exists() or path.stat().st_size == 0)
    if new:
        path.unlink(missing_ok=True)
    with plainly(path):
        connection = duckdb.connect(str(path), read_only=not write, config=_FILE_CONFIG)
        try:
            found = 0 if new else _version(connection, path)
            if found < VERSION and not write:
                connection.close()
                connection = duckdb.connect(str(path), config=_FILE_CONFIG)
            _migrate(connection, found)
        except BaseException:
            connection.close()
            raise
    return connection


def check_place(path: Path, *, write: bool) -> None:
    """Refuse a path where no record file is, or where none can be made.

    Raises:
        StoreError: it is a folder, is missing, or (with ``write``) its folder is.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a record file")
    if not write and not path.exists():
        raise StoreError(
            f"there is no record file {path}; `isnad read PATH --into {path}` makes it"
        )
    if not path.parent.is_dir():
        raise StoreError(f"{path} cannot be made: there is no folder {path.parent}")


def _version(connection: duckdb.DuckDBPyConnection, path: Path) -> int:
    tables = {
        row[0]
        for row in connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'"
        ).fetchall()
    }
    if "isnad_version" not in tables:
        if tables:
            raise StoreError(f"{path} is a DuckDB file, but not a record that isnad wrote")
        return 0
    row = connection.execute("SELECT max(version) FROM isnad_version").fetchone()
    version = int(row[0]) if row and row[0] is not None else 0
    if version > VERSION:
        raise StoreError(
            f"{path} was written by a newer isnad (record version {version}, this one knows "
            f"{VERSION}); upgrade isnad"
        )
    return version


def _migrate(connection: duckdb.DuckDBPyConnection, found: int) -> None:
    if found == VERSION:
        return
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE IF NOT EXISTS isnad_version (version INTEGER)")
    for number, step in enumerate(MIGRATIONS[found:], start=found + 1):
        connection.execute(step)
        if step is LOCAL_RECORDS:
            _fill_local_records(connection)
        connection.execute("INSERT INTO isnad_version VALUES (?)", [number])
    connection.execute("COMMIT")


def _fill_local_records(connection: duckdb.DuckDBPyConnection) -> None:
    """Give local entities of documents read before there was such a column their record."""
    ids = [row[0] for row in connection.execute("SELECT id FROM documents").fetchall()]
    for start in range(0, len(ids), _CHUNK):
        query = "SELECT record, text FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))"
        found = connection.execute(query, [ids[start : start + _CHUNK]]).fetchall()
        records = [decode_record(packed, text) for packed, text in found]
        rows = [(r.document.id, e.id, encode(e)) for r in records for e in r.entities]
        if rows:
            names = ["document", "entity", "record"]
            columns = zip(*rows, strict=True)
            filled = pa.table([column(c, pa.string()) for c in columns], names)
            connection.register("filled", filled)
            connection.execute(
                "UPDATE local_entities l SET record = f.record FROM filled f "
                "WHERE f.document = l.document AND f.entity = l.entity"
            )
            connection.unregister("filled")


def _sentence(path: Path, message: str) -> str:
    for sign, meaning in _MEANINGS:
        if sign in message:
            return f"{path} {meaning}"
    return f"{path} cannot be used: {message.splitlines()[0]}"
