"""A hand-made sentence as the coder sees it, and the acts found in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sentences import at, cast, sentence

from isnad.grammar import Tree
from isnad.model import Act, Argument, PlaceMention, TaggedAct, TimeMention
from isnad.what import Setting
from isnad.what.acts import of_sentence, written
from isnad.what.slots import Scene

NOWHERE = Setting((), (), "2024-12-12")


def scene(
    words: str, kinds: Mapping[str, str] | None = None, acts: Sequence[TaggedAct] = ()
) -> Scene:
    """A sentence whose cast is named in ``kinds``: entity ids are the names themselves."""
    known = kinds or {}
    told = replace(sentence(words), acts=tuple(acts))
    return Scene(Tree(told), 0, cast([told], known), known)


def setting(
    times: Sequence[TimeMention] = (),
    places: Sequence[PlaceMention] = (),
    published: str | None = "2024-12-12",
    acts: Mapping[int, str] | None = None,
) -> Setting:
    """What is known around a sentence."""
    return Setting(tuple(times), tuple(places), published, acts or {})


def lexical(
    words: str, kinds: Mapping[str, str] | None = None, around: Setting = NOWHERE
) -> list[Act]:
    """The acts that the written lexicon alone finds, in text order."""
    found = written(scene(words, kinds), around)
    return [found[word] for word in sorted(found)]


def one(words: str, kinds: Mapping[str, str] | None = None, around: Setting = NOWHERE) -> Act:
    """The only act that the written lexicon finds."""
    found = lexical(words, kinds, around)
    assert len(found) == 1, [(a.trigger.text, a.type) for a in found]
    return found[0]


def tagged(words: str, trigger: str, type: str, score: float, **fields: object) -> TaggedAct:
    """What the reading model sees at a word."""
    values = {"modes": (), "modality": "actual", "kinds": ((type, score),), **fields}
    return TaggedAct(at(sentence(words), trigger), type, score, **values)  # type: ignore[arg-type]


def coded(
    words: str,
    acts: Sequence[TaggedAct],
    kinds: Mapping[str, str] | None = None,
    around: Setting = NOWHERE,
) -> list[Act]:
    """The acts of a sentence, from model and lexicon together."""
    return of_sentence(scene(words, kinds, acts), around)


def who(arguments: Sequence[Argument]) -> list[str | None]:
    """The entities of some arguments."""
    return [argument.entity for argument in arguments]
