"""What to look for in a record, as SQL conditions."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from isnad.errors import UsageError
from isnad.store.searching import FOUND_EVENTS, folded, having, standing_in

Condition = tuple[str, list[object]]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


_ABOUT = " UNION ALL ".join(
    f"SELECT v.event FROM entity_members m JOIN {table} USING (document, local_entity) "
    "JOIN event_members v USING (document, claim) WHERE m.entity = ?"
    for table in ("claim_arguments", "chain_links")
)
"""The events of whose claims an entity is a party or a source."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events (or entities, or documents) to give; ``None`` means any.

    ``type`` is a PLOVER type, or an entity's kind; ``actor`` and ``place`` are parts of names,
    compared without case and accents; ``since`` and ``until`` are ISO days, both inclusive;
    ``standings`` lists the standings wanted; ``limit`` is the greatest number of results;
    ``entity`` is the id of a party to or source of the events; ``search`` is words that stand in
    passages or names (see :mod:`isnad.store.searching`), or in the texts of documents.
    """

    type: str | None = None
    actor: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    standings: tuple[str, ...] = ()
    limit: int | None = None
    entity: str | None = None
    search: str | None = None


def first_day(given: str) -> str:
    """The first day of a year, month or day: ``2024-12`` gives ``2024-12-01``.

    Raises:
        UsageError: ``given`` is none of these.
    """
    return _days(given)[0].isoformat()


def last_day(given: str) -> str:
    """The last day of a year, month or day: ``2024-12`` gives ``2024-12-31``.

    Raises:
        UsageError: ``given`` is none of these.
    """
    return _days(given)[1].isoformat()


def _days(given: str) -> tuple[datetime.date, datetime.date]:
    match = _DATE.fullmatch(given.strip())
    if match is None:
        raise UsageError(f"{given!r} is not a date; write 2024, 2024-12 or 2024-12-31")
    year, month, day = (None if part is None else int(part) for part in match.groups())
    assert year is not None
    try:
        first = datetime.date(year, month or 1, day or 1)
        if day is not None:
            return first, first
        if month is None:
            return first, datetime.date(year, 12, 31)
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
    except ValueError as error:
        raise UsageError(f"{given!r} is not a date: {error}") from error
    return first, following - datetime.timedelta(days=1)


def event_conditions(wanted: Filter) -> list[Condition]:
    """Conditions on the table ``events`` (as ``e``)."""
    conditions: list[Condition] = []
    if wanted.type is not None:
        conditions.append(("e.type = upper(?)", [wanted.type]))
    if wanted.standings:
        conditions.append(("list_contains(?, e.standing)", [list(wanted.standings)]))
    if wanted.actor is not None:
        named = _named("concat_ws(chr(10), p.name, array_to_string(n.names, chr(10)))")
        conditions.append(
            (
                "EXISTS (SELECT 1 FROM event_parties p LEFT JOIN entities n ON n.id = p.entity "
                f"WHERE p.event = e.id AND p.role = 'actor' AND {named})",
                [wanted.actor],
            )
        )
    if wanted.place is not None:
        named = _named("concat_ws(chr(10), e.place, e.admin1, e.country)")
        conditions.append((named, [wanted.place]))
    if wanted.entity is not None:
        conditions.append((f"e.id IN ({_ABOUT})", [wanted.entity, wanted.entity]))
    if wanted.search is not None:
        sql, values = having(wanted.search)
        conditions.append((f"e.id IN ({FOUND_EVENTS} {sql})", values))
    return conditions + _between("e.date_start", "e.date_end", wanted)


def entity_conditions(wanted: Filter) -> list[Condition]:
    """Conditions on the table ``entities`` (as ``n``); ``actor`` is a name, ``place`` a country."""
    conditions: list[Condition] = []
    if wanted.type is not None:
        conditions.append(("n.kind = upper(?)", [wanted.type]))
    if wanted.actor is not None:
        conditions.append((_named("array_to_string(n.names, chr(10))"), [wanted.actor]))
    if wanted.place is not None:
        conditions.append(("n.country = upper(?)", [wanted.place]))
    if wanted.search is not None:
        conditions.append(standing_in("array_to_string(n.names, ' ')", wanted.search))
    return conditions


def document_conditions(wanted: Filter) -> list[Condition]:
    """Conditions on the table ``documents`` (as ``d``); days are when any article appeared."""
    conditions: list[Condition] = []
    if wanted.search is not None:
        conditions.append(standing_in("d.text", wanted.search))
    dated = _between("a.published", "a.published", wanted)
    if not dated:
        return conditions
    inner = " AND ".join(sql for sql, _ in dated)
    values = [value for _, some in dated for value in some]
    appeared = f"EXISTS (SELECT 1 FROM articles a WHERE a.document = d.id AND {inner})"
    return [*conditions, (appeared, values)]


def _named(expression: str) -> str:
    return f"contains({folded(expression)}, {folded('?')})"


def _between(start: str, end: str, wanted: Filter) -> list[Condition]:
    conditions: list[Condition] = []
    if wanted.since is not None:
        conditions.append((f"coalesce({end}, {start}) >= ?::DATE", [first_day(wanted.since)]))
    if wanted.until is not None:
        conditions.append((f"coalesce({start}, {end}) <= ?::DATE", [last_day(wanted.until)]))
    return conditions
