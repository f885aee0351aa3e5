"""PLOVER, the written lexicon of acts and the word lists: data, and the few functions that read it.

README.md in this folder describes the tables.
"""

from isnad.ontology import plover
from isnad.ontology.control import control, effect
from isnad.ontology.lexicon import ActEntry, Condition, Lexicon, View, lexicon
from isnad.ontology.wordclasses import classes, contexts_from, modes_from

__all__ = [
    "ActEntry",
    "Condition",
    "Lexicon",
    "View",
    "classes",
    "contexts_from",
    "control",
    "effect",
    "lexicon",
    "modes_from",
    "plover",
]
