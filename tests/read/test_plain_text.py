"""Plain text is the file's own text: offsets count its characters."""

from __future__ import annotations

import codecs
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from read.input_files import ARTICLE, TURKISH, document, put, refusal, within

from isnad.errors import InputError
from isnad.model import Document, Rejected
from isnad.read import Limits, read_inputs
from isnad.read.decode import decode, encoding_of
from isnad.read.legacy import legacy_encoding

QUOTED = "“No,” the minister’s aide said — and left. The talks were over, they said."
NAMES = "Ibrahim Kalın met the Şam officials, who said that İdlib was quiet, on Friday."


def test_text_is_read_unmodified(tmp_path: Path) -> None:
    text = "Title\r\n\r\nIt was\u00a0the\u200b minister who said that\rthey left.\n\t\ufeffEnd \n"
    assert document(put(tmp_path, "a.txt", text)).text == text


def test_text_carries_its_path_and_language(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", ARTICLE)
    found = document(path)
    assert (found.path, found.language) == (str(path), "en")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_unicode_encodings_are_decoded_without_their_mark(tmp_path: Path, encoding: str) -> None:
    assert document(put(tmp_path, "a.txt", ARTICLE.encode(encoding))).text == ARTICLE


def test_big_endian_mark_is_not_part_of_the_text() -> None:
    assert decode(codecs.BOM_UTF16_BE + ARTICLE.encode("utf-16-be")) == ARTICLE


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", QUOTED),
        ("mac_roman", QUOTED),
        ("cp1254", NAMES),
        ("iso8859-9", NAMES),
        ("cp1252", "The Icelandic premier Sigurðsson met Ásmundur Þór, who said that he left."),
        ("cp1250", "The court heard that Milošević and Tadić met the general, who said no."),
    ],
)
def test_legacy_encodings_are_recognised_in_english(encoding: str, text: str) -> None:
    assert text.encode(encoding).decode(legacy_encoding(text.encode(encoding))) == text


def test_legacy_encodings_are_recognised_in_other_scripts() -> None:
    russian = "Министр иностранных дел прибыл в столицу и встретился с послом. " * 3
    assert decode(russian.encode("cp1251")) == russian


def test_a_declared_encoding_is_believed_when_it_fits() -> None:
    assert encoding_of("caf\xe9 “yes”".encode("cp1252"), "iso-8859-1") == (0, "cp1252")
    assert encoding_of("café".encode(), "iso-8859-1") == (0, "utf-8")


def test_damaged_utf8_stays_utf8() -> None:
    damaged = "“Yes,” said Şahin’s aide.".encode() + b"\xff and left"
    assert decode(damaged) == "“Yes,” said Şahin’s aide.\ufffd and left"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_round_trips(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4])
def test_binary_data_is_no_text(content: bytes) -> None:
    with pytest.raises(InputError, match="binary data"):
        decode(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\r\n\t", "only white space"),
        (b"\xef\xbb\xbf", "only white space"),
        (b"\x00\x01\x02\x03" * 50, "binary data, not text"),
    ],
)
def test_files_without_text_are_rejected(tmp_path: Path, content: bytes, reason: str) -> None:
    path = put(tmp_path, "a.txt", content)
    found = refusal(path)
    assert (found.path, found.stage) == (str(path), "read")
    assert reason in found.reason


def test_other_languages_are_rejected_by_name(tmp_path: Path) -> None:
    assert (
        refusal(put(tmp_path, "a.txt", TURKISH)).reason
        == "written in Turkish, and isnad reads English"
    )


def test_text_over_the_limit_is_rejected(tmp_path: Path) -> None:
    (found,) = within(put(tmp_path, "a.txt", ARTICLE), Limits(document=100))
    assert isinstance(found, Rejected)
    assert "larger than 100 bytes" in found.reason


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        buffer = io.BytesIO(ARTICLE.encode())

    monkeypatch.setattr("sys.stdin", Terminal)
    (found,) = read_inputs(["-"])
    assert isinstance(found, Document)
    assert (found.path, found.text) == ("-", ARTICLE)
