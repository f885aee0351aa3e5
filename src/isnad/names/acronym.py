"""Acronyms: whether a short form is made of the letters of a long name."""

from __future__ import annotations

from isnad.names.fold import tokens

_LINKING = frozenset(
    {"of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "du", "des", "la", "le", "al",
     "el", "y", "et", "und", "fur", "&"}
)  # fmt: skip


def acronym_of(short: str, long: str) -> bool:
    """Whether ``short`` (HTS, SNA, U.N.) abbreviates ``long`` (Hayat Tahrir al-Sham).

    Every letter of ``short`` must come from the words of ``long`` in order: one letter for
    each content word, linking words (of, the, al) with or without one. A content word may also
    give up to four letters when the short form is long (``CENTCOM``, *Central Command*).
    """
    letters = "".join(tokens(short))
    words = tokens(long)
    if len(letters) < 2 or len(words) < 2 or not _looks_short(short):
        return False
    return _fits(letters, words, 1 if len(letters) < 5 else 4)


def _looks_short(short: str) -> bool:
    capitals = sum(character.isupper() for character in short)
    return " " not in short.strip() and len(short) <= 10 and capitals >= 2


def _fits(letters: str, words: tuple[str, ...], longest: int) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if word in _LINKING and _fits(letters, rest, longest):
        return True
    return any(
        letters.startswith(word[:taken]) and _fits(letters[taken:], rest, longest)
        for taken in range(1, min(longest, len(word)) + 1)
    )
