"""A sentence as attribution sees it: its tree, its marks, its quoted stretches, its outlets."""

from __future__ import annotations

from functools import cached_property

from isnad.model import Sentence, Token
from isnad.says.attribution import Speaker
from isnad.says.outlets import outlets_of
from isnad.says.tree import Words

QUOTES = frozenset('"“”„«»‟″') | {"''", "``", "’’"}
COMMAS = frozenset(",–—-;:") | QUOTES | {"--"}


def is_quote(token: Token) -> bool:
    """Whether a token is a quotation mark (single ones as the reading model tells them)."""
    return token.text in QUOTES or (token.upos == "PUNCT" and token.xpos in ("``", "''"))


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

    def words(self, first: int, last: int) -> Speaker:
        """A plain stretch of words, as a cue."""
        return Speaker(self.number, first, last, first, self.tree.span(first, last))

    def mark(self, word: int) -> bool:
        """Whether a word is a comma, dash, colon or quotation mark."""
        return self.tokens[word].text in COMMAS or is_quote(self.tokens[word])

    @cached_property
    def outlets(self) -> dict[int, tuple[int, int]]:
        """News outlets of the sentence: head word to first and last word."""
        return outlets_of(self.tree, self.sentence)

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
