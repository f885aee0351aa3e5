"""Which words report: the verbs' entries in the cue lexicon, also of verbs read as nouns."""

from __future__ import annotations

from isnad.ontology import Cue, cues
from isnad.says import words
from isnad.says.scene import Scene

_FORMS = {
    "insists": "insist",
    "confirms": "confirm",
    "clarifies": "clarify",
    "refutes": "refute",
    "rejects": "reject",
    "admits": "admit",
    "announces": "announce",
    "alleges": "allege",
}
"""Verbs that the reading model takes for nouns, most often in headlines."""
_BESIDE_THE_LEXICON = (
    words.CITING | words.OBJECTING | words.INTENTIONS | words.ATTITUDES | set(words.OF_CLAUSE)
)
_ACCUSING = frozenset("accuse charge suspect blame credit".split())


def attributive(scene: Scene, verb: int) -> bool:
    """ "suspected thieves", "a widow accused of witchcraft": no reporting clause."""
    token = scene.tokens[verb]
    if token.xpos not in ("VBN", "VBD"):
        return False
    if token.deprel in ("amod", "compound"):
        return True
    return token.deprel == "acl" and not scene.tree.by(verb, "nsubj", "aux", "obj", "obl:agent")


def reading_of(scene: Scene, verb: int) -> Cue | None:
    """The verb's entry in the cue lexicon; nouns and adjectives only in a verb's place."""
    token, lemma = scene.tokens[verb], scene.tree.lemma(verb)
    if token.upos in ("NOUN", "PROPN", "ADJ") and scene.low(verb) not in words.IRREGULAR:
        lemma = _misread(scene, verb)
        if not lemma:
            return None
    if not cues().reporting(lemma, "VERB"):
        lemma = _FORMS.get(scene.low(verb), lemma)
    for cue in cues().reporting(lemma, "VERB"):
        others = set(cue.words[1:])
        if others and not others <= {
            scene.tree.lemma(w) for w in range(verb, min(verb + 8, len(scene)))
        }:
            continue
        return cue
    if lemma in _BESIDE_THE_LEXICON:
        return Cue((lemma,), "VERB", "speech", "asserts", ("subj",), ("comp", "obj"))
    return None


def _misread(scene: Scene, word: int) -> str:
    """The verb that a word read as a noun must be ("the Office clarifies that"), else ""."""
    text = scene.low(word)
    if text in _FORMS:
        return _FORMS[text]
    followed = scene.low(word + 1) == "that" or scene.sentence.headline
    return text.rstrip("s") if followed and text in ("claims", "reports", "states", "warns") else ""


def stands_accused(scene: Scene, verb: int) -> bool:
    """ "stood accused of": a participle that has no helper and no object."""
    if scene.tree.lemma(verb) not in _ACCUSING:
        return False
    helpers = {scene.tree.lemma(a) for a in scene.tree.by(verb, "aux")}
    if "have" in helpers or scene.tree.by(verb, "obj", "nsubj"):
        return False
    return scene.tokens[verb].xpos == "VBN"
