"""Which faces are compared: only those that share a key, so that the cost grows with the record."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from isnad.fuse.faces import Face
from isnad.fuse.profile import organisation_words, person_words
from isnad.names import fold, skeleton, tokens

LARGEST = 300
"""Faces in a block beyond which only those of one folded name are compared."""

Key = tuple[str, str]


def keys(face: Face) -> set[Key]:
    """The blocks that a face stands in."""
    sort = face.first.sort
    if face.first.key and sort in ("place", "people", "description"):
        return set()
    if sort in ("place", "people"):
        return {("whole", fold(n)) for n in face.names}
    if sort == "person":
        return {k for n in face.names for k in _person(n)}
    if sort == "organisation":
        return {k for n in face.names for k in _organisation(n)}
    return set()


def family(name: str) -> str:
    """The key under which bearers of one family name stand."""
    return skeleton(person_words(name)[-1])


def blocks(faces: Sequence[Face]) -> dict[Key, list[int]]:
    """Positions of faces by block; blocks of one face are left out."""
    found: dict[Key, list[int]] = defaultdict(list)
    for at, face in enumerate(faces):
        for key in keys(face):
            found[key].append(at)
    return {key: found[key] for key in sorted(found) if len(found[key]) > 1}


def pairs(faces: Sequence[Face], blocked: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Each pair of faces that shares a block, once, in no order."""
    seen: set[int] = set()
    for block in blocked:
        for part in _parts(faces, block):
            for place, a in enumerate(part):
                for b in part[place + 1 :]:
                    code = a * len(faces) + b
                    if code not in seen:
                        seen.add(code)
                        yield a, b


def _parts(faces: Sequence[Face], block: Sequence[int]) -> Iterable[Sequence[int]]:
    if len(block) <= LARGEST:
        return (block,)
    by_name: dict[str, list[int]] = defaultdict(list)
    for at in block:
        for name in faces[at].names:
            by_name[fold(name)].append(at)
    return [part[:LARGEST] for part in by_name.values()]


def _person(name: str) -> Iterator[Key]:
    words = person_words(name)
    yield "family", skeleton(words[-1])
    yield "given", skeleton(words[0])
    if len(words) > 1:
        yield "words", " ".join(sorted(map(skeleton, words)))
        yield "whole", fold(name)


def _organisation(name: str) -> Iterator[Key]:
    words = organisation_words(name)
    yield "body", " ".join(sorted(map(skeleton, words)))
    for left, right in itertools.pairwise(words):
        yield "body pair", f"{skeleton(left)} {skeleton(right)}"
    if len(words) > 1:
        yield "whole", fold(name)
        for of in {words, tokens(name)}:
            yield "letters", "".join(w[0] for w in of)
    elif len(words[0]) <= 8:
        yield "letters", words[0]
