"""Times in text: found by a small grammar, placed on the calendar as intervals of days."""

from isnad.when.article import times
from isnad.when.grammar import find
from isnad.when.meaning import Phrase
from isnad.when.resolve import resolve
from isnad.when.setting import Tense

__all__ = ["Phrase", "Tense", "find", "resolve", "times"]
