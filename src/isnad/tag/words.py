"""Text to UD words: the tokenisation of the English Universal Dependencies treebanks."""

from __future__ import annotations

import re

_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Rev Hon St Gen Lt Col Maj Capt Cmdr Sgt Cpl Adm Brig Sen Rep Gov Pres Amb "
    "Supt Insp Det Jr Sr Co Corp Inc Ltd Bros Mt Ft No Nos vs etc Fig approx est dept Dept Jan Feb "
    "Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ave Blvd"
)
_PREFIXES = (
    "pro|anti|non|re|co|ex|pre|post|multi|sub|un|mid|inter|intra|semi|neo|ultra|vice|e|x|counter"
)

_SCANNER = re.compile(
    rf"""
    (?P<address>https?://\S+[\w/]|www\.\S+[\w/]|[\w.+-]+@[\w-]+(?:\.\w+)+|[\#@]\w+)
  | (?P<acronym>(?:[^\W\d_]\.){{2,}})
  | (?P<abbreviation>\b(?:{"|".join(_ABBREVIATIONS.split())})\.(?=\s*\S)|\b[A-Z]\.(?=\s*[A-Z]))
  | (?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b|\d+(?:[.,:]\d+)*)
  | (?P<prefixed>\b(?:{_PREFIXES})-[^\W\d_]+(?:['’][^\W\d_]+)*)
  | (?P<word>[^\W_]+(?:[’'ʼ‘`][^\W\d_]+)*(?:[\u0300-\u036f][^\W_]*)*)
  | (?P<dots>\.{{2,}}|…)
  | (?P<dashes>-{{2,}})
  | (?P<other>[^\s\u200b\u200c\u200d\ufeff\u2060])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLITIC = re.compile(r"(?i)^(.+?)(n[’']t|[’'](?:s|re|ve|ll|d|m))$")
_WHOLE = frozenset({"o'clock", "o’clock"})
_FUSED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets of the words of ``text[start:end]``, counted in ``text``.

    Splits as the English UD treebanks do: clitics ("does|n't", "Turkey|'s") and hyphened
    compounds ("Turkish|-|backed") come apart, abbreviations and numbers stay whole.
    """
    found: list[tuple[int, int]] = []
    for match in _SCANNER.finditer(text, start, len(text) if end is None else end):
        if match.lastgroup == "word":
            found += _split_word(match.group(), match.start())
        else:
            found.append(match.span())
    return found


def _split_word(word: str, at: int) -> list[tuple[int, int]]:
    if cut := _FUSED.get(word.lower()):
        return [(at, at + cut), (at + cut, at + len(word))]
    clitic = _CLITIC.match(word)
    if clitic is None or word.lower() in _WHOLE:
        return [(at, at + len(word))]
    cut = at + clitic.start(2)
    return [(at, cut), (cut, at + len(word))]
