"""A person's corrections: obeyed, kept when documents are added, and taken back."""

from __future__ import annotations

import pytest
from fuse.told import Report

from isnad.errors import UsageError
from isnad.fuse.identity import identities
from isnad.fuse.judgements import Judgement, added, merge, split, undone, why
from isnad.model import DocumentRecord, Entity


def naming(path: str, name: str, kind: str = "PER", **fields: object) -> DocumentRecord:
    report = Report(path)
    report.names(name, kind, **fields)
    return report.record()


def entities(records: list[DocumentRecord], *judgements: Judgement) -> tuple[Entity, ...]:
    return identities(records, judgements)[0]


def paths(entity: Entity) -> set[str]:
    return {m.document[-1] for m in entity.mentions}


def test_a_judged_merge_joins_what_evidence_would_not() -> None:
    records = [naming("a", "Abu Mohammad al-Golani"), naming("b", "Ahmed al-Sharaa")]
    golani, sharaa = entities(records)
    (one,) = entities(records, merge(golani, sharaa, "nom de guerre"))
    assert paths(one) == {"a", "b"}


def test_a_judged_merge_says_who_said_so() -> None:
    records = [naming("a", "Abu Mohammad al-Golani"), naming("b", "Ahmed al-Sharaa")]
    judged = merge(*entities(records), "nom de guerre")
    assert identities(records, [judged])[1][0].score.reasons == ("judged to be one: nom de guerre",)


def test_a_judged_merge_teaches_later_documents() -> None:
    records = [naming("a", "Abu Mohammad al-Golani"), naming("b", "Ahmed al-Sharaa")]
    judged = merge(*entities(records))
    later = [*records, naming("c", "Ahmad al-Sharaa"), naming("d", "Abu Mohammed al-Jolani")]
    assert [paths(e) for e in entities(later, judged)] == [{"a", "b", "c", "d"}]


def test_a_judged_split_parts_what_evidence_joins() -> None:
    records = [naming(p, "Omar Aziz") for p in "abc"]
    (whole,) = entities(records)
    judged = split(whole, [m for m in whole.mentions if m.document.endswith("c")])
    assert sorted(map(sorted, map(paths, entities(records, judged)))) == [["a", "b"], ["c"]]


def test_a_judged_split_holds_against_a_third_document() -> None:
    records = [naming(p, "Omar Aziz") for p in "ab"]
    (whole,) = entities(records)
    judged = split(whole, [m for m in whole.mentions if m.document.endswith("b")])
    more = [*records, *(naming(p, "Omar Aziz") for p in "cdef")]
    assert not any({"a", "b"} <= paths(e) for e in entities(more, judged))


def test_a_split_of_a_state_or_known_body_is_obeyed() -> None:
    records = [naming(p, "HTS", "ORG") for p in "ab"]
    (whole,) = entities(records)
    judged = split(whole, whole.mentions[:1])
    assert len(entities(records, judged)) == 2


def test_the_later_judgement_holds() -> None:
    records = [naming(p, "Omar Aziz") for p in "ab"]
    (whole,) = entities(records)
    parted = split(whole, whole.mentions[:1])
    judged = added([parted], merge(*entities(records, parted)))
    assert len(entities(records, *judged)) == 1


def test_a_judgement_undone_leaves_no_trace() -> None:
    records = [naming(p, "Omar Aziz") for p in "ab"]
    (whole,) = entities(records)
    judged = split(whole, whole.mentions[:1])
    assert undone([judged], judged.id[:8]) == ()
    with pytest.raises(UsageError, match="no judgement"):
        undone([judged], "ju:zz")


def test_a_judgement_on_a_missing_document_says_nothing() -> None:
    records = [naming(p, "Omar Aziz") for p in "abc"]
    (whole,) = entities(records)
    judged = split(whole, whole.mentions[:1])
    left = [r for r in records if r.document.id != whole.mentions[0].document]
    assert len(entities(left, judged)) == 1


def test_all_mentions_cannot_be_split_away() -> None:
    (whole,) = entities([naming("a", "Omar Aziz")])
    with pytest.raises(UsageError, match="would stay"):
        split(whole, whole.mentions)


def test_why_lists_the_decisions_behind_an_entity() -> None:
    records = [naming(p, "Omar Aziz") for p in "ab"]
    (whole,), merges, home = identities(records)
    assert [m.score.value for m in why(whole, merges, home)] == [0.8]


def test_a_merge_overrules_every_pair_that_an_earlier_split_parted() -> None:
    records = [naming(p, "Omar Aziz") for p in "abc"]
    (whole,) = entities(records)
    parted = split(whole, [m for m in whole.mentions if m.document.endswith("b")])
    judged = merge(*entities(records, parted), before=[parted])
    assert [paths(e) for e in entities(records, parted, judged)] == [{"a", "b", "c"}]
