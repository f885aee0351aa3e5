"""Well-known organisations of world politics, by every name the press gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from isnad.model.entity import Kind
from isnad.ontology.tables import cell_list, read_table

ActorGroup = Literal[
    "armed-group", "church", "company", "igo", "movement", "ngo", "party", "state", "university"
]


@dataclass(frozen=True, slots=True)
class Actor:
    """An organisation; ``country`` is ISO 3166-1 alpha-3, None for the international."""

    id: str
    name: str
    aliases: tuple[str, ...]
    acronym: str | None
    group: ActorGroup
    country: str | None
    sectors: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """The entity kind: every known actor is an organisation."""
        return "ORG"


@dataclass(frozen=True, slots=True)
class Actors:
    """All known organisations by the folded forms of their names."""

    by_form: Mapping[str, tuple[Actor, ...]]

    def named(self, name: str) -> tuple[Actor, ...]:
        """Organisations that bear a name; several for a shared acronym (RSF), () for none."""
        return self.by_form.get(_form(name), ())

    def all(self) -> tuple[Actor, ...]:
        """Every organisation once, by name."""
        found = {actor.name: actor for actors in self.by_form.values() for actor in actors}
        return tuple(found[name] for name in sorted(found))


@cache
def actors() -> Actors:
    """The known organisations.

    Raises:
        ResourceError: the table is missing or damaged.
    """
    by_form: dict[str, tuple[Actor, ...]] = {}
    for name, aliases, acronym, kind, country, sectors in read_table("actors.tsv", 6):
        known = cell_list(aliases, "|")
        actor = Actor(
            id="-".join(_form(name).lower().split()),
            name=name,
            aliases=known,
            acronym=acronym or None,
            group=cast(ActorGroup, kind),
            country=country or None,
            sectors=cell_list(sectors),
        )
        forms = {_form(form) for form in (name, acronym, *known) if form}
        for form in sorted(forms):
            by_form[form] = (*by_form.get(form, ()), actor)
    return Actors(by_form)


def actor_named(name: str) -> Actor | None:
    """The organisation that bears a name; None for none, and for a name that several share."""
    found = actors().named(name)
    return found[0] if len(found) == 1 else None


def _form(name: str) -> str:
    """Capitals alone stay ("WHO" is not "who"); all else is lower case without "the" or dots."""
    bare = name.removeprefix("The ").removeprefix("the ").replace("’", "'").strip()
    letters = bare.replace(".", "")
    return letters if letters.isupper() else letters.lower()
