"""Acts marked on sentences of the training data: offsets here, texts there.

``python training/corpus/standoff.py pack --data ../shared/data --out training/corpus/news FILES...``
turns files of ``id TAB marked text`` into ``news/*.jsonl``, which hold no word of the sentences;
``python training/corpus/standoff.py table --data ../shared/data`` prints their variety.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import zlib
from dataclasses import asdict
from pathlib import Path

import markup

NEWS = Path(__file__).parent / "news"
SOURCES = ("roles_nominal.jsonl.gz", "syntax.jsonl.gz", "entities_silver.jsonl.gz")
"""The files of ``train/`` that the sentences stand in (of the last only the texts are used)."""


HELD_BACK = 15
"""The percentage of documents that measures and never trains."""


def held_back(id_: str) -> bool:
    """Whether a sentence belongs to a document (GMB: is one) that no model trains on."""
    document = id_ if id_.startswith("gmb-") else id_.rsplit(":", 2)[0].rsplit("-", 1)[0]
    return zlib.crc32(document.encode()) % 100 < HELD_BACK


def texts(train: Path) -> dict[str, str]:
    """The sentences of the training data, by id."""
    found = {}
    for name in SOURCES:
        with gzip.open(train / name, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                found[record["id"]] = record["text"]
    return found


def pack(lines: list[str], known: dict[str, str]) -> list[dict[str, object]]:
    """Marked lines as records without text.

    Raises:
        ValueError: a line's markup is at fault, or its text is not the one of its id.
    """
    types, rows = markup.ontology(), []
    for line in lines:
        id_, _, marked = line.partition("\t")
        if not known.get(id_):
            raise ValueError(f"no sentence has the id {id_!r}")
        if marked == "none":
            rows.append({"id": id_, "length": len(known[id_])})
            continue
        record = markup.parse("wire\t" + marked, types)
        if record.text != known[id_]:
            raise ValueError(f"the text of {id_} is not the one in the training data")
        row = asdict(record)
        del row["voice"], row["text"]
        rows.append({"id": id_, "length": len(record.text), **{k: v for k, v in row.items() if v}})
    return rows


def unpack(row: dict, text: str) -> markup.MarkedText:
    """One packed record with its text again.

    Raises:
        ValueError: the text has another length than the one that was marked.
    """
    if len(text) != row["length"]:
        raise ValueError(f"the text of {row['id']} has changed since it was marked")
    acts = {}
    for number, a in row.get("acts", {}).items():
        act = acts[number] = markup.Act(a["type"], tuple(a["trigger"]), a["modes"], a["modality"])
        act.claims = [(stance, chain) for stance, chain in a["claims"]]
        act.roles = {k: [tuple(x) for x in v] for k, v in a["roles"].items()}
        act.numbers = a["numbers"]
    sources = {k: tuple(v) for k, v in row.get("sources", {}).items()}
    cues = {k: [tuple(x) for x in v] for k, v in row.get("cues", {}).items()}
    return markup.MarkedText("wire" if acts else "none", text, acts, sources, cues)


def read(folder: Path, train: Path, part: str = "all") -> list[tuple[str, markup.MarkedText]]:
    """Marked sentences with their ids, in the order of the files.

    ``part``: "all", "train", or "held": the documents of ``held_back`` and the files ``held_*``.
    """
    known, found = texts(train), []
    for path in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            held = path.name.startswith("held_") or held_back(row["id"])
            if part in ("all", "held" if held else "train"):
                found.append((row["id"], unpack(row, known[row["id"]])))
    return found


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("pack", "table"))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=NEWS)
    parser.add_argument("files", nargs="*", type=Path)
    args = parser.parse_intermixed_args()
    if args.what == "table":
        print(markup.table([r for _, r in read(args.out, args.data / "train")]))
        return 0
    known = texts(args.data / "train")
    args.out.mkdir(parents=True, exist_ok=True)
    for path in args.files:
        lines = [x for x in path.read_text(encoding="utf-8").splitlines() if x.strip()]
        rows = [json.dumps(r, separators=(",", ":")) for r in pack(lines, known)]
        (args.out / f"{path.stem}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
