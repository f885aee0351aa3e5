"""How well passages about one event are found across articles: ECB+ (topics 1-35).

python evals/clusters.py [FILE.jsonl.gz] [--documents N]

The matching rule: a predicted claim counts when its trigger overlaps a gold event mention of ECB+,
so only events that have a PLOVER type are judged, in the sentences that ECB+ validated; several
claims on one gold mention count as the first. A gold mention without a chain is an event of its
own. Two mentions are rightly together when their gold chain is one. ECB+ holds a shot, a death and
an injury apart, which PLOVER codes as one act with numbers; so the figures are given for all
mentions, and again without those whose trigger tells the toll ("killed", "injuring"). Pairs within
one document are given apart from those across documents; B-cubed averages over all judged
mentions. Publication days are not given in ECB+. Each topic of ECB+ has two incidents, held apart
by its subtopics: how many wrong pairs bring two incidents together is given beside the rest, which
are parts of one incident (a crash and a blow, a shooting and a murder).
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from isnad import pipeline
from isnad.fuse import fuse
from isnad.fuse.retelling import is_toll_word
from isnad.model import Document, DocumentRecord, Rejected

DEFAULT = Path(__file__).resolve().parents[2] / "shared/data/dev/clusters_ecb_dev.jsonl.gz"
_BATCH = 16


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold mention that a predicted claim overlaps: its document, gold chain and found event."""

    document: str
    incident: str
    gold: str
    found: str
    trigger: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of mentions: rightly together, wrongly together, wrongly apart."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of the pairs put together that belong together."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """The share of the pairs that belong together which were put together."""
        return self.right / max(self.right + self.missed, 1)


def main(arguments: list[str] | None = None) -> None:
    """Print pairwise figures within and across documents, and B-cubed."""
    parser = argparse.ArgumentParser(description="Score event clusters against ECB+.")
    parser.add_argument("file", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--documents", type=int, default=None, help="read only the first N")
    given = parser.parse_args(arguments)
    gold = list(islice(rows(given.file), given.documents))
    records = read(gold)
    mentions = judged(gold, records)
    print("\n".join(report(mentions)))
    print("without the toll of violent acts:")
    print("\n".join(report([m for m in mentions if not is_toll_word(m.trigger)])))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of the file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read(gold: Sequence[Mapping[str, Any]]) -> list[DocumentRecord]:
    """The documents as the pipeline reads them; the rejected are left out."""
    documents = [Document(row["id"], row["text"]) for row in gold]
    found: list[DocumentRecord | Rejected] = []
    for start in range(0, len(documents), _BATCH):
        found += pipeline.read_documents(documents[start : start + _BATCH])
    return [one for one in found if isinstance(one, DocumentRecord)]


def judged(gold: Sequence[Mapping[str, Any]], records: Sequence[DocumentRecord]) -> list[Judged]:
    """The gold mentions that claims overlap, with the event that each claim was put in."""
    _, events, _ = fuse(records)
    event_of = {claim.id: event.id for event in events for claim in event.claims}
    by_path = {record.document.path: record for record in records}
    made: list[Judged] = []
    for row in gold:
        record = by_path.get(row["id"])
        valid = {s["n"] for s in row["sentences"] if s["validated"]}
        mentions = [m for m in row["events"] if m["sentence"] in valid]
        for mention in mentions if record else ():
            spans = [(s["start"], s["end"]) for s in mention["spans"]]
            claims = (
                c for c in record.claims  # type: ignore[union-attr]
                if any(c.trigger.start < end and start < c.trigger.end for start, end in spans)
            )  # fmt: skip
            claim = next(claims, None)
            if claim is not None and claim.id in event_of:
                chain = mention.get("chain") or f"{row['id']} {mention['id']}"
                found = event_of[claim.id]
                made.append(Judged(row["id"], row["subtopic"], chain, found, claim.trigger.text))
    return made


def report(mentions: Sequence[Judged]) -> Iterator[str]:
    """The lines that are printed."""
    yield f"{len(mentions)} gold mentions are overlapped by claims"
    for name, found in (
        ("within documents", pairs(mentions, within=True)),
        ("across documents", pairs(mentions, within=False)),
    ):
        yield (
            f"{name}: pairwise precision {found.precision:.3f}, recall {found.recall:.3f} "
            f"({found.right} right, {found.wrong} wrong, {found.missed} missed)"
        )
    yield f"of the wrong pairs, {of_two_incidents(mentions)} are of two incidents"
    precision, recall = b_cubed(mentions)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    yield f"B-cubed: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"


def pairs(mentions: Sequence[Judged], *, within: bool) -> Pairs:
    """Pairs of mentions of one document, or of two."""
    together = _count((m.gold, m.found) for m in mentions)
    inside = _count((m.gold, m.found, m.document) for m in mentions)
    gold, gold_inside = (
        _count(m.gold for m in mentions),
        _count((m.gold, m.document) for m in mentions),
    )
    found = _count(m.found for m in mentions)
    found_inside = _count((m.found, m.document) for m in mentions)
    if within:
        together, gold, found = inside, gold_inside, found_inside
    else:
        together, gold, found = together - inside, gold - gold_inside, found - found_inside
    return Pairs(together, found - together, gold - together)


def of_two_incidents(mentions: Sequence[Judged]) -> int:
    """How many pairs of mentions of two incidents were put together."""
    together = _count(m.found for m in mentions)
    return together - _count((m.found, m.incident) for m in mentions)


def b_cubed(mentions: Sequence[Judged]) -> tuple[float, float]:
    """B-cubed precision and recall, averaged over mentions."""
    golds: dict[str, set[int]] = defaultdict(set)
    founds: dict[str, set[int]] = defaultdict(set)
    for at, mention in enumerate(mentions):
        golds[mention.gold].add(at)
        founds[mention.found].add(at)
    precision = recall = 0.0
    for mention in mentions:
        both = len(golds[mention.gold] & founds[mention.found])
        precision += both / len(founds[mention.found])
        recall += both / len(golds[mention.gold])
    return precision / max(len(mentions), 1), recall / max(len(mentions), 1)


def _count(labels: Iterable[object]) -> int:
    """How many pairs share a label."""
    return sum(n * (n - 1) // 2 for n in Counter(labels).values())


if __name__ == "__main__":
    main()
