"""Authority files: who there is and what they are called, as a person or a data set lists it.

Two forms are read, one entry at a time. FollowTheMoney as JSON lines (``{"id": …, "schema": …,
"properties": {…}}``): people, organisations, public bodies, companies and legal entities with
``name``, ``alias``, ``previousName``, ``weakAlias``, ``country``, ``nationality``,
``citizenship``, ``jurisdiction`` and ``wikidataId``; other schemata are passed over. CSV with a
header: ``name``, ``aliases`` and ``country`` (several parted by ``;``), ``wikidata``, ``kind``
(``person``, ``organisation`` or empty); of these only ``name`` is needed.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, NoReturn

from isnad.errors import InputError
from isnad.resources.nations import countries, country

EntrySort = Literal["person", "organisation"]

_SCHEMATA: Mapping[str, EntrySort | None] = {
    "Person": "person", "Organization": "organisation", "PublicBody": "organisation",
    "Company": "organisation", "LegalEntity": None,
}  # fmt: skip
_KINDS: Mapping[str, EntrySort | None] = {
    "": None, "person": "person", "per": "person", "organisation": "organisation",
    "organization": "organisation", "org": "organisation", "group": "organisation",
    "publicbody": "organisation", "company": "organisation", "legalentity": None,
}  # fmt: skip
_COLUMNS = {
    "name": "name", "aliases": "aliases", "alias": "aliases", "wikidata": "wikidata",
    "wikidata_id": "wikidata", "wikidataid": "wikidata", "qid": "wikidata", "country": "country",
    "countries": "country", "kind": "kind", "schema": "kind", "type": "kind",
}  # fmt: skip
"""Headers that are recognised, in small letters, and the column that they mean."""
_COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")

Properties = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or organisation of an authority file.

    ``id`` is the Wikidata id, else the file's own id, else the name with its line. ``sort`` is
    None where it may be either; ``weak`` are names that many may bear; ``countries`` are ISO
    alpha-3 codes, empty where none is stated.
    """

    id: str
    names: tuple[str, ...]
    sort: EntrySort | None = None
    weak: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a file the reader is."""

    path: Path
    line: int

    def wrong(self, what: str) -> NoReturn:
        raise InputError(f"{self.path}, line {self.line}: {what}")


def read_authority(path: Path) -> Iterator[Entry]:
    """The entries of an authority file, one after another; what its first character is decides.

    Raises:
        InputError: the file is missing, is of neither form, or holds no entry; or a line is
            wrong, which the message names.
    """
    found = False
    for entry in _entries(Path(path)):
        found = True
        yield entry
    if not found:
        raise InputError(f"{path} lists no person and no organisation")


def _entries(path: Path) -> Iterator[Entry]:
    lines = _lines(path)
    found = next((told for told in lines if told[1].strip()), None)
    if found is None:
        return
    place, line = found
    first = line.lstrip()[0]
    if first == "[":
        place.wrong("is a JSON list; FollowTheMoney is read as JSON lines, one entity a line")
    rest = _again(place, line, lines)
    yield from _followed(rest) if first == "{" else _tabled(path, rest)


def _again(
    place: _Place, line: str, lines: Iterator[tuple[_Place, str]]
) -> Iterator[tuple[_Place, str]]:
    yield place, line
    yield from lines


def _lines(path: Path) -> Iterator[tuple[_Place, str]]:
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, start=1):
                place = _Place(path, number)
                try:
                    yield place, raw.decode("utf-8-sig" if number == 1 else "utf-8")
                except UnicodeDecodeError:
                    place.wrong("is not UTF-8 text")
    except FileNotFoundError:
        raise InputError(f"there is no file {path}") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


# FollowTheMoney


def _followed(lines: Iterable[tuple[_Place, str]]) -> Iterator[Entry]:
    for place, line in lines:
        if line.strip():
            entry = _entity(place, line)
            if entry is not None:
                yield entry


def _entity(place: _Place, line: str) -> Entry | None:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        place.wrong("is not JSON; FollowTheMoney is read as JSON lines, one entity a line")
    if not isinstance(given, dict) or not isinstance(given.get("schema"), str):
        place.wrong('is no FollowTheMoney entity: it has no "schema"')
    if given["schema"] not in _SCHEMATA:
        return None
    properties = given.get("properties")
    if not isinstance(properties, dict):
        place.wrong('is no FollowTheMoney entity: it has no "properties"')
    names = _values(place, properties, "name", "alias", "previousName")
    weak = _values(place, properties, "weakAlias")
    if not (names or weak):
        return None
    stated = given.get("id")
    own = stated if isinstance(stated, str) else ""
    ids = _values(place, properties, "wikidataId") or ([own] if _is_wikidata(own) else [])
    wikidata = _wikidata(place, ids[0]) if ids else None
    codes = _values(place, properties, *_COUNTRIES)
    return Entry(
        wikidata or own or _lined(place, [*names, *weak][0]), tuple(names),
        _SCHEMATA[given["schema"]], tuple(w for w in weak if w not in names),
        tuple(sorted({c for code in codes if (c := _nation(code))})), wikidata,
    )  # fmt: skip


def _values(place: _Place, properties: Properties, *wanted: str) -> list[str]:
    """The values of properties, each once, in their order."""
    found: dict[str, None] = {}
    for name in wanted:
        given = properties.get(name) or []
        listed = [given] if isinstance(given, str) else given
        if not isinstance(listed, list) or not all(isinstance(v, str) for v in listed):
            place.wrong(f'"{name}" is not a list of texts')
        found.update((v.strip(), None) for v in listed if v.strip())
    return list(found)


# CSV


def _tabled(path: Path, lines: Iterable[tuple[_Place, str]]) -> Iterator[Entry]:
    at = [_Place(path, 1)]
    rows = _rows(at, lines)
    header = next(rows, [])
    columns = [_COLUMNS.get(cell.strip().lower()) for cell in header]
    if "name" not in columns:
        at[0].wrong(
            'has no column "name"; a CSV of names has the columns name, aliases, wikidata, '
            "country, kind"
        )
    for row in rows:
        if any(cell.strip() for cell in row):
            if len(row) > len(header):
                at[0].wrong(
                    f"has {len(row)} cells, the header {len(header)}; "
                    "a cell with a comma in it stands in double quotes"
                )
            yield _row(at[0], columns, row)


def _rows(at: list[_Place], lines: Iterable[tuple[_Place, str]]) -> Iterator[list[str]]:
    """The rows of a table; ``at`` tells the line that the last one ended on."""
    given = iter(lines)
    first = next(given)

    def told() -> Iterator[str]:
        for place, line in _again(*first, given):
            at[0] = place
            yield line

    delimiter = "\t" if "\t" in first[1] else ","
    try:
        yield from csv.reader(told(), delimiter=delimiter, strict=True)
    except csv.Error as error:
        at[0].wrong(f"cannot be read as CSV: {error}")


def _row(place: _Place, columns: Sequence[str | None], row: Sequence[str]) -> Entry:
    cells: dict[str, str] = {}
    for column, cell in zip(columns, row, strict=False):
        if column is not None:
            cells.setdefault(column, cell.strip())
    name = cells["name"]
    if not name:
        place.wrong("has no name")
    kind = cells.get("kind", "").lower()
    if kind not in _KINDS:
        place.wrong(f'kind "{cells["kind"]}" is neither person nor organisation')
    wikidata = _wikidata(place, cells["wikidata"]) if cells.get("wikidata") else None
    nations: set[str] = set()
    for given in _parted(cells.get("country", "")):
        nation = _nation(given)
        if nation is None:
            place.wrong(f'"{given}" is no country')
        nations.add(nation)
    names = tuple(dict.fromkeys((name, *_parted(cells.get("aliases", "")))))
    own = wikidata or _lined(place, name)
    return Entry(own, names, _KINDS[kind], (), tuple(sorted(nations)), wikidata)


def _parted(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


# Both


def _lined(place: _Place, name: str) -> str:
    return f"{name} (line {place.line})"


def _is_wikidata(given: str) -> bool:
    return _WIKIDATA.fullmatch(given) is not None


def _wikidata(place: _Place, given: str) -> str:
    """A Wikidata id, alone or at the end of its address."""
    found = given.rsplit("/", 1)[-1]
    if not _is_wikidata(found):
        place.wrong(f'"{given}" is no Wikidata id such as Q42')
    return found


def _nation(given: str) -> str | None:
    """The alpha-3 code of a country by its code of two or three letters, or by its name."""
    code = given.strip().lower()
    if len(code) in (2, 3) and code in _codes():
        return _codes()[code]
    named = country(given)
    return named.alpha3 if named else None


@cache
def _codes() -> dict[str, str]:
    by_two = {c.alpha2.lower(): c.alpha3 for c in countries() if c.alpha2}
    return by_two | {c.alpha3.lower(): c.alpha3 for c in countries()}
