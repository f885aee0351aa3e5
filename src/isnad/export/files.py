"""Writing whole files: a file is there complete, or as it was before."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_LINE_BREAKS = {"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"}
"""Some readers split lines at these; JSON allows them escaped."""


def json_line(value: Any) -> str:
    """``value`` as JSON on one line, in UTF-8 where it can be and escaped where it cannot."""
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escape in _LINE_BREAKS.items():
        line = line.replace(character, escape)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"), allow_nan=False)
    return line


def write_lines(path: Path, values: Iterable[Any]) -> Path:
    """Write each value as a line of JSON; the file appears when it is whole."""
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8", newline="\n") as file:
        for value in values:
            file.write(json_line(value) + "\n")
    os.replace(partial, path)
    return path


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Path:
    """Write rows under a header; unknown is empty, lists are joined by ``; ``."""
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([_cell(value) for value in row])
    os.replace(partial, path)
    return path


def _cell(value: Any) -> str:
    """A cell as text. A leading ``=``, ``+``, ``-`` or ``@`` would be run by a spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = value if isinstance(value, str) else "; ".join(str(one) for one in value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
