"""Base forms that the tables know: a lemmatiser prefers them to its guesses."""

from __future__ import annotations

from functools import cache

from isnad.ontology.headwords import POS, head_first
from isnad.ontology.tables import read_table
from isnad.ontology.wordclasses import classes


@cache
def base_forms(upos: str) -> frozenset[str]:
    """Lemmas of the heads in acts.tsv, control.tsv and cues.tsv; for NOUN of all classes too.

    ``upos`` is VERB, NOUN or ADJ. British and American spellings both stand ("organise").
    """
    found: set[str] = set()
    for table, columns in (("acts.tsv", 7), ("control.tsv", 4), ("cues.tsv", 7)):
        for words, pos, *_ in read_table(table, columns):
            if POS.get(pos) == upos:
                found.add(head_first(words, last=pos == "noun")[0])
    if upos == "NOUN":
        found.update(word for words in classes().values() for word in words if word[0] != "@")
    return frozenset(found)
