"""All attributions of a sentence, those of different kinds fitted together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.says.attribution import Attribution
from isnad.says.citing import of_citing
from isnad.says.hedges import of_hedges
from isnad.says.nouns import of_nouns
from isnad.says.phrases import as_put, of_colons, of_phrases
from isnad.says.rebuttals import of_rebuttals
from isnad.says.scene import Scene
from isnad.says.silences import of_questions, of_silences
from isnad.says.verbs import of_verbs


def in_sentence(scene: Scene) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    if not scene.tokens:
        return []
    silent, used = of_silences(scene)
    rebuttals = [r for r in of_rebuttals(scene) if r.cue.head not in used]
    silent += [*rebuttals, *of_questions(scene)]
    used |= {r.cue.head for r in rebuttals}
    hedges = list(of_hedges(scene))
    used |= {h.cue.head for h in hedges}
    found = [*silent, *of_verbs(scene, used), *of_phrases(scene), *of_nouns(scene), *hedges]
    if not any(a.sources and not a.sources[0].hedge for a in found) or scene.sentence.headline:
        found += of_colons(scene)
    found += as_put(scene)
    found = [*of_citing(scene, found), *found]
    kept = _within(_without_repeats(found))
    return sorted(kept, key=lambda a: a.cue.first)


def _within(found: Sequence[Attribution]) -> list[Attribution]:
    """A phrase inside somebody's words ("that, according to X, …") covers only those words."""
    clauses = [a for a in found if a.rank == 1 and a.content]
    fitted = []
    for one in found:
        if one.rank == 0 and one.content:
            around = [
                c for c in clauses if one.cue.first in c.content and c.cue.head in one.content
            ]
            for clause in sorted(around, key=lambda c: -len(c.content)):
                one = replace(one, content=one.content & clause.content)
        gone: set[int] = set()
        for other in found:
            if other is not one and one.cue.head in other.content and _stands_after(other):
                gone |= {other.cue.head} | {
                    w for s in other.sources for w in range(s.first, s.last + 1)
                }
        fitted.append(replace(one, content=one.content - gone) if gone & one.content else one)
    return fitted


def _stands_after(one: Attribution) -> bool:
    """Whether a reporting clause follows what it reports ("…, said a spokeswoman")."""
    return one.rank == 1 and min(one.content) < one.cue.first


def _without_repeats(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution a cue word; the first made wins."""
    kept: dict[int, Attribution] = {}
    for one in found:
        kept.setdefault(one.cue.head, one)
    return list(kept.values())
