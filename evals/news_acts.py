"""Acts of single news sentences against those marked in ``training/corpus/news``.

``python evals/news_acts.py --data ../shared/data [--part held|train|all] [--errors 40]``
``… --part train --parties 200`` prints actors and recipients that are wrong, missing or too many.

Each marked sentence is read as a document of its own. An act of the output and a marked one are
the same when their triggers overlap; left over ones of one type in a sentence are matched too, in
order. The figures: triggers (that matching, blind to the type), acts (the type is right too), and
of matched acts: parties and places by overlap of spans, modality, modes and sources. ``held`` is
the part that the reading model never trains on; rules have been read off all of it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "training" / "corpus")]

import markup  # noqa: E402
import standoff  # noqa: E402

from isnad.model import Claim, Document, Rejected, Span  # noqa: E402
from isnad.pipeline import read_documents  # noqa: E402

Pair = tuple[Claim | None, markup.Act | None]


def overlaps(span: Span, at: tuple[int, int]) -> bool:
    """Whether a span shares a character with a marked one."""
    return span.start < at[1] and at[0] < span.end


def matched(claims: tuple[Claim, ...], acts: list[markup.Act]) -> list[Pair]:
    """Claims with the acts they tell; None stands for what has no partner. Lasting order."""
    pairs: list[Pair] = []
    left, over = list(acts), []
    for claim in sorted(claims, key=lambda c: (c.trigger.start, c.id)):
        same = [a for a in left if overlaps(claim.trigger, a.trigger)]
        if same:
            best = max(same, key=lambda a: a.type == claim.type)
            left.remove(best)
            pairs.append((claim, best))
        elif any(overlaps(claim.trigger, a.trigger) for a in acts):
            continue
        else:
            over.append(claim)
    for claim in over:
        same = [a for a in left if a.type == claim.type]
        if same:
            left.remove(same[0])
        pairs.append((claim, same[0] if same else None))
    return pairs + [(None, a) for a in left]


class Tally:
    """Right, guessed and gold counts by layer."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, layer: str, right: int, guessed: int, gold: int) -> None:
        """Adds one comparison."""
        for key, n in (("right", right), ("guessed", guessed), ("gold", gold)):
            self.counts[layer, key] += n

    def rows(self) -> dict[str, tuple[float, float, float]]:
        """(precision, recall, F1) by layer."""
        out = {}
        for layer in dict.fromkeys(k for k, _ in self.counts):
            right, guessed, gold = (self.counts[layer, k] for k in ("right", "guessed", "gold"))
            p, r = right / guessed if guessed else 0.0, right / gold if gold else 0.0
            out[layer] = (p, r, 2 * p * r / (p + r) if p + r else 0.0)
        return out


def compare(tally: Tally, record: markup.MarkedText, pair: Pair) -> None:
    """Counts one pair in every layer."""
    claim, act = pair
    both = claim is not None and act is not None
    right = both and claim.type == act.type  # type: ignore[union-attr]
    for layer, hit in (("triggers", both), ("acts", right)):
        tally.add(layer, hit, claim is not None, act is not None)
    name = claim.type if claim else None
    for kind in {name, act.type if act else None} - {None}:
        tally.add(f"  {kind}", bool(right), name == kind, bool(act and act.type == kind))
    if claim is None or act is None:
        return
    sources = {x for _, chain in act.claims for x in chain}
    marked = {
        "actor": (claim.actors, act.roles.get("actor", [])),
        "recipient": (claim.recipients, act.roles.get("recipient", [])),
        "place": (claim.places, act.roles.get("place", [])),
        "time": (claim.dates, act.roles.get("time", [])),
        "source": (
            [x for x in claim.chain if x.span],
            [record.sources[x] for x in sorted(sources)],
        ),
    }
    for layer, (mine, gold) in marked.items():
        spans = [x.span for x in mine if x.span]  # type: ignore[attr-defined]
        hit = sum(any(overlaps(s, g) for g in gold) for s in spans)
        found = sum(any(overlaps(s, g) for s in spans) for g in gold)
        tally.add(layer, min(hit, found), len(spans), len(gold))
    tally.add("modality", claim.modality == act.modality, 1, 1)
    tally.add("modes", set(claim.modes) == set(act.modes), 1, 1)


def told(claim: Claim) -> str:
    """A claim in a line."""
    parts = [f"{r}={[a.span.text for a in x]}" for r, x in
             (("A", claim.actors), ("R", claim.recipients), ("P", claim.places)) if x]  # fmt: skip
    said = [x.name for x in claim.chain]
    return f"«{claim.trigger.text}» {claim.type} {claim.modality} {' '.join(parts)} S={said}"


def astray(record: markup.MarkedText, pair: Pair) -> list[str]:
    """The actors and recipients of a matched act that are missing, too many or in place of others.

    A line each: role, fault, marked spans, ours, and the act.
    """
    claim, act = pair
    if claim is None or act is None:
        return []
    lines = []
    for role, mine in (("actor", claim.actors), ("recipient", claim.recipients)):
        gold = act.roles.get(role, [])
        spans = [a.span for a in mine if a.span]
        lost = [g for g in gold if not any(overlaps(s, g) for s in spans)]
        extra = [s for s in spans if not any(overlaps(s, g) for g in gold)]
        if lost or extra:
            fault = "wrong" if lost and extra else "missing" if lost else "spurious"
            texts = [record.text[slice(*g)] for g in lost], [s.text for s in extra]
            lines.append(f"{role} {fault}: gold {texts[0]} isnad {texts[1]} of {told(claim)}")
    return lines


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--part", choices=("held", "train", "all"), default="held")
    parser.add_argument("--errors", type=int, default=0, help="sentences at fault to print")
    parser.add_argument("--parties", type=int, default=0, help="sentences, parties at fault")
    args = parser.parse_args()
    rows = standoff.read(standoff.NEWS, args.data / "train", args.part)
    tally, wrong = Tally(), []
    parties: list[tuple[markup.MarkedText, list[str]]] = []
    for at in range(0, len(rows), 64):
        part = rows[at : at + 64]
        documents = [Document(f"{i}.txt", r.text) for i, r in part]
        for (id_, record), result in zip(part, read_documents(documents), strict=True):
            claims = () if isinstance(result, Rejected) else result.claims
            pairs = matched(claims, list(record.acts.values()))
            for pair in pairs:
                compare(tally, record, pair)
            if any(c is None or a is None or c.type != a.type for c, a in pairs):
                wrong.append((id_, record, pairs))
            if lines := [x for pair in pairs for x in astray(record, pair)]:
                parties.append((record, lines))
    for layer, (p, r, f) in tally.rows().items():
        print(f"{layer:14} precision {p:.3f} recall {r:.3f} f1 {f:.3f}")
    print(f"{len(rows)} sentences")
    for record, lines in parties[:: max(1, len(parties) // max(1, args.parties))][: args.parties]:
        print("", record.text, *(f"   {x}" for x in lines), sep="\n")
    for id_, record, pairs in wrong[: args.errors]:
        print(f"\n{id_}\n{record.text}")
        for claim, act in pairs:
            gold = f"{record.text[slice(*act.trigger)]} {act.type} {act.modality}" if act else "-"
            print(f"   gold {gold:40} isnad {told(claim) if claim else '-'}")


if __name__ == "__main__":
    main()
