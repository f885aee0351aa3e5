"""The event corpus as training examples: acts, their modes, modality, parties and sources."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import markup
import standoff
from data import Example, name_tags
from name_candidates import known, runs

from isnad.clean import split
from isnad.grammar import Tree
from isnad.model import Sentence
from isnad.tag import RawSentence, read_sentences
from isnad.tag.labels import ACT_MODES, ACT_ROLES, ACT_TYPES, MODALITIES, SAYING

HELD_BACK = 0.08
"""The share of records, drawn with a fixed seed, that measures and never trains."""


@dataclass
class ActLabels:
    """One act of a sentence: label indices, and word indices of its arguments and sources."""

    word: int
    type: int
    modality: int
    modes: list[int] = field(default_factory=list)
    roles: list[tuple[int, int]] = field(default_factory=list)
    saying: list[tuple[int, int]] = field(default_factory=list)


def head_in(sentence: Sentence, tree: Tree, start: int, end: int) -> int | None:
    """The head word of the characters ``start`` to ``end``; None when they lie elsewhere."""
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < end and start < t.end]
    tops = [i for i in inside if sentence.tokens[i].head not in inside]
    if not inside:
        return None
    content = [i for i in tops if sentence.tokens[i].upos not in ("PUNCT", "ADP", "DET", "CCONJ")]
    return (content or tops)[0]


def trigger_word(sentence: Sentence, tree: Tree, start: int, end: int) -> int | None:
    """The word a trigger is learned on: its head, but of "was in Damascus" the first word."""
    head = head_in(sentence, tree, start, end)
    if head is None or sentence.tokens[head].upos not in ("PROPN", "PRON", "ADP"):
        return head
    return next(i for i, t in enumerate(sentence.tokens) if t.start < end and start < t.end)


def load(folder: Path, *, held_back: bool) -> list[Example]:
    """The corpus's sentences (parsed by the model at hand, for head words), or its held-back part."""
    records = [
        r for _, _, r in markup.read(sorted(folder.glob("*.txt"))) if not isinstance(r, ValueError)
    ]
    rng = random.Random(7)
    return examples([r for r in records if (rng.random() < HELD_BACK) == held_back], "corpus")


def load_news(train: Path, *, held_back: bool) -> list[Example]:
    """The marked sentences of the training data, or those that are held back."""
    marked = standoff.read(standoff.NEWS, train, "held" if held_back else "train")
    return examples([r for _, r in marked], "news")


def examples(records: list[markup.MarkedText], source: str) -> list[Example]:
    """Marked texts as training examples.

    Passages are cut into sentences, as the program reads them; an argument in another sentence
    than its act is left out.
    """
    raw, owner = [], []
    for record in records:
        for start, end in split(record.text, 0, len(record.text)):
            raw.append(RawSentence(record.text, start, end, headline=record.voice == "headline"))
            owner.append(record)
    made, names = [], known()
    for record, sentence in zip(owner, read_sentences(raw), strict=True):
        if sentence.tokens:
            made.append(_example(record, sentence, names, source))
    return made


def _names(record: markup.MarkedText, example: Example, names: dict[str, str]) -> list[int] | None:
    """Name tags by the table of runs; None where the table does not know a run of the sentence."""
    found = []
    first, last = example.spans[0][0], example.spans[-1][1]
    for start, end, run in runs(record.text):
        if end <= first or start >= last:
            continue
        if run not in names:
            return None
        at = start
        for entry in names[run].split(";"):
            name, sep, kind = entry.strip().rpartition("=")
            if sep and (place := record.text.find(name, at, end)) >= 0:
                found.append({"start": place, "end": place + len(name), "type": kind})
                at = place + len(name)
    return name_tags(example, found)


def _example(
    record: markup.MarkedText, sentence: Sentence, names: dict[str, str], source: str
) -> Example:
    tree = Tree(sentence)
    example = Example(
        id=f"{source}-{record.text[:40]}-{sentence.span.start}",
        source=source,
        text=record.text,
        spans=[(t.start, t.end) for t in sentence.tokens],
    )
    sources = {k: head_in(sentence, tree, *at) for k, at in record.sources.items()}
    labels = []
    for act in record.acts.values():
        word = trigger_word(sentence, tree, *act.trigger)
        if word is None:
            continue
        label = ActLabels(word, ACT_TYPES.index(act.type), MODALITIES.index(act.modality))
        label.modes = [ACT_MODES.index(f"{act.type}/{m}") for m in act.modes]
        for role, spans in act.roles.items():
            for at in spans:
                head = head_in(sentence, tree, *at)
                if head is not None:
                    label.roles.append((ACT_ROLES.index(role), head))
        for stance, chain in act.claims:
            for n, source in enumerate(chain):
                head = sources.get(source)
                if head is not None:
                    label.saying.append((SAYING.index("relay" if n else stance), head))
        labels.append(label)
    example.acts = labels
    example.names = _names(record, example, names) if source == "corpus" else None
    example.scheme = "corpus" if example.names is not None else None
    return example
