"""The command as a process: pipes, colours and start-up."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from factories import fuse_groups, record

from isnad.store import Store

ISNAD = [sys.executable, "-m", "isnad"]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("process") / "a.isnad"
    with Store(path, write=True, fuse=fuse_groups) as store:
        store.add([record(f"Ann{n} met Bob.", f"{n}.txt") for n in range(2500)])
        store.refresh()
    return str(path)


def on_terminal(*arguments: str, **environment: str) -> str:
    """What the command prints on a terminal 90 columns wide, or as wide as COLUMNS says."""
    ours, theirs = pty.openpty()
    settings = {**os.environ, "COLUMNS": "90", "TERM": "xterm-256color", **environment}
    settings.pop("NO_COLOR", None) if "NO_COLOR" not in environment else None
    with subprocess.Popen(
        [*ISNAD, *arguments], stdout=theirs, stderr=theirs, env=settings
    ) as child:
        os.close(theirs)
        said = b""
        try:
            while chunk := os.read(ours, 65536):
                said += chunk
        except OSError:
            pass
        os.close(ours)
        assert child.wait() == 0
    return said.decode()


def test_pipe_that_closes_early_is_quiet(file: str) -> None:
    with subprocess.Popen(
        [*ISNAD, "show", "claims", "--from", file], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline().startswith(b"event\t")
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


def test_prose_for_a_reader_that_has_gone_is_no_failure(file: str) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    done = subprocess.run(
        [*ISNAD, "show", "disputes", "--from", file], stdout=writes, stderr=subprocess.PIPE
    )
    os.close(writes)
    assert (done.returncode, done.stderr) == (0, b"")


def test_table_fits_the_terminal(file: str) -> None:
    shown = on_terminal("show", "claims", "--from", file, "--limit", "3", NO_COLOR="1")
    plain = re.sub("\x1b\\[[0-9;]*m", "", shown)
    assert max(map(len, plain.splitlines())) <= 90


def test_table_that_does_not_fit_is_one_cell_a_line(file: str) -> None:
    shown = on_terminal("show", "events", "--from", file, "--limit", "1", COLUMNS="50")
    plain = re.sub("\x1b\\[[0-9;]*m", "", shown).splitlines()
    assert plain[0].startswith("event: ev:")
    assert "  what: CONSULT visit" in plain
    assert max(map(len, plain)) <= 50


def test_nothing_is_sent_or_kept_by_the_model_runtime(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Police arrested five people in Paris on Monday.", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    settings = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home)}
    settings.pop("ORT_DISABLE_TELEMETRY", None)
    read = [*ISNAD, "read", str(article), "--into", str(tmp_path / "a.isnad")]
    subprocess.run(read, env=settings, check=True, capture_output=True)
    assert list(home.rglob("*")) == []


def test_colours_are_left_out_on_request(file: str) -> None:
    asked = ("show", "events", "--from", file, "--limit", "1")
    assert "\x1b[1m" in on_terminal(*asked)
    plain = on_terminal(*asked, NO_COLOR="1")
    assert "\x1b[3" not in plain


def test_help_and_version_load_nothing_heavy() -> None:
    script = (
        "import sys\nfrom isnad.cli.app import app\n"
        "for asked in ('--version', '--help'):\n"
        "    try: app([asked])\n    except SystemExit: pass\n"
        "heavy = {'duckdb', 'numpy', 'pyarrow', 'onnxruntime', 'trafilatura'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
