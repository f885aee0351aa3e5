"""What an exporter needs of a record: anything with these four answers can be exported."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from isnad.model import DocumentRecord, Entity, Event, Merge


class Source(Protocol):
    """A record to export. Each answer comes in an order that depends on the record alone."""

    def documents(self) -> Iterable[DocumentRecord]:
        """Every document, by path."""

    def entities(self) -> Iterable[Entity]:
        """Every entity."""

    def events(self) -> Iterable[Event]:
        """Every event, by date."""

    def merges(self) -> Iterable[Merge]:
        """Every decision that two are one."""
