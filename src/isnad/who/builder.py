"""An entity while its document is being read."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from isnad.model.entity import Kind
from isnad.names import skeleton
from isnad.ontology import Actor
from isnad.who.candidate import Candidate
from isnad.who.gender import of_given_name, of_title
from isnad.who.nouns import FORMER, Sense

At = tuple[int, int]
"""Where a mention stands: sentence and first word."""


@dataclass(eq=False)
class Builder:
    """An entity while its document is being read; two builders are never equal."""

    number: int
    kind: Kind
    names: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    country: str | None = None
    place_key: object = None
    actor: Actor | None = None
    senses: list[Sense] = field(default_factory=list)
    lemmas: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    owners: set[tuple[str, int]] = field(default_factory=set)
    plural: bool = False
    gender: str | None = None
    body: str | None = None
    mentions: list[Candidate] = field(default_factory=list)
    places: list[At] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    def add(self, c: Candidate) -> None:
        """Takes a mention in, with what it says."""
        self.mentions.append(c)
        insort(self.places, (c.sentence, c.first))
        if c.form == "name" and c.text not in self.names:
            self.names.append(c.text)
        if c.form == "description" and c.text not in self.descriptions:
            self.descriptions.append(c.text)
        if c.form != "pronoun":
            self.lemmas.add(c.lemma)
            self.modifiers |= set(c.modifiers)
            self.plural = self.plural or c.plural
        if c.sense is not None:
            self.senses.append(c.sense)
        self.gender = self.gender or _gender(c)
        world = self.actor is not None and self.actor.country is None
        if c.country and self.country is None and c.form != "pronoun" and not world:
            self.country = c.country
            title = "the title of " if c.titles is not None else ""
            self.why.append(f"country {c.country} from {title}{c.text!r}")

    @property
    def offices(self) -> set[str]:
        """The offices that titles and descriptions give it."""
        return {s.office for s in self.senses if s.office}

    @property
    def former(self) -> bool:
        """Whether the text says that the office is held no more."""
        return bool(self.modifiers & FORMER)

    @property
    def sectors(self) -> set[str]:
        """All sectors that the known actor, titles and descriptions give it."""
        return {x for s in self.senses for x in s.sectors} | set(
            self.actor.sectors if self.actor else ()
        )

    def before(self, at: At) -> At | None:
        """Its last mention before a point of the text."""
        i = bisect_left(self.places, at)
        return self.places[i - 1] if i else None

    def near(self, at: At) -> At | None:
        """Its last mention before a point, else its first after it, for a headline's words."""
        return self.before(at) or (self.places[0] if self.places else None)


def _gender(c: Candidate) -> str | None:
    if c.pronoun in ("she", "her", "hers", "herself"):
        return "f"
    if c.pronoun in ("he", "him", "his", "himself"):
        return "m"
    if c.kind != "PER":
        return None
    told = of_title(" ".join((*c.modifiers, c.lemma if c.form == "description" else "")))
    if told is None and c.sense is not None and c.sense.office:
        told = of_title(c.sense.office)
    return told or (of_given_name(c.text) if c.form == "name" else None)


def place_key(c: Candidate) -> object:
    """What makes two place mentions one: a country's code, a GeoNames id, else the name."""
    if c.place is None or c.government:
        return ("country", c.country) if c.country else ("name", skeleton(c.text))
    place = c.place.place
    if place.precision == "country" and place.country:
        return ("country", place.country)
    return ("id", place.geonames) if place.geonames else ("name", skeleton(c.text))


def is_state(b: Builder) -> bool:
    """Whether an entity is a country."""
    return isinstance(b.place_key, tuple) and b.place_key[0] == "country"
