"""Under which keys faces are looked up, so that the cost grows with the record.

Two faces are compared when they share a key that at most ``LARGEST`` faces have. A key of many is
too weak to compare by; each name also has keys that say more, and these take over. So bearers of
a common name, of whom there may be thousands, are looked up by whom they stand beside.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from isnad.fuse.faces import Face
from isnad.fuse.keys import mixed, number
from isnad.fuse.profile import Office, Profile, organisation_words, person_words
from isnad.names import fold, skeleton, tokens

LARGEST = 300


def face_keys(face: Face) -> set[int]:
    """The blocks in which a face looks for others of its kind."""
    found = {number("\x1f".join(key)) for key in _compared(face)}
    if face.key:
        found.add(number(f"key\x1f{face.key}"))
    return found | _listed(face)


def name_keys(face: Face) -> set[int]:
    """The keys under which names of one word look for a face with a full name."""
    if face.sort != "person" or face.short:
        return set()
    found = {number(f"{kind}\x1f{word}") for n in face.names for kind, word in _ends(n)}
    for n in face.names:
        found |= {_of_office(skeleton(person_words(n)[-1]), o) for o in face.offices if o.country}
    return found | _listed(face)


def family_keys(face: Face) -> set[int]:
    """The keys of the family names that a face bears, or of the one word that it is known by."""
    return {number(f"family\x1f{skeleton(person_words(n)[-1])}") for n in face.names}


def short_keys(face: Face) -> set[int]:
    """The :func:`name_keys` that a face known by one word looks up."""
    words = {skeleton(person_words(n)[-1]) for n in face.names}
    found = {number(f"{kind}\x1f{word}") for word in words for kind in ("family", "given")}
    found |= {_of_office(word, o) for word in words for o in face.offices if o.country}
    return found | _listed(face)


def lone_keys(face: Face) -> set[int]:
    """The blocks in which faces known by one word look for each other: the word alone is little."""
    words = {skeleton(person_words(n)[-1]) for n in face.names}
    beside = {f"beside\x1f{word}\x1f{n}" for word in words for n in face.neighbours}
    offices = {_of_office(word, o) for word in words for o in face.offices if o.country}
    return {number(key) for key in beside} | offices | _listed(face)


def office_key(office: Office) -> int:
    """The key of an office of a state."""
    return number(f"office\x1f{office.title}\x1f{office.country}")


def bearers(profile: Profile) -> set[tuple[int, int]]:
    """Family names and the given names before them, as numbers, in full names of a person."""
    if profile.sort != "person":
        return set()
    words = (person_words(n) for n in profile.names)
    return {(number(f"family\x1f{skeleton(w[-1])}"), number(w[0])) for w in words if len(w) > 1}


def _listed(face: Face) -> set[int]:
    """Keys of the entry of an authority file: an entry much written of has too many faces."""
    if face.authority is None:
        return set()
    entry = number(f"listed\x1f{face.authority.entry}")
    some = {mixed(entry, office_key(o)) for o in face.offices} or {mixed(entry, 0)}
    return {entry, *some}


def _of_office(word: str, office: Office) -> int:
    return mixed(number(f"holder\x1f{word}"), office_key(office))


def _ends(name: str) -> Iterator[tuple[str, str]]:
    words = person_words(name)
    yield "family", skeleton(words[-1])
    yield "given", skeleton(words[0])


def _compared(face: Face) -> Iterator[tuple[str, ...]]:
    if face.key and face.sort in ("place", "people", "description"):
        return
    for name in face.names:
        if face.sort in ("place", "people"):
            yield "whole", fold(name)
            yield "whole", fold(name), face.country or ""
        elif face.sort == "person":
            yield from _person(name, face.country or "")
            if face.common:
                yield from (("beside", fold(name), other) for other in face.neighbours)
        elif face.sort == "organisation":
            yield from _organisation(name, face.country or "")


def _person(name: str, country: str) -> Iterator[tuple[str, ...]]:
    yield from _ends(name)
    words = person_words(name)
    if len(words) > 1:
        yield "words", " ".join(sorted(map(skeleton, words)))
        yield "whole", fold(name)
        yield "whole", fold(name), country


def _organisation(name: str, country: str) -> Iterator[tuple[str, ...]]:
    words = organisation_words(name)
    yield "body", " ".join(sorted(map(skeleton, words)))
    for left, right in itertools.pairwise(words):
        yield "body pair", f"{skeleton(left)} {skeleton(right)}"
    if len(words) > 1:
        yield "whole", fold(name)
        yield "whole", fold(name), country
        for of in {words, tokens(name)}:
            yield "letters", "".join(w[0] for w in of)
    elif len(words[0]) <= 8:
        yield "letters", words[0]
