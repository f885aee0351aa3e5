"""The written lexicon over the project's own event corpus: what it names, and which rows go wrong.

``python evals/lexicon.py training/corpus/acts/*.txt``

Every sentence of the corpus is tagged and read by the lexicon alone, without the acts that the
reading model sees (``--merged``: with them, as the program reads). An act of the lexicon answers
for the gold act whose trigger it overlaps. Counted: triggers (the act is there, whatever its type),
triggers with their type, and modes where both agree on the type and one of them has a mode.
A row of ``acts.tsv`` is right, of the wrong type, or fires where the corpus has no act at all.

The corpus marks each happening once ("gathered for a summit" has one trigger), so what stands
beside a gold act counts as firing on nothing: precision is a lower bound, good for comparing rows.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from isnad import pipeline, tag, what, who
from isnad.grammar import Tree
from isnad.model import Act, Document, Sentence
from isnad.what.acts import of_sentence, written
from isnad.what.slots import Scene

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training" / "corpus"))
import markup

BATCH = 256
NONE = "none"


@dataclass
class Tally:
    """What was counted over the corpus."""

    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(gold type or "none", type given or "none")."""
    modes: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """(type, gold modes, modes given) of acts whose type is right."""
    rows: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By row: right, wrong, nothing."""
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Sentences in which a row goes wrong, or (``-TYPE``) in which a gold act is missed."""

    def add(self, record: markup.MarkedText, acts: Sequence[Act]) -> None:
        """Counts one record."""
        free = list(acts)
        for gold in record.acts.values():
            start, end = gold.trigger
            here = [a for a in free if a.trigger.start < end and start < a.trigger.end]
            act = min(here, key=lambda a: a.type != gold.type, default=None)
            self.confusion[gold.type, act.type if act else NONE] += 1
            if act is None:
                self.examples["-" + gold.type].append(shown(record.text, start, end))
                continue
            free.remove(act)
            right = act.type == gold.type
            self._row(act, "right" if right else f"wrong, is {gold.type}", record.text)
            if right:
                self.modes[
                    gold.type, "+".join(sorted(gold.modes)), "+".join(sorted(act.modes))
                ] += 1
        for act in free:
            self.confusion[NONE, act.type] += 1
            self._row(act, "no act", record.text)

    def _row(self, act: Act, verdict: str, text: str) -> None:
        name = f"{act.why[0]} {act.type}" if act.why else act.type
        self.rows[name][verdict] += 1
        if verdict != "right":
            at = shown(text, act.trigger.start, act.trigger.end)
            self.examples[name].append(f"({verdict}) {at}")


def shown(text: str, start: int, end: int) -> str:
    """The sentence with one stretch in brackets, cut to what stands around it."""
    return f"{text[max(0, start - 90) : start]}[{text[start:end]}]{text[end : end + 70]}"


def scenes(documents: Sequence[Document]) -> Iterator[list[tuple[Scene, what.Setting]]]:
    """The sentences of each document as the coder meets them."""
    pages = [pipeline.prepared(d) for d in documents]
    sentences = tag.read_sentences([r for p in pages for r in p.raw])
    at = 0
    for page in pages:
        mine = tag.consistent(sentences[at : at + len(page.raw)])
        at += len(page.raw)
        yield _of_page(page, mine)


def _of_page(
    page: pipeline.Page, sentences: Sequence[Sentence]
) -> list[tuple[Scene, what.Setting]]:
    times, places = pipeline._times(page, sentences), pipeline._places(page, sentences)
    cast = who.cast(page.document.id, sentences, places, [None] * len(sentences))
    kinds = {e.id: e.kind for e in cast.entities}
    return [
        (Scene(Tree(s), n, cast, kinds), what.Setting(times[n], places[n], None))
        for n, s in enumerate(sentences)
        if s.tokens
    ]


def read(records: Sequence[markup.MarkedText], *, merged: bool) -> Tally:
    """Runs the reader over the records and counts."""
    tally = Tally()
    for at in range(0, len(records), BATCH):
        part = records[at : at + BATCH]
        documents = [Document(str(at + n), r.text) for n, r in enumerate(part)]
        for record, seen in zip(part, scenes(documents), strict=True):
            acts: list[Act] = []
            for scene, around in seen:
                acts += of_sentence(scene, around) if merged else written(scene, around).values()
            tally.add(record, acts)
    return tally


def score(right: int, given: int, gold: int) -> str:
    """Precision, recall and F1 as one printed string."""
    p, r = right / max(1, given), right / max(1, gold)
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}"


def summary(tally: Tally) -> list[str]:
    """The figures: triggers, triggers and types, each type, modes."""
    seen = tally.confusion
    gold = sum(n for (g, _), n in seen.items() if g != NONE)
    given = sum(n for (_, t), n in seen.items() if t != NONE)
    met = sum(n for (g, t), n in seen.items() if NONE not in (g, t))
    right = sum(n for (g, t), n in seen.items() if g == t)
    lines = [
        f"triggers        {score(met, given, gold)}  n {gold}",
        f"with type       {score(right, given, gold)}",
        f"type at trigger {right / max(1, met):.3f}",
    ]
    for name in sorted({g for g, _ in seen if g != NONE}):
        mine = sum(n for (g, _), n in seen.items() if g == name)
        made = sum(n for (_, t), n in seen.items() if t == name)
        others = Counter({t: n for (g, t), n in seen.items() if g == name and t != name})
        told = ", ".join(f"{t} {n}" for t, n in others.most_common(4))
        lines.append(f"{name:10} {score(seen[name, name], made, mine)}  n {mine:4}  else {told}")
    pairs = [(g == m, n) for (_, g, m), n in tally.modes.items() if g or m]
    correct, total = sum(n for ok, n in pairs if ok), sum(n for _, n in pairs)
    lines.append(f"modes           {correct / max(1, total):.3f}  n {total}")
    return lines


def worst(tally: Tally, count: int) -> Iterator[str]:
    """The rows with most wrong or empty firings, with what they were right about."""

    def cost(item: tuple[str, Counter[str]]) -> int:
        return item[1]["right"] - sum(item[1].values())

    for name, seen in sorted(tally.rows.items(), key=lambda i: (cost(i), i[0]))[:count]:
        rest = ", ".join(f"{k} {n}" for k, n in seen.most_common() if k != "right")
        yield f"{name:34} right {seen['right']:3}  {rest}"


def main() -> None:
    """Parse the command line, read, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--merged", action="store_true", help="with the model's acts")
    parser.add_argument("--rows", type=int, default=40, help="how many rows to list")
    parser.add_argument("--examples", metavar="ROW", help="sentences of a row, or -TYPE: misses")
    parser.add_argument("--modes", action="store_true", help="list the modes that differ")
    args = parser.parse_args()
    found = [r for _, _, r in markup.read(args.files)]
    tally = read([r for r in found if isinstance(r, markup.MarkedText)], merged=args.merged)
    print(*summary(tally), *worst(tally, args.rows), sep="\n")
    if args.modes:
        for (kind, gold, given), n in tally.modes.most_common():
            if gold != given:
                print(f"{n:4} {kind} is {gold or '-'}, given {given or '-'}")
    for name in sorted(tally.examples):
        if args.examples is not None and name.startswith(args.examples):
            print(f"\n{name}", *tally.examples[name], sep="\n  ")


if __name__ == "__main__":
    main()
