"""Small factories for tests of times."""

from __future__ import annotations

from datetime import date

from when.phrase_table import sentences_of

from isnad.model.sentence import Sentence, Token
from isnad.model.span import Span
from isnad.model.when import When
from isnad.when import Phrase, find, times

FRIDAY = date(2021, 8, 13)


def only(text: str) -> Phrase:
    """The one phrase of a text."""
    (phrase,) = find(text, 0, len(text))
    return phrase


def texts(text: str) -> list[str]:
    """The phrases of a text as written."""
    return [text[p.start : p.end] for p in find(text, 0, len(text))]


def read(text: str, published: str | None = "2021-08-13") -> list[When]:
    """What the times of an article mean; `` // `` parts its sentences."""
    rows = times(sentences_of(text), text, published)
    return [mention.when for row in rows for mention in row]


def tagged(text: str, *words: tuple[str, str, int, str]) -> Sentence:
    """A sentence with syntax: (word, tag, head, relation) in order; the head of the root is -1."""
    tokens, at = [], 0
    for word, tag, head, relation in words:
        at = text.index(word, at)
        kind = {"V": "VERB", "N": "NOUN", "M": "AUX"}.get(tag[0], "X")
        lemma = _LEMMAS.get(word, word.lower())
        tokens.append(Token(at, at + len(word), word, lemma, kind, tag, head, relation))
        at += len(word)
    return Sentence(Span(0, len(text), text), 0, 0, tuple(tokens))


_LEMMAS = {"is": "be", "was": "be", "met": "meet", "planned": "plan", "forced": "force"}
