"""When an act happened if its own sentence does not say: the day that the account is at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Act, Argument, Sentence

_DAYS_REACH = 4
"""Sentences back."""
INHERITED = 0.4
"""The score of a time taken from another sentence."""


def _lent(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Arguments of another act, marked as taken from there."""
    return tuple(replace(a, score=INHERITED, inferred=True) for a in arguments)


def with_dates(acts: Sequence[Act], sentences: Sequence[Sentence]) -> tuple[Act, ...]:
    """The acts, those told as done without a time taking the day that the account is at.

    The account is at the day of the last dated act of the same article, a few sentences back;
    acts told as background, planned or denied neither lend nor take.
    """
    done: list[Act] = []
    for act in acts:
        if not act.dates and act.modality == "actual":
            source = _day(act, done, sentences)
            if source is not None:
                act = replace(act, dates=_lent(source.dates))
        done.append(act)
    return tuple(done)


def _day(act: Act, before: Sequence[Act], sentences: Sequence[Sentence]) -> Act | None:
    here = sentences[act.sentence]
    for other in reversed(before):
        stated = [d for d in other.dates if d.when and not d.inferred]
        if act.sentence - other.sentence > _DAYS_REACH:
            return None
        if sentences[other.sentence].article != here.article or other.modality != "actual":
            continue
        if stated:
            when = stated[0].when
            fine = when is not None and when.granularity in ("day", "time") and when.start
            return other if fine and when is not None and when.start == when.end else None
    return None
