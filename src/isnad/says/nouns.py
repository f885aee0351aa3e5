"""Attributions by nouns: the ministry's notice that, reports of, claims on social media that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from isnad.model import Stance
from isnad.ontology import Cue, cues
from isnad.says import words
from isnad.says.attribution import Attribution, Speaker
from isnad.says.edges import right_edge
from isnad.says.scene import Scene
from isnad.says.sources import can_speak, is_document, maker_of, speakers, subject_of

_CLAUSE = ("acl", "ccomp", "acl:relcl", "appos", "advcl")
_ABOUT = frozenset({"of", "about"})
_SHOWING = frozenset({"showing", "show", "showed", "shows"})
_LIGHT = frozenset(
    """fear hope belief sense figure evidence record list file speculation conclusion feeling
    opinion knowledge proof sign indication view interview order call demand
    judgment doubt""".split()
)
_NEAR = 9
"""How many words before "with claims" the text or picture that has them may stand."""
_STANCES: Mapping[str, Stance] = {
    "confirmation": "confirms",
    "admission": "confirms",
    "confession": "confirms",
    "acknowledgement": "confirms",
    "acknowledgment": "confirms",
    "denial": "denies",
}


def of_nouns(scene: Scene) -> Iterator[Attribution]:
    """The attributions whose cue is a noun with a clause, or with the act that it tells of."""
    for noun, token in enumerate(scene.tokens):
        if token.upos not in ("NOUN", "PROPN"):
            continue
        reading = next(
            (
                c
                for c in cues().reporting(scene.tree.lemma(noun), "NOUN")
                if c.reporting != "belief"
            ),
            None,
        )
        lemma = scene.tree.lemma(noun)
        if (
            reading is None
            or lemma not in words.REPORTING_NOUNS | words.PICTURES
            or _in_phrase(scene, noun)
        ):
            continue
        content = _content(scene, noun, reading)
        if content:
            yield _made(scene, noun, reading, content)


def _in_phrase(scene: Scene, noun: int) -> bool:
    """ "according to reports": the noun is already the source of a phrase."""
    first, _ = scene.tree.phrase(noun)
    if scene.low(first - 1) == "in" and scene.tree.lemma(max(first - 2, 0)) in words.SAYING:
        return True
    return scene.low(first - 1) == "to" and scene.low(first - 2) == "according"


def _content(scene: Scene, noun: int, reading: Cue) -> frozenset[int]:
    that = _that(scene, noun)
    if that >= 0:
        return _clause(scene, that, noun)
    lemma = scene.tree.lemma(noun)
    if lemma in _LIGHT:
        return frozenset()
    if lemma in words.TELLING_OF | words.PICTURES or reading.reporting == "hearsay":
        for oblique in scene.tree.obliques(noun):
            if oblique.preposition in _ABOUT and oblique.head > noun:
                return frozenset(w for w in scene.tree.subtree(oblique.head) if w > noun)
    return frozenset()


def _that(scene: Scene, noun: int) -> int:
    """The "that" of a noun's clause: right after the noun or its short complement."""
    limit = min(noun + 7, len(scene))
    for at in range(noun + 1, limit):
        token = scene.tokens[at]
        if token.text.lower() == "that":
            follows_noun = at == noun + 1 or token.upos == "SCONJ"
            return at if follows_noun and not _relative(scene, at) else -1
        if token.upos in ("VERB", "AUX") or token.text in ",;:.":
            return -1
    return -1


def _relative(scene: Scene, that: int) -> bool:
    """ "the report that shook Paris": the word after is a verb, so "that" is its subject."""
    following = scene.tokens[that + 1] if that + 1 < len(scene) else None
    return following is None or following.xpos in words.FINITE | {"MD"}


def _clause(scene: Scene, that: int, noun: int) -> frozenset[int]:
    edge = right_edge(scene, noun)
    up = scene.tokens[that].head
    if up > that:
        inside = [w for w in scene.tree.subtree(up) if w >= that]
        if scene.tokens[noun].deprel in ("nsubj", "nsubj:pass"):
            end = scene.tokens[noun].head
            inside = [w for w in inside if w < end] if end > that and end != up else inside
        return frozenset(range(that, min(max(inside), edge) + 1)) if inside else frozenset()
    return frozenset(range(that, edge + 1))


def _made(scene: Scene, noun: int, reading: Cue, content: frozenset[int]) -> Attribution:
    sources = (
        _makers(scene, noun, content)
        or _givers(scene, noun)
        or _carriers(scene, noun)
        or (_itself(scene, noun, content),)
    )
    stance = _STANCES.get(scene.tree.lemma(noun), "asserts")
    cue = scene.words(noun, noun)
    return Attribution(scene.number, sources, cue, content - {noun}, stance, reading.reporting)


def _makers(scene: Scene, noun: int, content: frozenset[int]) -> tuple[Speaker, ...]:
    """ "the ministry's notice": whose it is."""
    maker = maker_of(scene, noun)
    if maker < 0 or maker in content or not can_speak(scene, maker):
        return ()
    return speakers(scene, maker)


def _givers(scene: Scene, noun: int) -> tuple[Speaker, ...]:
    """ "the army gave notice that": the subject of the verb whose object it is."""
    up = scene.tokens[noun].head
    if scene.tokens[noun].deprel != "obj" or scene.tree.lemma(up) not in words.GIVING:
        return ()
    giver = subject_of(scene, up)
    return speakers(scene, giver) if giver >= 0 and can_speak(scene, giver) else ()


def _carriers(scene: Scene, noun: int) -> tuple[Speaker, ...]:
    """ "videos with claims that": the text or picture that has the claim in it."""
    if scene.low(noun - 1) != "with" or scene.tree.lemma(noun) not in words.BARE_CLAIMS:
        return ()
    subjects = (
        s
        for w in scene.tree.ancestors(noun)
        for s in scene.tree.by(w, "nsubj", "nsubj:pass")
        if s < noun
    )
    before = range(noun - 2, max(noun - _NEAR, -1), -1)
    near = (w for w in before if scene.tokens[w].upos in ("NOUN", "PROPN"))
    carrier = next((w for w in (*subjects, *near) if is_document(scene, w)), -1)
    return speakers(scene, carrier) if carrier >= 0 else ()


def _itself(scene: Scene, noun: int, content: frozenset[int]) -> Speaker:
    """The noun phrase, as the source that stands for whoever made it ("rumours of")."""
    first, last = scene.tree.phrase(noun)
    last = min(last, min(content) - 1)
    while last > noun and scene.tokens[last].upos in ("ADP", "PUNCT", "SCONJ"):
        last -= 1
    return Speaker(scene.number, first, last, noun, scene.tree.span(first, last))
