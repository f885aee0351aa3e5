"""Sentences in, analysed sentences out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model import Sentence, Span
from isnad.tag import decode, model
from isnad.tag.acts import acts
from isnad.tag.words import words


@dataclass(frozen=True, slots=True)
class RawSentence:
    """A sentence to be read: its document's text, its offsets there, and where it stands."""

    text: str
    start: int
    end: int
    article: int = 0
    passage: int = 0
    headline: bool = False


def read_sentences(raw: Sequence[RawSentence]) -> list[Sentence]:
    """Analyses sentences, of many documents at once where possible (batches run faster).

    A sentence longer than the model's limit is analysed up to there; one without words has no
    tokens.
    """
    spans = [words(r.text, r.start, r.end) for r in raw]
    scored = model.run([[r.text[s:e] for s, e in at] for r, at in zip(raw, spans, strict=True)])
    return [_sentence(*given) for given in zip(raw, spans, scored, strict=True)]


def _sentence(
    raw: RawSentence, spans: list[tuple[int, int]], scores: model.Scores | None
) -> Sentence:
    span = Span.of(raw.text, raw.start, raw.end)
    if scores is None:
        return Sentence(span, raw.article, raw.passage, (), headline=raw.headline)
    return Sentence(
        span=span,
        article=raw.article,
        passage=raw.passage,
        tokens=decode.tokens(raw.text, spans, scores),
        names=decode.names(raw.text, spans, scores),
        predicates=decode.predicates(scores),
        headline=raw.headline,
        acts=acts(scores),
    )
