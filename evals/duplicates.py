"""How well near-duplicate articles are found: real stories and altered copies of them.

python evals/duplicates.py [STORIES.jsonl] [--seed N]

Every story gets up to three copies, as outlets make them: cut after some paragraphs or in the
middle of the text, lightly reworded (words swapped for synonyms, numbers written out, sentences
dropped or exchanged), under another headline and agency line. All copies are made at run time from
the seed. A pair counts as right when both articles come from one story; precision and recall are
over pairs of all articles, and recall also by how the copy was altered.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from isnad.fuse.duplicates import near_duplicates
from isnad.model import Article, Document, DocumentRecord, Passage, Span

DEFAULT = Path(__file__).resolve().parents[2] / "shared/data/stories/wikinews.jsonl"

_SYNONYMS = {
    "said": "stated", "says": "states", "told": "informed", "according": "going", "about": "around",
    "also": "too", "after": "following", "killed": "slain", "people": "persons", "began": "started",
    "president": "leader", "government": "administration", "attack": "assault", "near": "close",
    "during": "in", "however": "but", "several": "some", "reported": "noted", "many": "numerous",
    "police": "officers", "announced": "declared", "against": "versus", "because": "as",
    "two": "2", "three": "3", "four": "4", "five": "5", "percent": "%", "least": "minimum",
    "which": "that", "while": "as", "would": "will", "country": "nation", "large": "big",
    "believe": "think", "show": "reveal", "help": "assist", "claimed": "alleged", "over": "above",
}  # fmt: skip
_AGENCIES = ("(Reuters)", "(AP)", "(AFP)", "(Xinhua)", "(dpa)")
_WORD = re.compile(r"[A-Za-z]+")

WAYS = ("cut", "reworded", "agency line", "cut and reworded")


def main(arguments: list[str] | None = None) -> None:
    """Print precision and recall over pairs, and recall by way of altering."""
    parser = argparse.ArgumentParser(description="Find altered copies of stories.")
    parser.add_argument("stories", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args(arguments)
    precision, recall, by_way = measured(stories(given.stories), given.seed)
    print(f"pairs: precision {precision:.3f}, recall {recall:.3f} (seed {given.seed})")
    for way, (found, of) in sorted(by_way.items()):
        print(f"  {way:18} {found / of:.3f} of {of}")


def stories(path: Path) -> list[tuple[str, str]]:
    """Title and text of every story in the file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(story["title"], story["text"]) for story in map(json.loads, lines)]


def measured(
    given: list[tuple[str, str]], seed: int
) -> tuple[float, float, dict[str, tuple[int, int]]]:
    """Precision and recall over pairs, and what was found of each way of altering."""
    articles = list(altered(given, random.Random(seed)))
    records = [record(f"{number:05}", text) for number, (_, _, text) in enumerate(articles)]
    groups = near_duplicates(records)
    found = [groups.get((r.document.id, 0), (r.document.id, 0)) for r in records]
    right = wrong = missed = 0
    by_way: Counter[tuple[str, bool]] = Counter()
    for a, b in combinations(range(len(articles)), 2):
        truth = articles[a][0] == articles[b][0]
        told = found[a] == found[b]
        right += truth and told
        wrong += told and not truth
        missed += truth and not told
        if truth and articles[a][1] == "original":
            by_way[articles[b][1], told] += 1
    shares = {way: (by_way[way, True], by_way[way, True] + by_way[way, False]) for way in WAYS}
    return right / max(right + wrong, 1), right / max(right + missed, 1), shares


def altered(given: list[tuple[str, str]], chance: random.Random) -> Iterator[tuple[int, str, str]]:
    """Each story as it is and in three altered copies: its number, the way, the text."""
    for number, (title, text) in enumerate(given):
        yield number, "original", f"{title}\n{text}"
        for way in chance.sample(WAYS, 3):
            copy = text
            if "cut" in way:
                copy = cut(copy, chance)
            if "reworded" in way:
                copy = reworded(copy, chance)
            agency = chance.choice(_AGENCIES)
            headline = reworded(title, chance)
            yield number, way, f"{headline}\nCITY {agency} - {copy}\nReporting by {agency[1:-1]}"


def cut(text: str, chance: random.Random) -> str:
    """The first 35 to 80 per cent of a text, to the end of a sentence."""
    wanted = int(len(text) * chance.uniform(0.35, 0.8))
    stop = text.find(". ", wanted)
    return text[: stop + 1] if stop > 0 else text


def reworded(text: str, chance: random.Random) -> str:
    """A text with synonyms, one sentence in ten dropped and one in ten moved behind the next."""

    def word(match: re.Match[str]) -> str:
        synonym = _SYNONYMS.get(match.group().lower())
        if synonym and chance.random() < 0.8:
            return synonym
        return "" if chance.random() < 0.02 else match.group()

    sentences = re.split(r"(?<=[.!?])\s+", text)
    kept = [s for s in sentences if chance.random() > 0.1] or sentences
    for at in range(len(kept) - 1):
        if chance.random() < 0.1:
            kept[at], kept[at + 1] = kept[at + 1], kept[at]
    return " ".join(_WORD.sub(word, sentence) for sentence in kept)


def record(path: str, text: str) -> DocumentRecord:
    """A document that is one article; the path keeps equal texts apart."""
    document = Document(path, f"{path}\n{text}")
    start = len(path) + 1
    passage = Passage(Span.of(document.text, start, len(document.text)), "paragraph")
    article = Article(start, len(document.text), (passage,))
    return DocumentRecord(document, (article,), (), (), (), ())


if __name__ == "__main__":
    main()
