"""How well place names are placed, on articles with coordinates.

    PYTHONPATH=src python evals/places.py ../shared/data/dev/geowebnews.jsonl.gz [--wrong]

The rule. Every toponym of the file that has coordinates counts, embedded and metonymic ones too,
and is given to ``isnad.where`` as a name of kind LOC; paragraphs stand for sentences. A toponym
is right when its place lies within 161 km (100 miles) of the given point. A demonym
("British", "European"), which ``where`` rightly gives no place, is placed at the country or
region that ``isnad.resources`` gives for it. ``held`` counts toponyms that the gazetteer holds:
the name, or the name without the words for its sort, has an entry within 161 km; ``all``
counts every one. ``false`` are toponyms that got a place, and a wrong one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from isnad.model import Name, PlaceMention, Sentence, Span
from isnad.resources import (
    GazetteerEntry,
    country,
    demonym,
    distance_km,
    gazetteer,
    region_demonym,
)
from isnad.where import places
from isnad.where.mentions import taken_apart
from isnad.where.states import short_state

NEAR_KM = 161.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One toponym: how far its place is from the given point (None: none was given)."""

    article: str
    text: str
    truth: tuple[float, float]
    away: float | None
    held: bool
    demonym: bool
    placed: str

    @property
    def right(self) -> bool:
        """Whether it was placed within 161 km."""
        return self.away is not None and self.away <= NEAR_KM


def sentences(text: str, toponyms: Iterable[dict[str, Any]]) -> list[Sentence]:
    """Paragraphs as sentences, with the toponyms as names; of overlapping ones the longest."""
    made, start = [], 0
    given = sorted(toponyms, key=lambda t: t["start"] - t["end"])
    for line in text.splitlines(keepends=True):
        end, names = start + len(line), []
        for toponym in given:
            span = Span.of(text, toponym["start"], toponym["end"])
            inside = start <= span.start and span.end <= end
            if inside and not any(span.overlaps(name.span) for name in names):
                names.append(Name(span, "LOC", 0, 0))
        names.sort(key=lambda name: name.span.start)
        made.append(Sentence(Span.of(text, start, end), 0, len(made), (), tuple(names)))
        start = end
    return made


def of_demonym(word: str) -> GazetteerEntry | None:
    """The country or region whose adjective or people the word names."""
    codes = demonym(word)
    nation = country(codes[0]) if codes else None
    named = nation.name if nation else region_demonym(word)
    entries = gazetteer().lookup(named) if named else ()
    return next((e for e in entries if e.kind != "city"), None)


def held(toponym: str, lat: float, lon: float) -> bool:
    """Whether the gazetteer has an entry of that name within 161 km of the point."""
    found = [*gazetteer().lookup(toponym), *gazetteer().lookup(taken_apart(toponym)[0])]
    state = short_state(toponym)
    if state and (region := gazetteer().region(*state)):
        found.append(region)
    if owner := of_demonym(toponym):
        found.append(owner)
    return any(
        e.lat is not None and distance_km(lat, lon, e.lat, e.lon or 0.0) <= NEAR_KM for e in found
    )


def answers(article: dict[str, Any]) -> Iterator[Answer]:
    """Every toponym with coordinates of one article."""
    given = [t for t in article["toponyms"] if t.get("lat") is not None]
    read = places(sentences(article["text"], given), article["text"])
    by_end: dict[int, PlaceMention] = {m.span.end: m for part in read for m in part}
    for toponym in given:
        truth = (toponym["lat"], toponym["lon"])
        mention = by_end.get(toponym["end"])
        lat, lon, placed = None, None, "nothing"
        if mention is not None and mention.span.start <= toponym["end"]:
            lat, lon = mention.place.lat, mention.place.lon
            placed = f"{mention.place.name} {mention.place.country} {mention.place.reasons}"
        owner = None if mention else of_demonym(toponym["t"])
        if owner is not None:
            lat, lon, placed = owner.lat, owner.lon, owner.name
        away = None if lat is None else distance_km(*truth, lat, lon or 0.0)
        yield Answer(
            article["id"], toponym["t"], truth, away, held(toponym["t"], *truth),
            owner is not None, placed,
        )  # fmt: skip


def report(title: str, chosen: list[Answer]) -> None:
    """Print one line of figures."""
    placed = [a.away for a in chosen if a.away is not None]
    right = sum(a.right for a in chosen)
    false = sum(a.away is not None and not a.right for a in chosen)
    print(
        f"{title:28} n {len(chosen):5}  within 161 km {right / max(1, len(chosen)):.3f}  "
        f"unplaced {len(chosen) - len(placed):4}  false {false:4} "
        f"({false / max(1, len(chosen)):.3f})  median error {statistics.median(placed):.1f} km"
    )


def main() -> None:
    """Print accuracy over held and all toponyms, and with ``--wrong`` every wrong one."""
    parser = argparse.ArgumentParser(description="Measure the placing of place names.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    with gzip.open(options.file, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    gazetteer().lookup("Damascus")
    started = time.perf_counter()
    every = [answer for article in articles for answer in answers(article)]
    took = (time.perf_counter() - started) / len(articles) * 1000
    names = [a for a in every if not a.demonym]
    report("held", [a for a in every if a.held])
    report("all", every)
    report("held, without demonyms", [a for a in names if a.held])
    report("all, without demonyms", names)
    print(f"{took:.1f} ms an article, looking up what the gazetteer holds included")
    if options.wrong:
        for a in every:
            if not a.right:
                print(f"{a.article} {a.text!r} {a.truth} held={a.held} -> {a.placed}, {a.away}")


if __name__ == "__main__":
    main()
