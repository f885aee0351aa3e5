"""Which fused entity each local entity became."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from isnad.model import DocumentRecord, Entity, Merge
from isnad.store.rows import Row

Place = tuple[str, int, int]


def member_rows(
    records: Iterable[DocumentRecord], entities: Iterable[Entity], merges: Iterable[Merge]
) -> Iterator[Row]:
    """Rows ``(fused id, document, local id)`` for every local entity that a fused one holds.

    A local entity belongs where its id is kept, else where its merges lead, else where the fused
    entity that has its first mention is.
    """
    fused = {entity.id: entity.id for entity in entities}
    kept = {merge.joined: merge.kept for merge in merges}
    by_mention = {
        (mention.document, mention.span.start, mention.span.end): entity.id
        for entity in entities
        for mention in entity.mentions
    }
    for record in records:
        for local in record.entities:
            home = fused.get(_follow(local.id, kept)) or _by_mention(local, by_mention)
            if home is not None:
                yield home, record.document.id, local.id


def _follow(start: str, kept: Mapping[str, str]) -> str:
    seen = {start}
    while (following := kept.get(start)) is not None and following not in seen:
        seen.add(following)
        start = following
    return start


def _by_mention(local: Entity, by_mention: Mapping[Place, str]) -> str | None:
    places = ((m.document, m.span.start, m.span.end) for m in local.mentions)
    return next((by_mention[place] for place in places if place in by_mention), None)
