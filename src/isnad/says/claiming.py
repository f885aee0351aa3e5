"""Acts and attributions to claims: one for each stance that somebody takes on an act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Act, Article, Cast, Claim, Link, Modality, Sentence, Span
from isnad.model.ids import claim_id
from isnad.ontology import cues
from isnad.says.answers import FORCE, answer, answered
from isnad.says.attribution import Attribution
from isnad.says.chains import Account, accounts
from isnad.says.finding import in_sentence
from isnad.says.kinds import interested
from isnad.says.running import carried
from isnad.says.scene import Scene
from isnad.says.voices import Voices
from isnad.says.words import RELATIVE

_CARRIED = 3
"""The rank of what a quotation carries over from another sentence."""
_DEEDS = FORCE | {"RETREAT", "AID", "COOPERATE"}
_ANSWERS = ("denies", "confirms", "doubts", "no-comment")


def attributions(sentences: Sequence[Sentence], text: str) -> tuple[Attribution, ...]:
    """Every attribution of a document, with or without acts in it, in text order.

    Args:
        sentences: the sentences, in order.
        text: the document's text, for the spans of the content.
    """
    scenes = [Scene(s, n) for n, s in enumerate(sentences)]
    rows = carried(scenes, [in_sentence(scene) for scene in scenes])
    runs: dict[tuple[int, int], list[Span]] = {}
    for one in (a for row in rows for a in row):
        key = (one.cue.sentence, one.cue.head)
        runs.setdefault(key, []).extend(_spans(scenes[one.sentence], one.content, text))
    return tuple(
        replace(
            one,
            spans=tuple(sorted(set(runs[one.cue.sentence, one.cue.head]))),
            named=_named(scenes[one.sentence], one, text),
        )
        for row in rows
        for one in row
        if one.cue.sentence == one.sentence and one.rank != _CARRIED
    )


def _named(scene: Scene, one: Attribution, text: str) -> Span | None:
    """The source as the text names it, with the titles and appositions around it."""
    if not one.sources or one.sources[0].hedge:
        return None
    first, last = one.sources[0], one.sources[-1]
    end = last.last
    for child in scene.tree.by(last.head, "appos", "acl:relcl"):
        inside = scene.tree.subtree(child)
        if child > last.head and one.cue.head not in inside and not one.content & set(inside):
            end = max(end, inside[-1])
    for at in range(last.last + 1, min(last.last + 4, one.cue.first)):
        if scene.low(at) in RELATIVE | {"whom"}:
            end = max(end, at)
    while end > last.last and scene.tokens[end].upos == "PUNCT":
        end -= 1
    return Span.of(text, scene.tokens[first.first].start, scene.tokens[end].end)


def _spans(scene: Scene, content: frozenset[int], text: str) -> tuple[Span, ...]:
    """The content as stretches of text."""
    found: list[Span] = []
    run: list[int] = []
    for word in sorted(content):
        if run and word != run[-1] + 1:
            found.append(Span.of(text, scene.tokens[run[0]].start, scene.tokens[run[-1]].end))
            run = []
        run.append(word)
    if run:
        found.append(Span.of(text, scene.tokens[run[0]].start, scene.tokens[run[-1]].end))
    return tuple(found)


def claims(
    document: str,
    text: str,
    sentences: Sequence[Sentence],
    acts: Sequence[Act],
    cast: Cast,
    articles: Sequence[Article],
) -> tuple[Claim, ...]:
    """Every claim of a document: its acts, each with who says what of it.

    Args:
        document: the document's id.
        text: its text.
        sentences: its sentences, in order.
        acts: what ``isnad.what`` found in them.
        cast: who stands where.
        articles: the articles that the sentences count in ``article``.
    """
    scenes = [Scene(s, n) for n, s in enumerate(sentences)]
    rows = carried(scenes, [in_sentence(scene) for scene in scenes])
    rows = [[a for a in row if not _is_act(a, acts)] for row in rows]
    voices = Voices(scenes, rows, cast)
    found: list[tuple[Act, Account]] = []
    for act in acts:
        own = accounts(act, rows[act.sentence], scenes[act.sentence], voices)
        found += [(act, one) for one in own]
    found += _answers(acts, rows, scenes, voices)
    made = [
        _claim(document, text, scenes, articles, cast, act, one) for act, one in _distinct(found)
    ]
    return tuple(sorted(made, key=lambda c: (c.trigger.start, c.evidence.start, c.id)))


def _is_act(one: Attribution, acts: Sequence[Act]) -> bool:
    """A verb coded as a deed ("recalled its envoy") or as a refusal reports nothing."""
    for act in acts:
        at_cue = act.sentence == one.cue.sentence and act.token == one.cue.head
        refusal = act.type == "REJECT" and one.stance == "denies"
        if at_cue and (act.type in _DEEDS or refusal):
            return True
    return False


def _answers(
    acts: Sequence[Act],
    rows: Sequence[Sequence[Attribution]],
    scenes: Sequence[Scene],
    voices: Voices,
) -> list[tuple[Act, Account]]:
    by_sentence: dict[int, list[Act]] = {}
    for act in acts:
        by_sentence.setdefault(act.sentence, []).append(act)
    found = []
    for row in rows:
        for one in row:
            inside = any(a.token in one.content for a in by_sentence.get(one.sentence, ()))
            points = one.back or (one.rank == 2 and one.stance != "doubts")
            if one.stance not in _ANSWERS or inside or not points:
                continue
            given = answer(one, voices)
            found += [(act, given) for act in answered(one, row, by_sentence, rows, scenes)]
    return found


def _distinct(found: Sequence[tuple[Act, Account]]) -> list[tuple[Act, Account]]:
    """One account for an act, a stance and a chain."""
    kept: dict[tuple[object, ...], tuple[Act, Account]] = {}
    for act, one in found:
        names = tuple(link.name for link in one.chain)
        kept.setdefault((act.sentence, act.token, act.type, one.stance, names), (act, one))
    return list(kept.values())


def _claim(
    document: str,
    text: str,
    scenes: Sequence[Scene],
    articles: Sequence[Article],
    cast: Cast,
    act: Act,
    account: Account,
) -> Claim:
    scene = scenes[act.sentence]
    number = scene.sentence.article
    entities = {e.id: e for e in cast.entities}
    chain = tuple(replace(k, interested=interested(k, act, entities)) for k in account.chain)
    if 0 <= number < len(articles):
        chain = with_outlet(chain, articles[number])
    first = chain[0].name if chain else ""
    where = tuple(str(k.span.start) for k in chain if k.span is not None)
    return Claim(
        id=claim_id(
            document, act.trigger.start, act.token, act.type, account.stance, first, *where
        ),
        document=document,
        article=number,
        type=act.type,
        modes=act.modes,
        contexts=act.contexts,
        stance=account.stance,
        modality=_modality(act, account),
        trigger=act.trigger,
        evidence=_evidence(text, scenes, act, account),
        actors=act.actors,
        recipients=act.recipients,
        places=act.places,
        dates=act.dates,
        chain=chain,
        numbers=act.numbers,
        confidence=act.confidence,
        headline=scene.sentence.headline,
    )


def _modality(act: Act, account: Account) -> Modality:
    """What is denied or confirmed is told as actual, whatever its grammar."""
    if account.stance in ("denies", "confirms") and act.modality == "negated":
        return "actual"
    return act.modality


def _evidence(text: str, scenes: Sequence[Scene], act: Act, account: Account) -> Span:
    """The act's clause in the outlet's own voice; the sentence when somebody says it."""
    if not account.chain:
        return act.clause if act.clause.covers(act.trigger) else scenes[act.sentence].sentence.span
    here = scenes[act.sentence].sentence.span
    there = scenes[account.sentence].sentence.span
    if account.sentence != act.sentence:
        return there
    return here


def with_outlet(chain: tuple[Link, ...], article: Article) -> tuple[Link, ...]:
    """The chain ended by the agency and the outlet that printed it."""
    ending = []
    if article.agency and article.agency != article.publisher:
        ending.append(Link(article.agency, "agency"))
    if article.publisher:
        ending.append(Link(article.publisher, "publisher"))
    outlets = {_known(e.name) for e in ending}
    return (
        *(k for k in chain if k.kind not in ("agency", "media") or _known(k.name) not in outlets),
        *ending,
    )


def _known(name: str) -> str:
    outlet = cues().outlet(name)
    return outlet.name if outlet is not None else name
