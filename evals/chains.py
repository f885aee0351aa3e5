"""How well chains and stances are read: our own sentences with their acts given.

    python evals/chains.py [FILE.txt …] [--errors]

Without files: the held-back sentences in training/corpus/says_test.txt (its head states the
conventions). The pipeline's tag, where and who stages read each record as a document of its own;
the marked triggers are handed to ``isnad.says.claims`` as acts, so that only chain and stance
are judged. What counts:

- A link is right when its span shares a character with the marked source, when it is the same
  entity of the cast, or when its name is the marked words (case and "the" apart) or lies in them.
- Each gold claim of an act is paired with one found claim of the act, the best first: same stance
  and chain, same chain, same first speaker and stance, same stance, any.
- chain: the paired claim has exactly the gold links in order (the outlet is never a link here).
- stance: the paired claim has the gold stance. A gold claim without a pair is wrong in both.
- spare: found claims with no pair, per gold claim.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "training/corpus")]

import markup  # noqa: E402

from isnad.clean import split  # noqa: E402
from isnad.model import Act, Cast, Claim, Link, Sentence, Span  # noqa: E402
from isnad.says import claims  # noqa: E402
from isnad.tag import RawSentence, read_sentences  # noqa: E402
from isnad.where import places  # noqa: E402
from isnad.who import cast  # noqa: E402

HELD_BACK = ROOT / "training/corpus/says_test.txt"
Gold = tuple[str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True)
class Verdict:
    """One gold claim and the claim it was paired with."""

    record: markup.MarkedText
    trigger: str
    gold: Gold
    found: Claim | None
    chain: bool
    stance: bool


def documents(paths: Sequence[Path]) -> Iterator[tuple[markup.MarkedText, list[Sentence]]]:
    """Every record with its sentences read (all records in one go)."""
    records = [r for _, _, r in markup.read(list(paths)) if not isinstance(r, ValueError)]
    raw, owner = [], []
    for number, record in enumerate(records):
        headline = record.voice == "headline"
        for start, end in split(record.text, 0, len(record.text)):
            raw.append(RawSentence(record.text, start, end, headline=headline))
            owner.append(number)
    read: dict[int, list[Sentence]] = {}
    for number, sentence in zip(owner, read_sentences(raw), strict=True):
        read.setdefault(number, []).append(sentence)
    for number, record in enumerate(records):
        yield record, read.get(number, [])


def gold_acts(
    record: markup.MarkedText, sentences: Sequence[Sentence]
) -> list[tuple[Act, list[Gold]]]:
    """The marked acts as the what stage would give them, and their claims."""
    found = []
    for act in record.acts.values():
        start, end = act.trigger
        for number, sentence in enumerate(sentences):
            words = [w for w, t in enumerate(sentence.tokens) if t.start < end and t.end > start]
            if not words:
                continue
            heads = [w for w in words if sentence.tokens[w].head not in words]
            verbs = (
                [w for w in heads if sentence.tokens[w].upos in ("VERB", "NOUN")] or heads or words
            )
            trigger = Span.of(record.text, start, end)
            made = Act(number, verbs[0], trigger, sentence.span, act.type, (), (), act.modality)  # type: ignore[arg-type]
            told = [(s, tuple(record.sources[k] for k in chain)) for s, chain in act.claims]
            found.append((made, told or [("asserts", ())]))
            break
    return found


def same(link: Link, at: tuple[int, int], text: str, who: Cast) -> bool:
    """Whether a found link is the marked source."""
    if link.span is not None and link.span.start < at[1] and link.span.end > at[0]:
        return True
    words = _plain(text[at[0] : at[1]])
    if _plain(link.name) == words or (len(link.name) > 2 and _plain(link.name) in words):
        return True
    inside = {
        r.entity
        for row in who.references
        for r in row
        if r.span.start < at[1] and r.span.end > at[0] and r.span.end >= at[1] - 1
    }
    return link.entity in inside


def _plain(text: str) -> str:
    return text.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s").strip()


def judge(record: markup.MarkedText, sentences: list[Sentence]) -> tuple[list[Verdict], int]:
    """The verdict on each gold claim, and how many found claims were spare."""
    where = places(sentences, record.text)
    who = cast("eval", sentences, where, [None] * len(sentences))
    pairs = gold_acts(record, sentences)
    made = claims("eval", record.text, sentences, [a for a, _ in pairs], who, ())
    verdicts, spare = [], 0
    for act, golds in pairs:
        left = [c for c in made if c.trigger == act.trigger]
        for gold in golds:
            best = max(left, key=lambda c: _closeness(c, gold, record.text, who), default=None)
            chain = best is not None and _exact(best, gold, record.text, who)
            stance = best is not None and best.stance == gold[0]
            verdicts.append(Verdict(record, act.trigger.text, gold, best, chain, stance))
            left = [c for c in left if c is not best]
        spare += len(left)
    return verdicts, spare


def _exact(claim: Claim, gold: Gold, text: str, who: Cast) -> bool:
    return len(claim.chain) == len(gold[1]) and all(
        same(link, at, text, who) for link, at in zip(claim.chain, gold[1], strict=True)
    )


def _closeness(claim: Claim, gold: Gold, text: str, who: Cast) -> tuple[bool, bool, bool]:
    exact = _exact(claim, gold, text, who)
    first = bool(claim.chain and gold[1]) and same(claim.chain[0], gold[1][0], text, who)
    return exact and claim.stance == gold[0], exact or first, claim.stance == gold[0]


def shown(verdict: Verdict) -> str:
    """A verdict in one line."""
    text = verdict.record.text
    want = (verdict.gold[0], [text[s:e] for s, e in verdict.gold[1]])
    got = verdict.found and (verdict.found.stance, [k.name for k in verdict.found.chain])
    return f"{text}\n    [{verdict.trigger}] want {want} got {got}"


def main(arguments: list[str]) -> None:
    """Prints the shares, and each miss with ``--errors``."""
    paths = [Path(a) for a in arguments if not a.startswith("--")] or [HELD_BACK]
    tally: Counter[str] = Counter()
    by_stance: Counter[tuple[str, str]] = Counter()
    for record, sentences in documents(paths):
        verdicts, spare = judge(record, sentences)
        tally["spare"] += spare
        tally["sentences"] += len(sentences)
        for verdict in verdicts:
            tally["claims"] += 1
            tally["chain"] += verdict.chain
            tally["stance"] += verdict.stance
            right = verdict.chain and verdict.stance
            by_stance[verdict.gold[0], "right" if right else "wrong"] += 1
            if "--errors" in arguments and not right:
                print(shown(verdict))
    total = max(1, tally["claims"])
    print(
        f"{tally['sentences']} sentences, {total} claims: chain {tally['chain'] / total:.3f}, "
        f"stance {tally['stance'] / total:.3f}, spare {tally['spare'] / total:.3f}"
    )
    for stance in markup.STANCES:
        right, wrong = by_stance[stance, "right"], by_stance[stance, "wrong"]
        print(f"  {stance}: {right} of {right + wrong} right in both")


if __name__ == "__main__":
    main(sys.argv[1:])
