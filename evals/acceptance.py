"""Compare measured scores with the floors that must be reached.

python evals/acceptance.py SCORES.json FLOORS.json

SCORES is what ``score.py --json`` prints; FLOORS names, for each row, the measure and the least
value. Prints a table and exits with 1 when any floor is missed or was not measured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Table = Mapping[str, Mapping[str, float]]

ROUNDING = 1e-9
"""Scores are ratios of counts; this forgives only how a float prints."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One floor and what was measured (None when the row or measure is missing)."""

    row: str
    measure: str
    floor: float
    measured: float | None

    @property
    def reached(self) -> bool:
        """Whether the measured value is at least the floor."""
        return self.measured is not None and self.measured + ROUNDING >= self.floor


def compare(scores: Table, floors: Table) -> Iterator[Comparison]:
    """Every floor in the order of the file, with its measured value."""
    for row, measures in floors.items():
        for measure, floor in measures.items():
            yield Comparison(row, measure, floor, scores.get(row, {}).get(measure))


def line(comparison: Comparison) -> str:
    """One row of the printed table."""
    measured = "missing" if comparison.measured is None else f"{comparison.measured:.3f}"
    verdict = "ok" if comparison.reached else "BELOW THE FLOOR"
    return (
        f"{comparison.row:20} {comparison.measure:10} "
        f"{measured:>8}  floor {comparison.floor:.3f}  {verdict}"
    )


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 0 when every floor is reached."""
    parser = argparse.ArgumentParser(description="Compare measured scores with their floors.")
    parser.add_argument("scores", type=Path)
    parser.add_argument("floors", type=Path)
    given = parser.parse_args(arguments)
    scores: Table = json.loads(given.scores.read_text(encoding="utf-8"))
    floors: Table = json.loads(given.floors.read_text(encoding="utf-8"))
    comparisons = list(compare(scores, floors))
    print("\n".join(line(comparison) for comparison in comparisons))
    missed = sum(not comparison.reached for comparison in comparisons)
    print(f"{len(comparisons) - missed} of {len(comparisons)} floors reached")
    return 1 if missed or not comparisons else 0


if __name__ == "__main__":
    sys.exit(main())
