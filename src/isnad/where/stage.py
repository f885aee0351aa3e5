"""The stage: sentences of an article -> the places that each sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

from isnad.model import Place, PlaceMention, Sentence
from isnad.model.place import Precision
from isnad.names import compare, fold
from isnad.resources import GazetteerEntry, gazetteer, metonym
from isnad.where.borders import borders
from isnad.where.evidence import first_evidence
from isnad.where.mentions import PlaceName, place_names
from isnad.where.resolve import Choice, Choices, resolve

_PRECISION: dict[str, Precision] = {
    "city": "city", "admin1": "admin1", "admin2": "admin2", "country": "country",
    "facility": "facility",
}  # fmt: skip
_SURE = 2.0
"""A lead from which nothing else is likely; the mention's score grows with the lead up to it."""
_FUZZY_KM = 60.0
_FUZZY = 0.6
_KM_PER_DEGREE = 111.2


def places(
    sentences: Sequence[Sentence], text: str, *, dateline: str | None = None
) -> tuple[tuple[PlaceMention, ...], ...]:
    """The places named in each sentence of one article, in the order of the text.

    Needs the sentences of one article with their names, and the document's whole text.
    ``dateline`` is the place printed before the article, if any. Names that the gazetteer cannot
    place stay, unresolved, with what the text says of where they are. A name whose words are no
    place (newspapers, people, demonyms) gives nothing.
    """
    names = place_names(sentences, text)
    chosen = resolve(names, first_evidence(sentences, text, names, dateline))
    found = [[*borders(sentence, text)] for sentence in sentences]
    for index, name in enumerate(names):
        mention = _mention(index, names, chosen)
        if mention is not None:
            found[name.sentence].append(mention)
    return tuple(tuple(sorted(part, key=_start)) for part in found)


def _start(mention: PlaceMention) -> int:
    return mention.span.start


def _mention(index: int, names: Sequence[PlaceName], chosen: Choices) -> PlaceMention | None:
    name, choice = names[index], chosen.get(index)
    seat = metonym(name.bare)
    if seat and (choice is None or choice.entry.match != "name"):
        place = Place(
            name.bare, seat.country, None, seat.lat, seat.lon, None, "facility",
            reasons=(f"seat of {seat.stands_for} in {seat.city}",),
        )  # fmt: skip
        return PlaceMention(name.span, place, 0.9)
    if choice is not None:
        score = 0.5 + 0.5 * min(1.0, max(0.0, choice.lead) / _SURE)
        return PlaceMention(name.span, _resolved(name, choice), round(score, 3))
    if not name.trusted:
        return None
    close = _by_likeness(index, names, chosen) or _by_its_name(name, chosen, names)
    if close is None and not _is_place(name):
        return None
    return PlaceMention(name.span, close or _unresolved(index, names, chosen), 0.5)


def _is_place(name: PlaceName) -> bool:
    """Whether a name that no gazetteer holds is likely a place's: the words around it say so.

    Short forms in capitals (SNA) are organisations whatever the tagger says.
    """
    bare = name.bare.replace(".", "")
    if len(fold(bare)) < 4 or (bare.isupper() and len(bare) <= 5):
        return False
    if name.cut and name.inside is None:
        return False
    return name.local or name.inside is not None or name.near is not None


def _resolved(name: PlaceName, choice: Choice) -> Place:
    entry, reasons = choice.entry, choice.reasons
    precision = _PRECISION.get(entry.kind, "region")
    lat, lon, printed = entry.lat, entry.lon, name.bare
    if name.border:
        precision, reasons = "region", (*reasons, "its border is meant")
    if name.direction and entry.kind in ("country", "admin1", "continent"):
        lat, lon = _moved(entry, name.direction)
        precision, printed = "region", f"{name.direction} {name.bare}"
        reasons = (*reasons, f"{name.direction} part of it")
    return Place(
        printed, entry.country, entry.admin1_name, lat, lon, entry.geonames, precision,
        reasons=reasons,
    )  # fmt: skip


def _moved(entry: GazetteerEntry, direction: str) -> tuple[float | None, float | None]:
    """The centre moved half the area's radius towards the part that is meant."""
    if entry.lat is None or entry.lon is None:
        return None, None
    towards = direction.lower()
    north = ("north" in towards) - ("south" in towards)
    east = ("east" in towards) - ("west" in towards)
    step = 0.5 * entry.radius_km / _KM_PER_DEGREE
    lon_step = step / max(0.2, cos(radians(entry.lat)))
    return round(entry.lat + north * step, 3), round(entry.lon + east * lon_step, 3)


def _area(index: int, names: Sequence[PlaceName], chosen: Choices) -> Choice | None:
    """The resolved place that the text says this one is in or near."""
    name = names[index]
    for other in (name.inside, name.near):
        if other is not None and other in chosen:
            return chosen[other]
    return None


def _by_likeness(index: int, names: Sequence[PlaceName], chosen: Choices) -> Place | None:
    """A place spelt nearly so, close to a town that the text says it is in or near.

    Only there, and only when one place alone is alike: fuzzy matching over the world maps
    villages to whatever is large.
    """
    area = _area(index, names, chosen)
    if area is None or area.entry.kind != "city" or area.entry.lat is None:
        return None
    bare = names[index].bare
    around = gazetteer().near(area.entry.lat, area.entry.lon or 0.0, _FUZZY_KM)
    alike = [e for e in around if compare(bare, e.name, "LOC").value >= _FUZZY]
    if len(alike) != 1:
        return None
    entry = alike[0]
    return Place(
        bare, entry.country, entry.admin1_name, entry.lat, entry.lon, entry.geonames, "city",
        reasons=(f"spelt like {entry.name}", f"near {area.entry.name}, as the text says"),
    )  # fmt: skip


def _by_its_name(name: PlaceName, chosen: Choices, names: Sequence[PlaceName]) -> Place | None:
    """A building or ground placed at the town that its own name begins with, or lies in.

    The town must be one that the article names elsewhere, or a large one in a country that it
    names a place of.
    """
    parts = name.bare.split()
    settled = {fold(names[i].bare): choice.entry for i, choice in chosen.items()}
    nations = {choice.entry.country for choice in chosen.values()}
    for taken in range(len(parts) - 1, 0, -1):
        begins = " ".join(parts[:taken])
        entry = settled.get(fold(begins))
        if entry is None and name.sort == "facility" and len(begins) > 3:
            entry = _large_city(begins, nations)
        building = name.sort == "facility"
        if entry is not None and (building or entry.kind in ("city", "admin1", "admin2")):
            return _at(name.bare, entry, f"its name begins with {entry.name}")
    inside = chosen.get(name.inside) if name.inside is not None else None
    if name.sort == "facility" and inside is not None and inside.entry.kind == "city":
        return _at(name.bare, inside.entry, f"the text says it is in {inside.entry.name}")
    return None


def _large_city(name: str, nations: set[str | None]) -> GazetteerEntry | None:
    for entry in gazetteer().lookup(name):
        fits = entry.kind == "city" and entry.match != "sound" and entry.country in nations
        if fits and entry.population >= 100_000:
            return entry
    return None


def _at(name: str, entry: GazetteerEntry, reason: str) -> Place:
    """A facility at a town's point; in a region or country, with no point of its own."""
    point = entry if entry.kind in ("city", "admin2") else None
    return Place(
        name, entry.country, entry.admin1_name,
        point.lat if point else None, point.lon if point else None, None, "facility",
        relation=f"{'at' if point else 'in'} {entry.name}", reasons=(reason,),
    )  # fmt: skip


def _unresolved(index: int, names: Sequence[PlaceName], chosen: Choices) -> Place:
    """What the text says of a place that nothing can put on the map."""
    name = names[index]
    said = []
    if name.inside is not None:
        other = names[name.inside]
        sort = " province" if other.sort == "admin1" and "province" not in other.bare else ""
        said.append(f"in {other.bare}{sort}")
    if name.near is not None:
        said.append(f"near {names[name.near].bare}")
    stated = chosen.get(name.inside) if name.inside is not None else None
    nation = name.nations[0] if len(name.nations) == 1 else None
    return Place(
        name.bare,
        stated.entry.country if stated else nation,
        (stated.entry.admin1_name if stated else None),
        relation="; ".join(said) or None,
        reasons=("no gazetteer holds it, or none of its places fits",),
    )
