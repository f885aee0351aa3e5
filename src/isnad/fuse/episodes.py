"""Accounts of many articles to events: candidates by shared anchors and days, then clusters."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from isnad.fuse.clusters import Clusters, Edge
from isnad.fuse.duplicates import ArticleKey
from isnad.fuse.happening import Happening, span_of
from isnad.fuse.sameness import SAME_EVENT, cannot_be_one, same_event
from isnad.model import Score

LARGEST = 120
"""Accounts in a block beyond which each is compared with its ``NEXT`` neighbours only."""
NEXT = 20
_MARGIN = 0.05
_ANCHORS = 6
"""Anchors of an account that are used: a list of twenty victims would make 190 pairs."""
_SHORT = 6
"""Days up to which a stretch is looked up day by day; a longer one needs two anchors."""


def episodes(given: Sequence[Happening], duplicates: Mapping[ArticleKey, ArticleKey]) -> Clusters:
    """Accounts in clusters, each of one event.

    Args:
        given: accounts, in an order that depends on nothing but themselves.
        duplicates: for articles that have copies, the article that stands for them.

    Accounts with a stated day are joined first. One without joins the one event that fits it,
    or none when two events fit about as well; last, those without a day join each other.
    """
    joined = Clusters(len(given), lambda a, b: cannot_be_one(given[a], given[b]))
    dated: list[Edge] = []
    loose: list[Edge] = []
    for a, b in candidates(given):
        if cannot_be_one(given[a], given[b]):
            continue
        score = same_event(given[a], given[b], _copies(given[a], given[b], duplicates))
        if score.value >= SAME_EVENT:
            (dated if given[a].fine and given[b].fine else loose).append(Edge(score, a, b))
    joined.join_all(dated)
    _attach(given, joined, loose)
    return joined


def _attach(given: Sequence[Happening], joined: Clusters, loose: Sequence[Edge]) -> None:
    """Joins accounts without a day to the one dated event that each fits, then to each other."""
    fits: dict[int, dict[int, tuple[Score, int]]] = {}
    others: list[Edge] = []
    for edge in loose:
        fine = [at for at in (edge.a, edge.b) if given[at].fine]
        if not fine:
            others.append(edge)
            continue
        lone = edge.b if fine[0] == edge.a else edge.a
        root = joined.root(fine[0])
        known = fits.setdefault(lone, {}).get(root)
        if known is None or (-edge.score.value, fine[0]) < (-known[0].value, known[1]):
            fits[lone][root] = (edge.score, fine[0])
    for lone in sorted(fits):
        ranked = sorted(fits[lone].values(), key=lambda f: (-f[0].value, f[1]))
        best, at = ranked[0]
        if len(ranked) == 1 or best.value - ranked[1][0].value >= _MARGIN:
            joined.join(Edge(best, at, lone))
    joined.join_all(others)


def candidates(given: Sequence[Happening]) -> Iterator[tuple[int, int]]:
    """Pairs of accounts that share a block, each once, in the order of their positions."""
    hashes, nodes = array("q"), array("q")
    for at, h in enumerate(given):
        for key in {hash(key) for key in _keys(h)}:
            hashes.append(key)
            nodes.append(at)
    keys, positions = np.frombuffer(hashes, np.int64), np.frombuffer(nodes, np.int64)
    order = np.lexsort((positions, keys))
    keys, positions = keys[order], positions[order]
    edges = np.flatnonzero(np.diff(keys)) + 1
    codes = array("q")
    for block in np.split(positions, edges) if len(positions) else ():
        if len(block) > 1:
            codes.extend(a * len(given) + b for a, b in _pairs(block.tolist()))
    for code in np.unique(np.frombuffer(codes, np.int64)).tolist():
        yield divmod(code, len(given))


def _pairs(block: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(block) <= LARGEST:
        yield from combinations(block, 2)
        return
    for place, a in enumerate(block):
        for b in block[place + 1 : place + 1 + NEXT]:
            yield a, b


def _keys(h: Happening) -> Iterator[tuple[object, ...]]:
    """The blocks of an account: its type with two anchors, a sufferer, or an anchor and a day."""
    anchors = h.anchors[:_ANCHORS]
    yield from ((h.type, pair) for pair in combinations(anchors, 2))
    yield from ((h.type, "done to", person) for person in sorted(h.suffers))
    span = span_of(h)
    days = (span[1] - span[0]).days if span else _SHORT + 1
    for extra in range(days + 1 if span and days <= _SHORT else 0):
        day = span[0].toordinal() + extra if span else 0
        for anchor in anchors or (str(h.act),):
            yield (h.type, day, anchor)


def _copies(a: Happening, b: Happening, duplicates: Mapping[ArticleKey, ArticleKey]) -> bool:
    left, right = (a.document, a.article), (b.document, b.article)
    return left in duplicates and duplicates.get(left) == duplicates.get(right)
