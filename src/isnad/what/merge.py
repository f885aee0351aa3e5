"""One list of acts from two readers: the model, which knows contexts, and the written lexicon.

Measured on held-back sentences (training/LOG.md): the model finds more and types better; the
lexicon steadies it where the model is unsure and knows rare words.
"""

from __future__ import annotations

from dataclasses import replace

from isnad.model import Act, TaggedAct
from isnad.what.seen import seen_act
from isnad.what.setting import Setting
from isnad.what.slots import Scene

SEEN_ALONE = 0.5
"""The model's probability from which its act stands without the lexicon."""
WRITTEN_ALONE = 0.15
"""The model's probability from which an act of the lexicon stands."""
SURE_OF_TYPE = 0.5
"""The model's probability from which its type beats the lexicon's."""


def merged(written: dict[int, Act], scene: Scene, around: Setting) -> dict[int, Act]:
    """The acts of a sentence by trigger word."""
    seen = {t.token: t for t in scene.tree.sentence.acts}
    found: dict[int, Act] = {}
    for word in sorted({*seen, *written}):
        tagged, act = seen.get(word), written.get(word)
        if tagged is None or (act is not None and tagged.score < SURE_OF_TYPE):
            if act is not None and (tagged.score if tagged else 0.0) >= WRITTEN_ALONE:
                found[word] = act
        elif act is not None or tagged.score >= SEEN_ALONE:
            found[word] = both(seen_act(scene, around, tagged), act, tagged)
    return found


def both(seen: Act, written: Act | None, tagged: TaggedAct) -> Act:
    """The model's act, filled up from the lexicon's where the model leaves a gap."""
    if written is None:
        return seen
    same = written.type == seen.type
    return replace(
        seen,
        modes=seen.modes or (written.modes if same else ()),
        actors=seen.actors or (written.actors if same else ()),
        recipients=seen.recipients or (written.recipients if same else ()),
        places=seen.places or written.places,
        dates=seen.dates or written.dates,
        numbers=seen.numbers or written.numbers,
        why=(*seen.why, *written.why),
        confidence=max(tagged.score, written.confidence),
    )
