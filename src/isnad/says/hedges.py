"""Words that report without a source: reportedly, is believed to have, it emerged that."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.says import words
from isnad.says.attribution import Attribution
from isnad.says.content import clause_of
from isnad.says.edges import right_edge
from isnad.says.nounphrases import speaker_of
from isnad.says.scene import Scene

_PARTICIPIAL = frozenset({"report", "believe", "fear", "presume", "say"})
"""Hearsay before a participle ("six reported killed")."""


def of_hedges(scene: Scene) -> Iterator[Attribution]:
    """ "reportedly", "is believed to have", "it emerged that": the word stands as the source."""
    for word, token in enumerate(scene.tokens):
        lemma = scene.tree.lemma(word)
        if token.text.lower() in words.HEDGES:
            yield _hedge(scene, word, _hedged(scene, word))
        elif lemma in words.EMERGING and (that := _that_after(scene, word)) >= 0:
            yield _hedge(scene, word, frozenset(range(that, right_edge(scene, word) + 1)))
        elif token.xpos in ("VBN", "VBD", "JJ") and _hearsay(scene, word):
            yield _hedge(scene, word, frozenset(range(word + 1, right_edge(scene, word) + 1)))


def _that_after(scene: Scene, word: int) -> int:
    return next(
        (w for w in range(word + 1, min(word + 8, len(scene))) if scene.low(w) == "that"), -1
    )


def _hedge(scene: Scene, word: int, content: frozenset[int]) -> Attribution:
    source = speaker_of(scene, word, hedge=True)
    return Attribution(
        scene.number, (source,), source, content - {word}, "asserts", "hearsay", rank=-1
    )


def _hedged(scene: Scene, word: int) -> frozenset[int]:
    """The clause of the verb that a hedge modifies: the head in the tree or the next verb."""
    up = scene.tokens[word].head
    if up >= 0 and scene.tokens[up].upos in ("VERB", "AUX") and up > word:
        return frozenset(scene.tree.subtree(up))
    following = next((w for w in range(word + 1, len(scene)) if scene.tokens[w].upos == "VERB"), -1)
    if 0 <= following <= word + 4:
        return frozenset(scene.tree.subtree(following))
    return clause_of(scene, word)


def _hearsay(scene: Scene, word: int) -> bool:
    """A passive of saying or thinking without an agent, before "to", "that" or a participle."""
    if scene.tree.lemma(word) not in words.HEARSAY_VERBS:
        return False
    be = any(
        scene.tree.lemma(w) == "be" or scene.low(w) in ("'s", "’s", "been")
        for w in range(max(0, word - 4), word)
    )
    if not be or word + 1 >= len(scene):
        return False
    following = scene.tokens[word + 1]
    if following.text.lower() == "to":
        return True
    if following.text.lower() == "that":
        return "it" in {scene.low(w) for w in range(max(0, word - 5), word)}
    return following.xpos in ("VBN", "VBD") and scene.tree.lemma(word) in _PARTICIPIAL
