"""What fusion knows of a record between two refreshes, as tables that are asked by key.

Every row says what it was made from, so that a document that comes or goes touches the rows of
its neighbourhood alone. :mod:`isnad.fuse.memory` holds the tables of a record that is fused
whole; a record file has its own (``isnad.store``). What is fused does not depend on which of
them is used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from isnad.fuse.faces import Face
from isnad.fuse.happening import Happening
from isnad.fuse.profile import Profile
from isnad.fuse.summary import Known

Tally = dict[str, int]


class Local(NamedTuple):
    """A local entity, the group of its signature, and the face that it is part of."""

    entity: str
    document: str
    signature: int
    face: int


class Trait(NamedTuple):
    """What a document tells of a local entity; ``tally`` counts what its fused entity says."""

    entity: str
    profile: Profile
    tally: Tally


class Group(NamedTuple):
    """Local entities of one signature: whether each is a face of its own, and how many there are.

    ``common``: they bear a family name that many bear.
    """

    signature: int
    parted: bool
    common: bool
    size: int


class Bearer(NamedTuple):
    """That a given name stands before a family name in the names of a group."""

    family: int
    given: int
    signature: int


class FaceRow(NamedTuple):
    """Where a face stands.

    ``state``: ``full`` (compared by its names), ``short`` (one word, joined to nobody), ``taken``
    (one word, joined to a full name), ``office`` (a description of an office, of nobody known),
    ``held`` (one whose holder is known) or ``plain`` (joined to nothing). ``first`` is the least
    local id.
    """

    face: int
    state: str
    component: int
    cluster: int
    first: str


class Feature(NamedTuple):
    """What is compared of a face, the tallies of its local entities, and why these are one."""

    face: int
    features: Face
    tally: Tally
    score: float
    reasons: tuple[str, ...]


class Edge(NamedTuple):
    """A reason that two nodes are one."""

    a: int
    b: int
    score: float
    reasons: tuple[str, ...]


class Hang(NamedTuple):
    """That a node hangs from another one of its cluster, and why."""

    cluster: int
    kept: int
    joined: int
    score: float
    reasons: tuple[str, ...]


class Cluster(NamedTuple):
    """A fused entity: what events see of it, and what short names are compared with, if any."""

    cluster: int
    entity: str
    known: Known
    whole: Face | None
    tally: Tally


class Tenure(NamedTuple):
    """That a face states, or is ``described`` by, an office on a day (an ordinal)."""

    office: int
    day: int
    face: int
    described: bool


class Sketch(NamedTuple):
    """An article as a text: its runs of words, their MinHash, and the group of its copies, if any.

    ``grouping`` is 0 for an article without copies.
    """

    article: int
    document: str
    number: int
    grouping: int
    runs: int
    hashes: bytes


class Account(NamedTuple):
    """A document's claims on one event; ``event`` is the account that lends the event its id."""

    account: int
    document: str
    article: int
    component: int
    event: int
    alone: str
    features: Happening


class Kept(NamedTuple):
    """That two accounts are one event, by the ids of the events that each would be alone."""

    event: int
    kept: str
    joined: str
    score: float
    reasons: tuple[str, ...]


class Pair(NamedTuple):
    """Two local entities that a person judged to be ``one`` or ``two``."""

    a: str
    b: str
    verdict: str
    note: str


class Key(NamedTuple):
    """That a node stands in the block of a key."""

    key: int
    node: int


TABLES: Mapping[str, type[NamedTuple]] = {
    "locals": Local, "traits": Trait, "groups": Group, "bearers": Bearer, "faces": FaceRow,
    "features": Feature, "face_edges": Edge, "lone_edges": Edge, "hangs": Hang, "clusters": Cluster,
    "tenures": Tenure, "sketches": Sketch, "copies": Edge, "accounts": Account,
    "account_edges": Edge, "event_hangs": Kept, "judged": Pair,
    "face_keys": Key, "name_keys": Key, "short_keys": Key, "lone_keys": Key,
    "bands": Key, "account_keys": Key,
}  # fmt: skip
"""Every table and the shape of its rows."""


class Tables(Protocol):
    """Tables that can be asked and changed by the values of a column."""

    @property
    def empty(self) -> bool:
        """Whether nothing was fused before, so that no old rows need be looked for."""

    def rows(self, table: str, by: str, values: Collection[Any]) -> list[Any]:
        """The rows whose column ``by`` has one of the values, in no order."""

    def insert(self, table: str, rows: Collection[Any]) -> None:
        """Add rows."""

    def delete(self, table: str, by: str, values: Collection[Any]) -> None:
        """Take out the rows whose column ``by`` has one of the values."""

    def sizes(self, table: str, keys: Collection[int]) -> dict[int, int]:
        """How many nodes stand in the block of each key."""

    def members(self, table: str, keys: Collection[int], most: int) -> dict[int, list[int]]:
        """The nodes in the block of each key that has at most so many."""

    def blocks(self, table: str, most: int) -> Iterator[Sequence[int]]:
        """All blocks of two to ``most`` nodes."""

    def least(self, faces: Collection[int], count: int) -> dict[int, list[str]]:
        """The least local ids of each face, at most ``count``, in order."""
