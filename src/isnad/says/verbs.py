"""Attributions by verbs: said, told, denied, was quoted as saying, citing, published a video of."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.model import Stance
from isnad.ontology import Cue
from isnad.says import words
from isnad.says.attitudes import attitude, intends, own_mind
from isnad.says.attribution import Attribution
from isnad.says.citing import quoted_as_saying, saying
from isnad.says.complements import covered_by_verb, kept
from isnad.says.content import after_what, points_back, reach
from isnad.says.edges import left_edge
from isnad.says.groups import Group, cue_of, group_of, with_particles
from isnad.says.readings import attributive, reading_of, stands_accused
from isnad.says.relays import relays_of
from isnad.says.scene import Scene
from isnad.says.sources import (
    can_speak,
    is_nobody,
    participle_subject,
    speakers,
    subject_of,
    witness_like,
)
from isnad.says.stances import stance_of


def of_verbs(scene: Scene, used: set[int]) -> Iterator[Attribution]:
    """The attributions whose cue is a verb; words of ``used`` belong to other cues already."""
    for verb, token in enumerate(scene.tokens):
        odd = token.upos not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ")
        if verb in used or (odd and scene.low(verb) not in words.IRREGULAR):
            continue
        if attributive(scene, verb) or (token.xpos == "VBG" and scene.low(verb - 1) == "as"):
            continue
        reading = reading_of(scene, verb)
        if reading is None:
            continue
        found = _active(scene, verb, reading)
        if found is not None:
            yield found


def _active(scene: Scene, verb: int, reading: Cue) -> Attribution | None:
    if _passive_shape(scene, verb):
        return _passive(scene, verb, reading)
    lemma = scene.tree.lemma(verb)
    if stands_accused(scene, verb):
        return None
    if lemma in words.CITING and (cited := quoted_as_saying(scene, verb)):
        return cited
    head = (
        participle_subject(scene, verb)
        if scene.tokens[verb].xpos == "VBG"
        else subject_of(scene, verb)
    )
    if head < 0 or not can_speak(scene, head) or is_nobody(scene, head):
        return None
    if own_mind(scene, head, verb, reading):
        return None
    seen = reading.reporting == "evidence" and lemma not in words.FINDING
    if (lemma in words.WITNESSING or seen) and not witness_like(scene, head):
        return None
    return _made(scene, verb, reading, head)


def _made(scene: Scene, verb: int, reading: Cue, head: int) -> Attribution | None:
    """The attribution of a verb to the source headed by ``head``."""
    group = with_particles(scene, group_of(scene, verb, head), reading)
    covered, how = covered_by_verb(scene, verb, group)
    found = kept(scene, verb, covered, how)
    if found is None:
        return attitude(scene, verb, head)
    content, given = found
    stance = given or _own_stance(scene, verb, reading, content)
    if stance is None:
        return None
    back = points_back(scene, content) and stance != "asserts"
    if not content and not back:
        return None
    return Attribution(
        scene.number,
        speakers(scene, head),
        cue_of(scene, verb),
        content - {verb},
        stance,
        "intention" if intends(scene, verb, content, how) else reading.reporting,
        relays=relays_of(scene, group, verb),
        back=back,
        rank=1,
    )


def _own_stance(scene: Scene, verb: int, reading: Cue, content: frozenset[int]) -> Stance | None:
    """The verb's own stance; "call" and its like have none without "what" before them."""
    lemma = scene.tree.lemma(verb)
    if lemma in words.OBJECTING and lemma != "deny" and not after_what(scene, content):
        return None
    return stance_of(scene, verb, reading)


def _passive_shape(scene: Scene, verb: int) -> bool:
    if scene.tokens[verb].xpos not in ("VBN", "VBD"):
        return False
    return bool(scene.tree.by(verb, "aux:pass")) or (
        verb + 1 < len(scene) and scene.low(verb + 1) == "by" and scene.tokens[verb].xpos == "VBN"
    )


def _passive(scene: Scene, verb: int, reading: Cue) -> Attribution | None:
    """ "was quoted (by R) as saying", "had been told by X that", "it was confirmed by X that"."""
    tree, lemma = scene.tree, scene.tree.lemma(verb)
    agents = [o.head for o in tree.obliques(verb) if o.preposition == "by"]
    if lemma in ("quote", "cite"):
        subject = tree.grammatical_subjects(verb)
        if not subject:
            return None
        return saying(scene, verb, subject[0], agents[0] if agents else -1)
    if (
        not agents
        or lemma in words.OBJECTING | words.INTENTIONS | {"hold"}
        or lemma not in words.CORE
    ):
        return None
    group = Group(min(verb, agents[0]), max(verb, scene.tree.phrase(agents[0])[1]), verb)
    covered, how = reach(scene, verb, group)
    stance = stance_of(scene, verb, reading)
    if lemma == "claim":
        covered, stance = frozenset(range(left_edge(scene, verb), verb)), "confirms"
    elif how not in ("right", "left") or not covered:
        return None
    if stance is None or not can_speak(scene, agents[0]):
        return None
    return Attribution(
        scene.number,
        speakers(scene, agents[0]),
        cue_of(scene, verb),
        covered,
        stance,
        reading.reporting,
        rank=1,
    )
