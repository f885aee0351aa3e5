"""Acts of one sentence: support verbs, control words, and model and lexicon together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import cast, place, sentence, story, time
from what.scenes import NOWHERE, coded, lexical, one, setting, tagged, who

from isnad.what import acts

TWO = {"The army": "ORG", "the rebels": "GROUP"}
ATTACK = (
    "The/DT>army:det army/NN>attacked:nsubj attacked/VBD the/DT>rebels:det "
    "rebels/NNS>attacked:obj in/IN>Homs:case Homs/NNP>attacked:obl on/IN>Monday:case "
    "Monday/NNP>attacked:obl ./.>attacked:punct"
)
STAGED = (
    "The/DT>army:det army/NN>staged:nsubj staged/VBD a/DT>attack:det attack/NN>staged:obj "
    "on/IN>rebels:case the/DT>rebels:det rebels/NNS>attack:nmod"
)
CAME = (
    "The/DT>army:det army/NN>came:nsubj came/VBD under/IN>attack:case attack/NN>came:obl "
    "from/IN>rebels:case the/DT>rebels:det rebels/NNS>attack:nmod"
)
CONTROLLED = (
    "The/DT>army:det army/NN>{verb}:nsubj {verb}/VBD to/TO>{act}:mark {act}/VB>{verb}:xcomp "
    "the/DT>rebels:det rebels/NNS>{act}:obj"
)


def test_act_has_trigger_clause_and_parties() -> None:
    act = one(ATTACK, TWO)
    assert (act.type, act.trigger.text) == ("ASSAULT", "attacked")
    assert act.clause.text == "The army attacked the rebels in Homs on Monday"
    assert who(act.actors) == ["The army"]
    assert who(act.recipients) == ["the rebels"]


def test_act_has_the_place_and_the_day_of_its_clause() -> None:
    told = sentence(ATTACK)
    around = setting([time(told, "on Monday", "2024-12-09")], [place(told, "Homs", "SYR")])
    act = one(ATTACK, TWO, around)
    assert [a.span.text for a in act.places] == ["Homs"]
    assert [a.span.text for a in act.dates] == ["on Monday"]


def test_act_says_which_entry_of_the_lexicon_it_rests_on() -> None:
    assert one(ATTACK, TWO).why[0].startswith("attack.verb.")


def test_trigger_takes_its_particle() -> None:
    words = (
        "Police/NNS>rounded:nsubj rounded/VBD up/RP>rounded:compound:prt students/NNS>rounded:obj"
    )
    assert one(words, {"Police": "ORG", "students": "GROUP"}).trigger.text == "rounded up"


def test_verb_that_names_no_act_is_none() -> None:
    assert lexical("The/DT>army:det army/NN>slept:nsubj slept=sleep/VBD") == []


def test_noun_in_a_name_of_several_words_is_no_act() -> None:
    words = "Operation/NNP>ended:nsubj Raid/NNP>Operation:flat ended/VBD"
    told = sentence(words, {"Operation Raid": "ORG"})
    assert acts([told], [NOWHERE], cast([told], {})) == ()


def test_support_verb_gives_its_subject_to_the_noun() -> None:
    act = one(STAGED, TWO)
    assert (act.trigger.text, act.type) == ("attack", "ASSAULT")
    assert who(act.actors) == ["The army"]
    assert who(act.recipients) == ["the rebels"]


def test_support_verb_can_make_its_subject_the_recipient() -> None:
    act = one(CAME, TWO)
    assert act.trigger.text == "attack"
    assert who(act.recipients) == ["The army"]


def test_vow_to_attack_is_a_threat_of_violence() -> None:
    act = one(CONTROLLED.format(verb="vowed", act="attack"), TWO)
    assert (act.type, act.modes, act.trigger.text) == ("THREATEN", ("violence",), "vowed")
    assert who(act.actors) == ["The army"]
    assert who(act.recipients) == ["the rebels"]


def test_vow_to_meet_is_still_to_come() -> None:
    act = one(CONTROLLED.format(verb="vowed", act="meet"), TWO)
    assert act.modality == "future"


def test_refusal_to_meet_is_a_rejection() -> None:
    act = one(CONTROLLED.format(verb="refused", act="meet"), TWO)
    assert (act.type, act.modes, act.trigger.text) == ("REJECT", ("meet",), "refused")
    assert who(act.actors) == ["The army"]


def test_order_has_the_one_who_orders_as_actor() -> None:
    words = (
        "The/DT>army:det army/NN>ordered:nsubj ordered/VBD the/DT>rebels:det "
        "rebels/NNS>ordered:obj to/TO>withdraw:mark withdraw/VB>ordered:xcomp"
    )
    act = one(words, TWO)
    assert (act.type, act.trigger.text) == ("REQUEST", "ordered")
    assert who(act.actors) == ["The army"]


def test_attempt_at_force_happened() -> None:
    act = one(CONTROLLED.format(verb="tried", act="attack"), TWO)
    assert (act.type, act.modality) == ("ASSAULT", "actual")


def test_failure_to_attack_is_negated() -> None:
    act = one(CONTROLLED.format(verb="failed", act="attack"), TWO)
    assert (act.type, act.modality) == ("ASSAULT", "negated")


def test_plan_for_an_attack_is_in_the_future() -> None:
    words = (
        "The/DT>army:det army/NN>has:nsubj has/VBZ plans/NNS>has:obj for/IN>attack:case "
        "an/DT>attack:det attack/NN>plans:nmod on/IN>rebels:case the/DT>rebels:det "
        "rebels/NNS>attack:nmod"
    )
    assert one(words, TWO).modality == "future"


def test_control_word_without_an_act_below_is_an_act_of_its_own() -> None:
    words = (
        "The/DT>army:det army/NN>threatened:nsubj threatened/VBD to/TO>sing:mark "
        "sing/VB>threatened:xcomp"
    )
    act = one(words, TWO)
    assert (act.type, act.trigger.text) == ("THREATEN", "threatened")


def test_future_refusal_to_withdraw_is_a_rejection() -> None:
    words = (
        "The/DT>army:det army/NN>withdraw:nsubj will/MD>withdraw:aux not/RB>withdraw:advmod "
        "withdraw/VB from/IN>Homs:case Homs/NNP>withdraw:obl"
    )
    act = one(words, TWO)
    assert (act.type, act.modes, act.modality) == ("REJECT", ("yield",), "actual")


def test_past_that_did_not_happen_stays_negated() -> None:
    words = (
        "The/DT>army:det army/NN>withdraw:nsubj did/VBD>withdraw:aux not/RB>withdraw:advmod "
        "withdraw/VB from/IN>Homs:case Homs/NNP>withdraw:obl"
    )
    act = one(words, TWO)
    assert (act.type, act.modality) == ("RETREAT", "negated")


def test_model_and_lexicon_together_give_one_act_a_word() -> None:
    (act,) = coded(ATTACK, [tagged(ATTACK, "attacked", "ASSAULT", 0.9)], TWO)
    assert act.type == "ASSAULT"
    assert who(act.actors) == ["The army"]


def test_assault_borrows_the_casualties_of_its_sentence() -> None:
    words = (
        "The/DT>army:det army/NN>attacked:nsubj attacked/VBD "
        "Homs/NNP>attacked:obj and/CC>killed:cc "
        "killed/VBD>attacked:conj ten/CD>men:nummod men/NNS>killed:obj"
    )
    seen = [tagged(words, "attacked", "ASSAULT", 0.9), tagged(words, "killed", "ASSAULT", 0.9)]
    first, second = coded(words, seen, {"The army": "ORG"})
    assert [c.value for c in first.numbers] == [c.value for c in second.numbers] == [10]


def test_acts_of_a_document_come_in_text_order() -> None:
    seen = (tagged(ATTACK, "attacked", "ASSAULT", 0.9),)
    both = [replace(told, acts=seen) for told in story(ATTACK, ATTACK)]
    found = acts(both, [NOWHERE, NOWHERE], cast(both, TWO))
    assert [(a.sentence, a.token) for a in found] == [(0, 2), (1, 2)]


def test_sentence_without_words_has_no_acts() -> None:
    blank = replace(sentence("x/NN"), tokens=())
    assert acts([blank], [NOWHERE], cast([blank], {})) == ()


def test_spans_of_an_act_count_characters_of_the_document() -> None:
    seen = (tagged(ATTACK, "attacked", "ASSAULT", 0.9),)
    moved = sentence(ATTACK, start=500, acts=seen)
    (act,) = acts([moved], [NOWHERE], cast([moved], TWO))
    assert act.trigger.start == 500 + moved.span.text.index("attacked")


@pytest.mark.parametrize(
    ("helper", "type", "modality"),
    [("will/MD>visit:aux", "AGREE", "future"), ("did/VBD>visit:aux", "CONSULT", "actual")],
)
def test_visit_that_will_be_is_agree(helper: str, type: str, modality: str) -> None:
    words = f"Putin/NNP>visit:nsubj {helper} visit/VB Ankara/NNP>visit:obj"
    act = one(words, {"Putin": "PER", "Ankara": "GPE"})
    assert (act.type, act.modality) == (type, modality)


def test_control_word_acts_though_a_coordinated_clause_holds_an_act() -> None:
    words = (
        "Oslo/NNP>asked:nsubj asked/VBD Lagos/NNP>asked:iobj to/TO>go:mark go/VB>asked:xcomp "
        "and/CC>killed:cc killed/VBD>asked:conj Ahmed/NNP>killed:obj"
    )
    found = lexical(words, {"Oslo": "GPE", "Lagos": "GPE", "Ahmed": "PER"})
    assert [a.type for a in found] == ["REQUEST", "ASSAULT"]
    assert [r.span.text for r in found[0].recipients] == ["Lagos"]


def test_row_that_bars_a_word_also_bars_its_control() -> None:
    words = "Oslo/NNP>declined:nsubj declined/VBD to/TO>comment:mark comment/VB>declined:xcomp"
    assert lexical(words, {"Oslo": "GPE"}) == []


def test_demand_goes_to_the_one_who_must() -> None:
    words = (
        "Oslo/NNP>said:nsubj said/VBD Lagos/NNP>release:nsubj must/MD>release:aux "
        "release/VB>said:ccomp the/DT>prisoners:det prisoners/NNS>release:obj"
    )
    act = one(words, {"Oslo": "GPE", "Lagos": "GPE", "prisoners": "GROUP"})
    assert act.type == "REQUEST"
    assert [a.span.text for a in act.actors] == ["Oslo"]
    assert [r.span.text for r in act.recipients] == ["Lagos"]


@pytest.mark.parametrize(("noun", "mode"), [("ceasefire", "yield"), ("talks", "meet")])
def test_mode_of_a_request_is_what_it_asks_for(noun: str, mode: str) -> None:
    words = (
        f"Envoys/NNS>demanded:nsubj demanded/VBD a/DT>{noun}:det {noun}/NN>demanded:obj "
        "from/IN>rebels:case rebels/NNS>demanded:obl"
    )
    act = one(words, {"Envoys": "GROUP", "rebels": "GROUP"})
    assert (act.type, act.modes) == ("REQUEST", (mode,))
