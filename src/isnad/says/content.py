"""What is reported: the words of a sentence that a cue covers."""

from __future__ import annotations

from isnad.ontology import cues
from isnad.says.edges import answered_at, left_edge, next_mark, right_edge
from isnad.says.groups import Group
from isnad.says.scene import COMMAS, Scene, is_quote
from isnad.says.words import ADDRESSING, BACK_WORDS, FINITE, NOUNS, TIMES

_CLAUSES = ("ccomp", "xcomp", "parataxis", "csubj")
_VERBAL = ("VERB", "AUX")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer", "expl")
_OPENING = frozenset({":", ",", "“", '"', "``"})
"""Marks between a cue and the words that it opens."""


def reach(scene: Scene, cue: int, group: Group) -> tuple[frozenset[int], str]:
    """The words that a reporting verb covers, and how: "right", "left", "object" or "none"."""
    if _what(scene, group):
        return frozenset(range(group.last + 1, right_edge(scene, group.last) + 1)), "right"
    if _is_set_off(scene, group) and not _object(scene, cue):
        return left(scene, group), "left"
    clause = _right_clause(scene, cue, group)
    if clause:
        return clause, "right"
    rest = _right_words(scene, group)
    if rest:
        return rest, "right"
    thing = _object(scene, cue)
    if thing:
        return frozenset(scene.tree.subtree(thing[0])), "object"
    if group.first > 0 and scene.tokens[group.first - 1].text in COMMAS:
        return left(scene, group), "left"
    before = [c for c in scene.tree.by(cue, "ccomp", "parataxis") if c < group.first]
    if before:
        return frozenset(w for w in scene.tree.subtree(before[0]) if w < group.first), "left"
    return frozenset(), "none"


def _what(scene: Scene, group: Group) -> bool:
    """ "for what the ministry said would be talks", "in what police called an ambush"."""
    return group.first > 0 and scene.low(group.first - 1) == "what" and group.last + 1 < len(scene)


def _object(scene: Scene, cue: int) -> list[int]:
    if scene.tree.lemma(cue) in ADDRESSING:
        return []
    heads = [w for w in scene.tree.by(cue, "obj") if w > cue and scene.tokens[w].upos in NOUNS]
    return [w for w in heads if w not in scene.outlets and scene.low(w) not in TIMES]


def _is_set_off(scene: Scene, group: Group) -> bool:
    """A comma or closing quotation stands before the group, and no clause follows inside it."""
    if group.first == 0 or not scene.mark(group.first - 1):
        return False
    if not any(
        t.upos in ("NOUN", "PROPN", "VERB", "PRON", "ADJ", "NUM")
        for t in scene.tokens[: group.first]
    ):
        return False
    end = next_mark(scene, group.last)
    between = range(group.last + 1, end)
    if any(
        scene.low(w) in ("that", "whether", "if") and scene.tokens[w].deprel == "mark"
        for w in between
    ):
        return False
    if end < len(scene) and scene.tokens[end].text in (":", *'“"') and end + 2 < len(scene):
        opened = scene.tokens[group.first - 1].text in '”"' or scene.tokens[end].text == "”"
        if not opened:
            return False
    own = [c for c in scene.tree.by(group.cue, "ccomp") if c > group.cue]
    if any(_finite(scene, w) for w in between if not _in_relative(scene, w)):
        return False
    return not any(w in between for w in own) or _only_before(scene, group)


def _only_before(scene: Scene, group: Group) -> bool:
    """The words before the group hold a verb of their own, so the content may well be there."""
    return any(_finite(scene, w) for w in range(group.first))


def _finite(scene: Scene, word: int) -> bool:
    token = scene.tokens[word]
    if token.upos not in _VERBAL:
        return False
    return token.xpos in FINITE | {"MD"} or bool(scene.tree.by(word, *_SUBJECTS, "aux"))


def _in_relative(scene: Scene, word: int) -> bool:
    return any(
        scene.tokens[w].deprel in ("acl:relcl", "acl") for w in (word, *scene.tree.ancestors(word))
    )


def _right_clause(scene: Scene, cue: int, group: Group) -> frozenset[int]:
    """The complement clause in the tree, when it stands after the cue."""
    found: set[int] = set()
    for clause in scene.tree.by(cue, *_CLAUSES):
        if clause <= group.last or (
            scene.tokens[clause].deprel == "parataxis" and not _opened(scene, group)
        ):
            continue
        found |= {w for w in scene.tree.subtree(clause) if w > group.last}
    if not found:
        return frozenset()
    for thing in _object(scene, cue):
        if group.last < thing < min(found):
            found |= {w for w in scene.tree.subtree(thing) if w > group.last}
    return _filled(scene, group, found)


def _filled(scene: Scene, group: Group, found: set[int]) -> frozenset[int]:
    """The stretch from the first word found on: a parse seldom leaves holes inside a complement."""
    start = min(found)
    tail = right_edge(scene, group.last)
    last = max(found)
    if last > tail:
        last = max(w for w in found if w <= tail) if any(w <= tail for w in found) else tail
    return frozenset(range(max(start, group.last + 1), last + 1))


def _opened(scene: Scene, group: Group) -> bool:
    mark = group.last + 1
    return mark < len(scene) and scene.tokens[mark].text in _OPENING


def _right_words(scene: Scene, group: Group) -> frozenset[int]:
    """Words to the right that must be a clause, whatever the parse made of them."""
    start = group.last + 1
    edge = right_edge(scene, group.last)
    words = range(start, edge + 1)
    that = next(
        (w for w in words if scene.low(w) == "that" and scene.tokens[w].upos == "SCONJ"), -1
    )
    if that >= 0:
        return frozenset(range(that, edge + 1))
    if start < len(scene) and scene.tokens[start].text in _OPENING:
        quoted = start + (scene.tokens[start].text in (":", ","))
        if quoted < len(scene) and (
            scene.tokens[start].text == ":" or scene.tokens[quoted].text in '“"``'
        ):
            return frozenset(range(start, len(scene)))
        return frozenset()
    end = min(next_mark(scene, group.last), edge + 1)
    finite = [w for w in range(start, end) if _finite(scene, w) and not _in_relative(scene, w)]
    subject = (
        [w for w in range(start, finite[0]) if scene.tokens[w].upos in NOUNS] if finite else []
    )
    if subject:
        return frozenset(range(start, edge + 1))
    return frozenset()


def left(scene: Scene, group: Group) -> frozenset[int]:
    """The words before a set-off group, and after it when the sentence goes on."""
    start = left_edge(scene, group.first)
    quoted = _quoted_before(scene, group)
    if quoted is not None:
        return quoted
    found = set(range(start, group.first))
    end = next_mark(scene, group.last)
    if end < len(scene) and scene.tokens[end].text in COMMAS - {";", ":"}:
        found |= _after(scene, end)
    return frozenset(found)


def _quoted_before(scene: Scene, group: Group) -> frozenset[int] | None:
    """A quotation that ends right before the group, and those that follow: not the words
    between."""
    if not is_quote(scene.tokens[group.first - 1]):
        return None
    found: set[int] = set()
    for first, last in scene.quoted:
        if (group.first - 2 <= last <= group.first - 1 and last - first >= 3) or (
            found and first > group.last
        ):
            found |= set(range(first, last + 1))
    return frozenset(found) if found else None


def _after(scene: Scene, comma: int) -> set[int]:
    """What follows the group's comma and still belongs to the content."""
    edge = right_edge(scene, comma)
    first = comma + 1
    while first <= edge and scene.tokens[first].text in COMMAS:
        first += 1
    if first > edge or _reports_on(scene, first) or answered_at(scene, first):
        return set()
    return set(range(first, edge + 1))


def _reports_on(scene: Scene, word: int) -> bool:
    """ "…, adding that": a participle that reports something else."""
    lemma = scene.tree.lemma(word)
    return scene.tokens[word].xpos == "VBG" and bool(cues().reporting(lemma, "VERB"))


def clause_of(scene: Scene, word: int) -> frozenset[int]:
    """The clause that a word inside it modifies: the subtree of the nearest verb above."""
    for at in scene.tree.ancestors(word):
        if scene.tokens[at].upos in _VERBAL or scene.tree.by(at, "cop", *_SUBJECTS):
            return frozenset(scene.tree.subtree(at))
    return frozenset(range(len(scene)))


def infinitive(scene: Scene, content: frozenset[int]) -> bool:
    """Whether content is a to-infinitive."""
    start = min(content)
    return scene.low(start) == "to" and scene.tokens[start].upos == "PART"


def after_what(scene: Scene, content: frozenset[int]) -> bool:
    """Whether "what" stands before content ("in what police called an ambush")."""
    start = min(content, default=0)
    return any(scene.low(w) == "what" for w in range(max(0, start - 8), start))


def points_back(scene: Scene, words: frozenset[int]) -> bool:
    """Whether content is only a pronoun or a bare claim noun ("denied it", "rejected the
    claim")."""
    carrying = [
        w for w in words if scene.tokens[w].upos in ("NOUN", "PROPN", "VERB", "PRON", "NUM")
    ]
    return all(scene.low(w) in BACK_WORDS for w in carrying)
