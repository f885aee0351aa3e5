"""Times counted from an event told before: "a few hours before the attack"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from isnad.grammar import Tree
from isnad.model import Act, Argument, TimeMention, When
from isnad.what.setting import Setting

_SIDES: Final = {"before": -1, "after": 1}
_NUMBERS: Final = "a one two three four five six seven eight nine ten".split()
_COUNT: Final = re.compile(rf"\b({'|'.join(_NUMBERS)}|the|\d{{1,2}})\s+(?:full\s+)?days?\b", re.I)
_ANY_EVENT: Final = frozenset("event incident".split())
_NEAR: Final = 4
"""Words between the phrase and its event."""


def counted_day(
    tree: Tree, act: Act, told: Sequence[Act], before: Sequence[Act], around: Setting
) -> Argument | None:
    """The day of an act that its sentence counts in hours or days from a dated event.

    ``told`` are the acts of the sentence, ``before`` those told earlier with their dates. The
    event is the last one of its type with a day; hours are taken to lie on the same day.
    """
    for mention in around.times:
        side = _SIDES.get(mention.span.text.rsplit(" ", 1)[-1].lower())
        event = None if side is None else _event(tree, mention)
        if side is None or event is None or not _governs(tree, act, event):
            continue
        day = _day_of(tree, event, told, before)
        count = _count(mention)
        if day is not None and count is not None:
            when = _shifted(mention.when, day, side * count)
            return Argument(mention.span, when=when, score=0.5, inferred=True)
    return None


def _event(tree: Tree, mention: TimeMention) -> int | None:
    """The noun that the phrase counts from."""
    words = [i for i, t in enumerate(tree.tokens) if t.start >= mention.span.end][:_NEAR]
    for word in words:
        if tree.tokens[word].upos in ("NOUN", "PROPN"):
            below = tree.tokens[word].head
            return below if below in words and tree.tokens[word].deprel == "compound" else word
        if tree.tokens[word].upos not in ("DET", "ADJ"):
            return None
    return None


def _governs(tree: Tree, act: Act, event: int) -> bool:
    """Whether the act, or the verb that tells it, is what the event's phrase hangs on."""
    if act.token == event:
        return False
    verb = act.token if tree.tokens[act.token].upos != "NOUN" else tree.tokens[act.token].head
    return {act.token, verb} & set(list(tree.ancestors(event))[:3]) != set()


def _day_of(tree: Tree, event: int, told: Sequence[Act], before: Sequence[Act]) -> date | None:
    """The day of the last act of that name, or else of the first of that type."""
    types = {a.type for a in told if a.token == event}
    lemma = tree.lemma(event)
    known = [(a, d) for a in before if a.modality == "actual" and (d := _single(a)) is not None]
    named = [d for a, d in known if lemma in a.trigger.text.lower() or lemma in _ANY_EVENT]
    alike = [d for a, d in known if a.type in types]
    return named[-1] if named else alike[0] if alike else None


def _single(act: Act) -> date | None:
    """The one day of an act, if it is told to the day."""
    for argument in act.dates:
        when = argument.when
        if when is not None and when.start is not None and when.start == when.end:
            return date.fromisoformat(when.start)
    return None


def _count(mention: TimeMention) -> int | None:
    """How many days the phrase counts: hours none, vague counts are unknown."""
    if mention.when.resolved or mention.when.granularity not in ("time", "day"):
        return None
    if mention.when.granularity == "time":
        return 0
    found = _COUNT.search(mention.span.text)
    if found is None:
        return None
    word = found.group(1).lower()
    return 1 if word == "the" else int(word) if word.isdecimal() else max(1, _NUMBERS.index(word))


def _shifted(when: When, anchor: date, days: int) -> When:
    value = (anchor + timedelta(days=days)).isoformat()
    return replace(
        when,
        start=value,
        end=value,
        basis="context",
        anchor=anchor.isoformat(),
        edtf=f"{value}~" if when.granularity == "time" or when.bound == "about" else value,
        timex3=value,
        granularity="day",
        bound="about",
    )
