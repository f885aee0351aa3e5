"""Numbers stated of an act: how many were killed, injured, arrested, displaced, took part."""

from __future__ import annotations

from isnad.grammar import Tree
from isnad.model import Count, Span
from isnad.model.claim import CountBound
from isnad.what.slots import slot

_WHAT = {
    "killed": (
        "kill die dead death fatality perish execute behead massacre slay slaughter "
        "assassinate casualty"
    ),
    "injured": "injure wound hurt injury maim injured wounded",
    "arrested": "arrest detain jail imprison capture round apprehend arrestee detainee custody",
    "displaced": "displace flee evacuate uproot displaced",
    "participants": (
        "protest demonstrate march rally gather protester demonstrator marcher take strike attend"
    ),
}
_BY_LEMMA = {lemma: what for what, lemmas in _WHAT.items() for lemma in lemmas.split()}
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
    """Numbers of the people that an act's word is about."""
    what = _BY_LEMMA.get(tree.lemma(word))
    if type_ == "PROTEST":
        what = "participants"
    if what is None:
        return ()
    heads = slot(tree, word, "subj") if what == "participants" else _counted(tree, word)
    if tree.tokens[word].upos == "NOUN":
        heads = [word, *slot(tree, word, "of"), *heads]
    found = [c for c in (_count(tree, h, what) for h in heads) if c is not None]
    return tuple(found)


def _counted(tree: Tree, word: int) -> list[int]:
    heads = slot(tree, word, "obj")
    if not heads and tree.lemma(word) in ("die", "perish", "flee", "be"):
        heads = slot(tree, word, "subj")
    if (
        not heads
        and tree.tokens[word].deprel in ("amod", "acl", "xcomp")
        and tree.tokens[word].head >= 0
    ):
        heads = [tree.tokens[word].head]
    return heads


def _count(tree: Tree, head: int, what: str) -> Count | None:
    """The number that modifies a noun, or the noun itself when it is a number ("dozens")."""
    lower = tree.tokens[head].text.lower()
    if lower in _VAGUE:
        value, bound = _VAGUE[lower]
        return Count(what, value, bound, tree.span(head, head))
    if tree.tokens[head].upos == "NUM" and (number := value_of([lower])) is not None:
        return Count(what, number, *_bound(tree, head, head))
    numbers = tree.by(head, "nummod")
    if not numbers:
        return None
    at = numbers[0]
    inside = [
        w
        for w in tree.subtree(at)
        if tree.tokens[w].upos == "NUM" or tree.tokens[w].text.lower() in _WORDS
    ]
    number = value_of([tree.tokens[w].text.lower() for w in inside or [at]])
    if number is None:
        return None
    return Count(what, number, *_bound(tree, min([at, *inside]), head))


def _bound(tree: Tree, number: int, head: int) -> tuple[CountBound, Span]:
    before = " ".join(t.text.lower() for t in tree.tokens[max(0, number - 4) : number])
    last = head if head - number <= 4 else number
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
