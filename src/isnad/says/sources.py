"""Who speaks: the noun phrase that a verb, noun or phrase takes as its source."""

from __future__ import annotations

from isnad.ontology import cues
from isnad.says.attribution import Speaker
from isnad.says.nounphrases import noun_after, noun_before, speaker_of
from isnad.says.scene import COMMAS, Scene, is_quote
from isnad.says.words import DOCUMENTS, FINITE, NOBODY, NOT_SOURCES, NOUNS, RELATIVE

_CARRIERS = ("document", "social-media")
_OWNERS = frozenset({"by", "from", "of"})
_RELEASED = frozenset(
    """release publish post share issue circulate distribute air broadcast upload take film make
    write sign give""".split()
)


def subject_of(scene: Scene, verb: int) -> int:
    """The head of the source that is the subject of an active verb; -1 for none."""
    tree = scene.tree
    token = scene.tokens[verb]
    own = [s for s in tree.by(verb, "nsubj", "nsubj:outer") if scene.low(s) != "what"]
    if own:
        best = max(own, key=lambda s: -abs(verb - s))
        if (after := _after_quotation(scene, verb, best)) >= 0:
            return after
        if scene.low(best) in RELATIVE and scene.tokens[best].upos == "PRON":
            return antecedent(scene, verb, best)
        return best
    named = [n for n in scene.sentence.names if n.last == verb - 1 and n.kind in ("PER", "ORG")]
    if named:
        return scene.tree.name_head(named[0])
    near = noun_before(scene, verb)
    if near >= 0 and _adjacent_subject(scene, near, verb):
        return near
    after = noun_after(scene, verb)
    if _inverted_place(scene, verb) and after >= 0:
        return after
    if token.xpos == "VBG":
        return -1
    behind = _behind_relative(scene, verb)
    if behind >= 0:
        return behind
    if _of_purpose(scene, verb):
        return -1
    inherited = [s for s in tree.grammatical_subjects(verb) if s != verb]
    for s in inherited:
        if scene.low(s) in RELATIVE and scene.tokens[s].upos == "PRON":
            return antecedent(scene, verb, s)
    return inherited[0] if inherited else -1


def _after_quotation(scene: Scene, verb: int, subject: int) -> int:
    """ "…, as did others," wrote X: who stands before the mark is spoken of; -1 for none."""
    if verb < 1 or not is_quote(scene.tokens[verb - 1]) or subject >= verb:
        return -1
    after = noun_after(scene, verb)
    return after if after >= 0 and not any(scene.mark(w) for w in range(verb + 1, after)) else -1


def _of_purpose(scene: Scene, verb: int) -> bool:
    """ "the measures to respond to it": what the noun is for, and nobody's words."""
    marks = {scene.tree.lemma(m) for m in scene.tree.by(verb, "mark")}
    return "to" in marks and scene.tokens[verb].deprel == "acl"


def _behind_relative(scene: Scene, verb: int) -> int:
    """ "an official who asked not to be named said": the noun before the relative clause."""
    if scene.tokens[verb].upos != "VERB" or scene.tokens[verb - 1].upos not in (
        "VERB",
        "ADV",
        "NOUN",
        "PROPN",
    ):
        return -1
    who = next(
        (w for w in range(verb - 2, max(0, verb - 14), -1) if scene.low(w) in ("who", "which")), -1
    )
    if who < 0 or not any(scene.tokens[w].upos in ("VERB", "AUX") for w in range(who, verb)):
        return -1
    if any(scene.tokens[w].text in ",;" for w in range(who, verb)):
        return -1
    return noun_before(scene, who)


def antecedent(scene: Scene, verb: int, pronoun: int) -> int:
    """The noun that a relative pronoun stands for."""
    for at in (verb, *scene.tree.ancestors(verb)):
        token = scene.tokens[at]
        if token.deprel in ("acl:relcl", "acl") and token.head >= 0 and token.head < pronoun:
            return token.head
    return noun_before(scene, pronoun - (scene.low(pronoun - 1) == ","))


def _adjacent_subject(scene: Scene, noun: int, verb: int) -> bool:
    """A noun phrase before a finite verb that nothing else claims as its object."""
    if scene.tokens[verb].xpos not in FINITE | {"VBN", "VB"}:
        return False
    return (
        scene.tokens[noun].deprel not in ("obj", "obl", "nmod")
        or scene.tokens[noun].head == verb
        or (
            scene.tree.phrase(noun)[0] > 0
            and scene.tokens[scene.tree.phrase(noun)[0] - 1].text in COMMAS
        )
    )


def _inverted_place(scene: Scene, verb: int) -> bool:
    """ "…," said X: the verb follows a comma or a quotation mark."""
    return verb > 0 and scene.mark(verb - 1)


def can_speak(scene: Scene, head: int) -> bool:
    """Whether a subject may be a source at all: not a day, an event or a thing pointed at."""
    token = scene.tokens[head]
    if any(n.first <= head <= n.last and n.kind in ("PER", "ORG") for n in scene.sentence.names):
        return True
    if token.upos in (
        "VERB",
        "ADV",
        "ADJ",
        "AUX",
        "SCONJ",
        "PUNCT",
        "CCONJ",
    ) and token.xpos not in ("NNP", "NNPS"):
        return token.upos == "ADJ" and head > 0 and scene.low(head - 1) == "the"
    return scene.tree.lemma(head) not in NOT_SOURCES


def is_nobody(scene: Scene, head: int) -> bool:
    """Whether a subject names nobody ("no group", "none of them")."""
    return any(scene.low(w) in NOBODY for w in (head, *scene.tree.by(head, "det")))


def witness_like(scene: Scene, head: int) -> bool:
    """Whether a subject of "saw", "showed" and the like is a person, outlet or document."""
    token = scene.tokens[head]
    if token.upos == "PROPN":
        return not any(n.kind == "LOC" and n.first <= head <= n.last for n in scene.sentence.names)
    if token.upos == "PRON":
        return scene.low(head) not in ("it", "this", "that")
    first, _ = scene.tree.phrase(head)
    words = " ".join(scene.tree.lemma(w) for w in range(first, head + 1))
    if scene.tree.lemma(head) in DOCUMENTS:
        return True
    return cues().source(words) is not None or bool(
        cues().reporting(scene.tree.lemma(head), "NOUN")
    )


def is_document(scene: Scene, head: int) -> bool:
    """Whether a noun is a text, a picture or a post, which somebody made."""
    lemma = scene.tree.lemma(head)
    noun = cues().source(lemma)
    if lemma in ("blogger", "user", "influencer", "netizen"):
        return False
    return (noun is not None and noun.kind in _CARRIERS) or any(
        c.reporting in ("writing", "evidence", "speech") for c in cues().reporting(lemma, "NOUN")
    )


def speakers(scene: Scene, head: int) -> tuple[Speaker, ...]:
    """The source headed by ``head`` and those coordinated with it; a text gives way to
    its maker."""
    if head < 0:
        return ()
    found = []
    for one in scene.tree.conjuncts(head):
        if one != head and scene.tokens[one].upos not in NOUNS:
            continue
        maker = maker_of(scene, one) if is_document(scene, one) else -1
        found.append(speaker_of(scene, maker if maker >= 0 else one))
    return tuple(found)


def maker_of(scene: Scene, noun: int) -> int:
    """Who made a statement or video: "a statement from X", "X's report", "footage
    released by X"."""
    tree = scene.tree
    for owner in tree.possessors(noun):
        return owner
    for oblique in tree.obliques(noun):
        if oblique.preposition in _OWNERS and _agent_like(scene, oblique.head, oblique.preposition):
            return oblique.head
    for clause in tree.by(noun, "acl", "acl:relcl"):
        if tree.lemma(clause) in _RELEASED:
            for oblique in tree.obliques(clause):
                if oblique.preposition == "by":
                    return oblique.head
    return -1


def _agent_like(scene: Scene, head: int, preposition: str) -> bool:
    token = scene.tokens[head]
    if preposition != "of":
        return token.upos in NOUNS and scene.tree.lemma(head) not in NOT_SOURCES
    first, _ = scene.tree.phrase(head)
    return cues().source(" ".join(scene.tree.lemma(w) for w in range(first, head + 1))) is not None


def participle_subject(scene: Scene, verb: int) -> int:
    """Whose "adding that" it is: the speaker of the reporting clause before it, else the
    subject."""
    own = [s for s in scene.tree.by(verb, "nsubj") if can_speak(scene, s)]
    if own:
        return own[0]
    up = scene.tokens[verb].head
    candidates = [w for w in range(verb) if scene.tokens[w].upos == "VERB" and scene.tree.tells(w)]
    ordered = ([up] if up in candidates else []) + candidates[::-1]
    for other in ordered:
        if scene.tokens[other].xpos == "VBG":
            continue
        group_subject = subject_of(scene, other)
        if group_subject >= 0 and can_speak(scene, group_subject):
            near = scene.tokens[verb - 1].text in COMMAS or other == up
            if near:
                return group_subject
    root = scene.tree.root
    for top in (up, root):
        if top >= 0 and scene.tokens[top].upos == "VERB":
            subject = subject_of(scene, top)
            if subject >= 0:
                return subject
    return -1
