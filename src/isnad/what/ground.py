"""Where an act happened, chosen among the places that its own sentence names.

A name in the sentence is the act's place only where grammar ties the two: "from", "to" and
"of" say of what else they may speak (an origin, a goal, an office), and a clause about a
party, or the words of a speaker, have places of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.grammar import Tree
from isnad.model import Argument, PlaceMention
from isnad.what.setting import distance, word_at

_STANDING = frozenset(
    ["in", "at", "near", "outside", "inside", "around", "across", "along", "throughout", "within",
     "off", "through", "via", "amid", "beside", "behind", "under", "above", "between"]
)  # fmt: skip
_GOING = frozenset(["to", "into", "toward", "towards", "from"])
_AIMED = frozenset(["on", "over", "against", "of"])
"""Of an act itself, they give what it is aimed at: a place only where force or a visit goes."""
_BODILY = frozenset(
    {"ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "RETREAT", "CONSULT", "AID", "COOPERATE"}
)
_OFFICES = frozenset(
    ["president", "minister", "ministry", "government", "leader", "spokesman", "spokeswoman",
     "spokesperson", "king", "queen", "prince", "ambassador", "envoy", "governor", "mayor",
     "chief", "head", "member", "citizen", "national", "native", "resident", "people",
     "parliament", "army", "military", "state", "republic", "bishop", "archbishop", "secretary",
     "director", "chairman", "commander", "official", "representative", "party", "university"]
)  # fmt: skip
"""Nouns whose "of X" says whose they are, not where anything happened."""
_SAYING = frozenset(
    ["say", "tell", "add", "speak", "report", "announce", "state", "note", "write", "declare"]
)
_TRAVELS = frozenset(
    ["visit", "tour", "enter", "reach", "leave", "flee", "cross", "evacuate", "occupy", "invade"]
)
_KILLING = frozenset(["kill", "murder", "assassinate", "injure", "wound", "execute", "behead"])
_SEATED = re.compile(r"\s?[-‑–]\s?(?:based|born|trained|educated|registered|listed)\b")
_BESIDE = 2
"""Steps past the nearest place within which others are told of the same act."""


def places(
    tree: Tree, act: int, type: str, mentions: Sequence[PlaceMention]
) -> tuple[Argument, ...]:
    """The places of the act's sentence that grammar ties to an act of ``type``, nearest first."""
    found: list[tuple[int, int, PlaceMention]] = []
    for mention in mentions:
        word = word_at(tree, mention.span.start, mention.span.end)
        if word < 0 or _of_party(tree, mention):
            continue
        if _tied(tree, word, act, type) or _gone_to(tree, word, act, type, mention):
            found.append((distance(tree, word, act), mention.span.start, mention))
    found.sort(key=lambda f: f[:2])
    if not found:
        return ()
    nearest = found[0][0]
    kept = [m for d, _, m in found if d <= nearest + _BESIDE]
    return tuple(Argument(m.span, place=m.place) for m in kept)


def _tied(tree: Tree, word: int, act: int, type: str) -> bool:
    """Whether a preposition ties the place name to the act, and no clause parts them."""
    at = word
    for _ in range(4):
        token = tree.tokens[at]
        preposition = tree.preposition(at).split(" ")[-1]
        if preposition in _STANDING | _GOING | _AIMED:
            return _leads(tree, at, preposition, act, type) and _same_account(tree, at, act, type)
        if token.deprel in ("root", "nsubj", "nsubj:pass", "obj") or token.head < 0:
            return False
        at = token.head
    return False


def _gone_to(tree: Tree, word: int, act: int, type: str, mention: PlaceMention) -> bool:
    """Whether the place is what the act goes to or strikes: "visited Lima", "shelled Homs".

    A country that is struck is a party, so it is a place only of a visit or a journey.
    """
    while tree.tokens[word].deprel in ("conj", "appos") and tree.tokens[word].head >= 0:
        word = tree.tokens[word].head
    token = tree.tokens[word]
    if token.head != act or token.deprel not in ("obj", "nsubj:pass"):
        return False
    wide = mention.place.precision in ("country", "region") or mention.place.lat is None
    struck = type == "ASSAULT" and not wide and tree.lemma(act) not in _KILLING
    return struck or tree.lemma(act) in _TRAVELS


def _of_party(tree: Tree, mention: PlaceMention) -> bool:
    """Whether the name only says where somebody sits or was born: the London-based group."""
    sentence = tree.sentence.span
    return bool(_SEATED.match(sentence.text, mention.span.end - sentence.start))


def _leads(tree: Tree, holder: int, preposition: str, act: int, type: str) -> bool:
    """Whether the preposition on ``holder`` can say where the act happened."""
    head = tree.tokens[holder].head
    head = tree.first_conjunct(head) if head >= 0 else head
    if head < 0:
        return True
    own = head == act or tree.first_conjunct(act) == head
    noun = tree.tokens[head].upos in ("NOUN", "PROPN")
    if preposition in _STANDING:
        if preposition == "between" and own:
            return False
        return own or type in _BODILY or _around_speech(tree, head, act, type)
    if preposition in _GOING:
        return own or (not noun and act in tree.children[head])
    if own:
        return type in _BODILY
    return not noun or tree.lemma(head) not in _OFFICES


def _around_speech(tree: Tree, head: int, act: int, type: str) -> bool:
    """Whether a place on ``head`` is where words were said, not what they were about.

    So it is on a verb above the words, on who says them ("leaders in Japan demanded"), or in a
    place that is tied to them itself ("sued in a court in Lima").
    """
    if head in tree.ancestors(act) or head in tree.grammatical_subjects(act):
        return True
    return tree.tokens[head].upos in ("NOUN", "PROPN") and _tied(tree, head, act, type)


def _same_account(tree: Tree, holder: int, act: int, type: str) -> bool:
    """Whether no clause with a place of its own lies between the place and the act."""
    up = [act, *tree.ancestors(act)]
    at = holder
    while at >= 0 and at not in up:
        relation = tree.tokens[at].deprel
        if relation == "acl:relcl":
            return False
        if relation in ("ccomp", "parataxis") and type not in _BODILY:
            return False
        at = tree.tokens[at].head
    return not (at >= 0 and at != act and _spoken(tree, at, act))


def _spoken(tree: Tree, speech: int, act: int) -> bool:
    """Whether the act lies in what the speech at ``speech`` says: that was said elsewhere."""
    if tree.lemma(speech) not in _SAYING:
        return False
    below = act
    for above in tree.ancestors(act):
        if above == speech:
            return tree.tokens[below].deprel in ("ccomp", "parataxis")
        below = above
    return False
