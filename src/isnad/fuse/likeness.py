"""How surely two faces show one entity: the features of :mod:`isnad.fuse.weights`, summed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from isnad.fuse.faces import Face, face_of
from isnad.fuse.profile import REGIME, Office, Profile, is_generic, person_words
from isnad.fuse.weights import BRIDGED, ORGANISATION, PERSON, SAME
from isnad.model import Score
from isnad.names import NameKind, acronym_of, compare, fold

_ONE_TIME = 270
"""Days within which two statements of office speak of one time."""
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_EXCLUSIVE = ("minister", "secretary", "ambassador", "governor", "mayor", "president", "chief")
"""Offices of which one person holds one at a time: two portfolios are two ministers."""
_RULERS = frozenset({"president", "king", "leader", "premier", "emir", "sultan", "dictator"})
_ONE, _TWO, _NAMES = "one entry", "two entries", "two names of one entry"
_RANKS = ("minister", "ambassador", "governor", "mayor", "president", "king", "judge", "soldier")


def persons(a: Face, b: Face, common: bool = False, sole: bool = False) -> Score:
    """How surely two faces are one person.

    Args:
        a: a face.
        b: another, or the same one to ask whether its profiles belong together.
        common: whether the family name has many bearers in the record.
        sole: whether a name of one word has one bearer only.
    """
    value, form = _best(a.names, b.names, "PER")
    told = _of_authority(a, b)
    name = _person_name(value, form, a.short or b.short)
    if told == _ONE and (name is None or PERSON[name] + PERSON[_ONE] < PERSON[_NAMES]):
        name, form, told = _NAMES, _words(_ONE, a, b), None
    if name is None:
        return Score(0.0, (form,))
    found: list[str | None] = [name, told]
    if common and name != _NAMES:
        found.append("common name")
    if sole and a.short != b.short:
        found.append("only one bearer of the name is known")
    if _same_office(a.offices, b.offices):
        found.append("same office")
    elif _rules(a, b) or _rules(b, a):
        found.append("the ruler of a regime")
    elif _offices_clash(a.offices, b.offices):
        found.append("other office at one time")
    elif _ranks_differ(a.offices, b.offices):
        found.append("another rank at one time")
    if _initials(a) and _initials(b) and _initials(a) != _initials(b):
        found.append("other middle initials")
    if _generation(a) != _generation(b):
        found.append("other generation")
    found += _circumstances(a, b)
    return _sum(PERSON, found, form, {told: _words(told, a, b)} if told else {})


def organisations(a: Face, b: Face) -> Score:
    """How surely two faces are one organisation."""
    value, form = _best(a.names, b.names, "ORG")
    short = any(acronym_of(x, y) or acronym_of(y, x) for x in a.names for y in b.names)
    alike = [(x, y) for x in a.names for y in b.names if _compared(x, y, "ORG").value >= value]
    name = (
        "same name" if value >= 0.97 else "acronym" if short and value <= 0.9
        else "name in another form" if value >= 0.9
        else "name in a loose form" if value >= 0.6 else None
    )  # fmt: skip
    told = _of_authority(a, b)
    if told == _ONE and (
        name is None or ORGANISATION[name] + ORGANISATION[_ONE] < ORGANISATION[_NAMES]
    ):
        name, form, told = _NAMES, _words(_ONE, a, b), None
    if name is None:
        return Score(0.0, (form,))
    common = name != _NAMES and all(is_generic(x) and is_generic(y) for x, y in alike)
    found = [name, told, "common noun" if common else None, *_circumstances(a, b)]
    return _sum(ORGANISATION, found, form, {told: _words(told, a, b)} if told else {})


def places(a: Face, b: Face) -> Score:
    """How surely two faces without a key of their own are one place, people or site."""
    if {fold(n) for n in a.names} & {fold(n) for n in b.names}:
        both = a.country is not None and a.country == b.country
        return Score(0.95, ("same name and country",)) if both else Score(0.8, ("same name",))
    return Score(0.0, ("another name",))


def apart(a: Face, b: Face) -> bool:
    """Whether two faces cannot be one, whatever joins them to a third.

    Persons with full names stay two when what tells them apart outweighs the name: so a bearer
    of unknown country does not bridge name-sakes of two countries.
    """
    if a.key and b.key and a.key != b.key:
        return True
    if _of_authority(a, b) == _TWO:
        return True
    if a.sort != "person" or b.sort != "person":
        return bool(a.country and b.country and a.country != b.country)
    if a.short or b.short or not a.names or not b.names:
        return _offices_clash(a.offices, b.offices) and not _same_office(a.offices, b.offices)
    if a.names == b.names and not _anything_against(a, b):
        return False
    return persons(a, b).value < BRIDGED


def _anything_against(a: Face, b: Face) -> bool:
    """A quick look at faces of one name: most have nothing that could tell them apart."""
    countries = a.country and b.country and a.country != b.country
    walks = a.walks and b.walks and not a.walks & b.walks
    return bool(countries or walks or (a.offices and b.offices))


def _of_authority(a: Face, b: Face) -> str | None:
    """What an authority file tells of two faces: a feature, if anything."""
    left, right = a.authority, b.authority
    if left is None or right is None:
        return None
    sure = left.sure and right.sure
    if left.entry == right.entry:
        return _ONE if sure else "perhaps one entry"
    return _TWO if sure else None


def _words(told: str, a: Face, b: Face) -> str:
    """The reason that a feature of :func:`_of_authority` is."""
    assert a.authority is not None
    assert b.authority is not None
    left, right = sorted((a.authority.entry, b.authority.entry))
    if told == _TWO:
        return f"they are two entries of the authority file, {left} and {right}"
    return f"both {'are' if told == _ONE else 'may be'} {left} in the authority file"


def _sum(
    weights: Mapping[str, float],
    found: Iterable[str | None],
    form: str,
    words: Mapping[str, str] = {},
) -> Score:
    listed = [name for name in found if name is not None]
    value = min(1.0, max(0.0, sum(weights[name] for name in listed)))
    reasons = [f"{words.get(name, name)} ({weights[name]:+.2f})" for name in listed]
    reasons[0] = f"{form}: {reasons[0]}"
    return Score(round(value, 3), (reasons[0], *sorted(reasons[1:], key=_strength)))


def _strength(reason: str) -> float:
    return -abs(float(reason[reason.rindex("(") + 1 : -1]))


def _person_name(value: float, form: str, short: bool) -> str | None:
    if short:
        if form.startswith("given name"):
            return "given name alone"
        return "family name alone" if value >= 0.7 else None
    if value >= 0.97:
        return "same full name"
    if value >= 0.9:
        return "full name in another form"
    return "full name in a loose form" if value >= 0.7 else None


def _circumstances(a: Face, b: Face) -> Iterator[str]:
    """Evidence beside the name that counts for persons and organisations alike."""
    if a.country and b.country:
        yield "same country" if a.country == b.country else "other country"
    if a is not b:
        shared = len(a.neighbours & b.neighbours)
        if shared:
            yield "one shared neighbour" if shared == 1 else "several shared neighbours"
        if a.documents & b.documents and min(len(a.documents), len(b.documents)) == 1:
            yield "same document"
        if a.sort != b.sort:
            yield "read as another kind"
    if a.sectors and b.sectors:
        if a.sectors & b.sectors:
            yield "same sector"
        elif a.walks and b.walks and not a.walks & b.walks:
            yield "other sectors"


def _best(a: tuple[str, ...], b: tuple[str, ...], kind: NameKind) -> tuple[float, str]:
    scores = (_compared(x, y, kind) for x in a for y in b)
    found = max(scores, key=lambda s: s.value, default=Score(0.0, ("no name",)))
    return found.value, found.reasons[0] if found.reasons else "names"


@lru_cache(maxsize=262144)
def _compared(a: str, b: str, kind: NameKind) -> Score:
    return compare(a, b, kind)


def _initials(face: Face) -> frozenset[str]:
    """First letters of middle names, where every full name has them."""
    middles = [frozenset(w[0] for w in person_words(n)[1:-1]) for n in face.names]
    return middles[0] if middles and all(m == middles[0] for m in middles) else frozenset()


def _generation(face: Face) -> str | None:
    words = {w for n in face.names for w in fold(n).split()}
    return next(iter(sorted(words & _GENERATIONS)), None)


def _same_office(a: Iterable[Office], b: Iterable[Office]) -> bool:
    """One office of one state; offices that many hold at once ("journalist") say nothing."""
    return any(
        x.title == y.title and x.country == y.country and x.country and _held_by_one(x.title)
        for x in a for y in b
    )  # fmt: skip


def _rules(a: Face, b: Face) -> bool:
    """Whether one is a name before "regime" and the other a head of state or government."""
    rulers = {o.title.split()[-1] for o in b.offices} & _RULERS
    return bool(rulers) and any(o.title == REGIME for o in a.offices)


def _held_by_one(title: str) -> bool:
    words = title.split()
    if "deputy" in words or "former" in words or "cabinet" in words:
        return False
    return words[-1] in (*_EXCLUSIVE, "minister", "king", "queen", "emir", "pope", "speaker",
                         "premier", "chancellor", "leader", "director")  # fmt: skip


def _offices_clash(a: Iterable[Office], b: Iterable[Office]) -> bool:
    return any(_clash(x, y) for x in a for y in b)


def _clash(x: Office, y: Office) -> bool:
    """Whether nobody holds both offices at one time."""
    if not _one_time(x.day, y.day):
        return False
    if x.title == y.title:
        states = x.country and y.country and x.country != y.country
        return bool(states) and _held_by_one(x.title)
    left, right = x.title.split(), y.title.split()
    if left[-1] != right[-1] or left[-1] not in _EXCLUSIVE:
        return False
    return (
        len(left) > 1
        and len(right) > 1
        and not (set(left) <= set(right) or set(right) <= set(left))
    )


def _ranks_differ(a: Iterable[Office], b: Iterable[Office]) -> bool:
    """A president and a mayor of one name at one time: unlike, though promotions happen."""
    return any(
        x.title.split()[-1] != y.title.split()[-1]
        and {x.title.split()[-1], y.title.split()[-1]} <= set(_RANKS)
        and _one_time(x.day, y.day)
        for x in a for y in b
    )  # fmt: skip


@lru_cache(maxsize=65536)
def _one_time(x: str | None, y: str | None) -> bool:
    """Statements without a date are of no time, so they cannot clash."""
    if x is None or y is None:
        return False
    try:
        return abs((date.fromisoformat(x) - date.fromisoformat(y)).days) <= _ONE_TIME
    except ValueError:
        return False


def same(a: Face, b: Face) -> Score:
    """How surely two faces show one entity, with reasons; see :mod:`isnad.fuse.weights`."""
    sorts = {a.sort, b.sort}
    if "person" in sorts:
        return persons(a, b, common=a.common and b.common)
    if "organisation" in sorts:
        return organisations(a, b)
    return places(a, b)


def itself(face: Face) -> Score:
    """Why the profiles of one face are one entity."""
    if face.key:
        return Score(0.99, (f"all are {face.key}",))
    return same(face, face)


def is_doubtful(profile: Profile) -> bool:
    """Whether bearers of a common name that agree with this profile need not be one person."""
    if profile.sort != "person" or profile.key:
        return False
    undated = frozenset(replace(office, day=None) for office in profile.offices)
    face = face_of([replace(profile, offices=undated)])
    return persons(face, face, common=True).value < SAME
