"""Whether somebody's words say that an act did not happen."""

from __future__ import annotations

from isnad.says.edges import right_edge
from isnad.says.scene import Scene
from isnad.says.words import FALSE_WORDS, NEGATIONS, NOBODY, NOT

_NO = NEGATIONS | NOBODY | {"neither", "nothing", "nor"}
_LATER = frozenset(
    {
        "will",
        "would",
        "'ll",
        "’ll",
        "wo",
        "shall",
        "can",
        "could",
        "should",
        "must",
        "may",
        "might",
        "ca",
        "to",
        "do",
    }
)
_PAST = frozenset(
    {"did", "was", "were", "has", "have", "had", "is", "are", "never", "does", "been"}
)


def denied(scene: Scene, word: int, content: frozenset[int]) -> bool:
    """Whether the act at ``word`` is negated, called false, or said to be another's, in
    ``content``."""
    return (
        _negated(scene, word, content)
        or called_false(scene, word, content)
        or _of_others(scene, word)
    )


def _negated(scene: Scene, word: int, content: frozenset[int]) -> bool:
    tree = scene.tree
    if any(scene.low(c) in ("no", "neither") for c in tree.by(word, "det", "cc:preconj")):
        following = {tree.lemma(w) for w in range(word + 1, min(word + 4, len(scene)))}
        return not following & {"plan", "schedule", "expect"}
    before = " ".join(scene.low(w) for w in sorted(content) if word - 12 < w < word)
    if "at no time" in before or "at no point" in before:
        return True
    verb = _verb_of(scene, word)
    if verb < 0 or tree.lemma(verb) in ("plan", "schedule", "expect"):
        return False
    markers = [c for c in tree.by(verb, "advmod", "cc:preconj", "det") if scene.low(c) in _NO]
    if not markers and scene.low(verb - 1) in _NO and scene.tokens[verb].upos == "VERB":
        markers = [verb - 1]
    if markers:
        return _past(scene, verb) and min(markers) <= verb
    if tree.lemma(verb) in _HARM:
        return False
    for subject in tree.grammatical_subjects(verb):
        inside = subject in content or not content
        nobody = scene.low(subject) in _NO or any(
            scene.low(d) in _NO for d in tree.by(subject, "det")
        )
        if inside and nobody:
            return _past(scene, verb)
    return any(
        any(scene.low(d) == "no" for d in tree.by(thing, "det")) for thing in tree.by(verb, "obj")
    )


def _verb_of(scene: Scene, word: int) -> int:
    """The verb itself, or the verb that a noun is the object or subject of."""
    tokens = scene.tokens
    if tokens[word].upos in ("VERB", "AUX") or scene.tree.by(word, "cop", "nsubj"):
        return word
    up = tokens[word].head
    if (
        up >= 0
        and tokens[word].deprel in ("obj", "nsubj", "nsubj:pass")
        and tokens[up].upos in ("VERB", "AUX")
    ):
        return up
    return -1


def _past(scene: Scene, verb: int) -> bool:
    """A negation of what will or may be ("would not attack") denies nothing."""
    helpers = {scene.low(c) for c in scene.tree.by(verb, "aux", "aux:pass", "cop", "mark")}
    if scene.tokens[verb].xpos == "VB" and not helpers:
        return scene.low(verb - 1) in _NO and scene.low(verb - 2) in _PAST
    return not helpers & _LATER


_HARM = frozenset({"kill", "injure", "wound", "hurt", "harm", "die"})
"""That nobody was hurt denies no attack."""
_TRUE = frozenset({"true", "correct"})


def _untrue(scene: Scene, at: int) -> bool:
    """ "false", "a lie", or "not true"."""
    if _is_false_word(scene, at):
        return True
    return scene.low(at) in _TRUE and any(scene.low(w) in _NO for w in range(max(0, at - 3), at))


def _is_false_word(scene: Scene, at: int) -> bool:
    return scene.tree.lemma(at) in FALSE_WORDS or scene.low(at) in FALSE_WORDS


def calls_false(scene: Scene, verb: int) -> bool:
    """ "called it a lie", "dismissed the story as fiction": the words after a verb say it."""
    after = range(verb + 1, right_edge(scene, verb) + 1)
    return any(_is_false_word(scene, w) for w in after)


def called_false(scene: Scene, word: int, content: frozenset[int]) -> bool:
    """ "reports of a mutiny were untrue", "it was untrue that", "the video was a fake"."""
    for at in sorted(content):
        if at == word or not _untrue(scene, at):
            continue
        if scene.low(at) in _TRUE:
            return True
        subjects = scene.tree.by(at, "nsubj", "csubj", "nsubj:outer", "ccomp")
        if scene.tree.by(at, "cop") and (
            not subjects or any(word in scene.tree.subtree(s) for s in subjects)
        ):
            return not any(scene.low(c) in _NO for c in scene.tree.by(at, "advmod"))
        if "be" in (scene.tree.lemma(w) for w in range(max(0, at - 2), at)):
            return True
    return False


def _of_others(scene: Scene, word: int) -> bool:
    """ "It was not our unit that shelled it", "these were not our strikes"."""
    for at in range(max(0, word - 8), word):
        if scene.low(at) in NOT and scene.low(at + 1) in (
            "our",
            "us",
            "we",
            "their",
            "its",
            "them",
            "his",
            "by",
        ):
            return True
    return False


def owned_up(scene: Scene, word: int, content: frozenset[int]) -> bool:
    """ "Yes, we sank her", "it was our brigade that destroyed it"."""
    words = sorted(w for w in content if w <= word)
    lowered = [scene.low(w) for w in words]
    if "yes" in lowered:
        return bool({"we", "i", "our"} & set(lowered))
    text = " ".join(lowered)
    return (
        any(f"it was {own}" in text for own in ("our", "us", "we")) and "that" in lowered
    ) or "myself" in {scene.low(w) for w in content}
