"""Events of many documents: what a change of documents and entities changes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from isnad.fuse.accounts import accounts, homes, order, renamed
from isnad.fuse.duplicates import ArticleKey, Library, groups_of
from isnad.fuse.episodes import LARGEST, account_keys, edge, episodes
from isnad.fuse.events import event
from isnad.fuse.near import (
    Component,
    Rekeyed,
    blocks,
    chunked,
    pairs,
    reconnected,
    rekeyed,
    replaced,
)
from isnad.fuse.sources import vouchers
from isnad.fuse.tables import Account, Edge, Kept, Tables
from isnad.model import Claim, DocumentRecord, Event

CHUNK = 512
"""Documents, or events, that are read and made at a time: memory holds no more."""


Written = tuple[Collection[int], Mapping[int, Event]]
"""Labels of events that are no more, or not as they were, and the events in their place."""


@dataclass(slots=True)
class _Work:
    """Accounts that changed, as they were and as they are.

    ``touched`` are all whose event has to be written again, ``dirty`` those to be compared again.
    """

    tables: Tables
    old: dict[int, Account] = field(default_factory=dict)
    new: dict[int, Account] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    dirty: set[int] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)

    def look_up(self, given: Iterable[int]) -> dict[int, Account]:
        """Accounts as they are now, without those that are gone."""
        missing = {at for at in given if at not in self.old and at not in self.new}
        self.keep(self.tables.rows("accounts", "account", missing) if missing else ())
        return self.new

    def keep(self, rows: Iterable[Account]) -> None:
        """Note rows that were looked up."""
        for row in rows:
            self.old.setdefault(row.account, row)
            if row.account not in self.gone:
                self.new.setdefault(row.account, row)


def retold(
    tables: Tables,
    changed: Sequence[str],
    removed: Collection[str],
    copied: Collection[ArticleKey],
    library: Library,
) -> Iterator[Written]:
    """Group accounts anew and write what came of it, some events at a time.

    Args:
        tables: what is known.
        changed: documents that are new, or of whose entities something changed; they are best
            given in the order in which the library keeps them.
        removed: documents that are no more, or are read anew.
        copied: articles that are in another group of copies now.
        library: gives documents.
    """
    work = _Work(tables)
    _reread(work, changed, removed, library)
    recopied = {document for document, _ in copied}
    if not tables.empty:
        work.keep(tables.rows("accounts", "document", recopied))
    more = {a for a, row in work.new.items() if (row.document, row.article) in copied}
    work.touched |= more
    work.dirty |= more
    fresh = sorted(a for a, row in work.new.items() if row is not work.old.get(a))
    keys = ((a, sorted(account_keys(work.new[a].features))) for a in fresh)
    keyed = rekeyed(tables, "account_keys", keys, work.gone, LARGEST)
    work.dirty |= {*keyed.crossed, *fresh}
    edges = list(_edges(work, keyed))
    components = reconnected(
        tables, "account_edges", edges, work.dirty, work.gone, rows=_components(work)
    )
    _regroup(work, components)
    yield from _rewritten(work, {d: at for at, d in enumerate(changed)}, library)


def _reread(
    work: _Work, changed: Sequence[str], removed: Collection[str], library: Library
) -> None:
    """Make the accounts of changed documents again."""
    tables = work.tables
    if not tables.empty:
        work.old = {
            row.account: row for row in tables.rows("accounts", "document", {*changed, *removed})
        }
    for start in range(0, len(changed), CHUNK):
        some = changed[start : start + CHUNK]
        for row in accounts(library(some), homes(tables, some)):
            before = work.old.get(row.account)
            if before is not None:
                row = row._replace(component=before.component, event=before.event)
            work.new[row.account] = before if before is not None and before == row else row
            work.touched.add(row.account)
    work.gone = set(work.old) - set(work.new)


def _edges(work: _Work, keyed: Rekeyed) -> Iterator[Edge]:
    found = blocks(work.tables, "account_keys", keyed, work.dirty, LARGEST)
    for some in chunked(pairs(found, work.dirty)):
        yield from _compared(work, some)


def _compared(work: _Work, part: Sequence[tuple[int, int]]) -> Iterator[Edge]:
    rows = work.look_up({at for pair in part for at in pair})
    documents = {rows[at].document for pair in part for at in pair}
    copies = groups_of(work.tables, documents)
    for a, b in part:
        found = edge(rows[a], rows[b], copies)
        if found is not None:
            yield found


def _components(work: _Work):  # type: ignore[no-untyped-def]
    def rows(column: str, values: Collection[int]) -> Iterator[tuple[int, int]]:
        if column == "node":
            work.look_up(values)
            found = [row for at in values if (row := work.old.get(at))]
        else:
            found = work.tables.rows("accounts", "component", values)
            work.keep(found)
        return ((row.account, row.component) for row in found)

    return rows


def _regroup(work: _Work, components: Iterable[Component]) -> None:
    """Put the accounts of components into events."""
    tables = work.tables
    for component in components:
        rows = work.look_up(component.nodes)
        ordered = sorted((rows[at] for at in component.nodes), key=order)
        joined = episodes(ordered, component)
        tree = joined.tree()
        for root in joined.roots():
            label = ordered[root].account
            hangs = []
            for at in joined.members(root):
                row = ordered[at]._replace(component=component.nodes[0], event=label)
                if row != ordered[at]:
                    work.new[row.account] = row
                if at in tree:
                    other, score = tree[at]
                    hangs.append(
                        Kept(label, ordered[other].alone, row.alone, score.value, score.reasons)
                    )
            _rehang(tables, label, hangs)


def _rehang(tables: Tables, label: int, hangs: list[Kept]) -> None:
    replaced(tables, "event_hangs", "event", [label], hangs)


def _rewritten(work: _Work, place: Mapping[str, int], library: Library) -> Iterator[Written]:
    """Write accounts, and the events of those that were touched or are grouped otherwise."""
    tables = work.tables
    moved = {
        a for a in {*work.new, *work.old}
        if (old := work.old.get(a)) is None or a in work.gone or old.event != work.new[a].event
    }  # fmt: skip
    labels = {work.old[a].event for a in {*moved, *work.touched} if a in work.old}
    labels |= {work.new[a].event for a in {*moved, *work.touched} if a in work.new}
    differ = [a for a, row in work.new.items() if row is not work.old.get(a)]
    stale = [a for a in (*differ, *work.gone) if a in work.old]
    replaced(tables, "accounts", "account", stale, [work.new[a] for a in differ])
    members: dict[int, list[Account]] = defaultdict(list)
    for row in tables.rows("accounts", "event", labels):
        members[row.event].append(row)
    gone = labels - set(members)
    replaced(tables, "event_hangs", "event", gone, ())
    ordered = sorted(
        members, key=lambda label: (min(place.get(r.document, -1) for r in members[label]), label)
    )
    yield gone, {}
    for start in range(0, len(ordered), CHUNK):
        some = {
            label: sorted(members[label], key=order) for label in ordered[start : start + CHUNK]
        }
        made = _events(tables, some, library)
        yield some.keys(), made


def _events(
    tables: Tables, given: Mapping[int, Sequence[Account]], library: Library
) -> dict[int, Event]:
    documents = sorted({row.document for rows in given.values() for row in rows})
    known = homes(tables, documents)
    wanted = {claim for rows in given.values() for row in rows for claim in row.features.claims}
    claims: dict[tuple[str, str], Claim] = {}
    records: list[DocumentRecord] = []
    for record in library(documents):
        records.append(record)
        for claim in record.claims:
            if claim.id in wanted:
                claims[record.document.id, claim.id] = renamed(claim, known.home)
    vouches = vouchers(records, groups_of(tables, documents), known.entities)
    made = {}
    for label, rows in given.items():
        told = [claims[row.document, c] for row in rows for c in row.features.claims]
        made[label] = event(told, known.entities, vouches, rows[0].features.claims)
    return made
