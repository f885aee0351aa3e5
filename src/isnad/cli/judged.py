"""Judgements and the reasons for an entity, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from isnad.cli import words
from isnad.cli.terminal import Terminal, printable, quoted
from isnad.errors import UsageError
from isnad.fuse.judgements import Anchor, Judgement
from isnad.fuse.judgements import why as decisions
from isnad.model import Entity, Mention, Merge
from isnad.store import Store

_VERDICTS = {"one": "are one", "two": "are two"}
_SHOWN = 3


def mentions_at(store: Store, entity: Entity, given: str) -> list[Mention]:
    """The mentions of an entity that ``DOCUMENT`` or ``DOCUMENT:START`` stands for.

    Raises:
        UsageError: there is no such document, or the entity is not mentioned there.
    """
    name, _, start = given.rpartition(":")
    if name and start.isdecimal() and given not in store.document_paths().values():
        document = store.document(name)
        found = [m for m in entity.mentions if m.document == document]
        found = [m for m in found if m.span.start == int(start)]
    else:
        document = store.document(given)
        found = [m for m in entity.mentions if m.document == document]
    if not found:
        raise UsageError(
            f"{entity.name} is not mentioned at {given}; `isnad entities why {entity.id}` lists "
            "where it is"
        )
    return found


def now_at(store: Store, judgement: Judgement) -> list[Entity]:
    """The entities that a judgement speaks of, as they stand now."""
    anchors = {(a.document, a.start, a.end) for a in (*judgement.left, *judgement.right)}
    return [e for e in store.entities() if any(_place(m) in anchors for m in e.mentions)]


def sentence(store: Store, judgement: Judgement) -> str:
    """A judgement in words."""
    left, right = (_side(store, side) for side in (judgement.left, judgement.right))
    note = f": {judgement.note}" if judgement.note else ""
    return f"{left} and {right} {_VERDICTS[judgement.verdict]}{note}"


def judgement_fields(store: Store, judgement: Judgement) -> dict[str, Any]:
    """A judgement as plain values, with the words at each anchor (None: document not there)."""
    return {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "left": [asdict(a) | {"text": _words_at(store, a)} for a in judgement.left],
        "right": [asdict(a) | {"text": _words_at(store, a)} for a in judgement.right],
        "note": judgement.note,
    }


def print_judgements(terminal: Terminal, store: Store) -> None:
    """One line a judgement."""
    rows = (
        (
            words.short(j.id), j.verdict, _side(store, j.left), _side(store, j.right), j.note or "",
        )
        for j in store.judgements()
    )  # fmt: skip
    terminal.table(("judgement", "verdict", "this", "that", "note"), rows, fixed=("judgement",))


def why_fields(store: Store, entity: Entity) -> dict[str, Any]:
    """An entity, its mentions and the decisions behind it as plain values."""
    from isnad.export import entity_fields

    made = decisions(entity, store.merges(), store.members())
    return entity_fields(entity, made)


def print_why(terminal: Terminal, store: Store, entity: Entity) -> None:
    """Every decision with the names that it joined and its reasons, then every document."""
    terminal.line(f"{printable(entity.name)} ({entity.kind}) · {entity.id}", "bold")
    made = decisions(entity, store.merges(), store.members())
    if not made:
        terminal.line("One document's entity: nothing was joined.", indent=2)
    names = store.local_names({local for merge in made for local in (merge.kept, merge.joined)})
    paths = store.document_paths()
    documents = {key: paths.get(document, document) for key, (_, document) in names.items()}
    alike: dict[str, list[str]] = {}
    for merge in made:
        at = documents.get(merge.joined, merge.joined)
        kept = documents.get(merge.kept, merge.kept)
        alike.setdefault(_decision(merge, names, kept), []).append(at)
    for decision, joined in alike.items():
        terminal.line(decision, indent=2)
        more = f" and {len(joined) - _SHOWN} more" if len(joined) > _SHOWN else ""
        terminal.line(printable(f"in {', '.join(joined[:_SHOWN])}{more}"), "dim", indent=6)
    terminal.line("Mentions", "bold")
    for document, mentions in _by_document(entity.mentions):
        texts = ", ".join(dict.fromkeys(quoted(m.span.text) for m in mentions))
        at = f"{paths.get(document, document)}:{mentions[0].span.start}"
        terminal.line(f"{printable(at)}  {texts}", indent=2)


def _decision(merge: Merge, names: Mapping[str, tuple[str, str]], at: str) -> str:
    """A decision on one line; ``at`` is the document of the side that was kept."""
    kept, joined = (names.get(local, (local, ""))[0] for local in (merge.kept, merge.joined))
    reasons = "; ".join(merge.score.reasons)
    return printable(f"{merge.score.value:.2f} · {kept} (in {at}) = {joined}: {reasons}")


def _by_document(mentions: Iterable[Mention]) -> list[tuple[str, list[Mention]]]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.document, []).append(mention)
    return list(found.items())


def _side(store: Store, anchors: Sequence[Anchor]) -> str:
    """The words at the first anchors and where they stand."""
    shown = [_at(store, anchor) for anchor in anchors[:_SHOWN]]
    more = len(anchors) - _SHOWN
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _at(store: Store, anchor: Anchor) -> str:
    path = store.document_paths().get(anchor.document)
    if path is None:
        return f"{words.short(anchor.document)}:{anchor.start} (not in this record)"
    return f"{quoted(_words_at(store, anchor) or '')} {path}:{anchor.start}"


def _words_at(store: Store, anchor: Anchor) -> str | None:
    text = store.text(anchor.document)
    return None if text is None else text[anchor.start : anchor.end]


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.document, mention.span.start, mention.span.end
