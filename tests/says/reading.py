"""Sentences of tests/says/trees.py as the reading model would give them, and acts on their
words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from says.trees import NAMES, TREES

from isnad.model import Act, Article, Cast, Claim, Entity, Name, Reference, Sentence, Span, Token
from isnad.says import Attribution, attributions, claims


def read(*keys: str, same_passage: bool = True) -> tuple[str, list[Sentence]]:
    """The text of some sentences, one after the other, and the sentences."""
    text, sentences = "", []
    for number, key in enumerate(keys):
        start = len(text) + bool(text)
        text = f"{text} {_text(key)}" if text else _text(key)
        passage = 0 if same_passage else number
        sentences.append((key, start, passage))
    return text, [_sentence(text, *given) for given in sentences]


def _entries() -> dict[str, tuple[str, list[str]]]:
    found: dict[str, tuple[str, list[str]]] = {}
    key = ""
    for line in TREES.strip().splitlines():
        if line.startswith("= "):
            _, key, sentence = line.split(" ", 2)
            found[key] = (sentence.removeprefix("= "), [])
        else:
            found[key][1].extend(line.split("  "))
    return found


def _text(key: str) -> str:
    return _entries()[key][0]


def _sentence(text: str, key: str, start: int, passage: int) -> Sentence:
    sentence, cells = _entries()[key]
    at, tokens = start, []
    for cell in cells:
        form, lemma, upos, xpos, head, relation = cell.split("|")
        at = text.index(form, at)
        tokens.append(Token(at, at + len(form), form, lemma, upos, xpos, int(head) - 1, relation))
        at += len(form)
    span = Span.of(text, start, start + len(sentence))
    headline = not sentence.endswith((".", '"'))
    return Sentence(span, 0, passage, tuple(tokens), _names(text, key, tokens), headline=headline)


def _names(text: str, key: str, tokens: Sequence[Token]) -> tuple[Name, ...]:
    if key not in NAMES:
        return ()
    name, kind = NAMES[key]
    parts = name.split()
    first = next(i for i, t in enumerate(tokens) if t.text == parts[0])
    last = first + len(parts) - 1
    span = Span.of(text, tokens[first].start, tokens[last].end)
    return (Name(span, kind, first, last),)  # type: ignore[arg-type]


def act(sentences: Sequence[Sentence], word: str, type_: str = "ASSAULT", **fields: Any) -> Act:
    """The act whose trigger is ``word``, in the first sentence that has it."""
    for number, sentence in enumerate(sentences):
        for index, token in enumerate(sentence.tokens):
            if token.text == word:
                span = Span(token.start, token.end, token.text)
                given = {"modality": "actual", **fields}
                return Act(number, index, span, sentence.span, type_, (), (), **given)
    raise LookupError(word)


def claimed(keys: str, *words: str, **fields: Any) -> list[Claim]:
    """The claims on acts with these triggers, in sentences given by their names."""
    text, sentences = read(*keys.split())
    acts = [act(sentences, word, **fields) for word in words]
    article = Article(0, len(text), ())
    return list(claims("d", text, sentences, acts, nobody(sentences), (article,)))


def told(keys: str, *words: str, **fields: Any) -> list[tuple[str, list[str]]]:
    """Stance and chain (as the text names them) of the claims on these triggers."""
    return [
        (claim.stance, [k.span.text if k.span else k.name for k in claim.chain])
        for claim in claimed(keys, *words, **fields)
    ]


def found(keys: str) -> tuple[Attribution, ...]:
    """The attributions of sentences given by their names."""
    text, sentences = read(*keys.split())
    return attributions(sentences, text)


def nobody(sentences: Sequence[Sentence]) -> Cast:
    """A cast without anyone in it."""
    return Cast((), tuple(() for _ in sentences))


def cast_of(sentences: Sequence[Sentence], entity: Entity, word: str) -> Cast:
    """A cast of one entity, mentioned wherever ``word`` stands."""
    rows = []
    for sentence in sentences:
        row = []
        for index, token in enumerate(sentence.tokens):
            if token.text == word:
                span = Span(token.start, token.end, token.text)
                row.append(Reference(index, index, index, entity.id, "name", span))
        rows.append(tuple(row))
    return Cast((entity,), tuple(rows))
