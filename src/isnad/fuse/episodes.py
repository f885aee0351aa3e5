"""Accounts of many articles to events: candidates by shared anchors and days, then clusters.

Two accounts are compared when they share a key that at most ``LARGEST`` accounts have; keys of an
anchor and a day have finer ones beside them, for days on which much is told of one party.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from isnad.fuse.accounts import article_key
from isnad.fuse.clusters import Clusters
from isnad.fuse.clusters import Edge as Join
from isnad.fuse.duplicates import ArticleKey
from isnad.fuse.happening import Happening, span_of
from isnad.fuse.keys import mixed, number
from isnad.fuse.near import Component
from isnad.fuse.sameness import SAME_EVENT, cannot_be_one, same_event
from isnad.fuse.tables import Account, Edge
from isnad.model import Score

LARGEST = 120
_MARGIN = 0.05
_ANCHORS = 6
"""Anchors of an account that are used: a list of twenty victims would make 190 pairs."""
_SHORT = 6
"""Days up to which a stretch is looked up day by day; a longer one needs two anchors."""


def account_keys(h: Happening) -> set[int]:
    """The blocks of an account: its type with two anchors, a sufferer, or an anchor and a day."""
    type_ = number(h.type)
    anchors = [number(anchor) for anchor in h.anchors[:_ANCHORS]]
    both = [mixed(type_, a, b) for a, b in combinations(anchors, 2)]
    found = {*both, *(mixed(type_, number(f"done to\x1f{person}")) for person in h.suffers)}
    act, span = number(str(h.act)), span_of(h)
    if span is None:
        found |= {mixed(type_, anchor, act) for anchor in anchors}
    if span is None or (span[1] - span[0]).days > _SHORT:
        return found
    for day in range(span[0].toordinal(), span[1].toordinal() + 1):
        for anchor in anchors or (act,):
            found |= {mixed(type_, day, anchor), mixed(type_, day, anchor, act)}
        found |= {mixed(type_, day, pair) for pair in both}
    return found


def edge(a: Account, b: Account, duplicates: Mapping[ArticleKey, int]) -> Edge | None:
    """The reason that two accounts are one event; None when there is none.

    ``duplicates`` tells the group of near-duplicates of an article.
    """
    left, right = (a, b) if a.account < b.account else (b, a)
    if cannot_be_one(left.features, right.features):
        return None
    copies = duplicates.get(article_key(left.features)), duplicates.get(article_key(right.features))
    score = same_event(
        left.features, right.features, copies[0] is not None and copies[0] == copies[1]
    )
    if score.value < SAME_EVENT:
        return None
    return Edge(min(a.account, b.account), max(a.account, b.account), score.value, score.reasons)


def episodes(ordered: Sequence[Account], component: Component) -> Clusters:
    """The accounts of one component in clusters, each of one event.

    Accounts with a stated day are joined first. One without joins the one event that fits it,
    or none when two events fit about as well; last, those without a day join each other.
    """
    given = [row.features for row in ordered]
    place = {row.account: at for at, row in enumerate(ordered)}
    joined = Clusters(len(given), lambda a, b: cannot_be_one(given[a], given[b]))
    edges = [
        Join(Score(e.score, tuple(e.reasons)), *sorted((place[e.a], place[e.b])))
        for e in component.edges
    ]
    fine = [given[e.a].fine and given[e.b].fine for e in edges]
    joined.join_all(e for e, both in zip(edges, fine, strict=True) if both)
    _attach(given, joined, [e for e, both in zip(edges, fine, strict=True) if not both])
    return joined


def _attach(given: Sequence[Happening], joined: Clusters, loose: Collection[Join]) -> None:
    """Joins accounts without a day to the one dated event that each fits, then to each other."""
    fits: dict[int, dict[int, tuple[Score, int]]] = {}
    others: list[Join] = []
    for one, lone in _undated(given, loose):
        if lone is None:
            others.append(one)
            continue
        at = one.a if lone == one.b else one.b
        root = joined.root(at)
        known = fits.setdefault(lone, {}).get(root)
        if known is None or (-one.score.value, at) < (-known[0].value, known[1]):
            fits[lone][root] = (one.score, at)
    for lone in sorted(fits):
        ranked = sorted(fits[lone].values(), key=lambda f: (-f[0].value, f[1]))
        best, at = ranked[0]
        if len(ranked) == 1 or best.value - ranked[1][0].value >= _MARGIN:
            joined.join(Join(best, at, lone))
    joined.join_all(others)


def _undated(
    given: Sequence[Happening], loose: Collection[Join]
) -> Iterator[tuple[Join, int | None]]:
    """Each edge, with its end that has no day if the other end has one."""
    for one in loose:
        if given[one.a].fine:
            yield one, one.b
        elif given[one.b].fine:
            yield one, one.a
        else:
            yield one, None
