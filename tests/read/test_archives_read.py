"""Archives: their files, within limits, and one bad file stops nothing."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest
from read.input_files import ARTICLE, document, documents, put, refusal, within

from isnad.model import Document, Rejected
from isnad.read import Limits, read_inputs


def zipped(members: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(members: dict[str, str], mode: str = "w") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content.encode())
            archive.addfile(info, io.BytesIO(content.encode()))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return stream.getvalue()


def test_zip_members_are_documents(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {
        "b/one.txt": ARTICLE,
        "a.txt": ARTICLE + " Again.",
        "__MACOSX/._a.txt": b"\x00",
        ".hidden": "x",
        "folder/": "",
    }
    path = put(tmp_path, "news.zip", zipped(members))
    assert [found.path for found in documents(path)] == [f"{path}!b/one.txt", f"{path}!a.txt"]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar_members_are_documents(tmp_path: Path, mode: str) -> None:
    path = put(tmp_path, "news.tar.any", tarred({"./x/a.txt": ARTICLE}, mode))
    assert document(path).path == f"{path}!x/a.txt"


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_file_keeps_its_path(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    path = put(tmp_path, "a.txt.gz", pack(ARTICLE.encode()))
    assert (document(path).path, document(path).text) == (str(path), ARTICLE)


def test_ending_inside_the_compression_counts(tmp_path: Path) -> None:
    table = gzip.compress(f'kind,content\nnews,"{ARTICLE}"\n'.encode())
    assert document(put(tmp_path, "a.csv.gz", table)).text == ARTICLE


def test_archives_in_archives_are_read(tmp_path: Path) -> None:
    inner = zipped({"a.txt": ARTICLE})
    path = put(tmp_path, "out.zip", zipped({"in.zip": inner}))
    assert document(path).path == f"{path}!in.zip!a.txt"


def test_one_bad_member_stops_nothing(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {"a.txt": "", "b.png": b"\x89PNG\r\n", "c.txt": ARTICLE}
    first, second, third = read_inputs([put(tmp_path, "a.zip", zipped(members))])
    assert isinstance(first, Rejected)
    assert first.reason == "the file is empty"
    assert isinstance(second, Rejected)
    assert second.reason == "an image (PNG), not text"
    assert isinstance(third, Document)


def test_damaged_member_is_rejected_alone(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": ARTICLE, "b.txt": ARTICLE}))
    data[60:64] = b"\xff\xff\xff\xff"
    bad, good = read_inputs([put(tmp_path, "a.zip", bytes(data))])
    assert isinstance(bad, Rejected)
    assert "damaged" in bad.reason
    assert isinstance(good, Document)


def test_encrypted_member_is_rejected(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": ARTICLE}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path = put(tmp_path, "a.zip", bytes(data))
    assert refusal(path) == Rejected(f"{path}!a.txt", "read", "encrypted: it needs a password")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt.gz", gzip.compress(ARTICLE.encode())[:-12], "cut short"),
        ("a.txt.xz", lzma.compress(ARTICLE.encode())[:-20], "cut short"),
        ("a.txt.gz", b"\x1f\x8b\x08\x00rubbish rubbish", "damaged gzip data"),
        ("a.tar.gz", gzip.compress(tarred({"a.txt": ARTICLE})[:700]), "cut short"),
        ("a.zip", zipped({"a.txt": ARTICLE})[:-30], "damaged zip"),
    ],
)
def test_damaged_archives_are_rejected(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    assert reason in refusal(put(tmp_path, name, content)).reason


def test_office_file_is_rejected_by_name(tmp_path: Path) -> None:
    word = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})
    assert "an Office file" in refusal(put(tmp_path, "a.docx", word)).reason


def test_member_over_the_limit_is_rejected_alone(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", zipped({"bomb.txt": b"a" * 10_000, "c.txt": ARTICLE}))
    bomb, good = within(path, Limits(member=5_000))
    assert isinstance(bomb, Rejected)
    assert "unpacks to more than 5,000 bytes" in bomb.reason
    assert isinstance(good, Document)


def test_archive_over_the_limit_is_left_off(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {f"{number}.txt": ARTICLE for number in range(9)}
    path = put(tmp_path, "a.zip", zipped(members))
    *read, last = within(path, Limits(unpacked=700))
    assert len(read) == 3
    assert isinstance(last, Rejected)
    assert last.path == str(path)
    assert "unpacks to more than 700 bytes" in last.reason


def test_archive_with_too_many_files_is_left_off(tmp_path: Path) -> None:
    path = put(tmp_path, "a.tar", tarred({f"{number}.txt": ARTICLE for number in range(9)}))
    *read, last = within(path, Limits(members=3))
    assert len(read) == 3
    assert isinstance(last, Rejected)
    assert "more than 3 files" in last.reason


def test_nesting_over_the_limit_is_rejected(tmp_path: Path) -> None:
    data = zipped({"a.txt": ARTICLE})
    for _ in range(5):
        data = zipped({"in.zip": data})
    assert "more than 3 archives deep" in refusal(put(tmp_path, "a.zip", data)).reason
    packed = ARTICLE.encode()
    for _ in range(6):
        packed = gzip.compress(packed)
    assert "more than 3 archives deep" in refusal(put(tmp_path, "a.gz", packed)).reason
