"""Small hand-made records for tests: every span is found in its text, so offsets are always right.

``record("Ann met Bob.")`` is a plain DocumentRecord, ``disputed_record()`` one with everything in
it; ``fuse_groups`` stands in for the fusion stage where only the shape of its answer matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from isnad.model import (
    Argument,
    Article,
    Claim,
    Document,
    DocumentRecord,
    Dropped,
    Entity,
    Event,
    EventDate,
    EventPlace,
    Link,
    Mention,
    Merge,
    Metadata,
    NumberRange,
    Party,
    Passage,
    Place,
    Role,
    Score,
    Span,
    When,
    claim_id,
    entity_id,
    event_id,
)

DAMASCUS = Place(
    "Damascus", "SYR", "Dimashq", 33.5102, 36.29128, 170654, "city", reasons=("exact name",)
)

DISPUTED = (
    "Minister in Damascus\nDAMASCUS - Hakan Fidan was in Damascus on Thursday, the Syrian ministry "
    "said. The Turkish ministry denied it. Two people were hurt.\nSubscribe now\n"
)
"""An article with one event that one ministry asserts and the other denies."""


def span(text: str, part: str, nth: int = 0) -> Span:
    """Where ``part`` stands in ``text``, the ``nth`` time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(part, at + 1)
    return Span(at, at + len(part), part)


def document(text: str, path: str = "a.txt", **fields: Any) -> Document:
    """An English document."""
    return Document(path, text, **{"language": "en", **fields})


def article(text: str, **fields: Any) -> Article:
    """One article that is the whole text, each line a paragraph."""
    lines = [line for line in text.splitlines() if line.strip()]
    passages = tuple(Passage(span(text, line), "paragraph") for line in lines)
    return Article(0, len(text), passages, **fields)


def entity(doc: Document, name: str, kind: str = "PER", **fields: Any) -> Entity:
    """A local entity mentioned wherever its name stands."""
    count = doc.text.count(name)
    mentions = tuple(Mention(doc.id, span(doc.text, name, n), "name") for n in range(count))
    local = entity_id(doc.id, name)
    return Entity(local, name, (name,), kind, mentions, **fields)  # type: ignore[arg-type]


def claim(doc: Document, evidence: str, trigger: str, **fields: Any) -> Claim:
    """A claim of a consultation, asserted and actual unless ``fields`` say otherwise."""
    found = span(doc.text, evidence)
    inside = found.start + evidence.index(trigger)
    values: dict[str, Any] = {
        "type": "CONSULT", "modes": ("visit",), "contexts": (), "stance": "asserts",
        "modality": "actual", **fields,
    }  # fmt: skip
    made = claim_id(doc.id, inside, values["type"], values["stance"])
    at = Span.of(doc.text, inside, inside + len(trigger))
    return Claim(made, doc.id, 0, evidence=found, trigger=at, **values)


def record(text: str = "Ann met Bob in Paris.", path: str = "a.txt") -> DocumentRecord:
    """A plain record: one article, no entities, one claim on the first word of the text."""
    doc = document(text, path)
    word = text.split()[0] if text.split() else ""
    claims = (claim(doc, word, word),) if word else ()
    return DocumentRecord(doc, (article(text),), (), (), claims, tuple((c.id,) for c in claims))


def report(text: str, path: str, *names: str, **claimed: Any) -> DocumentRecord:
    """A record of persons named in a text: one claim, on its second word, by the first of them."""
    doc = document(text, path)
    people = tuple(entity(doc, name) for name in names)
    actors = tuple(Argument(e.mentions[0].span, e.id) for e in people[:1])
    published = claimed.pop("published", None)
    told = claim(doc, text, claimed.pop("trigger", text.split()[1]), actors=actors, **claimed)
    body = article(text, published=published, published_basis="stated" if published else None)
    return DocumentRecord(doc, (body,), (), people, (told,), ((told.id,),))


def disputed_record(path: str = "seeds/a.txt") -> DocumentRecord:
    """A record with every kind of thing in it: a visit asserted by one side, denied by another."""
    text = DISPUTED
    doc = document(text, path, url="https://example.org/a", metadata=Metadata(title="T"))
    fidan = entity(
        doc, "Hakan Fidan", country="TUR", sectors=("GOV",), wikidata="Q1", why=("title",),
        roles=(Role("minister", doc.id, span(text, "Minister"), None, "2024-12-12"),),
    )  # fmt: skip
    syrian = entity(doc, "the Syrian ministry", "ORG", country="SYR")
    turkish = entity(doc, "The Turkish ministry", "ORG", country="TUR")
    about = {
        "actors": (Argument(span(text, "Hakan Fidan"), fidan.id, score=0.9),),
        "places": (Argument(span(text, "Damascus", 1), place=DAMASCUS),),
        "dates": (Argument(span(text, "on Thursday"), when=_thursday()),),
    }
    outlet = Link("Mena Today", "publisher")
    said = claim(
        doc, "Hakan Fidan was in Damascus on Thursday", "was in Damascus", **about,
        chain=(_link(text, syrian, "said"), Link("Reuters", "agency"), outlet), confidence=0.93456,
    )  # fmt: skip
    denied = claim(
        doc, "The Turkish ministry denied it", "denied it", stance="denies",
        chain=(_link(text, turkish, "denied", interested=True), outlet),
    )  # fmt: skip
    body = replace(
        article(text), start=21, end=text.index("\nSubscribe"), headline=Span(0, 20, text[:20]),
        publisher="Mena Today", agency="Reuters", authors=("A. Writer",), dateline="DAMASCUS",
        published="2024-12-12", published_basis="stated",
    )  # fmt: skip
    dropped = Dropped(text.index("Subscribe"), len(text), "boilerplate")
    return DocumentRecord(
        doc, (body,), (dropped,), (fidan, syrian, turkish), (said, denied), ((said.id, denied.id),)
    )


def _thursday() -> When:
    return When("2024-12-12", "2024-12-12", "day", basis="published", anchor="2024-12-12")


def _link(text: str, who: Entity, cue: str, interested: bool = False) -> Link:
    return Link(who.name, "official", span(text, who.name), cue, who.id, interested)


Fused = tuple[tuple[Entity, ...], tuple[Event, ...], tuple[Merge, ...]]


def fuse_groups(records: Sequence[DocumentRecord], judgements: Sequence[object] = ()) -> Fused:
    """A stand-in for fusion: every claim group is an event; entities of one name are one."""
    by_name: dict[str, list[Entity]] = {}
    for one in sorted(records, key=lambda r: r.document.id):
        for local in one.entities:
            by_name.setdefault(local.name, []).append(local)
    entities, merges, home = [], [], {}
    for same in by_name.values():
        mentions = tuple(m for e in same for m in e.mentions)
        entities.append(replace(same[0], mentions=mentions))
        home |= {e.id: same[0].id for e in same}
        reason = Score(0.97123, ("same name",))
        merges += [Merge(same[0].id, other.id, reason) for other in same[1:]]
    events = [_event(one, group, home) for one in records for group in one.claim_groups]
    return tuple(entities), tuple(sorted(events, key=lambda e: e.id)), tuple(merges)


def _event(one: DocumentRecord, group: tuple[str, ...], home: dict[str, str]) -> Event:
    claims = tuple(_at_home(c, home) for c in one.claims if c.id in group)
    first = claims[0]
    names = {home.get(e.id, e.id): e.name for e in one.entities}
    stances = {c.stance for c in claims}
    return Event(
        event_id(*sorted(group)), first.type, first.modes, first.contexts, 1, 4.0,
        actors=tuple(Party(a.entity, names[a.entity]) for a in first.actors if a.entity),
        recipients=(),
        place=EventPlace(first.places[0].place, "stated")
        if first.places and first.places[0].place else None,
        date=EventDate(first.dates[0].when, first.dates[0].span.text)
        if first.dates and first.dates[0].when else None,
        standing="disputed" if "denies" in stances else "single-source",
        independent_sources=1, numbers=(NumberRange("injured", 2, 3),), claims=claims,
    )  # fmt: skip


def _at_home(one: Claim, home: dict[str, str]) -> Claim:
    actors = tuple(replace(a, entity=home.get(a.entity or "", a.entity)) for a in one.actors)
    chain = tuple(replace(k, entity=home.get(k.entity or "", k.entity)) for k in one.chain)
    return replace(one, actors=actors, chain=chain)
