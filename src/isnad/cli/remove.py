"""``isnad remove``: documents out of a record."""

from __future__ import annotations

from typing import Annotated

import typer

from isnad.cli.options import DEFAULT_FILE, FromFile
from isnad.cli.plainly import plainly


@plainly
def remove(
    documents: Annotated[
        list[str],
        typer.Argument(metavar="DOCUMENT…", help="Its path as read, or the beginning of its id."),
    ],
    file: FromFile = DEFAULT_FILE,
    as_json: Annotated[bool, typer.Option("--json", help="Print the outcome as JSON.")] = False,
) -> None:
    """Take documents out of the record, with every claim that was read from them."""
    from isnad.cli.terminal import print_object, printable
    from isnad.store import Store

    with Store.existing(file) as store:
        paths = store.document_paths()
        chosen = sorted({store.document(given) for given in documents})
        store.remove(chosen)
        store.refresh()
        counts = store.counts()
    if as_json:
        removed = [{"id": key, "path": paths[key]} for key in chosen]
        print_object({"removed": removed, "record": counts})
        return
    for key in chosen:
        print(f"Removed {printable(paths[key])}.")
    print(f"{file} holds {counts['documents']:,} documents, {counts['claims']:,} claims.")
