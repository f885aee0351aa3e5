"""Offices, organisations and groups by their common nouns, with PLOVER sectors; honorifics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from isnad.model.entity import Kind
from isnad.ontology.tables import cell_list, read_table

TitleGroup = Literal["office", "organisation", "people"]


@dataclass(frozen=True, slots=True)
class Title:
    """A common noun for an office or role, an organisation or a group of people.

    ``words`` are lower case and singular for offices and organisations, plural for people;
    ``sectors`` are PLOVER codes, the most telling first.
    """

    words: str
    group: TitleGroup
    kind: Kind
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Titles:
    """All titles by their words, and the honorifics with the sectors they imply."""

    by_words: Mapping[str, tuple[Title, ...]]
    honorifics: Mapping[str, tuple[str, ...]]

    def named(self, words: str) -> tuple[Title, ...]:
        """Titles of exactly these words."""
        return self.by_words.get(words.lower(), ())

    def ending(self, words: Sequence[str]) -> tuple[Title, ...]:
        """Titles of the longest known end of a phrase: ("turkish", "foreign", "minister")."""
        lower = [word.lower() for word in words]
        ends = (" ".join(lower[start:]) for start in range(len(lower)))
        return next((self.by_words[end] for end in ends if end in self.by_words), ())

    def is_honorific(self, word: str) -> bool:
        """Whether a word, with or without its full stop, is an honorific ("Mr.", "Sheikh")."""
        return word.lower().rstrip(".") in self.honorifics


@cache
def titles() -> Titles:
    """The title lexicon.

    Raises:
        ResourceError: the table is missing or damaged.
    """
    by_words: dict[str, tuple[Title, ...]] = {}
    honorifics: dict[str, tuple[str, ...]] = {}
    for words, group, kind, sectors in read_table("titles.tsv", 4):
        codes = cell_list(sectors)
        if group == "honorific":
            honorifics[words] = (*honorifics.get(words, ()), *codes)
            continue
        title = Title(words, cast(TitleGroup, group), cast(Kind, kind), codes)
        by_words[words] = (*by_words.get(words, ()), title)
    return Titles(by_words, honorifics)
