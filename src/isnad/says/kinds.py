"""What kind of source a speaker is, and whether it is a party of what it tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.model import Act, Entity, Link
from isnad.model.claim import SourceKind
from isnad.ontology import actors, cues
from isnad.says.attribution import Speaker
from isnad.says.scene import Scene

_PUBLIC = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_SECTOR_KINDS: Mapping[str, SourceKind] = {
    **dict.fromkeys(_PUBLIC, "official"),
    "REB": "armed-group",
    "UAF": "armed-group",
    "PRM": "armed-group",
    "CRM": "armed-group",
    "PTY": "party",
    "OPP": "party",
    "JRN": "media",
    "NGO": "ngo",
    "IGO": "igo",
    "CVL": "person",
    "SOC": "ngo",
    "LAB": "ngo",
}
_ACTOR_KINDS: Mapping[str, SourceKind] = {
    "armed-group": "armed-group",
    "igo": "igo",
    "ngo": "ngo",
    "party": "party",
    "state": "official",
    "movement": "party",
    "church": "person",
    "company": "person",
    "university": "person",
}
OWNERS = ("official", "armed-group", "party")
"""Kinds of sources that may own up to a deed, and have a side in it."""
_HEARSAY = frozenset({"claim", "allegation", "accusation", "talk"})
_CIVIL = frozenset(
    """watch rights amnesty monitor network foundation union institute centre center campaign
    relief crescent cross caritas observatory""".split()
)
_STATE = frozenset(
    """chamber court tribunal staff ministry directorate bureau council commission committee
    parliament senate assembly corps guard police army navy""".split()
)
_VAGUE = frozenset(
    {"group", "front", "movement", "general", "chief", "man", "people", "leader", "x", "agency"}
)
"""Source nouns that say little of an organisation in whose name they stand."""


def kind_of(scene: Scene, speaker: Speaker, entity: Entity | None) -> SourceKind:
    """The kind of a source, from outlets, source nouns, known organisations and sectors."""
    outlet = _of_outlet(scene, speaker)
    if outlet is not None:
        return outlet
    lemmas = " ".join(scene.tree.lemma(w) for w in range(speaker.first, speaker.head + 1))
    noun = cues().source(lemmas)
    if noun is None and scene.tree.lemma(speaker.head) in _HEARSAY:
        return "anonymous"
    if noun is not None and (noun.anonymous or scene.tokens[speaker.head].upos == "NOUN"):
        return noun.kind
    names = entity.names if entity is not None else (speaker.span.text,)
    telling = noun.kind if noun is not None and noun.words not in _VAGUE else None
    known = _of_actor(names) or telling or (_of_entity(entity) if entity is not None else None)
    return known or (noun.kind if noun is not None else "person")


def _of_outlet(scene: Scene, speaker: Speaker) -> SourceKind | None:
    outlet = cues().outlet(speaker.span.text)
    if outlet is not None:
        return outlet.kind
    if speaker.head in scene.outlets and scene.tokens[speaker.head].upos == "PROPN":
        known = cues().outlet(scene.tokens[speaker.head].text)
        return known.kind if known else "media"
    return None


def _of_actor(names: Sequence[str]) -> SourceKind | None:
    """The kind of the first known organisation or state of these names."""
    groups = (actor.group for name in names for actor in actors().named(name))
    return next((_ACTOR_KINDS.get(group, "official") for group in groups), None)


def _of_entity(entity: Entity) -> SourceKind | None:
    """What an organisation's name, an entity's sectors and its kind tell."""
    if entity.kind == "ORG" and (titled := _of_title(entity.names)):
        return titled
    for sector in entity.sectors:
        if sector in _SECTOR_KINDS:
            return _SECTOR_KINDS[sector]
    if entity.kind == "GPE":
        return "official"
    if entity.kind in ("GROUP", "NORP"):
        return "person"
    if entity.kind != "ORG":
        return None
    parts = {word.lower() for name in entity.names for word in name.split()}
    return "ngo" if parts & _CIVIL else "official" if parts & _STATE else None


def _of_title(names: Sequence[str]) -> SourceKind | None:
    """The source noun that a name ends in, before "of" or "for" ("the Centre for …")."""
    for name in names:
        noun = cues().source(name.split(" for ")[0].split(" of ")[0])
        if noun is not None and noun.words not in _VAGUE:
            return noun.kind
    return None


def interested(link: Link, act: Act, entities: Mapping[str, Entity]) -> bool:
    """Whether a source is a party of the act, or of the state that is one."""
    parties = [a.entity for a in (*act.actors, *act.recipients) if a.entity]
    if link.entity is None:
        return False
    if link.entity in parties:
        return True
    own = entities.get(link.entity)
    if own is None or own.country is None or link.kind not in OWNERS:
        return False
    others = [entities[p] for p in parties if p in entities]
    return any(o.country == own.country and _public(o) for o in others)


def _public(entity: Entity) -> bool:
    """A state, its organs and their officers."""
    return entity.kind == "GPE" or bool(_PUBLIC & set(entity.sectors))
