"""Attributions by phrases: according to, per, as X put it, headlines with a colon."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.ontology import Cue, cues
from isnad.says import words
from isnad.says.attribution import Attribution
from isnad.says.content import left
from isnad.says.edges import next_mark, right_edge
from isnad.says.groups import Group
from isnad.says.nounphrases import noun_after
from isnad.says.relays import relays_of
from isnad.says.scene import COMMAS, Scene
from isnad.says.sources import can_speak, is_document, speakers

_ACCOUNTS = frozenset("account count telling words view opinion version reckoning estimate".split())
_COUNTS = frozenset({"count", "reckoning", "estimate"})
_RATES = frozenset("cent day year month week person capita hour".split())
_INTRODUCING = frozenset(
    {
        "according to",
        "per",
        "as per",
        "in the words of",
        "in the view of",
        "in the account of",
        "by the account of",
        "on the word of",
        "in the opinion of",
    }
)
_SHORT_SOURCE = 7
"""How many words a source before or after a headline's colon may have."""
_ACCORDING = Cue(("according", "to"), "PHRASE", "speech", "asserts", ("after",), ("clause",))


def of_phrases(scene: Scene) -> Iterator[Attribution]:
    """Attributions by prepositional phrases that name the source after them."""
    lowered = [t.text for t in scene.tokens]
    for first, last, cue in cues().phrases_in(lowered):
        text = " ".join(cue.words)
        if text.startswith("according to "):
            text, last, cue = "according to", first + 1, _ACCORDING
        if cue.source != ("after",) or not _introduces(text):
            continue
        if text == "per" and scene.low(last + 1) in _RATES:
            continue
        head = noun_after(scene, last)
        if head >= 0 and can_speak(scene, head):
            yield _phrase(scene, first, last, head, cue)
    yield from _accounts(scene)


def _introduces(text: str) -> bool:
    return text in _INTRODUCING or (text.startswith("as ") and text.endswith(" by"))


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
        return frozenset(range(begin + 1, right_edge(scene, begin) + 1))
    mark = scene.tokens[first - 1]
    if mark.upos in ("SCONJ", "CCONJ") or (
        mark.text in COMMAS and scene.low(first - 2) in ("that", "but", "and")
    ):
        return frozenset(range(end + 1, right_edge(scene, end) + 1))
    return left(scene, Group(first, end, first)) - inside


def _verbs(scene: Scene, start: int, end: int) -> bool:
    return any(scene.tokens[w].upos in ("VERB", "AUX") for w in range(start, end))


def _accounts(scene: Scene) -> Iterator[Attribution]:
    """ "In the army's account", "by the ministry's count"; "as X put it", "as X reported"."""
    for word, token in enumerate(scene.tokens):
        if token.text.lower() in _ACCOUNTS and scene.tree.possessors(word):
            start = scene.tree.phrase(word)[0] - 1
            by = token.text.lower() in _COUNTS
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


def as_put(scene: Scene) -> list[Attribution]:
    """ "as the bishop put it", "as Al Jazeera reported": the clause around is what is reported."""
    found = []
    for word, token in enumerate(scene.tokens):
        if token.text.lower() != "as" or word + 2 >= len(scene):
            continue
        head = noun_after(scene, word)
        if head < 0:
            continue
        verb = scene.tree.phrase(head)[1] + 1
        while verb < len(scene) and scene.tokens[verb].upos in ("ADV", "AUX"):
            verb += 1
        if verb >= len(scene) or not _speaks(scene, verb):
            continue
        end = verb + (scene.low(verb + 1) == "it")
        content = covered_by_phrase(scene, word, end)
        found.append(
            Attribution(
                scene.number,
                speakers(scene, head),
                scene.words(verb, end),
                content,
                "asserts",
                "speech",
            )
        )
    return found


def _speaks(scene: Scene, verb: int) -> bool:
    lemma = scene.tree.lemma(verb)
    if lemma == "put":
        return scene.low(verb + 1) == "it"
    following = scene.low(verb + 1)
    ends = following in {",", ".", "", ";"} or following in COMMAS
    return ends and scene.tree.tells(verb)
