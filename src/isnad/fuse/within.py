"""Claims of one document that tell of the same happening.

Claims are taken in the order of the text; each joins the happening told before that fits it best,
or begins one. A claim never bridges two happenings: a bare "the attack" goes to one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from isnad.fuse.happening import bits, stems
from isnad.fuse.retelling import (
    is_back_reference,
    is_general,
    is_toll,
    is_toll_word,
    sort_of,
    stem_of,
)
from isnad.fuse.sameness import alike
from isnad.model import Claim, Entity, When

SAME = 0.5
WITHIN: Mapping[str, float] = {
    "same trigger": 1.00,
    "same actor": 0.40,
    "same recipient": 0.40,
    "one party in common": 0.45,
    "several parties in common": 0.70,
    "same parties, told from the other side": 0.40,
    "a state and its body": 0.10,
    "parties described alike": 0.20,
    "parties described otherwise": -0.10,
    "other actor": -0.50,
    "other recipient": -0.40,
    "done to another person": -0.70,
    "each with another party": -0.35,
    "no party in common": -0.60,
    "the toll of the act": 0.50,
    "same word for the act": 0.35,
    "same sort of word for the act": 0.25,
    "same mode": 0.15,
    "other mode": -0.15,
    "times that meet": 0.20,
    "another time": -0.30,
    "same place": 0.20,
    "a back-reference": 0.40,
    "a noun that points back": 0.20,
    "to the last act of its kind": 0.15,
    "told in the headline": 0.15,
    "the lead tells the headline": 0.45,
    "in one breath": 0.55,
    "two acts of one sentence": -0.20,
    "an answer": 0.20,
    "like words": 0.25,
    "a saying, not an act": -0.35,
    "plan and deed": -0.30,
}
"""What speaks for one happening within a document; a sum of ``SAME`` joins.

Judgements, set on the tests of this module: the parties decide unless a claim names none; then
the act's word or a back-reference does. Sayings need more, since one man demands many things.
"""

_BOTH_SIDES = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_SAYINGS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
_EACH_APART = frozenset({"COERCE", "SANCTION"})
"""Types that befall each person apart: the arrest of another man is another arrest."""
_LIKE = 0.35
_GROUNDS = (
    "same ",
    "one party",
    "several parties",
    "a back-reference",
    "an answer",
    "the toll",
    "the lead",
    "in one",
)
_WIDE = ("country", "admin1", "region", "unresolved")


@dataclass(slots=True)
class _Told:
    """A happening as far as it has been told."""

    claims: list[Claim] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    recipients: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    words: list[int] = field(default_factory=list)

    def add(self, claim: Claim, words: int) -> None:
        actors, recipients = _parties(claim)
        self.claims.append(claim)
        self.actors |= actors
        self.recipients |= recipients
        self.acts.add(stem_of(claim))
        self.modes |= set(claim.modes)
        self.words.append(words)


def within(claims: Sequence[Claim], entities: Sequence[Entity]) -> tuple[tuple[str, ...], ...]:
    """Groups of claim ids, each in text order, by their first claim.

    ``entities`` are the document's; they tell which parties are named or belong to one state.
    """
    parties = _Parties(entities)
    ordered = sorted(claims, key=lambda c: (c.article, c.trigger.start, c.trigger.end, c.id))
    leads: dict[tuple[int, str], Claim] = {}
    for claim in ordered:
        if not claim.headline:
            leads.setdefault((claim.article, claim.type), claim)
    told: list[_Told] = []
    for claim in ordered:
        words = bits(stems(claim.evidence.text))
        best, chosen = 0.0, None
        last = next((t for t in reversed(told) if _may_be(t, claim)), None)
        for one in told:
            if any(clash(c, claim) for c in one.claims):
                continue
            found = list(_evidence(one, claim, words, parties))
            if one is last and {"a back-reference", "the toll of the act"} & set(found):
                found.append("to the last act of its kind")
            if one.claims[0].headline and not claim.headline:
                if not _by_the_actor_alone(found):
                    found.append("told in the headline")
                lead = claim is leads.get((claim.article, claim.type))
                if len(one.claims) == 1 and lead and "other mode" not in found:
                    found.append("the lead tells the headline")
                    found = [f for f in found if f != "plan and deed"]
            score = sum(WITHIN[name] for name in found)
            if score >= SAME - 1e-9 and score >= best and _grounded(found):
                best, chosen = score, one
        if chosen is None:
            chosen = _Told()
            told.append(chosen)
        chosen.add(claim, words)
    return tuple(tuple(c.id for c in one.claims) for one in told)


def clash(a: Claim, b: Claim) -> bool:
    """Whether article, type, background, time or place make two claims different happenings."""
    if a.article != b.article or a.type != b.type:
        return True
    if (a.modality == "historical") != (b.modality == "historical"):
        return not _agree_in_time(a, b)
    return _apart_in_time(a, b) or _apart_in_place(a, b)


def _may_be(told: _Told, claim: Claim) -> bool:
    return told.claims[-1].type == claim.type and told.claims[-1].article == claim.article


def _grounded(found: Sequence[str]) -> bool:
    """Whether the act itself, its parties or a back-reference speak for it, not the setting."""
    return any(f.startswith(_GROUNDS) and f not in ("same place", "same mode") for f in found)


def _by_the_actor_alone(found: Sequence[str]) -> bool:
    """Whether only the actor is shared, who may have done much else in the article."""
    grounds = [f for f in found if f.startswith(_GROUNDS)]
    return grounds == ["same actor"]


def _evidence(told: _Told, claim: Claim, words: int, parties: _Parties) -> Iterator[str]:
    if any(c.trigger == claim.trigger for c in told.claims):
        yield "same trigger"
    yield from parties.evidence(told, claim)
    if stem_of(claim) in told.acts:
        yield "same word for the act"
    elif sort_of(claim) in {sort_of(c) for c in told.claims}:
        yield "same sort of word for the act"
    elif not is_toll_word(claim.trigger.text) and _shares_sentence(told, claim):
        yield "two acts of one sentence"
    if claim.modes and told.modes:
        yield "same mode" if set(claim.modes) & told.modes else "other mode"
    if any(_agree_in_time(c, claim) for c in told.claims):
        yield "times that meet"
    elif _unresolved(claim) and _told_otherwise(told, claim):
        yield "another time"
    if any(_same_place(c, claim) for c in told.claims):
        yield "same place"
    if is_back_reference(claim):
        kindred = is_general(claim) or sort_of(claim) in {sort_of(c) for c in told.claims}
        yield "a back-reference" if kindred else "a noun that points back"
    elif is_toll(claim) and any(not is_toll(c) for c in told.claims):
        yield "the toll of the act"
    if claim.stance != "asserts" and any(c.stance == "asserts" for c in told.claims):
        yield "an answer"
    if any(_retells(c, claim, w, words) for c, w in zip(told.claims, told.words, strict=True)):
        yield "like words"
    elif claim.type in _SAYINGS:
        yield "a saying, not an act"
    if _in_one_breath(told, claim):
        yield "in one breath"
    elif all(_plan_and_deed(c, claim) for c in told.claims):
        yield "plan and deed"


def _shares_sentence(told: _Told, claim: Claim) -> bool:
    """Whether another word of the claim's own clause tells an act of the happening."""
    if _in_one_breath(told, claim):
        return False
    acts = [c for c in told.claims if not is_toll_word(c.trigger.text)]
    return any(c.evidence.overlaps(claim.evidence) and c.trigger != claim.trigger for c in acts)


def _in_one_breath(told: _Told, claim: Claim) -> bool:
    """Whether a meeting stands in the sentence of a visit by the same party: "came for talks"."""
    if claim.type not in _BOTH_SIDES:
        return False
    actors, recipients = _parties(claim)
    own = actors | recipients
    if own and not own & (told.actors | told.recipients):
        return False
    return any(c.evidence.overlaps(claim.evidence) for c in told.claims)


def _plan_and_deed(a: Claim, b: Claim) -> bool:
    return (a.modality in ("future", "hypothetical")) != (b.modality in ("future", "hypothetical"))


def _retells(a: Claim, b: Claim, words_a: int, words_b: int) -> bool:
    """Whether two passages, not one passage twice, use the same words."""
    return not a.evidence.overlaps(b.evidence) and alike(words_a, words_b) >= _LIKE


class _Parties:
    """What is known of the parties of a document's claims."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._states = {e.id: e.country for e in entities if e.country}
        self._nations = {e.id for e in entities if e.kind == "GPE"}
        self._persons = {
            e.id for e in entities if e.kind == "PER" and any(m.form == "name" for m in e.mentions)
        }
        self._described = {
            e.id: bits(stems(e.name))
            for e in entities
            if (e.country is None or e.kind == "PER")
            and not any(m.form == "name" for m in e.mentions)
        }

    def evidence(self, told: _Told, claim: Claim) -> Iterator[str]:
        """What the parties of a claim say for and against a happening."""
        actors, recipients = _parties(claim)
        if claim.type in _BOTH_SIDES:
            yield from self._both_sides(actors | recipients, told.actors | told.recipients)
            return
        if actors & told.recipients and recipients & told.actors and not actors & told.actors:
            yield "same parties, told from the other side"
            return
        sides = [(actors, told.actors, "actor"), (recipients, told.recipients, "recipient")]
        if claim.type in _EACH_APART and self._of_two_persons(recipients, told.recipients):
            yield "done to another person"
            sides.pop()
        for own, other, role in sides:
            if own & other:
                yield f"same {role}"
            elif own and other:
                yield self._without_common(own, other, f"other {role}")

    def _both_sides(self, own: set[str], other: set[str]) -> Iterator[str]:
        shared = own & other
        if shared:
            yield "several parties in common" if len(shared) > 1 else "one party in common"
            if own - other and other - own:
                yield "each with another party"
        elif own and other:
            yield self._without_common(own, other, "no party in common")

    def _without_common(self, own: set[str], other: set[str], against: str) -> str:
        """A state and its army, or a man and his agency, may be one party; so may descriptions."""
        if self._of_one_state(own, other):
            return "a state and its body"
        if own <= self._described.keys() or other <= self._described.keys():
            left = [self._described[x] for x in own if x in self._described]
            right = [self._described[x] for x in other if x in self._described]
            like = any(alike(x, y) >= _LIKE for x in left for y in right)
            return "parties described alike" if like else "parties described otherwise"
        return against

    def _of_two_persons(self, own: set[str], other: set[str]) -> bool:
        """Whether both sides name persons, none of them the same, though they may share a body."""
        left, right = own & self._persons, other & self._persons
        return bool(left and right) and not left & right

    def _of_one_state(self, own: set[str], other: set[str]) -> bool:
        """Whether one side is a state and the other acts for it; two ministries are two bodies."""
        return any(
            x in self._states
            and self._states[x] == self._states.get(y)
            and (x in self._nations or y in self._nations)
            for x in own
            for y in other
        )


def _parties(claim: Claim) -> tuple[set[str], set[str]]:
    actors = {x.entity for x in claim.actors if x.entity}
    recipients = {x.entity for x in claim.recipients if x.entity}
    return actors, recipients


def _whens(claim: Claim) -> list[When]:
    return [d.when for d in claim.dates if d.when and d.when.start and d.when.end]


def _apart_in_time(a: Claim, b: Claim) -> bool:
    left, right = _whens(a), _whens(b)
    return bool(left and right) and not any(_overlap(x, y) for x in left for y in right)


def _agree_in_time(a: Claim, b: Claim) -> bool:
    return any(_overlap(x, y) for x in _whens(a) for y in _whens(b))


def _unresolved(claim: Claim) -> bool:
    """Whether a claim gives a time of its own that no date is known for ("the previous day")."""
    return bool(claim.dates) and not any(d.when and d.when.resolved for d in claim.dates)


def _told_otherwise(told: _Told, claim: Claim) -> bool:
    """Whether a happening has times, none of them in the claim's words."""
    words = {d.span.text.lower() for c in told.claims for d in c.dates}
    return bool(words) and not words & {d.span.text.lower() for d in claim.dates}


def _overlap(x: When, y: When) -> bool:
    return (x.start or "") <= (y.end or "") and (y.start or "") <= (x.end or "")


def _towns(claim: Claim) -> set[int]:
    places = [p.place for p in claim.places if p.place and p.place.precision not in _WIDE]
    return {p.geonames for p in places if p.geonames}


def _same_place(a: Claim, b: Claim) -> bool:
    return bool(_towns(a) & _towns(b))


def _apart_in_place(a: Claim, b: Claim) -> bool:
    """Whether both name towns, and none in common; a wider place named beside one excuses it."""
    left, right = _towns(a), _towns(b)
    return bool(left and right) and not left & right
