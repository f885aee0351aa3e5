"""Which fields of a JSON or CSV record mean what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from isnad.errors import UsageError


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """For each thing a document has, the field names to look for; the first with a value wins.

    A name with dots walks into nested objects (``article.body``). Case does not matter, so that
    a CSV column ``Title`` is found as ``title``.
    """

    text: tuple[str, ...] = ("text", "body", "content")
    title: tuple[str, ...] = ("title", "headline")
    url: tuple[str, ...] = ("url", "link")
    published: tuple[str, ...] = ("published", "date")
    publisher: tuple[str, ...] = ("publisher", "source")
    authors: tuple[str, ...] = ("authors", "author")
    id: tuple[str, ...] = ("id",)

    @classmethod
    def parse(cls, pairs: Mapping[str, str]) -> FieldMapping:
        """A mapping from what a user states: ``{"text": "article.body", "date": ...}``.

        A value may name several fields, separated by ``|``. What is not named keeps its default.

        Raises:
            UsageError: a key that documents do not have.
        """
        known = [each.name for each in fields(cls)]
        if unknown := sorted(set(pairs) - set(known)):
            raise UsageError(f"no such field: {', '.join(unknown)} (there are {', '.join(known)})")
        return cls(**{key: tuple(value.split("|")) for key, value in pairs.items()})


def look_up(record: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    """The first of the named fields that holds something, else None."""
    for name in names:
        found = _walk(record, name.lower())
        if found is not None and found != "" and found != []:
            return found
    return None


def _walk(record: Mapping[str, Any], name: str) -> Any:
    lowered = {str(key).strip().lower(): value for key, value in record.items()}
    if name in lowered:
        return lowered[name]
    first, _, rest = name.partition(".")
    inner = lowered.get(first)
    return _walk(inner, rest) if rest and isinstance(inner, Mapping) else None
