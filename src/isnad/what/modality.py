"""Whether an act happened, will, might, did not, or is history."""

from __future__ import annotations

from datetime import date

from isnad.grammar import Tree
from isnad.model import Modality, When

HISTORICAL_AFTER_DAYS = 31
"""GUIDELINES: background more than about a month before the news is historical."""

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ought", "would", "'d"})
_CONDITIONS = frozenset({"if", "unless", "lest", "whether", "once"})
_DOING = frozenset(
    "use help manage take gather rally march assemble band team intervene arrive".split()
)
"""Verbs whose purpose clause tells what was done: "took to the streets to protest"."""
_OCCUR = frozenset(
    [
        "take",
        "begin",
        "start",
        "continue",
        "resume",
        "happen",
        "occur",
        "follow",
        "end",
        "erupt",
        "break",
        "go",
        "come",
        "last",
        "stop",
        "cease",
        "proceed",
        "fail",
        "collapse",
    ]
)


def modality(tree: Tree, word: int, when: When | None, published: str | None) -> Modality:
    """The modality that grammar and date give an act, before control words are looked at."""
    verb = governing_verb(tree, word)
    if tree.negated(word) or (verb != word and verb >= 0 and tree.negated(verb)):
        return "negated"
    if verb >= 0:
        found = _verbal(tree, verb)
        if found is not None:
            return found
    if (when is not None and historical(when, published)) or _formerly(tree, word):
        return "historical"
    return "actual"


def _formerly(tree: Tree, word: int) -> bool:
    """ "Previously", "in the past": told as background, whatever the day."""
    if any(tree.lemma(c) in _ONCE for c in tree.by(word, "advmod")):
        return True
    return any(o.preposition == "in" and tree.lemma(o.head) == "past" for o in tree.obliques(word))


def governing_verb(tree: Tree, word: int) -> int:
    """The verb itself, or the support verb of an event noun; -1 when there is none."""
    token = tree.tokens[word]
    if token.upos in ("VERB", "AUX"):
        return word
    if tree.by(word, "cop"):
        return word
    if token.head >= 0 and token.deprel in ("obj", "nsubj:pass", "nsubj", "conj"):
        head = tree.tokens[token.head]
        if head.upos == "VERB" and (token.deprel != "nsubj" or _occurs(tree, token.head)):
            return token.head
        if token.deprel == "conj":
            return governing_verb(tree, token.head)
    return -1


def _occurs(tree: Tree, verb: int) -> bool:
    """Whether a verb says of its subject that it takes place: "begins", "there will be"."""
    return tree.lemma(verb) in _OCCUR or bool(tree.by(verb, "expl"))


def _verbal(tree: Tree, verb: int) -> Modality | None:
    for at in (verb, tree.first_conjunct(verb)):
        helpers = tree.auxiliaries(at)
        if helpers & _FUTURE or _reported_future(tree, at):
            return "future"
        if helpers & _POSSIBLE:
            return "hypothetical"
        marks = {tree.lemma(m) for m in tree.by(at, "mark")}
        if marks & _CONDITIONS:
            return "hypothetical"
        if "to" in marks and _planned(tree, at):
            return "future"
    for above in tree.ancestors(verb):
        if (
            tree.tokens[above].deprel == "advcl"
            and {tree.lemma(m) for m in tree.by(above, "mark")} & _CONDITIONS
        ):
            return "hypothetical"
    return None


def announced(tree: Tree, verb: int) -> bool:
    """Whether a verb says that something will be ("will meet", "said it would meet")."""
    if verb < 0:
        return False
    at = tree.first_conjunct(verb)
    helpers = tree.auxiliaries(verb) | tree.auxiliaries(at)
    return bool(helpers & _FUTURE) or _reported_future(tree, at)


def _reported_future(tree: Tree, verb: int) -> bool:
    """ "Said it would withdraw": the future as told in the past; conditions stay conditions."""
    token = tree.tokens[verb]
    if token.deprel != "ccomp" or token.head < 0 or "would" not in tree.auxiliaries(verb):
        return False
    if "have" in tree.auxiliaries(verb) or tree.lemma(token.head) not in _ANNOUNCING:
        return False
    marks = {tree.lemma(m) for c in tree.by(verb, "advcl") for m in tree.by(c, "mark")}
    return tree.tokens[token.head].xpos in ("VBD", "VBN") and not marks & _CONDITIONS


_ANNOUNCING = frozenset(
    "say announce tell declare confirm state add pledge promise vow insist reveal report".split()
)
_ONCE = frozenset("previously formerly historically traditionally once".split())


def _planned(tree: Tree, verb: int) -> bool:
    """ "is to meet", a headline's "to slash", or a purpose ("came to meet")."""
    token = tree.tokens[verb]
    if "have" in tree.auxiliaries(verb):
        return False
    if any(tree.lemma(c) == "be" for c in tree.by(verb, "aux")):
        return True
    if token.head >= 0 and tree.lemma(token.head) in _DOING:
        return False
    if token.deprel in ("root", "advcl", "acl", "parataxis"):
        return True
    return token.head >= 0 and tree.lemma(token.head) == "be"


def historical(when: When, published: str | None) -> bool:
    """Whether a resolved time lies more than about a month before the article's date."""
    if published is None or when.end is None or when.bound in ("since", "after"):
        return False
    try:
        gap = date.fromisoformat(published) - date.fromisoformat(when.end)
    except ValueError:
        return False
    return gap.days > HISTORICAL_AFTER_DAYS
