"""The tense of the clause that a time expression stands in."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from isnad.model.sentence import Sentence, Token
from isnad.when.setting import Tense
from isnad.when.words import DEEDS, PLANNED, word_set

_FUTURE_MODALS: Final = word_set("will shall 'll wo would may might could can should must ca ’ll")
# Words that look ahead: what hangs on them by "to" or "for" is still to come.
_AHEAD: Final = word_set(
    "plan wish expect schedule due set intend want hope vow pledge promise threaten order urge "
    "call ask decide prepare invite slate likely ready poise agree aim seek bid deadline plans "
    "planned expected scheduled slated poised postpone delay reschedule announce propose book "
    "try warn refuse appeal demand tell instruct go wait need consider tip forecast"
)
# Of these, words that in the passive mean a future date ("is set for Friday").
_ARRANGED: Final = word_set(
    "plan wish expect schedule due set slate postpone delay reschedule arrange book intend earmark"
)
# Verbs whose present tense tells of an appointment.
_APPOINTED: Final = word_set(
    "open begin start resume meet vote end expire convene take close leave arrive face return "
    "go launch host hold gather mark visit travel fly come run reopen head kick conclude enter"
)
_PAST_WORDS: Final = (
    "was were had did said told met came went took made held left fell began broke struck shot "
    "killed hit led won lost fled gave got saw found sent set put ran rose flew fought drove "
    "became brought caught withdrew split blew spoke wrote stood kept been threw swore"
)
# A word that opens a clause right before the phrase: "…, and on Friday told parliament".
_OPENING: Final = re.compile(r"\b(and|but|that|which|who)\s+$")
_CLIMB_LIMIT: Final = 12


def clause_tense(sentence: Sentence, text: str, start: int, end: int) -> Tense | None:
    """The tense of the clause around ``text[start:end]``: by syntax if there is any, else by cues.

    A noun that the phrase hangs on counts too: "the raid on Friday" is past whatever the verb.
    """
    found = _by_syntax(sentence, start, end) if sentence.tokens else None
    return found or _by_cues(sentence, text, start, end)


def _by_syntax(sentence: Sentence, start: int, end: int) -> Tense | None:
    tokens = sentence.tokens
    inside = [i for i, t in enumerate(tokens) if t.start < end and t.end > start]
    if not inside:
        return None
    node = next((i for i in inside if tokens[i].head not in inside), inside[-1])
    if tokens[node].xpos in ("IN", "TO") and tokens[node].head >= 0:
        node = tokens[node].head
    relation, node = tokens[node].deprel, tokens[node].head
    for hop in range(_CLIMB_LIMIT):
        if node < 0:
            return None
        tense = _of_node(sentence, node, relation)
        if tense is not None:
            # "He is in Cairo on Friday", said of no habit, is an appointment.
            stays = tense == "present" and hop == 0 and relation.startswith("obl")
            copula = any(t.head == node and t.deprel == "cop" for t in tokens)
            if stays and copula and not sentence.headline:
                return "future"
            return tense
        relation, node = tokens[node].deprel, tokens[node].head
    return None


def _of_node(sentence: Sentence, node: int, relation: str) -> Tense | None:
    token = sentence.tokens[node]
    helpers = [t for t in sentence.tokens if t.head == node and t.deprel.startswith(("aux", "cop"))]
    if token.xpos.startswith("V") or helpers:
        return _of_verb(sentence, node, helpers)
    nominal = token.upos == "NOUN" and relation.startswith(("nmod", "compound", "obl:npmod"))
    return "past" if nominal and token.lemma not in PLANNED and token.lemma in DEEDS else None


def _of_verb(sentence: Sentence, node: int, helpers: list[Token]) -> Tense | None:
    token = sentence.tokens[node]
    forms = {t.lemma.lower() for t in helpers} | {t.text.lower() for t in helpers}
    if forms & _FUTURE_MODALS:
        return "past" if "have" in forms else "future"
    past_helper = any(t.xpos == "VBD" for t in helpers)
    if token.xpos == "VBD" or "have" in forms or past_helper:
        return "past"
    if token.xpos == "VBN":
        if "be" in forms and any(t.head == node and t.xpos == "TO" for t in sentence.tokens):
            # "Planned to be expelled": an infinitive, whatever its form.
            return _of_infinitive(sentence, node)
        if helpers or token.deprel.startswith(("acl", "advcl")):
            kept: Tense = "past" if not helpers or sentence.headline else "present"
            return "future" if token.lemma in _ARRANGED else kept
        return "past" if token.deprel == "root" else None
    if token.xpos == "VBG":
        if any(t.xpos in ("VBZ", "VBP") for t in helpers):
            return "future" if token.lemma in _APPOINTED else "present"
        return None
    if token.xpos in ("VBZ", "VBP"):
        if sentence.headline:
            return "past"
        return "future" if token.lemma in _APPOINTED else "present"
    if token.xpos == "VB":
        return _of_infinitive(sentence, node)
    return "present" if helpers else None


def _of_infinitive(sentence: Sentence, node: int) -> Tense | None:
    marked = any(t.head == node and t.xpos == "TO" for t in sentence.tokens)
    if not marked:
        return None
    head = sentence.tokens[node].head
    if head < 0:
        return "future"
    governor = sentence.tokens[head]
    if governor.lemma.lower() in _AHEAD or governor.lemma.lower() == "be":
        return "future"
    if governor.upos == "NOUN" and governor.lemma in (
        "plan",
        "decision",
        "deal",
        "effort",
        "order",
    ):
        return "future"
    return None


@cache
def _cues() -> re.Pattern[str]:
    future = (
        r"(?:will|shall|won't|would|'ll|may|might|could|should|must|going\ to|about\ to|due\ to"
        r"|(?:has|have|needs?)\ to"
        r"|(?:is|are|was|were)\ to)(?:\ (?:not|also|only|then|be|have|been|\w+ly))*\ [a-z]+"
        r"|due(?:\ on|\ in|\ for)?"
        r"|(?:expect|schedul|plan|slat|set|invit|intend|pois)\w*\ (?:for|on|in|to(?:\ be)?\ [a-z]+)"
        r"|(?:plan|hop|vow|pledg|promis|threaten|agre|urg|want|aim|call|refus|prepar|need|ask|order"
        r"|instruct|direct|invit|told|tell)"
        r"\w*\ (?:\w+\ ){0,2}to(?:\ be)?\ [a-z]+|likely|planned|scheduled|expected"
        r"|(?:is|are)\ (?:\w+\ )?(?:meet|hold|visit|travell?|arriv|leav|fly|host|com|return|head"
        r"|vot|gather|clos|open)ing"
        r"|(?:takes?|comes?|goes?)\ (?:effect|place|into\ force|on\ trial)"
        r"|if|unless|(?:opens|begins|starts|resumes|convenes|expires|ends|closes)"
        r"|(?<=s[ ])(?:start|vote|meet|gather|open|close|go|hold|face|return)"
        r"|(?<!the[ ])(?<!not[ ])(?<!to[ ])(?<!did[ ])(?<!and[ ])(?:begin|resume|convene|reconvene)"
    )
    past = r"\w{3,}ed|" + "|".join(_PAST_WORDS.split())
    return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}))\b".replace("\\ ", r"\s+"))


def _by_cues(sentence: Sentence, text: str, start: int, end: int) -> Tense | None:
    """The nearest tensed cue before the phrase in its sentence, else the nearest after it."""
    left = max(sentence.span.start, start - 160)
    best: Tense | None = None
    opening = _OPENING.search(text, left, start)
    for cue in _cues().finditer(text, left, min(sentence.span.end, end + 120)):
        if cue.start() < start:
            best = _cue_tense(cue)
        elif cue.start() >= end:
            if opening and (opening.group(1) == "that" or cue.start() - end <= 2):
                return _cue_tense(cue)
            crosses = ";" in text[end : cue.start()]
            return best or (None if crosses else _cue_tense(cue))
    return best


def _cue_tense(cue: re.Match[str]) -> Tense:
    words = cue.group().lower().split()
    perfect = "have" in words[1:-1]
    return "future" if cue.group("future") and not perfect else "past"
