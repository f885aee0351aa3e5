"""One list of acts from two readers: the written lexicon, and the reading model.

Measured on the seeds and on thirty stories coded by hand (training/LOG.md): the lexicon names
types, modes and times better, the model parties. So an act of the lexicon keeps its type and takes
its parties from the model; the model adds the acts that it is very sure of.
"""

from __future__ import annotations

from dataclasses import replace

from isnad.model import Act, Argument, TaggedAct
from isnad.what.fitting import fitted
from isnad.what.seen import seen_act
from isnad.what.setting import Setting
from isnad.what.slots import Scene

SEEN_ALONE = 0.75
"""The model's probability of act and type from which they stand without the lexicon."""

BARE_FLOOR = 0.3
"""The model's probability that an act without any party, place, time or number needs."""


def merged(written: dict[int, Act], scene: Scene, around: Setting) -> dict[int, Act]:
    """The acts of a sentence by trigger word."""
    seen = {t.token: t for t in scene.tree.sentence.acts}
    found: dict[int, Act] = {}
    for word in sorted({*seen, *written}):
        tagged, act = seen.get(word), written.get(word)
        if act is not None:
            whole = with_parties(act, scene, around, tagged)
            if not _bare(whole) or (tagged.score if tagged else 0.0) >= BARE_FLOOR:
                found[word] = whole
        elif tagged is not None and tagged.sure >= SEEN_ALONE:
            found[word] = seen_act(scene, around, tagged)
    return {word: fitted(scene, act, found) for word, act in found.items()}


def _bare(act: Act) -> bool:
    """Nobody, nowhere, at no time: a word that could name an act, and nothing else."""
    return not (act.actors or act.recipients or act.places or act.dates or act.numbers)


def with_parties(act: Act, scene: Scene, around: Setting, tagged: TaggedAct | None) -> Act:
    """The lexicon's act with the parties and places that the model sees."""
    if tagged is None:
        return act
    seen = seen_act(scene, around, tagged)
    actors, recipients = _sides(seen, act)
    return replace(
        act,
        actors=actors or act.actors,
        recipients=recipients or act.recipients,
        places=act.places or seen.places,
        dates=act.dates or (seen.dates if seen.token == act.token else ()),
        numbers=act.numbers or seen.numbers,
        confidence=max(act.confidence, tagged.score),
        why=(*act.why, *seen.why),
    )


def _sides(seen: Act, written: Act) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
    """The model's parties, without those that grammar has on the other side of the act alone."""
    does, suffers = ({a.span.start for a in x} for x in (written.actors, written.recipients))
    actors = tuple(a for a in seen.actors if a.span.start not in suffers - does)
    recipients = tuple(r for r in seen.recipients if r.span.start not in does - suffers)
    return actors, recipients
