"""Faces: the profiles of many documents that agree in every feature that is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from isnad.fuse.profile import Office, Profile, is_generic, person_words
from isnad.names import fold

_WALKS = (
    frozenset(["GOV", "MIL", "SPY", "LEG", "PTY", "OPP", "JUD", "REB", "COP", "ELI", "IGO"]),
    frozenset(["JRN"]), frozenset(["BUS", "MNC"]), frozenset(["MED"]),
    frozenset(["EDU"]), frozenset(["REL"]), frozenset(["CRM"]),
)  # fmt: skip
"""Walks of life: sectors within one go together, sectors of two seldom do."""

_QUARTER = 90


@dataclass(frozen=True)
class Face:
    """Profiles of one name, country and set of offices: compared once, however many they are.

    ``names`` are those compared: a person's full names where there are any.
    """

    profiles: tuple[Profile, ...]
    names: tuple[str, ...]

    @property
    def first(self) -> Profile:
        """The profile that stands for the face: the one with the least id."""
        return self.profiles[0]

    @property
    def country(self) -> str | None:
        """The country that all profiles have, or none of them."""
        return self.first.country

    @cached_property
    def sectors(self) -> frozenset[str]:
        """Sectors that any profile has."""
        return frozenset().union(*(p.sectors for p in self.profiles))

    @cached_property
    def offices(self) -> frozenset[Office]:
        """Offices that any profile has, each once a quarter."""
        return thinned(frozenset().union(*(p.offices for p in self.profiles)))

    @cached_property
    def neighbours(self) -> frozenset[str]:
        """Neighbours of any profile."""
        return frozenset().union(*(p.neighbours for p in self.profiles))

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents of the profiles."""
        return frozenset(p.document for p in self.profiles)

    @property
    def short(self) -> bool:
        """Whether it is a person known by one word only."""
        return self.first.sort == "person" and all(len(person_words(n)) == 1 for n in self.names)

    @cached_property
    def walks(self) -> frozenset[int]:
        """The walks of life that its sectors belong to."""
        return walks(self.sectors)


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


def faces(given: Iterable[Profile]) -> list[Face]:
    """Profiles in groups that agree; those that have a name alone stay by themselves."""
    groups: dict[object, list[Profile]] = defaultdict(list)
    for p in given:
        groups[_signature(p)].append(p)
    return sorted(map(_face, groups.values()), key=lambda f: f.first.entity)


def parted(face: Face) -> list[Face]:
    """Each profile as a face of its own."""
    return [_face([p]) for p in face.profiles]


def _face(given: Iterable[Profile]) -> Face:
    listed = tuple(sorted(given, key=lambda p: p.entity))
    by_form = {fold(n): n for p in reversed(listed) for n in compared(p)}
    return Face(listed, tuple(by_form[form] for form in sorted(by_form)))


def _signature(p: Profile) -> object:
    names = (*sorted(map(fold, compared(p))), *map(str, sorted(walks(p.sectors))))
    if p.sort == "description":
        return p.key or p.entity
    if p.key and p.sort != "person":
        return p.key
    short = p.sort == "person" and all(len(person_words(n)) == 1 for n in p.names)
    generic = p.sort == "organisation" and p.country is None and all(map(is_generic, p.names))
    offices = frozenset((o.title, o.country) for o in p.offices)
    if short or generic:
        return (p.sort, names, p.country, offices, p.neighbours or p.entity)
    return (p.sort, names, p.country, offices)
