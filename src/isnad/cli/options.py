"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

DEFAULT_FILE = Path("record.isnad")

FromFile = Annotated[Path, typer.Option("--from", help="The record file.", metavar="FILE")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
