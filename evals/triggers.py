"""Trigger F1 on two annotated sets of English news, with types mapped to PLOVER.

``python evals/triggers.py ../shared/data/dev/events_m2e2.jsonl.gz [--part 1/4]``
``python evals/triggers.py ../shared/data/dev/wikievents_dev.jsonl``

Which PLOVER types answer for which gold type, and why, stands in ``triggers.tsv``. What is counted:

- A gold event whose type is mapped counts once by its trigger. One that is not mapped is ignored.
- An act of isnad whose trigger overlaps a mapped gold trigger answers for it: right when its type
  is one of those mapped (type-aware), right whatever its type (type-blind).
- An act that overlaps only unmapped gold triggers is ignored, and so is an act of a type (or mode:
  COERCE only with arrest) that no mapped gold type covers. Any other act is a false alarm.

The sets annotate a few event types by their own rules, and M2E2 leaves five sentences in six
without any event though many tell of violence or meetings. So precision says more from one build
to the next than by itself; ``--marked`` reads only the records that have some gold event.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from isnad.model import Document, Rejected
from isnad.pipeline import read_documents

TABLE = Path(__file__).with_name("triggers.tsv")
BATCH = 64
UNMAPPED = "-"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """An act of isnad: where, of which type, with which modes."""

    at: Span
    type: str
    modes: tuple[str, ...] = ()


@cache
def mapping() -> Mapping[str, tuple[str, ...]]:
    """PLOVER types (``TYPE`` or ``TYPE/mode``) by the start of a gold type; () for unmapped."""
    found = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            gold, types, _ = line.split("\t")
            found[gold] = () if types == UNMAPPED else tuple(types.split(","))
    return found


def mapped(gold: str) -> tuple[str, ...]:
    """The PLOVER types of a gold type, by the longest start that the table knows."""
    starts = [s for s in mapping() if gold.startswith(s)]
    return mapping()[max(starts, key=len)] if starts else ()


def covered(told: Told, gold_types: Iterable[str]) -> bool:
    """Whether some mapped gold type of the set would have marked such an act."""
    for answer in {a for g in gold_types for a in mapped(g)}:
        type_, _, mode = answer.partition("/")  # one in brackets equals no type
        if told.type == type_ and (not mode or mode in told.modes):
            return True
    return False


def overlaps(one: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


@dataclass
class Score:
    """Counts over a set."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    answered: int = 0
    answered_right: int = 0
    false: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, record: Mapping[str, Any], told: Sequence[Told], types: Iterable[str]) -> None:
        """Counts one record's gold events and acts; ``types`` are all gold types of the set."""
        marks = [
            ((e["trigger"]["start"], e["trigger"]["end"]), e["type"]) for e in record["events"]
        ]
        wanted = [(at, type_) for at, type_ in marks if mapped(type_)]
        for at, type_ in wanted:
            self.gold[type_] += 1
            here = [t for t in told if overlaps(t.at, at)]
            good = any(self._answers(t, type_) for t in here)
            self.found[type_] += bool(here)
            self.right[type_] += good
            if not good:
                got = ",".join(t.type for t in here) or "missed"
                self.misses.append(f"{type_} {got}: {_shown(record['text'], at)}")
        for t in told:
            met = [type_ for at, type_ in wanted if overlaps(t.at, at)]
            if met:
                self.answered += 1
                self.answered_right += any(self._answers(t, type_) for type_ in met)
            elif not any(overlaps(t.at, at) for at, _ in marks) and covered(t, types):
                self.false[t.type] += 1
                self.misses.append(f"false {t.type}: {_shown(record['text'], t.at)}")

    @staticmethod
    def _answers(told: Told, gold: str) -> bool:
        return any(told.type == answer.strip("()").partition("/")[0] for answer in mapped(gold))

    def lines(self) -> list[str]:
        """The printed figures."""
        alarms, total = sum(self.false.values()), sum(self.gold.values())
        rows = [
            _figures("type-blind", self.answered, alarms, sum(self.found.values()), total),
            _figures(
                "type-aware",
                self.answered_right,
                alarms + self.answered - self.answered_right,
                sum(self.right.values()),
                total,
            ),
        ]
        rows += [
            f"{g:40} n {n:4}  found {self.found[g] / n:.3f}  right type {self.right[g] / n:.3f}"
            for g, n in self.gold.most_common()
        ]
        return [*rows, f"false alarms by type: {dict(self.false.most_common())}"]


def _figures(name: str, right: int, wrong: int, met: int, total: int) -> str:
    p, r = right / max(1, right + wrong), met / max(1, total)
    return (
        f"{name}: precision {p:.3f} recall {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f} n {total}"
    )


def _shown(text: str, at: Span) -> str:
    left, right = text[max(0, at[0] - 60) : at[0]], text[at[1] : at[1] + 50]
    return f"{left}[{text[at[0] : at[1]]}]{right}".replace("\n", " ")


def read_set(path: Path) -> list[dict[str, Any]]:
    """The records of a set, gzipped or not."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def acts_of(texts: Sequence[tuple[str, str]]) -> list[list[Told]]:
    """What isnad tells of each (id, text): one act a trigger and type."""
    told = []
    for result in read_documents([Document(i, t) for i, t in texts]):
        claims = () if isinstance(result, Rejected) else result.claims
        seen = {Told((c.trigger.start, c.trigger.end), c.type, c.modes) for c in claims}
        told.append(sorted(seen, key=lambda t: (t.at, t.type)))
    return told


def main() -> None:
    """Parse the command line, read, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--part", default="1/1", help="K/N: every Nth record from the Kth")
    parser.add_argument("--marked", action="store_true", help="only records with a gold event")
    parser.add_argument("--errors", type=int, default=0, help="how many misses to print")
    args = parser.parse_args()
    records = read_set(args.file)
    types = {e["type"] for r in records for e in r["events"]}
    at, step = map(int, args.part.split("/"))
    records, score = records[at - 1 :: step], Score()
    records = [r for r in records if r["events"] or not args.marked]
    for first in range(0, len(records), BATCH):
        part = records[first : first + BATCH]
        for record, told in zip(part, acts_of([(r["id"], r["text"]) for r in part]), strict=True):
            score.add(record, told, types)
    print(*score.lines(), sep="\n")
    print(*sorted(score.misses)[: args.errors], sep="\n")


if __name__ == "__main__":
    main()
