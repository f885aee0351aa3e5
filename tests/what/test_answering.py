"""Parties that another act tells."""

from __future__ import annotations

from dataclasses import replace

from sentences import at, story, tree
from what.scenes import one

from isnad.grammar import Tree
from isnad.model import Act, Argument, Sentence, Span
from isnad.what.answering import LENT, with_parties

RAID = "Police/NNS>raided:nsubj raided/VBD the/DT>house:det house/NN>raided:obj"
CONDEMNED = (
    "Lawyers/NNS>condemned:nsubj condemned/VBD the/DT>raid:det raid/NN>condemned:obj by/IN>it:case "
    "it/PRP>raid:nmod"
)
BEATEN = "He/PRP>beaten:nsubj:pass was/VBD>beaten:aux:pass beaten/VBN"
POLICE, MAN, LAWYERS = (
    Argument(Span(0, 1, "x"), entity) for entity in ("police", "the man", "lawyers")
)


def act(told: list[Sentence], number: int, word: str, type: str, **fields: object) -> Act:
    plain = one("Rebels/NNS>attacked:nsubj attacked/VBD Homs/NNP>attacked:obj")
    bare = replace(plain, sentence=number, token=at(told[number], word), type=type)
    return replace(bare, **{"actors": (), "recipients": (), **fields})  # type: ignore[arg-type]


def parties(told: list[Sentence], *acts: Act) -> list[tuple[list[str | None], list[str | None]]]:
    found = with_parties(acts, [Tree(s) for s in told], told)
    return [([a.entity for a in f.actors], [r.entity for r in f.recipients]) for f in found]


def test_who_condemns_a_raid_accuses_its_actor() -> None:
    told = story(CONDEMNED)
    raid = act(told, 0, "raid", "ASSAULT", actors=(POLICE,))
    accusation = act(told, 0, "condemned", "ACCUSE", actors=(LAWYERS,))
    assert parties(told, accusation, raid)[0] == (["lawyers"], ["police"])


def test_who_condemns_the_raid_told_before_accuses_its_actor() -> None:
    told = story(RAID, CONDEMNED)
    before = act(told, 0, "raided", "ASSAULT", actors=(POLICE,))
    accusation = act(told, 1, "condemned", "ACCUSE", actors=(LAWYERS,))
    again = act(told, 1, "raid", "ASSAULT")
    assert parties(told, before, accusation, again)[1] == (["lawyers"], ["police"])


def test_nobody_accuses_himself() -> None:
    told = story(CONDEMNED)
    raid = act(told, 0, "raid", "ASSAULT", actors=(LAWYERS,))
    accusation = act(told, 0, "condemned", "ACCUSE", actors=(LAWYERS,))
    assert parties(told, accusation, raid)[0] == (["lawyers"], [])


def test_agent_of_a_passive_is_who_did_the_like_to_him_before() -> None:
    told = story(RAID, BEATEN)
    before = act(told, 0, "raided", "ASSAULT", actors=(POLICE,), recipients=(MAN,))
    beaten = act(told, 1, "beaten", "ASSAULT", recipients=(MAN,))
    assert parties(told, before, beaten)[1] == (["police"], ["the man"])


def test_agent_taken_from_another_sentence_says_so() -> None:
    told = story(RAID, BEATEN)
    before = act(told, 0, "raided", "ASSAULT", actors=(POLICE,), recipients=(MAN,))
    beaten = act(told, 1, "beaten", "ASSAULT", recipients=(MAN,))
    (lent,) = with_parties([before, beaten], [tree(RAID), tree(BEATEN)], told)[1].actors
    assert (lent.inferred, lent.score) == (True, LENT)


def test_agent_of_what_was_done_to_others_is_not_taken() -> None:
    told = story(RAID, BEATEN)
    before = act(told, 0, "raided", "ASSAULT", actors=(POLICE,), recipients=(LAWYERS,))
    beaten = act(told, 1, "beaten", "ASSAULT", recipients=(MAN,))
    assert parties(told, before, beaten)[1] == ([], ["the man"])
