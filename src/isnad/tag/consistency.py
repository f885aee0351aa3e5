"""One name, one kind: the names of a document are made to agree with each other.

The model reads sentence by sentence; a document names its people again and again. The kind that
most of the evidence gives a form wins, and a form that is a name in one place is one everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Name, Sentence
from isnad.names import fold

_SURE = 0.6
"""Mean probability a name needs before other, untagged occurrences of its words count as names."""
_LONGER_IS_SURER = 1.5


def consistent(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of one document with names made to agree; token indices stay as they are."""
    votes = _votes(sentences)
    kinds = {form: max(sorted(v), key=lambda k: v[k]) for form, v in votes.items()}
    surnames = _surnames(sentences, kinds)
    known = {form for form, v in votes.items() if max(v.values()) >= _SURE and len(form) > 2}
    known |= set(surnames)
    return [replace(s, names=_names(s, kinds, surnames, known)) for s in sentences]


def _votes(sentences: Sequence[Sentence]) -> dict[str, dict[str, float]]:
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for sentence in sentences:
        for name in sentence.names:
            weight = name.score * (_LONGER_IS_SURER if name.last > name.first else 1.0)
            votes[fold(name.span.text)][name.kind] += weight
    return votes


def _surnames(sentences: Sequence[Sentence], kinds: dict[str, str]) -> dict[str, str]:
    """Last words of persons' full names; a bare "Kalin" is the person, whatever it looks like."""
    found = {}
    for sentence in sentences:
        for name in sentence.names:
            form = fold(name.span.text)
            words = form.split()
            if (
                kinds[form] == "PER"
                and len(words) > 1
                and name.score >= _SURE
                and len(words[-1]) > 2
            ):
                found[words[-1]] = "PER"
    placed = _placed(sentences)
    return {w: k for w, k in found.items() if kinds.get(w) != "LOC" or w not in placed}


def _placed(sentences: Sequence[Sentence]) -> set[str]:
    """Bare names that stand after "in", "at", "near": places, though somebody bears the name."""
    found = set()
    for sentence in sentences:
        for name in sentence.names:
            before = sentence.tokens[name.first - 1].text.lower() if name.first else ""
            if before in ("in", "at", "near", "around", "outside") and name.first == name.last:
                found.add(fold(name.span.text))
    return found


def _names(
    sentence: Sentence, kinds: dict[str, str], surnames: dict[str, str], known: set[str]
) -> tuple[Name, ...]:
    made = []
    for name in sentence.names:
        form = fold(name.span.text)
        kind = surnames.get(form) or kinds[form]
        made.append(replace(name, kind=kind))  # type: ignore[arg-type]
    taken = {w for n in made for w in range(n.first, n.last + 1)}
    made += _untagged(sentence, kinds, surnames, known, taken)
    return tuple(sorted(made, key=lambda n: n.first))


def _untagged(
    sentence: Sentence,
    kinds: dict[str, str],
    surnames: dict[str, str],
    known: set[str],
    taken: set[int],
) -> list[Name]:
    """Capitalised words that are a name elsewhere in the document and were missed here."""
    found: list[Name] = []
    tokens = sentence.tokens
    for first, token in enumerate(tokens):
        if first in taken or not token.text[:1].isupper():
            continue
        for last in range(min(first + 4, len(tokens) - 1), first - 1, -1):
            if taken & set(range(first, last + 1)) or not tokens[last].text[:1].isupper():
                continue
            start = token.start - sentence.span.start
            text = sentence.span.text[start : tokens[last].end - sentence.span.start]
            form = fold(text)
            if form in known:
                kind = surnames.get(form) or kinds.get(form, "PER")
                span = replace(sentence.span, start=token.start, end=tokens[last].end, text=text)
                found.append(Name(span, kind, first, last, _SURE))  # type: ignore[arg-type]
                taken |= set(range(first, last + 1))
                break
    return found
