"""Reads the tab-separated tables that lie beside this file."""

from __future__ import annotations

from importlib.resources import files

from isnad.errors import ResourceError

Row = tuple[str, ...]


def read_table(name: str, columns: int) -> list[Row]:
    """The rows of a packaged table, each with ``columns`` cells; ``-`` alone reads as "".

    Raises:
        ResourceError: the table is missing or a row has another number of cells.
    """
    try:
        text = files("isnad.ontology").joinpath(name).read_text(encoding="utf-8")
    except OSError as fault:
        raise ResourceError(f"packaged table {name} cannot be read: {fault}") from fault
    rows: list[Row] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise ResourceError(f"{name}, line {number}: {len(cells)} cells, not {columns}")
        rows.append(tuple("" if cell == "-" else cell for cell in cells))
    return rows


def cell_list(cell: str, separator: str = ",") -> tuple[str, ...]:
    """The parts of a cell; () for an empty one."""
    return tuple(cell.split(separator)) if cell else ()
