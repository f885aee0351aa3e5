"""The authority file of a record: its names, kept in a table that fusion asks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice

import duckdb
import pyarrow as pa

from isnad.fuse.authority import Listing, listings
from isnad.resources import Entry
from isnad.store.rows import column

Progress = Callable[[int], None]
"""Told how many more entries are loaded."""

_CHUNK = 5_000
"""Entries written at a time."""
_COLUMNS = ", ".join(Listing._fields)
_TYPES = (
    pa.int64(), pa.string(), pa.string(), pa.string(), pa.string(), pa.list_(pa.string()),
    pa.string(),
)  # fmt: skip

_SORTED = """
SELECT DISTINCT * FROM loading
QUALIFY certainty <> 'family'
    OR dense_rank() OVER (PARTITION BY key, name, countries, certainty ORDER BY entry) <= 2
ORDER BY ALL
"""
"""In the order of keys, so that a look-up passes over all but a few blocks of rows. A family name
only tells that another entry bears it: of the thousands that may, two are enough."""


class RecordAuthority:
    """The authority file of an open record file."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def listings(self, keys: Collection[int]) -> Iterator[Listing]:
        """See :class:`isnad.fuse.authority.Authority`."""
        query = f"SELECT {_COLUMNS} FROM authority WHERE key IN (SELECT unnest(?::BIGINT[]))"
        rows = self._connection.execute(query, [list(keys)]).fetchall() if keys else ()
        return (Listing(*row)._replace(countries=tuple(row[5])) for row in rows)


def listed(connection: duckdb.DuckDBPyConnection) -> RecordAuthority | None:
    """The authority file of a record; None where none was loaded."""
    found = connection.execute("SELECT 1 FROM authority LIMIT 1").fetchall()
    return RecordAuthority(connection) if found else None


def write_authority(
    connection: duckdb.DuckDBPyConnection, entries: Iterable[Entry], progress: Progress
) -> int:
    """Keep these entries instead of those kept so far, inside a transaction; says how many."""
    connection.execute("DELETE FROM authority")
    connection.execute("CREATE OR REPLACE TEMP TABLE loading AS SELECT * FROM authority LIMIT 0")
    given, count = iter(entries), 0
    while some := list(islice(given, _CHUNK)):
        rows = [listing for entry in some for listing in listings(entry)]
        if rows:
            columns = zip(*rows, strict=True)
            arrays = [column(c, t) for c, t in zip(columns, _TYPES, strict=True)]
            connection.register("incoming", pa.table(arrays, list(Listing._fields)))
            connection.execute("INSERT INTO loading SELECT * FROM incoming")
            connection.unregister("incoming")
        count += len(some)
        progress(len(some))
    connection.execute(f"INSERT INTO authority {_SORTED}")
    connection.execute("DROP TABLE loading")
    return count
