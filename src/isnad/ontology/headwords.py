"""The notation of words in the tables: which word of a pattern is its head."""

from __future__ import annotations

POS = {"verb": "VERB", "noun": "NOUN", "adj": "ADJ", "adv": "ADV"}


def head_first(words: str, *, last: bool) -> tuple[str, ...]:
    """A pattern's words with the head first: the one marked ``*``, else the first or last."""
    if " " not in words:
        return (words.rstrip("*"),)
    parts = words.split()
    marked = (number for number, part in enumerate(parts) if part[-1] == "*")
    head = next(marked, len(parts) - 1 if last else 0)
    bare = [part.rstrip("*") for part in parts]
    return (bare[head], *bare[:head], *bare[head + 1 :])
