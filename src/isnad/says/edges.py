"""Where what a report covers begins and ends: at semicolons, contrasts, rebuttals and marks."""

from __future__ import annotations

from isnad.says.scene import COMMAS, Scene
from isnad.says.words import (
    ADDING,
    CLAIM_NOUNS,
    CONTRAST,
    DENIES,
    FINITE,
    HEADS,
    INTENTIONS,
    OBJECTING,
    PARENTHETICAL,
    SAYING,
)


def left_edge(scene: Scene, word: int) -> int:
    """The first word of what a report at ``word`` may cover: after ";", or after a contrast
    with words that are somebody else's already."""
    for at in range(word - 1, 0, -1):
        if scene.in_quotes(at):
            continue
        if scene.tokens[at].text == ";":
            return at + 1
        contrast = scene.low(at) in CONTRAST and scene.tokens[at - 1].text in COMMAS
        if contrast and _speaks_before(scene, at):
            return at + 1
    return 0


def _speaks_before(scene: Scene, word: int) -> bool:
    return any(
        scene.tokens[w].upos == "VERB" and scene.tree.lemma(w) in PARENTHETICAL - INTENTIONS
        for w in range(word)
    )


def right_edge(scene: Scene, word: int) -> int:
    """The last word before the next ";", contrasting clause or ", adding" after ``word``."""
    for at in range(word + 1, len(scene)):
        if scene.in_quotes(at) and not scene.in_quotes(word):
            continue
        if scene.tokens[at].text == ";" or (at > word + 2 and _says_more(scene, at)):
            return at - 1
        if scene.tokens[at - 1].text not in COMMAS or at - 1 <= word:
            continue
        if (
            answered_at(scene, at)
            or _adds(scene, at)
            or _next_head(scene, at)
            or _main_clause(scene, at)
        ):
            return at - 1
    return len(scene) - 1


def answered_at(scene: Scene, word: int) -> bool:
    """Whether a contrasting clause or a rebuttal starts at ``word``."""
    contrast = scene.low(word) in CONTRAST and not _goes_on(scene, word)
    return contrast or (scene.tokens[word - 1].text in ",–—-" and _answers(scene, word))


def _main_clause(scene: Scene, word: int) -> bool:
    """The main clause after a contrast ("Although X confirms nothing, analysts say …")."""
    if scene.low(0) not in CONTRAST or scene.tokens[word - 1].text != ",":
        return False
    for at in range(word, min(word + 8, len(scene))):
        if scene.tokens[at].upos == "VERB" and scene.tokens[at].xpos in FINITE:
            return any(scene.tokens[w].upos in HEADS for w in range(word, at))
        if scene.tokens[at].text == ",":
            return False
    return False


def _says_more(scene: Scene, word: int) -> bool:
    """ "… and denied it": the speaker's next reporting verb, without a subject of its own."""
    if scene.low(word) not in ("and", "but"):
        return False
    after = word + 1
    while after < len(scene) and scene.tokens[after].upos == "ADV":
        after += 1
    if after >= len(scene) or scene.tokens[after].xpos not in ("VBD", "VBZ"):
        return False
    return scene.tree.lemma(after) in SAYING


def _next_head(scene: Scene, word: int) -> bool:
    """ "Kabul says jets hit camp, summons envoy": a headline's second verb."""
    return scene.sentence.headline and scene.tokens[word].xpos in ("VBZ", "VBP")


def _goes_on(scene: Scene, word: int) -> bool:
    """ "…, but did not fire": a contrast without a subject of its own."""
    following = scene.tokens[word + 1] if word + 1 < len(scene) else None
    return (
        following is not None
        and scene.low(word) == "but"
        and following.xpos in FINITE | {"MD", "RB", "TO", "IN"}
    )


def _adds(scene: Scene, word: int) -> bool:
    """ "…, adding that", "…, citing": the speaker's next words, or another's."""
    if scene.tokens[word].xpos != "VBG" or scene.tree.lemma(word) not in ADDING:
        return False
    return not any(
        scene.low(w) == "that" and scene.tokens[w - 1].text == ","
        for w in range(word + 2, len(scene))
    )


def _answers(scene: Scene, word: int) -> bool:
    """ "…, a claim that Kyiv denied", "…, which the army denied", "…, a sum he has
    denied taking"."""
    if scene.low(word) in ("a", "an") and scene.low(word + 1) in CLAIM_NOUNS:
        return True
    if scene.low(word) in ("what", "for", "in", "with") and "what" in (
        scene.low(word),
        scene.low(word + 1),
    ):
        return any(
            scene.tree.lemma(w) in PARENTHETICAL for w in range(word, min(word + 9, len(scene)))
        )
    if scene.low(word) not in ("which", "something", "a", "an", "the"):
        return False
    for at in range(word + 1, min(word + 9, len(scene))):
        if scene.tree.lemma(at) in DENIES | OBJECTING and scene.tokens[at].upos in (
            "VERB",
            "AUX",
        ):
            return True
        if scene.tokens[at].upos == "VERB" or scene.tokens[at].text in ",;.":
            return False
    return False


def next_mark(scene: Scene, word: int) -> int:
    """The index of the next comma, colon, quotation mark or full stop after ``word``."""
    for at in range(word + 1, len(scene)):
        if scene.tokens[at].text in COMMAS | {".", "!", "?"} and scene.tokens[at].text != "-":
            return at
    return len(scene)
