"""Word classes, and the words that give an act its mode or its context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from isnad.errors import ResourceError
from isnad.ontology.tables import read_table


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """Every word class by name (``@weapon``) with its lemmas, included classes' words too."""
    direct: dict[str, set[str]] = {}
    for name, words in read_table("classes.tsv", 2):
        direct.setdefault(name, set()).update(words.split())
    return {name: _expanded(name, direct) for name in direct}


def _expanded(name: str, direct: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in direct[name]:
        if word[0] != "@":
            found.add(word)
        elif word in direct:
            found |= {word} | _expanded(word, direct)
        else:
            raise ResourceError(f"classes.tsv: {name} includes the unknown class {word}")
    return frozenset(found)


@cache
def _mode_words() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for act, words in read_table("modewords.tsv", 2):
        kind, _, mode = act.partition("/")
        found.setdefault(kind, {}).update(dict.fromkeys(words.split(), mode))
    return found


def modes_from(type: str, lemmas: Iterable[str]) -> tuple[str, ...]:
    """Modes of an act that its arguments and modifiers suggest, in the order of the words.

    ``lemmas`` are the head lemmas of instrument, object, compound and prepositional phrases:
    ("drone",) gives ASSAULT the mode drone; ("ceasefire",) gives REQUEST the mode yield.
    """
    known = _mode_words().get(type, {})
    return tuple(dict.fromkeys(known[lemma] for lemma in lemmas if lemma in known))


@cache
def _context_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for context, words in read_table("contextwords.tsv", 2):
        for word in words.split():
            found.setdefault(word, []).append(context)
    return {word: tuple(contexts) for word, contexts in found.items()}


def contexts_from(lemmas: Iterable[str]) -> tuple[str, ...]:
    """PLOVER contexts that the words of a clause suggest, sorted."""
    known = _context_words()
    return tuple(sorted({context for lemma in lemmas for context in known.get(lemma, ())}))
