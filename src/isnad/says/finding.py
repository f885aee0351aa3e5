"""All attributions of a sentence, those of different kinds fitted together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.ontology import cues
from isnad.says import words
from isnad.says.attribution import Attribution, Speaker
from isnad.says.nouns import of_nouns
from isnad.says.phrases import of_colons, of_hedges, of_phrases
from isnad.says.scene import COMMAS, Scene
from isnad.says.silences import of_questions, of_rebuttals, of_silences
from isnad.says.sources import speakers
from isnad.says.verbs import of_verbs

_OTHER_CITES = frozenset({"citing", "quoting", "relaying"})


def in_sentence(scene: Scene) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    if not scene.tokens:
        return []
    silent, used = of_silences(scene)
    rebuttals = [r for r in of_rebuttals(scene) if r.cue.head not in used]
    silent += [*rebuttals, *of_questions(scene)]
    used |= {r.cue.head for r in rebuttals}
    hedges = list(of_hedges(scene))
    used |= {h.cue.head for h in hedges}
    found = [*silent, *of_verbs(scene, used), *of_phrases(scene), *of_nouns(scene), *hedges]
    if not any(a.sources and not a.sources[0].hedge for a in found) or scene.sentence.headline:
        found += of_colons(scene)
    found += _as_put(scene)
    found = [*_citing(scene, found), *found]
    kept = _within(_without_repeats(found))
    return sorted(kept, key=lambda a: a.cue.first)


def _within(found: Sequence[Attribution]) -> list[Attribution]:
    """A phrase inside somebody's words ("that, according to X, …") covers only those words."""
    clauses = [a for a in found if a.rank == 1 and a.content]
    fitted = []
    for one in found:
        if one.rank == 0 and one.content:
            around = [
                c for c in clauses if one.cue.first in c.content and c.cue.head in one.content
            ]
            for clause in sorted(around, key=lambda c: -len(c.content)):
                one = replace(one, content=one.content & clause.content)
        gone: set[int] = set()
        for other in found:
            if other is not one and one.cue.head in other.content and _stands_after(other):
                gone |= {other.cue.head} | {
                    w for s in other.sources for w in range(s.first, s.last + 1)
                }
        fitted.append(replace(one, content=one.content - gone) if gone & one.content else one)
    return fitted


def _stands_after(one: Attribution) -> bool:
    """Whether a reporting clause follows what it reports ("…, said a spokeswoman")."""
    return one.rank == 1 and min(one.content) < one.cue.first


def _without_repeats(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution a cue word; the first made wins."""
    kept: dict[int, Attribution] = {}
    for one in found:
        kept.setdefault(one.cue.head, one)
    return list(kept.values())


def _as_put(scene: Scene) -> list[Attribution]:
    """ "as the bishop put it", "as Al Jazeera reported": the clause around is what is reported."""
    found = []
    for word, token in enumerate(scene.tokens):
        if token.text.lower() != "as" or word + 2 >= len(scene):
            continue
        head = scene.noun_after(word)
        if head < 0:
            continue
        verb = scene.tree.phrase(head)[1] + 1
        while verb < len(scene) and scene.tokens[verb].upos in ("ADV", "AUX"):
            verb += 1
        if verb >= len(scene) or not _speaks(scene, verb):
            continue
        from isnad.says.phrases import covered_by_phrase

        end = verb + (scene.low(verb + 1) == "it")
        content = covered_by_phrase(scene, word, end)
        found.append(
            Attribution(
                scene.number,
                speakers(scene, head),
                scene.words(verb, end),
                content,
                "asserts",
                "speech",
            )
        )
    return found


def _speaks(scene: Scene, verb: int) -> bool:
    lemma = scene.tree.lemma(verb)
    if lemma == "put":
        return scene.low(verb + 1) == "it"
    following = scene.low(verb + 1)
    ends = following in {",", ".", "", ";"} or following in COMMAS
    return ends and any(
        c.reporting in ("speech", "writing") for c in cues().reporting(lemma, "VERB")
    )


def _citing(scene: Scene, found: Sequence[Attribution]) -> list[Attribution]:
    """ "…, citing S": S speaks first, in what the reporting clause of the sentence covers."""
    made = []
    for word, token in enumerate(scene.tokens):
        lowered = token.text.lower()
        cites = (token.xpos == "VBG" and lowered in _OTHER_CITES) or _relative_cite(scene, word)
        basis = lowered == "basis" and scene.low(word + 1) == "of"
        if not cites and not basis:
            continue
        head = scene.noun_after(word + basis)
        outer = _nearest_report(found, word)
        if head < 0 or outer is None:
            continue
        sources = speakers(scene, head)
        gone = {w for s in sources for w in range(s.first, s.last + 1)} | {word}
        made.append(
            Attribution(
                scene.number,
                sources,
                scene.words(word, word),
                outer.content - gone,
                "asserts",
                "speech",
                rank=0,
            )
        )
    return made


def _relative_cite(scene: Scene, word: int) -> bool:
    return scene.tree.lemma(word) in words.CITING and scene.low(word - 1) in ("which", "who")


def _nearest_report(found: Sequence[Attribution], word: int) -> Attribution | None:
    reports = [
        a
        for a in found
        if a.content
        and a.manner in ("speech", "writing", "evidence", "belief")
        and word != a.cue.head
        and a.rank == 1
    ]
    return min(reports, key=lambda a: abs(a.cue.head - word), default=None)


def shifted(one: Attribution, sources: tuple[Speaker, ...]) -> Attribution:
    """The attribution with other speakers."""
    return replace(one, sources=sources)
