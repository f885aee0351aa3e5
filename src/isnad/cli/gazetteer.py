"""``isnad gazetteer``: places of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.plainly import plainly

gazetteer = typer.Typer(no_args_is_help=True, help="Places that the packaged gazetteer lacks.")


@gazetteer.callback()
def options() -> None:
    """Places that the packaged gazetteer lacks."""


@gazetteer.command()
@plainly
def add(
    file: Annotated[Path, typer.Argument(help="A GeoNames dump: allCountries.zip, SY.txt, …")],
) -> None:
    """Add the places of a GeoNames dump; later readings know them."""
    from isnad.cli.progress import counting
    from isnad.resources.user_gazetteer import add_dump

    with counting(None, "places") as progress:
        added = add_dump(file, progress=_increments(progress))
    known = "1 place of {} is" if added == 1 else f"{added:,} places of {{}} are"
    typer.echo(f"{known.format(file)} known from now on.")


def _increments(progress: Callable[[int], None]) -> Callable[[int], None]:
    """A function told how many there are so far, which tells ``progress`` how many more."""
    before = 0

    def told(so_far: int) -> None:
        nonlocal before
        progress(so_far - before)
        before = so_far

    return told
