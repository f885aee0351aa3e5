"""Documents to records: every stage in order, with the packaged reading model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import pytest
from factories import document

from isnad import pipeline, tag
from isnad.errors import IsnadError, ResourceError
from isnad.model import Document, DocumentRecord, Rejected, Sentence, Span
from isnad.pipeline import read_document, read_documents
from isnad.resources import samples as packaged

SHORT = "Rebels attacked the town of Azaz on Monday, the army said."
TWO_ARTICLES = (
    "Rebels seize border town\n\nAZAZ, Syria, March 3, 2021 (Reuters) - Rebels seized the town "
    "of Azaz on "
    "Tuesday, residents said. The army withdrew from its posts near the town. Two soldiers were "
    "killed in the fighting.\n\n"
    "Ministers meet in Ankara\n\nANKARA, March 4, 2021 (Reuters) - The foreign ministers of "
    "Turkey and "
    "Russia met in Ankara on Wednesday. They discussed a ceasefire. The ministers agreed to meet "
    "again in May.\n"
)


@cache
def samples() -> tuple[DocumentRecord, ...]:
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in packaged.paths()]
    records = read_documents([document(text, name) for name, text in texts])
    assert not [r for r in records if isinstance(r, Rejected)]
    return tuple(r for r in records if isinstance(r, DocumentRecord))


def spans(record: DocumentRecord) -> Iterator[Span]:
    """Every span of a record: of its articles, entities and claims."""
    for article in record.articles:
        yield from (passage.span for passage in article.passages)
        if article.headline is not None:
            yield article.headline
    for entity in record.entities:
        yield from (mention.span for mention in entity.mentions)
        yield from (role.span for role in entity.roles)
    for claim in record.claims:
        yield from (claim.evidence, claim.trigger)
        for role in (claim.actors, claim.recipients, claim.places, claim.dates):
            yield from (argument.span for argument in role)
        yield from (count.span for count in claim.numbers)
        yield from (link.span for link in claim.chain if link.span is not None)


def failing(stage: Callable[..., object], word: str, error: Exception) -> Callable[..., object]:
    """A stage that fails on documents that hold a word."""

    def run(first: object, *rest: object) -> object:
        page = first if isinstance(first, Document) else getattr(first, "document")  # noqa: B009
        if word in page.text:
            raise error
        return stage(first, *rest)

    return run


@pytest.mark.parametrize("stage", ["prepared", "coded"])
def test_document_that_fails_costs_only_itself(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work = getattr(pipeline, stage)
    monkeypatch.setattr(pipeline, stage, failing(work, "Homs", ValueError("no such luck")))
    given = [
        document(SHORT, "a"),
        document("Homs fell.", "b"),
        document(SHORT + " It rained.", "c"),
    ]
    first, second, third = read_documents(given)
    assert isinstance(first, DocumentRecord)
    assert isinstance(third, DocumentRecord)
    assert isinstance(second, Rejected)
    assert second.path == "b"
    assert "ValueError" in second.reason
    assert "no such luck" in second.reason


def test_rejection_names_its_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "coded", failing(pipeline.coded, "Homs", ValueError("x")))
    (rejected,) = read_documents([document("Homs fell.")])
    assert isinstance(rejected, Rejected)
    assert rejected.stage == "coding"


def test_failure_changes_nothing_in_the_other_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = read_document(document(SHORT, "a"))
    monkeypatch.setattr(pipeline, "coded", failing(pipeline.coded, "Homs", ValueError("x")))
    both = read_documents([document("Homs fell.", "b"), document(SHORT, "a")])
    assert both[1] == alone


def test_broken_installation_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = failing(pipeline.coded, "Azaz", ResourceError("the gazetteer is missing"))
    monkeypatch.setattr(pipeline, "coded", broken)
    with pytest.raises(ResourceError):
        read_documents([document(SHORT)])


def test_document_read_alone_raises_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "coded", failing(pipeline.coded, "Azaz", ValueError("no luck")))
    with pytest.raises(IsnadError, match="no luck"):
        read_document(document(SHORT))


def test_text_with_half_a_surrogate_pair_is_read_like_any_other() -> None:
    text = SHORT.replace("town", "t\ud800wn")
    record = read_document(document(text))
    assert record.claims
    assert all(text[s.start : s.end] == s.text for s in spans(record))


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b", "—", "12", "…\n\n…"])
def test_document_without_news_is_a_record_without_claims(text: str) -> None:
    record = read_document(document(text))
    assert record.claims == ()
    assert record.document.text == text


def test_no_documents_give_no_records() -> None:
    assert read_documents([]) == []


def test_records_come_in_the_order_of_the_documents() -> None:
    given = [document(f"{SHORT} {n}", str(n)) for n in range(3)]
    records = read_documents(given)
    assert [r.document.path for r in records if isinstance(r, DocumentRecord)] == ["0", "1", "2"]


def test_two_articles_of_one_file_stay_apart() -> None:
    record = read_document(document(TWO_ARTICLES))
    headlines = [a.headline.text for a in record.articles if a.headline]
    assert headlines == ["Rebels seize border town", "Ministers meet in Ankara"]
    for claim in record.claims:
        article = record.articles[claim.article]
        assert article.start <= claim.evidence.start < claim.evidence.end <= article.end


def test_two_articles_of_one_file_both_tell_their_acts() -> None:
    record = read_document(document(TWO_ARTICLES))
    assert {c.article for c in record.claims} == {0, 1}


def test_date_of_an_article_is_that_of_its_own_dateline() -> None:
    record = read_document(document(TWO_ARTICLES))
    assert [a.published for a in record.articles] == ["2021-03-03", "2021-03-04"]


def test_same_document_gives_the_same_record() -> None:
    assert read_document(document(TWO_ARTICLES)) == read_document(document(TWO_ARTICLES))


def test_document_gives_the_same_record_in_any_company() -> None:
    alone = read_document(document(SHORT))
    company = [document(TWO_ARTICLES, "b"), document(SHORT), document("It rained in Paris.", "c")]
    assert read_documents(company)[1] == alone


def test_sentences_are_read_once_for_all_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def counting(raw: Sequence[tag.RawSentence]) -> list[Sentence]:
        calls.append(raw)
        return read(raw)

    read = tag.read_sentences
    monkeypatch.setattr(tag, "read_sentences", counting)
    read_documents([document(SHORT, "a"), document(SHORT + " It rained.", "b")])
    assert len(calls) == 1


def test_every_span_of_the_samples_is_in_the_words_of_its_document() -> None:
    for record in samples():
        text = record.document.text
        for span in spans(record):
            assert text[span.start : span.end] == span.text


def test_every_sample_tells_of_somebody_and_something() -> None:
    for record in samples():
        assert record.claims, record.document.path
        assert record.entities, record.document.path


def test_every_party_and_source_of_the_samples_is_an_entity_of_its_document() -> None:
    for record in samples():
        known = {entity.id for entity in record.entities}
        for claim in record.claims:
            named = [a.entity for a in (*claim.actors, *claim.recipients)]
            named += [link.entity for link in claim.chain]
            assert {n for n in named if n is not None} <= known


def test_every_claim_of_the_samples_is_in_one_group() -> None:
    for record in samples():
        grouped = [claim for group in record.claim_groups for claim in group]
        assert sorted(grouped) == sorted(claim.id for claim in record.claims)


def test_trigger_of_every_claim_lies_in_a_passage_of_its_article() -> None:
    for record in samples():
        for claim in record.claims:
            passages = [p.span for p in record.articles[claim.article].passages]
            assert any(passage.covers(claim.trigger) for passage in passages)


def test_ids_of_claims_and_entities_are_unique_in_a_document() -> None:
    for record in samples():
        claims = [claim.id for claim in record.claims]
        entities = [entity.id for entity in record.entities]
        assert len(claims) == len(set(claims))
        assert len(entities) == len(set(entities))
