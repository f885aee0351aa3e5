"""The command ``isnad``: one file per command, which parses, calls and prints."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command line. Everything is loaded when it is needed, so that help is quick."""
    from isnad.cli.app import run

    run()
