"""The written lexicon of acts: which words, in which company, name which PLOVER act.

The notation of acts.tsv and the rule of matching are described in README.md beside this file.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from isnad.errors import ResourceError
from isnad.ontology.headwords import POS, head_first
from isnad.ontology.tables import Row, cell_list, read_table
from isnad.ontology.wordclasses import classes

NO_ACT = "-"
SUPPORT_VERB = ">"
_SAME_POS = {"PROPN": "NOUN", "AUX": "VERB"}
_NAMES_AND_MONTHS = frozenset({"march", "ban", "grant", "hack", "amnesty"})
"""Act nouns that as proper nouns are a month, a person's or a body's name."""
_PARTICLES = frozenset("in up over down".split())
"""What makes another verb of a verb ("give in"), unless it only governs a noun ("give in May")."""


class View(Protocol):
    """What the reader sees of a word in its sentence."""

    def words(self) -> Collection[str]:
        """Lemmas of the tokens under the word, at most two steps down, lower case."""

    def fillers(self, slot: str) -> Collection[str]:
        """Head lemmas of what fills a slot, and ``@class`` for a name's kind (``@person``)."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A test on one slot. No ``values``: the slot must be filled (or, negated, empty).

    ``uses`` says that the word that satisfies the test starts no act of its own.
    """

    slot: str
    values: tuple[str, ...] = ()
    negated: bool = False
    uses: bool = False

    def holds(self, fillers: Collection[str]) -> bool:
        """Whether the slot's fillers satisfy the test."""
        if not self.values:
            return bool(fillers) != self.negated
        return any(self.accepts(filler) for filler in fillers) != self.negated

    def accepts(self, filler: str) -> bool:
        """Whether a filler (a lemma, or ``@class``) is among the values."""
        if filler in self.values:
            return True
        known = classes()
        return any(
            filler in known[value] for value in self.values if value[0] == "@" and value in known
        )


@dataclass(frozen=True, slots=True)
class ActEntry:
    """One reading of a word. ``words[0]`` is the head; ``type`` may be "-" or ">" (README)."""

    id: str
    words: tuple[str, ...]
    upos: str
    type: str
    modes: tuple[str, ...]
    conditions: tuple[Condition, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    note: str = ""

    @property
    def particular(self) -> bool:
        """Whether the row asks for more than its head word."""
        return bool(self.words[1:] or self.conditions)

    def matches(self, view: View) -> bool:
        """Whether all its words and conditions hold in a sentence."""
        others = self.words[1:]
        if others and not set(others) <= set(view.words()):
            return False
        particle = others[0] if len(others) == 1 and self.upos == "VERB" else ""
        if particle in _PARTICLES and particle not in view.fillers("prt"):
            return False
        return all(test.holds(view.fillers(test.slot)) for test in self.conditions)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All rows, by head lemma and part of speech; an entry is built when first asked for."""

    rows: Mapping[tuple[str, str], Sequence[Row]]

    def entries(self, lemma: str, upos: str) -> tuple[ActEntry, ...]:
        """The readings of a word, in the order in which they are tried."""
        key = (lemma.lower(), _SAME_POS.get(upos, upos))
        if upos == "PROPN" and key[0] in _NAMES_AND_MONTHS:
            return ()
        return _built(*key) if key in self.rows else ()

    def match(self, lemma: str, upos: str, view: View) -> ActEntry | None:
        """The first reading that holds; None when there is none or the reading is no act."""
        entry = self._first(lemma, upos, view)
        return None if entry is None or entry.type == NO_ACT else entry

    def bars(self, lemma: str, upos: str, view: View) -> bool:
        """Whether a row says of this company that the word is no act ("declined to comment")."""
        entry = self._first(lemma, upos, view)
        return entry is not None and entry.type == NO_ACT and entry.particular

    def _first(self, lemma: str, upos: str, view: View) -> ActEntry | None:
        return next((e for e in self.entries(lemma, upos) if e.matches(view)), None)


@cache
def lexicon() -> Lexicon:
    """The lexicon of acts.

    Raises:
        ResourceError: acts.tsv is missing or damaged.
    """
    found: dict[tuple[str, str], list[Row]] = {}
    for row in read_table("acts.tsv", 7):
        upos = POS.get(row[1])
        if upos is None:
            raise ResourceError(f"acts.tsv, {row[0]!r}: unknown part of speech {row[1]!r}")
        head = head_first(row[0], last=upos == "NOUN")[0]
        found.setdefault((head, upos), []).append(row)
    return Lexicon(found)


@cache
def _built(head: str, upos: str) -> tuple[ActEntry, ...]:
    rows = lexicon().rows[head, upos]
    return tuple(_entry(row, number) for number, row in enumerate(rows, 1))


def _entry(row: Row, number: int) -> ActEntry:
    words, pos, act, tests, actor, recipient, note = row
    ordered = head_first(words, last=pos == "noun")
    kind, *modes = act.split("/") if act else [NO_ACT]
    return ActEntry(
        id=f"{ordered[0]}.{pos}.{number}",
        words=ordered,
        upos=POS[pos],
        type=kind,
        modes=tuple(modes),
        conditions=tuple(_condition(test) for test in tests.split()),
        actor=cell_list(actor),
        recipient=cell_list(recipient),
        note=note,
    )


@cache
def _condition(text: str) -> Condition:
    for sign in ("!=", "~", "="):
        slot, found, values = text.partition(sign)
        if found:
            return Condition(slot, tuple(values.split(",")), sign == "!=", sign == "~")
    return Condition(text.lstrip("!"), (), text[0] == "!")
