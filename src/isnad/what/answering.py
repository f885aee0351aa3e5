"""Parties that another act tells: who is condemned with an attack, who held the man then beaten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.grammar import Tree
from isnad.model import Act, Argument, Sentence

_TARGET = ("against", "over", "for", "of", "about", "on")
_DEEDS = ("ASSAULT", "COERCE", "SANCTION", "THREATEN", "REJECT", "MOBILIZE", "PROTEST")
_REACH = 4
"""Sentences back."""
LENT = 0.4
"""The score of a party that another sentence names."""


def with_parties(
    acts: Sequence[Act], trees: Sequence[Tree], sentences: Sequence[Sentence]
) -> tuple[Act, ...]:
    """The acts, in text order, with parties told elsewhere.

    Who condemns an attack accuses the attacker; a passive without its agent is done by whoever
    did the like to the same people just before.
    """
    done: list[Act] = []
    for act in acts:
        before = [o for o in done if _near(o, act, sentences)]
        if act.type == "ACCUSE" and not act.recipients:
            here = [o for o in acts if o.sentence == act.sentence and o is not act]
            act = replace(act, recipients=_accused(act, trees[act.sentence], here, before))
        elif not act.actors and act.recipients and trees[act.sentence].passive(act.token):
            act = replace(act, actors=_agents(act, before))
        done.append(act)
    return tuple(done)


def _near(other: Act, act: Act, sentences: Sequence[Sentence]) -> bool:
    same = sentences[other.sentence].article == sentences[act.sentence].article
    return same and act.sentence - other.sentence <= _REACH


def _accused(
    act: Act, tree: Tree, here: Sequence[Act], before: Sequence[Act]
) -> tuple[Argument, ...]:
    """Who did what an accusation is about."""
    about = {c for w in _objects(tree, act.token) for c in tree.conjuncts(w)}
    mine = {a.entity for a in act.actors}
    for other in here:
        if other.token not in about or other.type not in _DEEDS:
            continue
        like = [o for o in reversed(before) if o.type == other.type and o.actors]
        for told in (other, *like):
            if found := [a for a in told.actors if a.entity not in mine]:
                return tuple(found) if told is other else lent(found)
    return ()


def _objects(tree: Tree, word: int) -> tuple[int, ...]:
    obliques = tuple(o.head for o in tree.obliques(word) if o.preposition in _TARGET)
    own = tree.objects(word) if tree.tokens[word].upos in ("VERB", "AUX") else ()
    return (*own, *obliques)


def _agents(act: Act, before: Sequence[Act]) -> tuple[Argument, ...]:
    suffers = {r.entity for r in act.recipients}
    for other in reversed(before):
        told = other.type == act.type and other.modality == act.modality
        stated = [a for a in other.actors if not a.inferred and a.entity not in suffers]
        if told and stated and suffers & {r.entity for r in other.recipients}:
            return lent(stated)
    return ()


def lent(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    """Arguments of another act, marked as taken from there."""
    return tuple(replace(a, score=LENT, inferred=True) for a in arguments)
