"""A mention before it is resolved, and what the grammar around a noun says of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from isnad.grammar import Tree
from isnad.model import PlaceMention
from isnad.model.entity import Kind, MentionForm
from isnad.resources import Country, demonym
from isnad.resources import country as nation_named
from isnad.who.capitals import capital_of
from isnad.who.nouns import Sense

_BY_ANOTHER = frozenset(
    "back backed fund funded support supported occupy occupied affiliated affiliate led lead "
    "linked link held hold based proxy sponsored trained armed allied ally brokered "
    "controlled control mediated made built run style owned".split()
)
"""After a country and a hyphen: the noun is not of that country ("Turkish-backed")."""
_SHORT_STATES = frozenset("US UK USA UAE DRC CAR PRC ROK DPRK GB USSR".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention before it is resolved.

    ``head`` is the word that grammar sees; ``sense`` what the nouns say of it; ``country`` ISO
    alpha-3; ``place`` the place a name stands for; ``modifiers`` lower-case content words;
    ``titles`` the first and last word of a title before a name; ``owner`` the possessor's word;
    ``also_head`` a second word that stands for the mention, -1 for none.
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
    headline: bool = False
    pronoun: str = field(default="")


def head_of(tree: Tree, first: int, last: int) -> int:
    """The word of a stretch whose head lies outside it."""
    for word in range(first, last + 1):
        if not first <= tree.tokens[word].head <= last:
            return word
    return last


def lemmas(tree: Tree, first: int, last: int) -> tuple[str, ...]:
    """Lemmas of the words from ``first`` up to ``last``, which is left out."""
    return tuple(tree.lemma(w) for w in range(first, last))


def country_of(tree: Tree, word: int, first: int, last: int) -> str | None:
    """The country that an adjective, a possessive or "of X" gives a noun phrase."""
    after = -1
    for at in (*range(word - 1, first - 1, -1), *range(word + 1, last + 1)):
        text = tree.tokens[at].text
        if at > word and tree.tokens[at].upos == "ADP":
            after = at
        if not text[:1].isupper() or by_another(tree, at, last):
            continue
        if at > word and (after < 0 or tree.tokens[after].text.lower() not in ("of", "in", "from")):
            continue
        codes = demonym(text)
        if codes:
            return codes[0]
        name = text
        if at > first and tree.tokens[at - 1].text[:1].isupper():
            name = f"{tree.tokens[at - 1].text} {text}"
        nation = state_named(name) or state_named(text)
        if nation is not None:
            return nation.alpha3
        if at < word and (seat := capital_of(text)):
            return seat
    return None


def state_named(text: str) -> Country | None:
    """The country of a name; of codes only those that the press uses: "MP" is no country."""
    if text.replace(".", "").isupper() and text.replace(".", "") not in _SHORT_STATES:
        return None
    return nation_named(text)


def by_another(tree: Tree, at: int, last: int) -> bool:
    """Whether a country's name only says who backs, leads or holds ("Turkish-backed")."""
    if at + 2 > last or tree.tokens[at + 1].text not in ("-", "–"):
        return False
    return tree.lemma(at + 2) in _BY_ANOTHER or tree.tokens[at + 2].text.lower() in _BY_ANOTHER


def salience(tree: Tree, word: int) -> int:
    """How prominent a mention is: subjects before objects before the rest."""
    relation = tree.tokens[tree.first_conjunct(word)].deprel
    if relation in ("nsubj", "nsubj:pass"):
        above = tree.tokens[word].head
        main = above >= 0 and tree.tokens[above].deprel in ("root", "conj", "parataxis")
        return 4 if main else 3
    return 2 if relation in ("obj", "iobj", "root") else 1
