"""Attributions by phrases: according to, per, as X put it, headlines with a colon, hedges."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.ontology import Cue, cues
from isnad.says import words
from isnad.says.attribution import Attribution, Speaker
from isnad.says.content import Group, clause_of, left, next_mark
from isnad.says.scene import COMMAS, Scene
from isnad.says.sources import can_speak, is_document, speakers
from isnad.says.verbs import relays_of

_CITING = frozenset("citing quoting relaying attributing".split())
_RELAYING = ("with", "to")
_ACCOUNTS = frozenset("account count telling words view opinion version reckoning estimate".split())
_SHORT_SOURCE = 7
_ACCORDING = Cue(("according", "to"), "PHRASE", "speech", "asserts", ("after",), ("clause",))


def of_phrases(scene: Scene) -> Iterator[Attribution]:
    """Attributions by prepositional phrases that name the source after them."""
    lowered = [t.text for t in scene.tokens]
    for first, last, cue in cues().phrases_in(lowered):
        text = " ".join(cue.words)
        if text.startswith("according to "):
            text, last, cue = "according to", first + 1, _ACCORDING
        if cue.source != ("after",) or text.split()[0] in _CITING or not _introduces(text):
            continue
        if (
            text == "per"
            and last + 1 < len(scene)
            and scene.low(last + 1)
            in ("cent", "day", "year", "month", "week", "person", "capita", "hour")
        ):
            continue
        head = scene.noun_after(last)
        if head >= 0 and can_speak(scene, head):
            yield _phrase(scene, first, last, head, cue)
    yield from _accounts(scene)


def _introduces(text: str) -> bool:
    return text in (
        "according to",
        "per",
        "as per",
        "in the words of",
        "in the view of",
        "in the account of",
        "by the account of",
        "on the word of",
        "in the opinion of",
    ) or (text.startswith("as ") and text.endswith(" by"))


def _phrase(scene: Scene, first: int, last: int, head: int, cue: Cue) -> Attribution:
    sources = speakers(scene, head)
    end = max([last, *(s.last for s in sources), scene.tree.phrase(head, relatives=True)[1]])
    if sources and is_document(scene, head):
        end = max(end, scene.tree.phrase(head)[1])
    content = covered_by_phrase(scene, first, end)
    relays = relays_of(scene, Group(first, end, first), first)
    return Attribution(
        scene.number,
        sources,
        scene.words(first, last),
        content,
        "asserts",
        cue.reporting,
        relays=relays,
    )


def covered_by_phrase(scene: Scene, first: int, end: int) -> frozenset[int]:
    """What a phrase like "according to X" covers: the clause that it stands in."""
    inside = set(range(first, end + 1))
    opens = first == 0 or (scene.tokens[first - 1].text in COMMAS and not _verbs(scene, 0, first))
    if opens:
        begin = next_mark(scene, end)
        begin = begin if begin < len(scene) and begin - end < 25 else end
        return frozenset(range(begin + 1, scene.right_edge(begin) + 1))
    mark = scene.tokens[first - 1]
    if mark.upos in ("SCONJ", "CCONJ") or (
        mark.text in COMMAS and scene.low(first - 2) in ("that", "but", "and")
    ):
        return frozenset(range(end + 1, scene.right_edge(end) + 1))
    return left(scene, Group(first, end, first)) - inside


def _verbs(scene: Scene, start: int, end: int) -> bool:
    return any(scene.tokens[w].upos in ("VERB", "AUX") for w in range(start, end))


def _accounts(scene: Scene) -> Iterator[Attribution]:
    """ "In the army's account", "by the ministry's count"; "as X put it", "as X reported"."""
    for word, token in enumerate(scene.tokens):
        if token.text.lower() in _ACCOUNTS and scene.tree.possessors(word):
            start = scene.tree.phrase(word)[0] - 1
            by = token.text.lower() in ("count", "reckoning", "estimate")
            if start >= 0 and scene.low(start) == ("by" if by else "in"):
                owner = scene.tree.possessors(word)[0]
                end = max(word, start)
                yield Attribution(
                    scene.number,
                    speakers(scene, owner),
                    scene.words(start, start),
                    covered_by_phrase(scene, start, end),
                    "asserts",
                    "speech",
                )


def of_colons(scene: Scene) -> Iterator[Attribution]:
    """ "Army: rebels driven out" and "Six killed in siege: police"."""
    marks = [w for w, t in enumerate(scene.tokens) if t.text == ":" and 0 < w < len(scene) - 1]
    if not marks:
        return
    first, last = marks[0], marks[-1]
    if first <= _SHORT_SOURCE and not _verbs(scene, 0, first):
        head = _head(scene, 0, first - 1)
        if _may_head_line(scene, head):
            yield _colon(scene, head, first, range(first + 1, len(scene)))
            return
    rest = len(scene) - 1 - last
    closing = scene.tokens[-1].text in ".!"
    if rest <= _SHORT_SOURCE and not closing and not _verbs(scene, last + 1, len(scene)):
        head = _head(scene, last + 1, len(scene) - 1)
        if _may_head_line(scene, head):
            yield _colon(scene, head, last, range(last))


def _head(scene: Scene, first: int, last: int) -> int:
    heads = [w for w in range(first, last + 1) if not first <= scene.tokens[w].head <= last]
    nouns = [
        w for w in heads if scene.tokens[w].upos in ("NOUN", "PROPN", "PRON", "ADJ", "X", "VERB")
    ]
    return nouns[0] if nouns else last


def _may_head_line(scene: Scene, head: int) -> bool:
    if not can_speak(scene, head):
        return False
    named = any(n.first <= head <= n.last for n in scene.sentence.names)
    return (
        named
        or scene.tokens[head].upos == "PROPN"
        or cues().source(scene.tree.lemma(head)) is not None
        or scene.tree.lemma(head) in words.CLAIM_NOUNS
    )


def _colon(scene: Scene, head: int, colon: int, content: range) -> Attribution:
    return Attribution(
        scene.number,
        speakers(scene, head),
        scene.words(colon, colon),
        frozenset(content),
        "asserts",
        "speech",
    )


def of_hedges(scene: Scene) -> Iterator[Attribution]:
    """ "reportedly", "is believed to have", "it emerged that": the word stands as the source."""
    for word, token in enumerate(scene.tokens):
        lemma = scene.tree.lemma(word)
        if token.text.lower() in words.HEDGES:
            yield _hedge(scene, word, _hedged(scene, word))
        elif lemma in words.EMERGING and _that_after(scene, word) >= 0:
            yield _hedge(
                scene, word, frozenset(range(_that_after(scene, word), scene.right_edge(word) + 1))
            )
        elif token.xpos in ("VBN", "VBD", "JJ") and _hearsay(scene, word):
            yield _hedge(scene, word, frozenset(range(word + 1, scene.right_edge(word) + 1)))


def _that_after(scene: Scene, word: int) -> int:
    return next(
        (w for w in range(word + 1, min(word + 8, len(scene))) if scene.low(w) == "that"), -1
    )


def _hedge(scene: Scene, word: int, content: frozenset[int]) -> Attribution:
    source = scene.speaker(word, hedge=True)
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
    return following.xpos in ("VBN", "VBD") and scene.tree.lemma(word) in (
        "report",
        "believe",
        "fear",
        "presume",
        "say",
    )


__all__ = ["Speaker", "covered_by_phrase", "of_colons", "of_hedges", "of_phrases"]
