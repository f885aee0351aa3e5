"""Scored pairs to clusters: the surest first, never against a prohibition, whatever the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from isnad.model import Score

Forbids = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Edge:
    """A reason to join nodes ``a`` and ``b``, which are positions in a sorted list."""

    score: Score
    a: int
    b: int


class Clusters:
    """Nodes 0 to ``count - 1`` in clusters, each at first alone.

    ``forbids(a, b)`` says that two nodes must not share a cluster; it is asked for every pair
    that a join would bring together, up to ``reach`` nodes of either side. ``judged`` holds the
    pairs that a person keeps apart: these are always minded.
    """

    def __init__(
        self,
        count: int,
        forbids: Forbids,
        reach: int = 40,
        judged: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._parent = list(range(count))
        self._members: dict[int, list[int]] = {}
        self._forbids = forbids
        self._reach = reach
        self._judged = tuple(judged)
        self._aliased: set[int] = set()
        self.edges: list[Edge] = []

    def root(self, node: int) -> int:
        """The node that stands for the cluster of ``node``: its least one."""
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def members(self, root: int) -> Sequence[int]:
        """The nodes of the cluster that ``root`` stands for."""
        return self._members.get(root, (root,))

    def join(self, edge: Edge, *, judged: bool = False) -> bool:
        """Joins the clusters of an edge's ends unless that is forbidden; says if they are one.

        An edge that a person ``judged`` stands against everything but another judgement.
        """
        a, b = sorted((self.root(edge.a), self.root(edge.b)))
        if a == b:
            return True
        left, right = self.members(a), self.members(b)
        if self._kept_apart(a, b):
            return False
        if not judged and self._forbidden(left, right):
            return False
        if judged:
            self._aliased |= {edge.a, edge.b}
        self._members[a] = [*left, *right]
        self._members.pop(b, None)
        self._parent[b] = a
        self.edges.append(edge)
        return True

    def _forbidden(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Whether some pair must not be together; with aliases that were judged, whether all."""
        near = [(x, y) for x in left[: self._reach] for y in right[: self._reach]]
        if self._aliased and any(x in self._aliased for x in (*left, *right)):
            return all(self._forbids(x, y) for x, y in near)
        return any(self._forbids(x, y) for x, y in near)

    def _kept_apart(self, a: int, b: int) -> bool:
        """Whether a judgement keeps any member of one cluster from any of the other."""
        return any({self.root(x), self.root(y)} == {a, b} for x, y in self._judged)

    def join_all(self, edges: Iterable[Edge]) -> None:
        """Joins by falling score; ties by position, so that the order given does not matter."""
        for edge in sorted(edges, key=lambda e: (-e.score.value, e.a, e.b)):
            self.join(edge)

    def roots(self) -> list[int]:
        """One node of every cluster, in order."""
        return [node for node, parent in enumerate(self._parent) if node == parent]

    def tree(self) -> dict[int, tuple[int, Score]]:
        """For every node but the roots: the node it hangs from on the way to its root, and why."""
        near: dict[int, list[tuple[int, Score]]] = {}
        for edge in self.edges:
            near.setdefault(edge.a, []).append((edge.b, edge.score))
            near.setdefault(edge.b, []).append((edge.a, edge.score))
        hangs: dict[int, tuple[int, Score]] = {}
        waiting = [root for root in self.roots() if root in near]
        seen = set(waiting)
        while waiting:
            node = waiting.pop()
            for other, score in near.get(node, ()):
                if other not in seen:
                    seen.add(other)
                    hangs[other] = (node, score)
                    waiting.append(other)
        return hangs
