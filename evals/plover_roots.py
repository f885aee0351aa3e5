"""PLOVER roots on plv_dev, end to end.

``python evals/plover_roots.py ../shared/data/dev/plv_dev.jsonl``

Each marked sentence is read as a document of its own. Its event is the one whose actor and
recipient overlap the gold marks; failing that one of the two; failing that the first in the text.
Macro-F1 over the 15 roots of the set; CONCEDE and RETREAT count as YIELD. With ``--given`` only
events that touch the marked pair count (what it is when the pair is given).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from isnad.model import Claim, Document, Rejected
from isnad.pipeline import read_documents

Mark = dict[str, object] | None


def touches(arguments: object, mark: Mark) -> bool:
    """Whether one of a claim's arguments overlaps a gold mark."""
    if not mark:
        return False
    start, end = int(str(mark["start"])), int(str(mark["end"]))
    return any(a.span.start < end and start < a.span.end for a in arguments)  # type: ignore[attr-defined]


def chosen(claims: tuple[Claim, ...], actor: Mark, recipient: Mark) -> Claim | None:
    """The claim that answers for the sentence."""
    ordered = sorted(claims, key=lambda c: (c.trigger.start, c.id))

    def fit(claim: Claim) -> int:
        return 2 * touches(claim.actors, actor) + touches(claim.recipients, recipient)

    return max(ordered, key=fit, default=None)


def root(type_: str) -> str:
    """The 15-type name of a PLOVER type."""
    return "YIELD" if type_ in ("CONCEDE", "RETREAT") else type_


def macro_f1(pairs: list[tuple[str, str]]) -> tuple[float, dict[str, tuple[float, float, float]]]:
    """Mean F1 over the gold roots, and (precision, recall, F1) of each."""
    rows = {}
    guessed, gold = Counter(g for g, _ in pairs), Counter(t for _, t in pairs)
    right = Counter(t for g, t in pairs if g == t)
    for name in sorted(gold):
        p = right[name] / guessed[name] if guessed[name] else 0.0
        r = right[name] / gold[name]
        rows[name] = (p, r, 2 * p * r / (p + r) if p + r else 0.0)
    return sum(row[2] for row in rows.values()) / len(rows), rows


def main() -> None:
    """Parse the command line, read, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--given", action="store_true")
    parser.add_argument("--errors", type=int, default=0, help="how many misses to print")
    args = parser.parse_args()
    records = [json.loads(line) for line in args.file.read_text(encoding="utf-8").splitlines()]
    pairs, misses = [], []
    for at in range(0, len(records), 64):
        part = records[at : at + 64]
        documents = [Document(r["id"], r["text"]) for r in part]
        for r, result in zip(part, read_documents(documents), strict=True):
            claims = () if isinstance(result, Rejected) else result.claims
            claim = chosen(claims, r["actor"], r["recipient"])
            if (
                args.given
                and claim
                and not (
                    touches(claim.actors, r["actor"]) or touches(claim.recipients, r["recipient"])
                )
            ):
                claim = None
            guess = root(claim.type) if claim else "none"
            pairs.append((guess, r["root"]))
            if guess != r["root"]:
                misses.append(f"{r['root']:10} got {guess:10} {r['text'][:170]}")
    value, rows = macro_f1(pairs)
    for name, (p, r, f) in rows.items():
        print(f"{name:10} precision {p:.3f} recall {r:.3f} f1 {f:.3f}")
    accuracy = sum(g == t for g, t in pairs) / len(pairs)
    none = sum(g == "none" for g, _ in pairs)
    print(f"macro-F1 {value:.3f} accuracy {accuracy:.3f} none {none} n {len(pairs)}")
    print(*misses[: args.errors], sep="\n")


if __name__ == "__main__":
    main()
