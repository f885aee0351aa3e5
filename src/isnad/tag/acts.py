"""Model scores to the acts of a sentence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from isnad.model import Pair, TaggedAct
from isnad.tag.labels import ACT_MODES, ACT_ROLES, ACT_TYPES, MODALITIES, SAYING
from isnad.tag.model import Scores

ACT_FLOOR = 0.1
"""Probability from which a word is handed on as a possible act; ``what`` decides."""
KINDS = 4
"""How many types of a word are handed on with their probabilities."""
PAIR_FLOOR = 0.4
MODE_FLOOR = 0.4


def acts(scores: Scores) -> tuple[TaggedAct, ...]:
    """The acts that the model sees, in text order."""
    found = []
    for word in np.flatnonzero(1.0 - scores.act_types[:, 0] >= ACT_FLOOR):
        kinds = _kinds(scores.act_types[word])
        type_, sure = kinds[0]
        found.append(
            TaggedAct(
                token=int(word),
                type=type_,
                score=round(float(1.0 - scores.act_types[word, 0]), 3),
                modes=_modes(scores.act_modes[word], type_),
                modality=MODALITIES[int(scores.modalities[word].argmax())],
                parties=_pairs(scores.act_roles[word], ACT_ROLES),
                sources=_pairs(scores.saying[word], SAYING),
                sure=sure,
                kinds=kinds,
            )
        )
    return tuple(found)


def _kinds(row: npt.NDArray[np.float32]) -> tuple[tuple[str, float], ...]:
    """The likeliest types, the best first."""
    best = (np.argsort(-row[1:], kind="stable") + 1)[:KINDS]
    return tuple((ACT_TYPES[int(k)], round(float(row[k]), 3)) for k in best)


def _modes(row: npt.NDArray[np.float32], type_: str) -> tuple[str, ...]:
    prefix = type_ + "/"
    fitting = [(float(p), m) for p, m in zip(row, ACT_MODES, strict=True) if m.startswith(prefix)]
    chosen = sorted((x for x in fitting if x[0] >= MODE_FLOOR), reverse=True)[:2]
    return tuple(m.removeprefix(prefix) for _, m in chosen)


def _pairs(grid: npt.NDArray[np.float32], labels: tuple[str, ...]) -> tuple[Pair, ...]:
    words, kinds = np.nonzero(grid >= PAIR_FLOOR)
    return tuple(
        Pair(labels[k], int(w), round(float(grid[w, k]), 3))
        for w, k in zip(words, kinds, strict=True)
    )
