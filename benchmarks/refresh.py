"""How long it takes to add one article to a large record, and to remove one, beside fusing it all.

python benchmarks/refresh.py [--articles N] [--seed S] [--changes K] [--into FILE]

The record is made up from the seed (``evals/synthetic.py``) and has no texts to read, so what is
measured is the store alone: seconds to fuse all N articles, then for K articles the seconds of
``Store.add`` and ``Store.refresh``, and of ``Store.remove`` and ``Store.refresh``, on the clock and
of the processor (machines are shared): the middle of K, and the longest. Each stage runs in a
process of its own, whose greatest memory is given. Prints a table; asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evals.synthetic import made
from isnad.model import DocumentRecord
from isnad.store import Store
from isnad.store.codec import decode_record, encode_record

_BATCH = 500
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024
"""``ru_maxrss`` counts kibibytes on Linux, bytes on macOS."""


def main() -> None:
    """Measure and print, or run one stage."""
    parser = argparse.ArgumentParser(description="Measure adding to and removing from a record.")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--changes", type=int, default=10, help="articles added and removed")
    parser.add_argument("--into", type=Path, default=None, help="keep the record in this file")
    parser.add_argument("--stage", choices=sorted(STAGES), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.stage:
        said = STAGES[given.stage](given)
        said["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
        print(json.dumps(said))
        return
    with tempfile.TemporaryDirectory() as folder:
        given.into = given.into or Path(folder) / "record.isnad"
        report(given)


def report(given: argparse.Namespace) -> None:
    """Run the stages and print what they took."""
    filled = run("fill", given)
    fused = run("fuse", given)
    changed = run("change", given)
    size = given.into.stat().st_size / 1e6
    print(f"{given.articles} articles, {filled['claims']} claims; the file has {size:.0f} MB")
    print(f"{'':<12}{'seconds':>9}{'processor':>11}{'longest':>9}{'of all':>9}{'memory':>12}")
    whole = fused["all"][0][1]
    for what, stage in (
        ("fuse all", fused["all"]), ("open", changed["open"]), ("add one", changed["add one"]),
        ("remove one", changed["remove one"]), ("close", changed["close"]),
    ):  # fmt: skip
        clock, spent = zip(*stage, strict=True)
        memory = fused["memory"] if what == "fuse all" else changed["memory"]
        middle = statistics.median(spent)
        print(
            f"{what:<12}{statistics.median(clock):>9.2f}{middle:>11.2f}{max(clock):>9.2f}"
            f"{middle / whole:>9.2%}{memory:>9.0f} MB"
        )


def run(stage: str, given: argparse.Namespace) -> dict[str, Any]:
    """What a stage said, run by itself."""
    command = [sys.executable, __file__, "--stage", stage, "--into", str(given.into)]
    for option in ("articles", "seed", "changes"):
        command += [f"--{option}", str(getattr(given, option))]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def fill(given: argparse.Namespace) -> dict[str, Any]:
    """Write all articles into the file, and those that are to be added later beside it."""
    given.into.unlink(missing_ok=True)
    claims = 0
    _, records = made(given.articles + given.changes, given.seed)
    step = max(1, len(records) // max(1, given.changes))
    later = set(range(step // 2, len(records), step)[: given.changes])
    with Store(given.into, write=True) as store:
        batch: list[DocumentRecord] = []
        for at, record in enumerate(records):
            if at not in later:
                batch.append(stored(record))
                claims += len(record.claims)
            if len(batch) >= _BATCH:
                store.add(batch)
                batch = []
        store.add(batch)
    rows = [(encode_record(records[at]), records[at].document.text) for at in sorted(later)]
    beside(given).write_text(json.dumps(rows), encoding="utf-8")
    return {"claims": claims}


def fuse(given: argparse.Namespace) -> dict[str, Any]:
    """Fuse all articles."""
    with Store(given.into, write=True) as store:
        return {"all": [timed(store.refresh)]}


def change(given: argparse.Namespace) -> dict[str, Any]:
    """Add articles, one by one, and remove them again."""
    rows = json.loads(beside(given).read_text(encoding="utf-8"))
    later = [decode_record(packed, text) for packed, text in rows]
    said: dict[str, Any] = {"add one": [], "remove one": []}
    opened: list[Store] = []
    said["open"] = [timed(lambda: opened.append(Store(given.into, write=True)))]
    store = opened[0]
    for record in later:
        said["add one"].append(timed(lambda: (store.add([record]), store.refresh())))  # noqa: B023
    for record in later:
        said["remove one"].append(
            timed(lambda: (store.remove([record.document.id]), store.refresh()))  # noqa: B023
        )
    said["close"] = [timed(store.close)]
    return said


STAGES: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "change": change, "fill": fill, "fuse": fuse,
}  # fmt: skip


def beside(given: argparse.Namespace) -> Path:
    """Where the articles are that are added later."""
    path: Path = given.into
    return path.with_suffix(".later.json")


def stored(record: DocumentRecord) -> DocumentRecord:
    """The record under the id of its document's text, as one that is read from a file has."""
    return decode_record(encode_record(record), record.document.text)


def timed(call: Callable[[], object]) -> tuple[float, float]:
    """Seconds that a call takes, on the clock and of the processor."""
    began, spent = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - began, time.process_time() - spent


if __name__ == "__main__":
    main()
