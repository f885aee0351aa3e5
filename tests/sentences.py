"""Hand-made sentences for tests, written as ``word/TAG>head:relation``.

``sentence("Rebels/NNS>took:nsubj took/VBD the/DT>town:det town/NN>took:obj ./.>took:punct")`` is
a tagged sentence with its tree; its text and all offsets follow from the words. The head is the
nearest word of that form, or the nth one with ``>the#2``; a word without head is the root.
``word=lemma/TAG`` sets a lemma that the regular rules do not give, ``word/TAG.UPOS`` a UPOS.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from isnad.grammar import Tree
from isnad.model import (
    Cast,
    Entity,
    Mention,
    Name,
    Place,
    PlaceMention,
    Reference,
    Sentence,
    Span,
    TaggedAct,
    TimeMention,
    Token,
    When,
)
from isnad.tag.lemmas import lemma as regular_lemma

_WORD = re.compile(
    r"(.+?)(?:=([^/]+))?/([^>.]+|\.)(?:\.([A-Z]+))?(?:>(.+?)(?:#(\d+))?:([a-z:]+))?$"
)
_UPOS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ",
    "JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "WRB": "ADV", "DT": "DET", "PDT": "DET", "WDT": "PRON",
    "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WP$": "PRON", "EX": "PRON", "CD": "NUM",
    "IN": "ADP", "TO": "PART", "POS": "PART", "RP": "ADP", "CC": "CCONJ", "MD": "AUX", "UH": "INTJ",
}  # fmt: skip
_TIGHT_BEFORE = frozenset({",", ".", "''", "-RRB-", "POS", "HYPH", ":"})
_TIGHT_AFTER = frozenset({"``", "-LRB-", "HYPH"})


def sentence(
    words: str,
    names: Mapping[str, str] | None = None,
    *,
    start: int = 0,
    acts: Sequence[TaggedAct] = (),
    article: int = 0,
) -> Sentence:
    """A sentence that starts at character ``start``; ``names`` maps names in it to their kinds."""
    rows = [_row(written) for written in words.split()]
    forms = [row[0] for row in rows]
    text, offsets = "", []
    for i, (form, _, tag, *_rest) in enumerate(rows):
        tight = i == 0 or tag in _TIGHT_BEFORE or rows[i - 1][2] in _TIGHT_AFTER
        text += form if tight or form in ("n't", "n’t") else " " + form
        offsets.append(start + len(text) - len(form))
    heads = [_head(forms, i, row) for i, row in enumerate(rows)]
    tokens = tuple(map(_token, rows, offsets, heads))
    made = Sentence(Span(start, start + len(text), text), article, 0, tokens, acts=tuple(acts))
    found = [_name(made, name, kind) for name, kind in (names or {}).items()]
    return replace(
        made, names=tuple(sorted((n for row in found for n in row), key=lambda n: n.first))
    )


def story(*written: str | tuple[str, Mapping[str, str]]) -> list[Sentence]:
    """The sentences of one document, one after the other with a space between."""
    made: list[Sentence] = []
    for one in written:
        words, names = (one, {}) if isinstance(one, str) else one
        made.append(sentence(words, names, start=made[-1].span.end + 1 if made else 0))
    return made


def tree(words: str, names: Mapping[str, str] | None = None) -> Tree:
    """The tree of a sentence."""
    return Tree(sentence(words, names))


def at(where: Tree | Sentence, form: str, nth: int = 0) -> int:
    """The index of the ``nth`` word of that form."""
    return [i for i, t in enumerate(where.tokens) if t.text == form][nth]


def forms(where: Tree | Sentence, words: Iterable[int]) -> list[str]:
    """The words at some indices."""
    return [where.tokens[w].text for w in words]


def cast(sentences: Sequence[Sentence], kinds: Mapping[str, str]) -> Cast:
    """Entities named by stretches of the sentences; the id of each is its name."""
    references: list[tuple[Reference, ...]] = []
    mentions: dict[str, list[Mention]] = {name: [] for name in kinds}
    for one in sentences:
        row = [_reference(one, name, *found) for name in kinds for found in _stretches(one, name)]
        for r in row:
            mentions[r.entity].append(Mention("doc", r.span, r.form))
        references.append(tuple(row))
    entities = tuple(
        Entity(name, name, (name,), kind, tuple(mentions[name]))  # type: ignore[arg-type]
        for name, kind in kinds.items()
    )
    return Cast(entities, tuple(references))


def place(
    where: Sentence, name: str, country: str | None = None, precision: str = "city"
) -> PlaceMention:
    """A place named in a sentence."""
    known = Place(name, country, precision=precision)  # type: ignore[arg-type]
    return PlaceMention(part(where, name), known)


def time(
    where: Sentence, phrase: str, start: str | None, end: str | None = None, **fields: object
) -> TimeMention:
    """A time told in a sentence: an ISO day, or an interval of two."""
    return TimeMention(part(where, phrase), When(start, end or start, **fields))  # type: ignore[arg-type]


def part(where: Sentence, text: str, nth: int = 0) -> Span:
    """Where a piece of text stands in a sentence."""
    offset = -1
    for _ in range(nth + 1):
        offset = where.span.text.index(text, offset + 1)
    offset += where.span.start
    return Span(offset, offset + len(text), text)


Row = tuple[str, str | None, str, str | None, str | None, int, str]


def _row(written: str) -> Row:
    match = _WORD.match(written)
    assert match is not None, f"{written!r} is not word/TAG>head:relation"
    form, lemma, tag, upos, head, nth, relation = match.groups()
    return form, lemma, tag, upos, head, int(nth or 0), relation or "root"


def _head(words: Sequence[str], i: int, row: Row) -> int:
    head, nth = row[4], row[5]
    if head is None:
        return -1
    same = [j for j, form in enumerate(words) if form == head and j != i]
    assert same, f"no head {head!r} for {words[i]!r}"
    if nth:
        return [j for j, form in enumerate(words) if form == head][nth - 1]
    return min(same, key=lambda j: (abs(j - i), j))


def _token(row: Row, start: int, head: int) -> Token:
    form, lemma, tag, upos, _, _, relation = row
    pos = upos or _upos(tag, relation, form)
    lemma = lemma or regular_lemma(form, pos, tag)
    return Token(start, start + len(form), form, lemma, pos, tag, head, relation)


def _upos(tag: str, relation: str, form: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if relation in ("aux", "aux:pass", "cop") else "VERB"
    if tag == "IN" and relation == "mark":
        return "SCONJ"
    if tag == "RB" and form in ("not", "n't", "n’t"):
        return "PART"
    if tag == "DT" and relation not in ("det", "det:predet", "cc:preconj"):
        return "PRON"
    return _UPOS.get(tag, "PUNCT")


def _stretches(where: Sentence, name: str) -> list[tuple[int, int]]:
    found = []
    for match in re.finditer(re.escape(name), where.span.text):
        start, end = where.span.start + match.start(), where.span.start + match.end()
        inside = [i for i, t in enumerate(where.tokens) if start <= t.start and t.end <= end]
        if not inside:
            continue
        if where.tokens[inside[0]].start == start and where.tokens[inside[-1]].end == end:
            found.append((inside[0], inside[-1]))
    return found


def _name(where: Sentence, name: str, kind: str) -> list[Name]:
    stretches = _stretches(where, name)
    assert stretches, f"{name!r} is not in {where.span.text!r}"
    return [
        Name(Span(where.tokens[a].start, where.tokens[b].end, name), kind, a, b)  # type: ignore[arg-type]
        for a, b in stretches
    ]


def _reference(where: Sentence, name: str, first: int, last: int) -> Reference:
    head = next(
        i for i in range(first, last + 1) if not first <= where.tokens[i].head <= last
    )  # fmt: skip
    span = Span(where.tokens[first].start, where.tokens[last].end, name)
    return Reference(first, last, head, name, "name", span)
