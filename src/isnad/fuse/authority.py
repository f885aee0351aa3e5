"""Which entry of an authority file a local entity is, as far as its names tell.

An entry fits by name, kind and country. A name that several fitting entries bear tells nothing,
nor does a family name alone that an entry does not list as a name of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from isnad.fuse.faces import compared
from isnad.fuse.keys import number
from isnad.fuse.profile import (
    Match,
    Profile,
    is_generic,
    organisation_words,
    person_words,
    without_state,
)
from isnad.names import compare, fold, skeleton
from isnad.resources import Entry

_SAME_NAME = 0.9
"""The value of a comparison from which two names are one in other spellings."""
_CERTAINTY = {"name": 0, "bare": 0, "weak": 1, "family": 2}
"""The surest first. ``bare``: the name of a state's body without the state."""


class Listing(NamedTuple):
    """A name under which an entry of an authority file is found.

    ``certainty`` is how surely who bears the name is meant, a key of ``_CERTAINTY``; ``sort`` is
    None where the entry may be a person or an organisation.
    """

    key: int
    name: str
    certainty: str
    entry: str
    sort: str | None
    countries: tuple[str, ...]
    wikidata: str | None


class Authority(Protocol):
    """Entries that can be asked for by the keys of their names."""

    def listings(self, keys: Collection[int]) -> Iterable[Listing]:
        """All listings with one of these keys, in no order."""


class Listed:
    """An authority in memory."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_key: dict[int, list[Listing]] = defaultdict(list)
        for listing in (one for entry in entries for one in listings(entry)):
            self._by_key[listing.key].append(listing)

    def listings(self, keys: Collection[int]) -> Iterable[Listing]:
        """See :class:`Authority`."""
        return [listing for key in keys for listing in self._by_key.get(key, ())]


def listings(entry: Entry) -> Iterator[Listing]:
    """The names under which an entry is found."""
    for certainty, names in (("name", entry.names), ("weak", entry.weak)):
        for name in filter(fold, names):
            for how, key, form in _ways(entry, certainty, name):
                yield Listing(key, form, how, entry.id, entry.sort, entry.countries, entry.wikidata)


def _ways(entry: Entry, certainty: str, name: str) -> Iterator[tuple[str, int, str]]:
    if entry.sort != "organisation":
        yield certainty, _key("person", name), name
        words = person_words(name)
        if len(words) > 1:
            yield "family", _family_key(words[-1]), words[-1]
    if entry.sort != "person":
        yield certainty, _key("organisation", name), name
        bare, state = without_state(name)
        if state and certainty == "name":
            yield "bare", _key("organisation", bare), bare


def recognised(given: Sequence[Profile], authority: Authority) -> list[Profile]:
    """The profiles, with the entry that each is where the authority tells."""
    keys = {key for p in given for name in compared(p) for key in _keys(p, name)}
    by_key: dict[int, list[Listing]] = defaultdict(list)
    for listing in authority.listings(keys):
        by_key[listing.key].append(listing)
    return [replace(p, authority=_match(p, by_key)) if by_key else p for p in given]


def _keys(p: Profile, name: str) -> Iterator[int]:
    if p.sort not in ("person", "organisation"):
        return
    yield _key(p.sort, name)
    if p.sort == "person" and len(words := person_words(name)) == 1:
        yield _family_key(words[0])


def _key(sort: str, name: str) -> int:
    words = person_words(name) if sort == "person" else organisation_words(name)
    return number(f"{sort}\x1f{' '.join(sorted(map(skeleton, words)))}")


def _family_key(word: str) -> int:
    return number(f"listed family\x1f{skeleton(word)}")


def _match(p: Profile, by_key: Mapping[int, Sequence[Listing]]) -> Match | None:
    """The one entry that all compared names of a profile fit which fit any."""
    found = [hits for name in compared(p) if (hits := _hits(p, name, by_key))]
    left = set.intersection(*map(set, found)) if found else set()
    if len(left) != 1:
        return None
    (entry,) = left
    best = min((hits[entry] for hits in found), key=lambda one: _CERTAINTY[one.certainty])
    if best.certainty == "family":
        return None
    return Match(entry, best.certainty != "weak", best.wikidata)


def _hits(p: Profile, name: str, by_key: Mapping[int, Sequence[Listing]]) -> dict[str, Listing]:
    """The fitting entries that bear a name, each by the surest of its listings."""
    fitting = [
        listing for key in _keys(p, name) for listing in by_key.get(key, ())
        if _fits(p, name, listing) and _is_same(p, name, listing)
    ]  # fmt: skip
    # Of entries that bear the very name and others that bear it in another spelling, the former.
    exact = {
        one.entry for one in fitting if one.certainty == "family" or fold(one.name) == fold(name)
    }
    hits: dict[str, Listing] = {}
    for one in sorted(fitting, key=lambda one: _CERTAINTY[one.certainty]):
        if not exact or one.entry in exact:
            hits.setdefault(one.entry, one)
    return hits


def _fits(p: Profile, name: str, listing: Listing) -> bool:
    if listing.sort is not None and listing.sort != p.sort:
        return False
    if p.country and listing.countries:
        return p.country in listing.countries
    # Every state has its "Interior Ministry"; who bears a common noun is told by the state alone.
    return p.sort == "person" or (listing.certainty != "bare" and not is_generic(name))


def _is_same(p: Profile, name: str, listing: Listing) -> bool:
    """One word must be the same; longer names may be spelled otherwise."""
    if p.sort == "person":
        words = person_words(name)
        if len(words) == 1 or listing.certainty == "family":
            return words == person_words(listing.name)
        return compare(name, listing.name, "PER").value >= _SAME_NAME
    if len(organisation_words(name)) == 1:
        return fold(name) == fold(listing.name)
    return compare(name, listing.name, "ORG").value >= _SAME_NAME
