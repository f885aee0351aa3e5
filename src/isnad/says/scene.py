"""A sentence as attribution sees it: noun phrases, commas, quotation marks, stretches of words."""

from __future__ import annotations

from functools import cache, cached_property

from isnad.grammar import Tree
from isnad.model import Sentence, Token
from isnad.ontology import cues
from isnad.says.attribution import Speaker
from isnad.says.words import (
    ADDING,
    ATTITUDES,
    CLAIM_NOUNS,
    CONTRAST,
    CORE,
    DENIES,
    INTENTIONS,
    IRREGULAR,
    OBJECTING,
    PARENTHETICAL,
    SAYING,
)

QUOTES = frozenset('"“”„«»‟″') | {"''", "``", "’’"}
COMMAS = frozenset(",–—-;:") | QUOTES | {"--"}
_PHRASE_POS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "X", "SYM", "PART"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_OF = frozenset({"of", "for", "from", "in", "at", "with", "on", "to", "close"})


def is_quote(token: Token) -> bool:
    """Whether a token is a quotation mark (single ones as the reading model tells them)."""
    return token.text in QUOTES or (token.upos == "PUNCT" and token.xpos in ("``", "''"))


class Words(Tree):
    """The tree, with the lemmas of reporting verbs that the lemma table does not know."""

    def lemma(self, word: int) -> str:
        """The lemma; of an inflected verb left as it is, the reporting verb it must be."""
        token = self.tokens[word]
        plain = token.lemma.lower()
        if plain in IRREGULAR:
            return IRREGULAR[plain]
        if token.upos != "VERB" or plain != token.text.lower() or token.xpos == "VB":
            return plain
        return next((c for c in _stems(plain) if _reports(c)), plain)


@cache
def _stems(form: str) -> tuple[str, ...]:
    """What a verb form may come from ("endorses", "clarifies", "refuted")."""
    found = []
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ied", "y"),
        ("ed", "e"),
        ("ed", ""),
        ("ing", ""),
        ("ing", "e"),
    ):
        if form.endswith(ending):
            found.append(form.removesuffix(ending) + instead)
            if ending == "es":
                found.append(form.removesuffix("s"))
    return tuple(found)


@cache
def _reports(lemma: str) -> bool:
    return bool(cues().reporting(lemma, "VERB")) or lemma in ATTITUDES | INTENTIONS | DENIES | CORE


class Scene:
    """One sentence with its tree and number."""

    def __init__(self, sentence: Sentence, number: int) -> None:
        self.tree = Words(sentence)
        self.sentence = sentence
        self.number = number
        self.tokens = sentence.tokens

    def __len__(self) -> int:
        return len(self.tokens)

    def low(self, word: int) -> str:
        """The lower-case form of a word; "" outside the sentence."""
        return self.tokens[word].text.lower() if 0 <= word < len(self.tokens) else ""

    def speaker(self, head: int, *, relatives: bool = False, hedge: bool = False) -> Speaker:
        """The noun phrase of ``head`` as a speaker."""
        first, last = (head, head) if hedge else self.tree.phrase(head, relatives=relatives)
        while not hedge and self._leads(first - 1, first):
            first -= 1
        if not hedge:
            last = self._tail(first, last)
        return Speaker(self.number, first, last, head, self.tree.span(first, last), hedge)

    def _tail(self, first: int, last: int) -> int:
        """The end of a noun phrase with a name set beside it ("the group Youth of Aleppo") or
        quoted words that end it ("sources from the “moderate opposition”")."""
        if self.tokens[last].upos in ("NOUN", "PROPN", "ADJ") and self.tokens[last].xpos != "POS":
            for name in self.sentence.names:
                if name.first == last + 1 and name.kind in ("PER", "ORG", "MISC"):
                    return name.last
        if self.tokens[last].upos in ("DET", "ADP") and last > first:
            for start, end in self.quoted:
                if start == last + 1 and end - start < 8:
                    return end
            while last > first and self.tokens[last].upos in ("DET", "ADP"):
                last -= 1
        return last

    def _leads(self, word: int, first: int) -> bool:
        """Whether a word belongs to the noun phrase after it ("British Prime Minister" May)."""
        if word < 0 or self.tokens[first].upos in ("DET", "PRON"):
            return False
        token = self.tokens[word]
        if token.upos == "DET":
            return token.text.lower() not in ("that", "both", "all")
        if token.upos not in ("ADJ", "NOUN", "PROPN", "NUM") or self.low(word) in TIMES:
            return False
        if self.tree.lemma(word) in CLAIM_NOUNS:
            return False
        if (
            token.upos == "ADJ"
            and self.tokens[first].upos == "PROPN"
            and word > 0
            and self.tokens[word - 1].upos == "AUX"
        ):
            return False
        return token.head >= first or (
            token.upos in ("NOUN", "PROPN")
            and self.tokens[first].upos == "PROPN"
            and token.deprel not in ("obj", "obl", "root")
        )

    def words(self, first: int, last: int) -> Speaker:
        """A plain stretch of words, as a cue."""
        return Speaker(self.number, first, last, first, self.tree.span(first, last))

    def mark(self, word: int) -> bool:
        """Whether a word is a comma, dash, colon or quotation mark."""
        return self.tokens[word].text in COMMAS or is_quote(self.tokens[word])

    def noun_before(self, word: int) -> int:
        """The head of the noun phrase that ends right before ``word``; -1 for none."""
        at = word - 1
        while at >= 0 and self.tokens[at].upos in ("ADV", "AUX") and self.low(at) not in CONTRAST:
            at -= 1
        if at > 0 and self.tokens[at].text == ")":
            opening = [w for w in range(max(0, at - 8), at) if self.tokens[w].text == "("]
            at = opening[-1] - 1 if opening else at
        if at < 0 or self.tokens[at].upos not in _NOUNS:
            return -1
        return self._top(at, 0, at)

    def noun_after(self, word: int) -> int:
        """The head of the noun phrase that starts right after ``word``; -1 for none."""
        at = word + 1
        while at < len(self) and (
            self.tokens[at].upos in _PHRASE_POS | {"PUNCT"} or self._attributive(at)
        ):
            token = self.tokens[at]
            if token.upos == "PUNCT" and token.text not in ("-", "'", "’"):
                break
            following = self.tokens[at + 1] if at + 1 < len(self) else None
            inside = following is not None and (
                following.upos in ("NOUN", "PROPN") or following.text in ("-", "'s", "’s", "'", "’")
            )
            if token.upos in _NOUNS and not inside:
                return self._top(at, word + 1, at)
            at += 1
        return -1

    def _attributive(self, word: int) -> bool:
        """A participle or adverb before a noun ("London-based", "leaked memo", "newly elected")."""
        token = self.tokens[word]
        before = self.low(word - 1)
        if token.upos == "VERB" and token.xpos in ("VBN", "VBG", "VBD"):
            return before == "-" or self.tokens[word - 1].upos in ("DET", "ADJ", "ADP")
        return token.upos == "ADV" and self.tokens[word - 1].upos == "DET"

    def _top(self, word: int, low: int, high: int) -> int:
        """Climbs from a word to the head of its noun phrase, inside a stretch."""
        for _ in self.tokens:
            token = self.tokens[word]
            joined = token.deprel in (
                "compound",
                "flat",
                "nmod:poss",
                "amod",
                "nummod",
                "det",
                "nmod",
                "nmod:desc",
                "appos",
            )
            if not joined or not low <= token.head <= high:
                return word
            if token.deprel == "nmod" and "," in {self.low(w) for w in range(token.head, word)}:
                return word
            word = token.head
        return word

    @cached_property
    def outlets(self) -> dict[int, tuple[int, int]]:
        """News outlets of the sentence: head word to first and last word."""
        found: dict[int, tuple[int, int]] = {}
        for name in self.sentence.names:
            if name.kind != "PER" and cues().outlet(name.span.text):
                found[self._name_head(name.first, name.last)] = (name.first, name.last)
        taken = {w for a, b in found.values() for w in range(a, b + 1)}
        for word, token in enumerate(self.tokens):
            if word not in taken and token.upos == "PROPN" and cues().outlet(token.text):
                found[word] = (word, word)
        for word, token in enumerate(self.tokens):
            if token.upos in ("NOUN", "PROPN") and word not in found and self._media_noun(word):
                found[word] = self.tree.phrase(word)
        spans = set(found.values())
        return {
            head: (a, b)
            for head, (a, b) in found.items()
            if not any(c <= a and b <= d and (c, d) != (a, b) for c, d in spans)
        }

    def _media_noun(self, word: int) -> bool:
        first, last = self.tree.phrase(word)
        words = " ".join(self.tree.lemma(w) for w in range(first, word + 1))
        noun = cues().source(words)
        if noun is None or noun.kind not in ("media", "agency") or self.tree.lemma(word) in _PEOPLE:
            return False
        return (
            any(t.upos == "PROPN" for t in self.tokens[first : last + 1])
            or any(self.tree.lemma(w) in _MEDIA_MODIFIERS for w in range(first, word))
            or self.tree.lemma(word)
            in (
                "newspaper",
                "daily",
                "broadcaster",
                "newsletter",
                "newswire",
                "television",
                "radio",
            )
        )

    def _name_head(self, first: int, last: int) -> int:
        for word in range(first, last + 1):
            if not first <= self.tokens[word].head <= last:
                return word
        return last

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Quoted stretches by word index; an open quotation runs to the sentence's end or start."""
        marks = [
            w
            for w, t in enumerate(self.tokens)
            if is_quote(t) and not (w and is_quote(self.tokens[w - 1]))
        ]
        found, opened = [], -1
        for word in marks:
            closing = self.tokens[word].text in "”»" or (
                opened >= 0 and self.tokens[word].text != "“"
            )
            if closing:
                found.append((max(opened, 0), word))
                opened = -1
            else:
                opened = word
        if opened >= 0:
            found.append((opened, len(self) - 1))
        return tuple(found)

    def in_quotes(self, word: int) -> bool:
        """Whether a word stands inside quotation marks."""
        return any(a < word < b for a, b in self.quoted)

    @property
    def base(self) -> int:
        """Where the sentence starts in the document."""
        return self.sentence.span.start

    def tokens_of(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last word of a stretch of the sentence's own characters."""
        inside = [
            w
            for w, t in enumerate(self.tokens)
            if t.start < self.base + end and t.end > self.base + start
        ]
        return (inside[0], inside[-1]) if inside else None

    def left_edge(self, word: int) -> int:
        """The first word of what a report at ``word`` may cover: after ";", or after a contrast
        with words that are somebody else's already."""
        for at in range(word - 1, 0, -1):
            if self.in_quotes(at):
                continue
            if self.tokens[at].text == ";":
                return at + 1
            contrast = self.low(at) in CONTRAST and self.tokens[at - 1].text in COMMAS
            if contrast and self._speaks_before(at):
                return at + 1
        return 0

    def _speaks_before(self, word: int) -> bool:
        return any(
            self.tokens[w].upos == "VERB" and self.tree.lemma(w) in PARENTHETICAL - INTENTIONS
            for w in range(word)
        )

    def right_edge(self, word: int) -> int:
        """The last word before the next ";", contrasting clause or ", adding" after ``word``."""
        for at in range(word + 1, len(self)):
            if self.in_quotes(at) and not self.in_quotes(word):
                continue
            if self.tokens[at].text == ";" or (at > word + 2 and self._says_more(at)):
                return at - 1
            if self.tokens[at - 1].text not in COMMAS or at - 1 <= word:
                continue
            if (
                self.answered_at(at)
                or self._adds(at)
                or self._next_head(at)
                or self._main_clause(at)
            ):
                return at - 1
        return len(self) - 1

    def answered_at(self, word: int) -> bool:
        """Whether a contrasting clause or a rebuttal starts at ``word``."""
        contrast = self.low(word) in CONTRAST and not self._goes_on(word)
        return contrast or (self.tokens[word - 1].text in ",–—-" and self._answers(word))

    def _main_clause(self, word: int) -> bool:
        """The main clause after a contrast ("Although X confirms nothing, analysts say …")."""
        if self.low(0) not in CONTRAST or self.tokens[word - 1].text != ",":
            return False
        for at in range(word, min(word + 8, len(self))):
            if self.tokens[at].upos == "VERB" and self.tokens[at].xpos in ("VBD", "VBZ", "VBP"):
                return any(self.tokens[w].upos in _NOUNS for w in range(word, at))
            if self.tokens[at].text == ",":
                return False
        return False

    def _says_more(self, word: int) -> bool:
        """ "… and denied it": the speaker's next reporting verb, without a subject of its own."""
        if self.low(word) not in ("and", "but"):
            return False
        after = word + 1
        while after < len(self) and self.tokens[after].upos == "ADV":
            after += 1
        if after >= len(self) or self.tokens[after].xpos not in ("VBD", "VBZ"):
            return False
        return self.tree.lemma(after) in SAYING

    def _next_head(self, word: int) -> bool:
        """ "Kabul says jets hit camp, summons envoy": a headline's second verb."""
        return self.sentence.headline and self.tokens[word].xpos in ("VBZ", "VBP")

    def _goes_on(self, word: int) -> bool:
        """ "…, but did not fire": a contrast without a subject of its own."""
        following = self.tokens[word + 1] if word + 1 < len(self) else None
        return (
            following is not None
            and self.low(word) == "but"
            and following.xpos in ("VBD", "VBZ", "VBP", "MD", "RB", "TO", "IN")
        )

    def _adds(self, word: int) -> bool:
        """ "…, adding that", "…, citing": the speaker's next words, or another's."""
        if self.tokens[word].xpos != "VBG" or self.tree.lemma(word) not in ADDING:
            return False
        return not any(
            self.low(w) == "that" and self.tokens[w - 1].text == ","
            for w in range(word + 2, len(self))
        )

    def _answers(self, word: int) -> bool:
        """ "…, a claim that Kyiv denied", "…, which the army denied", "…, a sum he has
        denied taking"."""
        if self.low(word) in ("a", "an") and self.low(word + 1) in CLAIM_NOUNS:
            return True
        if self.low(word) in ("what", "for", "in", "with") and "what" in (
            self.low(word),
            self.low(word + 1),
        ):
            return any(
                self.tree.lemma(w) in PARENTHETICAL for w in range(word, min(word + 9, len(self)))
            )
        if self.low(word) not in ("which", "something", "a", "an", "the"):
            return False
        for at in range(word + 1, min(word + 9, len(self))):
            if self.tree.lemma(at) in DENIES | OBJECTING and self.tokens[at].upos in (
                "VERB",
                "AUX",
            ):
                return True
            if self.tokens[at].upos == "VERB" or self.tokens[at].text in ",;.":
                return False
        return False


TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week month
    year night morning evening afternoon""".split()
)
_PEOPLE = frozenset("reporter journalist correspondent editor presenter anchor columnist".split())
_MEDIA_MODIFIERS = frozenset(
    """state local turkish russian iranian israeli state-run official state-owned saudi syrian
    public national western foreign""".split()
)
