"""The commands together."""

from __future__ import annotations

import io
import os
import sys
from typing import Annotated

import typer

import isnad
from isnad.cli.demo import demo
from isnad.cli.doctor import doctor
from isnad.cli.entities import entities
from isnad.cli.export import export
from isnad.cli.gazetteer import gazetteer
from isnad.cli.read import read
from isnad.cli.remove import remove
from isnad.cli.show import show

app = typer.Typer(
    name="isnad",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"isnad {isnad.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Reads news reports and writes who did what to whom, where and when, on whose word."""


for command in (read, show, remove, export, demo, doctor):
    app.command()(command)
app.add_typer(entities, name="entities")
app.add_typer(gazetteer, name="gazetteer")


def run() -> None:
    """Run the command that the command line names, and end the process with its status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="isnad")
    finally:
        _flush()


def _flush() -> None:
    """Give out what is left; a reader that has gone (``isnad show events | head``) is no error."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
