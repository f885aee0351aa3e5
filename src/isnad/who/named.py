"""Candidates that are names, with the titles before them."""

from __future__ import annotations

from collections.abc import Iterable

from isnad.grammar import Tree
from isnad.model import PlaceMention
from isnad.model.entity import Kind
from isnad.names import fold
from isnad.ontology import actor_named, titles
from isnad.resources import demonym, metonym
from isnad.resources.nations import region_demonym
from isnad.who.candidate import Candidate, country_of, head_of, lemmas, salience, state_named
from isnad.who.capitals import acts_as_government
from isnad.who.nouns import Sense, of_name, of_noun

_SURNAMES = frozenset(
    "king bishop pope dean major marshall judge page prince baron duke abbot cook mayor baker "
    "general pastor deacon parson priest parker fisher shepherd".split()
)
"""Titles and trades that families bear."""
_BRACKETS = frozenset("()[]{}\"“”'‘’,;:–—")


def name(
    tree: Tree, sentence: int, words: tuple[int, int], kind: str, places: Iterable[PlaceMention]
) -> Candidate | None:
    """The candidate of a name; None where the words name nobody (an adjective, a title alone)."""
    first, last = _trimmed(tree, *words, kind)
    alone = kind == "PER" and first == last
    if first > last or (alone and (_only_title(tree, first) or _only_office(tree, first))):
        return None
    head = head_of(tree, first, last)
    text = tree.span(first, last).text
    if is_language(tree, head):
        return None
    own, state, place = _what(tree, text, head, kind, places)
    if own is None:
        return None
    titled, also = title_words(tree, first, head)
    sense = _sense_of_title(tree, titled)
    if sense is None and own == "ORG" and actor_named(text) is None:
        sense = of_name(text)
    if titled is not None and state is None and own == "PER":
        state = country_of(tree, titled[1] + 1, *titled)
    if own == "PER" and state is None and titled is None:
        state = _nationality(tree, first)
    return Candidate(
        sentence,
        first,
        last,
        head,
        "name",
        own,
        text,
        sense=sense,
        country=state,
        place=place,
        government=place is not None and acts_as_government(tree, head, text),
        also_head=also,
        titles=titled,
        owner=_owner(tree, titled, head),
        modifiers=_before_office(tree, titled),
        lemma=fold(text),
        plural=tree.tokens[head].xpos == "NNPS",
        salience=salience(tree, head),
    )


def is_language(tree: Tree, word: int) -> bool:
    """Whether a people's adjective is its language: "in French and English"."""
    first = tree.first_conjunct(word)
    token = tree.tokens[word]
    if token.xpos in ("NNS", "NNPS") or tree.preposition(first) not in ("in", "into"):
        return False
    people = demonym(token.text) or region_demonym(token.text)
    return bool(people) and state_named(token.text) is None


def _before_office(tree: Tree, titled: tuple[int, int] | None) -> tuple[str, ...]:
    """What a title says beside the office: "former" in "former Bosnian president"."""
    if titled is None:
        return ()
    words = range(titled[0], titled[1])
    return tuple(tree.lemma(w) for w in words if tree.tokens[w].upos in ("ADJ", "NOUN"))


def _nationality(tree: Tree, first: int) -> str | None:
    """ "Turkish Cypriot Mehmet Ali Talat", "Briton John Smith": the people right before."""
    if first == 0 or tree.tokens[first - 1].upos not in ("ADJ", "NOUN", "PROPN"):
        return None
    codes = demonym(tree.tokens[first - 1].text)
    return codes[0] if codes and tree.tokens[first - 1].text[:1].isupper() else None


def _trimmed(tree: Tree, first: int, last: int, kind: str) -> tuple[int, int]:
    while first <= last and tree.tokens[first].text in _BRACKETS:
        first += 1
    while last >= first and (
        tree.tokens[last].text in _BRACKETS or tree.tokens[last].xpos == "POS"
    ):
        last -= 1
    while first < last and (
        tree.tokens[first].upos == "ADP" or (kind == "PER" and _is_title(tree, first))
    ):
        first += 1
    return first, last


def _only_title(tree: Tree, word: int) -> bool:
    """A title alone ("the President", "Justice"), which describes and does not name."""
    if not tree.by(word, "det") and tree.lemma(word) in _SURNAMES:
        return False
    sense = of_noun(tree.tokens[word].lemma)
    return sense is not None and sense.office is not None


def _only_office(tree: Tree, word: int) -> bool:
    """Offices in the plural, which name nobody: "MPs", "Senators"."""
    token = tree.tokens[word]
    return token.text[-1:] == "s" and bool(titles().named(token.text))


def _is_title(tree: Tree, word: int) -> bool:
    """Whether a word that the model drew into a person's name is of the title: "State" Blinken."""
    before = [t.text.lower() for t in tree.tokens[max(word - 2, 0) : word + 1]]
    if len(before) == 3 and before[1] in ("of", "for") and titles().named(" ".join(before)):
        return True
    lower = tree.tokens[word].text.lower().rstrip(".")
    return lower in ("president", "minister", "secretary", "mr", "mrs", "ms", "dr", "general")


def _what(
    tree: Tree, text: str, head: int, kind: str, places: Iterable[PlaceMention]
) -> tuple[Kind | None, str | None, PlaceMention | None]:
    """What kind of entity a name is, of which country, and which place it names."""
    if (seat := metonym(text)) and _acts(tree, head):
        return "ORG", seat.country, None
    if kind == "PER" and (actor_named(text) is None or _entitled(tree, head)):
        return "PER", None, None
    if codes := demonym(text):
        people = tree.tokens[head].xpos in ("NNS", "NNPS")
        return ("NORP" if people else "GPE"), codes[0], None
    if nation := state_named(text):
        return "GPE", nation.alpha3, None
    if region_demonym(text) or _people(tree, text, head):
        return "NORP", None, None
    token = tree.tokens[head]
    if text == token.text and token.upos == "ADJ" and actor_named(text) is None:
        return None, None, None
    if (
        kind in ("LOC", "MISC")
        and actor_named(text) is not None
        and " " in text + " " * text.isupper()
    ):
        return "ORG", None, None
    if kind in ("LOC", "MISC"):
        span = tree.span(head, head)
        for found in places:
            if found.span.overlaps(span):
                precision = found.place.precision
                if precision == "facility":
                    return "FAC", found.place.country, found
                wide = precision in ("region", "unresolved")
                return ("LOC" if wide else "GPE"), found.place.country, found
    return ("LOC" if kind == "LOC" else "ORG"), None, None


def _people(tree: Tree, text: str, head: int) -> bool:
    """Whether a name is that of believers or of a people: "Shia Muslims", "Tutsis"."""
    word = text.split()[-1].lower()
    faithful = any(t.group == "people" for t in titles().named(word))
    several = tree.tokens[head].xpos in ("NNS", "NNPS") or word.endswith("s")
    return faithful and several and actor_named(text) is None and not text.isupper()


def _acts(tree: Tree, head: int) -> bool:
    """Whether a name is the subject of a verb, or the agent of a passive one."""
    if tree.tokens[head].deprel == "nsubj":
        return True
    return tree.tokens[head].deprel == "obl:agent" and tree.preposition(head) == "by"


def _owner(tree: Tree, titled: tuple[int, int] | None, head: int) -> int:
    """ "his" of "his Syrian counterpart Faisal Mekdad"; -1 where nobody owns the title."""
    if titled is None:
        return -1
    owners = (*tree.possessors(titled[1]), *tree.possessors(head))
    return next((p for p in owners if p < titled[1]), -1)


def _entitled(tree: Tree, head: int) -> bool:
    """Whether a person's title stands before a name, which then is no organisation's."""
    sense = _sense_of_title(tree, title_words(tree, head, head)[0])
    return sense is not None and sense.kind == "PER"


def title_words(tree: Tree, first: int, head: int) -> tuple[tuple[int, int] | None, int]:
    """The title before a name ("Turkish Foreign Minister"), and its head where grammar heads it."""
    up = tree.tokens[head].head
    joined = tree.tokens[head].deprel in ("flat", "compound", "appos", "nmod:desc", "dep")
    start = first
    if first > 0 and tree.tokens[first - 1].text == "(":
        return None, -1
    while start > 0 and _may_be_title(tree, start - 1):
        start -= 1
    while start < first and tree.tokens[start].xpos in ("POS", "-RRB-", "-LRB-", "HYPH"):
        start += 1
    also = up if joined and 0 <= up < first and (first - up <= 2 or start <= up) else -1
    if start == first or _sense_of_title(tree, (start, first - 1)) is None:
        return None, also if also >= 0 and of_noun(tree.tokens[also].lemma) else -1
    return (start, first - 1), also


def _may_be_title(tree: Tree, word: int) -> bool:
    token = tree.tokens[word]
    if token.upos in ("PROPN", "ADJ", "NOUN") or token.text in ("-", "–"):
        return True
    if token.text.lower() == "of" and word > 0:
        return bool(titles().named(f"{tree.lemma(word - 1)} of {tree.lemma(word + 1)}"))
    return token.xpos == "POS" or token.text in ("(", ")")


def _sense_of_title(tree: Tree, words: tuple[int, int] | None) -> Sense | None:
    if words is None:
        return None
    phrase = " ".join(tree.lemma(w) for w in range(words[0], words[1] + 1))
    if " of " in phrase and (found := titles().ending(phrase.split())):
        return Sense(found[0].kind, found[0].sectors, found[0].words)
    for word in range(words[1], words[0] - 1, -1):
        if sense := of_noun(tree.tokens[word].lemma, lemmas(tree, words[0], word)):
            return sense
    return None
