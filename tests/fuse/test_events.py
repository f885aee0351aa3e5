"""When claims of several articles are one event."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fuse.told import Report, city, said

from isnad.fuse.events import event
from isnad.fuse.fuse import fuse
from isnad.model import Argument, Claim, Event, Place, Span, When

IDLIB, AZAZ = city("Idlib", 169389), city("Azaz", 172082)


def shelling(path: str, published: str, day: str | None, **fields: Any) -> Report:
    """Syrian army shells Idlib, as one article tells it."""
    report = Report(path, published)
    army = report.names("Syrian Arab Army", "ORG", country="SYR")
    values = {"by": [army], "place": IDLIB, "day": day, **fields}
    report.tells("Artillery shelled the northern town before dawn.", **values)
    return report


def meeting(path: str, published: str, day: str | None = None, **fields: Any) -> Report:
    report = Report(path, published)
    parties = [report.names("Hakan Fidan"), report.names("Antony Blinken")]
    report.tells("They met over the ceasefire plan.", "CONSULT", by=parties, day=day, **fields)
    return report


def events(*reports: Report) -> tuple[Event, ...]:
    return fuse([r.record() for r in reports])[1]


def test_one_act_in_two_articles_is_one_event() -> None:
    found = events(
        shelling("a", "2024-05-02", "2024-05-01"), shelling("b", "2024-05-03", "2024-05-01")
    )
    assert [len(e.claims) for e in found] == [2]


def test_shellings_of_one_town_on_following_days_are_two() -> None:
    found = events(
        shelling("a", "2024-05-02", "2024-05-01"), shelling("b", "2024-05-03", "2024-05-02")
    )
    assert len(found) == 2


def test_shellings_of_two_towns_on_one_day_are_two() -> None:
    other = shelling("b", "2024-05-02", "2024-05-01", place=AZAZ)
    assert len(events(shelling("a", "2024-05-02", "2024-05-01"), other)) == 2


def test_a_follow_up_joins_the_event_of_its_day_years_later() -> None:
    later = shelling("b", "2026-05-01", "2024-05-01", modality="historical")
    assert len(events(shelling("a", "2024-05-02", "2024-05-01"), later)) == 1


def test_an_undated_account_joins_the_one_event_told_in_those_days() -> None:
    found = events(meeting("a", "2024-05-02", "2024-05-01"), meeting("b", "2024-05-02"))
    assert len(found) == 1


def test_an_undated_account_between_two_fitting_events_joins_neither() -> None:
    found = events(
        meeting("a", "2024-05-02", "2024-05-01"), meeting("b", "2024-05-03", "2024-05-02"),
        meeting("c", "2024-05-03"),
    )  # fmt: skip
    assert len(found) == 3


def test_a_plan_and_the_deed_on_its_day_are_one_event() -> None:
    plan = meeting("a", "2024-04-28", "2024-05-01", modality="future")
    assert len(events(plan, meeting("b", "2024-05-02", "2024-05-01"))) == 1


def test_a_plan_without_a_day_is_no_deed() -> None:
    plan = meeting("a", "2024-05-01", modality="future")
    assert len(events(plan, meeting("b", "2024-05-02"))) == 2


def test_two_groups_of_one_article_stay_two() -> None:
    report = meeting("a", "2024-05-02", "2024-05-01")
    parties = [e.id for e in report.entities]
    report.tells("They met over the prisoners.", "CONSULT", by=parties, day="2024-05-01")
    assert len(events(report, meeting("b", "2024-05-02", "2024-05-01"))) == 2


def test_accusations_of_one_day_need_like_words() -> None:
    def accusing(path: str, sentence: str) -> Report:
        report = Report(path, "2024-05-02")
        iran = report.names("Iran", "GPE", country="IRN")
        america = report.names("United States", "GPE", country="USA")
        report.tells(sentence, "ACCUSE", by=[iran], on=[america], day="2024-05-01")
        return report

    spying = accusing("a", "Tehran accused Washington of spying on its nuclear sites.")
    copy = accusing("b", "Iran accused Washington of spying on nuclear sites.")
    piracy = accusing("c", "It blamed it for piracy against tankers in the gulf.")
    assert len(events(spying, copy)) == 1
    assert len(events(spying, piracy)) == 2


def test_each_side_blaming_the_other_is_one_event() -> None:
    def blaming(path: str, actor: str, speaker: str) -> Report:
        report = Report(path, "2024-05-02")
        names = {
            n: report.names(n, "GPE", country=c) for n, c in (("Russia", "RUS"), ("Ukraine", "UKR"))
        }
        report.tells(
            "It shelled the dam near the plant.", by=[names[actor]], place=IDLIB, day="2024-05-01",
            dead=3, said_by=said(speaker, names[speaker]),
        )  # fmt: skip
        return report

    found = events(blaming("a", "Russia", "Ukraine"), blaming("b", "Ukraine", "Russia"))
    assert [[p.name for p in e.actors] for e in found] == [["Russia", "Ukraine"]]


def test_merges_of_events_say_why_and_lead_to_the_event() -> None:
    reports = [shelling("a", "2024-05-02", "2024-05-01"), shelling("b", "2024-05-03", "2024-05-01")]
    _, found, merges = fuse([r.record() for r in reports])
    merge = next(m for m in merges if m.joined.startswith("ev:"))
    assert merge.kept == found[0].id
    assert "same day (+0.25)" in merge.score.reasons


def test_the_id_of_an_event_stays_when_a_later_article_joins() -> None:
    first = shelling("a", "2024-05-02", "2024-05-01")
    (alone,) = events(first)
    (together,) = events(first, shelling("b", "2024-05-03", "2024-05-01"))
    assert alone.id == together.id


def test_events_are_the_same_in_any_order() -> None:
    records = [
        r.record()
        for r in (
            shelling("a", "2024-05-02", "2024-05-01"), shelling("b", "2024-05-03", "2024-05-01"),
            meeting("c", "2024-05-02", "2024-05-01"), meeting("d", "2024-05-02"),
        )
    ]  # fmt: skip
    assert fuse(records) == fuse(records[::-1])


def test_two_undated_visits_in_undated_articles_stay_two() -> None:
    first, second = (Report(path) for path in "ab")
    for report, sentence in (
        (first, "He arrived with a delegation."), (second, "He visited again for talks."),
    ):  # fmt: skip
        parties = [report.names("İbrahim Kalın"), report.names("Ahmed al-Sharaa")]
        report.tells(sentence, "CONSULT", by=parties, place=IDLIB)
    assert len(events(first, second)) == 2


def test_the_killing_of_one_person_is_told_again_for_years() -> None:
    def killing(path: str, published: str) -> Report:
        report = Report(path, published)
        police, victim = report.names("Metro Police", "ORG"), report.names("Kimani Gray")
        report.tells("Officers shot the teenager in the street.", by=[police], on=[victim])
        return report

    assert len(events(killing("a", "2013-03-10"), killing("b", "2015-01-10"))) == 1


def with_place(at: Place, *, inferred: bool) -> Claim:
    """The claim of a shelling whose place is stated in its own sentence, or taken from another."""
    told = shelling("a", "2024-05-02", None, place=at).record().claims[0]
    return replace(told, places=tuple(replace(p, inferred=inferred) for p in told.places))


def test_a_place_taken_from_another_sentence_is_inferred() -> None:
    found = event([with_place(IDLIB, inferred=True)], {}).place
    assert found is not None
    assert found.basis == "inferred"


def test_a_place_that_one_claim_states_beats_an_inferred_one() -> None:
    claims = [with_place(IDLIB, inferred=True), with_place(AZAZ, inferred=False)]
    found = event(claims, {}).place
    assert found is not None
    assert (found.place.name, found.basis) == ("Azaz", "stated")


def arrest(path: str, name: str, day: str | None, when: str = "") -> Report:
    """A player of one club is held in Cairo, as one article without a day of its own tells it."""
    report = Report(path)
    club = report.names("Red Lions", "ORG")
    held = [report.names(name), club]
    report.tells("Police arrested the striker of the club.", "COERCE", on=held, day=day)
    claim = report.claims[-1]
    if when:
        named = (Argument(Span(0, len(when), when), when=When()),)
        report.claims[-1] = replace(claim, dates=named)
    return report


def test_arrests_of_two_players_of_one_club_are_two() -> None:
    found = events(arrest("a", "Omar Fares", None), arrest("b", "Karim Nasser", None))
    assert len(found) == 2


def test_arrests_of_one_player_on_two_days_of_the_week_are_two() -> None:
    first = arrest("a", "Omar Fares", None, "on Sunday")
    assert len(events(first, arrest("b", "Omar Fares", None, "on Sunday"))) == 1
    assert len(events(first, arrest("b", "Omar Fares", None, "late Tuesday"))) == 2


def test_undated_accounts_of_one_party_and_town_are_found() -> None:
    found = events(*(undated(path, "on Friday") for path in "ab"))
    assert [len(e.claims) for e in found] == [2]


def undated(path: str, when: str) -> Report:
    """Syrian army shells Idlib on a day of the week, in an article without a date."""
    report = Report(path)
    army = report.names("Syrian Arab Army", "ORG", country="SYR")
    report.tells("Artillery shelled the northern town.", by=[army], place=IDLIB)
    named = (Argument(Span(0, len(when), when), when=When()),)
    report.claims[-1] = replace(report.claims[-1], dates=named)
    return report
