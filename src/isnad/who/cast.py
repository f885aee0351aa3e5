"""The entities of a document, their mentions, roles and codes, and where they are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.grammar import Tree
from isnad.model import Cast, Entity, Mention, PlaceMention, Reference, Role, Sentence, Span
from isnad.model.entity import Kind
from isnad.model.ids import entity_id
from isnad.names import fold
from isnad.resources import country as find_country
from isnad.who.builder import Builder, is_state
from isnad.who.candidate import Candidate
from isnad.who.candidates import candidates
from isnad.who.codes import at_home, country_of_person, homes, of_organisation, sectors
from isnad.who.repair import repaired
from isnad.who.resolve import Resolver
from isnad.who.roles import offices
from isnad.who.ties import ties


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
    trees = [Tree(s) for s in sentences]
    found = [
        candidates(tree, number, here) if tree.tokens else []
        for number, (tree, here) in enumerate(zip(trees, places, strict=True))
    ]
    resolver = Resolver(trees, repaired(trees, found))
    resolver.run()
    for builder in resolver.builders:
        builder.mentions.sort(key=lambda c: (c.sentence, c.first, -c.last))
    held = [b for b in resolver.builders if b.mentions]
    ids = {b.number: _id(document, b) for b in held}
    rows = resolver.rows
    references = tuple(tuple(_references(t, r, ids)) for t, r in zip(trees, rows, strict=True))
    told = ties(document, trees, rows, published, ids)
    for b, c in resolver.aliases:
        span = trees[c.sentence].span(c.first, c.last)
        told.setdefault(b.number, []).append(
            Role("alias", document, span, None, published[c.sentence])
        )
    articles = [s.article for s in sentences]
    home = homes(rows, articles)
    entities = []
    for b in held:
        roles = [*offices(document, b, trees, rows, published, ids), *told.get(b.number, ())]
        country_of_person(b, rows)
        of_organisation(b, rows)
        at_home(b, home, articles)
        entities.append(_entity(document, b, ids[b.number], trees, tuple(roles)))
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
        reference = Reference(c.first, c.last, c.head, ids[b.number], c.form, span)
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
    mentions += tuple(_backed_mentions(document, b, trees, roles))
    place = next((m.place.place for m in b.mentions if m.place and not m.government), None)
    codes, why = sectors(b)
    return Entity(
        id=id_,
        name=best,
        names=ordered,
        kind=_kind(b),
        mentions=mentions,
        country=b.country,
        sectors=codes,
        roles=roles,
        wikidata=None,
        geonames=place.geonames if place else None,
        why=tuple(dict.fromkeys([*b.why, *why])),
    )


def _backed_mentions(
    document: str, b: Builder, trees: Sequence[Tree], roles: tuple[Role, ...]
) -> list[Mention]:
    """Names with the word that says by whom they are backed: "Turkish-backed National Army"."""
    before = {r.span.end + 1: r.span for r in roles if r.role == "backed-by"}
    found = []
    for m in b.mentions:
        name = trees[m.sentence].span(m.first, m.last)
        backed = before.get(name.start)
        if m.form == "name" and backed is not None:
            span = Span(backed.start, name.end, f"{backed.text} {name.text}")
            found.append(Mention(document, span, "description"))
    return found


def _best_name(b: Builder, names: list[str]) -> str:
    if is_state(b) and b.country:
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
