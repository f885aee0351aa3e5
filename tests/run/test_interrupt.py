"""Ctrl-C in the middle of a run over several processes ends it cleanly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from factories import fuse_groups

from isnad.store import Store

_RUN = """
import sys, time
sys.path.insert(0, {tests!r})
import readers
from factories import fuse_groups
from isnad.model import Document
from isnad.run import read_into
from isnad.store import Store

def endless():
    for n in range(10**9):
        time.sleep(0.001)
        yield Document(f"{{n}}.txt", f"{{n}} says so")

if __name__ == "__main__":
    try:
        with Store({path!r}, write=True, fuse=fuse_groups) as store:
            tell = lambda done: print(done, flush=True)
            read_into(store, endless(), readers.read, workers=2, progress=tell)
    except KeyboardInterrupt:
        print("stopped", flush=True)
"""


def test_interrupted_processes_end_quietly_and_the_store_goes_on(tmp_path: Path) -> None:
    path, script = tmp_path / "a.isnad", tmp_path / "run.py"
    script.write_text(_RUN.format(tests=str(Path(__file__).parents[1]), path=str(path)))
    with subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        os.killpg(child.pid, signal.SIGINT)
        said, errors = child.communicate(timeout=60)
    assert errors == ""
    assert said.endswith("stopped\n")
    with Store(path, fuse=fuse_groups) as store:
        kept = len(store.document_ids())
        assert kept >= 16
        assert len(list(store.events())) == kept
