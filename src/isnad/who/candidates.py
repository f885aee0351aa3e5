"""Mention candidates of a sentence: names, peoples, descriptions, pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from isnad.grammar import Tree
from isnad.model import PlaceMention
from isnad.model.entity import Kind
from isnad.names import fold
from isnad.ontology import actor_named
from isnad.resources import demonym, metonym
from isnad.who.candidate import Candidate, country_of, head_of, salience, state_named
from isnad.who.described import description
from isnad.who.named import is_language, name
from isnad.who.nouns import Sense, of_noun

__all__ = ["Candidate", "candidates", "head_of", "salience"]

PERSONAL: dict[str, Kind] = {
    "he": "PER",
    "she": "PER",
    "him": "PER",
    "her": "PER",
    "his": "PER",
    "hers": "PER",
    "himself": "PER",
    "herself": "PER",
    "i": "PER",
    "me": "PER",
    "my": "PER",
    "they": "GROUP",
    "them": "GROUP",
    "their": "GROUP",
    "themselves": "GROUP",
    "it": "ORG",
    "its": "ORG",
    "itself": "ORG",
}
_ANAPHORIC = frozenset({"both", "others", "all", "some", "many", "several", "none", "each"})


def candidates(tree: Tree, sentence: int, places: Sequence[PlaceMention]) -> list[Candidate]:
    """All candidates of a sentence, in text order; a longer name hides what lies inside it."""
    spans = _joined(tree)
    covered = {w for (first, last), _ in spans for w in range(first, last + 1)}
    for mention in places:
        inside = [
            i
            for i, t in enumerate(tree.tokens)
            if t.start >= mention.span.start and t.end <= mention.span.end
        ]
        if inside and not covered & set(inside):
            spans.append(((inside[0], inside[-1]), "LOC"))
            covered |= set(inside)
    found = []
    for words, kind in spans:
        named = name(tree, sentence, words, kind, places)
        if named is not None:
            found.append(named)
        elif kind == "PER":
            covered -= set(range(words[0], words[1] + 1))
    for word, token in enumerate(tree.tokens):
        if word in covered:
            continue
        if token.upos == "PROPN" and (seat := metonym(token.text)):
            found.append(_seat(tree, sentence, word, seat.country))
            continue
        made = _of_word(tree, sentence, word, covered)
        if made is not None:
            found.append(made)
            if made.form == "name":
                covered.add(word)
    found = _without_counted(_without_titles(tree, found))
    return sorted(found, key=lambda c: (c.first, -c.last))


def _joined(tree: Tree) -> list[tuple[tuple[int, int], str]]:
    """The names of a sentence; parts that stand side by side and name one body are joined."""
    spans: list[tuple[tuple[int, int], str]] = []
    for n in tree.sentence.names:
        if n.kind == "EVENT":
            continue
        if pair := _two_states(tree, n.first, n.last):
            spans += pair
            continue
        here, kind = (n.first, n.last), str(n.kind)
        if spans and _goes_on(tree, spans[-1], here, kind):
            spans[-1] = ((spans[-1][0][0], here[1]), "PER")
            continue
        for back in range(min(3, len(spans)), 0, -1):
            parts = spans[-back:]
            beside = all(a[0][1] + 1 == b[0][0] for a, b in pairwise([*parts, (here, kind)]))
            whole = tree.span(parts[0][0][0], here[1]).text if beside else ""
            same = back == 1 and parts[0][1] == kind == "ORG"
            if beside and back == 1 and state_named(whole) is not None:
                here, kind = (parts[0][0][0], here[1]), "LOC"
                del spans[-1:]
                break
            if beside and (same or actor_named(whole) is not None):
                here, kind = (parts[0][0][0], here[1]), "ORG"
                del spans[-back:]
                break
        spans.append((here, kind))
    return spans


def _two_states(tree: Tree, first: int, last: int) -> list[tuple[tuple[int, int], str]]:
    """ "US-Taiwan", read as one name, is two."""
    for at in range(first + 1, last):
        if tree.tokens[at].text not in ("-", "–", "/"):
            continue
        halves = (first, at - 1), (at + 1, last)
        if all(state_named(tree.span(*half).text) for half in halves):
            return [(half, "LOC") for half in halves]
    return []


def _goes_on(
    tree: Tree, before: tuple[tuple[int, int], str], here: tuple[int, int], kind: str
) -> bool:
    """Whether a name is the rest of a person's, read as two: "Omar" and "al-Bashir"."""
    beside = before[0][1] + 1 == here[0]
    flat = tree.tokens[here[0]].deprel == "flat"
    return beside and flat and before[0][0] <= tree.tokens[here[0]].head and kind == "PER"


def _without_titles(tree: Tree, found: list[Candidate]) -> list[Candidate]:
    """A description that only introduces a name ("rebel leader Ahmed …") is that name's title."""
    names = {c.first: c for c in found if c.form == "name"}
    absorbed: list[Candidate] = []
    for c in found:
        if c.form != "description":
            continue
        at = names.get(c.head + 1)
        if at is None or at.kind not in ("PER", "ORG"):
            continue
        if c.plural and c.sense is not None and c.sense.kind == "PER":
            _share(tree, c, names)
            if len(tree.conjuncts(at.head)) > 1:
                continue
        elif c.plural or not _introduces(tree, c, at):
            continue
        names[at.first] = _titled(tree, c, names[at.first])
        absorbed.append(c)
    kept = [c for c in found if c.form != "name" and not any(c is a for a in absorbed)]
    return [*names.values(), *kept]


def _introduces(tree: Tree, title: Candidate, at: Candidate) -> bool:
    if at.kind == "PER" and title.kind == "PER":
        return True
    one = tree.tokens[at.head].head == title.head or tree.tokens[title.head].head == at.head
    one = one or title.lemma in ("group", "movement", "organisation", "organization", "militia")
    return one and (at.kind == title.kind or {at.kind, title.kind} == {"ORG", "GROUP"})


def _titled(tree: Tree, title: Candidate, at: Candidate) -> Candidate:
    start = min(title.first, title.head)
    state = at.country or title.country or country_of(tree, title.head, start, title.head)
    return replace(
        at,
        also_head=title.head,
        titles=(start, title.head),
        sense=title.sense or at.sense,
        country=state,
        owner=title.owner,
        modifiers=title.modifiers,
        salience=max(at.salience, title.salience),
    )


def _share(tree: Tree, title: Candidate, names: dict[int, Candidate]) -> None:
    """ "journalists Levent and Taştekin": each is a journalist."""
    assert title.sense is not None
    office = of_noun(tree.lemma(title.head), title.modifiers) or title.sense
    at = names[title.head + 1]
    heads = set(tree.conjuncts(at.head))
    for first, c in list(names.items()):
        if c.head in heads and c.kind == "PER":
            sense = Sense("PER", office.sectors, office.office)
            names[first] = replace(
                c, sense=c.sense or sense, country=c.country or title.country,
                titles=c.titles or (title.first, title.head),
            )  # fmt: skip


def _without_counted(found: list[Candidate]) -> list[Candidate]:
    """Of "a group of protesters" one mention, not two; of "head of state security" the head."""
    counted = {c.also_head for c in found if c.form == "description" and c.also_head >= 0}
    kept = []
    for c in found:
        inside = c.form == "description" and any(
            o is not c and o.form == "description" and o.head < c.first and c.last <= o.last
            and o.sense is not None and o.sense.office is not None
            for o in found
        )  # fmt: skip
        bare = not c.definite and c.country is None and c.kind == "ORG" and not c.plural
        if c.form == "description" and (c.head in counted or (inside and bare)):
            continue
        kept.append(c)
    return kept


def _of_word(tree: Tree, sentence: int, word: int, covered: set[int]) -> Candidate | None:
    token = tree.tokens[word]
    lower = token.text.lower()
    if lower == "those" and token.upos in ("PRON", "DET"):
        return _those(tree, sentence, word)
    if token.upos in ("PRON", "DET") and (lower in PERSONAL or lower in _ANAPHORIC):
        return _pronoun(tree, sentence, word, lower)
    if token.text[0].isupper() and is_language(tree, word):
        return None
    if token.text[0].isupper() and (codes := demonym(token.text)):
        return _demonym(tree, sentence, word, codes[0])
    if token.upos in ("NOUN", "PROPN", "ADJ", "NUM"):
        return description(tree, sentence, word, covered)
    return None


def _those(tree: Tree, sentence: int, word: int) -> Candidate | None:
    """ "Those responsible", "those who fled": people told by what they did."""
    if not tree.by(word, "amod", "acl", "acl:relcl"):
        return None
    first, last = tree.phrase(word, relatives=True)
    return Candidate(
        sentence, first, last, word, "description", "GROUP", tree.span(first, last).text,
        plural=True, lemma="those", salience=salience(tree, word),
    )  # fmt: skip


def _pronoun(tree: Tree, sentence: int, word: int, lower: str) -> Candidate | None:
    token = tree.tokens[word]
    if (token.upos == "DET" and token.deprel.startswith("det")) or _empty(tree, word, lower):
        return None
    kind = PERSONAL.get(lower, "GROUP")
    text = token.text
    return Candidate(
        sentence, word, word, word, "pronoun", kind, text, pronoun=lower,
        salience=salience(tree, word),
    )  # fmt: skip


def _empty(tree: Tree, word: int, lower: str) -> bool:
    """ "It" that stands for nothing: "it is clear that", "it seems", "it was raining"."""
    token = tree.tokens[word]
    if lower != "it":
        return False
    if token.deprel == "expl":
        return True
    above = token.head
    if above < 0 or token.deprel not in ("nsubj", "nsubj:pass"):
        return False
    clauses = tree.by(above, "csubj", "csubj:pass", "ccomp", "advcl")
    return tree.tokens[above].upos == "ADJ" and bool(clauses)


def _demonym(tree: Tree, sentence: int, word: int, code: str) -> Candidate:
    token = tree.tokens[word]
    people = token.upos in ("NOUN", "PROPN") and token.xpos in ("NNS", "NNPS")
    kind: Kind = "NORP" if people else "GPE"
    return Candidate(
        sentence, word, word, word, "name", kind, token.text, country=code, plural=people,
        lemma=fold(token.text), salience=salience(tree, word),
    )  # fmt: skip


def _seat(tree: Tree, sentence: int, word: int, code: str) -> Candidate:
    text = tree.tokens[word].text
    return Candidate(
        sentence, word, word, word, "name", "GPE", text, country=code, government=True,
        lemma=fold(text), salience=salience(tree, word),
    )  # fmt: skip
