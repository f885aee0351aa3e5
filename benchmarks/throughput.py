"""How fast isnad reads, where the time goes, how long it takes to start, how much memory it takes.

python benchmarks/throughput.py [PATH] [--workers N]

PATH is anything that ``isnad read`` takes. Prints a table; asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

STORIES = Path("../shared/data/stories/wikinews.jsonl")
ISNAD = [sys.executable, "-m", "isnad"]
SAMPLE_SECONDS = 0.002
STAGES = (
    "read", "clean", "tag", "who", "when", "where", "what", "says", "fuse", "store", "pipeline",
)  # fmt: skip
SENTENCE = "The foreign minister of France met Angela Schmidt in Berlin on Monday.\n"
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024
"""``ru_maxrss`` counts kibibytes on Linux, bytes on macOS."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how fast isnad reads.")
    parser.add_argument("path", nargs="?", type=Path, default=STORIES)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        row("version", "", timed([*ISNAD, "--version"]), "s")
        (home / "sentence.txt").write_text(SENTENCE, encoding="utf-8")
        first = [*ISNAD, "read", str(home / "sentence.txt"), "--into", str(home / "one.isnad")]
        row("start-up", "to the first sentence read and stored", timed(first), "s")
        end_to_end(given.path, given.workers, home)
    shares(given.path)


def row(name: str, note: str, value: float, unit: str) -> None:
    """Print one line of the table."""
    print(f"{name:<22}{value:>9.2f} {unit:<12}{note}")


def timed(command: list[str]) -> float:
    """Seconds that a command takes."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def end_to_end(path: Path, workers: int, home: Path) -> None:
    """Read everything with the command line, as a user would."""
    command = [*ISNAD, "read", str(path), "--into", str(home / "all.isnad"), "--json"]
    done = subprocess.run(
        [*command, "--workers", str(workers)], check=True, stdout=subprocess.PIPE, text=True
    )
    said = json.loads(done.stdout)
    print(f"{said['read']} documents, {said['articles']} articles, {said['claims']} claims")
    row("articles a second", f"{workers} processes", said["articles"] / said["seconds"], "/s")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEGABYTE
    row("peak memory", "of the largest process", peak, "MB")


def shares(path: Path) -> None:
    """Read everything in this process and print each stage's share of the time."""
    from isnad.reading import read_stages, stages
    from isnad.store import Store

    with Store(None) as store:
        began = time.perf_counter()
        with sampled() as samples:
            summary = read_stages(store, stages([str(path)]))
        seconds = time.perf_counter() - began
    row("articles a second", "1 process", summary.articles / seconds, "/s")
    total = samples.total() or 1
    for stage, count in samples.most_common():
        row(f"  {stage}", f"{seconds * count / total:.1f} s", 100 * count / total, "%")


@contextmanager
def sampled() -> Iterator[Counter[str]]:
    """Count, every few milliseconds, which stage this thread is in: nothing in isnad slows down."""
    counts: Counter[str] = Counter()
    watched, stop = threading.get_ident(), threading.Event()

    def sample() -> None:
        while not stop.wait(SAMPLE_SECONDS):
            frame = sys._current_frames().get(watched)
            counts[stage_of(frame)] += 1

    thread = threading.Thread(target=sample, daemon=True)
    thread.start()
    try:
        yield counts
    finally:
        stop.set()
        thread.join()


def stage_of(frame: FrameType | None) -> str:
    """The innermost stage on the stack; what a stage calls below its floor is its own."""
    while frame is not None:
        package = frame.f_globals.get("__name__", "")
        parts = package.split(".")
        if len(parts) > 1 and parts[0] == "isnad" and parts[1] in STAGES:
            return parts[1]
        frame = frame.f_back
    return "the rest"


if __name__ == "__main__":
    main()
