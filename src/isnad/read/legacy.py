"""Which encoding from before UTF-8 a text is in.

General detectors fail on English: with a handful of bytes above 127 in a page they pick at
random (charset-normalizer 3.5: right for 46 of 64 English news texts in Windows-1252, for 1 of
63 in Mac Roman). So mostly-ASCII text is judged here by the few letters that differ, and only
the rest, which is not English, goes to the detector.
"""

from __future__ import annotations

import re

_ENGLISH_SHARE = 0.9
# The six bytes where Turkish replaces Icelandic letters, and the company that each keeps.
_CONTESTED = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
_TURKISH = re.compile(rb"[\xc7\xd6\xdc\xe7\xf6\xfc\xfd\xdd]")
_ICELANDIC = re.compile(rb"[\xc1\xc6\xcd\xd3\xda\xe1\xe6\xed\xf3\xfa]")
# Read as Windows-1252, Mac quotes and apostrophes turn into capitals inside or around words.
_MAC = re.compile(r"[a-z]Õ[a-z]{1,2}\b|Ò[\w ,.'-]|[\w,.!?]Ó(?!\w)|\w Ñ \w|[a-z][ŽŸ‡ˆ‰†][a-z]")
_CENTRAL = re.compile(r"[a-z][iu]æ\b|\bÈ[a-z]|[a-z][³¹¿]|[³¿][a-z]|[a-z]è[a-z]*iæ")


def legacy_encoding(data: bytes) -> str:
    """The likeliest encoding of bytes that are not valid UTF-8.

    A text that is UTF-8 but for a few damaged bytes is ``utf-8`` (the damage shows as U+FFFD).
    Windows-1252, the commonest, wins when nothing decides.
    """
    if _mostly_utf8(data):
        return "utf-8"
    if sum(byte < 128 for byte in data) < _ENGLISH_SHARE * len(data):
        return _detected(data)
    western = data.decode("cp1252", "replace")
    if _MAC.search(western):
        return "mac_roman"
    if _CENTRAL.search(western):
        return "cp1250"
    if _CONTESTED.search(data) and _count(_TURKISH, data) >= _count(_ICELANDIC, data):
        return "cp1254"
    return "cp1252"


def _count(pattern: re.Pattern[bytes], data: bytes) -> int:
    return len(pattern.findall(data))


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    return sum(char > "\x7f" for char in text) - damaged >= 3 * damaged


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best is not None else "cp1252"
