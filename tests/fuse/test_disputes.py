"""Rival values on one event: the field, the sides, and what is no dispute."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fuse.told import Report, city, said

from isnad.fuse.disputes import disputes
from isnad.fuse.fuse import fuse
from isnad.model import Count

IDLIB, AZAZ = city("Idlib", 169389), city("Azaz", 172082)


def told(*claims: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The disputes over one event: field and values. Each claim has a speaker of its own name."""
    report, first = Report("a", "2024-05-02"), None
    for claim in claims:
        values = dict(claim)
        speaker = values.pop("speaker")
        by = [report.names(name, "ORG") for name in values.pop("by", ["Hamas"])]
        source = said(speaker, report.names(speaker, "ORG"))
        given = report.tells(
            "They struck the convoy.", by=by, joins=first, said_by=source, **values
        )
        first = first or given
    entities, events, _ = fuse([report.record()])
    return [(d.field, [s.value for s in d.sides]) for d in disputes(events, entities)]


def test_an_assertion_and_a_denial_are_a_dispute() -> None:
    found = told({"speaker": "Reuters"}, {"speaker": "Ministry A", "stance": "denies"})
    assert found == [("happened", ["it happened", "it did not"])]


def test_a_doubt_is_no_dispute() -> None:
    assert told({"speaker": "Reuters"}, {"speaker": "Monitor A", "stance": "doubts"}) == []


def test_a_text_that_negates_what_another_asserts_is_a_dispute() -> None:
    found = told({"speaker": "Reuters"}, {"speaker": "Monitor A", "modality": "negated"})
    assert [field for field, _ in found] == ["happened"]


def test_rival_actors_are_a_dispute() -> None:
    found = told({"speaker": "Army A", "by": ["Hamas"]}, {"speaker": "Army B", "by": ["Hezbollah"]})
    assert found == [("actor", ["Hamas", "Hezbollah"])]


def test_one_more_actor_is_no_dispute() -> None:
    both = {"speaker": "Army B", "by": ["Hamas", "Hezbollah"]}
    assert told({"speaker": "Army A", "by": ["Hamas"]}, both) == []


def test_rival_towns_and_days_are_disputes() -> None:
    found = told(
        {"speaker": "Army A", "place": IDLIB, "day": "2024-05-01"},
        {"speaker": "Army B", "place": AZAZ, "day": "2024-04-30"},
    )
    assert found == [("place", ["Azaz", "Idlib"]), ("date", ["2024-04-30", "2024-05-01"])]


def test_a_region_does_not_rival_its_town() -> None:
    region = replace(IDLIB, geonames=1, precision="admin1")
    assert told({"speaker": "A", "place": IDLIB}, {"speaker": "B", "place": region}) == []


def test_rival_numbers_of_two_speakers_are_a_dispute() -> None:
    found = told({"speaker": "Army A", "dead": 3}, {"speaker": "Army B", "dead": 9})
    assert found == [("numbers", ["3 killed", "9 killed"])]


def test_one_speaker_who_counts_again_is_no_dispute() -> None:
    assert told({"speaker": "Army A", "dead": 3}, {"speaker": "Army A", "dead": 9}) == []


def test_a_lower_bound_does_not_rival_a_higher_number() -> None:
    report = Report("a")
    speakers = [report.names(n, "ORG") for n in ("Army A", "Army B")]
    first = report.tells("They struck it.", dead=9, said_by=said("Army A", speakers[0]))
    report.tells("They struck it.", dead=3, said_by=said("Army B", speakers[1]), joins=first)
    low = report.claims[1].numbers[0]
    bound = Count("killed", 3, "at_least", low.span)
    report.claims[1] = replace(report.claims[1], numbers=(bound,))
    entities, events, _ = fuse([report.record()])
    assert disputes(events, entities) == ()


def test_sides_hold_the_claims_that_speak_for_them() -> None:
    report = Report("a")
    first = report.tells("They struck it.", dead=9, said_by=said("Army A"))
    second = report.tells("They struck it.", dead=3, said_by=said("Army B"), joins=first)
    entities, events, _ = fuse([report.record()])
    (dispute,) = disputes(events, entities)
    assert [s.claims for s in dispute.sides] == [(second,), (first,)]
    assert dispute.event == events[0].id
