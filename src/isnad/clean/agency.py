"""Which press agency supplied an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from isnad.clean.furniture import Furniture
from isnad.clean.outlets import agency_of, agency_pattern

_ENOUGH = 3


def supplied_by(
    made: Iterable[Furniture], body: Sequence[str], captions: Sequence[str]
) -> str | None:
    """The agency of a byline, credit or dateline; else the one that the text calls itself.

    "told Reuters" counts one point (two at most), "a Reuters reporter" two, a "Reporting by" line
    and a photo credit one each; three make it certain enough, since others quote agencies too.
    """
    lines = list(made)
    for line in lines:
        if line.agency:
            return line.agency
    points: Counter[str] = Counter()
    text = "\n".join(body)
    told = Counter(agency_of(m) for m in _told().findall(text))
    points.update({name: min(n, 2) for name, n in told.items() if name})
    points.update({name: 2 for m in _own().findall(text) if (name := agency_of(m))})
    credited = any(line.kind == "credit" for line in lines)
    pictured = {agency_of(m) for caption in captions for m in _named().findall(caption)}
    for name in list(points):
        points[name] += credited + (name in pictured)
    best = max(sorted(points), key=lambda n: points[n], default=None)
    return best if best is not None and points[best] >= _ENOUGH else None


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"\btold (?:the )?({agency_pattern()})\b")


@cache
def _own() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Aa]n?|[Tt]he) ({agency_pattern()}) (?:reporter|journalist|correspondent"
        rf"|photographer|witness|team|crew)s?\b"
    )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"\b({agency_pattern()})\b")
