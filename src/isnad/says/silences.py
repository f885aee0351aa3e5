"""Refusals to comment, doubts, claims of responsibility: set turns of phrase, found by pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from isnad.model import Stance
from isnad.says import patterns
from isnad.says.attribution import Attribution, Speaker
from isnad.says.edges import left_edge, right_edge
from isnad.says.nounphrases import noun_after, noun_before
from isnad.says.scene import Scene
from isnad.says.sources import antecedent, can_speak, is_nobody, speakers, subject_of

_PATTERNS: tuple[tuple[re.Pattern[str], Stance], ...] = (
    (patterns.DOUBTING, "doubts"),
    (patterns.NO_COMMENT, "no-comment"),
    (patterns.RESPONSIBILITY, "confirms"),
    (patterns.NOT_US, "denies"),
    (patterns.BEHIND, "confirms"),
)
_PASSIVE = re.compile(
    r"\bbe\b|\bbeen\b|clear|unclear|known|unknown|possible|difficult|hard|too early"
    r"|confirmation|insufficient",
    re.IGNORECASE,
)
_BRINGING = frozenset({"find", "have", "see", "uncover", "show", "produce"})
_BACK_TO_TALK = frozenset(
    """request question message call email comment inquiry enquiry reply claim report account
    figure detail version statement allegation information video footage image claims""".split()
)
_DROPPED = frozenset({"on", "about", "for", "to", "of", "whether", "if", "that", "in", "over"})


def of_silences(scene: Scene) -> tuple[list[Attribution], set[int]]:
    """The attributions, and the words that they use up."""
    text = scene.sentence.span.text
    found: list[Attribution] = []
    used: set[int] = set()
    for pattern, stance in _PATTERNS:
        for match in pattern.finditer(text):
            at = scene.tokens_of(match.start(), match.end())
            if at is None or used & set(range(at[0], at[1] + 1)):
                continue
            made = _made(scene, at, stance, match.group())
            used |= set(range(at[0], at[1] + 1))
            if stance == "doubts" and scene.tree.lemma(at[0] - 1) in _BRINGING:
                used.add(at[0] - 1)
            if made is not None:
                found.append(made)
    return found, used


def _made(scene: Scene, at: tuple[int, int], stance: Stance, text: str) -> Attribution | None:
    first, last = at
    if stance == "confirms" and not _responsible(scene, first, last, text):
        return None
    if stance == "no-comment" and scene.low(last + 1) in (
        "when",
        "where",
        "how",
        "why",
        "what",
        "more",
    ):
        return None
    if stance == "no-comment" and (
        _answers_deeds(scene, first, last) or _on_condition(scene, first, last)
    ):
        return None
    sources = _speaker(scene, first, last, stance, text)
    if sources is None:
        return None
    content = _content(scene, first, last, sources, text)
    cue = scene.words(first, last)
    back = not any(_names_something(scene, w) for w in content)
    return Attribution(scene.number, sources, cue, content, stance, "speech", back=back, rank=2)


_CONDITIONS = frozenset({"if", "unless", "until", "till", "as", "because", "since"})


def _on_condition(scene: Scene, first: int, last: int) -> bool:
    """ "as long as the government does not respond": a condition, which tells of no silence."""
    verbs = [w for w in range(first, last + 1) if scene.tokens[w].upos == "VERB"]
    marks = {scene.low(m) for v in verbs for m in scene.tree.by(v, "mark")}
    return bool(marks & _CONDITIONS)


def _answers_deeds(scene: Scene, first: int, last: int) -> bool:
    """ "has yet to respond positively to the offer": a deed, not a refusal to comment."""
    if not any(
        scene.tree.lemma(w) in ("respond", "reply", "answer", "return")
        for w in range(first, last + 1)
    ):
        return False
    after = range(last + 1, min(last + 9, len(scene)))
    to = next((w for w in after if scene.low(w) == "to"), -1)
    if to < 0 or any(scene.tokens[w].text in ",.;" for w in range(last + 1, to)):
        return False
    noun = noun_after(scene, to)
    first_word, _ = scene.tree.phrase(noun) if noun >= 0 else (0, 0)
    asked = {scene.tree.lemma(w) for w in range(first_word, noun + 1)} if noun >= 0 else set()
    return noun >= 0 and not asked & (
        _BACK_TO_TALK | {"query", "accusation", "charge", "journalist", "reporter"}
    )


def _responsible(scene: Scene, first: int, last: int, text: str) -> bool:
    """ "were behind" and "is responsible for" count only in somebody's mouth, about themselves."""
    if not patterns.BEHIND.fullmatch(text):
        subject = _subject(scene, first, last)
        return not (subject >= 0 and is_nobody(scene, subject)) and scene.low(first - 1) not in (
            "not",
            "yet",
        )
    return scene.low(first - 1) in ("they", "it", "we", "he", "she", "i")


def _subject(scene: Scene, first: int, last: int) -> int:
    for word in range(last, first - 1, -1):
        if scene.tokens[word].upos in ("VERB", "AUX", "ADJ"):
            own = scene.tree.by(word, "nsubj", "nsubj:pass", "nsubj:outer")
            if own and own[0] < word:
                if scene.low(own[0]) in ("who", "which"):
                    return antecedent(scene, word, own[0])
                return own[0]
    near = noun_before(scene, first)
    if near >= 0:
        return near
    return next(
        (
            s
            for w in range(first, last + 1)
            if scene.tokens[w].upos == "VERB"
            for s in (subject_of(scene, w),)
            if 0 <= s < first
        ),
        -1,
    )


def _speaker(
    scene: Scene, first: int, last: int, stance: Stance, text: str
) -> tuple[Speaker, ...] | None:
    """Who keeps silent or doubts; () for the outlet itself, None when there is nothing to read."""
    source = _from_whom(scene, last)
    if source >= 0 and stance == "no-comment":
        return speakers(scene, source)
    if stance == "doubts" and (_PASSIVE.search(text) or scene.low(first) == "no"):
        return _finder(scene, first, text)
    if "by" in (scene.low(w) for w in range(last + 1, last + 4)) and stance == "confirms":
        agent = next(
            (noun_after(scene, w) for w in range(last + 1, last + 4) if scene.low(w) == "by"), -1
        )
        if agent >= 0:
            return speakers(scene, agent)
    subject = _subject(scene, first, last)
    if subject < 0 or not can_speak(scene, subject):
        return () if stance == "doubts" else None
    return speakers(scene, subject)


def _finder(scene: Scene, first: int, text: str) -> tuple[Speaker, ...]:
    """Who "found no evidence" or "said it was too early to say"; () for the outlet."""
    for word in range(first - 1, max(-1, first - 6), -1):
        lemma = scene.tree.lemma(word)
        if lemma in _BRINGING and scene.tokens[word].upos in ("VERB", "AUX"):
            subject = subject_of(scene, word)
            if subject >= 0 and can_speak(scene, subject) and scene.low(subject) != "there":
                return speakers(scene, subject)
    if "able" in text or "unable" in text:
        subject = _subject(scene, first, first + 1)
        if subject >= 0:
            return speakers(scene, subject)
    return ()


def _from_whom(scene: Scene, last: int) -> int:
    """ "no immediate comment from Tehran"."""
    if scene.low(last + 1) == "from":
        return noun_after(scene, last + 1)
    return -1


def _content(
    scene: Scene, first: int, last: int, sources: tuple[Speaker, ...], text: str
) -> frozenset[int]:
    """What is doubted, claimed or passed over: after the words, or before them in the passive."""
    spoken = {w for s in sources for w in range(s.first, s.last + 1)}
    after = set(range(last + 1, right_edge(scene, last) + 1)) - spoken
    before = set(range(left_edge(scene, first), first)) - spoken
    introduces = scene.low(last + 1) in _DROPPED or scene.low(first) == "no"
    turned = bool(_PASSIVE.search(text)) and not introduces
    if scene.low(0) == "asked" or (scene.low(0) == "whether" and turned):
        return frozenset(before)
    for stretch in (before, after) if turned else (after,):
        if any(_names_something(scene, w) for w in stretch):
            return frozenset(stretch)
    return frozenset() if turned else frozenset(after)


def _names_something(scene: Scene, word: int) -> bool:
    """Whether a word may be the act asked about, not the asking itself."""
    token = scene.tokens[word]
    if token.upos not in ("NOUN", "VERB", "PROPN"):
        return False
    return scene.tree.lemma(word) not in _BACK_TO_TALK and token.text.lower() not in _DROPPED


_SILENT = frozenset("nothing only smile shrug laugh silent no walk silence ignore".split())


def of_questions(scene: Scene) -> Iterator[Attribution]:
    """ "Asked whether he had met them, the premier smiled and said nothing"."""
    if scene.low(0) != "asked" and "asked" not in (scene.low(w) for w in range(min(6, len(scene)))):
        return
    asked = next(w for w in range(min(6, len(scene))) if scene.low(w) == "asked")
    comma = next((w for w in range(asked + 1, len(scene)) if scene.tokens[w].text == ","), -1)
    about = any(
        scene.low(w) in ("whether", "if", "about")
        for w in range(asked + 1, min(asked + 8, len(scene)))
    )
    if comma < 0 or not about:
        return
    after = range(comma + 1, len(scene))
    verb = next((w for w in after if scene.tree.lemma(w) in _SILENT), -1)
    if verb < 0:
        return
    head = (
        subject_of(scene, scene.tree.root)
        if asked == 0 and scene.tree.root > comma
        else noun_before(scene, asked - 1)
    )
    if head < 0 and asked == 0:
        head = noun_after(scene, comma)
    if head >= 0 and can_speak(scene, head):
        content = frozenset(range(asked + 1, comma))
        yield Attribution(
            scene.number,
            speakers(scene, head),
            scene.words(verb, verb),
            content,
            "no-comment",
            "speech",
            rank=2,
        )
