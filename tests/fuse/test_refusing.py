"""What is fused depends on what there is, not on how it came: a change leads where all leads."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from fuse.told import Report

from evals.synthetic import made
from isnad.fuse import cores, enrol, shorts, told
from isnad.fuse.authority import Listed
from isnad.fuse.fuse import Change, refused
from isnad.fuse.identity import judged_pairs
from isnad.fuse.judgements import Anchor, Judgement
from isnad.fuse.memory import Memory
from isnad.fuse.tables import TABLES
from isnad.model import DocumentRecord
from isnad.resources import Entry

ARTICLES = 45
STEPS = 9

Library = Mapping[str, DocumentRecord]


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits so low that a few dozen articles cross them, in both directions."""
    for module, name, value in (
        (cores, "LARGEST", 6), (shorts, "LARGEST", 6), (told, "LARGEST", 5),
        (enrol, "SAMPLE", 4), (enrol, "COMMON_BEARERS", 3),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, value)


@pytest.mark.parametrize("seed", range(4))
def test_any_sequence_of_changes_leads_where_a_fresh_fusion_leads(seed: int) -> None:
    assert_sequence_holds(seed)


@pytest.mark.parametrize("seed", range(4, 8))
@pytest.mark.usefixtures("narrow")
def test_limits_that_are_crossed_make_no_difference(seed: int) -> None:
    assert_sequence_holds(seed)


@pytest.mark.parametrize("seed", range(8, 11))
@pytest.mark.usefixtures("narrow")
def test_with_an_authority_changes_lead_where_a_fresh_fusion_leads(seed: int) -> None:
    assert_sequence_holds(seed, listed=True)


def test_a_document_that_changed_takes_its_old_claims_away() -> None:
    library = {r.document.id: r for r in (meeting("a"), meeting("b"))}
    tables = fused(Memory(), library, Change(["sha256:a", "sha256:b"]))
    shorter = Report("b", "2024-05-02")
    shorter.names("Hakan Fidan")
    library["sha256:b"] = shorter.record()
    fused(tables, library, Change(["sha256:b"], ["sha256:b"]))
    assert contents(tables) == contents(fused(Memory(), library, Change(list(library))))


def test_a_common_name_that_grows_rare_again_joins_its_bearers() -> None:
    given = ("Anna", "Bruno", "Carla", "Dmitri", "Edith", "Felix")
    crowd = {f"sha256:x{n}": named(f"x{n}", f"{name} Smith") for n, name in enumerate(given)}
    bearers = {f"sha256:{p}": named(p, "John Smith") for p in "ab"}
    library = crowd | bearers
    tables = fused(Memory(), library, Change(list(library)))
    assert len(list(tables.all("clusters"))) == 8
    fused(tables, library, Change([], ["sha256:x0", "sha256:x1"]))
    assert len(list(tables.all("clusters"))) == 5


def test_a_change_asks_for_the_documents_of_its_neighbourhood_alone() -> None:
    library = {r.document.id: r for r in made(300, 5)[1]}
    *most, last = library
    tables = fused(Memory(), library, Change(most))
    asked: set[str] = set()
    _, written = refused(tables, Change([last]), lambda ids: asking(ids, library, asked))
    assert sum(len(events) for _, events in written) > 0
    assert last in asked
    assert len(asked) < len(library) / 4


def assert_sequence_holds(seed: int, *, listed: bool = False) -> None:
    chance = random.Random(seed)
    library = {r.document.id: r for r in made(ARTICLES, seed)[1]}
    authority = some_authority(chance, library) if listed else None
    tables, present, judgements = Memory(), set[str](), list[Judgement]()
    for added, removed in changes(chance, library):
        present = (present - removed) | added
        judge(chance, library, sorted(present), judgements)
        pairs = judged_pairs(judgements, [library[i] for i in sorted(present)])
        fused(tables, library, Change(sorted(added), removed, pairs, authority))
        change = Change(sorted(present, reverse=True), (), pairs, authority)
        fresh = fused(Memory(), library, change)
        assert contents(tables) == contents(fresh)


def some_authority(chance: random.Random, library: Library) -> Listed:
    """Entries with two names each, of persons and bodies that the documents name at random."""
    people = (e for r in library.values() for e in r.entities if e.kind in ("PER", "ORG", "GROUP"))
    names = sorted({e.name for e in people})
    chance.shuffle(names)
    pairs = zip(names[0:40:2], names[1:40:2], strict=False)
    return Listed(Entry(f"Q{n}", pair, wikidata=f"Q{n}") for n, pair in enumerate(pairs))


def changes(chance: random.Random, library: Library) -> Iterator[tuple[set[str], set[str]]]:
    """Most documents at once, then some that come, go, or are read anew."""
    present = set(chance.sample(sorted(library), len(library) * 2 // 3))
    yield set(present), set()
    for _ in range(STEPS):
        absent = sorted(set(library) - present)
        removed = set(chance.sample(sorted(present), chance.choice((0, 1, 1, 2))))
        added = set(chance.sample(absent, min(len(absent), chance.choice((0, 1, 1, 3)))))
        added |= {d for d in removed if chance.random() < 0.2}
        yield added, removed
        present = (present - removed) | added


def judge(
    chance: random.Random, library: Library, present: list[str], judgements: list[Judgement]
) -> None:
    """Judge two entities to be one or two, or take a judgement back, or neither."""
    if judgements and chance.random() < 0.2:
        judgements.pop(chance.randrange(len(judgements)))
    if chance.random() < 0.4:
        left, right = (anchor(chance, library[d]) for d in chance.sample(present, 2))
        judgements.append(Judgement(chance.choice(("one", "two")), (left,), (right,)))


def anchor(chance: random.Random, record: DocumentRecord) -> Anchor:
    mention = chance.choice(record.entities).mentions[0]
    return Anchor(mention.document, mention.span.start, mention.span.end)


def fused(tables: Memory, library: Library, change: Change) -> Memory:
    _, written = refused(tables, change, lambda ids: [library[i] for i in ids])
    assert all(label is not None for gone, _ in written for label in gone)
    tables.empty = False
    return tables


def asking(
    documents: Collection[str], library: Library, asked: set[str]
) -> Iterator[DocumentRecord]:
    asked |= set(documents)
    return (library[i] for i in documents)


def contents(tables: Memory) -> dict[str, list[str]]:
    """Every row of every table, as text, in order."""
    return {name: sorted(repr(plain(row)) for row in tables.all(name)) for name in TABLES}


def plain(value: Any) -> Any:
    """A value without sets, whose order means nothing."""
    if isinstance(value, frozenset):
        return sorted((plain(one) for one in value), key=repr)
    if isinstance(value, dict):
        return sorted(value.items())
    if is_dataclass(value):
        return [plain(getattr(value, f.name)) for f in fields(value)]
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def meeting(path: str) -> DocumentRecord:
    report = Report(path, "2024-05-02")
    parties = [report.names("Hakan Fidan"), report.names("Antony Blinken")]
    report.tells("They met over the plan.", "CONSULT", by=parties, day="2024-05-01")
    return report.record()


def named(path: str, name: str) -> DocumentRecord:
    report = Report(path)
    report.names(name)
    return report.record()
