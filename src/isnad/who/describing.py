"""Descriptions to entities: "the spy chief", "the ministry", "the two countries"."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.names import fold
from isnad.who.builder import Builder, is_state
from isnad.who.candidate import Candidate
from isnad.who.capitals import capital_of
from isnad.who.nouns import FORMER, GOVERNMENTS, KIN
from isnad.who.offices import canonical, covers

_BODIES = frozenset(
    "group organisation organization agency militia movement party faction alliance bloc "
    "front army company network association union outlet channel newspaper body firm".split()
)
_VAGUE = frozenset("the this that new same current own".split())
_MASS = frozenset({"police", "military", "army", "media", "opposition"})
"""Bodies that the text takes up again without an article, and in either number."""
_NEW = frozenset({"a", "an", "another", "other", "some"})
_OTHER_RULE = frozenset(
    "opposition exile exiled rebel local regional provincial parallel interim transitional "
    "backed municipal self-declared breakaway separatist kurdish shadow islamist rival former "
    "city".split()
)
"""Before "government": another body than the state's government."""
_INTERIM = frozenset({"interim", "transitional"})


def is_government(c: Candidate) -> bool:
    """Whether a description is a state's government, and so the state: "the Syrian government"."""
    return (
        c.lemma in GOVERNMENTS
        and (c.definite or c.lemma in ("government", "regime"))
        and c.country is not None
        and not c.plural
        and (c.lemma != "state" or len(c.modifiers) == 1)
        and not set(c.modifiers) & (_OTHER_RULE - (_INTERIM if c.definite else frozenset()))
    )


def person(c: Candidate, known: Sequence[Builder], office: str) -> Builder | None:
    """The person who holds an office, named or described before: the same, then a wider word."""
    at = (c.sentence, c.first)
    gone = bool(set(c.modifiers) & FORMER)
    fitting = []
    for b in known:
        last = b.near(at) if c.headline else b.before(at)
        if b.kind != "PER" or last is None or _clash(c, b) or (b.former != gone and gone):
            continue
        state = c.country or b.country
        same = any(canonical(o, state) == canonical(office, state) for o in b.offices)
        wide = any(covers(office, o, state) for o in b.offices) or _heads(c, b)
        if (same or wide) and not (b.former and not gone and c.modifiers):
            own = c.country is not None and c.country == b.country
            shared = len(set(c.modifiers) & b.modifiers)
            fitting.append((same, own, shared, last, b))
    return max(fitting, key=lambda f: f[:4])[4] if fitting else None


def _heads(c: Candidate, b: Builder) -> bool:
    """ "the spy chief" is the chief of an intelligence service."""
    own = set(c.sense.sectors) if c.sense else set()
    return bool(own - {"GOV"} & b.sectors) and bool(b.offices & {"chief", "head", "director"})


def same(c: Candidate, held: Sequence[Builder]) -> Builder | None:
    """The entity described in the same or fuller words before, the latest."""
    at = (c.sentence, c.first)
    found = [(last, b) for b in held if (last := b.before(at)) and _same_words(c, b)]
    return max(found, key=lambda f: f[0])[1] if found else None


def body(c: Candidate, known: Sequence[Builder]) -> Builder | None:
    """The named organisation that "the group", "the ministry" can stand for; None if two can."""
    at = (c.sentence, c.first)
    found = []
    for b in known:
        last = b.before(at)
        if last is not None and b.names and b.kind == "ORG" and _fits(c, b):
            found.append((last, b))
    found.sort(key=lambda f: f[0], reverse=True)
    if len(found) > 1 and found[0][0][0] == found[1][0][0] and c.lemma in _BODIES:
        first, second = (_prominence(b, last) for last, b in found[:2])
        if first == second:
            return None
        return found[0][1] if first > second else found[1][1]
    return found[0][1] if found else None


def two(c: Candidate, known: Sequence[Builder]) -> list[Builder]:
    """The two countries (persons, for two leaders) named last before "the two countries"."""
    at = (c.sentence, c.first)
    people = c.lemma in ("leader", "president", "minister")
    found = []
    for b in known:
        last = b.before(at)
        fits = b.kind == "PER" and bool(b.names) if people else is_state(b)
        if fits and last is not None and c.sentence - last[0] <= 4:
            found.append((last, b))
    found.sort(key=lambda f: f[0], reverse=True)
    return [b for _, b in found[:2]] if len(found) >= 2 else []


def country(c: Candidate, known: Sequence[Builder]) -> Builder | None:
    """The state that "the country" means: the one named last, subjects first."""
    at = (c.sentence, c.first)
    found = [
        (last[0], _prominence(b, last), last[1], b)
        for b in known
        if is_state(b) and (last := b.before(at)) and c.sentence - last[0] <= 6
    ]
    return max(found, key=lambda f: f[:3])[3] if found else None


def place(c: Candidate, known: Sequence[Builder]) -> Builder | None:
    """The city or island that "the city" means: the last place named that is no country."""
    at = (c.sentence, c.first)
    found = [
        (last, b)
        for b in known
        if b.kind in ("GPE", "LOC") and not is_state(b) and b.names and (last := b.before(at))
    ]
    if c.lemma == "capital":
        found = [f for f in found if any(capital_of(n) for n in f[1].names)]
    own = [f for f in found if any(c.lemma in fold(n).split() for n in f[1].names)]
    return max(own or found, key=lambda f: f[0])[1] if found else None


def _prominence(b: Builder, last: tuple[int, int]) -> int:
    return max((m.salience for m in b.mentions if (m.sentence, m.first) == last), default=0)


def _clash(c: Candidate, b: Builder) -> bool:
    number = c.plural != b.plural and c.lemma not in _MASS
    return bool(c.country and b.country and c.country != b.country) or number


def _same_words(c: Candidate, b: Builder) -> bool:
    """Same head noun, no clash of country, and the later words say nothing new."""
    if c.lemma not in b.lemmas or not b.descriptions or _clash(c, b):
        return False
    if c.lemma in KIN and c.owner >= 0:
        return False
    extra = set(c.modifiers) - b.modifiers - _VAGUE
    if c.country and c.country == b.country:
        extra = {w for w in extra if fold(w)[:4] not in {fold(m)[:4] for m in b.modifiers}}
    if c.definite:
        return not extra or (bool(c.country) and c.country == b.country and len(extra) <= 1)
    if c.lemma in _MASS and not c.modifiers:
        return not b.names
    again = c.text.lower() in {d.lower() for d in b.descriptions}
    return again and c.text.split()[0].lower() not in _NEW


def _fits(c: Candidate, b: Builder) -> bool:
    if c.sense is None or c.sense.kind not in ("ORG", "GROUP") or c.plural or _clash(c, b):
        return False
    own = {w for n in b.names for w in fold(n).split()} | b.lemmas
    new = set(c.modifiers) - own - b.modifiers - _VAGUE
    if c.lemma in own or any(c.lemma.rstrip("s") == w.rstrip("s") for w in own):
        return not new or (c.country is not None and c.country == b.country and len(new) <= 1)
    shared = b.sectors & set(c.sense.sectors)
    generic = not c.sense.sectors or c.sense.sectors == ("SOC",)
    armed = c.lemma in ("group", "movement", "organisation", "organization") and generic
    return not new and c.lemma in _BODIES and (bool(shared) or (armed and "GOV" not in b.sectors))
