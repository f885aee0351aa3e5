"""When entities of several documents are one, and when they stay apart."""

from __future__ import annotations

from dataclasses import replace

from fuse.told import Report

from isnad.fuse.identity import identities
from isnad.model import DocumentRecord


def one(*reports: Report) -> bool:
    """Whether the first entity of every report became the same."""
    _, _, home = identities([r.record() for r in reports])
    return len({home.get(r.entities[0].id, r.entities[0].id) for r in reports}) == 1


def naming(
    path: str, name: str, kind: str = "PER", published: str | None = None, **fields: object
) -> Report:
    report = Report(path, published)
    report.names(name, kind, **fields)
    return report


def officer(path: str, name: str, title: str, day: str, country: str = "TUR") -> Report:
    """A report that names someone and the office held, in a state."""
    report = Report(path, day)
    report.names(name, country=country, role=(title, None))
    return report


def test_full_names_in_two_spellings_are_one_person() -> None:
    assert one(naming("a", "İbrahim Kalın"), naming("b", "Ibrahim Kalin"))


def test_full_names_with_another_given_name_are_two_people() -> None:
    assert not one(naming("a", "Bashar al-Assad"), naming("b", "Maher al-Assad"))


def test_a_family_name_alone_is_not_enough() -> None:
    assert not one(naming("a", "Hakan Fidan"), naming("b", "Fidan"))


def test_a_family_name_joins_with_the_same_office() -> None:
    assert one(
        officer("a", "Hakan Fidan", "foreign minister", "2024-12-12"),
        officer("b", "Fidan", "foreign minister", "2024-12-14"),
    )


def test_a_family_name_joins_the_bearer_who_stands_in_the_same_company() -> None:
    first, second = naming("a", "Hakan Fidan"), naming("b", "Fidan")
    for report in (first, second):
        other = report.names("Asaad al-Shaibani")
        report.tells("They met today", "CONSULT", by=[report.entities[0].id], on=[other])
    assert one(first, second)


def test_a_family_name_that_two_bearers_fit_joins_neither() -> None:
    reports = [
        naming("a", "George Tanner", country="USA"), naming("b", "Ellen Tanner", country="USA"),
        naming("c", "Tanner", country="USA"),
    ]  # fmt: skip
    _, merges, _ = identities([r.record() for r in reports])
    assert merges == ()


def test_name_sakes_in_two_offices_at_one_time_stay_two() -> None:
    assert not one(
        officer("a", "Ali Hassan", "defence minister", "2023-03-01", "IRQ"),
        officer("b", "Ali Hassan", "oil minister", "2023-03-09", "IRQ"),
    )


def test_one_person_keeps_their_name_from_office_to_office() -> None:
    assert one(
        officer("a", "Hakan Fidan", "intelligence chief", "2021-03-01"),
        officer("b", "Hakan Fidan", "foreign minister", "2024-12-12"),
    )


def test_a_doctor_and_a_general_of_one_name_stay_two() -> None:
    assert not one(
        naming("a", "Omar Aziz", sectors=("MED",)), naming("b", "Omar Aziz", sectors=("MIL",))
    )


def test_bearers_of_a_common_name_need_more_than_the_name() -> None:
    crowd = [naming(f"x{i}", f"{given} Smith") for i, given in enumerate(
        ("Anna", "Bruno", "Carla", "Dmitri", "Edith", "Felix"))]  # fmt: skip
    first, second = naming("a", "John Smith"), naming("b", "John Smith")
    _, _, home = identities([r.record() for r in (*crowd, first, second)])
    assert first.entities[0].id not in home
    assert second.entities[0].id not in home


def test_father_and_son_with_other_initials_stay_two() -> None:
    assert not one(naming("a", "George H. W. Bush"), naming("b", "George W. Bush"))


def test_known_organisations_are_one_under_any_name() -> None:
    assert one(
        naming("a", "Hay’at Tahrir al-Sham", "ORG"), naming("b", "HTS", "ORG"),
        naming("c", "Hayat Tahrir al-Sham", "LOC"),
    )  # fmt: skip


def test_unknown_organisations_are_one_by_acronym_and_country() -> None:
    assert one(
        naming("a", "Valley Farmers Front", "ORG", country="COL"),
        naming("b", "VFF", "ORG", country="COL"),
    )


def test_an_acronym_of_two_countries_stays_two() -> None:
    assert not one(
        naming("a", "Valley Farmers Front", "ORG", country="COL"),
        naming("b", "VFF", "ORG", country="PHL"),
    )


def test_organisations_that_share_one_word_stay_two() -> None:
    assert not one(
        naming("a", "Al Shahba", "ORG"), naming("b", "Youth of Aleppo al-Shahba Regiment", "ORG")
    )


def test_common_nouns_in_capitals_need_a_country() -> None:
    assert not one(naming("a", "Foreign Ministry", "ORG"), naming("b", "Foreign Ministry", "ORG"))
    assert one(
        naming("a", "Foreign Ministry", "ORG", country="TUR"),
        naming("b", "Foreign Ministry", "ORG", country="TUR"),
    )


def test_a_state_is_one_by_name_and_adjective() -> None:
    assert one(
        naming("a", "Türkiye", "GPE", country="TUR"), naming("b", "Turkey", "GPE", country="TUR")
    )


def test_towns_of_one_name_stay_two_when_the_gazetteer_tells_them_apart() -> None:
    assert not one(
        naming("a", "Tripoli", "GPE", geonames=2210247),
        naming("b", "Tripoli", "GPE", geonames=266826),
    )


def test_descriptions_never_merge() -> None:
    first, second = Report("a"), Report("b")
    first.describes("protesters")
    second.describes("protesters")
    assert not one(first, second)


def test_a_ministry_of_a_state_is_one_even_when_described() -> None:
    first, second = Report("a"), Report("b")
    first.describes("the Turkish foreign ministry", "ORG", country="TUR")
    second.describes("Turkish foreign ministry", "ORG", country="TUR")
    assert one(first, second)


def described_office(path: str, day: str) -> Report:
    report = Report(path, day)
    report.describes(
        "the Turkish foreign minister", "PER", country="TUR", role=("foreign minister", None)
    )
    return report


def test_an_office_is_whoever_held_it_on_that_day() -> None:
    earlier = officer("a", "Mevlut Cavusoglu", "foreign minister", "2022-08-12")
    later = officer("b", "Hakan Fidan", "foreign minister", "2024-12-12")
    assert one(earlier, described_office("c", "2022-06-01"))
    records = [r.record() for r in (earlier, later, described_office("c", "2024-11-20"))]
    _, merges, home = identities(records)
    told = records[2].entities[0].id
    assert home.get(told, told) == home.get(later.entities[0].id, later.entities[0].id)
    assert "held the office of foreign minister (TUR) 22 days from then" in merges[-1].score.reasons


def test_an_office_between_two_holders_stays_open() -> None:
    reports = [
        officer("a", "Mevlut Cavusoglu", "foreign minister", "2023-05-20"),
        officer("b", "Hakan Fidan", "foreign minister", "2023-06-14"),
        described_office("c", "2023-06-02"),
    ]
    _, merges, _ = identities([r.record() for r in reports])
    assert merges == ()


def test_identity_is_the_same_in_any_order() -> None:
    reports = [
        naming("a", "Ibrahim Kalin"), naming("b", "İbrahim Kalın"), naming("c", "HTS", "ORG"),
        naming("d", "Hayat Tahrir al-Sham", "ORG"), naming("e", "Kalin", country="TUR"),
    ]  # fmt: skip
    records: list[DocumentRecord] = [r.record() for r in reports]
    assert identities(records) == identities(records[::-1])


def test_merges_lead_to_the_kept_entity_and_say_why() -> None:
    records = [naming(p, "Ibrahim Kalin").record() for p in "abc"]
    entities, merges, _ = identities(records)
    kept = entities[0].id
    assert [m.kept for m in merges] == [kept, kept]
    assert all("same full name" in m.score.reasons[0] for m in merges)
    assert len(entities[0].mentions) == 3


def test_a_regime_is_its_ruler_where_one_of_that_name_rules() -> None:
    ruler = officer("a", "Bashar al-Assad", "president", "2024-12-08", "SYR")
    regime = Report("b")
    regime.describes("the Assad regime", "ORG")
    assert one(ruler, regime)


def test_a_regime_of_a_state_is_nobody() -> None:
    ruler = officer("a", "Ali Syrian", "president", "2024-12-08", "SYR")
    regime = Report("b")
    regime.describes("the Syrian regime", "ORG", country="SYR")
    assert not one(ruler, regime)


def test_a_state_read_as_a_person_is_the_state() -> None:
    assert one(naming("a", "Türkiye", "PER"), naming("b", "Turkey", "GPE", country="TUR"))


def test_a_family_name_that_is_a_state_stays_a_person() -> None:
    report = naming("a", "Jordan")
    report.names("Michael Jordan")
    assert not one(report, naming("b", "Jordan", "GPE", country="JOR"))


def test_a_body_of_a_state_is_one_however_the_state_is_named() -> None:
    assert one(
        naming("a", "US State Department", "ORG"),
        naming("b", "United States Department of State", "ORG"),
        naming("c", "State Department", "ORG", country="USA"),
    )


def test_a_piece_of_a_name_is_no_body() -> None:
    assert not one(naming("a", "Islamic", "ORG"), naming("b", "Islamic", "ORG"))


def test_local_entities_of_one_id_are_one_and_keep_their_mentions() -> None:
    report = Report("a")
    kept = report.names("World Food Programme", "ORG")
    report.names("Shabab", "ORG")
    report.entities[1] = replace(report.entities[1], id=kept)
    (whole,), merges, home = identities([report.record()])
    assert [m.span.text for m in whole.mentions] == ["World Food Programme", "Shabab"]
    assert (merges, home) == ((), {})
