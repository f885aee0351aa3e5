"""Speech that runs on over sentences inside quotation marks, until the quotation ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.says.attribution import Attribution
from isnad.says.scene import Scene, is_quote


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch: sentence and word of its first and last words."""

    start: tuple[int, int]
    end: tuple[int, int]


def quotations(scenes: Sequence[Scene]) -> list[Quotation]:
    """Quoted stretches of a document, over sentences and, where left open, over paragraphs."""
    found: list[Quotation] = []
    opened: tuple[int, int] | None = None
    where: tuple[int, int] | None = None
    for number, scene in enumerate(scenes):
        place = (scene.sentence.article, scene.sentence.passage)
        if opened is not None and place != where and not _opens(scene):
            opened = None
        fresh = opened is not None and place != where
        where = place
        for word, token in enumerate(scene.tokens):
            if not is_quote(token) or (word and is_quote(scene.tokens[word - 1])):
                continue
            if fresh and word == 0:
                fresh = False
            elif opened is None and token.text not in "”»":
                opened = (number, word)
            elif opened is not None and token.text not in "“«":
                found.append(Quotation(opened, (number, word)))
                opened = None
    return found


def _opens(scene: Scene) -> bool:
    return bool(scene.tokens) and is_quote(scene.tokens[0])


def carried(
    scenes: Sequence[Scene], found: Sequence[Sequence[Attribution]]
) -> list[list[Attribution]]:
    """The attributions of every sentence, with those that a quotation carries over added."""
    rows = [list(row) for row in found]
    for quote in quotations(scenes):
        speaker = _speaker(scenes, rows, quote)
        if speaker is None:
            continue
        for number in range(quote.start[0], quote.end[0] + 1):
            inside = _inside(scenes[number], number, quote)
            if inside and not _covered(rows[number], inside, speaker):
                rows[number].append(
                    replace(
                        speaker,
                        sentence=number,
                        content=inside,
                        rank=3,
                        back=False,
                        stance="asserts",
                        relays=speaker.relays,
                    )
                )
    return rows


def _inside(scene: Scene, number: int, quote: Quotation) -> frozenset[int]:
    first = quote.start[1] if number == quote.start[0] else 0
    last = quote.end[1] if number == quote.end[0] else len(scene) - 1
    return frozenset(range(first, last + 1))


def _covered(row: Sequence[Attribution], inside: frozenset[int], speaker: Attribution) -> bool:
    return any(
        a.sources == speaker.sources and len(a.content & inside) >= len(inside) - 3 for a in row
    )


def _speaker(
    scenes: Sequence[Scene], rows: Sequence[Sequence[Attribution]], quote: Quotation
) -> Attribution | None:
    """Who says a quotation: the cue beside it, else whoever was quoted just before."""
    for number in (quote.end[0], quote.start[0]):
        inside = _inside(scenes[number], number, quote)
        beside = [
            a
            for a in rows[number]
            if _reports(a) and a.cue.head not in inside and a.content & inside
        ]
        if beside:
            return min(beside, key=lambda a: _distance(a, inside))
    number = quote.start[0]
    whole = quote.start[1] <= 1 and len(scenes[quote.end[0]]) - quote.end[1] <= 2
    if (
        not whole
        or number == 0
        or scenes[number - 1].sentence.article != scenes[number].sentence.article
    ):
        return None
    before = [a for a in rows[number - 1] if _reports(a) and a.sources]
    gap = scenes[number].sentence.passage - scenes[number - 1].sentence.passage
    if not before or gap > 1:
        return None
    return max(before, key=lambda a: (len(a.content), a.cue.first))


def _reports(one: Attribution) -> bool:
    return one.manner in ("speech", "writing") and bool(one.sources) and not one.sources[0].hedge


def _distance(one: Attribution, inside: frozenset[int]) -> int:
    return min(abs(one.cue.head - w) for w in inside)
