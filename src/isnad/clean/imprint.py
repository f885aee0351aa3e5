"""The outlet's name in the lines with which a page speaks of itself: "Follow X on", "© X"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from isnad.clean.days import printed_days
from isnad.clean.outlets import is_name, is_outlet

_WORD = r"[^\W\d_a-z][\w'’&.\-]*"
_WHO = (
    rf"(?P<who>(?:[Tt]he )?{_WORD}"
    rf"(?: (?:(?:of|and|the|al|for) )?(?:{_WORD}|\d{{1,2}}(?!\d))){{0,4}}?)"
)
_CHANNEL = r"(?:WhatsApp|Telegram|YouTube|channel|community|app|newsletter|podcast|briefing)"
_NET = r"(?:Facebook|Twitter|X|Instagram|Telegram|WhatsApp|YouTube|Google|LinkedIn|social|TikTok)"
_YEARS = r"(?:\d{4}(?:[-–]\d{2,4})?[\s,]*)?"
_SAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^\W*(?i:follow|like|find|join) {_WHO} (?i:on) (?:our )?{_NET}\b",
        rf"(?i:\b(?:join|get|download|subscribe to|via|on|from|with)) (?:the )?{_WHO}(?:['’]s?)?"
        rf" {_CHANNEL}\b",
        rf"(?i:\b(?:appeared|published))(?: first| originally)? (?:on|in|by|at) {_WHO}"
        r"(?=$|[.:,;]| on )",
        rf"^\W*(?i:support|welcome to|about|subscribe to|contact|write to) {_WHO}"
        r"(?=$|[.!:,;'’]| (?i:and|for|from|by|today|now))",
        rf"(?:©|\(c\)|(?i:copyright))[\s©,]*{_YEARS}(?:by )?{_WHO}"
        r"(?=$|[.,|;]| (?i:all|reprod|and its))",
        rf"^{_WHO} (?:LIVE|Live)$",
    )
)
_NAMES = re.compile(rf"{_WORD}(?: {_WORD}){{1,3}}")
_NOT_OUTLETS = frozenset(
    "facebook twitter x instagram telegram whatsapp youtube google us our this all getty".split()
)


def imprint(lines: Sequence[str]) -> str | None:
    """The outlet that the most of these lines name as the page's own, the first of equals."""
    named: dict[str, int] = {}
    for line in lines:
        for pattern in _SAYS:
            match = pattern.search(line)
            who = match["who"].strip(" .'’") if match else ""
            if (
                len(who) > 2
                and is_name(who)
                and not printed_days(who)
                and who.split()[0].lower() not in _NOT_OUTLETS
            ):
                named[who] = named.get(who, 0) + 1
                break
    return max(named, key=lambda who: named[who], default=None) or _repeated(lines)


def _repeated(lines: Sequence[str]) -> str | None:
    """A name of two words or more, built as outlets' names are, that several lines hold."""
    counts = Counter(
        name
        for line in lines
        for name in set(_NAMES.findall(line))
        if is_outlet(name) and len(name) > 6
    )
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] >= 2 else None
