"""Country and PLOVER sectors of an entity, with what they were read from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from isnad.who.builder import Builder
from isnad.who.candidate import Candidate
from isnad.who.nouns import Sense

_GENERIC = {"GPE": ("GOV",), "NORP": ("CVL",)}
_VAGUE = frozenset({"SOC", "CVL"})
_STATE = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "LEG"})
_BEYOND = frozenset({"REB", "IGO", "UNO", "NGO", "IMG", "MNC", "ELI", "UAF"})
_ABROAD = frozenset("troop soldier force coalition peacekeeper warplane base army ally".split())
"""Armed men without a state's name may be another state's; ministries and police may not."""
_LEAST = 3
"""Mentions of a country from which it can be the article's."""

Row = Sequence[tuple[Candidate, Builder]]


def sectors(b: Builder) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """PLOVER sector codes, the most telling first, and the reasons."""
    found: dict[str, str] = {}
    if b.actor is not None:
        found |= dict.fromkeys(b.actor.sectors, f"known as {b.actor.name}")
    known = b.actor is not None or b.body is not None
    for c in () if known else b.mentions:
        for code in c.sense.sectors if c.sense else ():
            found.setdefault(code, repr(_said(c)))
    for sense in b.senses if b.actor is None else ():
        for code in sense.sectors:
            found.setdefault(code, f"of {b.body}" if b.body else "its office")
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


def homes(rows: Sequence[Row], articles: Sequence[int]) -> dict[int, str]:
    """The country that each article is at home in: named at least twice as often as any other."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for row, article in zip(rows, articles, strict=True):
        for c, _ in row:
            where = c.country or (c.place.place.country if c.place else None)
            if c.form == "name" and c.kind in ("GPE", "LOC", "FAC", "NORP") and where:
                counts[article][where] += 1
    found = {}
    for article, count in counts.items():
        (first, most), *others = count.most_common(2)
        if most >= _LEAST and (not others or most >= 2 * others[0][1]):
            found[article] = first
    return found


def at_home(b: Builder, home: Mapping[int, str], articles: Sequence[int]) -> None:
    """ "The ministry", "police", "the president" are those of the article's country."""
    if b.country is not None or b.actor is not None or b.kind not in ("PER", "ORG", "GROUP"):
        return
    codes = b.sectors
    state = home.get(articles[b.mentions[0].sentence])
    if state is None or not codes & _STATE or codes & _BEYOND or b.lemmas & _ABROAD:
        return
    b.country = state
    b.why.append(f"country {state}: the article is about it")


def of_organisation(b: Builder, rows: Sequence[Row]) -> None:
    """ "Taliban officials", "a Hamas commander": its people have its sectors and its country."""
    if b.kind not in ("PER", "GROUP", "ORG") or b.names:
        return
    for c in b.mentions:
        if c.form != "description":
            continue
        for m, other in rows[c.sentence]:
            inside = c.first <= m.first and m.last < c.head and m.form == "name"
            if not inside or other is b or other.kind != "ORG" or other.actor is None:
                continue
            if "REB" in other.actor.sectors:
                b.senses = [Sense("GROUP", other.actor.sectors)]
                b.body = other.actor.name
            if b.country is None and other.actor.country:
                b.country = other.actor.country
                b.why.append(f"country {b.country} from {m.text!r}")
            return
