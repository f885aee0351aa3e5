"""Mention candidates of a sentence: names, peoples, descriptions, pronouns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from isnad.grammar import Tree
from isnad.model import PlaceMention
from isnad.model.entity import Kind, MentionForm
from isnad.names import fold
from isnad.resources import country, demonym, metonym
from isnad.who.capitals import acts_as_government
from isnad.who.nouns import Sense, of_noun, person_noun

_PERSONAL = {
    "he": "PER",
    "she": "PER",
    "him": "PER",
    "her": "PER",
    "his": "PER",
    "they": "GROUP",
    "them": "GROUP",
    "their": "GROUP",
    "it": "ORG",
    "its": "ORG",
}
_ANAPHORIC = frozenset({"both", "others", "all", "some", "many", "several", "none", "each"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention before it is resolved.

    ``head`` is the word that grammar sees; ``sense`` what the nouns say of it; ``country`` ISO
    alpha-3; ``place`` the place a name stands for; ``modifiers`` folded content words.
    """

    sentence: int
    first: int
    last: int
    head: int
    form: MentionForm
    kind: Kind
    text: str
    sense: Sense | None = None
    country: str | None = None
    place: PlaceMention | None = None
    definite: bool = False
    plural: bool = False
    modifiers: tuple[str, ...] = ()
    lemma: str = ""
    government: bool = False
    also_head: int = -1
    titles: tuple[int, int] | None = None
    owner: int = -1
    salience: int = 0
    pronoun: str = field(default="")


def candidates(tree: Tree, sentence: int, places: Sequence[PlaceMention]) -> list[Candidate]:
    """All candidates of a sentence, in text order; a longer name hides what lies inside it."""
    found = [
        _of_name(tree, sentence, n.first, n.last, n.kind, places)
        for n in tree.sentence.names
        if n.kind != "EVENT"
    ]
    covered = {w for c in found for w in range(c.first, c.last + 1)}
    for mention in places:
        inside = [
            i
            for i, t in enumerate(tree.tokens)
            if t.start >= mention.span.start and t.end <= mention.span.end
        ]
        if inside and not covered & set(inside):
            found.append(_of_name(tree, sentence, inside[0], inside[-1], "LOC", places))
            covered |= set(inside)
    for word, token in enumerate(tree.tokens):
        if word in covered:
            continue
        made = _of_word(tree, sentence, word, covered)
        if made is not None:
            found.append(made)
            if made.form == "name":
                covered.add(word)
        elif token.upos == "PROPN" and (seat := metonym(token.text)):
            found.append(_seat(tree, sentence, word, seat.country))
    return sorted(_without_titles(tree, found), key=lambda c: (c.first, -c.last))


def _without_titles(tree: Tree, found: list[Candidate]) -> list[Candidate]:
    """A description that only introduces a name ("rebel leader Ahmed …") is that name's title."""
    names = {c.first: i for i, c in enumerate(found) if c.form == "name"}
    kept = []
    for c in found:
        at = names.get(c.head + 1) if c.form == "description" and not c.plural else None
        if (
            at is None
            or found[at].kind not in ("PER", "ORG")
            or not _one_phrase(tree, c.head, found[at].head)
        ):
            kept.append(c)
            continue
        start = min(c.first, c.head)
        titled = replace(
            found[at], also_head=c.head, titles=(start, c.head), sense=c.sense or found[at].sense
        )
        found[at] = titled
    by_first = {c.first: c for c in found if c.form == "name"}
    return [by_first[c.first] if c.form == "name" else c for c in kept]


def _one_phrase(tree: Tree, title: int, name: int) -> bool:
    return tree.tokens[name].head == title or tree.tokens[title].head == name


def head_of(tree: Tree, first: int, last: int) -> int:
    """The word of a stretch whose head lies outside it."""
    for word in range(first, last + 1):
        if not first <= tree.tokens[word].head <= last:
            return word
    return last


def _of_name(
    tree: Tree, sentence: int, first: int, last: int, kind: str, places: Iterable[PlaceMention]
) -> Candidate:
    head = head_of(tree, first, last)
    span = tree.span(first, last)
    place = next((p for p in places if p.span.overlaps(span)), None)
    titled, also = _title_words(tree, first, head)
    text = span.text
    own: Kind = "PER" if kind == "PER" else "ORG"
    state, government = None, False
    if kind in ("LOC", "MISC") and (codes := demonym(text)):
        people = tree.tokens[head].xpos in ("NNS", "NNPS")
        own, state = "NORP" if people else "GPE", codes[0]
    elif kind in ("LOC", "MISC") and (nation := country(text)):
        own, state = "GPE", nation.alpha3
        place = place if place and place.place.precision == "country" else None
    elif place is not None and kind in ("LOC", "MISC"):
        own = "FAC" if place.place.precision == "facility" else "GPE"
        own = "LOC" if place.place.precision in ("region", "unresolved") else own
        state = place.place.country
        government = acts_as_government(tree, head, text)
    elif kind == "LOC":
        own = "LOC"
    sense = _sense_of_title(tree, titled)
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
        government=government,
        also_head=also,
        titles=titled,
        lemma=fold(text),
        plural=tree.tokens[head].xpos == "NNPS",
        salience=salience(tree, head),
    )


def _title_words(tree: Tree, first: int, head: int) -> tuple[tuple[int, int] | None, int]:
    """The title before a name ("Turkish Foreign Minister"), and its head where grammar heads it."""
    up = tree.tokens[head].head
    joined = tree.tokens[head].deprel in ("flat", "compound", "appos", "nmod:desc", "dep")
    also = up if joined and 0 <= up < first and first - up <= 2 else -1
    start = first
    while start > 0 and _may_be_title(tree, start - 1):
        start -= 1
    if start == first or not any(of_noun(tree.tokens[w].lemma) for w in range(start, first)):
        return None, also if also >= 0 and of_noun(tree.tokens[also].lemma) else -1
    return (start, first - 1), also


def _may_be_title(tree: Tree, word: int) -> bool:
    token = tree.tokens[word]
    if token.upos in ("PROPN", "ADJ", "NOUN") or token.text in ("-", "–"):
        return True
    return token.xpos == "POS" or token.text in ("(", ")")


def _sense_of_title(tree: Tree, words: tuple[int, int] | None) -> Sense | None:
    if words is None:
        return None
    for word in range(words[1], words[0] - 1, -1):
        if sense := of_noun(tree.tokens[word].lemma, _lemmas(tree, words[0], word)):
            return sense
    return None


def _lemmas(tree: Tree, first: int, last: int) -> tuple[str, ...]:
    return tuple(tree.lemma(w) for w in range(first, last))


def _of_word(tree: Tree, sentence: int, word: int, covered: set[int]) -> Candidate | None:
    token = tree.tokens[word]
    lower = token.text.lower()
    if token.upos in ("PRON", "DET") and (lower in _PERSONAL or lower in _ANAPHORIC):
        if token.upos == "DET" and token.deprel.startswith("det"):
            return None
        kind: Kind = _PERSONAL.get(lower, "GROUP")  # type: ignore[assignment]
        return Candidate(
            sentence,
            word,
            word,
            word,
            "pronoun",
            kind,
            token.text,
            pronoun=lower,
            salience=salience(tree, word),
        )
    if token.text[0].isupper() and (codes := demonym(token.text)):
        return _demonym(tree, sentence, word, codes[0])
    if token.upos in ("NOUN", "PROPN", "ADJ", "NUM"):
        return _description(tree, sentence, word, covered)
    return None


def _demonym(tree: Tree, sentence: int, word: int, code: str) -> Candidate:
    token = tree.tokens[word]
    people = token.upos in ("NOUN", "PROPN") and token.xpos in ("NNS", "NNPS")
    kind: Kind = "NORP" if people else "GPE"
    return Candidate(
        sentence,
        word,
        word,
        word,
        "name",
        kind,
        token.text,
        country=code,
        plural=people,
        lemma=fold(token.text),
        salience=salience(tree, word),
    )


def _seat(tree: Tree, sentence: int, word: int, code: str) -> Candidate:
    return Candidate(
        sentence,
        word,
        word,
        word,
        "name",
        "GPE",
        tree.tokens[word].text,
        country=code,
        government=True,
        lemma=fold(tree.tokens[word].text),
        salience=salience(tree, word),
    )


def _description(tree: Tree, sentence: int, word: int, covered: set[int]) -> Candidate | None:
    """A noun phrase headed by a word for a person, an organisation or a group."""
    token = tree.tokens[word]
    if token.deprel in ("compound", "flat", "nmod:desc", "fixed", "goeswith") and token.head >= 0:
        return None
    first, last = tree.phrase(word)
    counted = tree.content(word)
    modifiers = tuple(
        tree.lemma(w)
        for w in range(first, last + 1)
        if w != word and tree.tokens[w].upos in ("ADJ", "NOUN", "PROPN", "VERB")
    )
    sense = of_noun(token.lemma, modifiers)
    if counted != word:
        sense = of_noun(tree.tokens[counted].lemma, _lemmas(tree, tree.phrase(counted)[0], counted))
        if sense is None or counted in covered:
            return None
    plural = token.xpos in ("NNS", "NNPS") or token.upos == "NUM"
    if sense is None and not person_noun(tree, word):
        return None
    if token.upos == "ADJ" or (
        token.upos == "NUM" and token.deprel not in ("nsubj", "obj", "nsubj:pass")
    ):
        return None
    determiners = {tree.lemma(d) for d in tree.by(word, "det")}
    owner = next(iter(tree.possessors(word)), -1)
    kind: Kind = sense.kind if sense else "PER"
    if (plural or counted != word) and kind == "PER":
        kind = "GROUP"
    return Candidate(
        sentence,
        first,
        last,
        word,
        "description",
        kind,
        tree.span(first, last).text,
        sense=sense,
        country=_country(tree, word, first, last),
        plural=plural,
        definite=bool(determiners & _DEFINITE) or owner >= 0,
        owner=owner,
        modifiers=modifiers,
        lemma=token.lemma.lower(),
        salience=salience(tree, word),
    )


def _country(tree: Tree, word: int, first: int, last: int) -> str | None:
    """The country that an adjective, a possessive or "of X" gives a noun phrase."""
    for at in (*range(word - 1, first - 1, -1), *range(word + 1, last + 1)):
        text = tree.tokens[at].text
        if at > word and tree.preposition(at) not in ("of", "in", "from"):
            continue
        if text[:1].isupper():
            backed = at + 2 <= last and tree.tokens[at + 1].text in ("-", "–")
            if backed and tree.lemma(at + 2) in (
                "back",
                "backed",
                "fund",
                "funded",
                "support",
                "supported",
                "occupy",
                "occupied",
                "affiliated",
                "affiliate",
                "led",
                "lead",
                "linked",
                "link",
                "held",
                "hold",
                "based",
            ):
                continue
            if codes := demonym(text):
                return codes[0]
            if nation := country(text):
                return nation.alpha3
    return None


def salience(tree: Tree, word: int) -> int:
    """How prominent a mention is: subjects before objects before the rest."""
    relation = tree.tokens[tree.first_conjunct(word)].deprel
    if relation in ("nsubj", "nsubj:pass"):
        main = (
            tree.tokens[tree.tokens[word].head].deprel in ("root", "conj", "parataxis")
            if tree.tokens[word].head >= 0
            else False
        )
        return 4 if main else 3
    return 2 if relation in ("obj", "iobj", "root") else 1
