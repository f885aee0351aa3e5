"""Words to the numbers that the reading model takes: word pieces and letter shapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

SHAPES = ("special", "lower", "Title", "UPPER", "miXed", "digits", "punctuation", "Capital")
CLS, SEP, PAD, UNK = 101, 102, 0, 100
MAX_PIECES = 256
"""Longer sentences are cut: the words past it get no analysis (stated in the model card)."""

Ints = npt.NDArray[np.int64]


def shape(word: str) -> int:
    """The letter shape of a word, as an index into SHAPES: the vocabulary itself is uncased."""
    if word.isdigit() or (word[0].isdigit() and not word[-1].isalpha()):
        return 5
    if not any(c.isalpha() for c in word):
        return 6
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 7
    return 2 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 4


@dataclass(frozen=True)
class Batch:
    """Sentences padded to one length: pieces, mask, shapes, and each word's first piece."""

    pieces: Ints
    mask: Ints
    shapes: Ints
    first: Ints
    lengths: tuple[int, ...]


@dataclass
class PieceEncoder:
    """Encodes words one by one and remembers them: news repeats its words."""

    tokenizer: Tokenizer
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict)
    limit: int = 200_000

    def __post_init__(self) -> None:
        """Tokenizer files may ask for padding, which would count as pieces of a word."""
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def word(self, word: str) -> tuple[int, ...]:
        """The piece ids of one word; a word the vocabulary cannot spell is one unknown piece."""
        ids = self._known.get(word)
        if ids is None:
            if len(self._known) >= self.limit:
                self._known.clear()
            spelt = word.encode("utf-8", "ignore").decode()  # half a surrogate pair is no letter
            ids = tuple(self.tokenizer.encode(spelt, add_special_tokens=False).ids[:16]) or (UNK,)
            self._known[word] = ids
        return ids

    def sentence(self, words: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
        """Pieces, shapes and the position of each word's first piece, CLS and SEP included."""
        pieces, shapes, first = [CLS], [0], []
        for word in words:
            ids = self.word(word)
            if len(pieces) + len(ids) >= MAX_PIECES:
                break
            first.append(len(pieces))
            pieces += ids
            shapes += [shape(word)] * len(ids)
        return [*pieces, SEP], [*shapes, 0], first


def batch(encoded: Sequence[tuple[list[int], list[int], list[int]]]) -> Batch:
    """Pads encoded sentences into one batch."""
    rows = len(encoded)
    width = max(len(pieces) for pieces, _, _ in encoded)
    most = max(1, max(len(first) for _, _, first in encoded))
    pieces = np.full((rows, width), PAD, dtype=np.int64)
    mask = np.zeros((rows, width), dtype=np.int64)
    shapes = np.zeros((rows, width), dtype=np.int64)
    first = np.zeros((rows, most), dtype=np.int64)
    for row, (ids, forms, starts) in enumerate(encoded):
        pieces[row, : len(ids)] = ids
        mask[row, : len(ids)] = 1
        shapes[row, : len(forms)] = forms
        first[row, : len(starts)] = starts
    return Batch(pieces, mask, shapes, first, tuple(len(f) for _, _, f in encoded))
