"""Slots of a word: who or what stands where around it (ontology/README.md names them)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from isnad.grammar import Oblique, Tree
from isnad.model import Cast
from isnad.ontology import classes

_KIND_CLASSES = {
    "PER": ("@person",),
    "ORG": ("@org",),
    "GPE": ("@place", "@state"),
    "LOC": ("@place",),
    "FAC": ("@place",),
    "NORP": ("@person",),
    "GROUP": ("@group",),
}

_SHARING = frozenset("for in into on with to".split())
"""Who is in, off to or busy with talks is a party of them; who is against them is not."""
_DEATHS = frozenset("die kill injure wound hurt perish".split())


_CURRENCIES = frozenset("$ € £ ¥ ₹ ₽ us$ usd eur gbp kr rs rupee euro dollar pound".split())
"""What stands for money where an amount has no noun ("gave €2m to")."""


@dataclass(frozen=True)
class Scene:
    """One sentence as the coder sees it: tree, number, the document's cast and its kinds.

    ``coded`` holds the entities whose part in public life is known (their sector codes).
    """

    tree: Tree
    sentence: int
    cast: Cast
    kinds_by_id: Mapping[str, str]
    coded: frozenset[str] = frozenset()

    def kind(self, word: int) -> str | None:
        """The entity kind of the mention headed by a word."""
        reference = self.cast.of_head(self.sentence, word)
        if reference is None:
            return None
        return self.kinds_by_id.get(reference.entity)


def slot(tree: Tree, word: int, name: str) -> list[int]:
    """Head words of what fills a slot of ``word``, coordination spelt out, in text order."""
    verbal = tree.tokens[word].upos in ("VERB", "AUX")
    if name == "subj":
        heads = tree.subjects(word) if verbal else support_subjects(tree, word)
    elif name == "obj":
        # "asked the court to …", "told him": the one addressed is all the object there is.
        heads = (tree.objects(word) or tree.by(word, "iobj")) if verbal else ()
        token = tree.tokens[word]
        if verbal and token.deprel == "amod" and token.xpos == "VBN":
            heads = (token.head,)  # "the jailed leader"
    elif name == "content":
        heads = tuple(s for c in tree.by(word, "ccomp") for s in tree.grammatical_subjects(c))
    elif name == "iobj":
        heads = tree.by(word, "iobj")
    elif name == "poss":
        heads = tree.possessors(word)
    elif name == "mod":
        heads = tree.modifiers(word)
    elif name == "any":
        return [w for w in tree.subtree(word) if w != word and _near(tree, w, word)]
    else:
        return [o.head for o in prepositional(tree, word) if o.preposition == name]
    return [c for h in heads for c in tree.conjuncts(h)]


def lemmas_of(tree: Tree, head: int) -> set[str]:
    """The lemma of a filler, and of what it counts ("thousands of supporters"); money for "$".

    Plurals stand under both numbers ("talks"), words cut at a hyphen whole ("cease-fire").
    """
    found = {form for word in {head, tree.content(head)} for form in _forms(tree, word)}
    return found | {"money"} if tree.tokens[head].xpos == "$" or found & _CURRENCIES else found


def _forms(tree: Tree, word: int) -> set[str]:
    token, lemma = tree.tokens[word], tree.lemma(word)
    forms = {lemma}
    if token.xpos in ("NNS", "NNPS"):
        forms |= {token.text.lower(), lemma.removesuffix("s")}
    if word >= 2 and tree.tokens[word - 1].text == "-":
        first = tree.tokens[word - 2].text.lower()
        forms |= {f"{first}-{lemma}", first + lemma}
    return forms


def prepositional(tree: Tree, word: int) -> tuple[Oblique, ...]:
    """Prepositional dependents of a word, and for an object noun those of its verb too."""
    own = tree.obliques(word)
    token = tree.tokens[word]
    if token.upos in ("VERB", "AUX") or token.head < 0:
        return own
    if token.deprel in ("obj", "nsubj:pass", "nsubj") and tree.tokens[token.head].upos == "VERB":
        return (*own, *tree.obliques(token.head))
    return own


def _near(tree: Tree, word: int, top: int) -> bool:
    head = tree.tokens[word].head
    return head == top or (head >= 0 and tree.tokens[head].head == top)


def support_subjects(tree: Tree, noun: int) -> tuple[int, ...]:
    """The subject of the verb whose object a noun is ("the army" in "the army staged a raid")."""
    token = tree.tokens[noun]
    if token.head < 0:
        return ()
    if token.deprel == "obj":
        return tree.subjects(token.head)
    if token.deprel == "nsubj:pass":
        return tuple(o.head for o in tree.obliques(token.head) if o.preposition == "by")
    if token.deprel == "obl":
        shares = tree.preposition(noun) in _SHARING and tree.lemma(token.head) not in _DEATHS
        return tree.subjects(token.head) if shares else ()
    if token.deprel == "conj":
        return support_subjects(tree, tree.first_conjunct(noun))
    return ()


def obliged(tree: Tree, verb: int) -> bool:
    """Whether a clause says what a party must do ("Tehran must …", "the rebels have to …")."""
    helpers = tree.auxiliaries(verb)
    bound = bool(helpers & {"must", "should", "ought"})
    if tree.lemma(verb) in ("need", "have") and not helpers & _UNREAL:
        bound = bound or any(tree.by(x, "mark") for x in tree.by(verb, "xcomp"))
    marks = {tree.lemma(m) for c in tree.by(verb, "advcl") for m in tree.by(c, "mark")}
    if not bound or "have" in helpers or marks & {"if", "unless"} or tree.by(verb, "expl"):
        return False
    if tree.negated(verb) and tree.lemma(verb) in ("need", "have"):
        return False
    return any(_is_party(tree, s) for s in tree.grammatical_subjects(verb))


_UNREAL = frozenset({"would", "may", "might", "could", "will"})


def _is_party(tree: Tree, word: int) -> bool:
    """Whether a subject is somebody who can be asked, by its word alone."""
    token = tree.tokens[word]
    if token.upos == "PROPN":
        return True
    known = classes()
    kinds = ("@state", "@official", "@org", "@armed", "@rebel")
    return token.upos == "NOUN" and any(tree.lemma(word) in known[k] for k in kinds)


def complement_kinds(tree: Tree, word: int) -> set[str]:
    """The kinds of clause that complete a word: to, ing, that, wh, quote."""
    kinds = set()
    for child in tree.by(word, "xcomp", "ccomp", "acl", "advcl", "csubj"):
        token = tree.tokens[child]
        marks = {tree.lemma(m) for m in tree.by(child, "mark")}
        if "to" in marks:
            kinds.add("to")
        elif token.deprel in ("xcomp", "ccomp") and token.xpos == "VBG":
            kinds.add("ing")
        elif token.deprel == "ccomp":
            kinds.add("wh" if marks & {"whether", "if", "why", "how"} else "that")
            if obliged(tree, child):
                kinds.add("must")
    if any(tree.tokens[c].text in ('"', "“", "”") for c in tree.children[word]):
        kinds.add("quote")
    return kinds


@dataclass(frozen=True)
class SlotView:
    """What the lexicon asks of a word in its sentence."""

    scene: Scene
    word: int

    def words(self) -> Collection[str]:
        """Lemmas at most two steps under the word; an infinitive's "to" is no preposition."""
        tree = self.scene.tree
        below = slot(tree, self.word, "any")
        return {f for w in below if tree.tokens[w].xpos != "TO" for f in _forms(tree, w)}

    def fillers(self, slot_name: str) -> Collection[str]:
        """Lemmas, and classes by the kind of a name, of what fills a slot."""
        tree = self.scene.tree
        if slot_name == "comp":
            return complement_kinds(tree, self.word)
        if slot_name == "voice":
            return {"passive" if tree.passive(self.word) else "active"}
        if slot_name == "prt":
            beside = tree.by(self.word, "compound:prt", "advmod", "advcl", "xcomp")
            return {tree.lemma(p) for p in beside}
        if slot_name == "neg":
            return {"not"} if tree.negated(self.word) else ()
        if slot_name == "num":
            return {"plural" if tree.tokens[self.word].xpos in ("NNS", "NNPS") else "singular"}
        found: set[str] = set()
        for head in slot(tree, self.word, slot_name):
            found |= lemmas_of(tree, head)
            for word in {head, tree.content(head)}:
                found.update(_KIND_CLASSES.get(self.scene.kind(word) or "", ()))
        return found
