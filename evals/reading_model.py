"""The packaged reading model on the dev sets, with gold words: ``python evals/reading_model.py``.

names: exact span and kind, PER/LOC/ORG, by corpus (``ewt`` is the UNER part). las, uas: every word
counts, punctuation too. roles: head word and label of each argument of the given predicates;
C- arguments and labels that the model does not learn are left out of the gold.
Prints F1 or accuracy; ``--json`` for programs; ``--floors FILE`` exits 1 below a floor.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from isnad.tag import decode, model
from isnad.tag.labels import ROLES
from isnad.tag.words import words

DATA = Path(__file__).resolve().parents[2] / "shared/data/dev"
KINDS = {"PER", "LOC", "ORG"}
Span = tuple[int, int]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a packed JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


class Tally:
    """Right, guessed and gold counts by measure."""

    def __init__(self) -> None:
        self.rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, key: str, right: int, guessed: int, gold: int) -> None:
        """Adds one sentence's counts."""
        for i, n in enumerate((right, guessed, gold)):
            self.rows[key][i] += n

    def scores(self) -> dict[str, float]:
        """F1 by measure (accuracy where guessed and gold are the same words)."""
        return {
            k: round(2 * r / (g + t), 4) if g + t else 0.0
            for k, (r, g, t) in sorted(self.rows.items())
        }


def syntax(data: Path, tally: Tally) -> None:
    """Attachment and tags on syntax_dev."""
    records = list(lines(data / "syntax_dev.jsonl.gz"))
    spans = [[(t["start"], t["end"]) for t in r["tokens"]] for r in records]
    scored = model.run(
        [[r["text"][s:e] for s, e in at] for r, at in zip(records, spans, strict=True)]
    )
    for r, at, scores in zip(records, spans, scored, strict=True):
        corpus = "ewt" if "EWT" in r["source"] else "gum"
        gold, n = r["tokens"], len(r["tokens"])
        found = decode.tokens(r["text"], at, scores) if scores else ()
        pairs = list(zip(found, gold, strict=False))
        heads = [(f, g) for f, g in pairs if f.head + 1 == g["head"]]
        tally.add(f"uas_{corpus}", len(heads), n, n)
        tally.add(f"las_{corpus}", sum(f.deprel == g["deprel"] for f, g in heads), n, n)
        tally.add(f"upos_{corpus}", sum(f.upos == g["upos"] for f, g in pairs), n, n)
        tally.add(
            f"lemma_{corpus}", sum(f.lemma.lower() == g["lemma"].lower() for f, g in pairs), n, n
        )


def names(data: Path, tally: Tally) -> None:
    """Names on entities_dev; EWT and GUM sentences with the words of their trees."""
    gold_words = {
        r["id"]: [(t["start"], t["end"]) for t in r["tokens"]]
        for r in lines(data / "syntax_dev.jsonl.gz")
    }
    records = list(lines(data / "entities_dev.jsonl.gz"))
    spans = [gold_words.get(r["id"]) or words(r["text"]) for r in records]
    scored = model.run(
        [[r["text"][s:e] for s, e in at] for r, at in zip(records, spans, strict=True)]
    )
    for r, at, scores in zip(records, spans, scored, strict=True):
        found = decode.names(r["text"], at, scores) if scores else ()
        guessed = {(n.span.start, n.span.end, n.kind) for n in found if n.kind in KINDS}
        gold = {(e["start"], e["end"], e["type"].replace("GPE", "LOC")) for e in r["entities"]}
        gold = {g for g in gold if g[2] in KINDS}
        corpus = {"UNER_English-EWT": "ewt", "UD_English-EWT": "ewt"}.get(r["source"], r["scheme"])
        corpus = "ewt" if r["scheme"] == "uner" else corpus
        tally.add(f"names_{corpus}", len(guessed & gold), len(guessed), len(gold))


def roles(data: Path, tally: Tally) -> None:
    """Role heads and labels on roles_dev, predicates given, gold trees for the heads."""
    trees = {r["id"]: r for r in lines(data / "syntax_dev.jsonl.gz")}
    records = [r for r in lines(data / "roles_dev.jsonl.gz") if r["id"] in trees]
    spans = [[(t["start"], t["end"]) for t in trees[r["id"]]["tokens"]] for r in records]
    scored = model.run(
        [[r["text"][s:e] for s, e in at] for r, at in zip(records, spans, strict=True)]
    )
    for r, at, scores in zip(records, spans, scored, strict=True):
        heads = [t["head"] - 1 for t in trees[r["id"]]["tokens"]]
        for p in r["predicates"]:
            word = p["tok"] - 1
            if scores is None or p["upos"] == "AUX" or word >= len(scores.upos):
                continue
            gold: dict[int, str] = {}
            for a in p["args"]:
                head = _head(at, heads, a["start"], a["end"])
                if head is not None and head != word:
                    gold.setdefault(head, a["role"].removeprefix("ARGM-"))
            learned = {(h, role) for h, role in gold.items() if role in ROLES}
            unlearned = {h for h, role in gold.items() if role not in ROLES}
            row = scores.roles[word]
            guessed = {
                (j, ROLES[k]) for j, k in enumerate(row) if k and j != word and j not in unlearned
            }
            tally.add("roles", len(guessed & learned), len(guessed), len(learned))


def _head(spans: list[Span], heads: list[int], start: int, end: int) -> int | None:
    inside = [i for i, (s, e) in enumerate(spans) if s < end and start < e]
    return next((i for i in inside if heads[i] not in inside), None)


def main() -> int:
    """Parse the command line, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--floors", type=Path)
    args = parser.parse_args()
    tally = Tally()
    for measure in (syntax, names, roles):
        measure(args.data, tally)
    scores = tally.scores()
    if args.json:
        print(json.dumps(scores, indent=1))
    else:
        print(*(f"{k:16} {v:.4f}" for k, v in scores.items()), sep="\n")
    floors = json.loads(args.floors.read_text(encoding="utf-8")) if args.floors else {}
    low = [f"{k} is {scores[k]}, its floor {v}" for k, v in floors.items() if scores[k] < v]
    print(*low, sep="\n", file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
