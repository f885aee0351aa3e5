"""What the messy pages of ``evals/mess.py`` are made of: pieces of text that know what they are.

A style writes a ``Sheet`` line by line and says of each whether it is an article's headline, its
text, noise, or free (a dateline or standfirst, right whether kept or dropped). The text of the page
and the truth about it then come from the same list.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal["headline", "body", "noise", "free"]


@dataclass(frozen=True, slots=True)
class Story:
    """One real story: its own headline, paragraphs and day of publication."""

    title: str
    paragraphs: tuple[str, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of one page; ``article`` counts the page's articles from 0."""

    start: int
    end: int
    kind: Kind
    article: int | None


@dataclass(frozen=True, slots=True)
class Truth:
    """What a reader would write down of one article; None where the page does not say."""

    headline: str | None
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One messy page and the truth about it."""

    name: str
    text: str
    pieces: tuple[Piece, ...]
    truths: tuple[Truth, ...]


@dataclass(slots=True)
class Sheet:
    """A page being written; ``gap`` follows each line."""

    gap: str = "\n\n"
    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    truths: list[Truth] = field(default_factory=list)

    def put(self, kind: Kind, line: str, gap: str | None = None) -> None:
        """Writes a line of that kind; text and headlines belong to the newest article."""
        article = len(self.truths) - 1 if kind in ("headline", "body") else None
        self.pieces.append(Piece(len(self.text), len(self.text) + len(line), kind, article))
        self.text += line + (self.gap if gap is None else gap)

    def article(
        self, story: Story, publisher: str | None = None, *, dated: bool = True, named: bool = True
    ) -> None:
        """Opens an article; ``dated`` and ``named`` say whether page tells day and headline."""
        day = story.day.isoformat() if dated else None
        self.truths.append(Truth(story.title if named else None, publisher, day))

    def headline(self, line: str, gap: str | None = None) -> None:
        """The headline of the newest article."""
        self.put("headline", line, gap)

    def noise(self, *lines: str) -> None:
        """Lines that belong to no article."""
        for line in lines:
            self.put("noise", line)

    def free(self, line: str, gap: str | None = None) -> None:
        """A line that may be kept or dropped."""
        self.put("free", line, gap)

    def body(self, paragraphs: Sequence[str]) -> None:
        """Paragraphs of the newest article."""
        for paragraph in paragraphs:
            self.put("body", paragraph)

    def case(self, name: str) -> Case:
        """The finished page."""
        return Case(name, self.text, tuple(self.pieces), tuple(self.truths))


@dataclass(slots=True)
class Kit:
    """Chance, and other stories to tease, for one page."""

    rng: random.Random
    others: Sequence[Story]

    def one(self, *choices: str) -> str:
        """One of the wordings."""
        return self.rng.choice(choices)

    def chance(self, share: float) -> bool:
        """True that often."""
        return self.rng.random() < share

    def titles(self, count: int) -> list[str]:
        """Headlines of other stories."""
        return [s.title for s in self.rng.sample(list(self.others), count)]

    def blurb(self) -> tuple[str, str]:
        """Headline and opening of another story."""
        other = self.rng.choice(list(self.others))
        return other.title, other.paragraphs[0]

    def person(self) -> str:
        """A reporter's name."""
        first = (
            "Amina Bilal Carla Deniz Elif Farid Grace Hana Ivan Joyce Karim Leyla Musa Nadia Omar"
        )
        last = (
            "Okoro Haddad Yilmaz Mehta Novak Castillo Mbeki Rahman Sato Lindqvist Osei Doyle Aziz"
        )
        return f"{self.rng.choice(first.split())} {self.rng.choice(last.split())}"

    def city(self) -> str:
        """A place to write from."""
        return self.one(
            "Ankara", "Beirut", "Nairobi", "New Delhi", "Amman", "Lagos", "Geneva", "Cairo"
        )

    def clock(self) -> str:
        """A time of day."""
        return f"{self.rng.randint(6, 22):02d}:{self.rng.randint(0, 59):02d}"

    def middle(self, story: Story) -> int:
        """A place between two paragraphs of a story."""
        return self.rng.randint(1, max(1, len(story.paragraphs) - 1))


def written(day: date, form: str) -> str:
    """A day as a page prints it: ``form`` is strftime's, with %e for a day without a zero."""
    return day.strftime(form.replace("%e", str(day.day)))
