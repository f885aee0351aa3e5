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

    @property
    def lead(self) -> str:
        """Headline and first paragraph: what the story is about."""
        head = [self.headline.text] if self.headline is not None else []
        return " ".join([*head, *(p.text for p in self.paragraphs[:1])])


@dataclass(slots=True)
class Layout:
    """All drafts of a page and the reason for each part that is in none."""

    drafts: list[Draft] = field(default_factory=list)
    dropped: list[tuple[Part, DropReason]] = field(default_factory=list)

    def drop(self, part: Part, reason: DropReason) -> None:
        """Puts the part among the dropped, a repetition always as such."""
        self.dropped.append((part, "repeated" if part.repeats else reason))


def biography(draft: Draft) -> Part | None:
    """A last paragraph that introduces the author instead of telling the story."""
    names = {a for p in draft.furniture if p.furniture for a in p.furniture.authors}
    last = draft.paragraphs[-1]
    found = any(
        last.text.lstrip("* ").startswith((f"{n} is ", f"{n} reports ", f"{n} covers "))
        for n in names
    )
    return last if found and len(draft.paragraphs) > 2 else None


def reason(part: Part, *, tail: bool) -> DropReason:
    """Why a line that is in no article was left out; ``tail``: it stands below the text."""
    if part.cue in ("advert", "caption"):
        return "advert" if part.cue == "advert" else "caption"
    if part.cue in ("related", "related-block", "related-inline"):
        return "related"
    if part.cue is None and part.title and part.shape.words >= 5:
        return "related"
    return "boilerplate"
