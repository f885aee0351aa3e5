"""Times as intervals of days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from isnad.model.span import Span

Granularity = Literal[
    "time",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "era",
]
Bound = Literal["exact", "about", "before", "after", "by", "since", "until"]
DateBasis = Literal["stated", "published", "context"]


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days, both ends inclusive, as ISO dates (``YYYY-MM-DD``).

    ``None`` for an end that is open or unknown; both ``None`` when the phrase cannot be resolved.
    ``basis`` says what resolved it: the phrase alone (``stated``), the article's date
    (``published``), or other evidence in the text (``context``). ``anchor`` is the ISO day that a
    relative phrase was counted from. ``edtf`` and ``timex3`` are the same value in those forms
    (EDTF: ISO 8601-2; TIMEX3: TimeML), the TIMEX3 value also where the phrase stays unresolved.
    """

    start: str | None = None
    end: str | None = None
    granularity: Granularity | None = None
    bound: Bound = "exact"
    basis: DateBasis | None = None
    anchor: str | None = None
    edtf: str | None = None
    timex3: str | None = None
    recurring: bool = False
    duration: bool = False

    @property
    def resolved(self) -> bool:
        """Whether at least one end is known."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression in the text and what it means."""

    span: Span
    when: When
