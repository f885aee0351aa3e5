"""Fusion at scale, with known truth: a made-up world, and articles that tell of it.

python evals/synthetic.py [--articles N] [--seed S]

The world has people (some of one family name, some name-sakes in two states), bodies, towns and
events with a type, parties, a town, a day and a toll. Articles tell of one to three events each,
within days or years later; they name people in full or by family name with a title, spell names in
more ways than one, leave out the day, the place or a party, and count the dead differently. Made
from the seed, so two runs fuse the same. Printed: seconds of fusing, on the clock and of the
processor (machines are shared), peak memory with what it fuses, and pairwise precision, recall and
F1 of entities and events against the truth.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from isnad.fuse import fuse
from isnad.model import (
    Argument,
    Article,
    Claim,
    Count,
    Document,
    DocumentRecord,
    Entity,
    Link,
    Mention,
    Modality,
    Passage,
    Place,
    Role,
    Span,
    When,
    claim_id,
    entity_id,
)
from isnad.model.entity import Kind

_START = date(2020, 1, 1)
_DAYS = 1500
_STATES = ("SYR", "TUR", "UKR", "RUS", "SDN", "COL", "PHL", "NGA", "MMR", "YEM")
_ONSETS = "b d f g h j k l m n p r s t v z br dr kh sh th tr".split()
_VOWELS = "a e i o u ai ou".split()
_ACTS = {
    "ASSAULT": ("shelled", "attacked", "bombed", "raided"),
    "COERCE": ("arrested", "detained", "seized", "banned"),
    "CONSULT": ("met", "visited", "hosted", "received"),
    "ACCUSE": ("accused", "blamed", "denounced", "condemned"),
    "PROTEST": ("protested", "marched", "rallied", "demonstrated"),
}
_SPELLINGS = (("kh", "h"), ("ou", "u"), ("ai", "ay"), ("j", "dj"), ("th", "t"))


@dataclass(frozen=True, slots=True)
class Being:
    """Someone or something that acts: its true number, name, kind, state and office."""

    number: int
    name: str
    kind: Kind
    state: str
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """A true event; ``words`` is what there is to say of it."""

    number: int
    type: str
    act: str
    actor: Being
    recipient: Being
    town: Place
    day: date
    dead: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """All that is true, and which claims and local entities are about what."""

    events: tuple[Happened, ...]
    told: dict[str, int]
    beings: dict[str, int]


def main(arguments: list[str] | None = None) -> None:
    """Make the articles, fuse them, and print what it took and how right it is."""
    parser = argparse.ArgumentParser(description="Fuse made-up articles with known truth.")
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    world, records = made(given.articles, given.seed)
    claims = sum(len(r.claims) for r in records)
    entities = sum(len(r.entities) for r in records)
    before = _peak()
    print(f"{len(records)} articles, {claims} claims, {entities} local entities: {before} MB")
    start, spent = time.perf_counter(), time.process_time()
    fused_entities, fused_events, merges = fuse(records)
    seconds, spent = time.perf_counter() - start, time.process_time() - spent
    print(
        f"fused in {seconds:.1f} s ({spent:.1f} s of processor time), "
        f"peak {_peak()} MB; {len(merges)} merges"
    )
    home = {m.joined: m.kept for m in merges}
    found = {e: _root(e, home) for e in world.beings}
    print(f"entities ({len(fused_entities)}): {_scored(world.beings, found)}")
    found = {c.id: e.id for e in fused_events for c in e.claims}
    print(f"events ({len(fused_events)} of {len(world.events)}): {_scored(world.told, found)}")


def made(articles: int, seed: int) -> tuple[World, list[DocumentRecord]]:
    """A world and articles about it; events, people and towns grow with the articles."""
    chance = random.Random(seed)
    world = World(tuple(_events(articles, chance)), {}, {})
    ordered = sorted(world.events, key=lambda e: e.day)
    records = [_article(n, ordered, world, chance) for n in range(articles)]
    return world, records


def _events(articles: int, chance: random.Random) -> Iterator[Happened]:
    beings = _beings(max(200, articles // 20), chance)
    towns = [_town(n, chance) for n in range(max(50, articles // 60))]
    vocabulary = [_word(chance, 3) for _ in range(4000)]
    weights = [1 / (1 + n % 97) for n in range(len(beings))]
    for number in range(max(20, int(articles * 0.6))):
        type_ = chance.choice(list(_ACTS))
        actor, recipient = chance.choices(beings, weights, k=2)
        yield Happened(
            number, type_, chance.choice(_ACTS[type_]), actor, recipient, chance.choice(towns),
            _START + timedelta(days=chance.randrange(_DAYS)), chance.randrange(1, 60),
            tuple(chance.sample(vocabulary, 14)),
        )  # fmt: skip


def _beings(count: int, chance: random.Random) -> list[Being]:
    """People, with name-sakes and kin, and bodies with names of three words."""
    families = [_word(chance, 2).title() for _ in range(count // 2)]
    given = [_word(chance, 2).title() for _ in range(count // 4)]
    made: list[Being] = []
    for number in range(count):
        state = chance.choice(_STATES)
        if number % 4 == 3:
            words = (_word(chance, 2).title(), chance.choice(families), "Front")
            made.append(Being(number, " ".join(words), "ORG", state))
        elif number % 50 == 1 and made[-1].kind == "PER":
            other = chance.choice([s for s in _STATES if s != made[-1].state])
            made.append(Being(number, made[-1].name, "PER", other, "mayor"))
        else:
            name = f"{chance.choice(given)} {chance.choice(families)}"
            office = chance.choice(("defence minister", "mayor", "governor", None, None))
            made.append(Being(number, name, "PER", state, office))
    return made


def _town(number: int, chance: random.Random) -> Place:
    lat, lon = chance.uniform(-40, 60), chance.uniform(-100, 120)
    name = _word(chance, 2).title()
    return Place(name, chance.choice(_STATES), None, lat, lon, 9_000_000 + number, "city")


def _article(
    number: int, events: Sequence[Happened], world: World, chance: random.Random
) -> DocumentRecord:
    """An article on one event and on up to two others of its days, or looking back."""
    at = int(len(events) * (number % max(1, len(events) // 3)) / max(1, len(events) // 3))
    chosen = [events[at]]
    for _ in range(chance.choice((0, 0, 1, 2))):
        near = min(len(events) - 1, max(0, at + chance.randrange(-4, 5)))
        chosen.append(events[near] if chance.random() < 0.8 else chance.choice(events[: at + 1]))
    published = max(e.day for e in chosen) + timedelta(days=chance.choice((0, 0, 1, 1, 2)))
    writer = _Writer(f"{number:07}.txt", published, world, chance)
    for event in dict.fromkeys(chosen):
        writer.tell(event)
    return writer.record()


class _Writer:
    """Writes one article and notes the truth about it."""

    def __init__(self, path: str, published: date, world: World, chance: random.Random) -> None:
        self._path, self._published, self._world, self._chance = path, published, world, chance
        self._text = f"{path}\n"
        self._document = f"sha256:{path}"
        self._entities: dict[int, Entity] = {}
        self._claims: list[Claim] = []
        self._groups: list[tuple[str, ...]] = []
        self._outlet = f"Outlet {chance.randrange(400)}"

    def tell(self, event: Happened) -> None:
        """One or two claims on an event, in a group."""
        told = [self._claim(event) for _ in range(self._chance.choice((1, 1, 2)))]
        self._groups.append(tuple(c.id for c in told))

    def record(self) -> DocumentRecord:
        """The article as the pipeline would have read it."""
        passage = Passage(Span(0, len(self._text), self._text), "paragraph")
        article = Article(
            0, len(self._text), (passage,), publisher=self._outlet,
            published=self._published.isoformat(), published_basis="metadata",
        )  # fmt: skip
        return DocumentRecord(
            _Pathed(self._path, self._text, language="en"), (article,), (),
            tuple(self._entities.values()), tuple(self._claims), tuple(self._groups),
        )  # fmt: skip

    def _claim(self, event: Happened) -> Claim:
        actor, recipient = self._named(event.actor), self._named(event.recipient)
        count = self._chance.randrange(8, 13)
        words = [event.act, *self._chance.sample(event.words, count)]
        span = self._write(" ".join(words) + ".")
        trigger = Span(span.start, span.start + len(event.act), event.act)
        late = (self._published - event.day).days > 5
        modality: Modality = "historical" if late else "actual"
        made = claim_id(self._document, span.start)
        self._world.told[made] = event.number
        hidden = self._chance.random
        claim = Claim(
            made, self._document, 0, event.type, (), (), "asserts", modality, span, trigger,
            actors=(actor,) if hidden() < 0.9 else (),
            recipients=(recipient,) if hidden() < 0.8 else (),
            places=(Argument(span, place=event.town),) if hidden() < 0.7 else (),
            dates=(_when(span, event.day),) if late or hidden() < 0.6 else (),
            chain=(Link(self._outlet, "publisher"),),
            numbers=self._toll(event, span),
        )  # fmt: skip
        self._claims.append(claim)
        return claim

    def _toll(self, event: Happened, span: Span) -> tuple[Count, ...]:
        if event.type != "ASSAULT" or self._chance.random() < 0.4:
            return ()
        dead = event.dead + (self._chance.choice((-1, 0, 0, 0, 2)) if event.dead > 2 else 0)
        return (Count("killed", dead, "exact", span),)

    def _named(self, being: Being) -> Argument:
        """The entity of a being, mentioned first with its full name or its title."""
        known = self._entities.get(being.number)
        if known is None:
            short = being.kind == "PER" and being.office is not None and self._chance.random() < 0.1
            name = being.name.split()[-1] if short else self._spelt(being.name)
            span = self._write(name)
            made = entity_id(self._document, span.start)
            roles = (
                (Role(being.office, self._document, span, None, self._published.isoformat()),)
                if being.office and (short or self._chance.random() < 0.5)
                else ()
            )
            known = Entity(
                made, name, (name,), being.kind, (Mention(self._document, span, "name"),),
                country=being.state if short or self._chance.random() < 0.6 else None, roles=roles,
            )  # fmt: skip
            self._entities[being.number] = known
            self._world.beings[made] = being.number
        return Argument(known.mentions[0].span, known.id)

    def _spelt(self, name: str) -> str:
        if self._chance.random() < 0.85:
            return name
        old, new = self._chance.choice(_SPELLINGS)
        return name.replace(old, new)

    def _write(self, words: str) -> Span:
        start = len(self._text)
        self._text += words + " "
        return Span(start, start + len(words), words)


class _Pathed(Document):
    """A document whose id is its path, so that no text is hashed again and again."""

    @property
    def id(self) -> str:
        return f"sha256:{self.path}"


def _when(span: Span, day: date) -> Argument:
    iso = day.isoformat()
    return Argument(span, when=When(iso, iso, "day", basis="stated"))


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables)) + (
        chance.choice("nrslmt")
    )


def _root(entity: str, home: Mapping[str, str]) -> str:
    while entity in home:
        entity = home[entity]
    return entity


def _scored(truth: Mapping[str, int], found: Mapping[str, str]) -> str:
    """Pairwise precision, recall and F1 as text."""
    together = _pairs((truth[i], found[i]) for i in truth)
    precision = together / max(1, _pairs(found[i] for i in truth))
    recall = together / max(1, _pairs(truth.values()))
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"pairwise precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}"


def _pairs(labels: Iterable[object]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(labels).values())


def _peak() -> int:
    """The process's greatest memory so far, in MB (``ru_maxrss`` counts kB on Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
