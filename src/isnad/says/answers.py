"""Answers to what was told before: "denied it", "claimed responsibility", "did not respond"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.model import Act
from isnad.says.attribution import Attribution
from isnad.says.chains import Account, chain
from isnad.says.scene import Scene
from isnad.says.voices import Voices

FORCE = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "SANCTION"})
"""Types of acts that somebody may claim responsibility for."""
_REACH = 3
"""How many sentences back an answer may point, inside one article."""


def answered(
    one: Attribution,
    row: Sequence[Attribution],
    acts: Mapping[int, Sequence[Act]],
    rows: Sequence[Sequence[Attribution]],
    scenes: Sequence[Scene],
) -> list[Act]:
    """The acts that an attribution without an act in its content answers."""
    here = [
        a
        for a in acts.get(one.sentence, ())
        if a.token < one.cue.first and a.token not in one.content
    ]
    told = [a for a in here if _told(a, row, one)]
    if told and one.stance != "confirms":
        return told
    if here and _same_clause_before(scenes[one.sentence], one):
        return _chosen(here, one, scenes[one.sentence])
    article = scenes[one.sentence].sentence.article
    for number in range(one.sentence - 1, max(-1, one.sentence - _REACH - 1), -1):
        if scenes[number].sentence.article != article:
            return []
        before = list(acts.get(number, ()))
        if one.stance == "confirms":
            before = [a for a in before if a.type in FORCE]
        if before:
            told = [a for a in before if _told(a, rows[number], one)]
            return _chosen(told or before, one, scenes[number])
    return []


def _told(act: Act, row: Sequence[Attribution], answer: Attribution) -> bool:
    return any(
        act.token in a.content and a.sources != answer.sources and a.stance == "asserts"
        for a in row
        if a is not answer
    )


def _same_clause_before(scene: Scene, one: Attribution) -> bool:
    """Whether the answer follows a clause of its own sentence (", which the army denied")."""
    return any(scene.tokens[w].text in ",;–—" for w in range(one.cue.first))


def _chosen(candidates: list[Act], one: Attribution, scene: Scene) -> list[Act]:
    """All that is denied or doubted; of what is claimed or passed over, the main act."""
    if one.stance in ("denies", "doubts"):
        return candidates
    return [min(candidates, key=lambda a: (sum(1 for _ in scene.tree.ancestors(a.token)), a.token))]


def answer(one: Attribution, voices: Voices) -> Account:
    """The account that an answer gives of the act that it points to."""
    return Account(one.stance, chain([one], voices), one.sentence)
