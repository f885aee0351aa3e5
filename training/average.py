"""Averages the weights of two runs of one trajectory (Wortsman et al. 2022, "model soups").

``python training/average.py A.pt B.pt OUT.pt --share .6`` gives B that share.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def average(a: Path, b: Path, out: Path, share: float) -> None:
    """Writes ``(1 - share) * a + share * b``; both must be weights of the same network."""
    first, second = torch.load(a), torch.load(b)
    mixed = {
        k: torch.lerp(v, second[k], share) if v.is_floating_point() else second[k]
        for k, v in first.items()
    }
    torch.save(mixed, out)


def main() -> None:
    """Parse the command line and average."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("a", type=Path)
    parser.add_argument("b", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=0.5)
    args = parser.parse_args()
    average(args.a, args.b, args.out, args.share)


if __name__ == "__main__":
    main()
