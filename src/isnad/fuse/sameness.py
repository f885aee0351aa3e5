"""How surely two articles tell of one event: a table of features with weights, summed.

The numbers are judgements, ordered by how often each kind of evidence misleads; ``tests/fuse``
holds the cases they were set on and ``evals/clusters.py`` measures them. Two parties and the day,
or a party, the town and the day, are just enough; without a stated day more must agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from isnad.fuse.happening import Happening, span_of
from isnad.model import Score
from isnad.resources import distance_km

SAME_EVENT = 0.75
EVENT: Mapping[str, float] = {
    "same actor": 0.25,
    "same recipient": 0.25,
    "same parties": 0.50,
    "done to one person": 0.20,
    "parties of one state": 0.05,
    "parties described alike": 0.10,
    "other actor": -0.40,
    "other recipient": -0.30,
    "done to another person": -0.30,
    "each side blames the other": 0.35,
    "same town": 0.25,
    "towns side by side": 0.05,
    "same region or state": 0.05,
    "other town": -0.60,
    "same day": 0.25,
    "times that fit": 0.10,
    "told in the same days": 0.10,
    "told on other days": -0.20,
    "same numbers": 0.15,
    "other numbers": -0.10,
    "same word for the act": 0.10,
    "same mode": 0.05,
    "other mode": -0.25,
    "articles of one story": 0.25,
    "articles that share names": 0.10,
    "nearly the same sentence": 0.40,
    "much the same wording": 0.20,
    "similar wording": 0.10,
    "other wording": -0.05,
    "printed in copies of one text": 0.40,
    "a saying, not an act": -0.15,
    "only told as background": -0.05,
    "no day is known": -0.15,
    "same day of the week": 0.05,
}
_SHOWN = {name: f"{name} ({weight:+.2f})" for name, weight in EVENT.items()}
_NEIGHBOURS_KM = 15
"""A town and its quarters or suburbs; villages shelled one after the other lie further apart."""
_BOTH_SIDES = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose parties take part alike, so that who is named first means nothing."""
_SAYINGS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types that befall one person seldom: a man is killed once and seldom arrested twice a week."""
_EACH_APART = frozenset({"COERCE", "SANCTION"})
"""Types that befall each person apart: the arrest of another man is another arrest."""
_NEARLY, _MUCH, _SIMILAR = 0.7, 0.5, 0.25


def same_event(a: Happening, b: Happening, copies: bool = False) -> Score:
    """How surely two happenings of one type are one event, with reasons.

    Args:
        a: one account.
        b: another, not of the same article.
        copies: whether their articles print one text.
    """
    found = [*_parties(a, b), *_place(a, b), *_time(a, b), *_manner(a, b)]
    likeness = alike(a.words, b.words)
    if likeness >= _MUCH:
        nearly = likeness >= _NEARLY
        found.append("nearly the same sentence" if nearly else "much the same wording")
        if copies:
            found.append("printed in copies of one text")
    elif likeness >= _SIMILAR:
        found.append("similar wording")
    elif likeness < 0.08:
        found.append("other wording")
    value = min(1.0, max(0.0, sum(EVENT[name] for name in found)))
    ranked = sorted(found, key=lambda name: -abs(EVENT[name]))
    return Score(round(value, 3), tuple(_SHOWN[name] for name in ranked))


def cannot_be_one(a: Happening, b: Happening) -> bool:
    """Whether two happenings are two events, whatever a third one says.

    So it is with two groups of one article, days that exclude each other, two towns, or a plan
    and a deed, or acts on two persons, without a common stated day.
    """
    if a.document == b.document and a.article == b.article:
        return True
    if a.type != b.type or _far_apart(a, b):
        return True
    if a.days and b.days and not _meet(a.days, b.days):
        return True
    if a.ahead != b.ahead and not (a.fine and b.fine):
        return True
    if _other_person(a, b) and not (a.fine and b.fine):
        return True
    if not (a.days and b.days) and a.weekdays and b.weekdays and not a.weekdays & b.weekdays:
        return True
    return _told_far_apart(a, b)


def alike(a: int, b: int) -> float:
    """The share of the words of two bit sets that both have."""
    union = (a | b).bit_count()
    return (a & b).bit_count() / union if union else 0.0


def _far_apart(a: Happening, b: Happening) -> bool:
    """Whether both name towns, none of them one town, or one a quarter of the other."""
    if not a.towns or not b.towns or a.towns & b.towns:
        return False
    return not any(distance_km(*x, *y) <= _NEIGHBOURS_KM for x in a.points for y in b.points)


def _told_far_apart(a: Happening, b: Happening) -> bool:
    """Whether one happening cannot lie in the days that the other may lie in.

    An undated one is given four days' grace, since articles also look back without saying so;
    what befell one person is told again for years.
    """
    left, right = span_of(a), span_of(b)
    if left is None or right is None or (a.days and b.days):
        return False
    if a.type in _SUFFERED and a.suffers & b.suffers:
        return False
    grace = timedelta(days=4)
    return not _meet((left[0] - grace, left[1] + grace), right)


def _parties(a: Happening, b: Happening) -> Iterator[str]:
    if a.type in _BOTH_SIDES:
        yield from _both_sides(a.actors | a.recipients, b.actors | b.recipients)
    else:
        yield from _one_side(a, b, "actor")
        if _other_person(a, b):
            yield "done to another person"
        elif a.recipients and b.recipients:
            yield "same recipient" if a.recipients & b.recipients else "other recipient"
    if a.type in _SUFFERED and a.suffers & b.suffers:
        yield "done to one person"
    shared = (a.actors | a.recipients) & (b.actors | b.recipients)
    if a.states & b.states and not shared:
        yield "parties of one state"
    if a.described & b.described:
        yield "parties described alike"


def _other_person(a: Happening, b: Happening) -> bool:
    """Whether each names persons it was done to, none in common, whatever body they share."""
    return a.type in _EACH_APART and bool(a.suffers and b.suffers) and not a.suffers & b.suffers


def _one_side(a: Happening, b: Happening, role: str) -> Iterator[str]:
    if not a.actors or not b.actors:
        return
    if a.actors & b.actors:
        yield f"same {role}"
        return
    yield f"other {role}"
    if a.actors & b.speakers or b.actors & a.speakers:
        yield "each side blames the other"


def _both_sides(left: frozenset[str], right: frozenset[str]) -> Iterator[str]:
    shared = left & right
    if len(shared) >= 2:
        yield "same parties"
    elif shared:
        yield "same actor"
        if left - shared and right - shared:
            yield "other recipient"
    elif left and right:
        yield "other actor"


def _place(a: Happening, b: Happening) -> Iterator[str]:
    if a.towns and b.towns:
        near = "towns side by side" if not _far_apart(a, b) else "other town"
        yield "same town" if a.towns & b.towns else near
    elif a.areas & b.areas:
        yield "same region or state"


def _time(a: Happening, b: Happening) -> Iterator[str]:
    if a.days and b.days:
        if _meet(a.days, b.days):
            yield "same day" if a.fine and b.fine else "times that fit"
        return
    left, right = span_of(a), span_of(b)
    once = a.type in _SUFFERED and bool(a.suffers & b.suffers)
    if a.past or b.past or (once and (left is None or right is None)):
        yield "only told as background"
    elif left is None or right is None:
        yield "same day of the week" if a.weekdays & b.weekdays else "no day is known"
    elif not _meet(left, right):
        yield "told on other days"
    elif a.told and b.told and abs((a.told - b.told).days) <= 1:
        yield "told in the same days"


def _manner(a: Happening, b: Happening) -> Iterator[str]:
    if a.act & b.act:
        yield "same word for the act"
    if a.modes and b.modes:
        yield "same mode" if a.modes & b.modes else "other mode"
    if a.type in _SAYINGS:
        yield "a saying, not an act"
    shared, fewer = len(a.company & b.company), min(len(a.company), len(b.company))
    if shared >= 3 and shared >= 0.4 * fewer:
        yield "articles of one story"
    elif shared >= 2 and shared >= 0.25 * fewer:
        yield "articles that share names"
    if a.numbers & b.numbers:
        yield "same numbers"
    elif {what for what, _ in a.numbers} & {what for what, _ in b.numbers}:
        yield "other numbers"


def _meet(x: tuple[object, object], y: tuple[object, object]) -> bool:
    return x[0] <= y[1] and y[0] <= x[1]  # type: ignore[operator,no-any-return]
