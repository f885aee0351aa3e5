"""A sentence's dependency tree (Universal Dependencies, English) and what can be asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from isnad.model import Sentence, Span, Token

_SUBJECTS = ("nsubj", "csubj", "nsubj:outer")
_PASSIVE_SUBJECTS = ("nsubj:pass", "csubj:pass")
_QUANTITIES = frozenset(
    [
        "thousand",
        "hundred",
        "dozen",
        "score",
        "million",
        "ten",
        "group",
        "number",
        "series",
        "majority",
        "lot",
        "crowd",
        "handful",
        "pair",
        "couple",
        "wave",
        "bunch",
        "member",
        "some",
        "many",
        "most",
        "several",
        "all",
        "both",
        "part",
        "half",
        "string",
        "host",
        "mass",
    ]
)
_OUTSIDE_PHRASE = frozenset(
    "acl acl:relcl appos parataxis conj cc punct advcl dep ccomp cop nsubj aux mark discourse "
    "advcl:relcl orphan".split()
)

_BEFORE_NOUN = ("amod", "compound", "nmod:poss", "nummod")
_JOINING = ("conj", "cc", "punct")

_RELATIVE = ("WDT", "WP")


@dataclass(frozen=True, slots=True)
class Oblique:
    """A prepositional dependent: the preposition (as one lower-case string) and what it governs."""

    preposition: str
    head: int


class Tree:
    """Index of a sentence's tree. Word numbers are token indices; -1 stands for no word."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Dependents of each word, in text order."""
        kids: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head >= 0:
                kids[token.head].append(i)
        return tuple(map(tuple, kids))

    @cached_property
    def root(self) -> int:
        """The root word, -1 in an empty sentence."""
        return next((i for i, t in enumerate(self.tokens) if t.head < 0), -1)

    def by(self, word: int, *relations: str) -> tuple[int, ...]:
        """Dependents of ``word`` with one of the relations."""
        return tuple(c for c in self.children[word] if self.tokens[c].deprel in relations)

    def lemma(self, word: int) -> str:
        """The lemma of a word, lower case."""
        return self.tokens[word].lemma.lower()

    def subtree(self, word: int) -> list[int]:
        """The word and all below it, in text order."""
        found, stack = [], [word]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.children[at])
        return sorted(found)

    def ancestors(self, word: int) -> Iterator[int]:
        """The heads above a word, nearest first."""
        at = self.tokens[word].head
        for _ in self.tokens:
            if at < 0:
                return
            yield at
            at = self.tokens[at].head

    def phrase(self, word: int, *, relatives: bool = False) -> tuple[int, int]:
        """First and last word of the noun phrase headed by ``word``.

        Leaves out its preposition, conjuncts, appositions and relative clauses.
        """
        keep = {word}
        stack = [word]
        while stack:
            at = stack.pop()
            for child in self.children[at]:
                relation = self.tokens[child].deprel
                if relatives and at == word and relation.startswith("acl"):
                    keep |= set(self.subtree(child))
                    continue
                joined = self._inside_name(at, child) or self._inside_modifier(at, child)
                if relation in _OUTSIDE_PHRASE and not joined:
                    continue
                if at == word and relation == "case" and child < word:
                    continue
                keep.add(child)
                stack.append(child)
        first = last = word
        while first - 1 in keep:
            first -= 1
        while last + 1 in keep:
            last += 1
        return self._trimmed(first, last, word)

    def _inside_name(self, head: int, child: int) -> bool:
        """Hyphens and apostrophes that join two kept words ("Turkish-backed", "al-Sharaa")."""
        return self.tokens[child].text in ("-", "–", "'", "’") and abs(child - head) <= 2

    def _inside_modifier(self, at: int, child: int) -> bool:
        """What joins the modifiers before a noun: "military and police" of "… officers"."""
        token = self.tokens[self.first_conjunct(at)]
        before = token.deprel in _BEFORE_NOUN and token.head > at
        return before and child < token.head and self.tokens[child].deprel in _JOINING

    def _trimmed(self, first: int, last: int, head: int) -> tuple[int, int]:
        while first < head and self.tokens[first].upos in ("PUNCT", "CCONJ", "ADP", "SCONJ"):
            if self.tokens[first + 1].text.lower() in ("least", "most"):
                break
            first += 1
        while last > head and (
            self.tokens[last].upos in ("PUNCT", "CCONJ") or self.tokens[last].xpos == "POS"
        ):
            last -= 1
        return first, last

    def span(self, first: int, last: int) -> Span:
        """The text from word ``first`` to word ``last``."""
        start, end = self.tokens[first].start, self.tokens[last].end
        base = self.sentence.span.start
        return Span(start, end, self.sentence.span.text[start - base : end - base])

    def conjuncts(self, word: int) -> list[int]:
        """The word and those coordinated with it, in text order."""
        found, stack = [], [word]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.by(at, "conj"))
        return sorted(found)

    def first_conjunct(self, word: int) -> int:
        """The word that a chain of coordination hangs on."""
        for _ in self.tokens:
            if self.tokens[word].deprel != "conj" or self.tokens[word].head < 0:
                return word
            word = self.tokens[word].head
        return word

    def passive(self, word: int) -> bool:
        """Whether a verb is passive: an auxiliary says so, or it is a bare participle.

        Bare on a noun ("a man killed in …"), in a clause ("when asked"), in a headline ("Mayor
        arrested"), or sharing the auxiliary before it ("was held and beaten").
        """
        token = self.tokens[word]
        simple = token.xpos == "VBD" and bool(self.by(word, "obj"))
        if self.by(word, "aux:pass") or (self.by(word, *_PASSIVE_SUBJECTS) and not simple):
            return True
        if self.sentence.headline and self._bare_in_headline(word):
            return True
        if token.xpos != "VBN":
            return False
        if self.by(word, "obl:agent"):
            return True
        bare = not self.by(word, "aux", "obj")
        if bare and token.deprel == "conj" and not self.by(word, *_SUBJECTS):
            return self.tokens[token.head].upos == "VERB" and self.passive(token.head)
        return bare and token.deprel in ("acl", "advcl")

    def _bare_in_headline(self, word: int) -> bool:
        """Headlines tell in the present: a participle without object is what was done to one."""
        token = self.tokens[word]
        participle = token.xpos == "VBN" or (token.xpos == "VBZ" and token.text.endswith("ed"))
        if not participle or token.deprel not in ("root", "conj", "parataxis"):
            return False
        return bool(self.by(word, "nsubj")) and not self.by(
            word, "obj", "aux", "ccomp", "xcomp", "cop"
        )

    def grammatical_subjects(self, word: int) -> tuple[int, ...]:
        """Subject heads of a verb (active or passive), shared over coordination and control."""
        return self._subjects(word, (*_SUBJECTS, *_PASSIVE_SUBJECTS), 0)

    def _subjects(self, word: int, relations: tuple[str, ...], depth: int) -> tuple[int, ...]:
        own = self.by(word, *relations)
        token = self.tokens[word]
        if own or depth > 6 or token.head < 0:
            return own
        if absolute := self._absolute(word):
            return absolute
        if token.deprel == "conj" and self.tokens[token.head].upos in (
            "VERB",
            "AUX",
            "ADJ",
            "NOUN",
        ):
            return self._subjects(token.head, relations, depth + 1)
        if token.deprel in ("acl", "acl:relcl"):
            return (token.head,)
        if token.deprel == "xcomp":
            objects = self.by(token.head, "obj", "iobj")
            if objects and not self.by(token.head, *_PASSIVE_SUBJECTS):
                return objects
            return self._subjects(token.head, relations, depth + 1)
        shares = token.deprel in ("advcl", "ccomp") and token.xpos in ("VBG", "VBN", "VB")
        return self._subjects(token.head, relations, depth + 1) if shares else ()

    def _absolute(self, word: int) -> tuple[int, ...]:
        """Who does what "with X doing" tells: the noun that hangs on the participle before it."""
        token = self.tokens[word]
        marks = [m for m in self.by(word, "mark", "case") if self.lemma(m) == "with"]
        if token.deprel != "advcl" or token.xpos not in ("VBG", "VBN") or not marks:
            return ()
        return tuple(
            c
            for c in self.children[word]
            if marks[0] < c < word and self.tokens[c].upos in ("NOUN", "PROPN", "PRON")
        )[:1]

    def subjects(self, word: int) -> tuple[int, ...]:
        """Logical subjects: the subject of an active verb, the by-phrase of a passive one."""
        if self.passive(word):
            return self._agents(word)
        return self._antecedents(word, self.grammatical_subjects(word))

    def _agents(self, word: int) -> tuple[int, ...]:
        """The by-phrase of a passive, else of the one that it is joined to ("held and beaten")."""
        own = tuple(o.head for o in self.obliques(word) if o.preposition == "by")
        token = self.tokens[word]
        joined = token.deprel == "conj" and not self.by(word, *_SUBJECTS, *_PASSIVE_SUBJECTS)
        if own or not joined or not self.passive(token.head):
            return own
        return self._agents(token.head)

    def objects(self, word: int) -> tuple[int, ...]:
        """Logical objects: the object of an active verb, the subject of a passive one."""
        if self.passive(word):
            token = self.tokens[word]
            if token.deprel == "acl" and token.head >= 0:
                return (token.head,)
            return self._antecedents(word, self.grammatical_subjects(word))
        own = self.by(word, "obj")
        if own:
            return self._antecedents(word, own)
        token = self.tokens[word]
        if token.deprel == "conj" and token.head >= 0 and word < token.head + 3:
            return ()
        shared = [c for c in self.by(word, "conj") if self.tokens[c].upos == "VERB"]
        adjacent = [c for c in shared if not self.grammatical_subjects_of_own(c)]
        return self.by(adjacent[0], "obj") if adjacent and adjacent[0] - word <= 3 else ()

    def _antecedents(self, word: int, found: tuple[int, ...]) -> tuple[int, ...]:
        """The words found, the noun before it in place of "who", "which", "that"."""
        clause = self.tokens[self.first_conjunct(word)]
        if not clause.deprel.startswith("acl") or clause.head < 0:
            return found
        return tuple(clause.head if self.tokens[w].xpos in _RELATIVE else w for w in found)

    def grammatical_subjects_of_own(self, word: int) -> tuple[int, ...]:
        """Subjects that hang on the word itself, none inherited."""
        return self.by(word, *_SUBJECTS, *_PASSIVE_SUBJECTS)

    def obliques(self, word: int) -> tuple[Oblique, ...]:
        """Prepositional dependents of a verb or noun, coordination spelt out."""
        found = []
        for child in self.by(word, "obl", "nmod", "obl:agent", "obl:unmarked", "nmod:unmarked"):
            preposition = self.preposition(child)
            found += [Oblique(self.preposition(c) or preposition, c) for c in self.conjuncts(child)]
        return tuple(found)

    def preposition(self, word: int) -> str:
        """The preposition of a word, its parts joined ("in front of" is "in front of")."""
        cases = [c for c in self.by(word, "case") if c < word and self.tokens[c].xpos != "POS"]
        words = [w for c in cases for w in (c, *self.by(c, "fixed"))]
        return " ".join(self.tokens[w].text.lower() for w in sorted(words))

    def content(self, word: int) -> int:
        """What a quantity counts: of "thousands of supporters" the supporters; else the word."""
        if self.lemma(word) not in _QUANTITIES and self.tokens[word].upos not in (
            "NUM",
            "PRON",
            "DET",
        ):
            return word
        return next((o.head for o in self.obliques(word) if o.preposition == "of"), word)

    def possessors(self, word: int) -> tuple[int, ...]:
        """Possessive dependents of a noun ("Kalin" in "Kalin's visit")."""
        return self.by(word, "nmod:poss")

    def modifiers(self, word: int) -> tuple[int, ...]:
        """Compounds and adjectives of a noun."""
        return self.by(word, "compound", "amod", "nmod:desc", "nmod:unmarked")

    def negated(self, word: int) -> bool:
        """Whether "not", "no", "never" and the like hang on the word or its auxiliary."""
        if any(
            self.lemma(c) in ("not", "n't", "never", "n’t", "no", "neither")
            for c in self.by(word, "advmod", "det", "cc:preconj")
        ):
            return True
        return any(
            self.lemma(c) in ("no", "nobody", "none", "nothing")
            or any(self.lemma(d) == "no" for d in self.by(c, "det"))
            for c in self.grammatical_subjects(word)
            if c != self.tokens[word].head
        )

    def auxiliaries(self, word: int) -> frozenset[str]:
        """Lemmas of the auxiliaries of a verb."""
        return frozenset(self.lemma(c) for c in self.by(word, "aux", "aux:pass", "cop"))

    def clause(self, word: int) -> tuple[int, int]:
        """First and last word of the clause that a verb or noun stands in."""
        at = word
        while self.tokens[at].head >= 0 and self.tokens[at].upos not in ("VERB", "AUX"):
            at = self.tokens[at].head
        inside = self.subtree(at)
        return self._trimmed(inside[0], inside[-1], word)
