"""The accounts of one act: who says what of it, first speaker first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model import Act, Link, Stance
from isnad.says.attribution import Attribution, Speaker
from isnad.says.kinds import OWNERS
from isnad.says.polarity import called_false, denied, owned_up
from isnad.says.scene import Scene
from isnad.says.voices import Voices

_RELAYING = ("agency", "media")
_SELF = frozenset({"it", "its", "their", "they", "his", "her", "he", "she", "we", "our", "i", "my"})


@dataclass(frozen=True, slots=True)
class Account:
    """One stance on an act with its chain; ``sentence`` is where the account is given."""

    stance: Stance
    chain: tuple[Link, ...]
    sentence: int


def accounts(act: Act, row: Sequence[Attribution], scene: Scene, voices: Voices) -> list[Account]:
    """What the act's own sentence says of it, on whose word; own voice when nobody is named."""
    covering = ordered(act, row, voices)
    if not covering:
        return [Account("asserts", (), act.sentence)]
    found: list[Account] = []
    start = 0
    for at, one in enumerate(covering):
        stance = _stance(one, act, scene, voices)
        if stance == "asserts":
            continue
        if at > start:
            found.append(_account(act, covering[start:at], covering[at + 1 :], scene, voices))
        rest = [a for a in covering[at + 1 :] if _stance(a, act, scene, voices) == "asserts"]
        found.append(Account(stance, chain([one, *rest], voices), act.sentence))
        start = at + 1
    if start == 0:
        found.append(_account(act, covering, [], scene, voices))
    return found


def _account(
    act: Act,
    inner: Sequence[Attribution],
    outer: Sequence[Attribution],
    scene: Scene,
    voices: Voices,
) -> Account:
    """An assertion, or the denial that a negated assertion is."""
    content = inner[0].content
    stance: Stance = "asserts"
    if denied(scene, act.token, content) and act.modality not in ("future", "hypothetical"):
        stance = "denies"
    elif owned_up(scene, act.token, content):
        stance = "confirms"
    return Account(stance, chain(inner, voices), act.sentence)


def _stance(one: Attribution, act: Act, scene: Scene, voices: Voices) -> Stance:
    """ "confirmed" by somebody with no part in it is an assertion; so is "claimed" by most."""
    if one.stance == "asserts" and called_false(scene, act.token, one.content):
        return "denies"
    if one.stance != "confirms" or one.rank != 1:
        return one.stance
    lemma = scene.tree.lemma(one.cue.head) if one.cue.sentence == scene.number else ""
    if lemma not in ("confirm", "claim"):
        return one.stance
    if not one.sources:
        return "asserts"
    kind = voices.voice(one.sources[0], None).link.kind
    if lemma == "claim":
        return "confirms" if kind == "armed-group" else "asserts"
    own = any(scene.low(w) in _SELF for w in one.content) and kind not in ("witness", "ngo")
    return "confirms" if kind in OWNERS or own else "asserts"


def ordered(act: Act, row: Sequence[Attribution], voices: Voices) -> list[Attribution]:
    """The attributions that cover an act, the innermost first."""
    covering = [
        a
        for a in row
        if act.token in a.content and a.manner != "intention" and not _is_cue(a, act) and not a.back
    ]
    return sorted(
        covering, key=lambda a: (_depth(a, covering), len(a.content), a.rank, _relays(a, voices))
    )


def _is_cue(one: Attribution, act: Act) -> bool:
    return one.cue.sentence == act.sentence and one.cue.head == act.token


def _depth(one: Attribution, covering: Sequence[Attribution]) -> int:
    """How many others of the covering attributions hang inside this one's content."""
    return sum(
        other.cue.head in one.content and one.cue.head not in other.content
        for other in covering
        if other is not one
        and other.sentence == one.sentence
        and other.cue.sentence == one.cue.sentence
    )


def _relays(one: Attribution, voices: Voices) -> bool:
    return bool(one.sources) and voices.voice(one.sources[0], None).link.kind in _RELAYING


def chain(covering: Sequence[Attribution], voices: Voices) -> tuple[Link, ...]:
    """The links of nested attributions; a speaker named twice in a row is one link."""
    links: list[Link] = []
    for one in covering:
        cue = one.cue.span.text
        for source in one.sources:
            _add(links, voices.voice(source, cue).link)
        for relay in one.relays:
            _add(links, _relay(relay, voices))
    return tuple(links)


def _relay(relay: Speaker, voices: Voices) -> Link:
    link = voices.voice(relay, None).link
    kind = link.kind if link.kind in _RELAYING else "media"
    return Link(link.name, kind, link.span, None, link.entity)


def _add(links: list[Link], link: Link) -> None:
    for old in links:
        if old.name == link.name or (old.entity is not None and old.entity == link.entity):
            return
    links.append(link)
