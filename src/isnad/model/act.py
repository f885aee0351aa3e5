"""What passes between the stages that code an article: who stands where, which acts are told."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.model.claim import Argument, Count, Modality
from isnad.model.entity import Entity, MentionForm
from isnad.model.span import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention in a sentence: tokens ``first`` to ``last`` (inclusive) and its head word."""

    first: int
    last: int
    head: int
    entity: str
    form: MentionForm
    span: Span


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a document, and where each sentence speaks of them."""

    entities: tuple[Entity, ...]
    references: tuple[tuple[Reference, ...], ...]

    def of_head(self, sentence: int, token: int) -> Reference | None:
        """The longest mention of a sentence whose head word is ``token``."""
        found = [r for r in self.references[sentence] if r.head == token]
        return max(found, key=lambda r: r.last - r.first, default=None)


@dataclass(frozen=True, slots=True)
class Act:
    """An act that a sentence tells of, before it is known on whose word.

    ``sentence`` and ``token`` are indices (the trigger's head word); ``actors`` and the other
    roles hold arguments with their spans. ``clause`` is the stretch that carries the act.
    ``control`` is the index of the word that governs it ("vowed to"), if any.
    """

    sentence: int
    token: int
    trigger: Span
    clause: Span
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    modality: Modality
    actors: tuple[Argument, ...] = ()
    recipients: tuple[Argument, ...] = ()
    places: tuple[Argument, ...] = ()
    dates: tuple[Argument, ...] = ()
    numbers: tuple[Count, ...] = ()
    confidence: float = 1.0
    why: tuple[str, ...] = ()
