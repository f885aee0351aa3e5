"""The training material of the reading model: one example a sentence, whatever it is marked with.

Sentences that several corpora annotate (UD EWT: syntax, roles, names, factuality) become one
example with all its layers, so that one encoder pass trains every head.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from isnad.tag.labels import DEPRELS, NAME_TAGS, ROLES, UPOS, XPOS
from isnad.tag.words import words

UNKNOWN = -100
COVERED = {
    "uner": {"PER", "ORG", "LOC"},
    "gum": {"PER", "ORG", "LOC", "MISC", "EVENT"},
    "conll4": {"PER", "ORG", "LOC", "MISC"},
    "wnut6": {"PER", "ORG", "LOC", "MISC"},
    "crossner": {"PER", "ORG", "LOC", "MISC", "EVENT"},
    "corpus": {"PER", "ORG", "LOC", "MISC", "EVENT"},
}
"""What each tag set annotates: a word outside every name may still be of a kind it leaves out."""


@dataclass
class Example:
    """A sentence as words, with the layers that are known (None: not annotated)."""

    id: str
    source: str
    text: str
    spans: list[tuple[int, int]]
    upos: list[int] | None = None
    xpos: list[int] | None = None
    heads: list[int] | None = None
    deprels: list[int] | None = None
    names: list[int] | None = None
    scheme: str | None = None
    predicates: list[int] | None = None
    roles: dict[int, dict[int, int]] = field(default_factory=dict)
    soft_roles: dict[int, list[tuple[int, list[int]]]] = field(default_factory=dict)
    factuality: dict[int, float] = field(default_factory=dict)
    acts: list[Any] | None = None
    swapped: list[str] | None = None

    @property
    def words(self) -> list[str]:
        """The words of the sentence."""
        return self.swapped or [self.text[s:e] for s, e in self.spans]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON-lines file, packed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _index(labels: tuple[str, ...], value: str, other: int = UNKNOWN) -> int:
    return labels.index(value) if value in labels else other


def _syntax(path: Path) -> Iterator[Example]:
    for r in lines(path):
        tokens = r["tokens"]
        yield Example(
            id=r["id"],
            source=r["source"],
            text=r["text"],
            spans=[(t["start"], t["end"]) for t in tokens],
            upos=[_index(UPOS, t["upos"]) for t in tokens],
            xpos=[_index(XPOS, t["xpos"]) for t in tokens],
            heads=[t["head"] for t in tokens],
            deprels=[_index(DEPRELS, t["deprel"], DEPRELS.index("dep")) for t in tokens],
        )


def _covering(example: Example, start: int, end: int) -> list[int]:
    return [i for i, (s, e) in enumerate(example.spans) if s < end and start < e]


def _head_of(example: Example, inside: list[int]) -> int | None:
    """The word of a span whose head lies outside it (needs syntax)."""
    assert example.heads is not None
    within = set(inside)
    for i in inside:
        if example.heads[i] - 1 not in within and example.upos and example.upos[i] != UNKNOWN:
            return i
    return inside[0] if inside else None


def role_label(role: str) -> int:
    """The index of a PropBank role in ROLES, UNKNOWN for those the model does not learn."""
    return _index(ROLES, role.removeprefix("ARGM-"))


def _add_roles(example: Example, record: dict[str, Any]) -> None:
    marks = [0] * len(example.spans)
    for p in record["predicates"]:
        at = p["tok"] - 1
        if at >= len(marks) or p["upos"] == "AUX":
            continue
        marks[at] = 1 if p["upos"] in ("VERB", "ADJ") else 2
        row: dict[int, int] = {}
        for a in p["args"]:
            head = _head_of(example, _covering(example, a["start"], a["end"]))
            label = role_label(a["role"])
            if head is not None and head != at:
                row.setdefault(head, label)
        example.roles[at] = row
    example.predicates = marks


def name_tags(example: Example, entities: list[dict[str, Any]]) -> list[int]:
    tags = [0] * len(example.spans)
    for e in sorted(entities, key=lambda e: e["start"] - e["end"]):
        kind = "LOC" if e["type"] == "GPE" else e["type"]
        inside = _covering(example, e["start"], e["end"])
        if f"B-{kind}" not in NAME_TAGS or not inside or any(tags[i] for i in inside):
            continue
        for n, i in enumerate(inside):
            tags[i] = NAME_TAGS.index(("I-" if n else "B-") + kind)
    return tags


def _plain(r: dict[str, Any]) -> Example:
    return Example(id=r["id"], source=r["source"], text=r["text"], spans=words(r["text"]))


STRANDED = frozenset("to from with for about on of at in against".split())
AUXILIARIES = frozenset(
    "did does do might can could will would should is was has had are were may must".split()
)
LEARNED_FROM_QUESTIONS = ("ARG0", "ARG1", "ARG2", "LOC", "TMP")


def question_role(question: str, wh: str, passive: bool) -> str:
    """The PropBank-like role that a QANom question asks for.

    The subject position of an active question is the agent, of a passive one the patient; an
    object gap is the patient; a stranded preposition makes it ARG2; adverbial questions give
    the adjuncts.
    """
    adjuncts = {"where": "LOC", "when": "TMP", "how": "MNR", "why": "CAU"}
    if wh in adjuncts:
        return adjuncts[wh]
    if wh not in ("who", "what"):
        return "EXT"
    tokens = question.rstrip("?").lower().split()
    if tokens[-1] == "by":
        return "ARG0"
    if tokens[-1] in STRANDED:
        return "ARG2"
    if passive:
        return "ARG1"
    inverted = len(tokens) > 2 and tokens[1] in AUXILIARIES
    return "ARG1" if inverted and tokens[2] in ("someone", "something") else "ARG0"


def _nominal(path: Path) -> Iterator[Example]:
    for r in lines(path):
        example = _plain(r)
        marks = [UNKNOWN] * len(example.spans)
        for p in r["predicates"]:
            at = _covering(example, p["start"], p["end"])
            if not at:
                continue
            marks[at[-1]] = 2 if p["is_verbal"] else 0
            if p["is_verbal"]:
                answers = []
                for q in p["roles"]:
                    role = question_role(q["question"], q["wh"], q["is_passive"])
                    label = ROLES.index(role) if role in LEARNED_FROM_QUESTIONS else UNKNOWN
                    for a in q["answers"]:
                        inside = _covering(example, a["start"], a["end"])
                        if inside := [i for i in inside if i != at[-1]]:
                            answers.append((label, inside))
                example.soft_roles[at[-1]] = answers
        example.predicates = marks
        yield example


def load(folder: Path, part: str = "") -> list[Example]:
    """All examples of ``folder`` (train/, or dev/ with ``part`` "_dev"), layers joined."""
    examples = list(_syntax(folder / f"syntax{part}.jsonl.gz"))
    by_id = {e.id: e for e in examples}
    for r in lines(folder / f"roles{part}.jsonl.gz"):
        if (example := by_id.get(r["id"])) and example.text == r["text"]:
            _add_roles(example, r)
    for r in lines(folder / f"factuality{part}.jsonl{'' if part else '.gz'}"):
        if (example := by_id.get(r["id"])) and example.text == r["text"]:
            for p in r["predicates"]:
                for i in _covering(example, p["start"], p["end"])[:1]:
                    example.factuality[i] = p["factuality"]
    for r in lines(folder / f"entities{part}.jsonl.gz"):
        example = by_id.get(r["id"])
        if example is None or example.text != r["text"] or example.names is not None:
            example = _plain(r)
            examples.append(example)
        example.names = name_tags(example, r["entities"])
        example.scheme = r["scheme"]
    if not part:
        examples += _nominal(folder / "roles_nominal.jsonl.gz")
    return [e for e in examples if e.spans]
