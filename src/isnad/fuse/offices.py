"""Descriptions of an office join whoever held it on their day, as far as the documents tell."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from isnad.fuse.blocks import office_key
from isnad.fuse.desk import Desk
from isnad.fuse.faces import Face
from isnad.fuse.near import replaced
from isnad.fuse.profile import Office
from isnad.fuse.tables import FaceRow, Tenure
from isnad.model import Score

_REACH = 365
"""Days over which a statement that someone holds an office still speaks for another day."""
_CLEARLY_NEARER = 3
"""Of two holders, the one whose statement lies at least so many times nearer is taken."""

Statement = tuple[int, int]
"""A day as an ordinal, and the cluster that holds the office."""


def office_faces(desk: Desk, faces: Collection[int]) -> None:
    """Join descriptions of an office; ``faces`` are the changed ones among them."""
    tables, enrolled = desk.tables, desk.enrolled
    changed = {*enrolled.faces, *enrolled.gone}
    old = tables.rows("tenures", "face", changed) if not tables.empty else []
    new = [row for f in sorted(enrolled.faces) for row in _tenures(desk, f)]
    replaced(tables, "tenures", "face", changed, new)
    stated = {row.office for row in (*old, *new) if not row.described}
    stated |= {row.office for row in _moved(desk)}
    described = _described(desk, stated, {*faces, *desk.ruled("office", "held")})
    offices = {row.office for row in described}
    known = [row for row in tables.rows("tenures", "office", offices) if not row.described]
    desk.look_up({row.face for row in (*known, *described)})
    holders: dict[int, list[Statement]] = defaultdict(list)
    for row in known:
        where = desk.row(row.face)
        if where is not None:
            holders[row.office].append((row.day, where.cluster))
    held = {office: sorted(set(tenures)) for office, tenures in holders.items()}
    for row in sorted(described):
        _place(desk, row, holder(held.get(row.office, []), row.day))


def holder(tenures: list[Statement], day: int) -> tuple[int, int, bool] | None:
    """The holder of an office on a day, the days to the nearest statement, and whether alone.

    A day between two statements of one holder is that holder's. Between two holders the nearer
    statement counts if it is clearly nearer; None when the documents do not tell.
    """
    at = bisect_left(tenures, (day - _REACH, -(1 << 63)))
    near = []
    for told, who in tenures[at:]:
        if told > day + _REACH:
            break
        near.append((abs(told - day), who))
    if not near:
        return None
    days, who = min(near)
    rival = min((gap for gap, other in near if other != who), default=None)
    if rival is not None and rival < _CLEARLY_NEARER * max(days, 5):
        return None
    return who, days, rival is None


def stated_office(face: Face) -> Office | None:
    """The one office with a state and a day that a description names."""
    if face.sort != "description" or face.key or len(face.offices) != 1:
        return None
    (office,) = face.offices
    return office if office.country and _ordinal(office) is not None else None


def _tenures(desk: Desk, face: int) -> Iterator[Tenure]:
    """The offices that a changed face states, or the one that it describes."""
    shown = desk.features[face]
    if shown.sort == "person":
        for office in shown.offices:
            day = _ordinal(office)
            # A holder who is known to be of another state would never be joined.
            if office.country and day is not None and shown.country in (None, office.country):
                yield Tenure(office_key(office), day, face, False)
    elif (told := stated_office(shown)) and not desk.one.get(face):
        yield Tenure(office_key(told), _ordinal(told) or 0, face, True)


def _ordinal(office: Office) -> int | None:
    try:
        return date.fromisoformat(office.day).toordinal() if office.day else None
    except ValueError:
        return None


def _moved(desk: Desk) -> Collection[Tenure]:
    """The tenures of faces that are in another cluster than before."""
    if desk.tables.empty:
        return ()
    moved = [
        f for f, row in desk.new.items() if (old := desk.old.get(f)) and old.cluster != row.cluster
    ]
    return [row for row in desk.tables.rows("tenures", "face", moved) if not row.described]


def _described(desk: Desk, stated: Collection[int], faces: Collection[int]) -> list[Tenure]:
    """The descriptions of these offices, and the changed ones."""
    rows = {r for r in desk.tables.rows("tenures", "office", stated) if r.described}
    changed: Iterable[Tenure] = desk.tables.rows("tenures", "face", faces)
    return sorted(rows | {r for r in changed if r.described})


def _place(desk: Desk, row: Tenure, found: tuple[int, int, bool] | None) -> None:
    desk.shown([row.face])
    shown = desk.features[row.face]
    if found is not None and not desk.apart(row.face, _members(desk, row.face, found[0])):
        label, days, alone = found
        (office,) = shown.offices
        why = f"held the office of {office.title} ({office.country}) {days} days from then"
        score = Score(0.8 if alone else 0.75, (why,))
        desk.place(FaceRow(row.face, "held", row.face, label, shown.first), (label, score))
    else:
        desk.place(FaceRow(row.face, "office", row.face, row.face, shown.first))


def _members(desk: Desk, face: int, label: int) -> set[int]:
    """Of the faces that a person keeps apart from this one, those in a cluster."""
    others = desk.two.get(face, set())
    desk.look_up(others)
    return {f for f in others if (row := desk.row(f)) and row.cluster == label}
