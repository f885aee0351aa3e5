"""Where and when an act happened if its own sentence does not say: the scene already set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Act, Argument, Sentence

_BODILY = frozenset({"ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "RETREAT", "CONSULT", "AID"})
"""Types whose acts happen in a place that a reader carries over; words are said anywhere."""
_REACH = 3
_DAYS_REACH = 4
"""Sentences back."""
INHERITED = 0.4
"""The score of a place taken from another sentence."""


def with_places(acts: Sequence[Act], sentences: Sequence[Sentence]) -> tuple[Act, ...]:
    """The acts, those without a place taking it from the last act of their kind and parties.

    Only within one article and a few sentences, only for acts told as done.
    """
    done: list[Act] = []
    for act in acts:
        if not act.places and act.type in _BODILY and act.modality == "actual":
            source = _scene(act, done, sentences)
            if source is not None:
                act = replace(act, places=_lent(source.places))
        done.append(act)
    return tuple(done)


def _lent(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Arguments of another act, marked as taken from there."""
    return tuple(replace(a, score=INHERITED, inferred=True) for a in arguments)


def _scene(act: Act, before: Sequence[Act], sentences: Sequence[Sentence]) -> Act | None:
    here = sentences[act.sentence]
    for other in reversed(before):
        if act.sentence - other.sentence > _REACH:
            return None
        same_article = sentences[other.sentence].article == here.article
        if same_article and other.places and other.type == act.type and _akin(act, other):
            return other
    return None


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


def _akin(act: Act, other: Act) -> bool:
    """Parties in common, or none named on one side: the same scene goes on."""
    mine, theirs = _parties(act), _parties(other)
    told = other.modality == "actual" and act.sentence >= other.sentence
    return told and (not mine or not theirs or bool(mine & theirs))


def _parties(act: Act) -> set[str]:
    arguments: tuple[Argument, ...] = (*act.actors, *act.recipients)
    return {a.entity for a in arguments if a.entity}
