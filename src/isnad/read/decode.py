"""Bytes to text, losing nothing.

A byte order mark at the start names the encoding and is not part of the text. Everything else
stays as it is: ``\\r\\n`` stays two characters, no-break and zero-width spaces stay, and a
second U+FEFF stays, so that offsets are offsets into the file's own text.
"""

from __future__ import annotations

import codecs
import re
from typing import IO

from isnad.errors import InputError
from isnad.read.legacy import legacy_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65_536
_BINARY = "binary data, not text"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``, its byte order mark left out and nothing else changed.

    Tried in turn: the byte order mark, UTF-8, UTF-16 without a mark, the ``declared``
    encoding (of an HTTP or HTML head), then a guess among legacy encodings.

    Raises:
        InputError: binary data.
    """
    mark, encoding = encoding_of(data, declared)
    return data[mark:].decode(encoding, errors="replace")


def encoding_of(data: bytes, declared: str | None = None) -> tuple[int, str]:
    """Length of the byte order mark and the name of the encoding.

    Raises:
        InputError: binary data.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return len(mark), encoding
    if wide := _wide(data):
        return 0, wide
    if _looks_binary(data):
        raise InputError(_BINARY)
    if _decodes(data, "utf-8"):
        return 0, "utf-8"
    if declared and _decodes(data, declared):
        return 0, _as_browsers_do(declared)
    return 0, legacy_encoding(data[: 4 * _SAMPLE])


def stream_encoding(stream: IO[bytes]) -> tuple[int, str]:
    """Like ``encoding_of`` for a stream of any length; leaves it at its start."""
    stream.seek(0)
    start = stream.read(_SAMPLE)
    if any(start.startswith(mark) for mark, _ in _MARKS) or _wide(start):
        found = encoding_of(start)
    else:
        found = _narrow_stream_encoding(stream)
    stream.seek(0)
    return found


def _narrow_stream_encoding(stream: IO[bytes]) -> tuple[int, str]:
    stream.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    while chunk := stream.read(_SAMPLE):
        if _looks_binary(chunk):
            raise InputError(_BINARY)
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            return 0, legacy_encoding(chunk)
    return 0, "utf-8"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _as_browsers_do(declared: str) -> str:
    """Pages that say Latin-1 mean Windows-1252: 0x93 is a quote, not a control character."""
    plain = codecs.lookup(declared).name
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}.get(plain, plain)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: English in it has a zero in nearly every second byte."""
    sample = data[:_SAMPLE]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return b"\x00" in sample or len(_CONTROL.findall(sample)) > 0.02 * len(sample)
