"""How much each piece of evidence says that two local entities are one.

A score is the sum of the weights that apply, kept within [0, 1]; ``SAME`` and above joins. The
numbers are judgements, set so that: a full name alone joins; a family name alone never does, but
does with one strong or two weaker pieces beside it; an office held at the same time by name-sakes
outweighs everything. An entry is one of an authority file, where the record has one: it tells
about as much as a country does, and that its names are names of one. ``tests/fuse`` holds the
cases that they were set on.
"""

from __future__ import annotations

from collections.abc import Mapping

SAME = 0.75
BRIDGED = 0.5
"""Two persons whose direct score is below this never become one by way of a third."""
MARGIN = 0.1
"""A short name that two bearers fit within this margin joins neither."""

PERSON: Mapping[str, float] = {
    "same full name": 0.80,
    "full name in another form": 0.76,
    "full name in a loose form": 0.60,
    "family name alone": 0.45,
    "given name alone": 0.30,
    "common name": -0.15,
    "only one bearer of the name is known": 0.15,
    "two names of one entry": 0.80,
    "one entry": 0.15,
    "perhaps one entry": 0.10,
    "two entries": -0.60,
    "same office": 0.35,
    "the ruler of a regime": 0.15,
    "same country": 0.15,
    "one shared neighbour": 0.15,
    "several shared neighbours": 0.30,
    "same sector": 0.05,
    "same document": 0.15,
    "other country": -0.35,
    "other sectors": -0.25,
    "other office at one time": -0.50,
    "another rank at one time": -0.30,
    "other middle initials": -0.40,
    "other generation": -0.60,
    "read as another kind": -0.05,
}

ORGANISATION: Mapping[str, float] = {
    "same name": 0.80,
    "name in another form": 0.76,
    "acronym": 0.65,
    "name in a loose form": 0.50,
    "two names of one entry": 0.80,
    "one entry": 0.15,
    "perhaps one entry": 0.10,
    "two entries": -0.60,
    "common noun": -0.25,
    "same country": 0.15,
    "one shared neighbour": 0.10,
    "several shared neighbours": 0.15,
    "same sector": 0.10,
    "same document": 0.05,
    "other country": -0.50,
    "other sectors": -0.10,
    "read as another kind": -0.05,
}

COMMON_BEARERS = 6
"""A family name with so many different given names in the record, or more, is a common one."""
