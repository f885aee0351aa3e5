"""Roles: the offices that titles and descriptions give a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.grammar import Tree
from isnad.model import Role
from isnad.who.builder import Builder, is_state
from isnad.who.candidate import Candidate
from isnad.who.nouns import FORMER

Row = Sequence[tuple[Candidate, Builder]]
_NO_OFFICE = frozenset("counterpart member supporter".split())


def offices(
    document: str,
    builder: Builder,
    trees: Sequence[Tree],
    rows: Sequence[Row],
    published: Sequence[str | None],
    ids: Mapping[int, str],
) -> list[Role]:
    """The offices that titles and descriptions give a person, one for each office and body."""
    found: dict[tuple[str, str | None], Role] = {}
    if builder.kind != "PER":
        return []
    for c in builder.mentions:
        stretch = _stretch(c)
        office = c.sense.office if c.sense else None
        if stretch is None or office is None:
            continue
        if office == "counterpart":
            office = next(
                (s.office for s in builder.senses if s.office not in (None, office)), None
            )
        of = _holder(c, stretch, rows[c.sentence], builder)
        name = "former" if set(c.modifiers) & FORMER else "member" if office == "member" else office
        if name is None or (name in _NO_OFFICE and (of is None or name != "member")):
            continue
        of_id = ids.get(of.number) if of is not None else _state(c, builder, rows, ids)
        span = trees[c.sentence].span(*stretch)
        found.setdefault((name, of_id), Role(name, document, span, of_id, published[c.sentence]))
    return list(found.values())


def _stretch(c: Candidate) -> tuple[int, int] | None:
    if c.titles is not None:
        return c.titles
    return (c.first, c.last) if c.form == "description" else None


def _holder(c: Candidate, stretch: tuple[int, int], row: Row, builder: Builder) -> Builder | None:
    """What the office is in: an organisation named in the title, else its country."""
    inside = [
        (m, b)
        for m, b in row
        if b is not builder and stretch[0] <= m.first and m.last <= stretch[1] and m is not c
        and m.form != "pronoun"
    ]  # fmt: skip
    bodies = [b for _, b in inside if b.kind == "ORG"]
    states = [b for _, b in inside if b.kind in ("GPE", "NORP")]
    return next(iter(bodies or states), None)


def _state(
    c: Candidate, builder: Builder, rows: Sequence[Row], ids: Mapping[int, str]
) -> str | None:
    wanted = c.country or builder.country
    for row in rows:
        for _, b in row:
            if wanted and is_state(b) and b.place_key == ("country", wanted):
                return ids.get(b.number)
    return None
