"""How well attributions are found: sources, cues and contents against PolNeAR's.

    python evals/attribution.py [FILE.jsonl.gz] [--errors]

Matching rule. Gold and found attributions of a document are paired one to one: every pair whose
cues share a token is a candidate (gold without a cue: whose source and content both share one),
the best first by tokens shared in cue, source and content together, divided by the tokens in
either. Then for each of source, cue and content, over all documents:

- overlap: a found span counts as right when its pair's gold span shares at least one token with it;
- exact: it must have the same tokens (punctuation apart);
- precision is over the found attributions that have the part, recall over the gold ones.

PolNeAR does not look into quotations (7 of its 2,190 cues stand in one), so found attributions
whose cue stands between quotation marks are left out.
A token is a run of letters and digits. An attribution of
several spans is the union of them.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from isnad.clean import split  # noqa: E402
from isnad.says import Attribution, attributions  # noqa: E402
from isnad.tag import RawSentence, read_sentences  # noqa: E402

DEFAULT = ROOT.parent / "shared/data/dev/polnear_dev.jsonl.gz"
PARTS = ("source", "cue", "content")
Tokens = frozenset[int]
Marked = dict[str, Tokens]


def token_starts(text: str) -> list[tuple[int, int]]:
    """The words of a text as start and end."""
    return [m.span() for m in re.finditer(r"\w+", text)]


def tokens(spans: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]) -> Tokens:
    """The words that some spans touch, by number."""
    return frozenset(
        n for n, (a, b) in enumerate(words) if any(a < end and b > start for start, end in spans)
    )


def quoted(text: str) -> list[tuple[int, int]]:
    """Quoted stretches, paragraph by paragraph."""
    found = []
    for paragraph in re.finditer(r"[^\n]+", text):
        opened = -1
        for mark in re.finditer(r"[\"“”]|''", paragraph.group()):
            at = paragraph.start() + mark.start()
            if opened < 0 and mark.group() != "”":
                opened = at
            elif opened >= 0 and mark.group() != "“":
                found.append((opened, at))
                opened = -1
    return found


def gold(record: dict[str, Any], words: Sequence[tuple[int, int]]) -> list[Marked]:
    """The annotated attributions of a document."""
    return [
        {p: tokens([(s["start"], s["end"]) for s in one.get(p, [])], words) for p in PARTS}
        for one in record["attributions"]
    ]


def as_marked(one: Attribution, words: Sequence[tuple[int, int]]) -> Marked:
    """A found attribution in words."""
    source = [(one.source.start, one.source.end)] if one.source else []
    return {
        "source": tokens(source, words),
        "cue": tokens([(one.cue.span.start, one.cue.span.end)], words),
        "content": tokens([(s.start, s.end) for s in one.spans], words),
    }


def pairs(golds: list[Marked], found: list[Marked]) -> Iterator[tuple[Marked, Marked]]:
    """Gold and found attributions, one to one, the best first."""
    scored = []
    for g, want in enumerate(golds):
        for f, got in enumerate(found):
            near = (
                want["cue"] & got["cue"]
                if want["cue"]
                else want["source"] & got["source"] and want["content"] & got["content"]
            )
            if near:
                shared = sum(len(want[p] & got[p]) for p in PARTS)
                either = sum(len(want[p] | got[p]) for p in PARTS)
                scored.append((-shared / either, g, f))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for _, g, f in sorted(scored):
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            yield golds[g], found[f]


def documents(path: Path) -> Iterator[tuple[dict[str, Any], tuple[Attribution, ...]]]:
    """Every record with the attributions found in it."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for record in records:
        text = record["text"]
        raw = []
        for number, match in enumerate(re.finditer(r"[^\n]+", text)):
            raw += [
                RawSentence(text, s, e, passage=number)
                for s, e in split(text, match.start(), match.end())
            ]
        yield record, attributions(read_sentences(raw), text)


def shown(record: dict[str, Any], marked: Marked, words: Sequence[tuple[int, int]]) -> str:
    """An attribution in one line."""
    text = record["text"]
    parts = []
    for part in PARTS:
        at = sorted(marked[part])
        parts.append(text[words[at[0]][0] : words[at[-1]][1]].replace("\n", " ") if at else "-")
    return " | ".join(parts)


def main(arguments: list[str]) -> None:
    """Prints precision, recall and F1 of each part; misses and strays with ``--errors``."""
    paths = [Path(a) for a in arguments if not a.startswith("--")] or [DEFAULT]
    tally: Counter[tuple[str, str]] = Counter()
    for record, made in documents(paths[0]):
        words = token_starts(record["text"])
        inside = quoted(record["text"])
        outer = [a for a in made if not any(s < a.cue.span.start < e for s, e in inside)]
        golds, found = gold(record, words), [as_marked(a, words) for a in outer]
        for part in PARTS:
            tally[part, "gold"] += sum(bool(g[part]) for g in golds)
            tally[part, "found"] += sum(bool(f[part]) for f in found)
        matched = list(pairs(golds, found))
        for want, got in matched:
            for part in PARTS:
                tally[part, "overlap"] += bool(want[part] & got[part])
                tally[part, "exact"] += bool(want[part]) and want[part] == got[part]
                if "--errors" in arguments and want[part] != got[part]:
                    print(
                        f"{part.upper()} want {shown(record, want, words)}\n"
                        f"     got {shown(record, got, words)}"
                    )
        if "--errors" in arguments:
            for want in [g for g in golds if not any(g is w for w, _ in matched)]:
                print("MISSED", shown(record, want, words))
            for got in [f for f in found if not any(f is x for _, x in matched)]:
                print("STRAY", shown(record, got, words))
    for part in PARTS:
        row = []
        for measure in ("overlap", "exact"):
            p = tally[part, measure] / max(1, tally[part, "found"])
            r = tally[part, measure] / max(1, tally[part, "gold"])
            row.append(f"{measure} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}")
        print(
            f"{part:8} {tally[part, 'gold']} gold, {tally[part, 'found']} found: {'; '.join(row)}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
