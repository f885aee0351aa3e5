"""Independent sources: who counts once."""

from __future__ import annotations

from fuse.told import Report, said

from isnad.fuse.fuse import fuse
from isnad.model import Link

OWN_VOICE = (Link("Daily", "publisher"),)


def telling(
    path: str, *speakers: str, chain: tuple[Link, ...] | None = None, **article: object
) -> Report:
    """A report of one meeting, told by each of the speakers."""
    report = Report(path, "2024-05-02", **article)
    parties = [report.names("Hakan Fidan"), report.names("Antony Blinken")]
    first = None
    for speaker in speakers or ("",):
        source = report.names(speaker, "ORG") if speaker else None
        told = report.tells(
            "They met over the ceasefire plan.", "CONSULT", by=parties, day="2024-05-01",
            joins=first, said_by=chain if chain is not None else said(speaker, source),
        )  # fmt: skip
        first = first or told
    return report


def sources(*reports: Report) -> int:
    (event,) = fuse([r.record() for r in reports])[1]
    return event.independent_sources


def test_one_speaker_in_two_articles_is_one_source() -> None:
    assert sources(telling("a", "Hamas"), telling("b", "Hamas")) == 1


def test_two_speakers_are_two_sources() -> None:
    assert sources(telling("a", "Hamas", "Hezbollah")) == 2


def test_two_outlets_are_two_sources() -> None:
    other = (Link("Herald", "publisher"),)
    assert sources(telling("a", chain=OWN_VOICE), telling("b", chain=other)) == 2


def test_two_outlets_with_one_agency_are_one_source() -> None:
    assert sources(
        telling("a", chain=OWN_VOICE, agency="Reuters"),
        telling("b", chain=(Link("Reuters", "agency"), Link("Herald", "publisher"))),
    ) == 1  # fmt: skip


def test_unnamed_speakers_of_one_agency_are_one_source() -> None:
    relay = (Link("two officials", "anonymous"), Link("Reuters", "agency"))
    assert sources(telling("a", chain=relay), telling("b", chain=relay)) == 1


def test_unnamed_speakers_of_two_articles_are_two_sources() -> None:
    hearsay = (Link("two officials", "anonymous"),)
    assert sources(telling("a", chain=hearsay), telling("b", chain=hearsay)) == 2


def test_copies_of_one_text_are_one_source() -> None:
    story = " ".join(f"Sentence {n} of the story tells fact {n * 7} in words." for n in range(30))
    first, second = (
        telling("a", chain=OWN_VOICE),
        telling("b", chain=(Link("Herald", "publisher"),)),
    )
    for report in (first, second):
        report.names(story, "ORG")
    assert sources(first, second) == 1


def test_standing_is_corroborated_only_by_independent_sources() -> None:
    one = fuse([telling("a", "Hamas").record(), telling("b", "Hamas").record()])[1]
    two = fuse([telling("a", "Hamas", "Hezbollah").record()])[1]
    assert (one[0].standing, two[0].standing) == ("single-source", "corroborated")
