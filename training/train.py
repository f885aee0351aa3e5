"""Trains the reading model: ``python training/train.py --data ../shared/data --out training/runs/x``.

Everything is seeded; the same machine, data and options give the same weights up to the order of
floating-point sums. Writes ``weights.pt`` and ``log.jsonl`` to the output folder.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

sys.path[:0] = [
    str(Path(__file__).parent),
    str(Path(__file__).parent / "corpus"),
    str(Path(__file__).parents[1] / "src"),
]

from acts import load as load_acts  # noqa: E402
from acts import load_news  # noqa: E402
from data import COVERED, UNKNOWN, Example, load  # noqa: E402
from evaluate import evaluate  # noqa: E402
from network import ReadingModel  # noqa: E402
from swap import Pools, pools, swapped  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

from isnad.tag.labels import NAME_TAGS  # noqa: E402
from isnad.tag.pieces import Batch, PieceEncoder, batch  # noqa: E402

RATES = {"QANom": 0.1, "WNUT17": 0.25}
"""The share of a corpus drawn in each epoch, where not all of it."""


def allowed(scheme: str) -> Tensor:
    """(tags, tags): the model tags that a gold tag of a scheme may stand for, as log weights."""
    mask = torch.full((len(NAME_TAGS), len(NAME_TAGS)), -1e4)
    mask.fill_diagonal_(0.0)
    for i, tag in enumerate(NAME_TAGS):
        if i and tag[2:] not in COVERED[scheme]:
            mask[0, i] = 0.0
    return mask


def batches(
    examples: list[Example], encoder: PieceEncoder, budget: int, rng: random.Random, known: Pools
) -> Iterator[tuple[list[Example], Batch]]:
    """Batches of similar length, each of about ``budget`` pieces, in random order."""
    chosen = [e for e in examples if rng.random() < RATES.get(e.source, 1.0)]
    sized = sorted(chosen, key=lambda e: (len(e.spans) + rng.random() * 4, e.id))
    groups: list[list[Example]] = [[]]
    for e in sized:
        if groups[-1] and (len(groups[-1]) + 1) * (len(e.spans) * 1.3 + 2) > budget:
            groups.append([])
        groups[-1].append(swapped(e, known, rng))
    rng.shuffle(groups)
    for group in groups:
        yield group, batch([encoder.sentence(e.words) for e in group])


def _padded(group: list[Example], layer: str, width: int) -> Tensor:
    rows = []
    for e in group:
        values = getattr(e, layer) or []
        rows.append((values + [UNKNOWN] * width)[:width])
    return torch.tensor(rows)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    if not (gold != UNKNOWN).any():
        return scores.sum() * 0.0
    return F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=UNKNOWN)


def _name_loss(
    model: ReadingModel, x: Tensor, group: list[Example], masks: dict[str, Tensor]
) -> Tensor:
    """Partial-label loss: a word outside all names may be of a kind its corpus leaves out."""
    scores = model.names(x).float().log_softmax(-1)
    total, count = scores.sum() * 0.0, 0
    for row, e in enumerate(group):
        if e.names is not None and e.scheme:
            gold = torch.tensor(e.names[: x.shape[1]])
            fit = scores[row, : len(gold)] + masks[e.scheme][gold]
            total = total - fit.logsumexp(-1).sum()
            count += len(gold)
    return total / max(1, count)


def _syntax_loss(model: ReadingModel, x: Tensor, group: list[Example]) -> Tensor:
    rows = [i for i, e in enumerate(group) if e.heads is not None]
    if not rows:
        return x.sum() * 0.0
    part = [group[i] for i in rows]
    words = x[rows]
    heads, labels = _padded(part, "heads", x.shape[1]), _padded(part, "deprels", x.shape[1])
    heads[heads > x.shape[1]] = UNKNOWN
    rooted = model.arcs.with_root(words)
    arcs = model.arcs.arcs(words, rooted)
    lengths = torch.tensor([len(e.spans) for e in part])
    beyond = torch.arange(x.shape[1] + 1)[None] > lengths[:, None]
    arcs = arcs.float().masked_fill(beyond[:, None], -1e4)
    given = model.arcs.labels(words, rooted, heads.clamp(min=0))
    return (
        1.5 * _cross_entropy(arcs, heads)
        + 1.5 * _cross_entropy(given, labels)
        + 0.5 * _cross_entropy(model.upos(words), _padded(part, "upos", x.shape[1]))
        + 0.5 * _cross_entropy(model.xpos(words), _padded(part, "xpos", x.shape[1]))
    )


def _role_loss(model: ReadingModel, x: Tensor, group: list[Example]) -> Tensor:
    """Cross-entropy over the words of each known predicate; of an answer span, the likeliest word."""
    rows = [i for i, e in enumerate(group) if e.roles or e.soft_roles]
    if not rows:
        return x.sum() * 0.0
    scores = model.roles(x[rows], x[rows]).float().log_softmax(-1)
    total, count = scores.sum() * 0.0, 0
    for at, i in enumerate(rows):
        e, n = group[i], min(len(group[i].spans), x.shape[1])
        for p in {**e.roles, **e.soft_roles}:
            if p >= n:
                continue
            gold = torch.zeros(n, dtype=torch.long)
            for word, label in e.roles.get(p, {}).items():
                if word < n:
                    gold[word] = label
            for label, span in e.soft_roles.get(p, []):
                inside = [w for w in span if w < n]
                gold[inside] = UNKNOWN
                if inside and label != UNKNOWN:
                    best = scores[at, p, inside, label].detach().argmax()
                    gold[inside[int(best)]] = label
            total = total + F.nll_loss(
                scores[at, p, :n], gold, ignore_index=UNKNOWN, reduction="sum"
            )
            count += 1
    return total / max(1, count)


def _act_losses(model: ReadingModel, x: Tensor, group: list[Example]) -> dict[str, Tensor]:
    """Trigger and type of every word; of the true triggers: modes, modality, parties, sources."""
    rows = [i for i, e in enumerate(group) if e.acts is not None]
    if not rows:
        return {}
    n = x.shape[1]
    types = torch.full((len(rows), n), UNKNOWN)
    at: list[tuple[int, int]] = []
    acts = []
    for r, i in enumerate(rows):
        types[r, : len(group[i].spans)] = 0
        for act in group[i].acts or []:
            if act.word < n:
                types[r, act.word] = act.type
                at.append((r, act.word))
                acts.append(act)
    seen = model.acts(x[rows])
    weight = torch.ones(model.act_types.out_features)
    weight[0] = 0.7
    found = {
        "act_types": 2.0
        * F.cross_entropy(
            model.act_types(seen).flatten(0, 1).float(),
            types.flatten(),
            ignore_index=UNKNOWN,
            weight=weight,
        )
    }
    if not at:
        return found
    r, w = [a for a, _ in at], [b for _, b in at]
    mine = seen[r, w]
    modes = torch.zeros(len(at), model.act_modes.out_features)
    roles = torch.zeros(len(at), n, model.act_roles.labels)
    saying = torch.zeros(len(at), n, model.saying.labels)
    for k, act in enumerate(acts):
        modes[k, act.modes] = 1.0
        for label, word in act.roles:
            if word < n:
                roles[k, word, label] = 1.0
        for label, word in act.saying:
            if word < n:
                saying[k, word, label] = 1.0
    real = torch.zeros(len(at), n)
    for k, row in enumerate(r):
        real[k, : len(group[rows[row]].spans)] = 1.0
    words = x[rows]
    pairs = model.act_roles(words, words)[r, w].float()
    sources = model.saying(words, words)[r, w].float()
    gold = torch.tensor([a.modality for a in acts])
    found["modes"] = 8.0 * F.binary_cross_entropy_with_logits(model.act_modes(mine).float(), modes)
    found["modality"] = 0.5 * F.cross_entropy(model.modalities(mine).float(), gold)
    for key, scores, target in (("act_roles", pairs, roles), ("saying", sources, saying)):
        each = F.binary_cross_entropy_with_logits(scores, target, reduction="none").sum(-1)
        found[key] = 0.7 * (each * real).sum() / len(at)
    return found


def _factuality_loss(model: ReadingModel, x: Tensor, group: list[Example]) -> Tensor:
    at = [(i, w, v) for i, e in enumerate(group) for w, v in e.factuality.items() if w < x.shape[1]]
    if not at:
        return x.sum() * 0.0
    guess = model.factuality(x[[i for i, _, _ in at], [w for _, w, _ in at]]).float().squeeze(-1)
    return F.smooth_l1_loss(guess, torch.tensor([v for _, _, v in at]))


def losses(
    model: ReadingModel, group: list[Example], b: Batch, masks: dict[str, Tensor]
) -> dict[str, Tensor]:
    """The loss of each task on one batch."""
    x = model(*(torch.from_numpy(a) for a in (b.pieces, b.mask, b.shapes, b.first)))
    return {
        "names": 2.0 * _name_loss(model, x, group, masks),
        "syntax": _syntax_loss(model, x, group),
        "roles": 0.25 * _role_loss(model, x, group),
        "predicates": 0.5
        * _cross_entropy(model.predicates(x), _padded(group, "predicates", x.shape[1])),
        "factuality": 0.2 * _factuality_loss(model, x, group),
        **_act_losses(model, x, group),
    }


def optimiser(model: ReadingModel, rate: float, head_rate: float) -> torch.optim.Optimizer:
    """AdamW with a lower rate for the encoder than for the heads."""
    encoder = list(model.encoder.parameters())
    known = {id(p) for p in encoder}
    heads = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def train(args: argparse.Namespace) -> None:
    """The whole run."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    encoder = PieceEncoder(Tokenizer.from_file(str(args.base / "tokenizer.json")))
    examples, dev = load(args.data / "train"), load(args.data / "dev", "_dev")
    if args.corpus:
        acts = load_acts(args.corpus, held_back=False)
        examples += acts * args.repeat
        dev += load_acts(args.corpus, held_back=True)
        news = load_news(args.data / "train", held_back=False)
        examples += news * args.repeat_news
        dev += load_news(args.data / "train", held_back=True)
        print(f"corpus: {len(acts)} sentences, news: {len(news)}", flush=True)
    known = pools(examples)
    model = ReadingModel()
    if args.start:
        model.load_state_dict(
            torch.load(args.start), strict=False
        )  # heads that the start lacks begin afresh
    else:
        model.encoder.load_base(args.base / "model.safetensors")
    masks = {s: allowed(s) for s in COVERED}
    optim = optimiser(model, args.rate, args.head_rate)
    per_epoch = sum(1 for _ in batches(examples, encoder, args.budget, random.Random(0), known))
    total, step, began = args.steps or per_epoch * args.epochs, 0, time.monotonic()
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optim, lambda s: min((s + 1) / args.warm, max(0.0, (total - s) / total))
    )
    with (args.out / "log.jsonl").open("w") as log:
        for epoch in range(args.epochs):
            sums: dict[str, float] = {}
            model.train()
            for group, b in batches(examples, encoder, args.budget, rng, known):
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    parts = losses(model, group, b, masks)
                    loss = torch.stack([v.float() for v in parts.values()]).sum()
                optim.zero_grad(set_to_none=True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optim.step()
                schedule.step()
                step += 1
                for k, v in parts.items():
                    sums[k] = sums.get(k, 0.0) + v.item()
                if step >= total:
                    break
                if step % 100 == 0:
                    torch.save(model.state_dict(), args.out / "weights.pt")
                    pace = step / (time.monotonic() - began)
                    print(
                        f"{step}/{total} {pace:.2f} steps/s",
                        {k: round(v / (step - epoch * per_epoch), 3) for k, v in sums.items()},
                        flush=True,
                    )
            row = {"epoch": epoch + 1, "minutes": (time.monotonic() - began) / 60}
            row |= {k: v / per_epoch for k, v in sums.items()} | evaluate(model, dev, encoder)
            print(json.dumps(row), flush=True)
            log.write(json.dumps(row) + "\n")
            log.flush()
            torch.save(model.state_dict(), args.out / "weights.pt")


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--data", type=Path, required=True, help="the folder that holds train/ and dev/"
    )
    parser.add_argument("--base", type=Path, required=True, help="the folder of the base weights")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="go on from these weights")
    parser.add_argument("--corpus", type=Path, help="the folder of the event corpus")
    parser.add_argument("--repeat", type=int, default=2, help="times the corpus is drawn an epoch")
    parser.add_argument("--repeat-news", type=int, default=2, help="the same of the marked news")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--budget", type=int, default=1024)
    parser.add_argument("--steps", type=int, default=0, help="stop after so many (0: all epochs)")
    parser.add_argument("--warm", type=int, default=60, help="warm-up steps")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
