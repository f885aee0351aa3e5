"""Control words: what "vowed to", "failed to", "ordered to" do to the act that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from isnad.ontology.headwords import POS, head_first
from isnad.ontology.tables import cell_list, read_table


@dataclass(frozen=True, slots=True)
class Act:
    """A PLOVER type with modes."""

    type: str
    modes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ControlEntry:
    """A control word; ``complements`` are the kinds of clause it takes, ``effect`` a name."""

    words: tuple[str, ...]
    upos: str
    complements: tuple[str, ...]
    effect: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What a control word does. ``modality`` None keeps the embedded act's own.

    ``party`` is the slot of the control word that fills the embedded actor; ``own`` the act of
    the control word when its complement holds no act; ``becomes`` maps embedded types.
    """

    name: str
    modality: str | None
    party: str
    own: Act | None
    becomes: Mapping[str, Act | None]

    def result(self, type: str) -> Act | None:
        """The act that results from an embedded type; None when the embedded act stays."""
        return self.becomes[type] if type in self.becomes else self.becomes.get("*")


@cache
def _control() -> Mapping[tuple[str, str], tuple[ControlEntry, ...]]:
    found: dict[tuple[str, str], list[ControlEntry]] = {}
    for words, pos, complement, name in read_table("control.tsv", 4):
        ordered = head_first(words, last=pos == "noun")
        entry = ControlEntry(ordered, POS[pos], cell_list(complement), name)
        found.setdefault((ordered[0], entry.upos), []).append(entry)
    return {
        key: tuple(sorted(entries, key=lambda entry: -len(entry.words)))
        for key, entries in found.items()
    }


def control(lemma: str, upos: str) -> tuple[ControlEntry, ...]:
    """Readings of a word as a control word, those with more words first; () for none."""
    return _control().get((lemma.lower(), upos), ())


@cache
def _effects() -> Mapping[str, Effect]:
    found: dict[str, Effect] = {}
    for name, modality, party, own, becomes in read_table("effects.tsv", 5):
        pairs = (pair.split(">") for pair in becomes.split())
        changes = {source: None if to == "=" else _act(to) for source, to in pairs}
        kept = None if modality == "=" else modality
        found[name] = Effect(name, kept, party, _act(own) if own else None, changes)
    return found


def effect(name: str) -> Effect:
    """The effect of that name.

    Raises:
        KeyError: there is none.
    """
    return _effects()[name]


def _act(text: str) -> Act:
    kind, *modes = text.split("/")
    return Act(kind, tuple(modes))
