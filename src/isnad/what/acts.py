"""Acts told in a sentence, found by the written lexicon over the dependency tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.grammar import Tree
from isnad.model import Act, Argument, Cast, Count, Sentence, Span
from isnad.ontology import contexts_from, effect, lexicon, modes_from
from isnad.ontology.lexicon import SUPPORT_VERB, ActEntry
from isnad.what import ground, numbers
from isnad.what.account import with_dates
from isnad.what.answering import with_parties
from isnad.what.carried import with_places
from isnad.what.control import Controlled, apply, own_act
from isnad.what.dating import dates
from isnad.what.merge import merged
from isnad.what.modality import announced, governing_verb, modality
from isnad.what.parties import Support, arguments, parties, unique
from isnad.what.setting import Setting
from isnad.what.slots import Scene, SlotView, slot

_COMBAT = frozenset(
    "clash fight fighting brawl brawling battle combat skirmish firefight gunfight gunbattle "
    "shootout infighting scuffle duel".split()
)
_TALKS = frozenset(
    "meet meeting talk talks summit negotiate negotiation discuss discussion dialogue consult "
    "consultation confer conference call".split()
)
_EVENT_POS = ("VERB", "NOUN", "ADJ", "AUX", "PROPN")


def acts(sentences: Sequence[Sentence], settings: Sequence[Setting], cast: Cast) -> tuple[Act, ...]:
    """All acts of a document's sentences, in text order."""
    found: list[Act] = []
    kinds = {e.id: e.kind for e in cast.entities}
    coded = frozenset(e.id for e in cast.entities if e.sectors)
    trees = [Tree(s) for s in sentences]
    for number, (tree, around) in enumerate(zip(trees, settings, strict=True)):
        if tree.tokens:
            found += of_sentence(Scene(tree, number, cast, kinds, coded), around)
    placed = with_places(with_parties(found, trees, sentences), sentences, cast)
    return with_dates(placed, sentences, settings)


def of_sentence(scene: Scene, around: Setting) -> list[Act]:
    """The acts of one sentence: what the model sees, steadied by the lexicon (see ``merge``)."""
    around = with_acts(scene, around)
    found = merged(written(scene, around), scene, around)
    tolls = numbers.casualties(scene.tree)
    found = _folded(found, scene)
    return [_completed(_with_others(found[w], scene), tolls) for w in sorted(found)]


def with_acts(scene: Scene, around: Setting) -> Setting:
    """The setting with the words that tell an act, for the lexicon or for the model."""
    seen = {t.token: t.type for t in scene.tree.sentence.acts}
    written = {word: entry.type for word, entry in _matches(scene)[0].items()}
    return replace(around, acts=seen | written)


def _with_others(act: Act, scene: Scene) -> Act:
    """Nobody meets or fights himself alone, though a group may: one on both sides is the actor."""
    if not act.recipients and _mutual(act, scene):
        return replace(act, recipients=act.actors)
    sides = {a.entity for a in act.actors}, {a.entity for a in act.recipients}
    if sides[0] & sides[1] and sides[0] != sides[1] and _two_sided(act, scene):
        both = unique([*act.actors, *act.recipients])
        return replace(act, actors=both, recipients=both)
    if sides[0] != sides[1] or len(sides[0]) != 1:
        return act
    kind = scene.kinds_by_id.get(next(iter(sides[0])) or "")
    return act if kind in ("GROUP", "NORP") else replace(act, recipients=())


def _mutual(act: Act, scene: Scene) -> bool:
    """Whether those who clash or meet, several or a group, are each other's other side."""
    kinds = {scene.kinds_by_id.get(a.entity or "") for a in act.actors}
    several = len(act.actors) > 1 or bool(kinds & {"GROUP", "NORP"})
    lemma = scene.tree.lemma(act.token)
    if act.type == "CONSULT":
        return len(act.actors) > 1 and lemma in _TALKS
    return several and act.type == "ASSAULT" and lemma in _COMBAT


def _two_sided(act: Act, scene: Scene) -> bool:
    """Whether an act is fighting or talks, in which whoever is on one side is on the other."""
    lemma = scene.tree.lemma(act.token)
    return act.type == "ASSAULT" and lemma in _COMBAT


def _folded(found: dict[int, Act], scene: Scene) -> dict[int, Act]:
    """A meeting that is only another one's purpose is part of it ("a visit to discuss trade").

    Its parties go to the act above; only talks are folded, since force planned is not force used.
    """
    kept = dict(found)
    for word in sorted(found):
        token = scene.tree.tokens[word]
        above = kept.get(token.head) if token.deprel in ("acl", "advcl", "xcomp") else None
        met = ("CONSULT", "AGREE")  # a meeting to come is AGREE
        if above is None or above.type not in met or found[word].type not in met:
            continue
        mine = {a.entity for a in above.actors}
        extra = [r for r in found[word].recipients if r.entity not in mine]
        kept[token.head] = replace(above, recipients=unique([*above.recipients, *extra]))
        del kept[word]
    return kept


def written(scene: Scene, around: Setting) -> dict[int, Act]:
    """The acts that the written lexicon finds, by trigger word."""
    entries, supports = _matches(scene)
    claimed: set[int] = set()
    found: dict[int, Act] = {}
    read = [(w, _act(scene, around, w, (e, supports.get(w)))) for w, e in entries.items()]
    # What a control word makes of its complement says more than the word's own entry.
    for word, act in sorted(read, key=lambda given: given[1].token == given[0]):
        if act.token not in found:
            found[act.token] = act
            claimed |= {word, act.token}
    for word in range(len(scene.tree.tokens)):
        if word not in claimed and word not in found:
            own = _own(scene, around, word, claimed)
            if own is not None:
                found[word] = own
    return found


def _matches(scene: Scene) -> tuple[dict[int, ActEntry], dict[int, Support]]:
    """The entry of each word that names an act, and the support verbs of the nouns among them.

    Words used up by another entry are left out.
    """
    tree, found, used = scene.tree, {}, set()
    supports: dict[int, Support] = {}
    for word, token in enumerate(tree.tokens):
        if token.upos not in _EVENT_POS or _inside_name(scene, word):
            continue
        entry = lexicon().match(token.lemma, token.upos, SlotView(scene, word))
        if entry is None:
            continue
        if entry.type == SUPPORT_VERB:
            for test in entry.conditions:
                for noun in slot(tree, word, test.slot):
                    supports.setdefault(noun, (word, entry))
            continue
        found[word] = entry
        for test in entry.conditions:
            if test.uses:
                used |= {h for h in slot(tree, word, test.slot) if test.accepts(tree.lemma(h))}
    return {word: entry for word, entry in found.items() if word not in used}, supports


def _inside_name(scene: Scene, word: int) -> bool:
    names = scene.tree.sentence.names
    return any(n.first <= word <= n.last and n.last > n.first for n in names)


def _act(scene: Scene, around: Setting, word: int, reading: tuple[ActEntry, Support | None]) -> Act:
    tree, (entry, support) = scene.tree, reading
    actors, recipients = parties(scene, word, entry, support)
    days = dates(tree, word, around)
    when = days[0].when if days else None
    plain = Controlled(word, entry.type, entry.modes, modality(tree, word, when, around.published))
    final = apply(tree, plain)
    if final.party is not None:
        if final.type == "REQUEST" and final.word != word and actors:
            recipients = actors  # who is asked to act is who the request goes to
        actors = _controlling(scene, final) or actors
    final = _refused(tree, final)
    final = _agreed(tree, final, word)
    around_words = [tree.lemma(w) for w in slot(tree, word, "any")]
    modes = _modes(tree, final, word)
    trigger = _trigger(tree, final.word, word)
    first, last = tree.clause(word)
    return Act(
        sentence=scene.sentence,
        token=final.word,
        trigger=trigger,
        clause=tree.span(first, last),
        type=final.type,
        modes=modes,
        contexts=contexts_from(around_words),
        modality=final.modality,
        actors=actors,
        recipients=tuple(r for r in recipients if _keeps(r, actors, entry)),
        places=ground.places(tree, word, final.type, around.places),
        dates=days if final.word == word else dates(tree, final.word, around),
        numbers=numbers.counts(tree, word, final.type),
        confidence=0.7 if entry.conditions or entry.words[1:] else 0.5,
        why=(entry.id,),
    )


_SAID = ("REQUEST", "REJECT", "THREATEN")
"""Types whose mode is what the content is about."""


def _modes(tree: Tree, act: Controlled, word: int) -> tuple[str, ...]:
    """The act's modes: its entry's, else those that its content or its company suggests."""
    content = [tree.lemma(word)] if word != act.word else []
    if act.type in _SAID and (named := modes_from(act.type, content)):
        return named[:1]
    if act.modes and act.type != "MOBILIZE":
        return act.modes
    around = [
        tree.lemma(w) for at in dict.fromkeys((word, act.word)) for w in slot(tree, at, "any")
    ]
    if act.type in _SAID:
        around.sort(key=lambda lemma: lemma in _VAGUE)
    found = modes_from(act.type, around)
    if act.type == "MOBILIZE":
        sides = [
            tree.lemma(h) for name in ("subj", "obj", "of", "mod") for h in slot(tree, word, name)
        ]
        irregular = "militia" in modes_from(act.type, sides)
        return ("militia",) if irregular else act.modes or found[:1]
    return found[:1]


_VAGUE = frozenset("give let allow stop end take act change support law call action".split())
"""Words of a mode that any request may hold: the others are asked first."""


def _refused(tree: Tree, act: Controlled) -> Controlled:
    """ "Will not withdraw" is a refusal, where withdrawing would be a concession or help."""
    verb = governing_verb(tree, act.word)
    helpers = tree.auxiliaries(verb) if verb >= 0 else frozenset()
    if act.modality != "negated" or not helpers & {"will", "wo", "would"}:
        return act
    changed = effect("refuse").result(act.type)
    if changed is None or act.type not in ("RETREAT", "CONCEDE", "AID", "AGREE", "CONSULT"):
        return act
    return replace(act, type=changed.type, modes=changed.modes, modality="actual")


_PROMISED = ("CONSULT", "AID", "SUPPORT", "COOPERATE")


def _agreed(tree: Tree, act: Controlled, word: int) -> Controlled:
    """PLOVER: a meeting, aid, support or cooperation that "will" be is AGREE."""
    if act.type not in _PROMISED or act.modality != "future" or act.word != word:
        return act
    if tree.by(word, "cop") or not announced(tree, governing_verb(tree, word)):
        return act
    return replace(act, type="AGREE", modes=())


def _keeps(recipient: Argument, actors: tuple[Argument, ...], entry: ActEntry) -> bool:
    return "both" in entry.recipient or recipient.entity not in {a.entity for a in actors}


def _controlling(scene: Scene, act: Controlled) -> tuple[Argument, ...]:
    assert act.party is not None
    word, name = act.party
    return arguments(scene, word, (name,))


def _trigger(tree: Tree, word: int, act: int) -> Span:
    """The word that names the act, with its particle ("took over")."""
    last = max([word, *(p for p in tree.by(word, "compound:prt") if p == word + 1)])
    return tree.span(word, last)


def _own(scene: Scene, around: Setting, word: int, claimed: set[int]) -> Act | None:
    """A control word's own act, where nothing in its complement is one."""
    tree = scene.tree
    if tree.tokens[word].upos not in ("VERB", "NOUN", "ADJ") or claimed & _completing(tree, word):
        return None
    token = tree.tokens[word]
    own = own_act(tree, word)
    if own is None or lexicon().bars(token.lemma, token.upos, SlotView(scene, word)):
        return None
    entry = ActEntry(
        f"{tree.lemma(word)}.control",
        (tree.lemma(word),),
        "VERB",
        own[0],
        own[1],
        (),
        ("subj",),
        ("content", "obj", "to", "on") if own[0] == "REQUEST" else ("obj", "to", "on"),
    )
    return _act(scene, around, word, (entry, None))


def _completing(tree: Tree, word: int) -> set[int]:
    """The words that may carry the act of a control word's complement: verbs and their objects."""
    heads = tree.by(word, "xcomp", "ccomp", "acl", "advcl", "csubj", "obl", "nmod", "obj")
    verbs = [c for h in heads for c in tree.conjuncts(h)]
    return {*verbs, *(o for v in verbs for o in tree.by(v, "obj", "obl", "xcomp", "nsubj:pass"))}


def _completed(act: Act, tolls: tuple[Count, ...]) -> Act:
    """An ASSAULT takes the casualties that its sentence counts, beside its own numbers."""
    if act.type != "ASSAULT":
        return act
    mine = {c.what for c in act.numbers}
    return replace(act, numbers=(*act.numbers, *(c for c in tolls if c.what not in mine)))
