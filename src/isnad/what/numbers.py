"""Numbers stated of an act: how many were killed, injured, arrested, displaced, took part."""

from __future__ import annotations

from isnad.grammar import Tree
from isnad.model import Count, Span
from isnad.model.claim import CountBound
from isnad.what.slots import slot

_WHAT = {
    "killed": (
        "kill die dead death fatality perish execute behead massacre slay slaughter assassinate"
    ),
    "injured": "injure wound hurt injury maim injured wounded",
    "arrested": "arrest detain jail imprison capture round apprehend arrestee detainee custody",
    "displaced": "displace flee evacuate uproot displaced",
    "participants": (
        "protest demonstrate march rally gather protester demonstrator marcher take strike attend"
    ),
}
_MARCHERS = frozenset({"protester", "demonstrator", "marcher"})
"""Of the nouns of protest, those that a number counts as people: "three protests" are not three."""

_BY_LEMMA = {lemma: what for what, lemmas in _WHAT.items() for lemma in lemmas.split()}
_INTRANSITIVE = frozenset({"die", "perish", "flee", "drown"})
_GROUPS = frozenset("group number family couple crowd unit team bus convoy lot total pair".split())
_WORDS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "dozen": 12,
}
_VAGUE: dict[str, tuple[int, CountBound]] = {
    "dozens": (24, "dozens"),
    "scores": (40, "dozens"),
    "hundreds": (200, "hundreds"),
    "thousands": (2000, "thousands"),
}
_BOUNDS: tuple[tuple[tuple[str, ...], CountBound], ...] = (
    (("at least", "no fewer than", "no less than", "as few as"), "at_least"),
    (("more than", "over", "upwards of", "in excess of", "above"), "over"),
    (("up to", "as many as", "at most", "no more than", "under", "fewer than"), "up_to"),
    (
        (
            "about",
            "around",
            "some",
            "nearly",
            "almost",
            "approximately",
            "roughly",
            "an estimated",
            "close to",
        ),
        "about",
    ),
)


def counts(tree: Tree, word: int, type_: str) -> tuple[Count, ...]:
    """Numbers of the people that an act's own word is about."""
    what = "participants" if type_ == "PROTEST" else _BY_LEMMA.get(tree.lemma(word))
    if what is None:
        return ()
    if what == "participants":
        heads = [*slot(tree, word, "subj"), *slot(tree, word, "of"), *slot(tree, word, "by")]
        heads = [word, *heads] if tree.lemma(word) in _MARCHERS else heads
    else:
        heads = _counted(tree, word)
    found = [c for c in (_count(tree, h, what) for h in heads) if c is not None]
    return tuple(dict.fromkeys(found))


def casualties(tree: Tree) -> tuple[Count, ...]:
    """Every number of killed and injured in a sentence, whatever word tells of them."""
    found: list[Count] = []
    for word, token in enumerate(tree.tokens):
        what = _BY_LEMMA.get(token.lemma.lower()) or _BY_LEMMA.get(token.text.lower())
        if what in ("killed", "injured"):
            found += [c for c in (_count(tree, h, what) for h in _counted(tree, word)) if c]
    return tuple(dict.fromkeys(found))


def _counted(tree: Tree, word: int) -> list[int]:
    """Heads of what a casualty word counts: victims of a verb, bearers of "dead", "N deaths"."""
    token = tree.tokens[word]
    if token.upos == "NOUN":
        return [word, *slot(tree, word, "of"), *slot(tree, word, "among")]
    heads: list[int] = []
    if token.upos in ("VERB", "AUX"):
        intransitive = tree.lemma(word) in _INTRANSITIVE
        heads = slot(tree, word, "subj" if intransitive else "obj")
    if not heads:
        heads = [c for h in tree.grammatical_subjects(word) for c in tree.conjuncts(h)]
    if token.deprel in ("amod", "acl", "xcomp", "dep", "acl:relcl") and token.head >= 0:
        above = token.head
        heads = [above, *tree.by(above, "obj"), *heads]
    return heads or _to_the_left(tree, word)


def _to_the_left(tree: Tree, word: int) -> list[int]:
    """The number just before a casualty word, where the tree ties nothing to it ("30 dead")."""
    for at in range(word - 1, max(-1, word - 4), -1):
        if tree.tokens[at].upos == "NUM" or tree.tokens[at].text.lower() in _VAGUE:
            return [at]
        if tree.tokens[at].upos in ("VERB", "PUNCT"):
            break
    return []


def _count(tree: Tree, head: int, what: str) -> Count | None:
    """The number that modifies a noun, the noun itself when it is one, or one for "a civilian"."""
    lower = tree.tokens[head].text.lower()
    if lower in _VAGUE:
        value, bound = _VAGUE[lower]
        return Count(what, value, bound, tree.span(head, head))
    if tree.tokens[head].upos == "NUM":
        number = value_of([lower])
        return Count(what, number, *_bound(tree, head, head)) if number is not None else None
    numbers = tree.by(head, "nummod")
    if not numbers:
        return _single(tree, head, what)
    at = numbers[0]
    inside = [w for w in tree.subtree(at) if _numeral(tree, w)]
    words = [tree.tokens[w].text.lower() for w in inside or [at]]
    if words == ["hundred"] and tree.tokens[max(0, at - 1)].text.lower() in ("several", "few"):
        return Count(what, 200, "hundreds", tree.span(at - 1, head))
    number = value_of(words)
    if number is None:
        return None
    return Count(what, number, *_bound(tree, min([at, *inside]), head))


def _numeral(tree: Tree, word: int) -> bool:
    return tree.tokens[word].upos == "NUM" or tree.tokens[word].text.lower() in _WORDS


def _single(tree: Tree, head: int, what: str) -> Count | None:
    """One person: "a civilian was killed", "killed the mayor" says nothing of how many."""
    token = tree.tokens[head]
    article = any(tree.lemma(d) in ("a", "an", "another") for d in tree.by(head, "det"))
    if token.xpos != "NN" or not article or token.lemma.lower() in _GROUPS:
        return None
    first, _ = tree.phrase(head)
    return Count(what, 1, "exact", tree.span(first, head))


def _bound(tree: Tree, number: int, head: int) -> tuple[CountBound, Span]:
    before = " ".join(t.text.lower() for t in tree.tokens[max(0, number - 4) : number])
    last = head if 0 <= head - number <= 4 else number
    for phrases, bound in _BOUNDS:
        for phrase in phrases:
            if before.endswith(phrase):
                first = number - len(phrase.split())
                return bound, tree.span(first, last)
    return "exact", tree.span(number, last)


def value_of(words: list[str]) -> int | None:
    """The value of a number in figures or words ("1,200", "twenty two", "3 thousand")."""
    total, current, seen = 0, 0, False
    for word in words:
        figure = word.replace(",", "")
        if figure.isdigit():
            current, seen = current + int(figure), True
        elif word in ("hundred", "thousand", "million", "dozen"):
            scale, seen = _WORDS[word], True
            current = max(1, current) * scale
            if scale >= 1000:
                total, current = total + current, 0
        elif word in _WORDS:
            current, seen = current + _WORDS[word], True
        elif word not in ("-", "and"):
            return None
    return total + current if seen else None
