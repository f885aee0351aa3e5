"""Candidates that are descriptions: noun phrases headed by a word for people or a body."""

from __future__ import annotations

from isnad.grammar import Tree
from isnad.model.entity import Kind
from isnad.ontology import lexicon, titles
from isnad.who.candidate import Candidate, country_of, lemmas, salience
from isnad.who.nouns import Sense, of_noun, person_noun, place_sort
from isnad.who.offices import canonical

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_LED = frozenset({"head"})
"""Words for people only when something follows them: "head of", "party head"."""
_AGENTS = frozenset(
    "police army military navy government rebel militant opposition militia guerrilla regime "
    "insurgent separatist jihadist terrorist gang student union worker protester settler".split()
)
"""Nouns that, before an event noun, say who does it."""
_STATES = frozenset("country nation state power government".split())
_HARMING = frozenset(
    "kill wound injure hurt arrest detain capture abduct kidnap execute displace seize jail free "
    "release behead shoot deport expel rescue evacuate massacre slay imprison".split()
)
"""Verbs whose object, told by its number alone, is people."""
_PAIRED = frozenset("country nation state side leader president minister government".split())


def description(tree: Tree, sentence: int, word: int, covered: set[int]) -> Candidate | None:
    """The candidate of a noun phrase headed by ``word``; None if it names nobody."""
    token = tree.tokens[word]
    if token.deprel in ("compound", "flat", "nmod:desc", "fixed", "goeswith") and token.head >= 0:
        return _agent(tree, sentence, word)
    if token.upos == "ADJ":
        return None
    first, last = _extent(tree, word)
    counted = _counted(tree, word, first)
    sense = _sense(tree, word, counted, first)
    many = _plural(tree, word) or counted != word
    first, owner = _possessed(tree, word, first)
    definite = _definite(tree, word) or owner >= 0
    if counted != word and (sense is None or counted in covered):
        return None
    kind = sense.kind if sense is not None else _kind(tree, word, definite)
    if kind is None:
        return None
    if token.upos == "NUM" and token.deprel not in ("nsubj", "obj", "nsubj:pass"):
        return None
    if token.lemma.lower() in _LED and not _led(tree, word):
        return None
    return Candidate(
        sentence,
        first,
        last,
        word,
        "description",
        "GROUP" if many and kind == "PER" else kind,
        tree.span(first, last).text,
        sense=sense,
        country=country_of(tree, word, first, last),
        plural=many,
        definite=definite,
        owner=owner,
        modifiers=_modifiers(tree, word, first, last),
        lemma=tree.lemma(counted),
        also_head=counted if counted != word else -1,
        salience=salience(tree, word),
        headline=tree.sentence.headline,
    )


def _definite(tree: Tree, word: int) -> bool:
    """Whether a noun is one that is known: by its determiner, or as headlines leave it out."""
    determiners = {tree.lemma(d) for d in tree.by(word, "det", "det:predet")}
    return bool(determiners & _DEFINITE) or tree.sentence.headline


def _modifiers(tree: Tree, word: int, first: int, last: int) -> tuple[str, ...]:
    """The lemmas of the other words of a phrase that carry meaning."""
    return tuple(
        tree.lemma(w)
        for w in range(first, last + 1)
        if w != word and tree.tokens[w].upos in ("ADJ", "NOUN", "PROPN", "VERB", "NUM")
    )


def _kind(tree: Tree, word: int, definite: bool) -> Kind | None:
    """What a noun that no title knows names: a pair or a people, a place, a person; or nobody."""
    token = tree.tokens[word]
    lemma, plural = token.lemma.lower(), _plural(tree, word)
    if plural and lemma in _PAIRED and is_pair(tree, word):
        return "GROUP"
    if plural and lemma in _STATES and _described(tree, word):
        return "GROUP"
    if definite and not plural and place_sort(lemma) and _alone(tree, word):
        return "GPE"
    if _victims(tree, word):
        return "GROUP"
    return "PER" if person_noun(tree, word) else None


def _victims(tree: Tree, word: int) -> bool:
    """ "15 others", and the bare number of "wounding 35": people, by what is done to them."""
    token = tree.tokens[word]
    top = tree.tokens[tree.first_conjunct(word)]
    if top.deprel not in ("nsubj", "obj", "nsubj:pass") or top.head < 0:
        return False
    if token.upos == "NUM":
        bare = token.text.isdigit() or token.text.replace(",", "").isdigit()
        return (bare or token.text.isalpha()) and tree.lemma(top.head) in _HARMING
    return token.text.lower() == "others" and tree.lemma(top.head) in _HARMING


def _alone(tree: Tree, word: int) -> bool:
    """Whether a noun has nothing about it but a determiner ("the city")."""
    if tree.by(word, "compound", "amod", "nmod:poss", "appos"):
        return False
    return _extent(tree, word)[1] == word


def _plural(tree: Tree, word: int) -> bool:
    return tree.tokens[word].xpos in ("NNS", "NNPS") or tree.tokens[word].upos == "NUM"


def _described(tree: Tree, word: int) -> tuple[int, ...]:
    """What says which countries are meant: "Arab countries", "countries with …"."""
    return tree.by(word, "amod", "compound", "nmod", "acl", "acl:relcl")


def _agent(tree: Tree, sentence: int, word: int) -> Candidate | None:
    """Who does what an event noun names: the police of "a police raid"."""
    token = tree.tokens[word]
    lemma = tree.lemma(word)
    above = tree.tokens[token.head]
    act = token.deprel == "compound" and above.upos == "NOUN" and token.head > word
    sense = of_noun(lemma) if act and lemma in _AGENTS else None
    if sense is None or not lexicon().entries(above.lemma, "NOUN") or of_noun(above.lemma):
        return None
    several = sense.kind == "PER"
    return Candidate(
        sentence, word, word, word, "description", "GROUP" if several else sense.kind, token.text,
        sense=sense, plural=several, definite=True, lemma=lemma, salience=salience(tree, word),
        headline=tree.sentence.headline, country=country_of(tree, word, max(word - 2, 0), word),
    )  # fmt: skip


def is_pair(tree: Tree, word: int) -> bool:
    """Whether a noun is counted as two: "the two countries", "both sides"."""
    return any(
        tree.lemma(c) in ("two", "both")
        for c in tree.by(word, "nummod", "det", "det:predet", "amod")
    )


def _extent(tree: Tree, word: int) -> tuple[int, int]:
    """The phrase without leading adverbs and without what follows but for "of X", "in X"."""
    first, last = tree.phrase(word)
    while first < word and tree.tokens[first].upos in ("ADV", "PUNCT"):
        first += 1
    while (
        first > 0
        and tree.tokens[first - 1].upos in ("ADJ", "NOUN", "PROPN")
        and titles().named(f"{tree.lemma(first - 1)} {tree.lemma(word)}")
    ):
        first -= 1
    for child in tree.children[word]:
        if word < child <= last and tree.tokens[child].deprel != "punct":
            start = min(tree.subtree(child))
            if tree.preposition(child) == "of":
                last = max(last, tree.phrase(child)[1])
            kept = tree.preposition(child) in ("of", "in", "from", "for")
            if not kept or (tree.preposition(child) != "of" and start > word + 1):
                last = max(word, start - 1)
                break
    while last > word and tree.tokens[last].upos in ("PUNCT", "ADP"):
        last -= 1
    return first, last


def _counted(tree: Tree, word: int, first: int) -> int:
    """What a quantity counts; "the number of troops" is a number, "a number of troops" troops."""
    counted = tree.content(word)
    if counted != word and tree.lemma(word) == "number" and tree.tokens[first].text == "the":
        return word
    return counted


def _sense(tree: Tree, word: int, counted: int, first: int) -> Sense | None:
    if counted != word:
        start = tree.phrase(counted)[0]
        return of_noun(tree.tokens[counted].lemma, lemmas(tree, start, counted))
    before = tuple(
        tree.lemma(w)
        for w in range(first, word)
        if tree.tokens[w].upos in ("ADJ", "NOUN", "PROPN", "VERB")
    )
    sense = of_noun(tree.tokens[word].lemma, before)
    return _of_what(tree, word, sense) if sense is not None and sense.office else sense


def _of_what(tree: Tree, word: int, sense: Sense) -> Sense:
    """ "minister of foreign affairs", "head of state security": the office that is meant."""
    of = next((o.head for o in tree.obliques(word) if o.preposition == "of"), -1)
    if of <= word:
        return sense
    what = " ".join(w for w in lemmas(tree, tree.phrase(of)[0], of + 1) if w != "the")
    whole = (
        f"{tree.lemma(word)} of {what}s"
        if what.endswith("affair")
        else f"{tree.lemma(word)} of {what}"
    )
    if titles().named(whole) or canonical(whole) != whole:
        return Sense(sense.kind, sense.sectors, whole)
    body = of_noun(tree.tokens[of].lemma, lemmas(tree, tree.phrase(of)[0], of))
    if not sense.sectors and body is not None and body.kind == "ORG":
        return Sense(sense.kind, body.sectors, sense.office)
    return sense


def _possessed(tree: Tree, word: int, first: int) -> tuple[int, int]:
    """Where a phrase starts with its possessor, and the possessor's word.

    The parser at times hangs a possessor on a later noun; the "'s" before the phrase tells.
    """
    owner = next((p for p in tree.possessors(word) if first <= p < word), -1)
    if owner < 0 and first >= 2 and tree.tokens[first - 1].xpos == "POS":
        owner = first - 2
        start = owner
        while start > 0 and tree.tokens[start - 1].upos == "PROPN":
            start -= 1
        return start, owner
    return first, owner


def _led(tree: Tree, word: int) -> bool:
    of = any(o.preposition == "of" for o in tree.obliques(word))
    owners = [p for p in tree.possessors(word) if tree.tokens[p].upos != "PRON"]
    return of or bool(tree.by(word, "compound")) or bool(owners)
