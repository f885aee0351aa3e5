"""JSON lines, JSON arrays, CSV and TSV: one document a record, by a stated mapping of fields."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from isnad.errors import InputError
from isnad.model import Document, Metadata, Rejected
from isnad.read.build import distinct, document, one_line
from isnad.read.dates import iso_date
from isnad.read.decode import decode, stream_encoding
from isnad.read.fields import FieldMapping, look_up
from isnad.read.fragment import text_of_field
from isnad.read.item import Item, rejected
from isnad.read.limits import in_megabytes

_PLAIN_ID = re.compile(r"[\w.:/@+-]{1,120}")


def read_json_lines(item: Item) -> Iterator[Document | Rejected]:
    """One document a line. A broken line is rejected and the next is read."""
    limit = item.options.limits.document
    mark, encoding = stream_encoding(item.stream)
    item.stream.seek(mark)
    lines = io.TextIOWrapper(item.stream, encoding=encoding, errors="replace")
    try:
        number = 0
        while line := lines.readline(limit + 1):
            number += 1
            if len(line) > limit:
                raise InputError(f"line {number} is longer than {in_megabytes(limit)}")
            if line.strip():
                yield _from_line(item, number, line)
    finally:
        lines.detach()


def read_json(item: Item) -> Iterator[Document | Rejected]:
    """One document an element of an array, of the one list of objects in an object, or a single
    object that is itself a record. A file of several JSON values is read as JSON lines.

    Raises:
        InputError: not JSON, or no records in it.
    """
    try:
        value = json.loads(decode(item.all_bytes(item.options.limits.array)))
    except ValueError as error:
        if str(error).startswith("Extra data"):
            yield from read_json_lines(item)
            return
        raise InputError(f"not valid JSON ({error})") from error
    records = _records(value, item.options.mapping)
    if not records:
        raise InputError("JSON without records: neither an array of objects nor an article")
    single = len(records) == 1 and not isinstance(value, list)
    for number, record in enumerate(records, start=1):
        yield from_record(item, None if single else number, record)


def read_csv(item: Item, delimiter: str | None = None) -> Iterator[Document | Rejected]:
    """One document a row. The first row names the columns.

    Without a ``delimiter`` it is the one of comma, semicolon and tab that the first row has most.

    Raises:
        InputError: no column of the mapping's text names.
    """
    mark, encoding = stream_encoding(item.stream)
    item.stream.seek(mark)
    lines = io.TextIOWrapper(item.stream, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(item.options.limits.document)
    try:
        first = lines.readline()
        lines.seek(mark)
        rows = csv.DictReader(lines, delimiter=delimiter or max(",;\t", key=first.count))
        _check_columns(list(rows.fieldnames or []), item.options.mapping)
        for number, row in enumerate(rows, start=1):
            yield from_record(item, number, {key: row[key] for key in row if key is not None})
    except csv.Error as error:
        raise InputError(f"a row that is not valid CSV ({error})") from error
    finally:
        lines.detach()


def from_record(item: Item, number: int | None, record: Any) -> Document | Rejected:
    """The document in one record: named ``file#id`` by its id, else ``file#3`` by its number."""
    path = item.path if number is None else f"{item.path}#{number}"
    if not isinstance(record, Mapping):
        return rejected(path, f"a record that is no object but {type(record).__name__}")
    mapping = item.options.mapping
    name = look_up(record, mapping.id)
    if number is not None and name is not None and _PLAIN_ID.fullmatch(str(name)):
        path = f"{item.path}#{name}"
    metadata = _metadata(record, mapping)
    body = _text(look_up(record, mapping.text))
    if not body and not _has_field(record, mapping.text):
        return rejected(path, _no_text(mapping, list(record)))
    try:
        return document(path, body, metadata, one_line(look_up(record, mapping.url)))
    except InputError as error:
        return rejected(path, str(error))


def _from_line(item: Item, number: int, line: str) -> Document | Rejected:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return rejected(f"{item.path}#{number}", f"line {number} is not valid JSON ({error})")
    return from_record(item, number, record)


def _records(value: Any, mapping: FieldMapping) -> list[Any]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    if _has_field(value, mapping.text):
        return [value]
    lists = [each for each in value.values() if isinstance(each, list) and each]
    of_objects = [each for each in lists if isinstance(each[0], dict)]
    return of_objects[0] if len(of_objects) == 1 else []


def _check_columns(columns: list[str], mapping: FieldMapping) -> None:
    if not columns:
        raise InputError("the file is empty")
    if not _has_field(dict.fromkeys(columns, ""), mapping.text):
        raise InputError(_no_text(mapping, columns))


def _has_field(record: Mapping[str, Any], names: tuple[str, ...]) -> bool:
    have = {str(key).strip().lower() for key in record}
    return any(name.lower().split(".")[0] in have for name in names)


def _no_text(mapping: FieldMapping, have: list[Any]) -> str:
    looked_for = ", ".join(mapping.text)
    return f"no text field: looked for {looked_for}; there are {', '.join(map(str, have[:12]))}"


def _metadata(record: Mapping[str, Any], mapping: FieldMapping) -> Metadata:
    return Metadata(
        title=one_line(text_of_field(_text(look_up(record, mapping.title)))),
        publisher=one_line(_named(look_up(record, mapping.publisher))),
        authors=_authors(look_up(record, mapping.authors)),
        published=iso_date(look_up(record, mapping.published)),
    )


def _text(value: Any) -> str:
    """A text field; a list of paragraphs is joined by blank lines, HTML becomes text."""
    if isinstance(value, list):
        return "\n\n".join(_text(each) for each in value)
    return text_of_field(value) if isinstance(value, str) else ""


def _named(value: Any) -> Any:
    """``{"id": ..., "name": "Reuters"}``, as some services write a source, is its name."""
    return look_up(value, ("name", "title")) if isinstance(value, Mapping) else value


def _authors(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = re.split(r"\s*[;|]\s*", value)
    values = value if isinstance(value, list) else [value]
    return distinct([one_line(_named(each)) for each in values])
