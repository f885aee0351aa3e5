"""Articles that print one text: agency copies, cut, lightly reworded or under another headline.

The rule: articles are cut into overlapping runs of three words; two articles are near-duplicates
when at least ``SHARED`` of the runs of the shorter one stand in the longer one, and at least
``LEAST`` runs do. MinHash (rensa) over the runs finds the pairs to check, so that the cost grows
with the number of articles. Copies of copies count as copies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import numpy as np
from rensa import RMinHash

from isnad.fuse.keys import number
from isnad.fuse.memory import Memory
from isnad.fuse.near import blocks, chunked, pairs, reconnected, rekeyed, replaced
from isnad.fuse.tables import Edge, Sketch, Tables
from isnad.model import DocumentRecord

ArticleKey = tuple[str, int]
"""A document's id and the number of an article in it."""
Library = Callable[[Collection[str]], Iterable[DocumentRecord]]
"""Gives the records of documents by their ids."""

SHARED = 0.3
LEAST = 20
"""Runs of three words that must be shared: about what two sentences hold."""
_PERMUTATIONS = 128
_BANDS = 64
"""Two hashes a band find nine in ten pairs that share a fifth of all their runs."""
_SEED = 42
_LARGEST = 500
"""Articles that agree in a band up to which they are compared: more share nothing but a form."""
_FEW, _MANY = 6, 64
"""Hashes in which two articles agree: below the one they are no copies, from the other on they
surely are; between them the texts are compared."""
_CHUNK = 256
_WORD = re.compile(r"[^\W_]+")


def near_duplicates(records: Sequence[DocumentRecord]) -> dict[ArticleKey, ArticleKey]:
    """For every article that has copies: the least key among them, its own included."""
    by_id = {record.document.id: record for record in records}
    tables = Memory()
    recopied(tables, records, (), lambda ids: (by_id[i] for i in ids))
    groups: dict[int, list[ArticleKey]] = {}
    for row in sorted(tables.all("sketches")):
        if row.grouping:
            groups.setdefault(row.grouping, []).append((row.document, row.number))
    return {key: min(group) for group in groups.values() for key in group}


def recopied(
    tables: Tables, added: Iterable[DocumentRecord], removed: Collection[str], library: Library
) -> set[ArticleKey]:
    """Take documents in and out; gives the articles that are in another group of copies now."""
    old = {row.article: row for row in tables.rows("sketches", "document", removed)}
    new = {row.article: row for record in added for row in _sketches(record)}
    gone = set(old) - set(new)
    keys = ((at, _bands(row.hashes)) for at, row in new.items())
    keyed = rekeyed(tables, "bands", keys, gone, _LARGEST)
    replaced(tables, "sketches", "document", removed, list(new.values()))
    dirty = {*new, *keyed.crossed}
    candidates = pairs(blocks(tables, "bands", keyed, dirty, _LARGEST), dirty)
    edges = [Edge(a, b, 1.0, ()) for a, b in _copies(tables, candidates, library)]

    def rows(column: str, values: Collection[int]) -> Iterator[tuple[int, int]]:
        if column == "node":
            given = {**old, **_by_article(tables, values)}
            return ((at, given[at].grouping) for at in values if at in given)
        found = tables.rows("sketches", "grouping", [v for v in values if v])
        return ((row.article, row.grouping) for row in found)

    after: dict[int, int] = {}
    for component in reconnected(tables, "copies", edges, dirty, gone, rows=rows):
        label = component.nodes[0] if len(component.nodes) > 1 else 0
        after |= dict.fromkeys(component.nodes, label)
    return _regrouped(tables, after)


def groups_of(tables: Tables, documents: Collection[str]) -> dict[ArticleKey, int]:
    """The group of copies of each article of these documents that has any."""
    rows = tables.rows("sketches", "document", documents)
    return {(row.document, row.number): row.grouping for row in rows if row.grouping}


def runs(text: str) -> frozenset[str]:
    """Overlapping runs of three words of a text, in lower case without punctuation."""
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[at : at + 3]) for at in range(len(words) - 2))


def copies(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two texts, as runs of words, are near-duplicates by the rule above."""
    shared = len(a & b)
    return shared >= LEAST and shared >= SHARED * min(len(a), len(b))


def _sketches(record: DocumentRecord) -> Iterator[Sketch]:
    """The articles that are long enough to be copies, as sketches."""
    for at, article in enumerate(record.articles):
        own = runs(text_of(record, at))
        if article.teaser or len(own) < LEAST:
            continue
        sketch = RMinHash(_PERMUTATIONS, _SEED)
        sketch.update(sorted(own))
        hashes = np.array(sketch.digest(), np.dtype("<u4")).tobytes()
        key = number(f"article\x1f{record.document.id}\x1f{at}")
        yield Sketch(key, record.document.id, at, 0, len(own), hashes)


def _bands(hashes: bytes) -> list[int]:
    both = np.frombuffer(hashes, np.dtype("<u8"), _BANDS).astype(np.uint64)
    place = np.arange(1, _BANDS + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    found: list[int] = (both ^ place).view(np.int64).tolist()
    return found


def _by_article(tables: Tables, articles: Collection[int]) -> dict[int, Sketch]:
    return {row.article: row for row in tables.rows("sketches", "article", articles)}


def _copies(
    tables: Tables, candidates: Iterable[tuple[int, int]], library: Library
) -> Iterator[tuple[int, int]]:
    """The candidates that are copies; texts are looked at only where hashes leave a doubt."""
    doubtful: list[tuple[Sketch, Sketch]] = []
    for some in chunked(candidates):
        rows = _by_article(tables, {at for pair in some for at in pair})
        for a, b in some:
            left, right = rows[a], rows[b]
            agree = _agreement(left.hashes, right.hashes)
            shared = agree / _PERMUTATIONS * (left.runs + right.runs) / (1 + agree / _PERMUTATIONS)
            if agree >= _MANY and shared >= 2 * LEAST:
                yield a, b
            elif agree >= _FEW:
                doubtful.append((left, right))
    for start in range(0, len(doubtful), _CHUNK):
        part = doubtful[start : start + _CHUNK]
        records = {r.document.id: r for r in library(sorted({x.document for p in part for x in p}))}
        own = {x.article: runs(text_of(records[x.document], x.number)) for p in part for x in p}
        yield from (
            (a.article, b.article) for a, b in part if copies(own[a.article], own[b.article])
        )


def _agreement(a: bytes, b: bytes) -> int:
    dtype = np.dtype("<u4")
    return int((np.frombuffer(a, dtype) == np.frombuffer(b, dtype)).sum())


def _regrouped(tables: Tables, after: dict[int, int]) -> set[ArticleKey]:
    before = _by_article(tables, after)
    rows = [before[at]._replace(grouping=label) for at, label in sorted(after.items())]
    differ = [row for row in rows if row.grouping != before[row.article].grouping]
    if differ:
        tables.delete("sketches", "article", [row.article for row in differ])
        tables.insert("sketches", differ)
    return {(row.document, row.number) for row in differ}


def text_of(record: DocumentRecord, number: int) -> str:
    """The text of an article that claims may rest on."""
    return "\n".join(passage.span.text for passage in record.articles[number].passages)
