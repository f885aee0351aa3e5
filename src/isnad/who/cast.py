"""The entities of a document, their mentions, roles and codes, and where they are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.grammar import Tree
from isnad.model import Cast, Entity, Mention, PlaceMention, Reference, Role, Sentence
from isnad.model.entity import Kind
from isnad.model.ids import entity_id
from isnad.names import fold
from isnad.resources import country as find_country
from isnad.who.candidates import Candidate, candidates
from isnad.who.links import linked
from isnad.who.resolve import Builder, Resolver
from isnad.who.roles import roles_of

_GENERIC_SECTORS = {"PER": (), "GPE": ("GOV",), "NORP": ("CVL",), "GROUP": ()}


def cast(
    document: str,
    sentences: Sequence[Sentence],
    places: Sequence[Sequence[PlaceMention]],
    published: Sequence[str | None],
) -> Cast:
    """The cast of a document.

    Args:
        document: the document's id.
        sentences: all its sentences, in order.
        places: the place mentions of each sentence.
        published: the date of each sentence's article (ISO), for dating roles.
    """
    resolver = Resolver()
    trees = [Tree(s) for s in sentences]
    held: list[list[tuple[Candidate, Builder]]] = []
    for number, (tree, here) in enumerate(zip(trees, places, strict=True)):
        found = candidates(tree, number, here) if tree.tokens else []
        pairs = list(zip(found, resolver.sentence(found), strict=True))
        for a, b in linked(tree, [c for c, _ in pairs]):
            kept = resolver.join(pairs[a][1], pairs[b][1])
            lost = {id(pairs[a][1]), id(pairs[b][1])} - {id(kept)}
            pairs = [(c, kept if id(e) in lost else e) for c, e in pairs]
            held = [[(c, kept if id(e) in lost else e) for c, e in row] for row in held]
        held.append(pairs)
    ids = {id(b): _id(document, b) for b in resolver.builders}
    references = tuple(tuple(_references(t, row, ids)) for t, row in zip(trees, held, strict=True))
    states = {
        b.country: ids[id(b)] for b in resolver.builders if b.place_key == ("country", b.country)
    }
    entities = []
    for builder in resolver.builders:
        roles = roles_of(document, builder, trees, states, published)
        entities.append(_entity(document, builder, ids[id(builder)], trees, roles))
    return Cast(tuple(entities), references)


def _id(document: str, b: Builder) -> str:
    first = b.mentions[0]
    return entity_id(document, first.sentence, first.first, first.last, b.kind)


def _references(
    tree: Tree, row: Sequence[tuple[Candidate, Builder]], ids: dict[int, str]
) -> list[Reference]:
    made = []
    for c, b in row:
        span = tree.span(c.first, c.last)
        reference = Reference(c.first, c.last, c.head, ids[id(b)], c.form, span)
        made.append(reference)
        if c.also_head >= 0:
            made.append(replace(reference, head=c.also_head))
    return made


def _entity(
    document: str, b: Builder, id_: str, trees: Sequence[Tree], roles: tuple[Role, ...]
) -> Entity:
    names = sorted(b.names, key=lambda n: (-len(fold(n).split()), b.names.index(n)))
    best = _best_name(b, names)
    ordered = tuple(dict.fromkeys([best, *names, *b.descriptions]))
    mentions = tuple(
        Mention(document, trees[m.sentence].span(m.first, m.last), m.form) for m in b.mentions
    )
    place = next((m.place.place for m in b.mentions if m.place), None)
    return Entity(
        id=id_,
        name=best,
        names=ordered,
        kind=_kind(b),
        mentions=mentions,
        country=b.country,
        sectors=sectors(b),
        roles=roles,
        wikidata=None,
        geonames=place.geonames if place else None,
        why=tuple(dict.fromkeys(b.why)),
    )


def _best_name(b: Builder, names: list[str]) -> str:
    if isinstance(b.place_key, tuple) and b.place_key[0] == "country" and b.country:
        nation = find_country(b.country)
        if nation is not None:
            return next((n for n in b.names if find_country(n) == nation), nation.name)
    if names:
        return names[0] if b.kind == "PER" else b.names[0] if len(b.names[0]) > 4 else names[0]
    return b.descriptions[0] if b.descriptions else b.mentions[0].text


def _kind(b: Builder) -> Kind:
    if b.actor is not None:
        return b.actor.kind
    return "GROUP" if b.kind == "PER" and b.plural and not b.names else b.kind


def sectors(b: Builder) -> tuple[str, ...]:
    """PLOVER sector codes, from the known actor, else from titles and descriptions."""
    found = list(b.actor.sectors) if b.actor else []
    for sense in b.senses:
        found += sense.sectors
    return tuple(dict.fromkeys(found)) or _GENERIC_SECTORS.get(b.kind, ())
