"""Turns the inline markup of the corpus into character offsets, and checks it.

python training/corpus/markup.py check FILE...   names every fault by file and line
python training/corpus/markup.py table FILE...   prints the variety table
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PLOVER = Path(__file__).resolve().parents[2] / "src/isnad/ontology/plover.json"
FALLBACK = Path(__file__).resolve().parents[3] / "shared/reference/plover.json"
MODALITIES = ("actual", "future", "hypothetical", "negated", "historical")
STANCES = ("asserts", "denies", "confirms", "doubts", "no-comment")
ROLES = {"a": "actor", "r": "recipient", "p": "place", "t": "time", "i": "instrument"}
COUNTED = ("killed", "injured", "arrested", "displaced", "participants")
BOUNDS = ("exact", "at_least", "over", "up_to", "about", "dozens", "hundreds", "thousands")
VOICES = (
    "wire", "local", "ministry", "ngo", "partisan", "translated", "headline", "background",
    "feature", "none",
)  # fmt: skip


@dataclass
class Act:
    """One annotated act of a record."""

    type: str
    trigger: tuple[int, int]
    modes: list[str] = field(default_factory=list)
    modality: str = "actual"
    claims: list[tuple[str, list[str]]] = field(default_factory=list)
    roles: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    numbers: list[dict[str, object]] = field(default_factory=list)


@dataclass
class MarkedText:
    """A record of the corpus: its voice, its text and what is marked in it."""

    voice: str
    text: str
    acts: dict[str, Act]
    sources: dict[str, tuple[int, int]]
    cues: dict[str, list[tuple[int, int]]]

    def as_json(self) -> dict[str, object]:
        """The record with offsets, as a JSON object."""

        def span(at: tuple[int, int]) -> dict[str, object]:
            return {"start": at[0], "end": at[1], "t": self.text[at[0] : at[1]]}

        return {
            "voice": self.voice,
            "text": self.text,
            "acts": [
                {
                    "type": act.type,
                    "modes": act.modes,
                    "modality": act.modality,
                    "trigger": span(act.trigger),
                    "claims": [{"stance": s, "chain": c} for s, c in act.claims],
                    "roles": {k: [span(x) for x in v] for k, v in act.roles.items()},
                    "numbers": act.numbers,
                }
                for act in self.acts.values()
            ],
            "sources": {k: span(v) for k, v in self.sources.items()},
            "cues": {k: [span(x) for x in v] for k, v in self.cues.items()},
        }


def ontology() -> dict[str, set[str]]:
    """PLOVER types and the modes of each."""
    path = PLOVER if PLOVER.exists() else FALLBACK
    types = json.loads(path.read_text(encoding="utf-8"))["event_types"]
    return {name: set(entry["modes"]) for name, entry in types.items()}


def strip_marks(marked: str) -> tuple[str, list[tuple[int, int, list[str]]]]:
    """The text without markup and the spans (start, end, tags), inner spans first."""
    text: list[str] = []
    length = 0
    opened: list[int] = []
    spans = []
    at = 0
    while at < len(marked):
        char = marked[at]
        if char == "[":
            opened.append(length)
        elif char == "|":
            close = marked.find("]", at)
            if not opened or close < 0:
                raise ValueError(f"a tag without brackets near {marked[at : at + 30]!r}")
            spans.append((opened.pop(), length, marked[at + 1 : close].split()))
            at = close
        elif char == "]":
            raise ValueError(f"a closing bracket without tags near {marked[at - 20 : at + 5]!r}")
        else:
            text.append(char)
            length += 1
        at += 1
    if opened:
        raise ValueError("an opening bracket is never closed")
    return "".join(text), spans


def parse(line: str, types: dict[str, set[str]]) -> MarkedText:
    """One line of a corpus file as a record.

    Raises:
        ValueError: the markup is at fault; the message says how.
    """
    voice, tab, marked = line.partition("\t")
    if not tab or voice not in VOICES:
        raise ValueError(f"a line starts with a voice and a tab, not {line[:20]!r}")
    text, spans = strip_marks(marked)
    record = MarkedText(voice, text, {}, {}, {})
    for start, end, tags in spans:
        if text[start:end] != text[start:end].strip() or start == end:
            raise ValueError(f"span {text[start:end]!r} is empty or has space at its edge")
        _read_trigger(record, (start, end), tags, types)
    for start, end, tags in spans:
        for tag in tags:
            _read_tag(record, (start, end), tag)
    _check(record)
    return record


def _read_trigger(
    record: MarkedText, at: tuple[int, int], tags: list[str], types: dict[str, set[str]]
) -> None:
    head = [t for t in tags if re.match(r"\d+=", t)]
    for tag in head:
        number, _, kind = tag.partition("=")
        name, *modes = kind.split("/")
        if name not in types:
            raise ValueError(f"unknown PLOVER type {name!r}")
        if bad := [m for m in modes if m not in types[name]]:
            raise ValueError(f"{name} has no mode {bad[0]!r}")
        if number in record.acts:
            raise ValueError(f"act {number} has two triggers")
        act = record.acts[number] = Act(name, at, modes)
        for other in tags:
            stance, sep, chain = other.partition("@")
            if other in MODALITIES:
                act.modality = other
            elif sep and stance in STANCES:
                act.claims.append((stance, [x for x in chain.split(">") if x]))
            elif sep:
                raise ValueError(f"unknown stance {stance!r}")


def _read_tag(record: MarkedText, at: tuple[int, int], tag: str) -> None:
    if re.match(r"\d+=", tag) or "@" in tag or tag in MODALITIES:
        return
    if match := re.fullmatch(r"([arpti])(\d+)", tag):
        act = record.acts.get(match[2])
        if act is None:
            raise ValueError(f"tag {tag!r} names an act that has no trigger")
        act.roles.setdefault(ROLES[match[1]], []).append(at)
    elif match := re.fullmatch(r"n(\d+)\.([a-z]+)=(?:([a-z_]+):)?(\d+)", tag):
        act = record.acts.get(match[1])
        if act is None or match[2] not in COUNTED or (match[3] or "exact") not in BOUNDS:
            raise ValueError(f"tag {tag!r} is no number of an act")
        number = {"what": match[2], "bound": match[3] or "exact", "value": int(match[4])}
        act.numbers.append({**number, "start": at[0], "end": at[1]})
    elif re.fullmatch(r"s\d+", tag):
        if tag in record.sources:
            raise ValueError(f"source {tag} is marked twice")
        record.sources[tag] = at
    elif re.fullmatch(r"c\d+", tag):
        record.cues.setdefault("s" + tag[1:], []).append(at)
    else:
        raise ValueError(f"unknown tag {tag!r}")


def _check(record: MarkedText) -> None:
    for act in record.acts.values():
        for _, chain in act.claims:
            if lost := [s for s in chain if s not in record.sources]:
                raise ValueError(f"source {lost[0]} is not marked")
    if lost := [s for s in record.cues if s not in record.sources]:
        raise ValueError(f"a cue for {lost[0]}, which is not marked")
    if record.voice == "none" and record.acts:
        raise ValueError("voice 'none' is for sentences without an act")


def read(paths: list[Path]) -> Iterator[tuple[Path, int, MarkedText | ValueError]]:
    """Every record of the files, or the fault found there, with file and line number."""
    types = ontology()
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                try:
                    yield path, number, parse(line, types)
                except ValueError as fault:
                    yield path, number, fault


def table(records: list[MarkedText]) -> str:
    """The variety of the corpus in a few lines."""
    acts = [(r, a) for r in records for a in r.acts.values()]
    triggers = {r.text[a.trigger[0] : a.trigger[1]].lower() for r, a in acts}
    actors = {r.text[s:e].lower() for r, a in acts for s, e in a.roles.get("actor", ())}
    empty = sum(not r.acts for r in records)
    stances = Counter(s for _, a in acts for s, _ in a.claims)
    rows = [
        f"records {len(records)}, without an act {empty} ({empty / max(1, len(records)):.0%})",
        f"acts {len(acts)}, distinct triggers {len(triggers)}, distinct actors {len(actors)}",
        f"mean length {sum(len(r.text.split()) for r in records) / max(1, len(records)):.1f} words",
        "types " + ", ".join(f"{k} {v}" for k, v in Counter(a.type for _, a in acts).most_common()),
        "modes " + ", ".join(
            f"{k} {v}" for k, v in Counter(f"{a.type}/{m}" for _, a in acts for m in a.modes).most_common()
        ),
        "modality " + ", ".join(f"{k} {v}" for k, v in Counter(a.modality for _, a in acts).most_common()),
        "stances " + ", ".join(f"{k} {v}" for k, v in stances.most_common()),
        "voices " + ", ".join(f"{k} {v}" for k, v in Counter(r.voice for r in records).most_common()),
    ]  # fmt: skip
    return "\n".join(rows)


def main() -> int:
    """Run the command line; the exit status is 1 when a fault was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("check", "table"))
    parser.add_argument("files", nargs="+", type=Path)
    args = parser.parse_args()
    good, faults, seen = [], 0, set()
    for path, number, record in read(args.files):
        if isinstance(record, ValueError):
            faults += 1
            print(f"{path}:{number}: {record}", file=sys.stderr)
        elif record.text in seen:
            faults += 1
            print(f"{path}:{number}: the same text stands twice", file=sys.stderr)
        else:
            seen.add(record.text)
            good.append(record)
    print(table(good) if args.what == "table" else f"{len(good)} records, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
