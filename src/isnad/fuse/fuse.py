"""Many documents to one record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from isnad.fuse.authority import Authority
from isnad.fuse.duplicates import Library, recopied
from isnad.fuse.identity import Reidentified, judged_pairs, reidentified, whole
from isnad.fuse.judgements import Judgement
from isnad.fuse.memory import Memory
from isnad.fuse.tables import Pair, Tables
from isnad.fuse.told import Written, retold
from isnad.model import DocumentRecord, Entity, Event, Merge, Score

RULES = 2
"""Counts the changes of the rules of fusion: what other rules fused is fused anew as a whole."""


LASTING = frozenset({"locals", "faces", "clusters", "sketches"})
"""What identity and the search for copies know that events need too."""


@dataclass(frozen=True, slots=True)
class Change:
    """Documents that came and went, by id; one that is read anew did both.

    The order of those ``added`` makes no difference but to the time it takes: it is best the one
    in which they are kept.
    """

    added: Sequence[str]
    removed: Collection[str] = ()
    judged: tuple[Pair, ...] = ()
    """All that is judged of the local entities that there are."""
    authority: Authority | None = None
    """Who is listed; where it is another than before, all has to be fused anew."""


def fuse(
    records: Sequence[DocumentRecord],
    judgements: Sequence[Judgement] = (),
    authority: Authority | None = None,
) -> tuple[tuple[Entity, ...], tuple[Event, ...], tuple[Merge, ...]]:
    """Entities, events and the merges that made them; the order of the records means nothing.

    ``judgements`` are a person's corrections of who is who; see :mod:`isnad.fuse.judgements`;
    ``authority`` lists people and organisations; see :mod:`isnad.fuse.authority`.
    A merge of events names the events that each article's claims would be alone; the one that
    is kept lends the fused event its id.
    """
    by_id = {record.document.id: record for record in records}
    given = list(by_id.values())
    tables = Memory()
    pairs = judged_pairs(judgements, given)
    change = Change(list(by_id), (), pairs, authority)
    _, told = refused(tables, change, lambda ids: (by_id[i] for i in ids))
    events = [event for _, some in told for event in some.values()]
    entities, merges, _ = whole(tables, given)
    return entities, tuple(sorted(events, key=_order)), (*merges, *_event_merges(tables))


Stage = Literal["identity", "copies"]


def refused(
    tables: Tables, change: Change, library: Library, done: Callable[[Stage], None] = lambda _: None
) -> tuple[Reidentified, Iterator[Written]]:
    """Fuse again what a change touches; for what is to be written see the two answers.

    The second answer has to be used up. ``library`` gives documents, one after another, as often
    as it is asked: a record need not fit in memory. ``done`` is told when a stage is over, after
    which only tables in ``LASTING`` are asked of what it knows.
    """
    added = change.added
    coming = library(added)
    entities = reidentified(tables, coming, change.removed, change.judged, change.authority)
    done("identity")
    copied = recopied(tables, library(added), change.removed, library)
    done("copies")
    documents = [*added, *sorted(entities.documents - set(added))]
    return entities, retold(tables, documents, change.removed, copied, library)


def _event_merges(tables: Memory) -> Iterable[Merge]:
    rows = sorted(tables.all("event_hangs"), key=lambda row: (row.kept, row.joined))
    return (Merge(row.kept, row.joined, Score(row.score, tuple(row.reasons))) for row in rows)


def _order(e: Event) -> tuple[str, str, int, str]:
    start = e.date.when.start if e.date and e.date.when.start else "9999"
    first = e.claims[0]
    return (start, first.document, first.trigger.start, e.id)
