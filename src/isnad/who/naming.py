"""Names to entities: which earlier name a name repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from isnad.names import acronym_of, compare, fold
from isnad.ontology import Actor, actor_named
from isnad.resources import countries
from isnad.who.builder import Builder
from isnad.who.candidate import Candidate

SAME_PERSON = 0.8
SAME_ORGANISATION = 0.85
"""Scores of names.compare above which two names in one article are one entity."""
_PARTICLES = frozenset({"al", "el", "abu", "bin", "ibn", "de", "von", "van", "the"})


class Names:
    """The named entities of a document, found again by form."""

    def __init__(self, found: Iterable[Candidate] = ()) -> None:
        people = (c for c in found if c.form == "name" and c.kind == "PER")
        self._told = Counter(" ".join(_words(c.text)) for c in people)
        self._by_form: dict[tuple[str, str], list[Builder]] = {}
        self._all: list[Builder] = []

    def learn(self, b: Builder, text: str) -> None:
        """Notes that an entity bears a name."""
        if b not in self._all:
            self._all.append(b)
        held = self._by_form.setdefault((b.kind, fold(text)), [])
        if b not in held:
            held.append(b)

    def replace(self, lost: Builder, kept: Builder) -> None:
        """Two entities turned out to be one."""
        if lost in self._all:
            self._all.remove(lost)
        for held in self._by_form.values():
            if lost in held:
                held[held.index(lost)] = kept
        for name in kept.names:
            self.learn(kept, name)

    def find(self, c: Candidate, states: set[str]) -> Builder | None:
        """The entity named before that a name names again. ``states``: countries of the article."""
        if held := self._by_form.get((c.kind, fold(c.text))):
            fitting = [b for b in held if not _two_genders(c, b)]
            if fitting:
                return fitting[-1]
        actor = actor_named(c.text) or _of_state(c, states)
        if actor is not None and c.kind == "ORG":
            for b in self._all:
                if b.actor is not None and b.actor.id == actor.id:
                    return b
        known = [b for b in self._all if b.kind == c.kind]
        return self._person(c, known) if c.kind == "PER" else self._organisation(c, known)

    def _person(self, c: Candidate, known: list[Builder]) -> Builder | None:
        words = _words(c.text)
        known = [b for b in known if not _two_genders(c, b)]
        bearing = [b for b in known if any(_words(n)[-len(words) :] == words for n in b.names)]
        if bearing:
            return _latest(bearing, c)
        bare = [b for b in known if all(_ends(words, _words(n)) for n in b.names)]
        if bare and self._foremost(words):
            return _latest(bare, c)
        best: tuple[float, int, Builder] | None = None
        for i, b in enumerate(known):
            score = max(compare(c.text, n, "PER").value for n in b.names)
            if score >= SAME_PERSON and (best is None or (score, i) >= best[:2]):
                best = (score, i, b)
        return best[2] if best else _by_given_name(c, known)

    def _foremost(self, words: list[str]) -> bool:
        """Whether of all full names with this family name none is told of more often.

        A bare name before any full one, as in a headline, is the one the article is about.
        """
        rivals = (n for form, n in self._told.items() if _ends(form.split(), words[-1:]))
        return self._told[" ".join(words)] >= max(rivals, default=0)

    def _organisation(self, c: Candidate, known: list[Builder]) -> Builder | None:
        for b in reversed(known):
            if any(acronym_of(c.text, n) or acronym_of(n, c.text) for n in b.names):
                return b
        actor = actor_named(c.text)
        for b in reversed(known):
            if actor is not None and b.actor is not None:
                continue
            if any(_same_body(c.text, n) for n in b.names):
                return b
        return None


def known_actor(c: Candidate, states: set[str]) -> Actor | None:
    """The known organisation that a name names, alone or as its country's ("National Army").

    A party of one word is known only where its country is spoken of: many bear "Solidarity".
    """
    actor = actor_named(c.text)
    if actor is not None and actor.group in ("party", "movement", "company"):
        common = " " not in c.text and not c.text.isupper()
        if common and actor.country not in (None, *states):
            return None
    return actor or _of_state(c, states)


def _of_state(c: Candidate, states: set[str]) -> Actor | None:
    """ "National Army" in an article about Syria may be the Syrian National Army."""
    if c.kind != "ORG" or " " not in c.text:
        return None
    for nation in countries():
        if nation.alpha3 in states:
            for adjective in nation.demonyms:
                actor = actor_named(f"{adjective} {c.text}")
                if actor is not None and actor.country == nation.alpha3:
                    return actor
    return None


def _words(name: str) -> list[str]:
    words = fold(name).split()
    return [w for w in words if w not in _PARTICLES] or words


def _ends(words: list[str], tail: list[str]) -> bool:
    """Whether a full name ends in the words by which somebody was named before."""
    return len(tail) < len(words) and words[-len(tail) :] == tail


def _two_genders(c: Candidate, b: Builder) -> bool:
    """Mr and Mrs Sam are two people."""
    if c.kind != "PER" or b.gender is None:
        return False
    told = Builder(-1, "PER")
    told.add(c)
    return told.gender is not None and told.gender != b.gender


def _latest(found: list[Builder], c: Candidate) -> Builder:
    return max(found, key=lambda b: b.before((c.sentence, c.first)) or (-1, -1))


def _by_given_name(c: Candidate, known: list[Builder]) -> Builder | None:
    """A given name alone is the person whose full name starts with it, if only one's does."""
    words = _words(c.text)
    if len(words) != 1 or c.titles is not None:
        return None
    found = [
        b for b in known if any(len(_words(n)) > 1 and _words(n)[0] == words[0] for n in b.names)
    ]
    return found[0] if len(found) == 1 else None


def _same_body(a: str, b: str) -> bool:
    """Two names of one body: alike, or one is the other with its common noun ("… Faction")."""
    if compare(a, b, "ORG").value >= SAME_ORGANISATION:
        return True
    short, long = sorted((fold(a).split(), fold(b).split()), key=len)
    return len(short) >= 2 and len(long) == len(short) + 1 and long[: len(short)] == short
