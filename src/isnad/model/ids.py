"""Ids: hashes of content, the same on every run and machine."""

from __future__ import annotations

import hashlib

_SEPARATOR = "\x1f"


def _digest(*parts: object) -> str:
    joined = _SEPARATOR.join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(text: str) -> str:
    """The id of a document: the SHA-256 of its text."""
    return "sha256:" + _digest(text)


def entity_id(*parts: object) -> str:
    """The id of an entity from whatever identifies it (its first mention, its members' ids)."""
    return "en:" + _digest(*parts)[:16]


def claim_id(document: str, *parts: object) -> str:
    """The id of a claim: its document, trigger, event type, stance and first speaker."""
    return "cl:" + _digest(document, *parts)[:16]


def event_id(*parts: object) -> str:
    """The id of an event from the ids of the claims that it groups."""
    return "ev:" + _digest(*parts)[:16]
