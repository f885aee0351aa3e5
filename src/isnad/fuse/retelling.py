"""Words that point back at an act told before: "the attack", "this visit", "the incident"."""

from __future__ import annotations

import re
from functools import lru_cache

from isnad.model import Claim

_POINTING = re.compile(r"\b(?:the|this|that|these|those|such)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_NEW = re.compile(r"\b(?:a|an|another|new|other|further|more|several|first|second|previous|next)\s")
_FOLLOWING = re.compile(r"\b(?:during|after|following|since|amid|before|in)\s+$", re.IGNORECASE)
_COMPLEMENT = re.compile(r"\s+(?:of|on|against|upon|between|with)\s", re.IGNORECASE)
_VERB_LIKE = re.compile(r"(?:ed|ght|took|told|held|said|paid|laid|sent|went|met)$")
_TOLL = re.compile(r"^(?:kill|injur|wound|die|dead|death|casualt|destroy|damag|hurt|victim)")
_GENERAL = frozenset(
    {"incident", "event", "violence", "violenc", "action", "move", "mov", "operation", "affair"}
)

_KIN = (
    "attack target strike shelling bombing bomb raid bombardment assault airstrike offensive "
    "operation explosion blast shoot kill massacre ambush",
    "fight clash battle combat skirmish exchange erupt",
    "visit meet talk summit discussion conversation negotiation trip conference arrive",
    "protest demonstrat rally march sit-in demonstration riot",
    "arrest detain detention",
    "overthrow topple oust coup",
)
"""Words that retell each other."""


def is_back_reference(claim: Claim) -> bool:
    """Whether a claim's trigger is a noun that points back, with no content of its own.

    "The execution of Rigi" says itself which execution it means; "the execution" points back.
    """
    if claim.actors and claim.recipients:
        return False
    trigger = claim.trigger.text
    if _VERB_LIKE.search(trigger) or " " in trigger.strip():
        return False
    after = claim.evidence.text[max(0, claim.trigger.end - claim.evidence.start) :]
    if _COMPLEMENT.match(after):
        return False
    before = claim.evidence.text[: max(0, claim.trigger.start - claim.evidence.start)]
    found = _POINTING.search(before)
    if found:
        return not _NEW.search(found.group().lower())
    return bool(_FOLLOWING.search(before)) and trigger.endswith("s") and not claim.actors


def is_general(claim: Claim) -> bool:
    """Whether a trigger is a word for any act ("the incident", "the move")."""
    return stem_of(claim) in _GENERAL


def is_toll(claim: Claim) -> bool:
    """Whether a claim without an actor counts the victims or the damage of some act."""
    return not claim.actors and is_toll_word(claim.trigger.text)


def is_toll_word(word: str) -> bool:
    """Whether a word tells what an act of violence did to its victims ("killed", "wounding")."""
    return _TOLL.search(word.lower()) is not None


def stem_of(claim: Claim) -> str:
    """The stem of a claim's trigger word."""
    words = claim.trigger.text.lower().split()
    return _stem(words[0]) if words else ""


def sort_of(claim: Claim) -> str:
    """The kin that a claim's trigger word belongs to; its stem when it has none."""
    return _kin(stem_of(claim))


@lru_cache(maxsize=8192)
def _kin(stem: str) -> str:
    return next((words.split()[0] for words in _KIN if stem in _stems(words)), stem)


@lru_cache(maxsize=64)
def _stems(words: str) -> frozenset[str]:
    return frozenset(map(_stem, words.split()))


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ers", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return {"met": "meet"}.get(word, word)
