"""What format a file is in: by its content first, by its name when the content leaves it open."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import PurePosixPath
from typing import Literal

from isnad.errors import InputError
from isnad.read.fields import FieldMapping

Kind = Literal[
    "text", "html", "pdf", "feed", "json", "jsonl", "csv", "tsv", "warc", "mail", "mbox",
    "zip", "tar", "gzip", "bzip2", "xz",
]  # fmt: skip

_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"WARC/", "warc"),
)
_UNREADABLE = (
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"\x00\x00\x01\x00", "an image (icon)"),
    (b"ID3", "a sound file (MP3)"),
    (b"OggS", "a sound or video file (Ogg)"),
    (b"fLaC", "a sound file (FLAC)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (save it as text or PDF)"),
    (b"{\\rtf", "a rich-text file (save it as text or PDF)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive (repack it as zip)"),
    (b"Rar!", "a RAR archive (repack it as zip)"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data (repack it as gzip)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"PAR1", "a Parquet file (export it as JSON lines or CSV)"),
)
_BY_ENDING: dict[str, Kind] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "tsv",
    ".tab": "tsv", ".eml": "mail", ".mbox": "mbox", ".rss": "feed", ".atom": "feed",
}  # fmt: skip
# What lies beside saved pages: text to the byte, but nobody's report.
_NO_REPORT = frozenset({
    ".css", ".js", ".mjs", ".ts", ".map", ".py", ".sh", ".php", ".java", ".c", ".h", ".cpp",
    ".rs", ".go", ".rb", ".sql", ".ini", ".toml", ".yaml", ".yml", ".lock", ".svg",
})  # fmt: skip
_MAIL_HEADERS = re.compile(
    r"^(Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+)"
    r"[ \t]*:[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
_PROLOGUE = r"(?:\s|<\?xml[^>]*\?>|<!--.*?-->|<\?[^>]*\?>|<!DOCTYPE (?!html)[^>]*>)*"
_FEED = re.compile(_PROLOGUE + r"<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_HTML = re.compile(
    _PROLOGUE + r"<(?:!doctype html|html|head|body|title|meta|article)\b", re.DOTALL | re.IGNORECASE
)


def kind_of(head: bytes, name: str) -> Kind:
    """The format of a file from its first 8 KB and its name.

    Raises:
        InputError: something that is recognised and cannot be read, such as an image.
    """
    if binary := _binary_kind(head):
        return binary
    text = _readable(head)
    ending = PurePosixPath(name.lower()).suffix
    return _text_kind(text, ending)


def _binary_kind(head: bytes) -> Kind | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[257:262] == b"ustar":
        return "tar"
    for magic, what in _UNREADABLE:
        if head.startswith(magic):
            raise InputError(f"{what}, not text")
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        raise InputError("an image, sound or video file, not text")
    return None


def _text_kind(text: str, ending: str) -> Kind:
    if _FEED.match(text):
        return "feed"
    if _HTML.match(text):
        return "html"
    if found := _json_kind(text, ending):
        return found
    if text.startswith("From ") and _MAIL_HEADERS.search(text):
        return "mbox"
    if _is_message(text):
        return "mail"
    if ending in _NO_REPORT:
        raise InputError("a program, style sheet or settings file, not a report")
    if re.match(r"\s*<(?:\?xml|svg)\b", text):
        raise InputError("XML that is neither a feed (RSS, Atom) nor a web page")
    by_ending = _BY_ENDING.get(ending, "text")
    if by_ending == "text" and (delimiter := _table_delimiter(text)):
        return "csv" if delimiter == "," else "tsv"
    return by_ending if by_ending not in ("feed", "html") or "<" in text else "text"


def _readable(head: bytes) -> str:
    """The head as text, whatever its encoding, well enough to see marks in ASCII."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace")
    return head.decode("utf-8-sig", "replace")


def _json_kind(text: str, ending: str) -> Kind | None:
    """JSON begins with ``{"`` or ``[{``; a text that begins "[ANKARA]" is none."""
    start = text.lstrip()
    if not re.match(r'\{\s*"|\[\s*\{|\{\s*\}', start):
        return "json" if ending == ".json" and start[:1] in "[{" and start else None
    if start.startswith("["):
        return "json"
    first, _, rest = start.partition("\n")
    if not rest.strip():
        return "jsonl" if ending in (".jsonl", ".ndjson") else "json"
    return "jsonl" if _is_json(first) else "json"


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def _is_message(text: str) -> bool:
    """Three or more of the header lines that mail programs write, before the first blank line."""
    headers = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    return len(_MAIL_HEADERS.findall(headers)) >= 3


def _table_delimiter(text: str) -> str | None:
    """A first line naming a text column and one more column that documents have."""
    first = text.split("\n", 1)[0].strip().lower()
    mapping = FieldMapping()
    others = {*mapping.title, *mapping.url, *mapping.published, *mapping.publisher, *mapping.id}
    for delimiter in (",", "\t"):
        names = {name.strip(' "') for name in first.split(delimiter)}
        if names & set(mapping.text) and names & others:
            return delimiter
    return None
