"""The program against stories coded by hand: ``python evals/stories.py score EXPORT_DIR``.

Thirty of the stories in ``../shared/data/stories`` were coded by hand, before the program's output
on them was seen, by the rules of ``../shared/acceptance/GUIDELINES.md``. The coding lies in
``evals/stories/*.json`` with offsets in place of quoted text (the texts are not the project's):
``quote`` and ``trigger`` are [start, end] in title + blank line + text of the story.

``evals/stories_blind`` holds stories coded in the same way later, by others. Nothing in the program
was tuned on them; since their misses were read once (2026-11-21) they say how well the rest does,
and new ones should be coded before the next tuning. ``--set blind`` takes them.

``pack FOLDER`` turns gold files with quotes into that form; ``unpack FOLDER`` writes gold files and
texts for ``score.py``; ``score EXPORT_DIR`` unpacks and runs it on the export of
``isnad read ../shared/data/stories/wikinews.jsonl``.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "stories"
SETS = {"stories": HERE, "blind": HERE.with_name("stories_blind")}
SHARED = Path(__file__).resolve().parents[2] / "shared"


def texts(shared: Path) -> dict[str, str]:
    """The text of each story by its id, as the reader makes it: title, blank line, body."""
    lines = (shared / "data/stories/wikinews.jsonl").read_text(encoding="utf-8").splitlines()
    return {r["id"]: f"{r['title']}\n\n{r['text']}" for r in map(json.loads, lines)}


def locate(text: str, quote: str, nth: int = 0, start: int = 0) -> list[int]:
    """[start, end] of the nth occurrence of a quote.

    Raises:
        ValueError: the quote is not in the text.
    """
    at = start - 1
    for _ in range(nth + 1):
        at = text.find(quote, at + 1)
        if at < 0:
            raise ValueError(f"not in the text: {quote!r}")
    return [at, at + len(quote)]


def packed(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """A gold file with offsets in place of quotes."""
    for event in gold["events"]:
        for claim in event["claims"]:
            quote = locate(text, claim["quote"], claim.pop("nth", 0))
            trigger = locate(text, claim["trigger"], 0, quote[0])
            if trigger[1] > quote[1]:
                raise ValueError(f"trigger {claim['trigger']!r} is outside {claim['quote']!r}")
            claim["quote"], claim["trigger"] = quote, trigger
    for article in gold["articles"]:
        for key in ("starts", "ends"):
            article[key] = locate(text, article[key])
    return gold


def unpacked(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """The gold file as ``score.py`` takes it."""
    for event in gold["events"]:
        for claim in event["claims"]:
            start, end = claim["quote"]
            claim["nth"] = _nth(text, start, end)
            claim["trigger"] = text[slice(*claim["trigger"])]
            claim["quote"] = text[start:end]
    for article in gold["articles"]:
        for key in ("starts", "ends"):
            article[key] = text[slice(*article[key])]
    return gold


def _nth(text: str, start: int, end: int) -> int:
    quote, at, count = text[start:end], -1, -1
    while at < start:
        at = text.find(quote, at + 1)
        count += 1
    return count


def renamed(export: Path, target: Path) -> None:
    """Copies an export; the path ``wikinews.jsonl#ID`` becomes the gold's ``ID.txt``."""
    shutil.copytree(export, target)
    lines = (export / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for row in rows:
        _, mark, story = row["path"].rpartition("#")
        row["path"] = f"{story}.txt" if mark else row["path"]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (target / "documents.jsonl").write_text(text, encoding="utf-8")


def main() -> int:
    """Parse the command line and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("pack", "unpack", "score"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--set", choices=tuple(SETS), default="stories")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    by_id, coding = texts(args.shared), SETS[args.set]
    if args.what == "pack":
        coding.mkdir(exist_ok=True)
        for path in sorted(args.folder.glob("*.json")):
            try:
                gold = packed(json.loads(path.read_text(encoding="utf-8")), by_id[path.stem])
            except (ValueError, KeyError) as fault:
                print(f"{path.name}: {fault}")
                continue
            text = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
            (coding / path.name).write_text(text, encoding="utf-8")
        return 0
    target = Path(tempfile.mkdtemp()) if args.what == "score" else args.folder
    (target / "gold").mkdir(parents=True, exist_ok=True)
    (target / "texts").mkdir(exist_ok=True)
    for path in sorted(coding.glob("*.json")):
        gold = unpacked(json.loads(path.read_text(encoding="utf-8")), by_id[path.stem])
        (target / "gold" / path.name).write_text(json.dumps(gold), encoding="utf-8")
        (target / "texts" / gold["document"]).write_text(by_id[path.stem], encoding="utf-8")
    if args.what == "unpack":
        return 0
    export = target / "export"
    renamed(args.folder, export)
    command = [sys.executable, str(args.shared / "acceptance/score.py"), str(export)]
    command += ["--json"] if args.json else []
    command += ["--texts", str(target / "texts"), "--gold", str(target / "gold")]
    return subprocess.run(
        [*command, *(["--errors"] if args.errors else [])], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
