"""Exports the trained model: one int8 ONNX file beside its tokenizer.

``python training/export.py --weights training/runs/x/weights.pt --base BASE --out src/isnad/resources/data``
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "src")]

from network import WIDTH, ReadingModel  # noqa: E402

INPUTS = ("pieces", "mask", "shapes", "first")
OUTPUTS = (
    "names",
    "upos",
    "xpos",
    "predicates",
    "factuality",
    "arcs",
    "heads",
    "labels",
    "roles",
    "act_types",
    "act_modes",
    "modalities",
    "act_roles",
    "saying",
)


class Reader(nn.Module):
    """The model as the program runs it: label indices where the program needs no scores.

    ``heads`` are each word's two best heads (0 is the root), ``labels`` its relation to each.
    """

    def __init__(self, model: ReadingModel) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, pieces: Tensor, mask: Tensor, shapes: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        m = self.model
        x = m(pieces, mask, shapes, first)
        rooted = m.arcs.with_root(x)
        real = torch.cat([torch.ones_like(first[:, :1]), (first > 0).to(first.dtype)], dim=1)
        arcs = m.arcs.arcs(x, rooted) + (1.0 - real[:, None].to(x.dtype)) * -1e4
        heads = arcs.topk(2, dim=-1).indices
        labels = torch.stack(
            [m.arcs.labels(x, rooted, heads[:, :, k]).argmax(-1) for k in (0, 1)], dim=-1
        )
        return (
            m.names(x),
            m.upos(x).argmax(-1),
            m.xpos(x).argmax(-1),
            m.predicates(x).softmax(-1),
            m.factuality(x)[:, :, 0],
            arcs,
            heads,
            labels,
            m.roles(x, x).argmax(-1),
            *self.acts(x),
        )

    def acts(self, x: Tensor) -> tuple[Tensor, ...]:
        """Probabilities of act types, modes, modalities, and of the pairs act-party, act-source."""
        m = self.model
        seen = m.acts(x)
        return (
            m.act_types(seen).softmax(-1),
            m.act_modes(seen).sigmoid(),
            m.modalities(seen).softmax(-1),
            m.act_roles(x, x).sigmoid(),
            m.saying(x, x).sigmoid(),
        )


def export(weights: Path, out: Path, *, quantised: bool = True, strict: bool = True) -> Path:
    """Writes ``reading_model.onnx`` into ``out`` and returns its path."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model = ReadingModel()
    model.load_state_dict(torch.load(weights), strict=strict)
    reader = Reader(model).eval()
    pieces = torch.randint(1000, 2000, (3, 9))
    first = torch.tensor([[1, 2, 4, 6], [1, 2, 3, 0], [1, 4, 0, 0]])
    example = (pieces, torch.ones_like(pieces), torch.ones_like(pieces), first)
    axes = {name: {0: "sentences", 1: "pieces"} for name in INPUTS[:3]}
    axes |= {"first": {0: "sentences", 1: "words"}}
    axes |= {name: {0: "sentences", 1: "words"} for name in OUTPUTS}
    axes["arcs"] |= {2: "heads_"}
    for name in ("roles", "act_roles", "saying"):
        axes[name] |= {2: "words_"}
    target = out / "reading_model.onnx"
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx" if quantised else target
        torch.onnx.export(
            reader,
            example,
            str(plain),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        if quantised:
            quantize_dynamic(
                plain,
                target,
                weight_type=QuantType.QInt8,
                per_channel=True,
                reduce_range=False,
                op_types_to_quantize=["MatMul", "Gather"],
            )
    return target


def main() -> None:
    """Parse the command line and export."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="the folder of the base weights")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    path = export(args.weights, args.out)
    tokenizer = (args.base / "tokenizer.json").read_bytes()
    (args.out / "tokenizer.json").write_bytes(tokenizer)
    print(f"{path} {path.stat().st_size / 1e6:.1f} MB, {WIDTH} wide")


if __name__ == "__main__":
    main()
