"""What an authority file tells of who is who, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from fuse.told import Report

from isnad.fuse.authority import Listed, recognised
from isnad.fuse.fuse import fuse
from isnad.fuse.identity import identities
from isnad.fuse.judgements import merge
from isnad.fuse.profile import Match, profiles
from isnad.model import DocumentRecord, Entity
from isnad.resources import Entry

RAMZI = Entry(
    "Q11", ("Nabil Ramzi", "Abu Tariq al-Halabi", "al-Halabi"), "person", ("the Fox",), ("SYR",),
    "Q11",
)  # fmt: skip
OTHER_RAMZI = Entry("Q12", ("Nabil Ramzi",), "person", (), ("EGY",), "Q12")
FRONT = Entry("Q20", ("Cedar Dawn Front", "CDF", "Jabhat Fajr"), "organisation", wikidata="Q20")


def naming(path: str, name: str, kind: str = "PER", **fields: object) -> DocumentRecord:
    report = Report(path)
    report.names(name, kind, **fields)
    return report.record()


def match(name: str, *entries: Entry, kind: str = "PER", **fields: object) -> Match | None:
    return recognised(profiles(naming("a", name, kind, **fields)), Listed(entries))[0].authority


def joined(records: Sequence[DocumentRecord], *entries: Entry) -> tuple[Entity, ...]:
    return identities(records, authority=Listed(entries))[0]


def reasons(records: Sequence[DocumentRecord], *entries: Entry) -> str:
    _, (made,), _ = identities(records, authority=Listed(entries))
    return "; ".join(made.score.reasons)


@pytest.mark.parametrize("name", ["Nabil Ramzi", "Abu Tariq Al-Halabi", "Al Halabi"])
def test_entity_is_the_entry_that_lists_its_name(name: str) -> None:
    assert match(name, RAMZI) == Match("Q11", True, "Q11")


def test_name_in_another_spelling_is_the_same_name() -> None:
    assert match("Nabeel Ramzy", RAMZI) == Match("Q11", True, "Q11")


def test_very_name_goes_before_a_like_one() -> None:
    spelled = Entry("Q13", ("Nabeel Ramzy",), "person")
    assert match("Nabeel Ramzy", RAMZI, spelled) == Match("Q13")


def test_entry_of_another_country_or_kind_does_not_fit() -> None:
    assert match("Nabil Ramzi", RAMZI, country="FRA") is None
    assert match("Nabil Ramzi", RAMZI, kind="ORG") is None


def test_name_of_two_entries_is_told_apart_by_country_alone() -> None:
    assert match("Nabil Ramzi", RAMZI, OTHER_RAMZI) is None
    assert match("Nabil Ramzi", RAMZI, OTHER_RAMZI, country="EGY") == Match("Q12", True, "Q12")


def test_family_name_is_an_entry_only_where_it_is_listed() -> None:
    assert match("Ramzi", RAMZI) is None
    assert match("Halabi", RAMZI, Entry("Q14", ("Ali Halabi",), "person")) is None


def test_weak_alias_is_not_sure() -> None:
    assert match("The Fox", RAMZI) == Match("Q11", False, "Q11")


def test_common_noun_is_an_entry_only_within_its_country() -> None:
    ministry = Entry("Q30", ("Ministry of Interior of Chad",), "organisation", (), ("TCD",))
    assert match("Interior Ministry", ministry, kind="ORG") is None
    assert match("Interior Ministry", ministry, kind="ORG", country="TCD") == Match("Q30")
    assert match("Interior Ministry", ministry, kind="ORG", country="MLI") is None


def test_two_names_of_one_entry_are_one_person_with_its_wikidata_id() -> None:
    told = [naming("a", "Nabil Ramzi"), naming("b", "Abu Tariq al-Halabi"), naming("c", "Halabi")]
    assert len(identities(told)[0]) == 3
    (one,) = joined(told, RAMZI)
    assert one.wikidata == "Q11"
    assert set(one.names) == {"Nabil Ramzi", "Abu Tariq al-Halabi", "Halabi"}


def test_reason_names_the_entry_and_its_weight() -> None:
    told = [naming("a", "Nabil Ramzi"), naming("b", "Abu Tariq al-Halabi")]
    expected = "both are Q11 in the authority file: two names of one entry (+0.80)"
    assert reasons(told, RAMZI) == expected
    same = [naming("a", "Nabil Ramzi"), naming("b", "Nabil Ramzi", country="SYR")]
    assert "both are Q11 in the authority file (+0.15)" in reasons(same, RAMZI)


def test_names_of_one_organisation_are_one() -> None:
    told = [
        naming(n, name, "ORG") for n, name in enumerate_names("Cedar Dawn Front", "Jabhat Fajr")
    ]
    assert len(identities(told)[0]) == 2
    assert [e.wikidata for e in joined(told, FRONT)] == ["Q20"]


def test_two_entries_stay_two_though_a_third_spelling_is_like_both() -> None:
    spellings = enumerate_names("Al Noor Bank", "Al Nour Bank", "Al-Nur Bank")
    told = [naming(path, name, "ORG") for path, name in spellings]
    assert len(identities(told)[0]) == 1
    banks = [Entry(f"Q{n}", (name,), "organisation") for n, (_, name) in enumerate(spellings[:2])]
    assert len(joined(told, *banks)) == 2


def test_entry_does_not_outweigh_two_offices_at_one_time() -> None:
    told = []
    for path, title in (("a", "defence minister"), ("b", "health minister")):
        report = Report(path, "2024-05-01")
        report.names("Nabil Ramzi", country="SYR", role=(title, None))
        told.append(report.record())
    assert len(joined(told, RAMZI)) == 2


def test_weak_alias_alone_joins_nobody() -> None:
    told = [naming("a", "Nabil Ramzi"), naming("b", "The Fox")]
    assert len(joined(told, RAMZI)) == 2


def test_judgement_outranks_the_authority() -> None:
    told = [naming("a", "Nabil Ramzi", country="SYR"), naming("b", "Nabil Ramzi", country="EGY")]
    authority = Listed([RAMZI, OTHER_RAMZI])
    entities, _, _ = identities(told, authority=authority)
    assert len(entities) == 2
    judged = merge(*entities)
    assert len(identities(told, [judged], authority)[0]) == 1


def test_authority_of_nobody_named_changes_nothing() -> None:
    told = [naming("a", "Leila Haddad"), naming("b", "Leila Hadad"), naming("c", "Haddad")]
    assert fuse(told, (), Listed([RAMZI, FRONT])) == fuse(told)


def enumerate_names(*names: str) -> list[tuple[str, str]]:
    return [(f"d{n}", name) for n, name in enumerate(names)]
