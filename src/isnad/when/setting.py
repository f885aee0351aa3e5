"""What is known around a phrase, and what placing it gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from isnad.model.when import Bound, DateBasis, When
from isnad.when.units import Days

Tense: TypeAlias = Literal["past", "future", "present"]


NOTHING: Final = Days(None, None)


@dataclass(frozen=True, slots=True)
class Placed:
    """Days with what placed them."""

    days: Days = NOTHING
    basis: DateBasis | None = None
    anchor: date | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around a phrase: the article's date, the last time told, the clause's tense."""

    published: date | None
    last: When | None
    tense: Tense | None
    noun: str = ""
    owning: bool = False
    bound: Bound = "exact"

    @property
    def last_start(self) -> date | None:
        """First day of the last time told."""
        return date.fromisoformat(self.last.start) if self.last and self.last.start else None
