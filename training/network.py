"""The reading model: one small encoder, a pass a sentence, several heads read off it."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from isnad.tag.labels import (
    ACT_MODES,
    ACT_ROLES,
    ACT_TYPES,
    DEPRELS,
    MODALITIES,
    NAME_TAGS,
    PREDICATES,
    ROLES,
    SAYING,
    UPOS,
    XPOS,
)
from isnad.tag.pieces import SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
VOCABULARY, POSITIONS = 30522, 512


class Layer(nn.Module):
    """A BERT layer (post-norm), named so that the base weights load by name."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, n, _ = x.shape
        split = (b, n, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q = self.query(x).view(split).transpose(1, 2)
        k = self.key(x).view(split).transpose(1, 2)
        v = self.value(x).view(split).transpose(1, 2)
        if torch.onnx.is_in_onnx_export():
            weights = (q @ k.transpose(2, 3) * split[3] ** -0.5 + bias).softmax(-1)
            mixed = weights @ v
        else:
            p = 0.1 if self.training else 0.0
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype), dropout_p=p)
        x = self.norm1(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """MiniLM-L6 with an embedding of letter shapes added to its input."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, mask: Tensor, shapes: Tensor) -> Tensor:
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(at) + self.kinds.weight[0] + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_base(self, path: Path) -> None:
        """Loads the base weights (a BERT safetensors file)."""
        from safetensors.torch import load_file

        names = {
            "attention.self.query": "query",
            "attention.self.key": "key",
            "attention.self.value": "value",
            "attention.output.dense": "out",
            "attention.output.LayerNorm": "norm1",
            "intermediate.dense": "inner",
            "output.dense": "outer",
            "output.LayerNorm": "norm2",
        }
        base = load_file(path)
        state = self.state_dict()
        for ours, theirs in (
            ("words.weight", "embeddings.word_embeddings.weight"),
            ("positions.weight", "embeddings.position_embeddings.weight"),
            ("kinds.weight", "embeddings.token_type_embeddings.weight"),
            ("norm.weight", "embeddings.LayerNorm.weight"),
            ("norm.bias", "embeddings.LayerNorm.bias"),
        ):
            state[ours] = base[theirs]
        for i in range(LAYERS):
            for theirs, ours in names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{i}.{ours}.{part}"] = base[f"encoder.layer.{i}.{theirs}.{part}"]
        self.load_state_dict(state)


class Pairs(nn.Module):
    """Scores every (word, word) pair for each label: a small attention head a label."""

    def __init__(self, labels: int, width: int = 16, hidden: int = 256) -> None:
        super().__init__()
        self.labels, self.width = labels, width
        self.left = nn.Sequential(nn.Linear(WIDTH, hidden), nn.GELU(), nn.Dropout(0.2))
        self.right = nn.Sequential(nn.Linear(WIDTH, hidden), nn.GELU(), nn.Dropout(0.2))
        self.query = nn.Linear(hidden, labels * width)
        self.key = nn.Linear(hidden, labels * width)
        self.bias = nn.Linear(hidden, labels)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """(b, m, width), (b, n, width) -> (b, m, n, labels)."""
        lefts, rights = self.left(left), self.right(right)
        q = self.query(lefts).unflatten(-1, (self.labels, self.width)).transpose(1, 2)
        k = self.key(rights).unflatten(-1, (self.labels, self.width)).transpose(1, 2)
        scores = (q @ k.transpose(2, 3)).permute(0, 2, 3, 1) * self.width**-0.5
        return scores + self.bias(rights)[:, None]


class Arcs(nn.Module):
    """Biaffine heads (Dozat and Manning 2017) and labels given a head."""

    def __init__(self, hidden: int = 256, labelled: int = 192) -> None:
        super().__init__()
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.dependent = nn.Sequential(nn.Linear(WIDTH, hidden), nn.GELU(), nn.Dropout(0.2))
        self.head = nn.Sequential(nn.Linear(WIDTH, hidden), nn.GELU(), nn.Dropout(0.2))
        self.weight = nn.Linear(hidden, hidden, bias=False)
        self.bias = nn.Linear(hidden, 1, bias=False)
        self.dependent_label = nn.Sequential(nn.Linear(WIDTH, labelled), nn.GELU(), nn.Dropout(0.2))
        self.head_label = nn.Sequential(nn.Linear(WIDTH, labelled), nn.GELU(), nn.Dropout(0.2))
        self.label = nn.Linear(3 * labelled, len(DEPRELS))

    def with_root(self, words: Tensor) -> Tensor:
        """The words with the root before them."""
        return torch.cat([self.root.expand(words.shape[0], 1, WIDTH).to(words.dtype), words], dim=1)

    def arcs(self, words: Tensor, rooted: Tensor) -> Tensor:
        """(b, n, n + 1) scores of each word's head."""
        heads = self.head(rooted)
        return self.weight(self.dependent(words)) @ heads.transpose(1, 2) + self.bias(
            heads
        ).transpose(1, 2)

    def labels(self, words: Tensor, rooted: Tensor, heads: Tensor) -> Tensor:
        """(b, n, labels) scores of each word's relation to the head given (0 is the root)."""
        d = self.dependent_label(words)
        h = self.head_label(rooted)
        h = h.gather(1, heads[:, :, None].expand(-1, -1, h.shape[-1]))
        return self.label(torch.cat([d, h, d * h], dim=-1))


class ReadingModel(nn.Module):
    """The encoder and its heads. ``forward`` gives the vectors of the words."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.dropout = nn.Dropout(0.2)
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.xpos = nn.Linear(WIDTH, len(XPOS))
        self.names = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, len(NAME_TAGS)))
        self.predicates = nn.Linear(WIDTH, len(PREDICATES))
        self.factuality = nn.Linear(WIDTH, 1)
        self.arcs = Arcs()
        self.roles = Pairs(len(ROLES))
        self.acts = nn.Sequential(nn.Linear(WIDTH, 256), nn.GELU(), nn.Dropout(0.2))
        self.act_types = nn.Linear(256, len(ACT_TYPES))
        self.act_modes = nn.Linear(256, len(ACT_MODES))
        self.modalities = nn.Linear(256, len(MODALITIES))
        self.act_roles = Pairs(len(ACT_ROLES), width=32)
        self.saying = Pairs(len(SAYING), width=32)
        for rare in (self.act_roles, self.saying):
            nn.init.constant_(rare.bias.bias, -4.0)

    def forward(self, pieces: Tensor, mask: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        x = self.encoder(pieces, mask, shapes)
        return self.dropout(x.gather(1, first[:, :, None].expand(-1, -1, WIDTH)))
