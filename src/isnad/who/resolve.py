"""Candidates to entities, in reading order: names first by form, then descriptions and pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from isnad.model.entity import Kind
from isnad.names import acronym_of, compare, fold, skeleton
from isnad.ontology import Actor, actor_named
from isnad.who.candidates import Candidate
from isnad.who.nouns import Sense

SAME_PERSON = 0.8
SAME_ORGANISATION = 0.85
"""Scores of names.compare above which two names in one article are one entity."""
_REACH = 3
"""Sentences that a pronoun looks back over."""


@dataclass
class Builder:
    """An entity while its document is being read."""

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
    plural: bool = False
    mentions: list[Candidate] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    def add(self, c: Candidate) -> None:
        """Takes a mention in, with what it says."""
        self.mentions.append(c)
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
        if c.country and (self.country is None) and c.form != "pronoun":
            self.country = c.country
            self.why.append(f"country {c.country} from {c.text!r}")

    @property
    def offices(self) -> set[str]:
        """The offices that titles and descriptions give it."""
        return {s.office for s in self.senses if s.office}


class Resolver:
    """Resolves one document's candidates. Feed sentences in order; read ``builders`` after."""

    def __init__(self) -> None:
        self.builders: list[Builder] = []
        self._of_place: dict[object, Builder] = {}

    def sentence(self, found: Sequence[Candidate]) -> list[Builder]:
        """The entity of each candidate of a sentence, in the same order."""
        resolved: list[Builder | None] = [None] * len(found)
        for wanted in ("name", "description", "pronoun"):
            for i, c in enumerate(found):
                if c.form == wanted:
                    resolved[i] = self._resolve(c)
        return [b for b in resolved if b is not None]

    def join(self, kept: Builder, other: Builder) -> Builder:
        """Two builders turn out to be one entity (apposition, alias, acronym in brackets)."""
        if kept is other:
            return kept
        for c in other.mentions:
            kept.add(c)
        kept.mentions.sort(key=lambda c: (c.sentence, c.first))
        kept.actor = kept.actor or other.actor
        kept.place_key = kept.place_key or other.place_key
        if other.kind == "PER" or kept.kind in ("LOC",):
            kept.kind = other.kind if not kept.names else kept.kind
        self.builders.remove(other)
        for key, value in list(self._of_place.items()):
            if value is other:
                self._of_place[key] = kept
        return kept

    def _resolve(self, c: Candidate) -> Builder:
        if c.form == "name":
            found = self._by_place(c) if c.kind in ("GPE", "LOC", "FAC") else self._by_name(c)
        elif c.form == "description":
            found = self._by_description(c)
        else:
            found = self._by_pronoun(c)
        builder = found or self._new(c)
        builder.add(c)
        return builder

    def _new(self, c: Candidate) -> Builder:
        builder = Builder(len(self.builders), c.kind)
        if c.form == "name":
            builder.actor = actor_named(c.text)
            if builder.actor:
                builder.country = builder.actor.country
                builder.why.append(f"known as {builder.actor.name}")
        self.builders.append(builder)
        if c.kind in ("GPE", "LOC", "FAC") and c.form == "name":
            builder.place_key = place_key(c)
            self._of_place[builder.place_key] = builder
        return builder

    def _by_place(self, c: Candidate) -> Builder | None:
        return self._of_place.get(place_key(c))

    def _by_name(self, c: Candidate) -> Builder | None:
        same_kind = [b for b in self.builders if b.names and b.kind == c.kind]
        folded = fold(c.text)
        for b in reversed(same_kind):
            if any(fold(n) == folded for n in b.names):
                return b
        actor = actor_named(c.text)
        if actor is not None:
            for b in self.builders:
                if b.actor is not None and b.actor.id == actor.id:
                    return b
        if c.kind == "PER":
            return self._person(c, same_kind)
        return self._organisation(c)

    def _person(self, c: Candidate, known: list[Builder]) -> Builder | None:
        words = fold(c.text).split()
        if len(words) == 1:
            bearing = [b for b in known if any(words[0] == fold(n).split()[-1] for n in b.names)]
            if bearing:
                return max(bearing, key=_last)
        else:
            bare = [b for b in known if all(fold(n) == words[-1] for n in b.names)]
            if bare:
                return max(bare, key=_last)
        best: tuple[float, int, Builder] | None = None
        for i, b in enumerate(known):
            score = max(compare(c.text, n, "PER").value for n in b.names)
            if score >= SAME_PERSON and (best is None or (score, i) >= best[:2]):
                best = (score, i, b)
        return best[2] if best else None

    def _organisation(self, c: Candidate) -> Builder | None:
        known = [b for b in self.builders if b.names and b.kind in ("ORG", "GROUP")]
        for b in reversed(known):
            if any(acronym_of(c.text, n) or acronym_of(n, c.text) for n in b.names):
                return b
        for b in reversed(known):
            if any(compare(c.text, n, "ORG").value >= SAME_ORGANISATION for n in b.names):
                return b
        return None

    def _by_description(self, c: Candidate) -> Builder | None:
        recent = sorted(self.builders, key=lambda b: _last(b), reverse=True)
        for b in recent:
            if b.descriptions and c.lemma in b.lemmas and _same_description(c, b):
                return b
        if not c.definite or c.sense is None:
            return None
        for b in recent:
            if b.names and _fits_name(c, b):
                return b
        return None

    def _by_pronoun(self, c: Candidate) -> Builder | None:
        fits = {
            "he": ("PER",),
            "she": ("PER",),
            "him": ("PER",),
            "her": ("PER",),
            "his": ("PER",),
            "it": ("ORG", "GPE"),
            "its": ("ORG", "GPE"),
        }.get(c.pronoun, ("GROUP", "NORP", "ORG"))
        best: tuple[tuple[int, int, int], Builder] | None = None
        for b in self.builders:
            if b.kind not in fits:
                continue
            for m in b.mentions:
                before = (m.sentence, m.first) < (c.sentence, c.first)
                if not before or c.sentence - m.sentence > _REACH or _local_place(m):
                    continue
                rank = (
                    -(c.sentence - m.sentence),
                    m.salience,
                    -m.first if m.sentence != c.sentence else m.first,
                )
                if best is None or rank > best[0]:
                    best = (rank, b)
        return best[1] if best else None


def _local_place(m: Candidate) -> bool:
    """A city or area merely mentioned as a place is no antecedent of "it"."""
    return (
        m.kind in ("GPE", "LOC")
        and m.place is not None
        and m.place.place.precision != "country"
        and not m.government
    )


def place_key(c: Candidate) -> object:
    """What makes two place mentions one: a country's code, a GeoNames id, else the name."""
    if c.place is None or c.government:
        return ("country", c.country) if c.country else ("name", skeleton(c.text))
    place = c.place.place
    if place.precision == "country" and place.country:
        return ("country", place.country)
    return ("id", place.geonames) if place.geonames else ("name", skeleton(c.text))


def _last(b: Builder) -> tuple[int, int]:
    return max(((m.sentence, m.first) for m in b.mentions), default=(-1, -1))


def _same_description(c: Candidate, b: Builder) -> bool:
    """Same head noun, no clash of country, and the later words say nothing new or are definite."""
    if c.country and b.country and c.country != b.country:
        return False
    if c.plural != b.plural:
        return False
    extra = set(c.modifiers) - b.modifiers
    missing = b.modifiers - set(c.modifiers)
    if c.definite:
        return not extra or (bool(c.country) and c.country == b.country and not missing)
    return not extra and not missing


def _fits_name(c: Candidate, b: Builder) -> bool:
    """Whether "the ministry", "the president", "the group" can stand for a named entity."""
    assert c.sense is not None
    if c.country and b.country and c.country != b.country:
        return False
    if c.plural:
        return False
    if b.kind == "PER":
        return c.sense.kind == "PER" and c.sense.office is not None and c.sense.office in b.offices
    if b.kind != c.sense.kind or b.kind != "ORG":
        return False
    own = {w for n in b.names for w in fold(n).split()} | b.lemmas
    if c.lemma in own:
        return not (set(c.modifiers) - own - {fold(c.country or "")}) or c.country == b.country
    sectors = {s for sense in b.senses for s in sense.sectors} | set(
        b.actor.sectors if b.actor else ()
    )
    return (
        not c.modifiers
        and bool(sectors & set(c.sense.sectors))
        and c.lemma
        in (
            "group",
            "organisation",
            "organization",
            "agency",
            "militia",
            "movement",
            "party",
            "faction",
            "alliance",
            "bloc",
            "front",
            "army",
            "company",
        )
    )
