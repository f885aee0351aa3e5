"""Articles that print one text: agency copies, cut, lightly reworded or under another headline.

The rule: articles are cut into overlapping runs of three words; two articles are near-duplicates
when at least ``SHARED`` of the runs of the shorter one stand in the longer one, and at least
``LEAST`` runs do. MinHash (rensa) over the runs finds the pairs to check, so that the cost grows
with the number of articles. Copies of copies count as copies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from rensa import RMinHash, RMinHashLSH

from isnad.model import DocumentRecord

ArticleKey = tuple[str, int]
"""A document's id and the number of an article in it."""

SHARED = 0.3
LEAST = 20
"""Runs of three words that must be shared: about what two sentences hold."""
_PERMUTATIONS = 128
_BANDS = 64
"""Two hashes a band find nine in ten pairs that share a fifth of all their runs."""
_SEED = 42
_WORD = re.compile(r"[^\W_]+")


def near_duplicates(records: Sequence[DocumentRecord]) -> dict[ArticleKey, ArticleKey]:
    """For every article that has copies: the least key among them, its own included."""
    texts = {
        (record.document.id, number): (record, number)
        for record in records
        for number, article in enumerate(record.articles)
        if not article.teaser
    }
    keys = sorted(texts)

    @lru_cache(maxsize=1024)
    def runs_of(at: int) -> frozenset[str]:
        return runs(_text(*texts[keys[at]]))

    parent = list(range(len(keys)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for a, b in _candidates(len(keys), runs_of):
        left, right = sorted((root(a), root(b)))
        if left != right and copies(runs_of(a), runs_of(b)):
            parent[right] = left
    groups: dict[int, list[int]] = {}
    for at in range(len(keys)):
        groups.setdefault(root(at), []).append(at)
    return {keys[at]: keys[low] for low, group in groups.items() if len(group) > 1 for at in group}


def runs(text: str) -> frozenset[str]:
    """Overlapping runs of three words of a text, in lower case without punctuation."""
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[at : at + 3]) for at in range(len(words) - 2))


def copies(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two texts, as runs of words, are near-duplicates by the rule above."""
    shared = len(a & b)
    return shared >= LEAST and shared >= SHARED * min(len(a), len(b))


def _candidates(count: int, runs_of: Callable[[int], frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Pairs whose MinHashes agree in some band, each once."""
    index = RMinHashLSH(SHARED, _PERMUTATIONS, _BANDS)
    for at in range(count):
        own = runs_of(at)
        if len(own) < LEAST:
            continue
        sketch = RMinHash(_PERMUTATIONS, _SEED)
        sketch.update(sorted(own))
        for other in sorted(index.query(sketch)):
            yield other, at
        index.insert(at, sketch)


def _text(record: DocumentRecord, number: int) -> str:
    return "\n".join(passage.span.text for passage in record.articles[number].passages)
