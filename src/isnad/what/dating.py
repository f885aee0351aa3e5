"""When an act happened: the times of its sentence that grammar ties to it.

A time dates the word that it hangs on. It dates another word only where the two tell one
happening: the noun of a light verb, a clause of the same subject, a meeting inside an oblique.
Each rule was counted on the project's own corpus (training/corpus): kept where most of the acts
so tied carry that time, left out where most do not.
"""

from __future__ import annotations

from isnad.grammar import Tree
from isnad.model import Argument, TimeMention
from isnad.ontology import control
from isnad.what.setting import Setting, word_at

_COUNTED_FROM = ("after", "before", "since")
"""A phrase that ends so ("hours after") counts from the clause that follows, and dates it never."""
_SCENES = frozenset(
    "in during at on amid by within over throughout with without near from into outside off "
    "across through along around between inside".split()
)
"""Prepositions of a scene: the day of the talks is the day of what was said at the talks."""
_SAME = frozenset("in during amid".split())
"""Prepositions under which two acts are one ("killed in an attack on Monday")."""
_ASPECTS = frozenset(
    "begin start continue resume keep stop cease manage try help attempt come go fail".split()
)
"""Verbs that have the time of their complement."""
_PHASES = _ASPECTS | frozenset("finish complete end open hold carry stage conduct make".split())
_MEDIA = frozenset(
    "statement letter alert report message interview speech tweet post notice warning broadcast "
    "address order decree communique communiqué note memo ruling video recording article".split()
)
"""Where words are said: their day is that of the saying ("urged them to go in Monday's alert")."""
_REFERRING = frozenset("move step decision action measure act attack incident".split())
"""Nouns that stand for what the clause before them told ("…, a move that came on Monday")."""
_NOT_YET = frozenset("will shall wo 'll ’ll would could may might can should must".split())


def dates(tree: Tree, act: int, around: Setting) -> tuple[Argument, ...]:
    """The time that dates the word ``act``; lengths and habits never do. At most one is given."""
    found: list[tuple[int, int, TimeMention]] = []
    above = _acts_above(tree, act, around)
    for mention in around.times:
        when = mention.when
        if when.recurring or (when.duration and not when.resolved):
            continue
        steps = _steps(tree, (act, above), mention, around)
        if steps is not None and _fits(tree, act, steps, mention, around):
            clock = 1 if when.granularity == "time" and not when.resolved else 0
            found.append((steps + clock, mention.span.start, mention))
    if not found:
        return ()
    best = min(found, key=lambda f: f[:2])[2]
    return (Argument(best.span, when=best.when),)


def _steps(
    tree: Tree, act: tuple[int, dict[int, int]], mention: TimeMention, around: Setting
) -> int | None:
    """How far a time is from an act, over words that tell the same happening; None is not tied."""
    time = word_at(tree, mention.span.start, mention.span.end)
    host = tree.tokens[time].head if time >= 0 else -1
    counted = mention.span.text.rsplit(" ", 1)[-1].lower() in _COUNTED_FROM
    if host < 0 or (counted and tree.tokens[host].start > mention.span.start):
        return None
    word, above = act
    dated = _hosts(tree, host, word, around)
    if tree.tokens[word].deprel == "ccomp" and tree.tokens[word].head == host:
        # "They had seized it on Monday": the parser may hang the day on "said".
        return 2 if host < word < time or time < word < host else None
    both = [dated[w] + above[w] for w in dated if w in above]
    return min(both, default=None)


def _acts_above(tree: Tree, act: int, around: Setting) -> dict[int, int]:
    """The act and the words above it whose time is its own, with the steps to each."""
    found, at, steps = {act: 0}, act, 0
    for above in tree.ancestors(act):
        more = _step_of_act(tree, at, above, around)
        if more is None:
            break
        steps, at = steps + more, above
        found[above] = steps
    return found


def _step_of_act(tree: Tree, act: int, above: int, around: Setting) -> int | None:
    """The step from an act to the word above, where that one's time is the act's too."""
    relation = tree.tokens[act].deprel
    if tree.tokens[act].upos in ("NOUN", "PROPN"):
        if relation in ("obj", "nsubj", "nsubj:pass", "obl", "xcomp"):
            same = relation == "obl" and tree.preposition(act) in _SAME
            same = same or (act in around.acts and around.acts[act] == around.acts.get(above))
            return 1 if same or not _tells(tree, above, around) else None
        # "Staged marches and sit-ins on Monday": the second noun has the date of the verb.
        return 1 if relation == "conj" and tree.tokens[above].upos == "NOUN" else None
    if relation == "conj":
        shared = not tree.grammatical_subjects_of_own(act)
        return 3 if shared and not tree.auxiliaries(act) & _NOT_YET else None
    if relation == "advcl":
        return 3 if _participle(tree, act) else None
    return 2 if relation == "xcomp" and tree.lemma(above) in _ASPECTS else None


def _hosts(tree: Tree, host: int, act: int, around: Setting) -> dict[int, int]:
    """The words that a time dates, from the one it hangs on upwards, with the steps to each."""
    found, at, steps = {host: 0}, host, 0
    for above in tree.ancestors(host):
        more = _step_of_time(tree, at, above, around)
        if more is None or at == act:
            break
        steps, at = steps + more, above
        found[above] = steps
    if tree.lemma(host) in _MEDIA:
        found |= _sayers(tree, host, around)
    return found


def _sayers(tree: Tree, medium: int, around: Setting) -> dict[int, int]:
    """The verb of saying above what is said in a statement or a letter, however deep it hangs."""
    at = medium
    for above in tree.ancestors(medium):
        if _relation(tree, at) not in ("obl", "xcomp", "ccomp"):
            return {}
        if at != medium and _tells(tree, above, around):
            return {above: 2}
        at = above
    return {}


def _step_of_time(tree: Tree, host: int, above: int, around: Setting) -> int | None:
    """The step from a dated word to the word above, where that one has the time too."""
    relation, told = _relation(tree, host), _tells(tree, host, around)
    if relation in ("obl", "obl:unmarked"):
        if tree.lemma(host) in _MEDIA and tree.preposition(host) in _SCENES:
            return 1
        prepositions = _SAME if told else _SCENES
        return 1 if tree.preposition(host) in prepositions else None
    if relation.startswith("acl"):
        return 1 if not told and tree.tokens[above].upos in ("NOUN", "PROPN") else None
    if relation == "xcomp":
        return 2 if not told or tree.lemma(above) in _ASPECTS else None
    if relation == "advcl":
        return 3 if _participle(tree, host) else None
    if relation in ("appos", "parataxis") and tree.lemma(host) in _REFERRING:
        return 1
    if relation == "conj" and tree.tokens[host].xpos == tree.tokens[above].xpos == "VBG":
        return 1
    return 2 if relation == "nsubj" and told else None


def _relation(tree: Tree, word: int) -> str:
    """The relation of a word to its head; an object behind a preposition is an oblique."""
    relation = tree.tokens[word].deprel
    return "obl" if relation == "obj" and tree.preposition(word) else relation


def _tells(tree: Tree, word: int, around: Setting) -> bool:
    """Whether a word tells an act of its own, or reports or turns one."""
    if word in around.acts:
        return True
    return tree.lemma(word) not in _PHASES and bool(control(tree.lemma(word), "VERB"))


def _participle(tree: Tree, word: int) -> bool:
    """ "…, killing two": a bare participle tells on about the same moment."""
    bare = tree.tokens[word].xpos == "VBG" and not tree.by(word, "case", "aux")
    bare = bare and all(tree.lemma(m) in ("by", "while") for m in tree.by(word, "mark"))
    return bare and not tree.grammatical_subjects_of_own(word)


def _fits(tree: Tree, act: int, steps: int, mention: TimeMention, around: Setting) -> bool:
    """A day to come is that of the plan, not of what is done about it ("agreed to meet Friday")."""
    when, today = mention.when, around.published
    last = when.end or when.start
    ahead = today is not None and last is not None and last > today
    return steps == 0 or not ahead or bool(tree.auxiliaries(act) & _NOT_YET)
