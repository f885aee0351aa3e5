"""Folding: the spelling of a name without case, accents, quotes, hyphens and possessives."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_QUOTES = "'’‘ʼʾʿ`´ʹʻˈ‛′ʽ＇"
_POSSESSIVE = re.compile(rf"[{_QUOTES}][sS](?=\s|$|[,.;:)])|(?<=[sS])[{_QUOTES}](?=\s|$)")
_DROPPED = str.maketrans(dict.fromkeys(_QUOTES + '".“”«»'))
# Turkish and Azeri letters whose ASCII form is not what newspapers print.
_LETTERS = str.maketrans(
    {"İ": "I", "ı": "i", "ə": "e", "Ə": "E", "đ": "d", "Đ": "D", "ё": "е", "Ё": "Е"}
)
_NOT_WORD = re.compile(r"[^a-z0-9&]+")
# al-, el-, il-, and the forms in which the l takes the sound of the next letter (ash-Sham).
_ARTICLE = re.compile(
    r"(?<![a-z0-9])(?:[aei]l|u[lr])(?=-[a-z])"
    r"|(?<![a-z0-9])[aeu](dh|sh|th|d|n|r|s|t|z)(?=[- ]\1)"
)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """``name`` in plain lower-case ASCII words separated by single blanks.

    Accents, quotes, full stops and a possessive ``'s`` are dropped, hyphens part words, and the
    Arabic article is written ``al``: ``"Hay’at Tahrir el-Şam's"`` gives ``hayat tahrir al sam``.
    Other scripts are transliterated. ``""`` when nothing is left.

    An article that is not hyphenated stays as it is unless it has taken the sound of the next
    letter (``Ar Raqqah``), so that ``El Paso`` keeps its Spanish one.
    """
    if name.isascii() and name.isalpha():
        return name.lower()
    bare = _POSSESSIVE.sub("", name.strip()).translate(_DROPPED).translate(_LETTERS)
    plain = bare if bare.isascii() else anyascii(bare)
    plain = plain.lower().translate(_DROPPED)
    return " ".join(_NOT_WORD.sub(" ", _ARTICLE.sub("al", plain)).split())


def tokens(name: str) -> tuple[str, ...]:
    """The words of ``fold(name)``."""
    return tuple(fold(name).split())
