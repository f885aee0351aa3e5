"""What a passage attributes to somebody: source, cue, content, and the stance of the cue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from isnad.model import Span, Stance
from isnad.ontology.cues import Reporting

Manner = Reporting | Literal["intention"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Words that name a source: token indices (inclusive) in a sentence, and the head word.

    ``hedge`` is true when the word reports without a source ("reportedly", "is believed to").
    """

    sentence: int
    first: int
    last: int
    head: int
    span: Span
    hedge: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution of a sentence.

    ``sources`` say it together; ``relays`` pass it on, the nearest first ("told Reuters").
    ``content`` holds the token indices of what is attributed; empty when the cue only points
    back ("denied it"). ``back`` is true when it answers what was told before. An ``intention``
    ("wants", "plans to", "called for", "praised") tells what somebody means or thinks of
    something: it is no link of a chain. ``rank`` orders what covers the same words, hedges (-1)
    innermost. ``spans`` and ``named`` are filled in by :func:`isnad.says.attributions`.
    """

    sentence: int
    sources: tuple[Speaker, ...]
    cue: Speaker
    content: frozenset[int]
    stance: Stance
    manner: Manner
    spans: tuple[Span, ...] = ()
    relays: tuple[Speaker, ...] = ()
    back: bool = False
    rank: int = 0
    named: Span | None = None

    @property
    def source(self) -> Span | None:
        """Where the text names the source, with its titles and appositions; None for hedges."""
        return self.named
