"""Four invented news stories that come with the program, for the demonstration and the tests."""

from __future__ import annotations

from pathlib import Path


def paths() -> list[Path]:
    """The sample articles, by name."""
    return sorted(Path(__file__).parent.glob("*.txt"))
