"""A person's corrections of who is who: kept beside the record, obeyed by every later fusion.

A judgement points at mentions (document, start, end), not at ids that fusion makes, so it holds
when documents are read again or added. ``merge`` says that two entities are one, ``split`` that
some mentions of an entity are of another. A later judgement on the same mentions replaces what it
contradicts; ``undone`` takes one back. Pass them to ``fuse(records, judgements)``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from isnad.errors import UsageError
from isnad.model import DocumentRecord, Entity, Mention, Merge

Verdict = Literal["one", "two"]


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A mention: characters ``start`` to ``end`` of a document, by the document's id."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """That the entities at two sets of mentions are ``one`` or ``two``, and why (free text)."""

    verdict: Verdict
    left: tuple[Anchor, ...]
    right: tuple[Anchor, ...]
    note: str | None = None

    @property
    def id(self) -> str:
        """``ju:`` and a hash of what is judged; the note does not count."""
        parts = [self.verdict, *map(repr, self.left), "|", *map(repr, self.right)]
        return "ju:" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Judgements in terms of local entities: pairs that are one, and pairs that are two."""

    one: tuple[tuple[str, str, str], ...] = ()
    """Two local ids and the note."""
    two: frozenset[tuple[str, str]] = frozenset()
    """Pairs of local ids, the lesser first."""

    @property
    def named(self) -> frozenset[str]:
        """Every local entity that a ruling speaks of."""
        return frozenset(x for pair in self.two for x in pair) | {
            x for a, b, _ in self.one for x in (a, b)
        }

    def parts(self, a: str, b: str) -> bool:
        """Whether two local entities were judged to be two."""
        return (min(a, b), max(a, b)) in self.two


def merge(
    a: Entity, b: Entity, note: str | None = None, before: Iterable[Judgement] = ()
) -> Judgement:
    """The judgement that two entities of the record are one.

    One mention of each is enough, unless judgements ``before`` part others: it speaks of those too.

    Raises:
        UsageError: they are one entity already.
    """
    if a.id == b.id:
        raise UsageError(f"{a.name} is one entity already")
    parted = {x for j in before if j.verdict == "two" for x in (*j.left, *j.right)}
    left, right = (
        _anchors(m for m in e.mentions if m == e.mentions[0] or _anchor(m) in parted)
        for e in (a, b)
    )
    return Judgement("one", left, right, note)


def split(entity: Entity, away: Iterable[Mention], note: str | None = None) -> Judgement:
    """The judgement that some mentions of an entity are of another one.

    Every document counts as a whole: what an article calls by one name stays together.

    Raises:
        UsageError: none of the mentions is the entity's, or no document would stay.
    """
    chosen = {m.document for m in away}
    left = [m for m in entity.mentions if m.document in chosen]
    right = [m for m in entity.mentions if m.document not in chosen]
    if not left:
        raise UsageError(f"none of these mentions is of {entity.name}")
    if not right:
        raise UsageError(f"no mention of {entity.name} would stay; name fewer documents")
    return Judgement("two", _anchors(left), _anchors(right), note)


def why(entity: Entity, merges: Iterable[Merge], members: Mapping[str, str]) -> tuple[Merge, ...]:
    """The decisions that made an entity, the weakest first.

    Args:
        entity: a fused entity.
        merges: all merges of the record.
        members: the fused id that each local entity became.
    """
    own = {local for local, fused in members.items() if fused == entity.id} | {entity.id}
    found = [m for m in merges if m.joined in own and m.kept in own]
    return tuple(sorted(found, key=lambda m: (m.score.value, m.kept, m.joined)))


def added(judgements: Sequence[Judgement], new: Judgement) -> tuple[Judgement, ...]:
    """The judgements with a new one; one that says the opposite of the same mentions is dropped."""
    judged = frozenset((new.left, new.right))
    kept = [j for j in judgements if j.id != new.id and frozenset((j.left, j.right)) != judged]
    return (*kept, new)


def undone(judgements: Sequence[Judgement], abbreviated: str) -> tuple[Judgement, ...]:
    """The judgements without the one whose id begins so (with or without ``ju:``).

    Raises:
        UsageError: no judgement or several begin so.
    """
    prefix = "ju:" + abbreviated.removeprefix("ju:")
    found = [j for j in judgements if j.id.startswith(prefix)]
    if len(found) != 1:
        many = "no judgement is" if not found else f"{len(found)} judgements are"
        raise UsageError(f"{many} called {abbreviated}")
    return tuple(j for j in judgements if j is not found[0])


def ruling(judgements: Iterable[Judgement], records: Iterable[DocumentRecord]) -> Ruling:
    """What judgements say of the local entities of these records.

    Anchors in documents that are not there, or where nobody is mentioned any more, say nothing.
    Of two judgements that contradict each other the later one holds.
    """
    given = list(judgements)
    wanted = documents_of(given)
    local = {
        Anchor(m.document, m.span.start, m.span.end): e.id
        for record in records
        if record.document.id in wanted
        for e in record.entities
        for m in e.mentions
    }
    return ruled(given, local)


def documents_of(judgements: Iterable[Judgement]) -> frozenset[str]:
    """The documents in which judgements point at mentions."""
    return frozenset(a.document for j in judgements for a in (*j.left, *j.right))


def ruled(judgements: Iterable[Judgement], local: Mapping[Anchor, str]) -> Ruling:
    """What judgements say, where the local entity at each anchor is known."""
    verdicts: dict[tuple[str, str], tuple[Verdict, str]] = {}
    for j in judgements:
        for x in j.left:
            for y in j.right:
                a, b = local.get(x), local.get(y)
                if a and b and a != b:
                    verdicts[min(a, b), max(a, b)] = (j.verdict, j.note or "")
    one = tuple((*pair, note) for pair, (said, note) in sorted(verdicts.items()) if said == "one")
    two = frozenset(pair for pair, (said, _) in verdicts.items() if said == "two")
    return Ruling(one, two)


def _anchors(mentions: Iterable[Mention]) -> tuple[Anchor, ...]:
    """One mention for each document: the first."""
    first: dict[str, Anchor] = {}
    for m in sorted(mentions, key=lambda m: (m.document, m.span)):
        first.setdefault(m.document, _anchor(m))
    return tuple(first.values())


def _anchor(mention: Mention) -> Anchor:
    return Anchor(mention.document, mention.span.start, mention.span.end)
