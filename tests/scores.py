"""Hand-made output of the reading model: what it would say of the words of one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from isnad.tag.labels import (
    ACT_MODES,
    ACT_ROLES,
    ACT_TYPES,
    DEPRELS,
    MODALITIES,
    NAME_TAGS,
    ROLES,
    SAYING,
    UPOS,
    XPOS,
)
from isnad.tag.model import Scores

SURE = 20.0
"""A logit so high that its label is certain."""


def scores(n: int) -> Scores:
    """A sentence of ``n`` nouns that all hang on the first: no names, predicates or acts."""
    heads = np.zeros((n, 2), dtype=np.int64)
    heads[1:] = 1
    arcs = np.zeros((n, n + 1), dtype=np.float32)
    arcs[np.arange(n), heads[:, 0]] = SURE
    none = np.zeros((n, len(ACT_TYPES)), dtype=np.float32)
    none[:, 0] = 1.0
    modalities = np.zeros((n, len(MODALITIES)), dtype=np.float32)
    modalities[:, 0] = 1.0
    return Scores(
        names=name_scores(["O"] * n),
        upos=np.full(n, UPOS.index("NOUN"), dtype=np.int64),
        xpos=np.full(n, XPOS.index("NN"), dtype=np.int64),
        predicates=np.tile(np.array([1.0, 0.0, 0.0], dtype=np.float32), (n, 1)),
        factuality=np.zeros(n, dtype=np.float32),
        arcs=arcs,
        heads=heads,
        labels=np.full((n, 2), DEPRELS.index("nmod"), dtype=np.int64),
        roles=np.zeros((n, n), dtype=np.int64),
        act_types=none,
        act_modes=np.zeros((n, len(ACT_MODES)), dtype=np.float32),
        modalities=modalities,
        act_roles=np.zeros((n, n, len(ACT_ROLES)), dtype=np.float32),
        saying=np.zeros((n, n, len(SAYING)), dtype=np.float32),
    )


def name_scores(tags: Sequence[str]) -> np.ndarray:
    """Logits by which each word surely has its tag."""
    found = np.zeros((len(tags), len(NAME_TAGS)), dtype=np.float32)
    for word, tag in enumerate(tags):
        found[word, NAME_TAGS.index(tag)] = SURE
    return found


def set_act(given: Scores, word: int, types: Mapping[str, float]) -> None:
    """Makes a word an act: the probability of each type; the rest is none."""
    given.act_types[word] = 0.0
    given.act_types[word, 0] = 1.0 - sum(types.values())
    for name, probability in types.items():
        given.act_types[word, ACT_TYPES.index(name)] = probability


def set_role(given: Scores, predicate: int, word: int, role: str) -> None:
    """Makes a word an argument of a predicate."""
    given.roles[predicate, word] = ROLES.index(role)
