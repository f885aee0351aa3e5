"""Is this English? Asked of every document, because misread Turkish would become false facts.

English prose is a quarter function words. A list of those that neighbouring languages do not
share settles nearly every text without a model; only the rest (headlines, other languages) is
shown to py3langid, whose loading takes most of a second.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Protocol, cast

_WORD_LIST = (
    "the and that with from this which were have has been said would could should their they who "
    "but not its it by about after before more than into when where what there these those says "
    "your you she our because between during against over through being while"
)
_WORDS = frozenset(_WORD_LIST.split())
_MIN_LETTERS = 20
_MIN_LETTER_SHARE = 0.25
_WINDOW = 2000
# Of wikinews' 138 stories none falls under .13; of 20 other languages none rises over .03.
_ENGLISH_SHARE = 0.08
_SOME_ENGLISH = 0.04
# Of 4,200 English sentences and headlines these two reject one ("A la guerre c'est comme ...").
_BEST_AT_LEAST = 0.3
_ENGLISH_AT_MOST = 0.01
_SHORT = 60
_WORDS_ENGLISH_AT_MOST = 0.05
_FEW_LETTERS = 6
_NO_LANGUAGE = "zxx"
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_LAST_LATIN = "\u024f"


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language: ``en``, or another only when that is sure.

    None when it is not judged (under 20 letters, or hardly any letters among digits and signs)
    or not sure. A long text is judged at its start, middle and end; English in one of them
    makes it English.
    """
    letters = sum(map(str.isalpha, text[: 3 * _WINDOW]))
    visible = sum(not char.isspace() for char in text[: 3 * _WINDOW])
    if letters < _MIN_LETTERS or letters < _MIN_LETTER_SHARE * visible:
        return None
    windows = _windows(text)
    if any(_english_share(window) >= _ENGLISH_SHARE for window in windows):
        return "en"
    return _modelled("\n".join(windows))


def language_name(code: str) -> str:
    """The English name of a language code; the code itself when there is none."""
    import pycountry

    field = {2: "alpha_2", 3: "alpha_3"}.get(len(code))
    found = pycountry.languages.get(**{field: code}) if field else None
    return re.sub(r"^Modern | \(.*\)$", "", found.name) if found else code


def _windows(text: str) -> list[str]:
    if len(text) <= 3 * _WINDOW:
        return [text]
    middle = (len(text) - _WINDOW) // 2
    return [text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]]


def _english_share(text: str) -> float:
    words = re.findall(r"[^\W\d_]+", text.lower())
    distinct = {word for word in words if word in _WORDS}
    if len(distinct) < 3:
        return 0.0
    return sum(word in _WORDS for word in words) / len(words)


def _modelled(text: str) -> str | None:
    ranked = _identifier().rank(_ADDRESS.sub(" ", text))
    best, probability = ranked[0]
    if _other_script(text):
        return next(code for code, _ in ranked if code != "en")
    if best == "en":
        return "en"
    english = dict(ranked).get("en", 0.0)
    sure = probability >= _BEST_AT_LEAST and english <= _ENGLISH_AT_MOST
    doubted = best == _NO_LANGUAGE or _some_english(text) or _only_names_are_foreign(text)
    return best if sure and not doubted else None


def _only_names_are_foreign(text: str) -> bool:
    """In "Kılıçdaroğlu slams Erdoğan" the names are Turkish; the words around them decide."""
    if sum(map(str.isalpha, text)) >= _SHORT:
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word.islower()]
    english = dict(_identifier().rank(" ".join(words))).get("en", 0.0)
    return english > _WORDS_ENGLISH_AT_MOST or sum(map(len, words)) < _FEW_LETTERS


def _some_english(text: str) -> bool:
    return _english_share(text) >= _SOME_ENGLISH


def _other_script(text: str) -> bool:
    letters = [char for char in unicodedata.normalize("NFC", text) if char.isalpha()]
    foreign = sum(char > _LAST_LATIN and not "\u1e00" <= char <= "\u1eff" for char in letters)
    return foreign > 0.6 * len(letters)


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return cast(_Identifier, made)
