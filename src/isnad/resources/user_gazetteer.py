"""The user's own gazetteer: GeoNames dumps loaded by DuckDB into one file in the user's home.

A dump is GeoNames' own table (``allCountries.txt``, ``SY.txt``, or the zip that holds it): 19
columns parted by tabs, no header, UTF-8, no quoting.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from pyarrow import parquet

from isnad.errors import InputError, StoreError
from isnad.names import fold, skeleton
from isnad.resources.entries import EntryKind, GazetteerEntry, Match
from isnad.resources.files import user_gazetteer_path
from isnad.resources.nations import countries

_COLUMNS = {
    "geonames": "BIGINT", "name": "VARCHAR", "ascii": "VARCHAR", "alternates": "VARCHAR",
    "lat": "DOUBLE", "lon": "DOUBLE", "class": "VARCHAR", "code": "VARCHAR",
    "country": "VARCHAR", "cc2": "VARCHAR", "admin1": "VARCHAR", "admin2": "VARCHAR",
    "admin3": "VARCHAR", "admin4": "VARCHAR", "population": "BIGINT", "elevation": "VARCHAR",
    "dem": "VARCHAR", "timezone": "VARCHAR", "modified": "VARCHAR",
}  # fmt: skip
"""The columns of a dump, in order (download.geonames.org/export/dump/readme.txt)."""
_TABLES = """
CREATE TABLE IF NOT EXISTS place (geonames BIGINT, name VARCHAR, country VARCHAR, admin1 VARCHAR,
    lat DOUBLE, lon DOUBLE, population BIGINT, kind VARCHAR);
CREATE TABLE IF NOT EXISTS spelling (key VARCHAR, geonames BIGINT, main BOOLEAN);
"""
_NAMED = """
CREATE OR REPLACE TABLE named AS
SELECT s.key, s.main, p.* FROM spelling s JOIN place p USING (geonames) ORDER BY s.key
"""
"""Places written out beside their sorted keys: a join at look-up would scan all of them."""
# Roads and undersea features are named in no news report; the rest can be.
_SELECT = """
SELECT geonames, name, ascii, alternates, lat, lon, class, code, country, admin1, population
FROM read_csv('{path}', delim = '\t', header = false, quote = '', escape = '', columns = {columns},
    null_padding = true, strict_mode = false, max_line_size = 1000000)
WHERE class NOT IN ('R', 'U') AND name IS NOT NULL AND lat IS NOT NULL
"""
_BATCH = 50_000
_TEXT, _WHOLE, _REAL = pa.string(), pa.int64(), pa.float64()
_PLACE = pa.schema(
    {
        "geonames": _WHOLE, "name": _TEXT, "country": _TEXT, "admin1": _TEXT, "lat": _REAL,
        "lon": _REAL, "population": _WHOLE, "kind": _TEXT,
    }
)  # fmt: skip
_SPELLING = pa.schema({"key": _TEXT, "geonames": _WHOLE, "main": pa.bool_()})
_KINDS: dict[str, EntryKind] = {
    "P": "city", "A": "admin2", "S": "facility", "T": "mountain", "H": "water", "L": "region",
    "V": "region",
}  # fmt: skip
_SHOWN_KINDS: dict[str, EntryKind] = {
    kind: kind for kind in (*_KINDS.values(), "admin1", "country", "river", "island")
}  # fmt: skip
_CODES: dict[str, EntryKind] = {
    "ADM1": "admin1", "PCLI": "country", "PCLD": "country", "STM": "river", "ISL": "island",
}  # fmt: skip
_RADIUS_KM: dict[EntryKind, float] = {"admin1": 150.0, "admin2": 40.0, "country": 400.0}

Progress = Callable[[int], None]
"""Called with the number of places loaded so far."""


def add_dump(path: Path, *, home: Path | None = None, progress: Progress | None = None) -> int:
    """Load a GeoNames dump, plain or zipped, into the user's gazetteer; the number of places.

    One pass over the file. Places that the gazetteer already holds are replaced. ``home``
    defaults to ``ISNAD_HOME`` or the platform's folder for user data.

    Raises:
        InputError: the file is missing or is no GeoNames dump.
        StoreError: another process writes the gazetteer.
    """
    with _plain(Path(path)) as text, _connected(home) as database:
        database.execute(_TABLES)
        database.execute("BEGIN")
        try:
            added = _load(database, text, progress)
        except duckdb.Error as broken:
            raise InputError(f"{path} is no GeoNames dump: {_first_line(broken)}") from broken
        if added == 0:
            raise InputError(f"{path} holds no place in GeoNames' format of 19 columns")
        database.execute("COMMIT")
    return added


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]


@contextmanager
def _plain(path: Path) -> Iterator[Path]:
    """The table itself, unpacked for the time of loading when it lies in a zip."""
    if not path.is_file():
        raise InputError(f"{path} is no file")
    if not zipfile.is_zipfile(path):
        yield path
        return
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        tables = [n for n in archive.namelist() if n.endswith(".txt") and "readme" not in n.lower()]
        if not tables:
            raise InputError(f"{path} holds no .txt table")
        largest = max(tables, key=lambda name: archive.getinfo(name).file_size)
        unpacked = Path(folder) / "dump.txt"
        with archive.open(largest) as packed, unpacked.open("wb") as out:
            shutil.copyfileobj(packed, out, 1 << 20)
        yield unpacked


@contextmanager
def _connected(home: Path | None) -> Iterator[duckdb.DuckDBPyConnection]:
    path = user_gazetteer_path(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        database = duckdb.connect(str(path))
    except duckdb.IOException as locked:
        raise StoreError(f"{path} is in use: {_first_line(locked)}") from locked
    database.execute("SET enable_progress_bar = false")
    try:
        yield database
    finally:
        database.close()


def _load(database: duckdb.DuckDBPyConnection, text: Path, progress: Progress | None) -> int:
    """Read and key the dump once; then join it, sorted, to what the gazetteer holds.

    Sorted keys let DuckDB skip all but one or two row groups when a name is looked up.
    """
    with tempfile.TemporaryDirectory() as folder:
        staged = {table: f"{folder}/{table}.parquet" for table in ("place", "spelling")}
        counts = _stage(database.cursor(), text, staged, progress)
        for table, order in (("spelling", "key"), ("place", "geonames")):
            added = f"FROM read_parquet('{staged[table]}')"
            places = f"FROM read_parquet('{staged['place']}')"
            database.execute(
                f"CREATE OR REPLACE TABLE {table} AS SELECT * FROM (SELECT * FROM {table} WHERE "
                f"geonames NOT IN (SELECT geonames {places}) UNION ALL {added}) ORDER BY {order}"
            )
            held = database.execute(f"SELECT count(*) FROM {table}").fetchone()
            if held is None or held[0] < counts[table]:
                raise StoreError(f"the gazetteer lost rows of {table} while adding {text.name}")
    database.execute(_NAMED)
    return counts["place"]


def _stage(
    reader: duckdb.DuckDBPyConnection,
    text: Path,
    staged: dict[str, str],
    progress: Progress | None,
) -> dict[str, int]:
    """Write the dump's places and spellings to Parquet files, batch by batch; their counts."""
    # The path goes in as text: a relation with parameters would be read whole at once.
    path = str(text).replace("'", "''")
    relation = reader.sql(_SELECT.format(path=path, columns=_COLUMNS))
    counts = dict.fromkeys(staged, 0)
    with (
        parquet.ParquetWriter(staged["place"], _PLACE) as places,
        parquet.ParquetWriter(staged["spelling"], _SPELLING) as spellings,
    ):
        for batch in relation.to_arrow_reader(_BATCH):
            for name, writer, table in zip(
                ("place", "spelling"), (places, spellings), _keyed(batch), strict=True
            ):
                writer.write_table(table)
                counts[name] += table.num_rows
            if progress is not None:
                progress(counts["place"])
    return counts


def _keyed(batch: pa.RecordBatch) -> tuple[pa.Table, pa.Table]:
    """Rows of ``place`` and ``spelling`` for one batch of the dump."""
    rows: list[dict[str, Any]] = batch.to_pylist()
    keyed = [(key, row["geonames"], main) for row in rows for key, main in _keys(row).items()]
    alpha3 = {each.alpha2: each.alpha3 for each in countries()}
    places = {
        "geonames": batch["geonames"],
        "name": batch["name"],
        "country": pa.array([alpha3.get(row["country"]) for row in rows], pa.string()),
        **{name: batch[name] for name in ("admin1", "lat", "lon", "population")},
        "kind": pa.array([_kind(row["class"], row["code"]) for row in rows], pa.string()),
    }
    spellings = {
        "key": pa.array([key for key, _, _ in keyed], pa.string()),
        "geonames": pa.array([geonames for _, geonames, _ in keyed], pa.int64()),
        "main": pa.array([main for _, _, main in keyed], pa.bool_()),
    }
    return pa.table(places, _PLACE), pa.table(spellings, _SPELLING)


def _kind(feature_class: str, code: str | None) -> EntryKind:
    return _CODES.get(code or "", _KINDS.get(feature_class, "region"))


def _keys(row: dict[str, Any]) -> dict[str, bool]:
    """Keys of a place: its spellings in Latin letters, folded, and skeletons of its own name."""
    own = (row["name"], row["ascii"])
    found = {fold(name): True for name in own if name}
    for name in (row["alternates"] or "").split(","):
        if name[:1].isupper() and ord(max(name)) < 0x2020:
            found.setdefault(fold(name), False)
    sounds = {"~" + skeleton(key): False for key in found if len(skeleton(key)) > 3}
    return {key: main for key, main in (found | sounds).items() if len(key) > 1}


class UserGazetteer:
    """The user's gazetteer, opened for reading."""

    def __init__(self, database: duckdb.DuckDBPyConnection) -> None:
        self._database = database

    def find(self, key: str, match: Match | None) -> list[GazetteerEntry]:
        """Places that a key of ``isnad.names`` leads to; see ``Gazetteer.lookup``."""
        found = self._database.execute(
            "SELECT main, geonames, name, country, admin1, lat, lon, population, kind "
            "FROM named WHERE key = ? ORDER BY geonames",
            [key],
        ).fetchall()
        return [_entry(row[1:], match or ("name" if row[0] else "alternate")) for row in found]

    def around(self, lat: float, lon: float, km: float) -> list[GazetteerEntry]:
        """Populated places in the box of ``km`` around a point in degrees."""
        box = [lat - km / 111, lat + km / 111, lon - km / 50, lon + km / 50]
        found = self._database.execute(
            "SELECT * FROM place WHERE kind = 'city' AND lat BETWEEN ? AND ? "
            "AND lon BETWEEN ? AND ?",
            box,
        ).fetchall()
        return [_entry(row, "name") for row in found]


def _entry(row: tuple[Any, ...], match: Match) -> GazetteerEntry:
    geonames, name, country, admin1, lat, lon, population, stored_kind = row
    kind = _SHOWN_KINDS[stored_kind]
    return GazetteerEntry(
        name, kind, country, admin1, None, lat, lon, population or 0, geonames, match,
        _RADIUS_KM.get(kind, 10.0),
    )  # fmt: skip


def open_user_gazetteer(home: Path | None = None) -> UserGazetteer | None:
    """The user's gazetteer, or None when no dump was ever added.

    Raises:
        StoreError: another process writes it.
    """
    path = user_gazetteer_path(home)
    if not path.is_file():
        return None
    try:
        return UserGazetteer(duckdb.connect(str(path), read_only=True))
    except duckdb.IOException as locked:
        raise StoreError(f"{path} is in use: {_first_line(locked)}") from locked
