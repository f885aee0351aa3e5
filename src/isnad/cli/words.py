"""Events and claims in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.model import Article, Claim, Event, Link, Party, Span, When

SHOWN_NAMES = 3
SHORT_ID = 8


def short(identifier: str) -> str:
    """An id abbreviated: enough to tell events apart, and to ask for one."""
    prefix, _, rest = identifier.partition(":")
    return f"{prefix}:{rest[:SHORT_ID]}" if prefix != "sha256" else rest[:SHORT_ID]


def days(when: When | None) -> str:
    """An interval in words; empty when unknown."""
    if when is None or not when.resolved:
        return ""
    if when.start is None:
        return f"until {when.end}"
    if when.end is None:
        return f"from {when.start}"
    return when.start if when.start == when.end else f"{when.start} to {when.end}"


def event_days(event: Event) -> str:
    """When an event happened; empty when unknown."""
    return days(event.date.when) if event.date else ""


def names(parties: Sequence[Party]) -> str:
    """The first few names, and how many more."""
    some = ", ".join(party.name for party in parties[:SHOWN_NAMES])
    more = len(parties) - SHOWN_NAMES
    return f"{some} and {more} more" if more > 0 else some


def act(event: Event) -> str:
    """Type and modes: ``CONSULT visit``."""
    return " ".join((event.type, *event.modes))


def title(event: Event) -> str:
    """An event on one line: what, who, to whom, where, when."""
    who, whom = names(event.actors), names(event.recipients)
    parties = " → ".join(part for part in (who or "someone", whom) if part)
    parts = [f"{act(event)}: {parties}"]
    if event.place is not None:
        parts.append(f"in {event.place.place.name}")
    if event_days(event):
        parts.append(event_days(event))
    return ", ".join(parts)


def chain(claim: Claim) -> str:
    """The chain, first speaker first: ``the ministry ← Reuters ← Mena Today``."""
    return " ← ".join(_link(link) for link in claim.chain) or "no source named"


def source(claim: Claim, paths: Mapping[str, str], published: Mapping[tuple[str, int], str]) -> str:
    """Where a claim stands: the article's day, its file and the characters."""
    day = published.get((claim.document, claim.article))
    stands = place(claim.document, claim.evidence, paths)
    return f"{day} · {stands}" if day else stands


def place(document: str, span: Span, paths: Mapping[str, str]) -> str:
    """Where a span stands: the file and the characters."""
    return f"{paths.get(document, document)}, characters {span.start}–{span.end}"


def publication(articles: Sequence[Article]) -> tuple[str, str, str]:
    """Day, publisher and headline of the first article that is no teaser."""
    first = next((a for a in articles if not a.teaser), None)
    if first is None:
        return "", "", ""
    headline = first.headline.text if first.headline else ""
    return first.published or "", first.publisher or "", headline


def numbers(event: Event) -> str:
    """The counts of an event: ``killed 1 to 4, injured 2``."""
    return ", ".join(
        f"{n.what} {n.min}" if n.min == n.max else f"{n.what} {n.min} to {n.max}"
        for n in event.numbers
    )


def _link(link: Link) -> str:
    return f"{link.name} (a party to it)" if link.interested else link.name
