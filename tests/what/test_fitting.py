"""Parties that the sentence's grammar denies an act."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import at
from what.scenes import NOWHERE, coded, scene, tagged, who

from isnad.model import Act, Pair, TaggedAct
from isnad.what.acts import of_sentence
from isnad.what.fitting import head_of

KILLED = (
    "The/DT>mayor:det mayor/NN>killed:nsubj:pass was/VBD>killed:aux:pass killed/VBN "
    "in/IN>raid:case the/DT>raid:det raid/NN>killed:obl"
)
SAID = (
    "Officials/NNS>said:nsubj said/VBD it/PRP>bomb:nsubj was/VBD>bomb:cop a/DT>bomb:det "
    "bomb/NN>said:ccomp"
)
CONDEMNED = (
    "The/DT>union:det union/NN>condemned:nsubj condemned/VBD the/DT>raid:det raid/NN>condemned:obj"
)
ADDRESS = (
    "Bomb/NN>kills:nsubj in/IN>Homs:case Homs/NNP>Bomb:nmod ,/,>Syria:punct Syria/NNP>kills:nsubj "
    "kills/VBZ ten/CD>kills:obj"
)


@pytest.fixture(autouse=True)
def sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every candidate is an act: here only the parties are looked at."""
    monkeypatch.setattr("isnad.what.merge.chance", lambda candidate, scene: 0.9)


def seen(words: str, trigger: str, type: str, **parties: str) -> TaggedAct:
    """An act of the model's with one word for each role."""
    pairs = tuple(Pair(role, at(scene(words).tree, word), 0.9) for role, word in parties.items())
    return tagged(words, trigger, type, 0.9, sure=0.9, parties=pairs)


def act(words: str, kinds: dict[str, str], trigger: str, type: str, **parties: str) -> Act:
    """The act at a word after the model saw these parties in it."""
    found = coded(words, [seen(words, trigger, type, **parties)], kinds)
    return next(a for a in found if a.trigger.text == trigger)


def test_subject_of_a_passive_suffers_the_act() -> None:
    found = act(KILLED, {"The mayor": "PER"}, "killed", "ASSAULT", actor="mayor")
    assert (who(found.actors), who(found.recipients)) == ([], ["The mayor"])


def test_who_is_killed_in_a_raid_suffers_it() -> None:
    found = act(KILLED, {"The mayor": "PER"}, "raid", "ASSAULT", actor="mayor")
    assert (who(found.actors), who(found.recipients)) == ([], ["The mayor"])


def test_who_says_that_it_was_a_bomb_set_none_off() -> None:
    found = act(SAID, {"Officials": "GROUP"}, "bomb", "ASSAULT", actor="Officials")
    assert who(found.actors) == []


def test_who_condemns_a_raid_does_not_lead_it() -> None:
    found = act(CONDEMNED, {"The union": "ORG"}, "raid", "ASSAULT", actor="union")
    assert who(found.actors) == []


def test_who_leads_a_raid_stays_its_actor() -> None:
    words = "The/DT>army:det army/NN>staged:nsubj staged/VBD a/DT>raid:det raid/NN>staged:obj"
    assert who(act(words, {"The army": "ORG"}, "raid", "ASSAULT", actor="army").actors) == [
        "The army"
    ]


def test_town_and_country_side_by_side_are_no_party() -> None:
    kinds = {"Homs": "GPE", "Syria": "GPE"}
    assert who(act(ADDRESS, kinds, "kills", "ASSAULT", actor="Syria").actors) == []


def test_states_in_a_list_are_parties() -> None:
    words = (
        "France/NNP>attacked:nsubj ,/,>Italy:punct Italy/NNP>France:conj and/CC>Spain:cc "
        "Spain/NNP>France:conj attacked/VBD"
    )
    kinds = {"France": "GPE", "Italy": "GPE", "Spain": "GPE"}
    found = act(words, kinds, "attacked", "ASSAULT", actor="Italy")
    assert who(found.actors) == ["Italy"]


def test_place_in_which_it_happened_is_no_victim() -> None:
    words = "Bombs/NNS>exploded:nsubj exploded/VBD in/IN>Homs:case Homs/NNP>exploded:obl"
    found = act(words, {"Homs": "GPE"}, "exploded", "ASSAULT", recipient="Homs")
    assert who(found.recipients) == []


def test_town_before_an_event_noun_says_only_where() -> None:
    words = "The/DT>bombing:det Homs/NNP>bombing:compound bombing/NN>went:nsubj went/VBD"
    assert who(act(words, {"Homs": "GPE"}, "bombing", "ASSAULT", actor="Homs").actors) == []


def test_state_before_an_event_noun_does_it() -> None:
    words = "The/DT>raid:det Turkish/JJ>raid:amod raid/NN>went:nsubj went/VBD"
    found = act(words, {"Turkish": "GPE"}, "raid", "ASSAULT", actor="Turkish")
    assert who(found.actors) == ["Turkish"]


def test_what_protests_are_against_does_not_protest() -> None:
    words = (
        "Protests/NNS>grew:nsubj against/IN>abuses:case abuses/NNS>Protests:nmod by/IN>police:case "
        "police/NNS>abuses:nmod grew/VBD"
    )
    found = act(words, {"police": "ORG"}, "Protests", "PROTEST", actor="police")
    assert who(found.actors) == []


def test_who_is_blamed_for_a_bombing_did_not_suffer_it() -> None:
    words = (
        "The/DT>bombing:det bombing/NN>blamed:nsubj:pass was/VBD>blamed:aux:pass blamed/VBN "
        "on/IN>rebels:case rebels/NNS>blamed:obl"
    )
    found = act(words, {"rebels": "GROUP"}, "bombing", "ASSAULT", recipient="rebels")
    assert who(found.recipients) == []


def test_head_of_an_argument_is_the_word_that_the_rest_hangs_on() -> None:
    found = scene(KILLED, {"The mayor": "PER"})
    (only,) = coded(
        KILLED, [seen(KILLED, "killed", "ASSAULT", recipient="mayor")], {"The mayor": "PER"}
    )[:1]
    assert head_of(found.tree, only.recipients[0]) == at(found.tree, "mayor")


CLAIMED = (
    "Iran/NNP>said:nsubj said/VBD it/PRP>seized:nsubj seized/VBD>said:ccomp a/DT>tanker:det "
    "tanker/NN>seized:obj"
)


def test_who_says_what_he_did_himself_does_it() -> None:
    """The model marks the name; the subject of the act is the pronoun for it."""
    told = scene(
        CLAIMED,
        {"Iran": "GPE", "it": "ORG"},
        [seen(CLAIMED, "seized", "COERCE", actor="Iran")],
    )
    same = tuple(replace(r, entity="Iran") for r in told.cast.references[0])
    told = replace(told, cast=replace(told.cast, references=(same,)))
    found = next(a for a in of_sentence(told, NOWHERE) if a.trigger.text == "seized")
    assert who(found.actors) == ["Iran"]


def test_who_says_what_another_did_does_not_do_it() -> None:
    found = act(CLAIMED, {"Iran": "GPE", "it": "ORG"}, "seized", "COERCE", actor="Iran")
    assert "Iran" not in who(found.actors)


@pytest.mark.parametrize("verb", ["denied", "rejected", "faces"])
def test_who_answers_accusations_is_whom_they_are_made_against(verb: str) -> None:
    words = (
        f"The/DT>firm:det firm/NN>{verb}:nsubj {verb}/VBD the/DT>accusations:det "
        f"accusations/NNS>{verb}:obj"
    )
    found = act(words, {"The firm": "ORG"}, "accusations", "ACCUSE", actor="firm")
    assert (who(found.actors), who(found.recipients)) == ([], ["The firm"])


def test_who_repeats_accusations_makes_them() -> None:
    words = (
        "The/DT>firm:det firm/NN>repeated:nsubj repeated/VBD the/DT>accusations:det "
        "accusations/NNS>repeated:obj"
    )
    found = act(words, {"The firm": "ORG"}, "accusations", "ACCUSE", actor="firm")
    assert who(found.actors) == ["The firm"]


def test_both_sides_of_a_fight_are_on_both_sides() -> None:
    words = (
        "Troops/NNS>killed:nsubj killed/VBD rebels/NNS>killed:obj in/IN>fighting:case "
        "fighting/NN>killed:obl"
    )
    tree = scene(words).tree
    sides = (("actor", "Troops"), ("recipient", "Troops"), ("recipient", "rebels"))
    parties = tuple(Pair(role, at(tree, word), 0.9) for role, word in sides)
    fight = tagged(words, "fighting", "ASSAULT", 0.9, sure=0.9, parties=parties)
    found = coded(words, [fight], {"Troops": "GROUP", "rebels": "GROUP"})
    fought = next(a for a in found if a.trigger.text == "fighting")
    assert set(who(fought.actors)) == set(who(fought.recipients)) == {"Troops", "rebels"}


def test_victim_of_what_is_condemned_is_not_accused() -> None:
    words = (
        "The/DT>union:det union/NN>condemned:nsubj condemned/VBD the/DT>killing:det "
        "killing/NN>condemned:obj of/IN>teachers:case teachers/NNS>killing:nmod"
    )
    kinds = {"The union": "ORG", "teachers": "GROUP"}
    both = [
        seen(words, "condemned", "ACCUSE", actor="union", recipient="teachers"),
        seen(words, "killing", "ASSAULT", recipient="teachers"),
    ]
    found = {a.trigger.text: who(a.recipients) for a in coded(words, both, kinds)}
    assert found == {"condemned": [], "killing": ["teachers"]}


def test_place_that_troops_leave_is_no_party() -> None:
    words = (
        "Troops/NNS>withdrew:nsubj withdrew=withdraw/VBD from/IN>Homs:case Homs/NNP>withdrew:obl"
    )
    kinds = {"Troops": "GROUP", "Homs": "GPE"}
    found = act(words, kinds, "withdrew", "RETREAT", actor="Troops", recipient="Homs")
    assert (who(found.actors), who(found.recipients)) == (["Troops"], [])
