"""Hand-made records for the tests of fusion: entities by name, claims by who did what to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from isnad.model import (
    Argument,
    Article,
    Claim,
    Count,
    Document,
    DocumentRecord,
    Entity,
    Link,
    Mention,
    Passage,
    Place,
    Role,
    Span,
    When,
    claim_id,
    entity_id,
)


class Report:
    """A document under construction: each call writes words and notes what they are."""

    def __init__(self, path: str, published: str | None = None, **article: Any) -> None:
        self.path, self.published, self._article = path, published, article
        self.text = f"{path}. "
        self.entities: list[Entity] = []
        self.claims: list[Claim] = []
        self.groups: list[list[str]] = []
        self._noted: list[tuple[str, Any]] = []

    def names(self, name: str, kind: str = "PER", **fields: Any) -> str:
        """An entity mentioned by name; gives its local id. ``role`` is (title, id of the state)."""
        return self._entity(name, kind, "name", **fields)

    def describes(self, text: str, kind: str = "GROUP", **fields: Any) -> str:
        """An entity mentioned by a description."""
        return self._entity(text, kind, "description", **fields)

    def tells(
        self, sentence: str, type_: str = "ASSAULT", *, by: Sequence[str] = (),
        on: Sequence[str] = (), joins: str | None = None, **fields: Any,
    ) -> str:  # fmt: skip
        """A claim on the sentence's second word; ``joins`` is a claim of its group."""
        span = self._write(sentence)
        word = sentence.split()[1]
        at = span.start + sentence.index(word)
        trigger = Span(at, at + len(word), word)
        values: dict[str, Any] = {
            "modes": (),
            "contexts": (),
            "stance": "asserts",
            "modality": "actual",
        }
        values |= {k: v for k, v in fields.items() if k not in ("place", "day", "said_by", "dead")}
        given = claim_id(self.path, at, type_, values["stance"])
        self.claims.append(Claim(
            given, self.id, 0, type_, evidence=span, trigger=trigger,
            actors=self._arguments(by), recipients=self._arguments(on),
            places=_places(span, fields.get("place")), dates=_dates(span, fields.get("day")),
            chain=fields.get("said_by", ()), numbers=_dead(span, fields.get("dead")), **values,
        ))  # fmt: skip
        group = next((g for g in self.groups if joins in g), None)
        if group is None:
            self.groups.append([given])
        else:
            group.append(given)
        return given

    @property
    def id(self) -> str:
        """The document's id; the path stands for the text, which is still growing."""
        return f"sha256:{self.path}"

    def record(self) -> DocumentRecord:
        """What was told so far."""
        document = _Named(self.path, self.text, language="en")
        whole = Passage(Span(0, len(self.text), self.text), "paragraph")
        article = Article(0, len(self.text), (whole,), published=self.published, **self._article)
        groups = tuple(map(tuple, self.groups))
        return DocumentRecord(
            document, (article,), (), tuple(self.entities), tuple(self.claims), groups
        )

    def _write(self, words: str) -> Span:
        start = len(self.text)
        self.text += words + " "
        return Span(start, start + len(words), words)

    def _entity(self, text: str, kind: str, form: Any, *, role: Any = None, **fields: Any) -> str:
        span = self._write(text)
        local = entity_id(self.path, span.start, text)
        roles = (Role(role[0], self.id, span, role[1], self.published),) if role else ()
        mention = Mention(self.id, span, form)
        self.entities.append(Entity(local, text, (text,), kind, (mention,), roles=roles, **fields))  # type: ignore[arg-type]
        return local

    def _arguments(self, entities: Sequence[str]) -> tuple[Argument, ...]:
        spans = {e.id: e.mentions[0].span for e in self.entities}
        return tuple(Argument(spans[e], e) for e in entities)


class _Named(Document):
    """A document whose id is its path."""

    @property
    def id(self) -> str:
        return f"sha256:{self.path}"


def city(name: str, geonames: int, country: str = "SYR") -> Place:
    """A place known to the gazetteer."""
    return Place(name, country, "Idlib", 36.0, geonames % 50, geonames, "city")


def said(name: str, entity: str | None = None, kind: str = "official") -> tuple[Link, ...]:
    """A chain of one source and an outlet."""
    return (Link(name, kind, None, "said", entity), Link("Daily", "publisher"))  # type: ignore[arg-type]


def _places(span: Span, place: Place | None) -> tuple[Argument, ...]:
    return (Argument(span, place=place),) if place else ()


def _dates(span: Span, day: str | None) -> tuple[Argument, ...]:
    return (Argument(span, when=When(day, day, "day", basis="stated")),) if day else ()


def _dead(span: Span, dead: int | None) -> tuple[Count, ...]:
    return (Count("killed", dead, "exact", span),) if dead is not None else ()
