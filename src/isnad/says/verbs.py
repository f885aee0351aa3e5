"""Attributions by verbs: said, told, denied, was quoted as saying, citing, published a video of."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.model import Stance
from isnad.ontology import Cue, cues
from isnad.says import words
from isnad.says.attribution import Attribution, Manner, Speaker
from isnad.says.content import Group, next_mark, points_back, reach
from isnad.says.scene import COMMAS, Scene
from isnad.says.sources import (
    can_speak,
    is_document,
    speakers,
    subject_of,
    witness_like,
)

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_MARKS = frozenset({"that", "whether", "if", "how", "why", "what", ":"})
_ADJUNCTS = ("obl", "obl:unmarked", "advmod", "iobj", "compound:prt", "obl:agent")


def of_verbs(scene: Scene, used: set[int]) -> Iterator[Attribution]:
    """The attributions whose cue is a verb; words of ``used`` belong to other cues already."""
    for verb, token in enumerate(scene.tokens):
        odd = token.upos not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ")
        if verb in used or (odd and scene.low(verb) not in words.IRREGULAR):
            continue
        if _attributive(scene, verb) or (token.xpos == "VBG" and scene.low(verb - 1) == "as"):
            continue
        reading = _reading(scene, verb)
        if reading is None:
            continue
        found = _active(scene, verb, reading)
        if found is not None:
            yield found


def _attributive(scene: Scene, verb: int) -> bool:
    """ "suspected thieves", "a widow accused of witchcraft": no reporting clause."""
    token = scene.tokens[verb]
    if token.xpos not in ("VBN", "VBD"):
        return False
    if token.deprel in ("amod", "compound"):
        return True
    return token.deprel == "acl" and not scene.tree.by(verb, "nsubj", "aux", "obj", "obl:agent")


def _reading(scene: Scene, verb: int) -> Cue | None:
    """The verb's entry in the cue lexicon; nouns and adjectives only in a verb's place."""
    token, lemma = scene.tokens[verb], scene.tree.lemma(verb)
    if token.upos in ("NOUN", "PROPN", "ADJ") and scene.low(verb) not in words.IRREGULAR:
        lemma = _misread(scene, verb)
        if not lemma:
            return None
    if not cues().reporting(lemma, "VERB"):
        lemma = _FORMS.get(scene.low(verb), lemma)
    for cue in cues().reporting(lemma, "VERB"):
        others = set(cue.words[1:])
        if others and not others <= {
            scene.tree.lemma(w) for w in range(verb, min(verb + 8, len(scene)))
        }:
            continue
        return cue
    if lemma in words.CITING | words.OBJECTING | words.INTENTIONS | words.ATTITUDES | set(
        words.OF_CLAUSE
    ):
        return Cue((lemma,), "VERB", "speech", "asserts", ("subj",), ("comp", "obj"))
    return None


_FORMS = {
    "insists": "insist",
    "confirms": "confirm",
    "clarifies": "clarify",
    "refutes": "refute",
    "rejects": "reject",
    "admits": "admit",
    "announces": "announce",
    "alleges": "allege",
}


def _misread(scene: Scene, word: int) -> str:
    """The verb that a word read as a noun must be ("the Office clarifies that"), else ""."""
    text = scene.low(word)
    if text in _FORMS:
        return _FORMS[text]
    followed = scene.low(word + 1) == "that" or scene.sentence.headline
    return text.rstrip("s") if followed and text in ("claims", "reports", "states", "warns") else ""


def _active(scene: Scene, verb: int, reading: Cue) -> Attribution | None:
    if _passive_shape(scene, verb):
        return _passive(scene, verb, reading)
    lemma = scene.tree.lemma(verb)
    if lemma in _ACCUSING and token_is_bare(scene, verb):
        return None
    if lemma in words.CITING and (cited := _citing(scene, verb)):
        return cited
    head = (
        _participle_subject(scene, verb)
        if scene.tokens[verb].xpos == "VBG"
        else subject_of(scene, verb)
    )
    if head < 0 or not can_speak(scene, head) or _is_nobody(scene, head):
        return None
    if _own_mind(scene, head, verb, reading):
        return None
    seen = reading.reporting == "evidence" and lemma not in _FINDING
    if (lemma in words.WITNESSING or seen) and not witness_like(scene, head):
        return None
    return _made(scene, verb, reading, head)


_RECALLED = frozenset(
    """ambassador envoy diplomat troop soldier staff consul force parliament""".split()
)
_ACCUSING = frozenset({"accuse", "charge", "suspect", "blame", "credit"})


def token_is_bare(scene: Scene, verb: int) -> bool:
    """ "stood accused of": a participle that has no helper and no object."""
    helpers = {scene.tree.lemma(a) for a in scene.tree.by(verb, "aux")}
    if "have" in helpers or scene.tree.by(verb, "obj", "nsubj"):
        return False
    return scene.tokens[verb].xpos == "VBN"


def _own_mind(scene: Scene, head: int, verb: int, reading: Cue) -> bool:
    """ "I think", "you know", and what a quoted speaker believes or wants: no attribution apart."""
    mental = reading.reporting == "belief" or scene.tree.lemma(verb) in words.INTENTIONS
    if scene.low(head) in ("i", "you", "we"):
        return mental or scene.in_quotes(verb)
    return mental and scene.in_quotes(verb)


def _is_nobody(scene: Scene, head: int) -> bool:
    return scene.low(head) in words.NOBODY or any(
        scene.low(d) == "no" for d in scene.tree.by(head, "det")
    )


def _made(scene: Scene, verb: int, reading: Cue, head: int) -> Attribution | None:
    lemma = scene.tree.lemma(verb)
    group = _with_particles(scene, group_of(scene, verb, head), reading)
    covered, how = reach(scene, verb, group)
    if lemma in _GERUNDS and how in ("none", "object") and (late := _late_gerund(scene, group)):
        covered, how = late, "right"
    stance = stance_of(scene, verb, reading)
    manner: Manner = reading.reporting
    kept = _kept(scene, verb, covered, how)
    if kept is None:
        return _attitude(scene, verb, head)
    covered, special = kept
    if special is not None:
        stance = special
    elif lemma in words.OBJECTING and lemma != "deny" and not _after_what(scene, covered):
        return None
    if stance is None:
        return None
    intention = (
        lemma in words.DEMANDS
        or (lemma in words.PLEDGES and not any(scene.low(w) == "that" for w in covered))
        or (lemma in words.INTENTIONS and how == "right" and _infinitive(scene, covered))
    )
    back = points_back(scene, covered) and stance != "asserts"
    if not covered and not back:
        return None
    relays = relays_of(scene, group, verb)
    return Attribution(
        scene.number,
        speakers(scene, head),
        _cue(scene, verb),
        covered - {verb},
        stance,
        "intention" if intention else manner,
        relays=relays,
        back=back,
        rank=1,
    )


def _attitude(scene: Scene, verb: int, head: int) -> Attribution | None:
    """ "called for talks", "praised the army": whose view it is, though nothing is reported."""
    lemma = scene.tree.lemma(verb)
    if lemma not in words.ATTITUDES | words.INTENTIONS or scene.in_quotes(verb):
        return None
    things = [w for w in scene.tree.by(verb, "obj", "obl", "xcomp", "ccomp", "advcl") if w > verb]
    if not things:
        return None
    start = scene.tree.subtree(things[0])[0]
    last = scene.low(verb + 1) in ("for", "on", "to", "about", "out")
    cue = scene.words(verb, verb + last)
    content = frozenset(range(max(start, verb + 1 + last), scene.right_edge(verb) + 1))
    return Attribution(
        scene.number, speakers(scene, head), cue, content, "asserts", "intention", rank=1
    )


_FINDING = frozenset("find conclude discover determine establish detect identify reveal".split())
_GERUNDS = words.DENIES | words.CONFIRMS | {"describe", "recall", "report", "remember", "recount"}


def _late_gerund(scene: Scene, group: Group) -> frozenset[int]:
    """ "denied on Monday having ordered it", "denied on Friday any hand in it"."""
    edge = scene.right_edge(group.last)
    found = range(group.last + 1, edge + 1)
    gerund = any(scene.tokens[w].xpos == "VBG" for w in found[:3])
    deny = scene.tree.lemma(group.cue) in words.DENIES
    return frozenset(found) if gerund or deny else frozenset()


def _kept(
    scene: Scene, verb: int, covered: frozenset[int], how: str
) -> tuple[frozenset[int], Stance | None] | None:
    """The content when this verb can report it that way, with a stance that the object gives."""
    lemma = scene.tree.lemma(verb)
    if (
        how == "right"
        and lemma in ("call", "describe", "term", "say")
        and _after_what(scene, covered)
    ):
        return covered, None
    if lemma in words.OBJECTING:
        denied = _objection(scene, verb)
        if denied is not None:
            return denied, "denies"
        if lemma != "deny":
            return None
    if how in ("right", "left") and covered:
        if not _introduced(scene, lemma, covered, how):
            return None
        if lemma == "concede" and scene.low(min(covered)) == "to":
            return None
        if (
            how == "right"
            and _infinitive(scene, covered)
            and not (words.INFINITIVE | words.INTENTIONS) & {lemma}
        ):
            return None
        if (
            lemma in words.OF_CLAUSE
            and not any(scene.low(w) == "that" for w in covered)
            and how == "right"
        ):
            return _after_preposition(scene, verb) or (covered, None)
        return covered, None
    after = _after_preposition(scene, verb) if lemma in words.OF_CLAUSE else None
    if after is not None:
        return after
    if how == "object" and lemma != "make":
        return _object_content(scene, verb, covered)
    return None if lemma not in words.DENIES else (covered, None)


def _after_what(scene: Scene, covered: frozenset[int]) -> bool:
    return any(scene.low(w) == "what" for w in range(max(0, min(covered) - 8), min(covered)))


def _introduced(scene: Scene, lemma: str, covered: frozenset[int], how: str) -> bool:
    """Whether a verb may take its content without "that" or quotation marks, in this place."""
    start = min(covered)
    marked = (
        scene.low(start) in _MARKS
        or _after_what(scene, covered)
        or any(scene.in_quotes(w) for w in covered)
    )
    if lemma in words.DOUBTS and lemma not in ("doubt", "disbelieve"):
        return marked or any(scene.tree.lemma(w) in words.CLAIM_NOUNS for w in covered)
    if how == "left":
        return lemma in words.PARENTHETICAL or any(scene.in_quotes(w) for w in covered)
    return (
        marked
        or lemma in words.CORE | {"make", "let", "point", "spell"}
        or lemma in words.OBJECTING | words.DENIES | words.INTENTIONS
    )


def _object_content(
    scene: Scene, verb: int, covered: frozenset[int]
) -> tuple[frozenset[int], Stance | None] | None:
    lemma = scene.tree.lemma(verb)
    thing = scene.tree.by(verb, "obj")[0]
    if lemma == "recall" and scene.tree.lemma(thing) in _RECALLED:
        return None
    if lemma in words.PUBLISHING and is_document(scene, thing):
        return frozenset(range(thing, scene.right_edge(verb) + 1)), None
    if lemma == "claim":
        return covered, "confirms"
    if (
        lemma in words.DOUBTS - {"doubt", "disbelieve"}
        and scene.tree.lemma(thing) not in words.CLAIM_NOUNS
    ):
        return None
    if lemma in words.NOMINAL or lemma in words.WITNESSING or lemma in words.DENIES:
        if lemma in words.WITNESSING or any(
            scene.tokens[w].deprel in ("ccomp", "xcomp") for w in scene.tree.children[verb]
        ):
            return frozenset(range(verb + 1, scene.right_edge(verb) + 1)), None
        return covered, None
    return None


def _after_preposition(scene: Scene, verb: int) -> tuple[frozenset[int], Stance | None] | None:
    preposition = words.OF_CLAUSE[scene.tree.lemma(verb)]
    edge = scene.right_edge(verb)
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
    edge = scene.right_edge(verb)
    lies = [
        w
        for w in range(verb + 1, edge + 1)
        if scene.tree.lemma(w) in words.FALSE_WORDS or scene.low(w) in words.FALSE_WORDS
    ]
    if lies:
        return frozenset(range(verb + 1, edge + 1))
    lemma = scene.tree.lemma(verb)
    if lemma in ("call", "brand", "describe", "label", "term", "denounce", "decry", "slam"):
        return None
    claims = [w for w in (*scene.tree.by(verb, "obj", "obl")[:1], scene.noun_after(verb)) if w >= 0]
    if any(scene.tree.lemma(w) in words.CLAIM_NOUNS for w in claims):
        return frozenset(range(verb + 1, edge + 1))
    return None


def _infinitive(scene: Scene, covered: frozenset[int]) -> bool:
    """Whether the content is a to-infinitive."""
    start = min(covered)
    return scene.low(start) == "to" and scene.tokens[start].upos == "PART"


def _passive_shape(scene: Scene, verb: int) -> bool:
    if scene.tokens[verb].xpos not in ("VBN", "VBD"):
        return False
    return bool(scene.tree.by(verb, "aux:pass")) or (
        verb + 1 < len(scene) and scene.low(verb + 1) == "by" and scene.tokens[verb].xpos == "VBN"
    )


def _passive(scene: Scene, verb: int, reading: Cue) -> Attribution | None:
    """ "was quoted (by R) as saying", "had been told by X that", "it was confirmed by X that"."""
    tree, lemma = scene.tree, scene.tree.lemma(verb)
    agents = [o.head for o in tree.obliques(verb) if o.preposition == "by"]
    if lemma in ("quote", "cite"):
        subject = tree.grammatical_subjects(verb)
        if not subject:
            return None
        return _saying(scene, verb, subject[0], agents[0] if agents else -1)
    if (
        not agents
        or lemma in words.OBJECTING | words.INTENTIONS | {"hold"}
        or lemma not in words.CORE
    ):
        return None
    group = Group(min(verb, agents[0]), max(verb, scene.tree.phrase(agents[0])[1]), verb)
    covered, how = reach(scene, verb, group)
    stance = stance_of(scene, verb, reading)
    if lemma == "claim":
        covered, stance = frozenset(range(scene.left_edge(verb), verb)), "confirms"
    elif how not in ("right", "left") or not covered:
        return None
    if stance is None or not can_speak(scene, agents[0]):
        return None
    return Attribution(
        scene.number,
        speakers(scene, agents[0]),
        _cue(scene, verb),
        covered,
        stance,
        reading.reporting,
        rank=1,
    )


def _citing(scene: Scene, verb: int) -> Attribution | None:
    """ "R quoted S as saying that …"; plain "citing S" is read once the reporting clause
    is known."""
    things = [w for w in scene.tree.by(verb, "obj") if w > verb]
    thing = things[0] if things else scene.noun_after(verb)
    if thing < 0 or scene.tokens[verb].xpos == "VBG":
        return None
    return _saying(scene, verb, thing, subject_of(scene, verb))


def _saying(scene: Scene, verb: int, source: int, relay: int) -> Attribution | None:
    last = scene.right_edge(verb)
    start = next(
        (
            w
            for w in range(verb + 1, last + 1)
            if scene.tokens[w].xpos == "VBG" and scene.tree.lemma(w) in ("say", "tell", "write")
        ),
        -1,
    )
    if start < 0:
        return None
    content = frozenset(range(start + 1, last + 1))
    after = next_mark(scene, start)
    if (after == start + 1 and scene.tokens[after].text in (".", ",")) or scene.low(
        start + 1
    ) == "by":
        content = frozenset(range(scene.left_edge(verb), min(scene.tree.phrase(source)[0], verb)))
    relays = speakers(scene, relay) if relay >= 0 and can_speak(scene, relay) else ()
    return Attribution(
        scene.number,
        speakers(scene, source),
        _cue(scene, verb),
        content,
        "asserts",
        "speech",
        relays=relays,
        rank=1,
    )


def _participle_subject(scene: Scene, verb: int) -> int:
    """Whose "adding that" it is: the speaker of the reporting clause before it, else the
    subject."""
    own = [s for s in scene.tree.by(verb, "nsubj") if can_speak(scene, s)]
    if own:
        return own[0]
    up = scene.tokens[verb].head
    candidates = [w for w in range(verb) if scene.tokens[w].upos == "VERB" and _reports(scene, w)]
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


def _reports(scene: Scene, word: int) -> bool:
    return any(
        c.reporting in ("speech", "writing")
        for c in cues().reporting(scene.tree.lemma(word), "VERB")
    )


def _with_particles(scene: Scene, group: Group, reading: Cue) -> Group:
    """The group with the other words of its cue ("make clear", "point out")."""
    others = set(reading.words[1:])
    near = range(group.cue + 1, min(group.cue + 4, len(scene)))
    last = max([group.last, *(w for w in near if scene.tree.lemma(w) in others)])
    return Group(group.first, last, group.cue)


def group_of(scene: Scene, verb: int, head: int) -> Group:
    """The stretch of the reporting clause: source, helpers, verb, addressee and adjuncts."""
    tree = scene.tree
    places = {verb}
    inverted = head > verb
    if abs(head - verb) < 25:
        first, last = tree.phrase(head, relatives=True)
        if inverted and first <= verb:
            first, last = tree.phrase(head)
        if inverted or last < verb:
            places |= {first, last}
        if inverted:
            places |= {tree.subtree(a)[-1] for a in tree.by(head, "appos", "acl:relcl") if a > head}
        for one in tree.conjuncts(head):
            if (one < verb) == (head < verb):
                places |= set(tree.phrase(one))
    for child in tree.by(verb, "aux", "aux:pass", "advmod", "compound:prt", "expl"):
        if abs(child - verb) <= 4:
            places.add(child)
    for child in tree.by(verb, *_ADJUNCTS, "obj"):
        if child <= verb or not _is_adjunct(scene, child, verb):
            continue
        inside = tree.subtree(child)
        if not any(scene.tokens[w].upos in ("VERB", "AUX") for w in inside):
            places.add(inside[-1])
    first, last = min(places), max(places)
    while last > verb and scene.tokens[last].upos == "PUNCT":
        last -= 1
    return Group(first, last, verb)


def _is_adjunct(scene: Scene, child: int, verb: int) -> bool:
    if scene.tokens[child].deprel != "obj":
        start = scene.tree.subtree(child)[0]
        return scene.low(start) not in ("that", "of") and scene.tokens[start - 1].text != ":"
    return (
        scene.tree.lemma(verb)
        in ("tell", "inform", "remind", "assure", "notify", "warn", "brief", "ask", "reassure")
        or child in scene.outlets
    )


def relays_of(scene: Scene, group: Group, verb: int) -> tuple[Speaker, ...]:
    """News outlets that were told it, carried it or were given the interview."""
    found = []
    for head, (first, last) in sorted(scene.outlets.items()):
        before = [scene.tree.lemma(w) for w in range(max(0, first - 6), first)]
        aside = verb < first <= group.last + 1 or (verb < first and scene.tokens[head].head == verb)
        told = aside and scene.tree.lemma(verb) in (
            "tell",
            "inform",
            "text",
            "email",
        )
        through = bool(before) and (
            (
                (before[-1] in ("to", "with") or before[-2:] in (["to", "the"], ["with", "the"]))
                and bool(words.TO_OUTLET & set(before))
            )
            or (
                (before[-1] == "by" or before[-2:] == ["by", "the"])
                and bool(words.MEDIA_DOING & set(before))
            )
            or before[-1] in ("via", "through")
        )
        if (told and not _own_outlet(scene, head)) or through:
            found.append(Speaker(scene.number, first, last, head, scene.tree.span(first, last)))
    return tuple(found)


def _own_outlet(scene: Scene, head: int) -> bool:
    first, _ = scene.tree.phrase(head)
    return scene.low(first) in ("this", "our")


def stance_of(scene: Scene, verb: int, reading: Cue) -> Stance | None:
    """The stance of a cue in its place: negation and modals change it; None when it says
    nothing."""
    lemma = scene.tree.lemma(verb)
    negated = any(scene.low(c) in _NEGATIONS for c in scene.tree.by(verb, "advmod")) or any(
        scene.low(w) in _NEGATIONS for w in range(max(0, verb - 2), verb)
    )
    base: Stance = "asserts"
    if lemma in words.DENIES:
        base = "denies"
    elif lemma in words.CONFIRMS:
        base = "confirms"
    elif lemma in words.DOUBTS:
        base = "doubts"
    elif reading.stance in ("denies", "no-comment", "doubts") and len(reading.words) > 1:
        base = reading.stance
    if not negated:
        return base
    helpers = {scene.low(c) for c in scene.tree.by(verb, "aux")}
    if lemma in ("believe", "think"):
        return "doubts"
    if base in ("denies", "doubts"):
        return None
    if base == "confirms" or lemma in ("say", "disclose", "reveal", "specify"):
        return "doubts" if helpers & {"could", "can"} else "no-comment"
    return None


def _cue(scene: Scene, verb: int) -> Speaker:
    first = verb
    helpers = scene.tree.by(verb, "aux", "aux:pass")
    while first - 1 in helpers:
        first -= 1
    return Speaker(scene.number, first, verb, verb, scene.tree.span(first, verb))
