"""Finding what a change touches: keys that came or went, pairs to compare, components to redo."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

import numpy as np

from isnad.fuse.tables import Edge, Key, Tables

_LOW = (1 << 32) - 1
_MANY = 1 << 23
_CHUNK = 1 << 16
T = TypeVar("T")


class Rekeyed(NamedTuple):
    """What came of new keys.

    ``changed`` are keys that some node got or lost, ``crossed`` the nodes of blocks that grew too
    large or shrank again; ``given`` holds the keys of the nodes that were given, and is None when
    all nodes were.
    """

    changed: frozenset[int]
    crossed: frozenset[int]
    given: Mapping[int, frozenset[int]] | None


class Component(NamedTuple):
    """Nodes that edges connect, in order, and these edges."""

    nodes: tuple[int, ...]
    edges: tuple[Edge, ...]


def rekeyed(
    tables: Tables, table: str, keys: Iterable[tuple[int, Iterable[int]]], gone: Collection[int],
    most: int,
) -> Rekeyed:  # fmt: skip
    """Put nodes under their keys, in place of those they had.

    Args:
        tables: where they are kept.
        table: the table of keys.
        keys: each node with all its keys.
        gone: nodes that have none any more.
        most: the nodes of a block up to which its nodes are compared.
    """
    if tables.empty:
        tables.insert(table, _Rows(keys))
        return Rekeyed(frozenset(), frozenset(), None)
    new = {node: frozenset(own) for node, own in keys}
    old: dict[int, set[int]] = defaultdict(set)
    for key, node in tables.rows(table, "node", {*new, *gone}):
        old[node].add(key)
    change: Counter[int] = Counter()
    added: list[Key] = []
    lost: list[int] = []
    for node in sorted({*new, *gone}):
        own, before = new.get(node, frozenset()), old.get(node, set())
        if own != before:
            change.update(own - before)
            change.subtract(before - own)
            added += [Key(key, node) for key in sorted(own)]
            lost += [node] if before else []
    tables.delete(table, "node", lost)
    tables.insert(table, added)
    moved = {key: count for key, count in change.items() if count}
    sizes = tables.sizes(table, moved) if moved else {}
    crossed = [
        key for key, count in moved.items()
        if (sizes.get(key, 0) <= most) != (sizes.get(key, 0) - count <= most)
    ]  # fmt: skip
    nodes = tables.rows(table, "key", crossed) if crossed else ()
    return Rekeyed(frozenset(change), frozenset(row.node for row in nodes), new)


def blocks(
    tables: Tables, table: str, keyed: Rekeyed, nodes: Collection[int], most: int
) -> Iterator[Sequence[int]]:
    """The blocks of two to ``most`` nodes in which any of the nodes stands."""
    if keyed.given is None:
        return tables.blocks(table, most)
    keys = {key for node in nodes for key in keyed.given.get(node, ())}
    others = [node for node in nodes if node not in keyed.given]
    keys |= {row.key for row in tables.rows(table, "node", others)} if others else set()
    found = tables.members(table, keys, most).values()
    return (sorted(block) for block in found if len(block) > 1)


class _Rows(Collection[Key]):
    """Keys by node as rows, one at a time: a whole record has millions."""

    def __init__(self, keys: Iterable[tuple[int, Iterable[int]]]) -> None:
        self._keys = keys

    def __iter__(self) -> Iterator[Key]:
        return (Key(key, node) for node, own in self._keys for key in own)

    def __len__(self) -> int:
        return 1

    def __contains__(self, one: object) -> bool:
        return any(one == row for row in self)


def pairs(blocks: Iterable[Sequence[int]], dirty: Collection[int]) -> Iterator[tuple[int, int]]:
    """Each pair of nodes that share a block, one of them dirty, once; the lesser node first."""
    place: dict[int, int] = {}
    codes, unique = array("q"), np.empty(0, np.int64)
    for block in blocks:
        if len(codes) > _MANY:
            unique, codes = _unique(unique, codes), array("q")
        at = [place.setdefault(node, len(place)) for node in block]
        some = [i for i, node in enumerate(block) if node in dirty]
        for i in some:
            for j, other in enumerate(block):
                if j > i or (j != i and other not in dirty):
                    low, high = (at[i], at[j]) if at[i] < at[j] else (at[j], at[i])
                    codes.append(low << 32 | high)
    nodes = list(place)
    unique = _unique(unique, codes)
    for start in range(0, len(unique), 1 << 16):
        for code in unique[start : start + (1 << 16)].tolist():
            a, b = nodes[code >> 32], nodes[code & _LOW]
            yield (a, b) if a < b else (b, a)


def _unique(known: Any, codes: array[int]) -> Any:
    fresh = np.frombuffer(codes, np.int64) if codes else np.empty(0, np.int64)
    return np.unique(np.concatenate([known, fresh]))


def chunked(candidates: Iterable[T]) -> Iterator[list[T]]:
    """Candidates, many at a time."""
    given = iter(candidates)
    while some := list(islice(given, _CHUNK)):
        yield some


def reconnected(
    tables: Tables,
    table: str,
    fresh: Sequence[Edge],
    dirty: Collection[int],
    gone: Collection[int],
    *,
    rows: Callable[[str, Collection[int]], Iterable[tuple[int, int]]],
) -> list[Component]:
    """The components that dirty and gone nodes are or were in, after their edges are replaced.

    Args:
        tables: where edges are kept.
        table: the table of edges.
        fresh: all edges of the dirty nodes.
        dirty: nodes whose edges are replaced.
        gone: nodes that are no more.
        rows: gives ``(node, component)`` for nodes (asked by ``"node"``) or for all nodes of
            components (asked by ``"component"``), as they were before.
    """
    alive = set(dirty) - set(gone)
    if tables.empty:
        tables.insert(table, fresh)
        return list(connected(alive, fresh))
    changed = {*dirty, *gone}
    old = [*tables.rows(table, "a", changed), *tables.rows(table, "b", changed)]
    tables.delete(table, "a", changed)
    tables.delete(table, "b", changed)
    tables.insert(table, fresh)
    touched = changed.union(*((e.a, e.b) for e in (*old, *fresh)))
    members = {node for node, _ in rows("component", {c for _, c in rows("node", touched)})}
    members = (members | touched) - set(gone)
    return list(connected(members, tables.rows(table, "a", members)))


def connected(nodes: Iterable[int], edges: Iterable[Edge]) -> Iterator[Component]:
    """The components of a graph, by their least node."""
    parent: dict[int, int] = {node: node for node in nodes}

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    given = sorted(edges)
    for edge in given:
        a, b = sorted((root(edge.a), root(edge.b)))
        parent[b] = a
    members: dict[int, list[int]] = defaultdict(list)
    for node in sorted(parent):
        members[root(node)].append(node)
    inside: dict[int, list[Edge]] = defaultdict(list)
    for edge in given:
        inside[root(edge.a)].append(edge)
    for low in sorted(members):
        yield Component(tuple(members[low]), tuple(inside[low]))


def replaced(
    tables: Tables, table: str, column: str, gone: Collection[Any], rows: Collection[Any]
) -> None:
    """Put rows in place of those whose column has one of the values ``gone``."""
    if not tables.empty and gone:
        tables.delete(table, column, gone)
    if rows:
        tables.insert(table, rows)
