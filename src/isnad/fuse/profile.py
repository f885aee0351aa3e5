"""What a document tells of one of its entities, as far as it helps to know it elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from isnad.model import DocumentRecord, Entity
from isnad.names import fold, tokens
from isnad.names.words import HONORIFICS, ORGANISATION_FILLERS, PARTICLES
from isnad.ontology import Actor, actors, titles
from isnad.resources import countries, country, demonym

Sort = Literal["person", "organisation", "place", "people", "description"]
_SORTS: Mapping[str, Sort] = {
    "PER": "person", "ORG": "organisation", "GROUP": "organisation", "GPE": "place",
    "LOC": "place", "FAC": "place", "NORP": "people",
}  # fmt: skip
_INSTITUTIONS = ("ministry", "parliament", "army", "navy", "air force", "central bank", "embassy")
"""Bodies of which a state has one, so that a state's adjective before them names them."""
REGIME = "regime"
"""The office of a name before the word: "the Assad regime" speaks of the ruler."""


_VAGUE = frozenset(
    """north south east west northern southern eastern western central united state states house
    act prime group union front force forces movement islamic muslim christian jewish sunni shia
    black white democratic republican conservative liberal national international european african
    asian arab first new joint special operation constitution city""".split()
)
"""Words that, alone, are a piece of a name or name many bodies."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as one passage states it: its title, the state that it is in, the ISO day."""

    title: str
    country: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """The one entry of an authority file that names fit; not ``sure`` by a weak alias alone."""

    entry: str
    sure: bool = True
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One local entity.

    ``names`` are forms as written, one for each folded form; ``key`` is what identifies the
    entity by itself (a state, a GeoNames id, a known actor, a Wikidata id), in words;
    ``neighbours`` are the folded names that stand with it in claims, states left out.
    """

    entity: str
    document: str
    sort: Sort
    names: tuple[str, ...]
    country: str | None
    sectors: frozenset[str]
    offices: frozenset[Office]
    neighbours: frozenset[str]
    key: str | None
    authority: Match | None = None


@dataclass(frozen=True, slots=True)
class _Context:
    """What the other entities of a document say: who stands beside whom, words of full names."""

    neighbours: Mapping[str, frozenset[str]]
    family_names: frozenset[str]


def profiles(record: DocumentRecord) -> list[Profile]:
    """The profiles of a document's entities, in their order."""
    states = {e.id: e.country for e in record.entities}
    people = (person_words(e.name) for e in record.entities if e.kind == "PER")
    context = _Context(
        _neighbours(record),
        frozenset(word for words in people if len(words) > 1 for word in words),
    )
    return [_profile(e, record.document.id, states, context) for e in record.entities]


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's folded name without titles before it and particles in it."""
    words = tokens(name)
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    return tuple(w for w in words if w not in PARTICLES) or words


@lru_cache(maxsize=65536)
def organisation_words(name: str) -> tuple[str, ...]:
    """The words of an organisation's folded name that carry its meaning."""
    words = tokens(name)
    return tuple(w for w in words if w not in ORGANISATION_FILLERS) or words


@lru_cache(maxsize=16384)
def is_generic(name: str) -> bool:
    """Whether a name is a common noun in capitals ("Foreign Ministry", "the Army")."""
    words = [w for w in tokens(name) if w not in ("the", "of", "national", "federal", "state")]
    return set(words) <= _VAGUE or bool(titles().named(" ".join(words)))


@lru_cache(maxsize=16384)
def without_state(name: str) -> tuple[str, str | None]:
    """A body's name without the state at its head or end, and that state.

    ``US State Department`` gives ``State Department`` and ``USA``, as ``Department of State of
    the United States`` does but for the order of words; other names come back whole.
    """
    words = name.split()
    if words and words[0].lower() == "the":
        words = words[1:]
    for count in (2, 1):
        if len(words) > count and (state := _state_of(" ".join(words[:count]))):
            return " ".join(words[count:]), state
        if len(words) > count + 1 and words[-count - 1].lower() in ("of", "the"):
            state = _state_of(" ".join(words[-count:]))
            rest = words[: -count - 1]
            while len(rest) > 1 and rest[-1].lower() in ("of", "the"):
                rest = rest[:-1]
            if state:
                return " ".join(rest), state
    return name, None


def _state_of(words: str) -> str | None:
    found = country(words)
    if found is not None:
        return found.alpha3
    codes = demonym(words)
    return codes[0] if len(codes) == 1 else None


def _profile(
    e: Entity, document: str, states: Mapping[str, str | None], context: _Context
) -> Profile:
    by_form = {fold(m.span.text): m.span.text for m in e.mentions if m.form == "name"}
    names = tuple(by_form[form] for form in sorted(by_form) if form)
    sort = _SORTS[e.kind] if names else "description"
    offices = {
        Office(r.role, (states.get(r.of) if r.of else None) or e.country, r.as_of)
        for r in e.roles
        if r.role not in ("member", "alias", "part-of", "backed-by", "former")
    }
    ruler = _ruler(e) if sort == "description" else None
    if ruler is not None:
        names, sort = (ruler,), "person"
        offices.add(Office(REGIME, e.country, None))
    key = _key(e, sort, names)
    own = e.country or (_actor_state(names) if key and sort == "organisation" else None)
    if sort == "organisation" and key is None:
        bare = {n: without_state(n) for n in names}
        own = own or next((state for _, state in bare.values() if state), None)
        names = tuple(dict.fromkeys(b if state == own else n for n, (b, state) in bare.items()))
    if state := _misread_state(sort, names, context.family_names):
        sort, key = "place", f"the state {state}"
    return Profile(
        e.id, document, sort, names, own, frozenset(e.sectors), frozenset(offices),
        context.neighbours.get(e.id, frozenset()), key,
    )  # fmt: skip


def _actor_state(names: tuple[str, ...]) -> str | None:
    """The state of the known organisation that bears one of the names."""
    found = (known_actor(n, None) for n in sorted(names, key=len, reverse=True))
    return next((actor.country for actor in found if actor), None)


def _ruler(e: Entity) -> str | None:
    """The name in "the Assad regime" or "Saddam Hussein's regime"; None for other descriptions."""
    words = re.sub(r"['’]s\b", "", e.name).split()
    if words[:1] in (["the"], ["The"]):
        words = words[1:]
    if len(words) < 2 or words[-1].lower() != REGIME:
        return None
    named = all(w[0].isupper() and not demonym(w) and not country(w) for w in words[:-1])
    return " ".join(words[:-1]) if named else None


def _misread_state(sort: Sort, names: tuple[str, ...], family_names: frozenset[str]) -> str | None:
    """The state whose name was taken for a person's or a body's, as happens at a sentence's start.

    It is left alone where someone in the document bears it as part of a longer name.
    """
    if sort not in ("person", "organisation") or not names:
        return None
    if any(fold(n) in family_names for n in names):
        return None
    nations = {nation.alpha3 if (nation := country(n)) else None for n in names}
    return nations.pop() if len(nations) == 1 else None


def _key(e: Entity, sort: Sort, names: tuple[str, ...]) -> str | None:
    if e.wikidata:
        return f"Wikidata {e.wikidata}"
    if sort == "description":
        return _institution(e)
    if sort in ("place", "people") and (of_place := _place_key(e, sort)):
        return of_place
    if sort == "people" or e.kind == "GPE":
        return None
    longest = max(names, key=lambda n: (len(tokens(n)), n))
    actor = known_actor(longest, e.country)
    return f"known actor {actor.name}" if actor else None


def _place_key(e: Entity, sort: Sort) -> str | None:
    nation = country(e.name)
    if sort == "people":
        codes = demonym(e.name)
        return f"the people of {codes[0]}" if codes else None
    if nation is not None:
        return f"the state {nation.alpha3}"
    if e.geonames and e.geonames not in _state_ids():
        return f"GeoNames {e.geonames}"
    return None


@cache
def _state_ids() -> frozenset[int]:
    """A place within a state that has only the state's own id ("northern Syria") is not it."""
    return frozenset(c.geonames for c in countries() if c.geonames)


def _institution(e: Entity) -> str | None:
    """The one foreign ministry of a state, told by a description alone."""
    if e.kind != "ORG" or e.country is None:
        return None
    words = tokens(e.name)
    if words[:1] in (("a",), ("another",), ("his",), ("its",), ("their",)):
        return None
    found = titles().ending(words)
    title = found[0].words if found else ""
    if not title.endswith(_INSTITUTIONS):
        return None
    before = words[: len(words) - len(title.split())]
    plain = all(w == "the" or demonym(w.capitalize()) for w in before)
    return f"the {title} of {e.country}" if plain else None


def known_actor(name: str, country: str | None) -> Actor | None:
    """The known organisation of that name; of several, the one of the country."""
    found = actors().named(name) or _folded_actors().get((fold(name), _shouted(name)), ())
    if len(found) > 1 and country:
        found = tuple(a for a in found if a.country == country)
    if len(found) != 1 or (country and found[0].country and found[0].country != country):
        return None
    return found[0]


@cache
def _folded_actors() -> dict[tuple[str, bool], tuple[Actor, ...]]:
    """Known organisations by folded name, so that accents and hyphens do not matter."""
    by_form: dict[tuple[str, bool], dict[str, Actor]] = defaultdict(dict)
    for actor in actors().all():
        for form in (actor.name, actor.acronym, *actor.aliases):
            if form:
                by_form[fold(form), _shouted(form)][actor.id] = actor
    return {form: tuple(found.values()) for form, found in by_form.items()}


def _shouted(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return len(letters) < 7 and all(c.isupper() for c in letters)


def _neighbours(record: DocumentRecord) -> dict[str, frozenset[str]]:
    """For each entity of a claim, the labels of the other named entities in its claims."""
    labels = {e.id: label for e in record.entities if (label := _label(e))}
    beside: dict[str, set[str]] = defaultdict(set)
    for claim in record.claims:
        parties: Iterable[str | None] = [
            *(a.entity for a in (*claim.actors, *claim.recipients)),
            *(link.entity for link in claim.chain),
        ]
        present = {p for p in parties if p}
        for one in present:
            beside[one] |= {labels[p] for p in present if p != one and p in labels}
    return {one: frozenset(found) for one, found in beside.items() if found}


def _label(e: Entity) -> str | None:
    if e.kind not in ("PER", "ORG", "GROUP") or not any(m.form == "name" for m in e.mentions):
        return None
    return (person_words(e.name)[-1] if e.kind == "PER" else fold(e.name)) or None
