"""Speakers to links: whose words they are, under which name, and what kind of source that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from isnad.model import Cast, Entity, Link, Reference
from isnad.ontology import cues, titles
from isnad.says.attribution import Attribution, Speaker
from isnad.says.kinds import kind_of
from isnad.says.scene import Scene

Number = Literal["person", "plural", "thing", "any"]
_PRONOUNS: Mapping[str, Number] = {
    "he": "person",
    "she": "person",
    "him": "person",
    "her": "person",
    "his": "person",
    "i": "person",
    "they": "plural",
    "them": "plural",
    "we": "plural",
    "it": "thing",
    "its": "thing",
    "their": "plural",
}
_GENERIC = frozenset(
    """group organisation organization agency body charity watchdog statement report paper newspaper
    ministry company""".split()
)
"""Nouns that only repeat the organisation that spoke before ("the group said")."""
_TITLES = frozenset("president minister general governor mayor".split())
"""Titles that the reading model often takes for part of a name."""
_REACH = 3
"""How many sentences back a pronoun's speaker may stand."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker resolved: its link, and what a later pronoun may call it."""

    link: Link
    number: Number
    lemma: str


class Voices:
    """Resolves the speakers of a document to links, pronouns to the last who spoke."""

    def __init__(
        self, scenes: Sequence[Scene], found: Sequence[Sequence[Attribution]], cast: Cast
    ) -> None:
        self.scenes, self.found, self.cast = scenes, found, cast
        self._memo: dict[tuple[int, int, int], Voice] = {}
        self._begun = False

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {e.id: e for e in self.cast.entities}

    def reference(self, speaker: Speaker) -> Reference | None:
        """The cast's mention of a speaker."""
        if speaker.sentence >= len(self.cast.references):
            return None
        return self.cast.of_head(speaker.sentence, speaker.head)

    def voice(self, speaker: Speaker, cue: str | None) -> Voice:
        """The voice of a speaker."""
        for earlier in self._unread():
            self._voice(earlier)
        known = self._voice(speaker)
        return known if cue is None else replace(known, link=replace(known.link, cue=cue))

    def _unread(self) -> list[Speaker]:
        """All speakers in text order, once: each only looks back on those already resolved."""
        if self._begun:
            return []
        self._begun = True
        return sorted((s for row in self.found for a in row for s in a.sources), key=_place)

    def _voice(self, speaker: Speaker) -> Voice:
        key = (speaker.sentence, speaker.first, speaker.head)
        if key not in self._memo:
            self._memo[key] = self._resolve(speaker, None)
        return self._memo[key]

    def _resolve(self, speaker: Speaker, cue: str | None) -> Voice:
        scene = self.scenes[speaker.sentence]
        if speaker.hedge:
            return Voice(Link(speaker.span.text.lower(), "anonymous", speaker.span, cue), "any", "")
        word = scene.low(speaker.head)
        if word in _PRONOUNS:
            return self._pronoun(speaker, cue, _PRONOUNS[word])
        lemma = scene.tree.lemma(speaker.head)
        earlier = self._same_noun(speaker, lemma)
        if earlier is not None:
            old = earlier.link
            return Voice(
                Link(old.name, old.kind, speaker.span, cue, old.entity), earlier.number, lemma
            )
        entity = self._entity(speaker)
        kind = kind_of(scene, speaker, entity)
        name = entity.name if entity is not None and kind != "anonymous" else speaker.span.text
        if scene.low(speaker.first) in ("another", "other"):
            entity, name = None, speaker.span.text
        link = Link(name, kind, speaker.span, cue, entity.id if entity else None)
        return Voice(link, self._number(scene, speaker, entity), lemma)

    def _entity(self, speaker: Speaker) -> Entity | None:
        reference = self.reference(speaker)
        return self.entities.get(reference.entity) if reference is not None else None

    def _pronoun(self, speaker: Speaker, cue: str | None, number: Number) -> Voice:
        for earlier in self._before(speaker):
            if fits(earlier.number, number):
                old = earlier.link
                return Voice(
                    Link(old.name, old.kind, speaker.span, cue, old.entity),
                    earlier.number,
                    earlier.lemma,
                )
        entity = self._entity(speaker)
        scene = self.scenes[speaker.sentence]
        kind = kind_of(scene, speaker, entity) if entity else "person"
        name = entity.name if entity else speaker.span.text
        return Voice(Link(name, kind, speaker.span, cue, entity.id if entity else None), number, "")

    def _same_noun(self, speaker: Speaker, lemma: str) -> Voice | None:
        """ "the ministry", "the mayor", after "the Foreign Ministry of Estonia said"."""
        scene = self.scenes[speaker.sentence]
        token = scene.tokens[speaker.head]
        definite = scene.low(speaker.first) == "the" and speaker.first < speaker.head
        bare = speaker.head - speaker.first == 1 and definite
        if token.upos != "NOUN" or not bare:
            return None
        heard = self._before(speaker)
        same = next((v for v in heard if v.lemma == lemma), None)
        if same is None and lemma in _GENERIC:
            same = next((v for v in heard if v.number == "thing"), None)
        return same

    def _before(self, speaker: Speaker) -> list[Voice]:
        """Voices heard before a speaker in its article, the last first; of one sentence, main ones
        first."""
        heard: list[Voice] = []
        here = self.scenes[speaker.sentence].sentence.article
        for number in range(speaker.sentence, max(-1, speaker.sentence - _REACH - 1), -1):
            if self.scenes[number].sentence.article != here:
                break
            row = [
                a
                for a in self.found[number]
                if number < speaker.sentence or a.cue.first < speaker.first
            ]
            outer = [a for a in row if number == speaker.sentence and speaker.head in a.content]
            row = outer if outer else row
            for one in sorted(row, key=lambda a: (-len(a.content), -a.cue.first)):
                for source in one.sources:
                    if source.hedge:
                        continue
                    if _place(source) < _place(speaker):
                        heard.append(self.voice(source, one.cue.span.text))
        return heard

    def _number(self, scene: Scene, speaker: Speaker, entity: Entity | None) -> Number:
        token = scene.tokens[speaker.head]
        if token.xpos == "NNS":
            return "plural"
        if entity is not None and entity.kind in ("ORG", "GPE", "GROUP", "NORP"):
            return "any" if entity.kind in ("GROUP", "NORP") else "thing"
        if token.xpos in ("NNS", "NNPS"):
            return "plural"
        if any(n.kind == "PER" and n.first <= speaker.head <= n.last for n in scene.sentence.names):
            return "person"
        if token.upos == "NOUN" or token.text.lower() in _TITLES:
            known = titles().ending(
                [t.lemma for t in scene.tokens[speaker.first : speaker.head + 1]]
            )
            if known:
                return "person" if known[0].kind == "PER" else "thing"
            noun = cues().source(scene.tree.lemma(speaker.head))
            if noun is not None and noun.kind in ("person", "witness", "anonymous", "official"):
                return "person"
        if entity is not None and entity.kind == "PER":
            return "person"
        return (
            "thing"
            if any(n.first <= speaker.head <= n.last for n in scene.sentence.names)
            else "any"
        )


def _place(speaker: Speaker) -> tuple[int, int]:
    """Where a speaker is named: one may be named after its words, in the next sentence."""
    return speaker.sentence, speaker.first


def fits(have: Number, want: Number) -> bool:
    """Whether a pronoun of one number may mean a speaker of another."""
    if have == "any" or have == want:
        return True
    return have == "thing" and want == "plural"
