"""``isnad export``: the record for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.options import DEFAULT_FILE, FromFile
from isnad.cli.plainly import plainly


@plainly
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to; made if missing.")],
    file: FromFile = DEFAULT_FILE,
    format: Annotated[str, typer.Option(help="jsonl, csv or geojson.")] = "jsonl",
) -> None:
    """Write the record as files that other programs read."""
    from isnad.export import export as write
    from isnad.store import Store

    with Store(file) as store:
        for path in write(store, format, folder):
            typer.echo(path)
