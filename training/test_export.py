"""The exported file gives what PyTorch gives. Run with the ``train`` extra: ``pytest training``."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch")
sys.path[:0] = [str(Path(__file__).parent)]

from export import OUTPUTS, Reader, export  # noqa: E402
from network import ReadingModel  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(3)
    path = tmp_path_factory.mktemp("weights") / "weights.pt"
    torch.save(ReadingModel().state_dict(), path)
    return path


def batch() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(5)
    mask = np.ones((4, 13), dtype=np.int64)
    mask[2, 9:] = 0
    return {
        "pieces": rng.integers(1000, 20000, (4, 13)),
        "mask": mask,
        "shapes": rng.integers(0, 8, (4, 13)),
        "first": np.array([[1, 2, 4, 7, 9]] * 3 + [[1, 3, 5, 0, 0]]),
    }


def outputs(path: Path) -> dict[str, np.ndarray]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return dict(zip(OUTPUTS, session.run(None, batch()), strict=True))


def expected(weights: Path) -> dict[str, np.ndarray]:
    model = ReadingModel()
    model.load_state_dict(torch.load(weights))
    with torch.no_grad():
        given = Reader(model.eval())(*(torch.from_numpy(v) for v in batch().values()))
    return {name: value.numpy() for name, value in zip(OUTPUTS, given, strict=True)}


def test_export_unquantised_gives_the_same_numbers(weights: Path, tmp_path: Path) -> None:
    got, want = outputs(export(weights, tmp_path, quantised=False)), expected(weights)
    for name in ("names", "predicates", "factuality", "act_types", "act_roles", "saying"):
        np.testing.assert_allclose(got[name], want[name], atol=2e-3, err_msg=name)


def test_export_int8_stays_close(weights: Path, tmp_path: Path) -> None:
    got, want = outputs(export(weights, tmp_path)), expected(weights)
    a, b = got["names"].ravel(), want["names"].ravel()
    assert float(a @ b / np.linalg.norm(a) / np.linalg.norm(b)) > 0.97


def test_export_takes_other_lengths_than_its_example(weights: Path, tmp_path: Path) -> None:
    assert outputs(export(weights, tmp_path))["roles"].shape == (4, 5, 5)
