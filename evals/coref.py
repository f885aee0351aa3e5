"""How well mentions are joined to entities, against GUM's chains: ``python evals/coref.py``.

    python evals/coref.py [FILE.jsonl[.gz] …] [--errors]

Gold mentions are those of GUM's types person, organization and place. A gold mention's head word is
found in our own tree; a mention of ours is the same if its head word is the same (or its span).
Ours that match gold of another type (abstract, event …) are not judged; ours that match nothing
count as spurious. Figures for named and described mentions, and with he, she, they and it:

- ``muc``, ``b3``, ``ceafe``: F1 over chains of two mentions and more (singletons left out on both
  sides), pooled over documents; ``conll`` is their mean.
- ``right``: the share of gold mentions (singletons too) that were found and stand in the entity
  that is their chain's: entities and chains of a document are paired one to one as
  for CEAF-e. For names, descriptions and pronouns apart. ``split``: found, but in another entity.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from isnad import tag, where, who
from isnad.grammar import Tree
from isnad.model import Cast, PlaceMention, Sentence

DEFAULT = Path(__file__).resolve().parents[2] / "shared/data/dev/coref_dev.jsonl"
_TYPES = ("person", "organization", "place")
_PRONOUNS = frozenset("he him his himself she her hers herself they them their it its".split())

Key = tuple[int, int]
Chains = dict[object, set[Key]]


@dataclass(frozen=True)
class Reading:
    """A GUM document as the program's stages before ``who`` read it."""

    record: dict[str, Any]
    sentences: list[Sentence]
    places: list[tuple[PlaceMention, ...]]


@dataclass(frozen=True)
class Judged:
    """Gold and found mentions of a document by (sentence, head word)."""

    record: dict[str, Any]
    gold: dict[Key, tuple[object, str, str]]
    found: dict[Key, tuple[object, str]]


def records(path: Path) -> list[dict[str, Any]]:
    """The documents of a file."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode()
    return [json.loads(line) for line in text.splitlines()]


def reading(record: dict[str, Any]) -> Reading:
    """A document read by ``tag`` and ``where``."""
    text = record["text"]
    raw = [tag.RawSentence(text, s, e) for s, e in record["sentences"]]
    sentences = tag.consistent(tag.read_sentences(raw))
    return Reading(record, sentences, list(where.places(sentences, text, dateline=None)))


def judged(read: Reading) -> Judged:
    """A document's gold mentions beside those of ``who``."""
    dates = [read.record.get("date")] * len(read.sentences)
    cast = who.cast(read.record["id"], read.sentences, read.places, dates)
    trees = [Tree(s) for s in read.sentences]
    gold: dict[Key, tuple[object, str, str]] = {}
    other: set[Key] = set()
    for mention in read.record["mentions"]:
        key = _head(trees, mention["start"], mention["end"])
        if key is None:
            continue
        form = _form(trees[key[0]], key[1])
        if mention["type"] not in _TYPES or form is None:
            other.add(key)
        elif key not in gold:
            gold[key] = (mention["chain"], form, mention["t"])
    found = {k: v for k, v in _found(cast, trees).items() if k in gold or k not in other}
    return Judged(read.record, gold, found)


def _head(trees: list[Tree], start: int, end: int) -> Key | None:
    for number, tree in enumerate(trees):
        if tree.sentence.span.start <= start < tree.sentence.span.end:
            inside = [i for i, t in enumerate(tree.tokens) if t.start >= start and t.end <= end]
            tops = [i for i in inside if tree.tokens[i].head not in inside]
            return (number, tops[0]) if tops else None
    return None


def _form(tree: Tree, word: int) -> str | None:
    token = tree.tokens[word]
    if token.text.lower() in _PRONOUNS:
        return "pronoun"
    return {"PROPN": "name", "NOUN": "description"}.get(token.upos)


def _found(cast: Cast, trees: list[Tree]) -> dict[Key, tuple[object, str]]:
    found: dict[Key, tuple[object, str]] = {}
    for number, row in enumerate(cast.references):
        for r in sorted(row, key=lambda r: r.first - r.last):
            pronoun = r.form == "pronoun"
            if pronoun and trees[number].tokens[r.head].text.lower() not in _PRONOUNS:
                continue
            found.setdefault((number, r.head), (r.entity, r.form))
    return found


def chains(pairs: Iterable[tuple[Key, object]], least: int = 2) -> Chains:
    """Mentions by chain; chains of fewer than ``least`` mentions are left out."""
    made: Chains = defaultdict(set)
    for key, chain in pairs:
        made[chain].add(key)
    return {c: keys for c, keys in made.items() if len(keys) >= least}


def paired(gold: Chains, found: Chains) -> dict[object, object]:
    """Chain to entity, one to one, so that the sum of their likenesses is the largest."""
    left, right = list(gold), list(found)
    grid = np.zeros((len(left), max(len(left), len(right))))
    of = _index(found)
    column = {f: j for j, f in enumerate(right)}
    for i, g in enumerate(left):
        for f in {of[k] for k in gold[g] if k in of}:
            grid[i, column[f]] = _phi(gold[g], found[f])
    chosen = _assigned(-grid)
    return {left[i]: right[j] for i, j in enumerate(chosen) if grid[i, j] > 0}


def _assigned(cost: npt.NDArray[np.float64]) -> list[int]:
    """The column of each row with the least sum of costs: shortest augmenting paths."""
    rows, columns = cost.shape
    row_price, price = np.zeros(rows), np.zeros(columns)
    holder = np.full(columns, -1)
    for row in range(rows):
        least, came = np.full(columns, np.inf), np.full(columns, -1)
        closed = np.zeros(columns, dtype=bool)
        at, here = -1, row
        while True:
            open_ = np.flatnonzero(~closed)
            step = cost[here, open_] - row_price[here] - price[open_]
            better = step < least[open_]
            least[open_[better]], came[open_[better]] = step[better], at
            nearest = int(open_[least[open_].argmin()])
            delta = least[nearest]
            row_price[[row, *holder[closed]]] += delta
            price[closed] -= delta
            least[open_] -= delta
            closed[nearest], at = True, nearest
            here = int(holder[nearest])
            if here < 0:
                break
        while at >= 0:
            holder[at] = row if came[at] < 0 else holder[came[at]]
            at = int(came[at])
    column_of = {int(r): j for j, r in enumerate(holder) if r >= 0}
    return [column_of[r] for r in range(rows)]


def counts(gold: Chains, found: Chains) -> Iterator[tuple[str, float, float, float, float]]:
    """(metric, precision's numerator and denominator, recall's) of one document."""
    g, f = _index(gold), _index(found)
    yield ("muc", *_muc(found, g), *_muc(gold, f))
    yield ("b3", *_b3(found, g, gold), *_b3(gold, f, found))
    pairs = paired(gold, found)
    phi = sum(_phi(gold[a], found[b]) for a, b in pairs.items())
    yield ("ceafe", phi, len(found), phi, len(gold))


def _index(sets: Chains) -> dict[Key, object]:
    return {key: chain for chain, keys in sets.items() for key in keys}


def _muc(sets: Chains, other: dict[Key, object]) -> tuple[float, float]:
    parts = [len({other.get(k, k) for k in keys}) for keys in sets.values()]
    links = sum(len(keys) for keys in sets.values())
    return links - sum(parts), links - len(sets)


def _b3(sets: Chains, other: dict[Key, object], others: Chains) -> tuple[float, float]:
    total = 0.0
    for keys in sets.values():
        total += sum(len(keys & others.get(other.get(k), set())) / len(keys) for k in keys)
    return total, sum(len(keys) for keys in sets.values())


def _phi(a: set[Key], b: set[Key]) -> float:
    return 2 * len(a & b) / (len(a) + len(b))


def figures(documents: list[Judged], forms: tuple[str, ...]) -> dict[str, float]:
    """MUC, B-cubed, CEAF-e and their mean over the mentions of these forms."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * 4)
    for d in documents:
        kept = {k for k, v in d.gold.items() if v[1] in forms}
        mine = {k for k, v in d.found.items() if (d.gold[k][1] if k in d.gold else v[1]) in forms}
        gold = chains((k, d.gold[k][0]) for k in kept)
        found = chains((k, d.found[k][0]) for k in mine)
        for metric, *numbers in counts(gold, found):
            sums[metric] = [a + b for a, b in zip(sums[metric], numbers, strict=True)]
    scores = {m: _f1(*n) for m, n in sums.items()}
    return scores | {"conll": sum(scores.values()) / 3}


def _f1(right: float, given: float, hit: float, wanted: float) -> float:
    precision, recall = right / given if given else 0.0, hit / wanted if wanted else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def verdicts(d: Judged) -> Iterator[tuple[Key, str, str]]:
    """(mention, form, right | split | missed) for every gold mention."""
    gold = chains(((k, v[0]) for k, v in d.gold.items()), 1)
    entities = chains(((k, v[0]) for k, v in d.found.items() if k in d.gold), 1)
    pairs = paired(gold, entities)
    for key, (chain, form, _) in sorted(d.gold.items()):
        if key not in d.found:
            yield key, form, "missed"
        else:
            yield key, form, "right" if pairs.get(chain) == d.found[key][0] else "split"


def report(documents: list[Judged]) -> str:
    """The figures of a set of documents, as printed."""
    lines = []
    for label, forms in (
        ("named and described", ("name", "description")),
        ("with he, she, they, it", ("name", "description", "pronoun")),
    ):
        got = figures(documents, forms)
        shown = ", ".join(f"{m} {got[m]:.3f}" for m in ("conll", "muc", "b3", "ceafe"))
        lines.append(f"  {label}: {shown}")
    tally = Counter((form, v) for d in documents for _, form, v in verdicts(d))
    for form in ("name", "description", "pronoun"):
        n = {v: tally[form, v] for v in ("right", "split", "missed")}
        share = n["right"] / max(sum(n.values()), 1)
        lines.append(f"  {form}s right {share:.3f} {n}")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Prints the figures of each file, and each wrong mention with ``--errors``."""
    for path in [Path(a) for a in arguments if not a.startswith("--")] or [DEFAULT]:
        documents = [judged(reading(r)) for r in records(path)]
        print(f"{path.name}: {len(documents)} documents\n{report(documents)}")
        if "--errors" in arguments:
            for d in documents:
                for key, form, verdict in verdicts(d):
                    if verdict != "right":
                        print(d.record["id"], form, verdict, d.gold[key][2][:60], sep=" | ")


if __name__ == "__main__":
    main(sys.argv[1:])
