"""The JSON lines are what RECORD.md states: every field, true offsets, the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from factories import DISPUTED, disputed_record, fuse_groups, record

from isnad.errors import IsnadError, UsageError
from isnad.export import export, json_line
from isnad.model import Merge, Score, Span
from isnad.store import Store

FIELDS = {
    "documents": "id path url language characters articles dropped",
    "documents.articles": "start end headline publisher agency authors dateline published "
    "published_basis teaser",
    "documents.dropped": "start end reason",
    "entities": "id name names kind country sectors external roles mentions merged_because",
    "entities.external": "wikidata geonames",
    "entities.roles": "role of text document start end as_of",
    "entities.mentions": "document start end text form",
    "entities.merged_because": "of with score reasons",
    "events": "id type modes contexts quad intensity acled actors recipients place date standing "
    "independent_sources numbers claims",
    "events.acled": "event_type sub_event_type",
    "events.actors": "entity name",
    "events.place": "name country admin1 lat lon geonames precision basis",
    "events.date": "start end text basis",
    "events.numbers": "what min max",
    "events.claims": "id document article stance modality evidence trigger arguments chain numbers "
    "confidence",
    "events.claims.evidence": "start end text",
    "events.claims.trigger": "start end text",
    "events.claims.arguments": "actor recipient place date",
    "events.claims.arguments.actor": "start end text entity",
    "events.claims.arguments.place": "start end text name",
    "events.claims.arguments.date": "start end text value",
    "events.claims.chain": "name entity kind start end text cue",
}
"""The fields of RECORD.md, by where they stand."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(None, fuse=fuse_groups) as store:
        store.add([disputed_record("b.txt"), record("Ann met Bob.", "a.txt")])
        export(store, "jsonl", tmp_path / "out")
    return tmp_path / "out"


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def reach(value: Any, steps: list[str]) -> Any:
    """The first value found by following ``steps`` into dicts, and into lists' items."""
    if isinstance(value, list):
        found = (reach(item, steps) for item in value)
        return next((one for one in found if one is not None), None)
    if not steps or value is None:
        return value
    return reach(value[steps[0]], steps[1:])


@pytest.mark.parametrize("where", [w for w in FIELDS if w != "entities.merged_because"])
def test_every_field_of_the_record_is_there_in_order(folder: Path, where: str) -> None:
    name, *steps = where.split(".")
    found = reach(lines(folder / f"{name}.jsonl"), steps)
    wanted = FIELDS[where].split()
    assert [field for field in found if field in wanted] == wanted


def test_every_offset_gives_its_text(folder: Path) -> None:
    texts = {
        record("Ann met Bob.").document.id: "Ann met Bob.",
        disputed_record().document.id: DISPUTED,
    }
    seen = 0

    def check(value: Any, document: str | None) -> None:
        nonlocal seen
        if isinstance(value, list):
            for one in value:
                check(one, document)
        elif isinstance(value, dict):
            document = value.get("document", document)
            if value.get("text") is not None and isinstance(value.get("start"), int):
                assert document is not None
                assert texts[document][value["start"] : value["end"]] == value["text"]
                seen += 1
            for one in value.values():
                check(one, document)

    for name in ("entities", "events"):
        check(lines(folder / f"{name}.jsonl"), None)
    assert seen >= 12


def test_documents_are_ordered_by_path(folder: Path) -> None:
    assert [d["path"] for d in lines(folder / "documents.jsonl")] == ["a.txt", "b.txt"]


def test_floats_are_rounded_to_what_they_can_mean(folder: Path) -> None:
    events = lines(folder / "events.jsonl")
    assert events[0]["place"]["lon"] == 36.29128
    assert events[0]["claims"][0]["confidence"] == 0.9346


def test_unknown_is_null(folder: Path) -> None:
    (plain,) = (e for e in lines(folder / "events.jsonl") if e["date"] is None)
    assert plain["place"] is None
    assert plain["acled"] == {"event_type": None, "sub_event_type": None}


def test_chain_runs_from_the_first_speaker_to_the_outlet(folder: Path) -> None:
    chain = lines(folder / "events.jsonl")[0]["claims"][0]["chain"]
    assert [link["name"] for link in chain] == ["the Syrian ministry", "Reuters", "Mena Today"]
    assert [link["start"] is None for link in chain] == [False, True, True]


def test_same_record_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "a.isnad", write=True, fuse=fuse_groups) as store:
        store.add([record("Ann met Bob.", "a.txt")])
        store.add([disputed_record("b.txt")])
        files = export(store, "jsonl", tmp_path / "again")
    assert len(files) == 3
    for file in files:
        assert file.read_bytes() == (folder / file.name).read_bytes()
        assert file.read_bytes().endswith(b"}\n")


def test_merges_stand_on_the_entity_that_they_made(tmp_path: Path) -> None:
    one = disputed_record()
    kept, joined, third = (e.id for e in one.entities)

    def fuse(records: Any, judgements: Any) -> Any:
        entities, events, _ = fuse_groups(records)
        why = Score(0.9712345, ("same name",))
        return entities[:1], events, (Merge(joined, third, why), Merge(kept, joined, why))

    with Store(None, fuse=fuse) as store:
        store.add([one])
        export(store, "jsonl", tmp_path)
    (entity,) = lines(tmp_path / "entities.jsonl")
    assert {(m["of"], m["with"]) for m in entity["merged_because"]} == {
        (kept, joined),
        (joined, third),
    }
    assert entity["merged_because"][0]["score"] == 0.9712
    assert list(entity["merged_because"][0]) == FIELDS["entities.merged_because"].split()


@pytest.mark.parametrize("text", ["a\u2028b", "a\x85b", "\ud800", "İ “quoted”", "\x00"])
def test_any_text_stays_on_one_line_and_comes_back(text: str) -> None:
    line = json_line({"text": text})
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"text": text}
    assert line.encode("utf-8")


def test_headline_has_its_offsets(tmp_path: Path) -> None:
    with Store(None, fuse=fuse_groups) as store:
        store.add([disputed_record()])
        export(store, "jsonl", tmp_path)
    (article,) = lines(tmp_path / "documents.jsonl")[0]["articles"]
    headline = Span(article["headline_start"], article["headline_end"], article["headline"])
    assert DISPUTED[headline.start : headline.end] == headline.text


def test_unknown_format_is_refused_by_name(tmp_path: Path) -> None:
    with Store(None, fuse=fuse_groups) as store, pytest.raises(UsageError, match="'xlsx'"):
        export(store, "xlsx", tmp_path)


def test_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        Store(None, fuse=fuse_groups) as store,
        pytest.raises(IsnadError, match="cannot be written"),
    ):
        export(store, "jsonl", tmp_path / "file" / "out")
