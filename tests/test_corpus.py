"""The event corpus: its markup is sound, its offsets are right, and it is as large as promised."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

CORPUS = Path(__file__).parents[1] / "training" / "corpus"


@pytest.fixture(scope="module")
def markup() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_markup", CORPUS / "markup.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["corpus_markup"] = module
    spec.loader.exec_module(module)
    return module


def test_markup_gives_offsets_of_the_plain_text(markup: ModuleType) -> None:
    line = "wire\t[Troops|a1] [shelled|1=ASSAULT/heavy-weapons] [Tarnow|p1] on [Tuesday|t1]."
    record = markup.parse(line, markup.ontology()).as_json()
    assert record["text"] == "Troops shelled Tarnow on Tuesday."
    act = record["acts"][0]
    assert (act["trigger"]["start"], act["trigger"]["end"]) == (7, 14)
    assert act["roles"]["place"][0]["t"] == "Tarnow"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("wire\t[Troops|a1] marched.", "no trigger"),
        ("wire\tThe [troops marched.", "never closed"),
        ("wire\t[marched|1=MARCH].", "unknown PLOVER type"),
        ("wire\t[marched|1=MOBILIZE asserts@s1].", "not marked"),
        ("none\t[marched|1=MOBILIZE].", "without an act"),
    ],
)
def test_markup_names_what_is_wrong(markup: ModuleType, line: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        markup.parse(line, markup.ontology())


def test_corpus_has_no_fault_and_every_span_is_its_text(markup: ModuleType) -> None:
    records = [r for _, _, r in markup.read(sorted((CORPUS / "acts").glob("*.txt")))]
    assert not [r for r in records if isinstance(r, ValueError)]
    for record in records:
        for act in record.as_json()["acts"]:
            spans = [act["trigger"], *(s for spans in act["roles"].values() for s in spans)]
            assert all(record.text[s["start"] : s["end"]] == s["t"] for s in spans)


def test_corpus_holds_six_thousand_acts_of_all_types(markup: ModuleType) -> None:
    records = [r for _, _, r in markup.read(sorted((CORPUS / "acts").glob("*.txt")))]
    acts = [act for r in records for act in r.acts.values()]
    assert len(acts) >= 6000
    assert {act.type for act in acts} == set(markup.ontology())
