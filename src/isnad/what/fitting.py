"""Parties that the sentence's grammar denies an act, and those that stand on the wrong side of it.

The reading model sees who is near an act; grammar knows better who cannot be its actor: the subject
of its passive, whoever only speaks of it, a place in which it happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from isnad.grammar import Tree
from isnad.model import Act, Argument
from isnad.ontology import cues, lexicon
from isnad.resources import country, demonym
from isnad.what.parties import party, unique
from isnad.what.slots import Scene

_WHERE = frozenset(
    "in at near outside inside around across within throughout off over above beside".split()
)
_AGAINST = frozenset("against on upon at toward towards for over after".split())
_PLACES = ("GPE", "LOC", "FAC")
_BODILY = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "CONSULT")
"""Done in a place; a request for refuge in a state is put to that state."""
_JUDGING = ("ACCUSE", "REJECT", "SUPPORT")
_TELLING = frozenset(
    "find call describe label term deem consider justify defend hail praise welcome attribute "
    "compare mourn investigate probe study film witness watch see hear recall survive escape "
    "flee report cover document verify discuss debate comment report speak comply obey defy "
    "violate break ignore follow observe mention review resolve demand request protest".split()
)
"""Verbs whose subject has to do with an act without doing it."""
_SAYING = ("speech", "writing", "belief", "evidence")
_DEATHS = frozenset("die kill injure wound hurt murder perish".split())
_TAKING = frozenset("receive get obtain accept gain win enjoy".split())
_ANSWERING = frozenset("deny reject dismiss refute rebut dispute repudiate face".split())
_LEAVING = frozenset("withdraw withdrawal pull pullout leave evacuate evacuation".split())
_PART = ("compound", "amod", "nmod:poss", "nmod", "nmod:desc", "flat", "nummod")


def fitted(scene: Scene, act: Act, others: Mapping[int, Act]) -> Act:
    """The act without the parties that grammar denies it; ``others``: the sentence's acts."""
    does = _here(scene, act)
    actors, recipients = list(act.actors), list(act.recipients)
    for a in act.actors:
        head = head_of(scene.tree, a)
        if head < 0:
            continue
        if _undergoes(scene.tree, act, head) or _answers(scene.tree, act, head):
            actors.remove(a)
            recipients += [] if act.recipients else [a]
        elif (a.entity not in does and _stands_by(scene, act, head, others)) or _where(
            scene, head, a
        ):
            actors.remove(a)
    for r in act.recipients:
        head = head_of(scene.tree, r)
        if head < 0:
            continue
        if act.type == "AID" and scene.tree.preposition(scene.tree.first_conjunct(head)) == "from":
            recipients.remove(r)
            actors += [] if actors else [r]
            continue
        there = (act.type in _BODILY and _where(scene, head, r)) or _left(scene, act, head)
        there = there or _harmed(act, r, others)
        if there or _blamed(scene, act, head, others):
            recipients.remove(r)
    return replace(act, actors=unique(actors), recipients=unique(recipients))


def _here(scene: Scene, act: Act) -> set[str | None]:
    """The parties that the act's own subjects name: the "it" of "Iran said it fired"."""
    return {a.entity for a in _of(scene, scene.tree.subjects(act.token))} - {None}


def _of(scene: Scene, heads: Iterable[int]) -> list[Argument]:
    """The parties that words name themselves, coordination spelt out."""
    words = sorted(_spelt_out(scene.tree, heads))
    named = [w for w in words if scene.cast.of_head(scene.sentence, w)]
    return list(unique([a for w in named for a in party(scene, w)]))


def head_of(tree: Tree, argument: Argument) -> int:
    """The word of an argument's span that the rest of it hangs on; -1 outside the sentence."""
    span = argument.span
    inside = [i for i, t in enumerate(tree.tokens) if t.start >= span.start and t.end <= span.end]
    return next((i for i in inside if tree.tokens[i].head not in inside), -1)


def _undergoes(tree: Tree, act: Act, head: int) -> bool:
    """Whether a party is what a verb is done to, or died in what a noun names.

    What an owner's things suffer is done to him; but who owns tanks sends them.
    """
    word = act.token
    if act.type in ("AID", "SUPPORT") and (taker := _taking(tree, word)) >= 0:
        return head in _spelt_out(tree, tree.subjects(taker))
    if tree.tokens[word].upos in ("VERB", "AUX"):
        suffers = _spelt_out(tree, tree.objects(word))
        wholes = [head] if act.type == "MOBILIZE" else _whole(tree, head)
        return any(w in suffers for w in wholes)
    verb = tree.tokens[word].head
    if verb < 0 or tree.tokens[word].deprel != "obl" or tree.lemma(verb) not in _DEATHS:
        return False
    dead = tree.objects(verb) or tree.subjects(verb)
    return head in _spelt_out(tree, dead)


def _answers(tree: Tree, act: Act, head: int) -> bool:
    """Whether a party turns down or faces accusations, and so is whom they are made against."""
    word = act.token
    above = tree.tokens[tree.first_conjunct(word)].head
    if act.type != "ACCUSE" or tree.tokens[word].upos != "NOUN" or above < 0:
        return False
    object_ = tree.tokens[tree.first_conjunct(word)].deprel == "obj"
    answers = object_ and tree.lemma(above) in _ANSWERING and not tree.passive(above)
    return answers and head in _spelt_out(tree, tree.subjects(above))


def _taking(tree: Tree, word: int) -> int:
    """The verb by which aid is received, the act itself or the one that its noun is object of."""
    above = tree.tokens[word].head
    verb = word if tree.tokens[word].upos == "VERB" else above
    if verb < 0 or (verb == above and tree.tokens[word].deprel != "obj"):
        return -1
    return verb if tree.lemma(verb) in _TAKING and not tree.passive(verb) else -1


def _whole(tree: Tree, head: int) -> list[int]:
    """A word and the nouns that it is part of: of "the mayor's son" the mayor, and the son."""
    found = [head]
    while tree.tokens[head].deprel in _PART and tree.preposition(head) in ("", "of"):
        head = tree.tokens[head].head
        found.append(head)
    return found


def _spelt_out(tree: Tree, words: Iterable[int]) -> set[int]:
    found = {c for w in words for c in tree.conjuncts(w)}
    return found | {tree.content(w) for w in found}


def _stands_by(scene: Scene, act: Act, head: int, others: Mapping[int, Act]) -> bool:
    """Whether a party is near an act and does not do it."""
    return (
        _speaks(scene, act, head, others)
        or _aimed_at(scene, act.token, head)
        or _does_another(scene.tree, act.token, head)
        or (
            _setting_of_noun(scene, act, head)
            and scene.kinds_by_id.get(_entity(scene, head)) in _PLACES
        )
    )


def _entity(scene: Scene, head: int) -> str:
    reference = scene.cast.of_head(scene.sentence, head)
    return reference.entity if reference else ""


def _speaks(scene: Scene, act: Act, head: int, others: Mapping[int, Act]) -> bool:
    """Whether a party only tells of the act or judges it."""
    tree = scene.tree
    if tree.preposition(head) == "according to":
        return True
    verbal = tree.tokens[act.token].upos in ("VERB", "AUX")
    if verbal and head in _spelt_out(tree, tree.subjects(act.token)):
        return False
    for verb in tree.ancestors(act.token):
        token = tree.tokens[verb]
        if token.upos != "VERB" or head not in _spelt_out(tree, tree.subjects(verb)):
            continue
        other = others.get(verb)
        if other is not None and other.type in _JUDGING and other.token != act.token:
            return True
        if tree.lemma(verb) in _TELLING and not verbal:
            return True
        says = any(c.reporting in _SAYING for c in cues().reporting(token.lemma, "VERB"))
        return says and _in_content(tree, act.token, verb)
    return False


def _in_content(tree: Tree, word: int, verb: int) -> bool:
    """Whether a word stands in the clause that a verb reports, which has its own subject."""
    path = [word, *tree.ancestors(word)]
    below = path[path.index(verb) - 1]
    if tree.tokens[below].deprel not in ("ccomp", "parataxis"):
        return False
    return bool(tree.by(below, "nsubj", "nsubj:pass", "csubj", "expl"))


def _where(scene: Scene, head: int, argument: Argument) -> bool:
    """Whether a place is only where the act happened."""
    tree = scene.tree
    if scene.kinds_by_id.get(argument.entity or "") not in _PLACES:
        return False
    at = tree.first_conjunct(head)
    if tree.tokens[at].deprel == "appos":
        at = tree.tokens[at].head
    if tree.preposition(at) == "of":
        at = tree.tokens[at].head
    return tree.preposition(at) in _WHERE or _of_an_address(scene, head)


def _left(scene: Scene, act: Act, head: int) -> bool:
    """Whether a place is only what troops leave: they withdraw from it, and yield to nobody."""
    tree = scene.tree
    if act.type != "RETREAT" or tree.lemma(act.token) not in _LEAVING:
        return False
    place = scene.kinds_by_id.get(_entity(scene, head)) in _PLACES
    return place and tree.preposition(head) in ("from", "")


def _of_an_address(scene: Scene, head: int) -> bool:
    """ "In Homs, Syria": town and country side by side, neither of them a party."""
    tree, row = scene.tree, scene.cast.references[scene.sentence]
    places = [r for r in row if scene.kinds_by_id.get(r.entity) in _PLACES and r.form == "name"]
    for town in places:
        for land in places:
            beside = land.first == town.last + 2 and tree.tokens[town.last + 1].text == ","
            joined = tree.tokens[land.head].deprel == "conj" or _listed(tree, land.last)
            if beside and not joined and head in (town.head, land.head):
                return not country(town.span.text)
    return False


def _listed(tree: Tree, word: int) -> bool:
    """Whether "and" or another comma and name follow, as in a list of states."""
    after = tree.tokens[word + 1 : word + 3]
    return any(t.upos == "CCONJ" for t in after)


def _is_town(scene: Scene, word: int) -> bool:
    reference = next(
        (r for r in scene.cast.references[scene.sentence] if r.first <= word <= r.last), None
    )
    if reference is None or country(reference.span.text) or demonym(reference.span.text):
        return False
    return scene.kinds_by_id.get(reference.entity) in _PLACES


def _setting_of_noun(scene: Scene, act: Act, head: int) -> bool:
    """ "The Homs bombing", "Turkish protests": a town, or a state where people protest."""
    tree = scene.tree
    if tree.tokens[head].head != act.token or tree.tokens[head].deprel not in ("compound", "amod"):
        return False
    return act.type == "PROTEST" or _is_town(scene, head)


def _does_another(tree: Tree, word: int, head: int) -> bool:
    """Whether a party's "by" or "from" hangs on another event noun: "execution by Iran"."""
    above = tree.tokens[tree.first_conjunct(head)].head
    if above in (-1, word) or tree.preposition(tree.first_conjunct(head)) not in ("by", "from"):
        return False
    token = tree.tokens[above]
    return (
        token.upos == "NOUN"
        and word not in tree.ancestors(above)
        and bool(lexicon().entries(token.lemma, "NOUN"))
    )


def _aimed_at(scene: Scene, word: int, head: int) -> bool:
    """Whether a party stands inside what a noun's "against", "on" governs."""
    tree = scene.tree
    path = [head, *tree.ancestors(head)]
    if word not in path or tree.tokens[word].upos not in ("NOUN", "PROPN"):
        return False
    below = path[path.index(word) - 1]
    if below == word or tree.preposition(below) not in _AGAINST:
        return False
    by = below != head and tree.preposition(head) == "by"
    return not by or scene.cast.of_head(scene.sentence, below) is None


def _harmed(act: Act, recipient: Argument, others: Mapping[int, Act]) -> bool:
    """Whether a party is the victim of the deed that is condemned or investigated."""
    if act.type != "ACCUSE":
        return False
    deeds = (o for o in others.values() if o.type in ("ASSAULT", "COERCE") and o.token > act.token)
    after = (o for o in deeds if o.trigger.end < recipient.span.start)
    return any(recipient.entity == r.entity for o in after for r in o.recipients)


def _blamed(scene: Scene, act: Act, head: int, others: Mapping[int, Act]) -> bool:
    """Whether a party is blamed for the act, and so no victim of it."""
    if scene.tree.tokens[act.token].upos == "VERB":
        return False
    for other in others.values():
        if other.type != "ACCUSE" or other.token == act.token:
            continue
        blamed = [r for r in other.recipients if not _harmed(other, r, others)]
        if any(head_of(scene.tree, r) == head for r in blamed):
            return True
    return False
