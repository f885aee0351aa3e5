"""An event with its accounts side by side: who says what, in which words, by which chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from isnad.cli import words
from isnad.cli.terminal import Terminal, printable, quoted
from isnad.fuse.changes import Change
from isnad.model import Argument, Claim, Event
from isnad.store import Store

_SIDES = (("It is so", "green"), ("It is not so", "red"), ("Open", "yellow"))
"""The sides of a dispute and their colours."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where documents lie and when their articles appeared."""

    paths: Mapping[str, str]
    published: Mapping[tuple[str, int], str]

    @classmethod
    def of(cls, store: Store) -> Provenance:
        """The provenance of everything in a store."""
        return cls(store.document_paths(), store.publication_days())

    def by_file_name(self) -> Provenance:
        """The same with the last part of each path."""
        return Provenance({k: PurePath(p).name for k, p in self.paths.items()}, self.published)


def print_accounts(terminal: Terminal, event: Event, known: Provenance) -> None:
    """The event, then each side's claims with quote, chain, day and place in the text."""
    terminal.line(printable(words.title(event)), "bold")
    sources = f"{event.independent_sources} independent source"
    plural = "" if event.independent_sources == 1 else "s"
    terminal.line(f"{event.standing} · {sources}{plural} · {event.id}", "dim")
    for heading, colour in _SIDES:
        claims = _accounts([claim for claim in event.claims if _side(claim) == heading])
        if claims:
            terminal.line(heading, colour, indent=2)
        for claim in claims:
            print_account(terminal, claim, known)
    terminal.line()


def print_event(
    terminal: Terminal, event: Event, known: Provenance, new: Sequence[Change] = ()
) -> None:
    """All that is known of one event, every claim that it rests on, and what was ``new`` when."""
    terminal.line(printable(words.title(event)), "bold")
    for name, value in _facts(event):
        if value:
            terminal.line(f"{name:<9}{printable(value)}", indent=2)
    terminal.line()
    for number, claim in enumerate(event.claims, start=1):
        terminal.line(f"{number}. {claim.stance}, {claim.modality}", "bold", indent=2)
        print_account(terminal, claim, known)
        for role, arguments in _arguments(claim):
            for argument in arguments:
                at = f"{argument.span.start}–{argument.span.end}"
                terminal.line(f"{role:<10}{quoted(argument.span.text)} {at}", indent=6)
        for count in claim.numbers:
            terminal.line(f"{count.what:<10}{count.bound} {count.value}", indent=6)
    _print_changes(terminal, event, new)
    terminal.line()


def _accounts(claims: Sequence[Claim]) -> list[Claim]:
    """Claims as a reader hears them: two words of one passage by one speaker are one account."""
    heard: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        told = (claim.document, claim.evidence, claim.stance, claim.modality, words.chain(claim))
        heard.setdefault(told, claim)
    return list(heard.values())


def _side(claim: Claim) -> str:
    if claim.stance in ("doubts", "no-comment"):
        return "Open"
    no = claim.stance == "denies" or claim.modality == "negated"
    return "It is not so" if no else "It is so"


def print_account(terminal: Terminal, claim: Claim, known: Provenance) -> None:
    """One claim: its quote, its chain, and where it stands."""
    terminal.line(quoted(claim.evidence.text), indent=4)
    terminal.line(printable(words.chain(claim)), "italic", indent=6)
    kind = claim.stance if claim.modality == "actual" else f"{claim.stance}, {claim.modality}"
    where = printable(words.source(claim, known.paths, known.published))
    terminal.line(f"{kind} · {where}", "dim", indent=6)


def _print_changes(terminal: Terminal, event: Event, new: Sequence[Change]) -> None:
    """What later days told, and what contradicts or adds to what was told before."""
    first = new[0].day if new else None
    shown = [one for one in new if one.before or one.day != first]
    if not shown:
        return
    numbers = {claim.id: number for number, claim in enumerate(event.claims, start=1)}
    terminal.line("How the account changed", "bold", indent=2)
    for one in shown:
        before = f" (before: {', '.join(one.before)})" if one.before else ""
        told = f"{one.day or 'no day'} · {one.field}: {one.value}{before}"
        terminal.line(printable(f"{told} · claim {numbers[one.claim]}"), indent=4)


def _facts(event: Event) -> list[tuple[str, str]]:
    place = event.place
    where = "" if place is None else f"{place.place.name} ({place.place.precision}, {place.basis})"
    said = f" ({event.date.text!r})" if event.date and event.date.text else ""
    return [
        ("id", event.id),
        ("who", "; ".join(party.name for party in event.actors)),
        ("to whom", "; ".join(party.name for party in event.recipients)),
        ("where", where),
        ("when", words.event_days(event) + said),
        ("counts", words.numbers(event)),
        ("context", ", ".join(event.contexts)),
        ("standing", f"{event.standing}, independent sources: {event.independent_sources}"),
    ]


def _arguments(claim: Claim) -> list[tuple[str, tuple[Argument, ...]]]:
    return [
        ("actor", claim.actors),
        ("recipient", claim.recipients),
        ("place", claim.places),
        ("date", claim.dates),
    ]
