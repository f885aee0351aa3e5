"""``isnad demo``: what isnad does, on the articles that come with it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.plainly import plainly
from isnad.errors import IsnadError

_INTRODUCTION = """\
Four invented news stories are read from the package into a record: no download, no account. \
Each event below bundles every passage that tells of it. Actors, places and dates are read from \
the text; a standing says whether its sources agree."""

_DISPUTES = """\
Where sources contradict each other, both accounts are kept, with their own words, the chain \
of people on whose word they rest (first speaker ← relay ← outlet), and the characters of the \
file where they stand. isnad does not say who is right."""

_NEXT = """\
Now your own: isnad read FOLDER, then isnad show events. \
isnad show event ID shows all that an event rests on."""


@plainly
def demo(
    keep: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Copy the sample articles into this folder.")
    ] = None,
) -> None:
    """Read the packaged sample articles and show what comes out."""
    from isnad.cli.accounts import Provenance, print_accounts
    from isnad.cli.disputed import DISPUTED
    from isnad.cli.tables import print_events
    from isnad.cli.terminal import Terminal
    from isnad.reading import read_stages, stages
    from isnad.resources import samples
    from isnad.store import Filter, Store

    if keep is not None:
        _copy(samples.paths(), keep)
    terminal = Terminal()
    terminal.line(_INTRODUCTION)
    terminal.line()
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "demo.isnad", write=True) as store,
    ):
        read_stages(store, stages([str(path) for path in samples.paths()]))
        print_events(terminal, store.events())
        terminal.line()
        terminal.line(_DISPUTES)
        terminal.line()
        known = Provenance.of(store).by_file_name()
        for event in store.events(Filter(standings=DISPUTED)):
            print_accounts(terminal, event, known)
    terminal.line(_NEXT)


def _copy(articles: Iterable[Path], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for article in articles:
            shutil.copyfile(article, folder / article.name)
    except OSError as error:
        raise IsnadError(f"{folder} cannot be written: {error.strerror or error}") from error
