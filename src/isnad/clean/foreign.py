"""Lines of a page in another language than English."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENGLISH_WORDS = """
the a an of in on at to for with and or but by from as is are was were be been has have had not
his her its their it he she they that this who which after over will would more
"""
_OTHER_WORDS = """
ve bir için ile bu da daha çok olarak en de la le les des du une et pour dans sur sont nous vous
der die das und nicht mit auf für von ist sind wir el los las una y para por con que en su il lo
gli di che per sono è na i w nie się в на и не
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHER = frozenset(_OTHER_WORDS.split())


def is_foreign(text: str) -> bool:
    """Whether a line is not English: other letters, or small words and signs of another language.

    A headline without small words, or one with foreign names in it, is taken for English.
    """
    words = _WORD.findall(text)
    letters = [c for c in text if c.isalpha()]
    latin = sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters)
    if len(letters) >= 2 and latin < 0.5 * len(letters):
        return True
    if len(words) < 4 or any(w.lower() in _ENGLISH for w in words):
        return False
    lower = [w for w in words if w[0].islower()]
    small = sum(w in _OTHER for w in lower)
    marked = sum(any(c > "\x7f" and c not in "’" for c in w) for w in lower)
    return len(lower) >= 2 and (small >= 2 or marked >= 2 or (small >= 1 and marked >= 1))
