"""One list of acts from two readers: the written lexicon, and the reading model.

Measured on marked news (training/LOG.md): where they differ the lexicon names types, modes and
times better, the model parties. So an act of the lexicon keeps its type, unless the model is very
sure of another, and takes its parties from the model; whether a word is an act at all, both decide
together (``weigh``).
"""

from __future__ import annotations

from dataclasses import replace

from isnad.model import Act, Argument, TaggedAct
from isnad.what.fitting import fitted, head_of
from isnad.what.modality import historical
from isnad.what.seen import seen_act
from isnad.what.setting import Setting
from isnad.what.slots import Scene
from isnad.what.weigh import Candidate, chance

STANDS = 0.3
"""The probability from which a candidate is coded (set on marked news, training/LOG.md)."""


SURE = 0.95
"""The model's probability of a type from which it overrules the lexicon: of 5 marked acts on which
they differ above it, the model is right at 4 and the lexicon at none; below, at 34 and 48 of 99."""


def merged(written: dict[int, Act], scene: Scene, around: Setting) -> dict[int, Act]:
    """The acts of a sentence by trigger word, each as sure as both readers together."""
    found = {}
    for word, candidate in candidates(written, scene, around).items():
        sure = chance(candidate, scene)
        if sure >= STANDS:
            found[word] = replace(candidate.act, confidence=round(sure, 3))
    return {word: fitted(scene, act, found) for word, act in found.items()}


def candidates(written: dict[int, Act], scene: Scene, around: Setting) -> dict[int, Candidate]:
    """Every word that either reader takes for an act."""
    seen = {t.token: t for t in scene.tree.sentence.acts}
    found = {}
    for word in sorted({*seen, *written}):
        tagged, act = seen.get(word), written.get(word)
        others = max((t.score for t in seen.values() if t.token != word), default=0.0)
        if act is not None:
            whole = with_parties(_typed(act, tagged), scene, around, tagged)
        else:
            assert tagged is not None
            whole = seen_act(scene, around, tagged)
        found[word] = Candidate(whole, act is not None, tagged, others)
    return found


def _typed(act: Act, tagged: TaggedAct | None) -> Act:
    """The lexicon's act, with the model's type where the model is very sure of another."""
    if tagged is None or tagged.type == act.type or tagged.token != act.token:
        return act
    return replace(act, type=tagged.type, modes=tagged.modes) if tagged.sure >= SURE else act


def with_parties(act: Act, scene: Scene, around: Setting, tagged: TaggedAct | None) -> Act:
    """The lexicon's act with the parties and places that the model sees."""
    if tagged is None:
        return act
    seen = seen_act(scene, around, tagged)
    actors, recipients = _sides(scene, seen, act)
    dates = act.dates or (seen.dates if seen.token == act.token else ())
    when = dates[0].when if dates else None
    past = act.modality == "actual" and when is not None and historical(when, around.published)
    return replace(
        act,
        modality="historical" if past else act.modality,
        actors=actors or act.actors,
        recipients=recipients or act.recipients,
        places=act.places or seen.places,
        dates=dates,
        numbers=act.numbers or seen.numbers,
        why=(*act.why, *seen.why),
    )


def _sides(
    scene: Scene, seen: Act, written: Act
) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
    """The model's parties, without those that grammar has on the other side of the act alone.

    Nor does it take a word from elsewhere where grammar has one that hangs on the act itself.
    """
    does, suffers = ({a.span.start for a in x} for x in (written.actors, written.recipients))
    actors = tuple(a for a in seen.actors if a.span.start not in suffers - does)
    recipients = tuple(r for r in seen.recipients if r.span.start not in does - suffers)
    if scene.tree.tokens[written.token].upos == "NOUN":
        recipients = _own(scene, written, recipients, written.recipients)
    return actors, recipients


def _own(
    scene: Scene, act: Act, seen: tuple[Argument, ...], written: tuple[Argument, ...]
) -> tuple[Argument, ...]:
    tree = scene.tree
    near = set(tree.children[act.token])
    below = set(tree.subtree(act.token))
    if all(head_of(tree, w) in near for w in written):
        return tuple(a for a in seen if not written or head_of(tree, a) in below)
    return seen
