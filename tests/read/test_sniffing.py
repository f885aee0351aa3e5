"""Formats are told by content first, then by name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from isnad.errors import InputError
from isnad.read.sniff import kind_of


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"Plain words.", "a.html", "text"),
        (b"Plain words.", "a.unknown", "text"),
        (b"  <!DOCTYPE HTML><p>", "a.txt", "html"),
        (b"<?xml version='1.0'?>\n<html>", "a.xml", "html"),
        (b"<?xml version='1.0'?><!-- x --><rss>", "a.xml", "feed"),
        (b"%PDF-1.7", "a.txt", "pdf"),
        (b"junk\n%PDF-1.7", "a.pdf", "pdf"),
        (b"WARC/1.0\r\n", "a", "warc"),
        (b'{"text": "x"}\n{"text": "y"}', "a.json", "jsonl"),
        (b'{\n "text": "x"}', "a.txt", "json"),
        ('{"text": "x"}\n'.encode("utf-16"), "a.jsonl", "jsonl"),
        (b"title,text\n", "a.txt", "csv"),
        (b"The title, text and more.", "a.txt", "text"),
        (b"From one day to the next it changed.", "a.txt", "text"),
    ],
)
def test_kind_is_told(head: bytes, name: str, kind: str) -> None:
    assert kind_of(head, name) == kind


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"RIFF....WEBP", "image"),
        (b"\xd0\xcf\x11\xe0", "Office"),
        (b"{\\rtf1", "rich-text"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
    ],
)
def test_what_cannot_be_read_is_named(head: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        kind_of(head, "a.txt")


@pytest.mark.parametrize(
    ("head", "name", "what"),
    [
        (b"body { color: red }", "a.css", "style sheet"),
        (b"<?xml version='1.0'?><svg>", "a.xml", "neither a feed"),
    ],
)
def test_text_that_is_no_report_is_named(head: bytes, name: str, what: str) -> None:
    with pytest.raises(InputError, match=what):
        kind_of(head, name)


def test_plain_text_does_not_pay_for_other_formats() -> None:
    heavy = "trafilatura lxml feedparser pypdfium2 fastwarc py3langid charset_normalizer numpy"
    program = (
        "import sys; from isnad.read.language import language_of; import isnad.read;"
        "language_of('The minister said that they were with him when it was over.');"
        f"print([name for name in {heavy.split()!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert run.stdout.strip() == b"[]"
