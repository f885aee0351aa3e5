"""Which claims of one article tell of one happening."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fuse.told import Report, city

from isnad.fuse import within
from isnad.model import Argument, Claim, Span, When

IDLIB, AZAZ = city("Idlib", 169389), city("Azaz", 172082)


class Article(Report):
    """An article whose claims are found by the word that tells the act."""

    def act(self, sentence: str, word: str, type_: str = "ASSAULT", **fields: Any) -> str:
        given = self.tells(sentence, type_, **fields)
        claim = self.claims[-1]
        at = claim.evidence.start + sentence.index(word)
        self.claims[-1] = _at(claim, Span(at, at + len(word), word))
        return given

    def sizes(self) -> list[int]:
        """How many claims each happening has."""
        return [len(group) for group in within(self.claims, self.entities)]


def _at(claim: Claim, trigger: Span) -> Claim:
    return replace(claim, trigger=trigger)


def article() -> tuple[Article, str, str, str]:
    report = Article("a", "2024-05-02")
    names = [report.names(n, "ORG") for n in ("Hamas", "Fatah", "Hezbollah")]
    return report, names[0], names[1], names[2]


def test_headline_and_body_tell_one_happening() -> None:
    report, hamas, fatah, _ = article()
    report.act("Hamas raids Fatah", "raids", by=[hamas], on=[fatah], headline=True)
    report.act("Hamas fighters raided Fatah on Monday.", "raided", by=[hamas], on=[fatah])
    assert report.sizes() == [2]


def test_a_back_reference_joins_the_act_before_it() -> None:
    report, hamas, fatah, _ = article()
    report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah])
    report.act("The attack lasted an hour.", "attack")
    assert report.sizes() == [2]


def test_a_back_reference_joins_the_nearest_of_two_acts() -> None:
    report, hamas, fatah, hezbollah = article()
    report.act(
        "Hamas shelled Fatah on Monday.", "shelled", by=[hamas], on=[fatah], day="2024-04-29"
    )
    report.act("Hezbollah bombed a base on Tuesday.", "bombed", by=[hezbollah], day="2024-04-30")
    report.act("The attack lasted an hour.", "attack")
    assert report.sizes() == [1, 2]


def test_a_new_attack_is_no_back_reference() -> None:
    report, hamas, fatah, _ = article()
    report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah])
    report.act("A second attack was feared.", "attack")
    assert report.sizes() == [1, 1]


def test_acts_against_two_parties_stay_apart() -> None:
    report, hamas, fatah, hezbollah = article()
    report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah])
    report.act("Hamas shelled Hezbollah too.", "shelled", by=[hamas], on=[hezbollah])
    assert report.sizes() == [1, 1]


def test_acts_on_two_days_stay_apart() -> None:
    report, hamas, fatah, _ = article()
    for day in ("2024-04-29", "2024-04-30"):
        report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah], day=day)
    assert report.sizes() == [1, 1]


def test_acts_in_two_towns_stay_apart() -> None:
    report, hamas, fatah, _ = article()
    for place in (IDLIB, AZAZ):
        report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah], place=place)
    assert report.sizes() == [1, 1]


def test_background_stays_apart_from_the_news() -> None:
    report, hamas, fatah, _ = article()
    report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah])
    past = {"by": [hamas], "on": [fatah], "modality": "historical"}
    report.act("Hamas had shelled Fatah for years.", "shelled", **past)
    assert report.sizes() == [1, 1]


def test_a_denial_joins_what_it_denies() -> None:
    report, hamas, fatah, _ = article()
    report.act("Fatah said Hamas shelled its base.", "shelled", by=[hamas], on=[fatah])
    report.act("Hamas denied shelling it.", "shelling", by=[hamas], stance="denies")
    assert report.sizes() == [2]


def test_one_act_told_by_two_speakers_is_one_happening() -> None:
    report, hamas, fatah, _ = article()
    report.act("Fatah said Hamas killed nine.", "killed", by=[hamas], on=[fatah], dead=9)
    report.act("Hamas said its men killed two.", "killed", by=[hamas], on=[fatah], dead=2)
    assert report.sizes() == [2]


def test_the_toll_joins_the_act() -> None:
    report, hamas, fatah, _ = article()
    report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah])
    report.act("Nine soldiers were wounded.", "wounded", dead=9)
    assert report.sizes() == [2]


def test_a_meeting_of_another_pair_stays_apart() -> None:
    report, hamas, fatah, hezbollah = article()
    report.act("Hamas met Fatah in secret.", "met", "CONSULT", by=[hamas, fatah])
    report.act("Hamas met Hezbollah as well.", "met", "CONSULT", by=[hamas, hezbollah])
    report.act("The talks with Fatah went on.", "talks", "CONSULT", by=[hamas, fatah])
    assert sorted(report.sizes()) == [1, 2]


def test_two_demands_of_one_party_need_like_words() -> None:
    report, hamas, *_ = article()
    report.act("Hamas demanded that prisoners be freed.", "demanded", "REQUEST", by=[hamas])
    report.act("Hamas demanded more grain for the coast.", "demanded", "REQUEST", by=[hamas])
    assert report.sizes() == [1, 1]


def test_two_words_for_one_trigger_are_one_happening() -> None:
    report, hamas, *_ = article()
    first = report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas])
    report.claims.append(report.claims[-1])
    assert [set(g) for g in within(report.claims, report.entities)] == [{first}]


def test_a_noun_that_names_its_own_object_points_nowhere() -> None:
    report, hamas, fatah, _ = article()
    report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah])
    report.act("It avenged the execution of a commander.", "execution")
    assert report.sizes() == [1, 1]


def test_the_incident_joins_the_last_act() -> None:
    report, hamas, fatah, _ = article()
    report.act("Hamas shelled a base of Fatah.", "shelled", by=[hamas], on=[fatah])
    report.act("Nobody claimed the incident.", "incident")
    assert report.sizes() == [2]


def test_the_lead_tells_the_headline_in_other_words() -> None:
    report, hamas, *_ = article()
    chief = report.describes("rebel chief", "PER")
    report.act(
        "Rebel chief in Cairo for meetings", "meetings", "CONSULT", by=[chief], headline=True
    )
    report.act("Hamas was in Cairo on Thursday.", "was", "CONSULT", by=[hamas])
    assert report.sizes() == [2]


def test_the_lead_is_no_other_kind_of_act_than_the_headline() -> None:
    report, *_ = article()
    chief = report.describes("rebel chief", "PER")
    report.act("Rebel chief silences radio", "silences", "COERCE", by=[chief], headline=True)
    report.act("Emergency rule came to the camps.", "rule", "COERCE", by=[chief])
    silenced, ruled = report.claims
    report.claims[:] = [
        replace(silenced, modes=("censor",)),
        replace(ruled, modes=("martial-law",)),
    ]
    assert report.sizes() == [1, 1]


def test_talks_in_the_sentence_of_a_visit_are_part_of_it() -> None:
    report, hamas, *_ = article()
    report.act("Hamas came to Cairo for talks.", "came", "CONSULT", by=[hamas])
    visit = report.claims[-1]
    at = visit.evidence.start + visit.evidence.text.index("talks")
    talks = replace(visit, id="cl:talks", actors=(), trigger=Span(at, at + 5, "talks"))
    report.claims.append(replace(talks, modality="future"))
    assert report.sizes() == [2]


def test_a_time_without_a_date_keeps_two_acts_apart() -> None:
    report, hamas, fatah, _ = article()
    parties = {"by": [hamas], "on": [fatah]}
    report.act("Hamas shelled Fatah on Monday.", "shelled", day="2024-04-29", **parties)
    report.act("Shelling also came the day before.", "Shelling")
    said = report.claims[-1]
    at = said.evidence.start + said.evidence.text.index("the day before")
    before = Argument(Span(at, at + 14, "the day before"), when=When())
    report.claims[-1] = replace(said, dates=(before,))
    assert report.sizes() == [1, 1]


def test_arrests_of_two_men_of_one_club_are_two() -> None:
    report, club, *_ = article()
    omar, karim = (report.names(name) for name in ("Omar Fares", "Karim Nasser"))
    report.act("Omar Fares of the club was arrested.", "arrested", "COERCE", on=[omar, club])
    report.act("The club's keeper was arrested in May.", "arrested", "COERCE", on=[karim, club])
    assert report.sizes() == [1, 1]
