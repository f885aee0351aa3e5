"""Country and PLOVER sectors of an entity, with what they were read from."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.who.builder import Builder
from isnad.who.candidate import Candidate
from isnad.who.nouns import Sense

_GENERIC = {"GPE": ("GOV",), "NORP": ("CVL",)}
_VAGUE = frozenset({"SOC", "CVL"})

Row = Sequence[tuple[Candidate, Builder]]


def sectors(b: Builder) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """PLOVER sector codes, the most telling first, and the reasons."""
    found: dict[str, str] = {}
    if b.actor is not None:
        found |= dict.fromkeys(b.actor.sectors, f"known as {b.actor.name}")
    for c in b.mentions:
        for code in c.sense.sectors if c.sense else ():
            found.setdefault(code, repr(_said(c)))
    for sense in b.senses:
        for code in sense.sectors:
            found.setdefault(code, "its office")
    codes = sorted(found, key=lambda code: code in _VAGUE)
    if b.actor is None and "MIL" in codes and "REB" in codes:
        codes.sort(key=lambda code: code == "MIL")
    if b.kind == "GPE":
        codes = [code for code in codes if code == "GOV"]
    reasons = tuple(f"{code} from {found[code]}" for code in codes)
    return tuple(codes) or _GENERIC.get(b.kind, ()), reasons


def _said(c: Candidate) -> str:
    return " ".join((*c.modifiers, c.sense.office or c.text)) if c.titles and c.sense else c.text


def country_of_person(b: Builder, rows: Sequence[Row]) -> None:
    """A person is of the country of the body whose office they hold, and takes its sectors."""
    if b.kind != "PER":
        return
    for c in b.mentions:
        stretch = c.titles or ((c.first, c.last) if c.form == "description" else None)
        if stretch is None or c.sense is None or c.sense.office is None:
            continue
        for m, other in rows[c.sentence]:
            inside = stretch[0] <= m.first and m.last <= stretch[1]
            if not inside or other is b or other.kind not in ("ORG", "GPE"):
                continue
            if b.country is None and other.country:
                b.country = other.country
                b.why.append(f"country {b.country} from {m.text!r}")
            if not c.sense.sectors and other.kind == "ORG":
                given = [Sense("PER", s.sectors) for s in other.senses if s.sectors]
                if other.actor is not None:
                    given.append(Sense("PER", other.actor.sectors))
                b.senses += [s for s in given if s not in b.senses]
