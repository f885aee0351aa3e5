"""Numbers for keys: the same on every machine, in the range of a signed 64-bit integer."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

_MASK = (1 << 64) - 1
_ODD = 0x9E3779B97F4A7C15


@lru_cache(maxsize=1 << 17)
def number(text: str) -> int:
    """A number for a text."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def mixed(*numbers: int) -> int:
    """One number for several, in their order."""
    value = 0
    for one in numbers:
        value = ((value ^ (one & _MASK)) * _ODD + 1) & _MASK
        value ^= value >> 29
    return value - (1 << 64) if value >> 63 else value
