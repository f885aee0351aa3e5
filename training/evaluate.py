"""Measures the reading model on the dev sets: syntax, names, roles, predicates."""

from __future__ import annotations

from collections import Counter

import torch
from data import Example
from network import ReadingModel

from isnad.tag.labels import ACT_ROLES, ACT_TYPES, NAME_TAGS
from isnad.tag.pieces import PieceEncoder, batch
from isnad.tag.trees import heads as best_tree


def f1(right: int, guessed: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (guessed + gold) if guessed + gold else 0.0


def name_spans(tags: list[int]) -> set[tuple[str, int, int]]:
    """(kind, first word, one past the last) of each name in a row of tags; I- may open a name."""
    spans, start, kind = set(), 0, ""
    for i, tag in enumerate([*(NAME_TAGS[t] for t in tags), "O"]):
        if kind and (tag[:1] != "I" or tag[2:] != kind):
            spans.add((kind, start, i))
            kind = ""
        if tag != "O" and not kind:
            start, kind = i, tag[2:]
    return spans


class Counts:
    """Right, guessed and gold counts by measure."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = {}

    def add(self, key: str, guessed: set, gold: set) -> None:
        """Counts one sentence's sets."""
        row = self.counts.setdefault(key, [0, 0, 0])
        row[0] += len(guessed & gold)
        row[1] += len(guessed)
        row[2] += len(gold)

    def scores(self) -> dict[str, float]:
        """F1 by measure."""
        return {k: round(f1(*v), 4) for k, v in sorted(self.counts.items())}


def evaluate(model: ReadingModel, dev: list[Example], encoder: PieceEncoder) -> dict[str, float]:
    """F1 of names by corpus and attachment scores by corpus; roles with predicates given.

    LAS counts every word, punctuation too, with gold words. A role is right when the head word
    and the label are; C- arguments, R- arguments other than ARG0 and ARG1 and labels that the
    model does not learn are left out of the gold.
    """
    counts, hits = Counts(), Counter()
    model.eval()
    with torch.no_grad():
        ordered = sorted(dev, key=lambda e: len(e.spans))
        for at in range(0, len(ordered), 24):
            group = ordered[at : at + 24]
            b = batch([encoder.sentence(e.words) for e in group])
            x = model(*(torch.from_numpy(a) for a in (b.pieces, b.mask, b.shapes, b.first)))
            _measure(model, x, group, b.lengths, counts, hits)
    rates = {
        f"{name}_{corpus}": round(n / hits[("words", corpus)], 4)
        for (name, corpus), n in sorted(hits.items())
        if name != "words"
    }
    return {**counts.scores(), **rates}


def _measure(model, x, group, lengths, counts, hits) -> None:  # type: ignore[no-untyped-def]
    rooted = model.arcs.with_root(x)
    arcs = model.arcs.arcs(x, rooted).float().log_softmax(-1).numpy()
    names, upos = model.names(x).argmax(-1).tolist(), model.upos(x).argmax(-1)
    predicates = model.predicates(x).argmax(-1).tolist()
    roles = model.roles(x, x).argmax(-1).numpy()
    trees = torch.zeros(x.shape[:2], dtype=torch.long)
    for i, (e, n) in enumerate(zip(group, lengths, strict=True)):
        if e.heads is not None:
            trees[i, :n] = torch.tensor(best_tree(arcs[i, :n, : n + 1])) + 1
    labels = model.arcs.labels(x, rooted, trees).argmax(-1)
    for i, (e, n) in enumerate(zip(group, lengths, strict=True)):
        corpus = {"UD_English-EWT": "ewt", "CrossNER politics": "crossner"}.get(
            e.source, e.source.lower()
        )
        if e.names is not None:
            covered = {k for k in ("PER", "LOC", "ORG")}
            gold = {s for s in name_spans(e.names) if s[0] in covered}
            counts.add(
                f"names_{corpus}", {s for s in name_spans(names[i][:n]) if s[0] in covered}, gold
            )
        if e.acts is not None:
            _measure_acts(model, x, e, i, n, counts, hits)
        if e.heads is not None:
            same = trees[i, :n] == torch.tensor(e.heads[:n])
            both = same & (labels[i, :n] == torch.tensor(e.deprels[:n]))
            hits[("words", corpus)] += len(e.spans)
            hits[("uas", corpus)] += int(same.sum())
            hits[("las", corpus)] += int(both.sum())
            hits[("upos", corpus)] += int((upos[i, :n] == torch.tensor(e.upos[:n])).sum())
        if e.roles:
            for p, row in e.roles.items():
                if p >= n:
                    continue
                guessed = {
                    (w, int(r)) for w, r in enumerate(roles[i, p, :n]) if r and row.get(w, 0) >= 0
                }
                counts.add("roles", guessed, {(w, r) for w, r in row.items() if r > 0})
            known = {(w, k) for w, k in enumerate(e.predicates or []) if k > 0}
            counts.add(
                "predicates", {(w, k) for w, k in enumerate(predicates[i][:n]) if k > 0}, known
            )


def _measure_acts(model, x, e: Example, i: int, n: int, counts: Counts, hits: Counter) -> None:  # type: ignore[no-untyped-def]
    """Triggers (found, and found with the type), then of the true triggers the rest."""
    of = "" if e.source == "corpus" else f"{e.source}_"
    seen = model.acts(x[i, :n])
    types = model.act_types(seen).argmax(-1).tolist()
    gold = {(a.word, a.type) for a in e.acts if a.word < n}
    guessed = {(w, t) for w, t in enumerate(types) if t}
    counts.add(f"{of}triggers", {w for w, _ in guessed}, {w for w, _ in gold})
    counts.add(f"{of}acts", guessed, gold)
    for w, t in gold | guessed:
        kind = ACT_TYPES[t]
        counts.add(f"{of}act_{kind}", {(w, t)} & guessed, {(w, t)} & gold)
    pairs = model.act_roles(x[i : i + 1, :n], x[i : i + 1, :n])[0].sigmoid()
    sources = model.saying(x[i : i + 1, :n], x[i : i + 1, :n])[0].sigmoid()
    for a in e.acts:
        if a.word >= n:
            continue
        hits[("words", f"{of}modality")] += 1
        hits[("right", f"{of}modality")] += (
            int(model.modalities(seen[a.word]).argmax()) == a.modality
        )
        modes = set((model.act_modes(seen[a.word]) > 0).nonzero().flatten().tolist())
        counts.add(f"{of}modes", modes, set(a.modes))
        for r, role in enumerate(ACT_ROLES):
            found = set((pairs[a.word, :, r] > 0.5).nonzero().flatten().tolist())
            counts.add(f"{of}role_{role}", found, {h for k, h in a.roles if k == r})
        said = {(int(w), int(k)) for w, k in (sources[a.word] > 0.5).nonzero()}
        counts.add(f"{of}saying", said, {(h, k) for k, h in a.saying})
