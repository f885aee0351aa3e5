"""Search in SQL: words of texts and names, without case, accents and punctuation."""

from __future__ import annotations

import re

from isnad.errors import UsageError

_PART = re.compile(r'"([^"]*)"|(\S+)')

_NAMED = """
    LEFT JOIN entity_members m USING (document, local_entity)
    LEFT JOIN entities n ON n.id = m.entity
"""
_TOLD = f"""
    SELECT document, id AS claim, evidence AS words FROM claims
    UNION ALL
    SELECT document, claim, concat_ws(' ', argument, a.place, array_to_string(n.names, ' '))
    FROM claim_arguments a {_NAMED}
    UNION ALL
    SELECT document, claim, concat_ws(' ', link, k.name, array_to_string(n.names, ' '))
    FROM chain_links k {_NAMED}
"""
"""What each claim has to be found by: its passage, its parties, places and sources by any name."""

FOUND_CLAIMS = f"SELECT document, claim FROM ({_TOLD}) GROUP BY ALL HAVING "
FOUND_EVENTS = (
    f"SELECT v.event FROM ({_TOLD}) JOIN event_members v USING (document, claim) "
    "GROUP BY ALL HAVING "
)
"""To be followed by :func:`having`: the claims, and the events, that a search finds."""


def folded(sql: str) -> str:
    """SQL for a text without case and accents."""
    return f"replace(strip_accents(lower({sql})), 'ı', 'i')"


def having(search: str) -> tuple[str, list[object]]:
    """That every part of a search stands somewhere in the ``words`` of a group, in any order.

    A part is a word or the beginning of one, or ``"several words"`` in quotation marks.

    Raises:
        UsageError: there is no word in the search.
    """
    wanted = parts(search)
    one = f"bool_or(contains({_spaced('words')}, rtrim({_spaced('?')})))"
    return " AND ".join([one] * len(wanted)), list(wanted)


def standing_in(sql: str, search: str) -> tuple[str, list[object]]:
    """That every part of a search stands in one text, given as SQL.

    Raises:
        UsageError: there is no word in the search.
    """
    wanted = parts(search)
    one = f"contains({_spaced(sql)}, rtrim({_spaced('?')}))"
    return " AND ".join([one] * len(wanted)), list(wanted)


def parts(search: str) -> list[str]:
    """The words and quoted phrases of a search.

    Raises:
        UsageError: there is none.
    """
    found = [quoted or word for quoted, word in _PART.findall(search)]
    wanted = [part for part in found if any(c.isalnum() for c in part)]
    if not wanted:
        raise UsageError(f"there is no word to search for in {search!r}")
    return wanted


def _spaced(sql: str) -> str:
    """SQL for a folded text as words between single spaces, one at each end."""
    return rf"(' ' || trim(regexp_replace({folded(sql)}, '[^\pL\pN]+', ' ', 'g')) || ' ')"
