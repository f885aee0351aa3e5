"""Acts that the reading model sees, with the parties, place and time that it ties to them."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.model import Act, Argument, PlaceMention, TaggedAct
from isnad.ontology import contexts_from
from isnad.what import numbers, setting
from isnad.what.dating import dates
from isnad.what.modality import historical
from isnad.what.parties import party, unique
from isnad.what.slots import Scene, slot

SURE_TIME = 0.6
"""The model's probability of a time that grammar does not tie to its act."""


def seen_act(scene: Scene, around: setting.Setting, tagged: TaggedAct) -> Act:
    """The coded act behind what the model sees at one word."""
    tree = scene.tree
    days = _dates(scene, tagged, around)
    when = days[0].when if days else None
    modality = tagged.modality
    if modality == "actual" and when is not None and historical(when, around.published):
        modality = "historical"
    first, last = tree.clause(tagged.token)
    particle = [p for p in tree.by(tagged.token, "compound:prt") if p == tagged.token + 1]
    return Act(
        sentence=scene.sentence,
        token=tagged.token,
        trigger=tree.span(tagged.token, max([tagged.token, *particle])),
        clause=tree.span(first, last),
        type=tagged.type,
        modes=tagged.modes,
        contexts=contexts_from([tree.lemma(w) for w in slot(tree, tagged.token, "any")]),
        modality=modality,  # type: ignore[arg-type]
        actors=_parties(scene, tagged, "actor"),
        recipients=_parties(scene, tagged, "recipient"),
        places=_places(scene, tagged, around.places),
        dates=days,
        numbers=numbers.counts(tree, tagged.token, tagged.type),
        confidence=tagged.score,
        why=("reading model",),
    )


def _parties(scene: Scene, tagged: TaggedAct, role: str) -> tuple[Argument, ...]:
    found: list[Argument] = []
    for pair in sorted(tagged.parties, key=lambda p: (-p.score, p.token)):
        if pair.label == role:
            found += party(scene, pair.token)
    return unique(found)


def _places(
    scene: Scene, tagged: TaggedAct, mentions: Sequence[PlaceMention]
) -> tuple[Argument, ...]:
    """The place mentions that hold a word the model takes for the place, the surest first."""
    found: list[Argument] = []
    tokens = scene.tree.tokens
    for pair in sorted(tagged.parties, key=lambda p: (-p.score, p.token)):
        if pair.label != "place":
            continue
        at = tokens[pair.token]
        below = scene.tree.span(*scene.tree.phrase(pair.token))
        found += [
            Argument(m.span, place=m.place, score=pair.score)
            for m in mentions
            if (m.span.start <= at.start < m.span.end or below.covers(m.span))
            and not _agent(scene, m)
        ]
    kept = {a.span: a for a in reversed(found)}
    return tuple(kept[s] for s in dict.fromkeys(a.span for a in found))


def _agent(scene: Scene, mention: PlaceMention) -> bool:
    """Whether a place name stands for those who act: "accused by Peru"."""
    word = setting.word_at(scene.tree, mention.span.start, mention.span.end)
    return word >= 0 and scene.tree.preposition(word) == "by"


def _dates(scene: Scene, tagged: TaggedAct, around: setting.Setting) -> tuple[Argument, ...]:
    """The time that grammar ties to the act, or one that the model is sure of."""
    return dates(scene.tree, tagged.token, around) or seen_dates(scene, tagged, around)


def seen_dates(scene: Scene, tagged: TaggedAct, around: setting.Setting) -> tuple[Argument, ...]:
    """The time that the model is sure of."""
    tokens = scene.tree.tokens
    for pair in sorted(tagged.parties, key=lambda p: -p.score):
        if pair.label == "time" and pair.score >= SURE_TIME:
            at = tokens[pair.token]
            for m in around.times:
                if m.span.start <= at.start < m.span.end and not m.when.recurring:
                    return (Argument(m.span, when=m.when, score=pair.score),)
    return ()
