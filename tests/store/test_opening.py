"""Every way in which a record file cannot be opened has its own sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from factories import disputed_record, fuse_groups, record

from isnad.errors import StoreError
from isnad.store import Store
from isnad.store.opening import plainly
from isnad.store.rows import document_rows
from isnad.store.schema import MIGRATIONS, VERSION


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.isnad"
    with Store(made, write=True, fuse=fuse_groups) as store:
        store.add([record(f"Ann met Bob {n} times.", f"{n}.txt") for n in range(200)])
    return made


def test_missing_file_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no record file"):
        Store(tmp_path / "none.isnad")
    assert list(tmp_path.iterdir()) == []


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        Store(tmp_path / "no" / "a.isnad", write=True)


def test_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Store(tmp_path, write=True)


@pytest.mark.parametrize("write", [False, True])
def test_text_file_is_no_record(tmp_path: Path, write: bool) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("my notes\n" * 2000)
    with pytest.raises(StoreError, match="is not a record file"):
        Store(other, write=write)
    assert other.read_text() == "my notes\n" * 2000


def test_empty_file_becomes_a_record_when_written(tmp_path: Path) -> None:
    empty = tmp_path / "a.isnad"
    empty.touch()
    with pytest.raises(StoreError, match="is not a record file"):
        Store(empty)
    Store(empty, write=True).close()
    with Store(empty, fuse=fuse_groups) as store:
        assert list(store.documents()) == []


@pytest.mark.parametrize("write", [False, True])
def test_foreign_database_is_left_alone(tmp_path: Path, write: bool) -> None:
    foreign = tmp_path / "sales.duckdb"
    with duckdb.connect(str(foreign)) as connection:
        connection.execute("CREATE TABLE sales (n INTEGER)")
    with pytest.raises(StoreError, match="not a record that isnad wrote"):
        Store(foreign, write=write)
    with duckdb.connect(str(foreign)) as connection:
        assert connection.execute("SHOW TABLES").fetchall() == [("sales",)]


def test_newer_file_asks_for_a_newer_isnad(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("INSERT INTO isnad_version VALUES (?)", [VERSION + 1])
    with pytest.raises(StoreError, match="written by a newer isnad"):
        Store(path)


@pytest.mark.parametrize("at", [20, 4116, 12300])
def test_damaged_file_is_called_damaged(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at : at + 300] = b"\xee" * 300
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"damaged|not a record file"), Store(path) as store:
        list(store.documents())


def test_file_cut_short_is_called_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(StoreError, match="damaged"), Store(path) as store:
        list(store.documents())


def test_file_that_another_program_holds_is_in_use(path: Path) -> None:
    script = (
        "import sys; from isnad.store import Store\n"
        f"store = Store({str(path)!r}, write=True)\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", script], stdin=pipe, stdout=pipe) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(StoreError, match="in use by another program"):
            Store(path)
        holder.communicate()
    with Store(path, fuse=fuse_groups) as store:
        assert len(store.document_ids()) == 200


def test_writer_that_is_killed_leaves_whole_batches(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    tests = Path(__file__).parents[1]
    script = (
        f"import sys; sys.path.insert(0, {str(tests)!r})\n"
        "from factories import record\nfrom isnad.store import Store\n"
        f"store = Store({str(path)!r}, write=True)\n"
        "for n in range(10000):\n"
        "    store.add([record(f'Ann met Bob {n} {k}.', f'{n}-{k}.txt') for k in range(5)])\n"
        "    print(n, flush=True)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for _ in range(4):
            writer.stdout.readline()
        writer.kill()
    with Store(path, fuse=fuse_groups) as store:
        documents = len(store.document_ids())
        assert documents >= 20
        assert documents % 5 == 0
        assert len(list(store.events())) == documents


def test_remover_that_is_killed_leaves_whole_documents(path: Path) -> None:
    script = (
        "from isnad.store import Store\n"
        f"store = Store({str(path)!r}, write=True)\n"
        "for document in sorted(store.document_ids()):\n"
        "    store.remove([document])\n"
        "    print(document, flush=True)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as remover:
        assert remover.stdout is not None
        gone = {remover.stdout.readline().decode().strip() for _ in range(4)}
        remover.kill()
    with Store(path, fuse=fuse_groups) as store:
        left = store.document_ids()
        assert left
        assert not left & gone
        assert store.counts()["claims"] == len(left) == len(list(store.events()))


def test_refresh_that_is_killed_leaves_a_record_that_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.isnad"
    tests = Path(__file__).parents[1]
    script = (
        f"import sys; sys.path.insert(0, {str(tests)!r})\n"
        "from factories import report\nfrom isnad.store import Store\n"
        f"store = Store({str(path)!r}, write=True)\n"
        "for n in range(10000):\n"
        "    store.add([report(f'Omar Aziz spoke {n} times.', f'{n}.txt', 'Omar Aziz')])\n"
        "    print(n, flush=True)\n"
        "    store.refresh()"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for _ in range(12):
            writer.stdout.readline()
        writer.kill()
    with Store(path) as store:
        (omar,) = store.entities()
        assert len(omar.mentions) == len(store.document_ids()) >= 12
        assert store.counts()["events"] == len(omar.mentions)


@pytest.mark.parametrize(
    "raised", [RuntimeError("Query interrupted"), duckdb.InterruptException("INTERRUPT")]
)
def test_interrupted_query_is_a_keyboard_interrupt(path: Path, raised: Exception) -> None:
    with pytest.raises(KeyboardInterrupt), plainly(path):
        raise raised


def test_other_runtime_error_is_left_alone(path: Path) -> None:
    with pytest.raises(RuntimeError, match="generator"), plainly(path):
        raise RuntimeError("generator ignored GeneratorExit")


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("version", range(1, VERSION))
def test_older_record_is_brought_up_to_date_with_all_that_it_holds(
    tmp_path: Path, version: int, write: bool
) -> None:
    path = tmp_path / "old.isnad"
    given = [disputed_record(), record("Ann met Bob.")]
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE isnad_version (version INTEGER)")
        for number, step in enumerate(MIGRATIONS[:version], start=1):
            connection.execute(step)
            connection.execute("INSERT INTO isnad_version VALUES (?)", [number])
        for table, rows in document_rows(given).items():
            known = len(connection.execute(f"SELECT * FROM {table} LIMIT 0").description)
            places = ", ".join("?" * known)
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES ({places})", row[:known])
        connection.execute("UPDATE fused SET stale = true")
    with Store(path, write=write) as store:
        assert store.judgements() == ()
        assert set(store.documents()) == set(given)
        assert sum(len(event.claims) for event in store.events()) == 3
        assert {m.document for e in store.entities() for m in e.mentions} == {given[0].document.id}
