"""A sentence's tree as attribution reads it: reporting verbs in any form, the heads of names."""

from __future__ import annotations

from functools import cache

from isnad.grammar import Tree
from isnad.model import Name
from isnad.ontology import cues
from isnad.says.words import ATTITUDES, CORE, DENIES, INTENTIONS, IRREGULAR


class Words(Tree):
    """The tree, with the lemmas of reporting verbs that the lemma table does not know."""

    def lemma(self, word: int) -> str:
        """The lemma; of an inflected verb left as it is, the reporting verb it must be."""
        token = self.tokens[word]
        plain = token.lemma.lower()
        if plain in IRREGULAR:
            return IRREGULAR[plain]
        if token.upos != "VERB" or plain != token.text.lower() or token.xpos == "VB":
            return plain
        return next((c for c in _stems(plain) if _reports(c)), plain)

    def tells(self, word: int) -> bool:
        """Whether a word is a verb of speech or writing."""
        readings = cues().reporting(self.lemma(word), "VERB")
        return any(c.reporting in ("speech", "writing") for c in readings)

    def name_head(self, name: Name) -> int:
        """The head word of a name."""
        inside = range(name.first, name.last + 1)
        return next((w for w in inside if self.tokens[w].head not in inside), name.last)


@cache
def _stems(form: str) -> tuple[str, ...]:
    """What a verb form may come from ("endorses", "clarifies", "refuted")."""
    found = []
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ied", "y"),
        ("ed", "e"),
        ("ed", ""),
        ("ing", ""),
        ("ing", "e"),
    ):
        if form.endswith(ending):
            found.append(form.removesuffix(ending) + instead)
            if ending == "es":
                found.append(form.removesuffix("s"))
    return tuple(found)


@cache
def _reports(lemma: str) -> bool:
    return bool(cues().reporting(lemma, "VERB")) or lemma in ATTITUDES | INTENTIONS | DENIES | CORE
