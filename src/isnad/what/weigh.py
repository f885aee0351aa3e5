"""How likely a word names an act of a type, on the word of both readers: a logistic weighing.

The weights lie in ``act_weights.tsv`` and are learned by ``training/weigh.py`` on sentences of real
news whose acts were marked by hand: what the reading model sees, what the written lexicon says,
who takes part, and how often the lexicon was right about the same word.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from isnad.model import Act, TaggedAct
from isnad.ontology import lexicon
from isnad.resources.files import rows
from isnad.what.slots import Scene

_BODIES = frozenset({"ORG", "GPE", "GROUP", "NORP"})
_SPEAKERS = frozenset("i we you me us my our your".split())
_CLIP = 0.01
UNKNOWN_LEMMA = 0.0
"""The log-odds of a word that the marked sentences do not hold."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may name an act: the act as it would be coded, and who reads it so."""

    act: Act
    written: bool
    tagged: TaggedAct | None
    others: float
    """The highest probability that the model gives any other word of the sentence."""


def lemma_key(candidate: Candidate, scene: Scene) -> str:
    """The word as the table of weights names it: "attack.noun"."""
    token = scene.tree.tokens[candidate.act.token]
    noun = token.upos in ("NOUN", "PROPN")
    return f"{token.lemma.lower()}.{'noun' if noun else 'verb'}"


def features(candidate: Candidate, scene: Scene) -> dict[str, float]:
    """What speaks for and against an act, by name."""
    act, tagged = candidate.act, candidate.tagged
    seen = tagged.score if tagged else 0.0
    certain = tagged.chance(act.type) / max(seen, _CLIP) if tagged else 0.0
    token = scene.tree.tokens[act.token]
    types = {entry.type for entry in lexicon().entries(token.lemma, token.upos)}
    parties = [*act.actors, *act.recipients]
    kinds = {scene.kinds_by_id.get(a.entity or "") for a in parties}
    return {
        "bias": 1.0,
        "seen": _logit(seen),
        "sure": _logit(tagged.chance(act.type) if tagged else 0.0),
        "unseen": float(tagged is None),
        "agreed": certain if candidate.written else 0.0,
        "seen only": float(not candidate.written),
        "seen only, certain": 0.0 if candidate.written else certain,
        "seen only, in the lexicon": float(not candidate.written and act.type in types),
        "seen only, other in the lexicon": float(
            not candidate.written and bool(types) and act.type not in types
        ),
        "conditioned": float(candidate.written and act.confidence > 0.6),
        "noun": float(token.upos in ("NOUN", "PROPN")),
        "both sides": float(bool(act.actors and act.recipients)),
        "no actor": float(not act.actors),
        "no recipient": float(not act.recipients),
        "body": float(bool(kinds & _BODIES)),
        "person": float(any(scene.kinds_by_id.get(a.entity or "") == "PER" for a in act.actors)),
        "coded": float(any((a.entity or "") in scene.coded for a in parties)),
        "speaker": float(any(a.span.text.lower() in _SPEAKERS for a in parties)),
        "dated": float(bool(act.dates)),
        "placed": float(bool(act.places)),
        "counted": float(bool(act.numbers)),
        "others": candidate.others,
        "main": float(token.deprel in ("root", "ccomp", "parataxis")),
        f"type {act.type}": 1.0,
        f"modality {act.modality}": 1.0,
    }


def _logit(p: float) -> float:
    p = min(max(p, _CLIP), 1 - _CLIP)
    return math.log(p / (1 - p))


def chance(candidate: Candidate, scene: Scene) -> float:
    """The probability that a word names an act, and of this type."""
    weights, lemmas = _tables()
    score = sum(weights.get(k, 0.0) * v for k, v in features(candidate, scene).items())
    score += weights.get("lemma", 0.0) * lemmas.get(lemma_key(candidate, scene), UNKNOWN_LEMMA)
    return 1 / (1 + math.exp(-score))


@cache
def _tables() -> tuple[Mapping[str, float], Mapping[str, float]]:
    tables: dict[str, dict[str, float]] = {"feature": {}, "lemma": {}}
    for table, name, value in rows("act_weights.tsv", 3):
        tables[table][name] = float(value)
    return tables["feature"], tables["lemma"]
