"""PLOVER, the written lexicon of acts and the word lists: data, and the few functions that read it.

README.md in this folder describes the tables.
"""

from isnad.ontology import plover
from isnad.ontology.actors import Actor, Actors, actor_named, actors
from isnad.ontology.baseforms import base_forms
from isnad.ontology.control import Act, ControlEntry, Effect, control, effect
from isnad.ontology.cues import Cue, Cues, Outlet, SourceNoun, cues
from isnad.ontology.lexicon import ActEntry, Condition, Lexicon, View, lexicon
from isnad.ontology.titles import Title, Titles, titles
from isnad.ontology.wordclasses import classes, contexts_from, modes_from

__all__ = [
    "Act",
    "ActEntry",
    "Actor",
    "Actors",
    "Condition",
    "ControlEntry",
    "Cue",
    "Cues",
    "Effect",
    "Lexicon",
    "Outlet",
    "SourceNoun",
    "Title",
    "Titles",
    "View",
    "actor_named",
    "actors",
    "base_forms",
    "classes",
    "contexts_from",
    "control",
    "cues",
    "effect",
    "lexicon",
    "modes_from",
    "plover",
    "titles",
]
