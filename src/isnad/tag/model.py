"""Runs the reading model: words of sentences in, scores out. ONNX Runtime, one thread."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from isnad.resources.files import data_path
from isnad.tag.pieces import PieceEncoder, batch

if TYPE_CHECKING:
    import onnxruntime

TOKEN_BUDGET = 1024
"""Word pieces in a batch: larger ones fall out of the processor's cache (measured)."""


@dataclass(frozen=True)
class Scores:
    """The model's output for one sentence of ``n`` words, cut to its length.

    names (n, tags); upos, xpos (n,); predicates (n, 3) probabilities; factuality (n,) in [-3, 3];
    arcs (n, n + 1), column 0 the root; heads (n, 2) best heads, 0 the root; labels (n, 2)
    relations to them; roles (n, n) label of word j as argument of word i. Of word i as an act:
    act_types (n, 17), act_modes (n, modes) and modalities (n, 5) probabilities, act_roles
    (n, n, 5) and saying (n, n, 6) probabilities of word j as its party or source.
    """

    names: npt.NDArray[np.float32]
    upos: npt.NDArray[np.int64]
    xpos: npt.NDArray[np.int64]
    predicates: npt.NDArray[np.float32]
    factuality: npt.NDArray[np.float32]
    arcs: npt.NDArray[np.float32]
    heads: npt.NDArray[np.int64]
    labels: npt.NDArray[np.int64]
    roles: npt.NDArray[np.int64]
    act_types: npt.NDArray[np.float32]
    act_modes: npt.NDArray[np.float32]
    modalities: npt.NDArray[np.float32]
    act_roles: npt.NDArray[np.float32]
    saying: npt.NDArray[np.float32]


@cache
def _session() -> onnxruntime.InferenceSession:
    """The session. ONNX Runtime's telemetry is switched off before it is first imported."""
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(data_path("reading_model.onnx")),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],
    )


@cache
def _encoder() -> PieceEncoder:
    return PieceEncoder(Tokenizer.from_file(str(data_path("tokenizer.json"))))


def run(sentences: Sequence[Sequence[str]]) -> list[Scores | None]:
    """Scores for each sentence, in the order given; None for a sentence without words.

    Sentences are sorted by length and batched by pieces, so give many at once.
    """
    encoder, session = _encoder(), _session()
    encoded = [encoder.sentence(words) for words in sentences]
    results: list[Scores | None] = [None] * len(sentences)
    for rows in _batches([len(pieces) if first else 0 for pieces, _, first in encoded]):
        b = batch([encoded[i] for i in rows])
        feed = {"pieces": b.pieces, "mask": b.mask, "shapes": b.shapes, "first": b.first}
        outputs = session.run(None, feed)
        for at, (row, n) in enumerate(zip(rows, b.lengths, strict=True)):
            results[row] = _cut([o[at] for o in outputs], n)
    return results


def _cut(outputs: list[npt.NDArray[np.float32]], n: int) -> Scores:
    names, upos, xpos, predicates, factuality, arcs, heads, labels, roles, *acts = outputs
    types, modes, modalities, act_roles, saying = acts
    return Scores(
        names[:n], upos[:n].astype(np.int64), xpos[:n].astype(np.int64), predicates[:n],
        factuality[:n], arcs[:n, : n + 1], heads[:n].astype(np.int64),
        labels[:n].astype(np.int64), roles[:n, :n].astype(np.int64),
        types[:n], modes[:n], modalities[:n], act_roles[:n, :n], saying[:n, :n],
    )  # fmt: skip


def _batches(sizes: list[int]) -> Iterator[list[int]]:
    """Indices of the non-empty sentences, by length, in groups of about TOKEN_BUDGET pieces."""
    group: list[int] = []
    for i in sorted((i for i, size in enumerate(sizes) if size), key=lambda i: (sizes[i], i)):
        if group and (len(group) + 1) * sizes[i] > TOKEN_BUDGET:
            yield group
            group = []
        group.append(i)
    if group:
        yield group
