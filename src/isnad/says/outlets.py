"""The news outlets that a sentence names or describes ("state television")."""

from __future__ import annotations

from isnad.model import Sentence
from isnad.ontology import cues
from isnad.says.tree import Words

_PEOPLE = frozenset("reporter journalist correspondent editor presenter anchor columnist".split())
_MEDIA_MODIFIERS = frozenset(
    """state local turkish russian iranian israeli state-run official state-owned saudi syrian
    public national western foreign""".split()
)
_SPEAK_FOR_THEMSELVES = frozenset(
    "newspaper daily broadcaster newsletter newswire television radio".split()
)
"""Nouns that mean one outlet without a name or adjective beside them."""


def outlets_of(tree: Words, sentence: Sentence) -> dict[int, tuple[int, int]]:
    """News outlets of a sentence: head word to first and last word; none inside another."""
    found: dict[int, tuple[int, int]] = {}
    for name in sentence.names:
        if name.kind != "PER" and cues().outlet(name.span.text):
            found[tree.name_head(name)] = (name.first, name.last)
    taken = {w for a, b in found.values() for w in range(a, b + 1)}
    for word, token in enumerate(sentence.tokens):
        if word not in taken and token.upos == "PROPN" and cues().outlet(token.text):
            found[word] = (word, word)
    for word, token in enumerate(sentence.tokens):
        if token.upos in ("NOUN", "PROPN") and word not in found and _media_noun(tree, word):
            found[word] = tree.phrase(word)
    spans = set(found.values())
    return {
        head: (a, b)
        for head, (a, b) in found.items()
        if not any(c <= a and b <= d and (c, d) != (a, b) for c, d in spans)
    }


def _media_noun(tree: Words, word: int) -> bool:
    """ "the daily", "Turkish media", but not the media at large or a reporter."""
    first, last = tree.phrase(word)
    words = " ".join(tree.lemma(w) for w in range(first, word + 1))
    noun = cues().source(words)
    if noun is None or noun.kind not in ("media", "agency") or tree.lemma(word) in _PEOPLE:
        return False
    return (
        any(t.upos == "PROPN" for t in tree.tokens[first : last + 1])
        or any(tree.lemma(w) in _MEDIA_MODIFIERS for w in range(first, word))
        or tree.lemma(word) in _SPEAK_FOR_THEMSELVES
    )
