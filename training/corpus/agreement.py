"""Draws records of the corpus for a second, blind annotation, and scores the agreement.

python training/corpus/agreement.py draw > FILE     number, tab, plain text of each drawn record
python training/corpus/agreement.py freeze > FILE   the first annotation of the drawn records
python training/corpus/agreement.py score SECOND [--first FROZEN] [--show]

Without --first the second annotation is compared with the files in acts/ as they are now.
Records are paired by their text, so a draw outlives changes of the markup.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent))

from markup import Act, MarkedText, ontology, parse, strip_marks

ACTS = Path(__file__).resolve().parent / "acts"
SEED = "isnad-second-annotation-1"
DRAWN = 300
ROLES = ("actor", "recipient", "place", "time", "instrument")
Span = tuple[int, int]
T = TypeVar("T")


@dataclass
class Tally:
    """Items of the first, of the second, and shared: F1 is the agreement."""

    first: int = 0
    second: int = 0
    shared: int = 0

    def add(self, first: int, second: int, shared: int) -> None:
        """Count one record or act more."""
        self.first, self.second, self.shared = (
            self.first + first,
            self.second + second,
            self.shared + shared,
        )

    def row(self) -> str:
        """F1, and the counts it comes from."""
        total = self.first + self.second
        f1 = f"{2 * self.shared / total:.3f}" if total else "-"
        return f"F1 {f1}\tfirst {self.first}, second {self.second}, shared {self.shared}"


@dataclass
class Score:
    """What was counted over all records."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    types: list[tuple[str, str]] = field(default_factory=list)
    modalities: list[tuple[str, str]] = field(default_factory=list)
    holds_act: list[tuple[bool, bool]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def lines(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """(file family, line) of every record in the files; faults of markup are not looked at."""
    found: list[tuple[str, str]] = []
    for path in paths:
        rows = path.read_text(encoding="utf-8").splitlines()
        family = path.stem.partition("_")[0]
        found.extend((family, row) for row in rows if row.strip() and not row.startswith("#"))
    return found


def plain(line: str) -> str:
    """The text of a corpus line without voice and markup."""
    return strip_marks(line.partition("\t")[2])[0]


def draw() -> list[str]:
    """The drawn corpus lines: in each family those whose text has the lowest seeded hash.

    A hash of the text, not a shuffle, so that a record added later moves few others.
    """
    families: dict[str, list[str]] = defaultdict(list)
    for family, line in lines(sorted(ACTS.glob("*.txt"))):
        families[family].append(line)
    total = sum(map(len, families.values()))
    exact = {f: DRAWN * len(rows) / total for f, rows in families.items()}
    quota = {f: int(x) for f, x in exact.items()}
    for family in sorted(exact, key=lambda f: quota[f] - exact[f])[: DRAWN - sum(quota.values())]:
        quota[family] += 1
    chosen = [x for f, rows in families.items() for x in sorted(rows, key=_rank)[: quota[f]]]
    return sorted(chosen, key=_rank)


def _rank(line: str) -> str:
    return hashlib.sha256((SEED + plain(line)).encode()).hexdigest()


def overlap(a: Span, b: Span) -> int:
    """Characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def pairs(first: list[Span], second: list[Span]) -> list[tuple[int, int]]:
    """One-to-one pairs (index, index) of overlapping spans, largest overlap first."""
    options = sorted(
        ((overlap(a, b), -i, -j) for i, a in enumerate(first) for j, b in enumerate(second)),
        reverse=True,
    )
    taken: list[tuple[int, int]] = []
    for size, i, j in options:
        if size and all(-i != x and -j != y for x, y in taken):
            taken.append((-i, -j))
    return taken


def kappa(judged: list[tuple[Hashable, Hashable]]) -> float:
    """Cohen's kappa of two coders' labels."""
    n = len(judged)
    left, right = Counter(a for a, _ in judged), Counter(b for _, b in judged)
    chance = sum(left[k] * right[k] for k in left) / n**2
    seen = sum(a == b for a, b in judged) / n
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


def compare(score: Score, first: MarkedText, second: MarkedText) -> None:
    """Count one record."""
    one, two = list(first.acts.values()), list(second.acts.values())
    score.holds_act.append((bool(one), bool(two)))
    shared = pairs([a.trigger for a in one], [a.trigger for a in two])
    score.tallies["trigger"].add(len(one), len(two), len(shared))
    for act in (one[i] for i in range(len(one)) if i not in {x for x, _ in shared}):
        score.notes.append(f"only first: {_named(first, act)}")
    for act in (two[j] for j in range(len(two)) if j not in {y for _, y in shared}):
        score.notes.append(f"only second: {_named(second, act)}")
    for i, j in shared:
        compare_acts(score, (first, one[i]), (second, two[j]))
    sources = list(first.sources.values()), list(second.sources.values())
    _count(score, "source", sources[0], sources[1], first.text)
    cues = [[s for x in r.cues.values() for s in x] for r in (first, second)]
    _count(score, "cue", cues[0], cues[1], first.text)


def _named(record: MarkedText, act: Act) -> str:
    return f"{record.text[slice(*act.trigger)]!r} {'/'.join([act.type, *act.modes])} {act.modality}"


def _count(score: Score, layer: str, one: list[Span], two: list[Span], text: str) -> None:
    found = pairs(one, two)
    score.tallies[layer].add(len(one), len(two), len(found))
    same = sum(one[i] == two[j] for i, j in found)
    score.tallies[layer + ", same span"].add(len(one), len(two), same)
    lost = [text[slice(*s)] for i, s in enumerate(one) if i not in {x for x, _ in found}]
    gained = [text[slice(*s)] for j, s in enumerate(two) if j not in {y for _, y in found}]
    if lost or gained:
        score.notes.append(f"{layer}: only first {lost}, only second {gained}")
    for i, j in found:
        if one[i] != two[j]:
            a, b = text[slice(*one[i])], text[slice(*two[j])]
            score.notes.append(f"{layer} width: first {a!r}, second {b!r}")


def compare_acts(
    score: Score, first: tuple[MarkedText, Act], second: tuple[MarkedText, Act]
) -> None:
    """Count the layers of one act whose trigger both annotators marked."""
    (record, one), (other, two) = first, second
    score.types.append((one.type, two.type))
    score.modalities.append((one.modality, two.modality))
    both = set(one.modes) & set(two.modes)
    score.tallies["mode"].add(len(one.modes), len(two.modes), len(both))
    if (one.type, set(one.modes), one.modality) != (two.type, set(two.modes), two.modality):
        score.notes.append(f"kind: first {_named(record, one)}, second {_named(other, two)}")
    before = len(score.notes)
    for role in ROLES:
        _count(score, role, one.roles.get(role, []), two.roles.get(role, []), record.text)
    claims = _claims(record, one), _claims(other, two)
    _multi(score, "stance and chain", claims, _same_claim)
    numbers = [[(n["what"], n["bound"], n["value"]) for n in a.numbers] for a in (one, two)]
    _multi(score, "number", (numbers[0], numbers[1]), lambda a, b: a == b)
    here = score.notes[before:]
    score.notes[before:] = [f"{record.text[slice(*one.trigger)]!r} {note}" for note in here]


def _claims(record: MarkedText, act: Act) -> list[tuple[str, list[Span]]]:
    return [(stance, [record.sources[s] for s in chain]) for stance, chain in act.claims]


def _same_claim(a: tuple[str, list[Span]], b: tuple[str, list[Span]]) -> bool:
    return (
        a[0] == b[0]
        and len(a[1]) == len(b[1])
        and all(overlap(x, y) for x, y in zip(a[1], b[1], strict=True))
    )


def _multi(
    score: Score, layer: str, sides: tuple[list[T], list[T]], same: Callable[[T, T], bool]
) -> None:
    left = list(sides[1])
    for item in sides[0]:
        match = next((x for x in left if same(item, x)), None)
        if match is not None:
            left.remove(match)
    shared = len(sides[1]) - len(left)
    score.tallies[layer].add(len(sides[0]), len(sides[1]), shared)
    if shared < max(map(len, sides)):
        score.notes.append(f"{layer}: first {sides[0]}, second {sides[1]}")


def table(score: Score) -> str:
    """The agreement by layer, one layer a line."""
    rows = []
    for name, judged in (("act or none", score.holds_act), ("type", score.types)):
        rows.append(f"{name}\t{_labels(list(judged))}")
    rows.append(f"modality\t{_labels(list(score.modalities))}")
    layers = ["trigger", "mode", *ROLES, "source", "cue", "stance and chain", "number"]
    for layer in layers:
        rows.append(f"{layer}\t{score.tallies[layer].row()}")
        if layer + ", same span" in score.tallies:
            rows.append(f"  same span\t{score.tallies[layer + ', same span'].row()}")
    return "\n".join(rows)


def _labels(judged: list[tuple[Hashable, Hashable]]) -> str:
    same = sum(a == b for a, b in judged)
    return f"accuracy {same / len(judged):.3f}, kappa {kappa(judged):.3f}\t{same} of {len(judged)}"


def run_score(path: Path, frozen: Path | None, show: bool) -> int:
    """Print the table; the exit status is 1 when a second record has no first."""
    types = ontology()
    sources = [frozen] if frozen else sorted(ACTS.glob("*.txt"))
    first = {plain(line): line for _, line in lines(sources)}
    score, lost = Score(), 0
    for number, (_, line) in enumerate(lines([path]), 1):
        second = parse(line, types)
        if second.text not in first:
            lost += 1
            print(f"{number}: no first annotation of {second.text!r}", file=sys.stderr)
            continue
        score.notes = []
        compare(score, parse(first[second.text], types), second)
        if show and score.notes:
            print(f"{number}\t{second.text}\n\t" + "\n\t".join(score.notes))
    print(table(score))
    return 1 if lost else 0


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("draw", "freeze", "score"))
    parser.add_argument("second", nargs="?", type=Path)
    parser.add_argument("--first", type=Path)
    parser.add_argument("--show", action="store_true", help="print every disagreement")
    args = parser.parse_args()
    if args.what == "score":
        if args.second is None:
            parser.error("score needs the file of the second annotation")
        return run_score(args.second, args.first, args.show)
    for number, line in enumerate(draw(), 1):
        voice = line.partition("\t")[0]
        shown = "headline: " if voice == "headline" else ""
        print(line if args.what == "freeze" else f"{number}\t{shown or '?: '}{plain(line)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
