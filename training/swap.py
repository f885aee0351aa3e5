"""Other names in the same sentences: the training texts name few of the world's people and places.

A word of a person's or place's name is replaced by a word of another, so every layer of the
sentence (words, tree, roles, acts) keeps its offsets in words.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import pyarrow.parquet as pq
from data import Example

from isnad.resources.files import data_path
from isnad.tag.labels import NAME_TAGS

SHARE = 0.15
"""The share of sentences with names that are read under other names in each epoch."""


@dataclass(frozen=True)
class Pools:
    """Words that names are made of, by kind."""

    words: dict[str, tuple[str, ...]]


def pools(examples: list[Example]) -> Pools:
    """Words of persons' names in the examples, and the single-word places of the gazetteer."""
    people: set[str] = set()
    for e in examples:
        for word, tag in zip(e.words, e.names or (), strict=False):
            if NAME_TAGS[tag][2:] == "PER" and _fits(word):
                people.add(word)
    places = {n for n in gazetteer_names() if _fits(n)}
    return Pools({"PER": tuple(sorted(people)), "LOC": tuple(sorted(places))})


def gazetteer_names() -> list[str]:
    """Names of the packaged gazetteer's larger places."""
    table = pq.read_table(data_path("places.parquet"), columns=["name", "population"]).to_pydict()
    return [n for n, p in zip(table["name"], table["population"], strict=True) if p > 20_000]


def _fits(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word[0].isupper() and not word.isupper()


def swapped(e: Example, known: Pools, rng: random.Random) -> Example:
    """The example under other names, or itself."""
    if not e.names or not any(e.names) or rng.random() > SHARE:
        return e
    words, new = list(e.words), {}
    for i, tag in enumerate(e.names[: len(words)]):
        pool = known.words.get(NAME_TAGS[tag][2:])
        if pool and _fits(words[i]):
            new.setdefault(words[i], rng.choice(pool))
            words[i] = new[words[i]]
    return replace(e, swapped=words) if new else e
