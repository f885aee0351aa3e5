"""Where an act happened if its own sentence does not say: the scene set, the story's ground.

Three things tell a reader, the surest first: the last act of the same kind and parties; the act
told just before, in the same paragraph; and the one country or town that a whole story is set in.
What none of them makes sure has no place.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from isnad.model import Act, Argument, Cast, Place, Sentence

BODILY = frozenset({"ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "RETREAT", "CONSULT", "AID"})
"""Types whose acts happen in a place that a reader carries over; words are said anywhere."""
_DOMESTIC = BODILY | {"SANCTION"}
"""Types that show where a story plays when their own sentence names a place."""
_REACH = 3
"""Sentences back."""
_NEXT = 2
_TAKEN = frozenset({"ASSAULT", "COERCE", "PROTEST", "AID", "MOBILIZE"})
"""Types that go on where the act before them was: police come to where the bomb went off."""
_OF_STORY = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "SANCTION"})
_LEAD = 4
"""Sentences, the headline's too, that set a story's ground."""
_MOST = 0.75
"""The share of acts with a place that must lie in a country for the story to be set there."""
_TOWN = ("facility", "city", "admin2", "unresolved")
_TELLING = frozenset({"say", "report", "claim", "show", "state", "add", "tell", "believe"})
_BOUND_FOR = re.compile(r"\b(?:to|towards?|for)\s+(?:the\s+)?$")
INHERITED = 0.4
"""The score of a place taken from another sentence."""
_AT_STORY = 0.3
"""The score of a place that only the story as a whole gives."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a story is set: its country, the places that the lead names in it, and who acts there.

    ``one_town``: all acts with a place lie in one town, so the town is the story's too.
    """

    country: str
    chain: tuple[Argument, ...]
    one_town: bool
    parties: frozenset[str]


def with_places(acts: Sequence[Act], sentences: Sequence[Sentence], cast: Cast) -> tuple[Act, ...]:
    """The acts, those told as done without a place taking it from what is told around them."""
    grounds = dict(_grounds(acts, sentences))
    nations = {e.id: e.country for e in cast.entities}
    done: list[Act] = []
    for act in acts:
        here = sentences[act.sentence]
        if _nameless(act.places) and act.modality == "actual" and not _habitual(act, here):
            places = _scene(act, done, sentences, nations) if act.type in BODILY else ()
            if not places:
                ground = grounds.get(here.article)
                places = _of_story(act, ground, acts, nations) if ground else ()
            own = {a.span for a in act.places}
            act = replace(act, places=(*act.places, *(p for p in places if p.span not in own)))
        done.append(act)
    return tuple(done)


def _nameless(places: tuple[Argument, ...]) -> bool:
    """Whether nothing says where, or only a building whose town is not told."""
    return all(a.place and a.place.precision == "facility" and _unplaced(a.place) for a in places)


def _unplaced(place: Place) -> bool:
    return place.lat is None and not place.relation


def _habitual(act: Act, sentence: Sentence) -> bool:
    """Whether the act is told in the plain present: a habit, of no one place (not a headline)."""
    at = act.token
    while 0 <= at < len(sentence.tokens) and not sentence.headline:
        token = sentence.tokens[at]
        if token.xpos in ("VBD", "VBN"):
            return False
        if token.xpos in ("VBZ", "VBP"):
            return token.lemma.lower() not in _TELLING
        at = token.head
    return False


def _scattered(act: Act) -> bool:
    """Whether an act's places lie in several countries: which of them goes on is not known."""
    return len({a.place.country for a in act.places if a.place and a.place.country}) > 1


def _scene(
    act: Act,
    before: Sequence[Act],
    sentences: Sequence[Sentence],
    nations: dict[str, str | None],
) -> tuple[Argument, ...]:
    """The places of the last act of its kind and parties, or of the act told just before."""
    here = sentences[act.sentence]
    for other in reversed(before):
        there = sentences[other.sentence]
        if act.sentence - other.sentence > _REACH or there.article != here.article:
            return ()
        if _nameless(other.places) or other.modality != "actual" or _scattered(other):
            continue
        if other.type == act.type and _akin(act, other):
            return _lent(other.places, "the act before it was here")
        if (
            _goes_on(act, other)
            and not _guest(act, other, nations)
            and there.passage == here.passage
        ):
            return _lent(other.places, "told right after an act that was here")
    return ()


def _goes_on(act: Act, other: Act) -> bool:
    """Whether an act is told as what came next at the same town, two sentences on at most."""
    town = any(a.place and a.place.precision in _TOWN for a in other.places)
    stated = not any(a.inferred for a in other.places)
    near = act.sentence - other.sentence <= _NEXT
    return near and town and stated and act.type in _TAKEN and other.type in _TAKEN


def _guest(act: Act, other: Act, nations: dict[str, str | None]) -> bool:
    """Whether only somebody of another country acts, who had no part in the act before."""
    actors = {a.entity for a in act.actors if a.entity} - _parties(other)
    home = _country(other)
    return bool(home and actors) and all(nations.get(e) not in (None, home) for e in actors)


def _grounds(acts: Sequence[Act], sentences: Sequence[Sentence]) -> Iterator[tuple[int, Ground]]:
    """The ground of each article that is set in one country."""
    stated: defaultdict[int, list[Act]] = defaultdict(list)
    first: dict[int, int] = {}
    for number, sentence in enumerate(sentences):
        first.setdefault(sentence.article, number)
    for act in acts:
        if act.modality == "actual" and act.type in _DOMESTIC and _country(act):
            if any(_goal(a, sentences[act.sentence]) for a in act.places):
                continue
            stated[sentences[act.sentence].article].append(act)
    for article, told in stated.items():
        lead = [a for a in told if a.sentence - first[article] < _LEAD]
        shares = Counter(_country(a) for a in told)
        home = _country(lead[0]) if lead else None
        if home and shares[home] >= _MOST * len(told):
            at_home = [a for a in lead if _country(a) == home]
            towns = {_town(a) for a in told if _town(a)}
            yield article, Ground(home, _chain(at_home), len(towns) <= 1, _all_parties(at_home))


def _goal(argument: Argument, sentence: Sentence) -> bool:
    """Whether the place is only where somebody is bound for."""
    before = sentence.span.text[: max(0, argument.span.start - sentence.span.start)]
    return bool(_BOUND_FOR.search(before))


def _chain(acts: Sequence[Act]) -> tuple[Argument, ...]:
    """The places that the lead names, one argument a place, in the order of the text."""
    kept: dict[str, Argument] = {}
    for argument in (a for act in acts for a in act.places):
        if argument.place and argument.place.name in argument.span.text:
            kept.setdefault(argument.place.name, argument)
    return tuple(kept.values())


def _all_parties(acts: Sequence[Act]) -> frozenset[str]:
    return frozenset(p for act in acts for p in _parties(act))


def _country(act: Act) -> str | None:
    """The one country that an act's places lie in."""
    found = {a.place.country for a in act.places if a.place}
    return next(iter(found)) if len(found) == 1 else None


def _town(act: Act) -> str | None:
    return next((a.place.name for a in act.places if a.place and a.place.precision in _TOWN), None)


def _of_story(
    act: Act, ground: Ground, acts: Sequence[Act], nations: dict[str, str | None]
) -> tuple[Argument, ...]:
    """The story's ground, for an act of its own people: the town if all is set there."""
    if act.type not in _OF_STORY or _foreign(act, ground, acts, nations):
        return ()
    wide = tuple(a for a in ground.chain if a.place and a.place.precision not in _TOWN)
    town = ground.one_town and (not wide or _parties(act) & ground.parties)
    chosen = ground.chain if town else wide
    return _lent(chosen, "the whole story is set here", _AT_STORY)


def _foreign(act: Act, ground: Ground, acts: Sequence[Act], nations: dict[str, str | None]) -> bool:
    """Whether somebody of another country acts, who is not known to act on this ground."""
    actors = {a.entity for a in act.actors if a.entity}
    abroad = {e for e in actors if nations.get(e) not in (None, ground.country)}
    here = {a.entity for other in acts if _country(other) == ground.country for a in other.actors}
    return bool(abroad - here)


def _lent(
    arguments: tuple[Argument, ...], reason: str, score: float = INHERITED
) -> tuple[Argument, ...]:
    """Arguments of another act, marked as taken from there, their places with the reason."""
    return tuple(
        replace(a, score=score, inferred=True, place=a.place and _because(a.place, reason))
        for a in arguments
    )


def _because(place: Place, reason: str) -> Place:
    known = [r for r in place.reasons if r != reason]
    return replace(place, reasons=(*known, reason))


def _akin(act: Act, other: Act) -> bool:
    """Parties in common, or none named on one side: the same scene goes on."""
    mine, theirs = _parties(act), _parties(other)
    return act.sentence >= other.sentence and (not mine or not theirs or bool(mine & theirs))


def _parties(act: Act) -> set[str]:
    arguments: tuple[Argument, ...] = (*act.actors, *act.recipients)
    return {a.entity for a in arguments if a.entity}
