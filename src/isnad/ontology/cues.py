"""Reporting words and phrases, source nouns, news media: what says/ reads chains from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from isnad.model.claim import SourceKind, Stance
from isnad.ontology.headwords import POS, head_first
from isnad.ontology.tables import Row, cell_list, read_table

Reporting = Literal["speech", "writing", "belief", "evidence", "hearsay"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that reports; the ``words`` of a phrase (upos "PHRASE") are surface words.

    ``source`` lists the slots that the source fills ("subj", "by", "poss"; of a phrase "after"
    or "before" it), empty when the cue itself stands for a source that is not named;
    ``content`` the slots of what is reported ("comp", "obj", "clause").
    """

    words: tuple[str, ...]
    upos: str
    reporting: Reporting
    stance: Stance
    source: tuple[str, ...]
    content: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """A noun that names a source; ``anonymous`` when it tells nothing of who it is."""

    words: str
    kind: SourceKind
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news agency or outlet; ``country`` is ISO 3166-1 alpha-3, None for the international."""

    name: str
    aliases: tuple[str, ...]
    kind: Literal["agency", "media"]
    country: str | None


@dataclass(frozen=True, slots=True)
class Cues:
    """All that is known of reporting words."""

    by_head: Mapping[tuple[str, str], tuple[Cue, ...]]
    phrases: Mapping[str, tuple[Cue, ...]]
    sources: Mapping[str, SourceNoun]
    outlets: Mapping[str, Outlet]

    def reporting(self, lemma: str, upos: str) -> tuple[Cue, ...]:
        """Readings of a word as a cue, those with more words first."""
        return self.by_head.get((lemma.lower(), upos), ())

    def phrases_in(self, words: Sequence[str]) -> tuple[tuple[int, int, Cue], ...]:
        """Phrases among a sentence's words: first and last (inclusive) index and the cue.

        At each word the longest phrase is taken; phrases do not overlap.
        """
        lower = [word.lower() for word in words]
        found: list[tuple[int, int, Cue]] = []
        start = 0
        while start < len(lower):
            cue = self._phrase_at(lower, start)
            if cue is not None:
                found.append((start, start + len(cue.words) - 1, cue))
            start += len(cue.words) if cue else 1
        return tuple(found)

    def _phrase_at(self, lower: Sequence[str], start: int) -> Cue | None:
        for cue in self.phrases.get(lower[start], ()):
            if tuple(lower[start : start + len(cue.words)]) == cue.words:
                return cue
        return None

    def source(self, words: str) -> SourceNoun | None:
        """The source noun of a noun phrase's lemmas: the longest known end of it."""
        parts = words.lower().split()
        ends = (" ".join(parts[start:]) for start in range(len(parts)))
        return next((self.sources[end] for end in ends if end in self.sources), None)

    def outlet(self, name: str) -> Outlet | None:
        """The outlet of that name or alias; acronyms only in capitals, "the" left out."""
        bare = name.removeprefix("The ").removeprefix("the ")
        return self.outlets.get(name) or self.outlets.get(bare) or self.outlets.get(bare.lower())


@cache
def cues() -> Cues:
    """The cue lexicon.

    Raises:
        ResourceError: a table is missing or damaged.
    """
    by_head: dict[tuple[str, str], list[Cue]] = {}
    phrases: dict[str, list[Cue]] = {}
    for row in read_table("cues.tsv", 7):
        cue = _cue(row)
        if cue.upos == "PHRASE":
            phrases.setdefault(cue.words[0], []).append(cue)
        else:
            by_head.setdefault((cue.words[0], cue.upos), []).append(cue)
    return Cues(
        {key: _longest_first(found) for key, found in by_head.items()},
        {key: _longest_first(found) for key, found in phrases.items()},
        {row[0]: _source(row) for row in read_table("sources.tsv", 3)},
        _outlets(),
    )


def _longest_first(found: list[Cue]) -> tuple[Cue, ...]:
    return tuple(sorted(found, key=lambda cue: -len(cue.words)))


def _cue(row: Row) -> Cue:
    words, pos, reporting, stance, source, content, note = row
    phrase = pos == "phrase"
    return Cue(
        tuple(words.split()) if phrase else head_first(words, last=pos == "noun"),
        "PHRASE" if phrase else POS[pos],
        cast(Reporting, reporting),
        cast(Stance, stance),
        cell_list(source),
        cell_list(content),
        note,
    )


def _source(row: Row) -> SourceNoun:
    return SourceNoun(row[0], cast(SourceKind, row[1]), bool(row[2]))


def _outlets() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for name, aliases, kind, country in read_table("outlets.tsv", 4):
        known = cell_list(aliases, "|")
        outlet = Outlet(name, known, cast(Literal["agency", "media"], kind), country or None)
        for form in (name, *known):
            bare = form.removeprefix("The ")
            found.setdefault(bare if len(bare) < 6 else bare.lower(), outlet)
    return found
