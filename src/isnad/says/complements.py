"""What a verb may report in the shape it has: a clause, words after a preposition, an object."""

from __future__ import annotations

from isnad.model import Stance
from isnad.says import words
from isnad.says.content import after_what, infinitive, reach
from isnad.says.edges import right_edge
from isnad.says.groups import Group
from isnad.says.nounphrases import noun_after
from isnad.says.polarity import calls_false
from isnad.says.scene import Scene
from isnad.says.sources import is_document

Kept = tuple[frozenset[int], Stance | None]
"""Content that a verb can report, and the stance that its object gives (None: the verb's own)."""

_MARKS = frozenset({"that", "whether", "if", "how", "why", "what", ":"})
_CALLING = frozenset({"call", "describe", "term", "say"})
_RECALLED = frozenset(
    """ambassador envoy diplomat troop soldier staff consul force parliament""".split()
)
"""Those who are recalled from where they serve; anything else is recalled to mind."""
_OF_CLAIMS = words.DOUBTS - {"doubt", "disbelieve"}
"""Doubts that need a claim as their object ("questioned the report"): all else is only asked."""
_GERUNDS = words.DENIES | words.CONFIRMS | {"describe", "recall", "report", "remember", "recount"}


def covered_by_verb(scene: Scene, verb: int, group: Group) -> tuple[frozenset[int], str]:
    """The words that a verb covers, and how (as :func:`isnad.says.content.reach` tells it)."""
    covered, how = reach(scene, verb, group)
    if scene.tree.lemma(verb) in _GERUNDS and how in ("none", "object"):
        late = _late_gerund(scene, group)
        return (late, "right") if late else (covered, how)
    return covered, how


def kept(scene: Scene, verb: int, covered: frozenset[int], how: str) -> Kept | None:
    """The content when this verb can report it that way, with a stance that the object gives."""
    lemma = scene.tree.lemma(verb)
    if how == "right" and lemma in _CALLING and after_what(scene, covered):
        return covered, None
    if lemma in words.OBJECTING:
        denied = _objection(scene, verb)
        if denied is not None:
            return denied, "denies"
        if lemma != "deny":
            return None
    if how in ("right", "left") and covered:
        return _clause(scene, verb, covered, how)
    if lemma in words.OF_CLAUSE and (after := _after_preposition(scene, verb)):
        return after
    if how == "object" and lemma != "make":
        return _object(scene, verb, covered)
    return (covered, None) if lemma in words.DENIES else None


def _clause(scene: Scene, verb: int, covered: frozenset[int], how: str) -> Kept | None:
    lemma = scene.tree.lemma(verb)
    if not _introduced(scene, lemma, covered, how):
        return None
    if lemma == "concede" and scene.low(min(covered)) == "to":
        return None
    if how == "left":
        return covered, None
    if infinitive(scene, covered) and lemma not in words.INFINITIVE | words.INTENTIONS:
        return None
    if lemma in words.OF_CLAUSE and not any(scene.low(w) == "that" for w in covered):
        return _after_preposition(scene, verb) or (covered, None)
    return covered, None


def _introduced(scene: Scene, lemma: str, covered: frozenset[int], how: str) -> bool:
    """Whether a verb may take its content without "that" or quotation marks, in this place."""
    quotes = any(scene.in_quotes(w) for w in covered)
    marked = quotes or scene.low(min(covered)) in _MARKS or after_what(scene, covered)
    if lemma in _OF_CLAIMS:
        return marked or any(scene.tree.lemma(w) in words.CLAIM_NOUNS for w in covered)
    if how == "left":
        return lemma in words.PARENTHETICAL or quotes
    return (
        marked
        or lemma in words.CORE | {"make", "let", "point", "spell"}
        or lemma in words.OBJECTING | words.DENIES | words.INTENTIONS
    )


def _object(scene: Scene, verb: int, covered: frozenset[int]) -> Kept | None:
    """Content that is the verb's object ("announced the arrest", "published a video of it")."""
    lemma = scene.tree.lemma(verb)
    thing = scene.tree.by(verb, "obj")[0]
    if lemma == "recall" and scene.tree.lemma(thing) in _RECALLED:
        return None
    if lemma in words.PUBLISHING and is_document(scene, thing):
        return frozenset(range(thing, right_edge(scene, verb) + 1)), None
    if lemma == "claim":
        return covered, "confirms"
    if lemma in _OF_CLAIMS and scene.tree.lemma(thing) not in words.CLAIM_NOUNS:
        return None
    if lemma not in words.NOMINAL | words.WITNESSING | words.DENIES:
        return None
    if lemma in words.WITNESSING or scene.tree.by(verb, "ccomp", "xcomp"):
        return frozenset(range(verb + 1, right_edge(scene, verb) + 1)), None
    return covered, None


def _after_preposition(scene: Scene, verb: int) -> Kept | None:
    """What stands after the verb's preposition ("accused it of shelling the town")."""
    preposition = words.OF_CLAUSE[scene.tree.lemma(verb)]
    edge = right_edge(scene, verb)
    if scene.tree.lemma(verb) in ("blame", "credit"):
        things = scene.tree.by(verb, "obj")
        return (frozenset(range(verb + 1, edge + 1)), None) if things else None
    for at in range(verb + 1, edge + 1):
        if scene.low(at) == preposition and _belongs(scene, at, verb):
            return frozenset(range(at + 1, edge + 1)), None
    return None


def _belongs(scene: Scene, preposition: int, verb: int) -> bool:
    up = scene.tokens[preposition].head
    return up == verb or (up >= 0 and scene.tokens[up].head == verb) or preposition == verb + 1


def _objection(scene: Scene, verb: int) -> frozenset[int] | None:
    """What a verb like "reject" or "call" denies: a claim, or anything that it calls false."""
    after = frozenset(range(verb + 1, right_edge(scene, verb) + 1))
    if calls_false(scene, verb):
        return after
    if scene.tree.lemma(verb) in words.NAMING:
        return None
    things = (*scene.tree.by(verb, "obj", "obl")[:1], noun_after(scene, verb))
    claims = any(w >= 0 and scene.tree.lemma(w) in words.CLAIM_NOUNS for w in things)
    return after if claims else None


def _late_gerund(scene: Scene, group: Group) -> frozenset[int]:
    """ "denied on Monday having ordered it", "denied on Friday any hand in it"."""
    found = range(group.last + 1, right_edge(scene, group.last) + 1)
    gerund = any(scene.tokens[w].xpos == "VBG" for w in found[:3])
    deny = scene.tree.lemma(group.cue) in words.DENIES
    return frozenset(found) if gerund or deny else frozenset()
