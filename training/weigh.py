"""Learns how the two readers are weighed: ``python training/weigh.py --data ../shared/data``.

Reads the marked news sentences (and the own corpus, for words alone) with the program as it
stands, and fits a logistic regression of "this word is a marked act of this type" on ``isnad.what.weigh``'s
features. Prints figures by five-fold cross-validation over documents, then writes the weights of
the whole to ``act_weights.tsv``. The reading model has seen most of the marked sentences in
training and is too sure of them, so it is weighed on those that were held back; the others (and
the own corpus) only tell how often the lexicon is right about a word.
"""

from __future__ import annotations

import argparse
import math
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "corpus"), str(HERE.parent / "src")]

import markup  # noqa: E402
import standoff  # noqa: E402

import isnad.what.merge as merge  # noqa: E402
from isnad.model import Document  # noqa: E402
from isnad.pipeline import read_documents  # noqa: E402
from isnad.what.weigh import chance, features, lemma_key  # noqa: E402

OUT = HERE.parent / "src/isnad/resources/data/act_weights.tsv"
RIDGE, PRIOR, PRIOR_WEIGHT, OTHER = 2.0, 0.5, 2.0, 0.5
"""Penalty of the weights; share and weight of the prior of a lemma; weight of another sentence."""


@dataclass(frozen=True)
class Row:
    """A candidate of one sentence: what speaks for it, and whether it is marked."""

    sentence: str
    fold: int
    lemma: str
    written: bool
    values: dict[str, float]
    gold: int
    """The number of the marked act; -1 for none."""
    type_right: bool


def listened(records: list[tuple[str, markup.MarkedText]]) -> Iterator[Row]:
    """The candidates that the program weighs while it reads some sentences."""
    heard: list[tuple] = []

    def listen(candidate, scene):  # type: ignore[no-untyped-def]
        heard.append((candidate, lemma_key(candidate, scene), features(candidate, scene)))
        return chance(candidate, scene)

    original, merge.chance = merge.chance, listen
    try:
        for id_, record in records:
            heard.clear()
            for _ in read_documents([Document(f"{id_}.txt", record.text)]):
                acts = list(record.acts.values())
                for candidate, lemma, values in heard:
                    at = candidate.act.trigger
                    marked = [n for n, a in enumerate(acts)
                              if at.start < a.trigger[1] and a.trigger[0] < at.end]  # fmt: skip
                    gold = marked[0] if marked else -1
                    right = gold >= 0 and acts[gold].type == candidate.act.type
                    document = (
                        id_ if "-" not in id_ or id_.startswith("gmb") else id_.rsplit("-", 1)[0]
                    )
                    fold = zlib.crc32(document.rsplit(":", 2)[0].encode()) % 5
                    yield Row(id_, fold, lemma, candidate.written, values, gold, right)
    finally:
        merge.chance = original


def lemma_odds(rows: list[Row], others: list[Row]) -> dict[str, list[float]]:
    """How often the lexicon was right about a word: [right, times], other sentences weighed less."""
    found: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for part, weight in ((rows, 1.0), (others, OTHER)):
        for row in part:
            if row.written:
                found[row.lemma][0] += weight * (row.gold >= 0)
                found[row.lemma][1] += weight
    return found


def odds(right: float, times: float) -> float:
    """Smoothed log-odds."""
    share = (right + PRIOR * PRIOR_WEIGHT) / (times + PRIOR_WEIGHT)
    return math.log(share / (1 - share))


def matrix(rows: list[Row], names: list[str], table: dict[str, list[float]], *, own: bool):  # type: ignore[no-untyped-def]
    """Features and labels; ``own``: each row's own mark is taken out of its lemma's odds."""
    x = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for j, name in enumerate(names[:-1]):
            x[i, j] = row.values.get(name, 0.0)
        right, times = table.get(row.lemma, (0.0, 0.0))
        if own and row.written:
            right, times = right - (row.gold >= 0), times - 1
        x[i, -1] = odds(right, times)
    return x, np.array([row.type_right for row in rows], float)


def fit(x, y):  # type: ignore[no-untyped-def]
    """Ridge logistic regression by Newton's method; the bias goes free."""
    w = np.zeros(x.shape[1])
    penalty = RIDGE * np.eye(len(w))
    penalty[0, 0] = 1e-6
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        step = (x * (p * (1 - p))[:, None]).T @ x + penalty
        w -= np.linalg.solve(step, x.T @ (p - y) + penalty @ w)
    return w


def figures(rows: list[Row], kept: list[bool], gold: int) -> str:
    """Precision, recall and F1 of triggers, and F1 with the type."""
    seen: set[tuple[str, int]] = set()
    right = typed = guessed = 0
    for row, keep in zip(rows, kept, strict=True):
        if not keep or (row.gold >= 0 and (row.sentence, row.gold) in seen):
            continue
        guessed += 1
        if row.gold >= 0:
            seen.add((row.sentence, row.gold))
            right, typed = right + 1, typed + row.type_right
    f = [2 * n / (guessed + gold) for n in (right, typed)]
    p, r = right / max(1, guessed), right / gold
    return f"triggers P {p:.3f} R {r:.3f} F1 {f[0]:.3f}  with type F1 {f[1]:.3f}"


def main() -> None:
    """Listen, fit, print, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    folder = args.data / "train"
    news = standoff.read(standoff.NEWS, folder, "held")
    rows, gold = list(listened(news)), sum(len(r.acts) for _, r in news)
    other_rows = list(listened(standoff.read(standoff.NEWS, folder, "train")))
    acts = sorted((HERE / "corpus/acts").glob("*.txt"))
    written = [r for _, _, r in markup.read(acts) if not isinstance(r, ValueError)]
    other_rows += listened([(f"own{n}", r) for n, r in enumerate(written)])
    names = [*dict.fromkeys(k for row in rows for k in row.values), "lemma"]
    guess = np.zeros(len(rows))
    for fold in range(5):
        inside = [r for r in rows if r.fold != fold]
        table = lemma_odds(inside, other_rows)
        w = fit(*matrix(inside, names, table, own=True))
        at = [i for i, r in enumerate(rows) if r.fold == fold]
        x, _ = matrix([rows[i] for i in at], names, table, own=False)
        guess[at] = 1 / (1 + np.exp(-x @ w))
    for floor in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        print(f"{floor:.2f} {figures(rows, list(guess >= floor), gold)}")
    table = lemma_odds(rows, other_rows)
    w = fit(*matrix(rows, names, table, own=True))
    lines = ["# Written by training/weigh.py: table|name|value. See isnad/what/weigh.py."]
    lines += [f"feature|{n}|{v:.3f}" for n, v in zip(names, w, strict=True)]
    lines += [
        f"lemma|{k}|{odds(*v):.2f}" for k, v in sorted(table.items()) if v[1] >= 1 and "|" not in k
    ]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(
        f"{len(news)} sentences, {gold} acts, {len(rows)} candidates; {len(lines)} lines in {OUT}"
    )


if __name__ == "__main__":
    main()
