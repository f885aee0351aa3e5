"""Who held an office at a date, as far as the documents tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from isnad.fuse.profile import Office
from isnad.model import Score

_REACH = 365
"""Days over which a statement that someone holds an office still speaks for another day."""
_CLEARLY_NEARER = 3
"""Of two holders, the one whose statement lies at least so many times nearer is taken."""

Tenure = tuple[date, int]


class Holders:
    """Dated statements of who (an opaque number) holds which office of which state."""

    def __init__(self, stated: Iterable[tuple[Office, int]]) -> None:
        self._tenures: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        for office, who in stated:
            if office.country and office.day:
                key = (office.title, office.country)
                self._tenures[key].append((date.fromisoformat(office.day), who))
        for tenures in self._tenures.values():
            tenures.sort()

    def at(self, office: Office) -> tuple[int, Score] | None:
        """The holder on the day of ``office``; None when the documents do not tell.

        A day between two statements of one holder is that holder's. Between two holders the
        nearer statement counts if it is clearly nearer.
        """
        if not office.country or not office.day:
            return None
        day = date.fromisoformat(office.day)
        known = self._tenures.get((office.title, office.country), ())
        near = sorted((abs((told - day).days), who) for told, who in known)
        near = [(days, who) for days, who in near if days <= _REACH]
        if not near:
            return None
        days, who = near[0]
        rival = next((gap for gap, other in near if other != who), None)
        if rival is not None and rival < _CLEARLY_NEARER * max(days, 5):
            return None
        why = f"held the office of {office.title} ({office.country}) {days} days from then"
        return who, Score(0.8 if rival is None else 0.75, (why,))
