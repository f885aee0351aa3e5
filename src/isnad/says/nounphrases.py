"""Noun phrases as sources: around a head word, right before a word, right after it."""

from __future__ import annotations

from isnad.says.attribution import Speaker
from isnad.says.scene import Scene
from isnad.says.words import CLAIM_NOUNS, CONTRAST, HEADS, TIMES

_PHRASE_POS = HEADS | {"ADJ", "DET", "SYM", "PART"}
_JOINED = frozenset("compound flat nmod:poss amod nummod det nmod nmod:desc appos".split())
"""Relations between a word of a noun phrase and its head."""


def speaker_of(scene: Scene, head: int, *, relatives: bool = False, hedge: bool = False) -> Speaker:
    """The noun phrase of ``head`` as a speaker."""
    first, last = (head, head) if hedge else scene.tree.phrase(head, relatives=relatives)
    while not hedge and _leads(scene, first - 1, first):
        first -= 1
    if not hedge:
        last = _tail(scene, first, last)
    return Speaker(scene.number, first, last, head, scene.tree.span(first, last), hedge)


def _tail(scene: Scene, first: int, last: int) -> int:
    """The end of a noun phrase with a name set beside it ("the group Youth of Aleppo") or
    quoted words that end it ("sources from the “moderate opposition”")."""
    if scene.tokens[last].upos in ("NOUN", "PROPN", "ADJ") and scene.tokens[last].xpos != "POS":
        for name in scene.sentence.names:
            if name.first == last + 1 and name.kind in ("PER", "ORG", "MISC"):
                return name.last
    if scene.tokens[last].upos in ("DET", "ADP") and last > first:
        for start, end in scene.quoted:
            if start == last + 1 and end - start < 8:
                return end
        while last > first and scene.tokens[last].upos in ("DET", "ADP"):
            last -= 1
    return last


def _leads(scene: Scene, word: int, first: int) -> bool:
    """Whether a word belongs to the noun phrase after it ("British Prime Minister" May)."""
    if word < 0 or scene.tokens[first].upos in ("DET", "PRON"):
        return False
    token = scene.tokens[word]
    if token.upos == "DET":
        return token.text.lower() not in ("that", "both", "all")
    if token.upos not in ("ADJ", "NOUN", "PROPN", "NUM") or scene.low(word) in TIMES:
        return False
    if scene.tree.lemma(word) in CLAIM_NOUNS:
        return False
    if (
        token.upos == "ADJ"
        and scene.tokens[first].upos == "PROPN"
        and word > 0
        and scene.tokens[word - 1].upos == "AUX"
    ):
        return False
    return token.head >= first or (
        token.upos in ("NOUN", "PROPN")
        and scene.tokens[first].upos == "PROPN"
        and token.deprel not in ("obj", "obl", "root")
    )


def noun_before(scene: Scene, word: int) -> int:
    """The head of the noun phrase that ends right before ``word``; -1 for none."""
    at = word - 1
    while at >= 0 and scene.tokens[at].upos in ("ADV", "AUX") and scene.low(at) not in CONTRAST:
        at -= 1
    if at > 0 and scene.tokens[at].text == ")":
        opening = [w for w in range(max(0, at - 8), at) if scene.tokens[w].text == "("]
        at = opening[-1] - 1 if opening else at
    if at < 0 or scene.tokens[at].upos not in HEADS:
        return -1
    return _top(scene, at, 0, at)


def noun_after(scene: Scene, word: int) -> int:
    """The head of the noun phrase that starts right after ``word``; -1 for none."""
    at = word + 1
    while at < len(scene) and (
        scene.tokens[at].upos in _PHRASE_POS | {"PUNCT"} or _attributive(scene, at)
    ):
        token = scene.tokens[at]
        if token.upos == "PUNCT" and token.text not in ("-", "'", "’"):
            break
        following = scene.tokens[at + 1] if at + 1 < len(scene) else None
        inside = following is not None and (
            following.upos in ("NOUN", "PROPN") or following.text in ("-", "'s", "’s", "'", "’")
        )
        if token.upos in HEADS and not inside:
            return _top(scene, at, word + 1, at)
        at += 1
    return -1


def _attributive(scene: Scene, word: int) -> bool:
    """A participle or adverb before a noun ("London-based", "leaked memo", "newly elected")."""
    token = scene.tokens[word]
    before = scene.low(word - 1)
    if token.upos == "VERB" and token.xpos in ("VBN", "VBG", "VBD"):
        return before == "-" or scene.tokens[word - 1].upos in ("DET", "ADJ", "ADP")
    return token.upos == "ADV" and scene.tokens[word - 1].upos == "DET"


def _top(scene: Scene, word: int, low: int, high: int) -> int:
    """Climbs from a word to the head of its noun phrase, inside a stretch."""
    for _ in scene.tokens:
        token = scene.tokens[word]
        if token.deprel not in _JOINED or not low <= token.head <= high:
            return word
        if token.deprel == "nmod" and "," in {scene.low(w) for w in range(token.head, word)}:
            return word
        word = token.head
    return word
