"""The day that an account is at: acts told in the past without a date of their own take it.

A day comes into force when the main line of the report tells it ("On Friday a man stabbed …");
what the main line then tells in the simple past happened that day, until another time is told or
the account has moved on. Perfect tenses, plans, states, asides and the words of outsiders are
not part of the line: "has condemned", "had been detained", "who fled" stay without a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.grammar import Tree
from isnad.model import Act, Argument, Sentence, TimeMention
from isnad.what.counted import counted_day
from isnad.what.setting import Setting, word_at

INHERITED = 0.4
"""The score of a day taken from another sentence."""
_REACH, _WHOLE_REACH = 5, 14
"""Sentences after the day was last told or taken, and after it was told."""
_WORDS = frozenset("ACCUSE REQUEST REJECT SUPPORT THREATEN AGREE CONCEDE SANCTION".split())
"""Types that anyone may do on any day: only those already in the account do them that day."""
_SPEECH = frozenset(
    "say tell report add state announce claim note explain write tweet confirm deny argue "
    "describe recall believe think know name identify publish post quote cite".split()
)
_SHOWING = frozenset("show see film capture depict hear watch witness".split())
_ASIDE = ("acl", "acl:relcl", "appos", "advcl:relcl", "nmod", "nmod:poss", "amod", "compound")
_VERBAL = ("VERB", "AUX")


@dataclass(frozen=True)
class Day:
    """A day of the account, where it was told and last taken, and who was in it."""

    date: Argument
    told: int
    taken: int
    parties: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Days:
    """The days that an account is at: that of its deeds, and that of the words about them.

    A protest note dated Tuesday does not move the tale of Monday's deeds.
    """

    deeds: Day | None = None
    words: Day | None = None


def with_dates(
    acts: Sequence[Act], sentences: Sequence[Sentence], settings: Sequence[Setting]
) -> tuple[Act, ...]:
    """The acts in their order, those of the main line without a time taking the account's day."""
    done: list[Act] = []
    mine: dict[int, list[Act]] = {}
    for act in acts:
        mine.setdefault(act.sentence, []).append(act)
    days, start = Days(), 0
    for number, sentence in enumerate(sentences):
        if number and sentence.article != sentences[number - 1].article:
            days, start = Days(), len(done)
        if not sentence.tokens:
            continue
        tree, told = Tree(sentence), mine.get(number, [])
        told = [_counted(a, tree, told, (done[start:], settings[number])) for a in told]
        days = _moved(days, tree, number, told, settings[number])
        told = [_placed(act, tree, days) for act in told]
        done += told
        days = Days(_joined(days.deeds, number, told), _joined(days.words, number, told))
    return tuple(done)


def _counted(act: Act, tree: Tree, told: Sequence[Act], known: tuple[list[Act], Setting]) -> Act:
    """The act, dated by a phrase that counts from an event told before, if there is one."""
    before, around = known
    open_ended = not any(d.when and d.when.resolved for d in act.dates)
    found = counted_day(tree, act, told, before, around) if open_ended else None
    return act if found is None else replace(act, dates=(found,))


def _joined(day: Day | None, number: int, acts: Sequence[Act]) -> Day | None:
    """The day after a sentence whose acts may have taken it."""
    mine = [a for a in acts if any(day and d.when == day.date.when for d in a.dates)]
    if day is None or not mine:
        return day
    parties = day.parties.union(*(_parties(a) for a in mine))
    return replace(day, taken=number, parties=parties)


def _moved(days: Days, tree: Tree, number: int, told: Sequence[Act], around: Setting) -> Days:
    """The account's days after the times of one sentence."""
    if tree.sentence.headline:
        return days
    for mention in around.times:
        word = word_at(tree, mention.span.start, mention.span.end)
        host = tree.tokens[word].head if word >= 0 else -1
        if host < 0 or not _carries(tree, host):
            continue
        if _single(mention, around):
            days = _at(days, Argument(mention.span, when=mention.when), number, told)
        elif _leaves(mention):
            days = Days()
    return days


def _at(days: Days, date: Argument, number: int, told: Sequence[Act]) -> Days:
    """The days after a new one is told; told of words alone it is the day of words."""
    types = {a.type for a in told if any(d.span == date.span for d in a.dates)}
    words = bool(types) and types <= _WORDS
    before = days.words if words else days.deeds
    if before is not None and _start(before.date) == _start(date):
        day = replace(before, date=date, told=number, taken=number)
    elif before is not None and before.told == number and _start(date) < _start(before.date):
        day = before
    else:
        day = Day(date, number, number)
    return replace(days, words=day) if words else replace(days, deeds=day)


def _start(date: Argument) -> str:
    return (date.when.start if date.when else None) or ""


def _carries(tree: Tree, host: int) -> bool:
    """Whether a time on this word is one of the account: on a verb of the main line, not "said"."""
    verbal = tree.tokens[host].upos in _VERBAL or tree.tokens[host].head < 0
    return verbal and _in_line(tree, host) and tree.lemma(host) not in _SPEECH


def _single(mention: TimeMention, around: Setting) -> bool:
    """Whether a time is one past day, of its own and not a limit."""
    when = mention.when
    if when.granularity not in ("day", "time") or when.start is None or when.start != when.end:
        return False
    ahead = around.published is not None and when.start > around.published
    state = mention.span.text.lower().startswith("as of")
    return when.bound in ("exact", "about") and not (when.recurring or ahead or state)


def _leaves(mention: TimeMention) -> bool:
    """Whether a time takes the account elsewhere: another time told, not a length or an hour."""
    when = mention.when
    other = when.bound in ("exact", "about") and when.granularity != "time"
    return other and not when.recurring and not when.duration


def _placed(act: Act, tree: Tree, days: Days) -> Act:
    if _dated(act) or act.modality != "actual" or tree.sentence.headline:
        return act
    day = _fitting(act, days)
    if day is None or not narrated(tree, act.token):
        return act
    return replace(act, dates=(replace(day.date, score=INHERITED, inferred=True),))


def _fitting(act: Act, days: Days) -> Day | None:
    """The day of deeds for a deed; for words the last day on which their speaker was told of."""
    known = [d for d in (days.deeds, days.words) if d is not None and _near(act, d)]
    if act.type not in _WORDS:
        return days.deeds if days.deeds in known else None
    mine = [d for d in known if any(a.entity in d.parties for a in act.actors)]
    return max(mine, key=lambda d: d.taken, default=None)


def _near(act: Act, day: Day) -> bool:
    return act.sentence - day.taken <= _REACH and act.sentence - day.told <= _WHOLE_REACH


def _dated(act: Act) -> bool:
    """Whether an act has a time of its own; an hour without a day still needs the day."""
    whens = [d.when for d in act.dates if d.when]
    return any(w.resolved or w.granularity != "time" for w in whens)


def _parties(act: Act) -> list[str]:
    return [a.entity for a in (*act.actors, *act.recipients) if a.entity]


def narrated(tree: Tree, word: int) -> bool:
    """Whether a word is told in the simple past, on the main line of its sentence."""
    verb = _verb(tree, word)
    if verb < 0 or not _in_line(tree, verb):
        return False
    if verb != word and tree.tokens[word].upos == "NOUN" and tree.lemma(verb) in _SPEECH:
        return False
    first = tree.first_conjunct(verb)
    return _simple_past(tree, verb) or (first != verb and _bare_conjunct(tree, verb, first))


def _verb(tree: Tree, word: int) -> int:
    """The verb that tells an act: itself, that of an event noun, or that of a participle."""
    token = tree.tokens[word]
    if token.upos in ("NOUN", "PROPN"):
        carried = token.deprel in ("obj", "nsubj", "nsubj:pass") or (
            token.deprel == "obl" and tree.preposition(word) in ("with", "in", "during")
        )
        return token.head if carried and tree.tokens[token.head].upos in _VERBAL else -1
    if token.xpos == "VBG" and not tree.by(word, "aux") and token.head >= 0:
        return _verb_above(tree, word)
    if token.deprel == "acl" and tree.tokens[token.head].deprel == "obj":
        shown = tree.tokens[token.head].head
        return shown if tree.lemma(shown) in _SHOWING else word
    return word


def _verb_above(tree: Tree, word: int) -> int:
    """The verb beside which a participle tells ("…, killing two", "showed them throwing")."""
    token = tree.tokens[word]
    above = token.head
    if token.deprel == "acl" and tree.tokens[above].deprel == "obj":
        above = tree.tokens[above].head
        return above if above >= 0 and tree.lemma(above) in _SHOWING else -1
    beside = token.deprel == "advcl" and not tree.by(word, "mark")
    shown = token.deprel in ("xcomp", "ccomp", "advcl") and tree.lemma(above) in _SHOWING
    return above if beside or shown else -1


def _simple_past(tree: Tree, verb: int) -> bool:
    token = tree.tokens[verb]
    helpers = [tree.tokens[c] for c in tree.by(verb, "aux", "aux:pass", "cop")]
    if any(h.lemma.lower() == "have" or h.xpos in ("MD", "VBZ", "VBP") for h in helpers):
        return False
    return token.xpos == "VBD" or any(h.xpos == "VBD" for h in helpers)


def _bare_conjunct(tree: Tree, verb: int, first: int) -> bool:
    """ "Was arrested and charged": a second participle has the helpers of the first."""
    own = tree.by(verb, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass")
    return not own and tree.tokens[verb].xpos in ("VBN", "VBG") and _simple_past(tree, first)


def _in_line(tree: Tree, word: int) -> bool:
    """Whether no aside (a relative clause, an apposition, "after …") lies above a word."""
    for at in (word, *tree.ancestors(word)):
        relation = tree.tokens[at].deprel
        if relation in _ASIDE and tree.tokens[at].upos in _VERBAL:
            return False
        if relation == "ccomp" and "have" in tree.auxiliaries(tree.tokens[at].head):
            return False
        if relation == "advcl" and not _beside(tree, at):
            return False
    return True


def _beside(tree: Tree, verb: int) -> bool:
    marks = {tree.lemma(m) for m in tree.by(verb, "mark", "advmod")}
    return not marks & {"after", "before", "since", "until", "if", "unless", "because", "to"}
