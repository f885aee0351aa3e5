"""Sources at second hand: R quoted S as saying, S was quoted as saying, …, citing S."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.says import words
from isnad.says.attribution import Attribution
from isnad.says.edges import left_edge, next_mark, right_edge
from isnad.says.groups import cue_of
from isnad.says.nounphrases import noun_after
from isnad.says.scene import Scene
from isnad.says.sources import can_speak, speakers, subject_of

_CITING = frozenset({"citing", "quoting", "relaying"})


def quoted_as_saying(scene: Scene, verb: int) -> Attribution | None:
    """ "R quoted S as saying that …"; plain "citing S" is read once the reporting clause
    is known."""
    things = [w for w in scene.tree.by(verb, "obj") if w > verb]
    thing = things[0] if things else noun_after(scene, verb)
    if thing < 0 or scene.tokens[verb].xpos == "VBG":
        return None
    return saying(scene, verb, thing, subject_of(scene, verb))


def saying(scene: Scene, verb: int, source: int, relay: int) -> Attribution | None:
    """What ``source`` says in words that ``relay`` (-1 for nobody) quotes: "… as saying that"."""
    last = right_edge(scene, verb)
    start = next(
        (
            w
            for w in range(verb + 1, last + 1)
            if scene.tokens[w].xpos == "VBG" and scene.tree.lemma(w) in ("say", "tell", "write")
        ),
        -1,
    )
    if start < 0:
        return None
    content = frozenset(range(start + 1, last + 1))
    after = next_mark(scene, start)
    if (after == start + 1 and scene.tokens[after].text in (".", ",")) or scene.low(
        start + 1
    ) == "by":
        content = frozenset(range(left_edge(scene, verb), min(scene.tree.phrase(source)[0], verb)))
    relays = speakers(scene, relay) if relay >= 0 and can_speak(scene, relay) else ()
    return Attribution(
        scene.number,
        speakers(scene, source),
        cue_of(scene, verb),
        content,
        "asserts",
        "speech",
        relays=relays,
        rank=1,
    )


def of_citing(scene: Scene, found: Sequence[Attribution]) -> list[Attribution]:
    """ "…, citing S": S speaks first, in what the reporting clause of the sentence covers."""
    made = []
    for word, token in enumerate(scene.tokens):
        lowered = token.text.lower()
        cites = (token.xpos == "VBG" and lowered in _CITING) or _relative_cite(scene, word)
        basis = lowered == "basis" and scene.low(word + 1) == "of"
        if not cites and not basis:
            continue
        head = noun_after(scene, word + basis)
        outer = _nearest_report(found, word)
        if head < 0 or outer is None:
            continue
        sources = speakers(scene, head)
        gone = {w for s in sources for w in range(s.first, s.last + 1)} | {word}
        made.append(
            Attribution(
                scene.number,
                sources,
                scene.words(word, word),
                outer.content - gone,
                "asserts",
                "speech",
                rank=0,
            )
        )
    return made


def _relative_cite(scene: Scene, word: int) -> bool:
    return scene.tree.lemma(word) in words.CITING and scene.low(word - 1) in ("which", "who")


def _nearest_report(found: Sequence[Attribution], word: int) -> Attribution | None:
    reports = [
        a
        for a in found
        if a.content
        and a.manner in ("speech", "writing", "evidence", "belief")
        and word != a.cue.head
        and a.rank == 1
    ]
    return min(reports, key=lambda a: abs(a.cue.head - word), default=None)
