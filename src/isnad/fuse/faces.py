"""Faces: the profiles of many documents that agree in every feature that is compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from isnad.fuse.keys import number
from isnad.fuse.profile import Match, Office, Profile, Sort, is_generic, person_words
from isnad.names import fold

_WALKS = (
    frozenset(["GOV", "MIL", "SPY", "LEG", "PTY", "OPP", "JUD", "REB", "COP", "ELI", "IGO"]),
    frozenset(["JRN"]), frozenset(["BUS", "MNC"]), frozenset(["MED"]),
    frozenset(["EDU"]), frozenset(["REL"]), frozenset(["CRM"]),
)  # fmt: skip
"""Walks of life: sectors within one go together, sectors of two seldom do."""

_QUARTER = 90


SAMPLE = 100
"""Local entities, by least id, from which the features of a face are taken: it bounds what a new
document changes, and what a much-told name costs."""


@dataclass(frozen=True)
class Face:
    """Profiles of one name, country and set of offices: compared once, however many they are.

    ``first`` is the least local id; ``names`` are those compared: a person's full names where
    there are any; ``offices`` stand once a quarter; ``documents`` are numbers of documents;
    ``common`` says that the family name has many bearers in the record.
    """

    first: str
    sort: Sort
    names: tuple[str, ...]
    country: str | None = None
    key: str | None = None
    sectors: frozenset[str] = frozenset()
    offices: frozenset[Office] = frozenset()
    neighbours: frozenset[str] = frozenset()
    documents: frozenset[int] = frozenset()
    common: bool = False
    authority: Match | None = None

    @property
    def short(self) -> bool:
        """Whether it is a person known by one word only."""
        return is_short(self.sort, self.names)

    @cached_property
    def walks(self) -> frozenset[int]:
        """The walks of life that its sectors belong to."""
        return walks(self.sectors)


def is_short(sort: Sort, names: Iterable[str]) -> bool:
    """Whether names are those of a person known by one word only."""
    return sort == "person" and all(len(person_words(n)) == 1 for n in names)


def thinned(offices: frozenset[Office]) -> frozenset[Office]:
    """Statements of one office without those that follow another within a quarter of a year.

    A minister is named on a thousand days; comparing two such lists would take a million steps.
    """
    kept: list[Office] = []
    for office in sorted(offices, key=lambda o: (o.title, o.country or "", o.day or "")):
        last = kept[-1] if kept else None
        same = last and (last.title, last.country) == (office.title, office.country)
        if not (last and same and _days_between(last.day, office.day) < _QUARTER):
            kept.append(office)
    return frozenset(kept)


def _days_between(earlier: str | None, later: str | None) -> int:
    if earlier is None or later is None:
        return _QUARTER if earlier != later else 0
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def walks(sectors: frozenset[str]) -> frozenset[int]:
    """The walks of life that sectors belong to, by number."""
    return frozenset(i for i, walk in enumerate(_WALKS) if walk & sectors)


def compared(profile: Profile) -> tuple[str, ...]:
    """The names of a profile that are compared: full names of a person where there are any."""
    if profile.sort != "person":
        return profile.names
    return tuple(n for n in profile.names if len(person_words(n)) > 1) or profile.names


def face_of(given: Iterable[Profile], common: bool = False) -> Face:
    """Profiles of one signature as a face."""
    listed = sorted(given, key=lambda p: p.entity)
    by_form = {fold(n): n for p in reversed(listed) for n in compared(p)}
    first = listed[0]
    return Face(
        first.entity, first.sort, tuple(by_form[form] for form in sorted(by_form)),
        first.country, first.key,
        frozenset().union(*(p.sectors for p in listed)),
        thinned(frozenset().union(*(p.offices for p in listed))),
        frozenset().union(*(p.neighbours for p in listed)),
        frozenset(number(p.document) for p in listed),
        common, agreed(p.authority for p in listed),
    )  # fmt: skip


def merged(inside: Iterable[Face]) -> Face:
    """Faces of one cluster as one that has every full name in it."""
    listed = sorted(inside, key=lambda f: f.first)
    named = [f for f in listed if f.sort != "description" and not f.short] or listed
    first = named[0]
    return Face(
        first.first, first.sort, tuple(sorted({n for f in named for n in f.names})),
        first.country, first.key,
        frozenset().union(*(f.sectors for f in named)),
        thinned(frozenset().union(*(f.offices for f in named))),
        frozenset().union(*(f.neighbours for f in named)),
        frozenset().union(*(f.documents for f in named)),
        authority=agreed(f.authority for f in named),
    )  # fmt: skip


def agreed(given: Iterable[Match | None]) -> Match | None:
    """The one entry of an authority file that all are, as far as they tell; sure ones first."""
    known = {match for match in given if match}
    chosen = {match for match in known if match.sure} or known
    return chosen.pop() if len(chosen) == 1 else None


def signature(p: Profile) -> int:
    """A number for what profiles must share to be one face; a name alone stays by itself."""
    names = (*sorted(map(fold, compared(p))), *map(str, sorted(walks(p.sectors))))
    if p.sort == "description":
        return number(p.key or p.entity)
    if p.key and p.sort != "person":
        return number(p.key)
    generic = p.sort == "organisation" and p.country is None and all(map(is_generic, p.names))
    offices = sorted({f"{o.title}/{o.country}" for o in p.offices})
    parts = [p.sort, p.key or "", *names, "country", p.country or "", *offices]
    if p.authority:
        parts += ["authority", p.authority.entry, str(p.authority.sure)]
    if is_short(p.sort, p.names) or generic:
        parts += ["beside", *(sorted(p.neighbours) or [p.entity])]
    return number("\x1f".join(parts))
