"""Articles in the making, and the parts of a page that are in none."""

from __future__ import annotations

from dataclasses import dataclass, field

from isnad.clean.reading import Part
from isnad.model.document import DropReason


@dataclass(slots=True)
class Draft:
    """An article in the making."""

    headline: Part | None = None
    paragraphs: list[Part] = field(default_factory=list)
    subheads: list[Part] = field(default_factory=list)
    furniture: list[Part] = field(default_factory=list)
    publisher_line: Part | None = None
    place_line: Part | None = None
    author_line: Part | None = None
    captions: list[Part] = field(default_factory=list)
    teaser: bool = False
    finished: bool = False


@dataclass(slots=True)
class Layout:
    """All drafts of a page and the reason for each part that is in none."""

    drafts: list[Draft] = field(default_factory=list)
    dropped: list[tuple[Part, DropReason]] = field(default_factory=list)

    def drop(self, part: Part, reason: DropReason) -> None:
        """Puts the part among the dropped, a repetition always as such."""
        self.dropped.append((part, "repeated" if part.repeats else reason))
