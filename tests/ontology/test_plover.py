"""PLOVER's facts, and the crosswalk to ACLED."""

import pytest

from isnad.ontology import plover


def _acled_pairs() -> set[tuple[str, str]]:
    rules = plover.standard()["plover_to_acled"]["rules"]
    return {tuple(rule["acled"]) for rule in rules if rule["acled"][0]}


def test_types_are_the_standards_sixteen():
    assert len(plover.types()) == 16
    assert plover.types()[0] == "AGREE"


@pytest.mark.parametrize(
    ("type", "expected"), [("CONSULT", 1), ("AID", 2), ("ACCUSE", 3), ("SANCTION", 4)]
)
def test_quad_is_the_types(type, expected):
    assert plover.quad(type) == expected


def test_intensity_without_mode_is_the_types():
    assert plover.intensity("ACCUSE") == -3.0
    assert plover.intensity("CONSULT") == 2.5


def test_intensity_with_modes_is_the_strongest_modes():
    assert plover.intensity("CONSULT", ["visit"]) == 4.0
    assert plover.intensity("ASSAULT", ["beat", "aerial"]) == -9.5


def test_intensity_of_a_mode_without_score_is_the_types():
    assert plover.intensity("PROTEST", ["vandalize"]) == -5.0


def test_intensity_ignores_modes_of_other_types():
    assert plover.intensity("AID", ["aerial"]) == 10.0


def test_unknown_type_is_refused():
    with pytest.raises(KeyError):
        plover.quad("FIGHT")


def test_sectors_hold_the_codes_of_non_state_actors():
    assert {"GOV", "REB", "NGO", "IGO", "UNO"} <= set(plover.sectors())


@pytest.mark.parametrize(
    ("type", "modes", "actor", "recipient", "killed", "expected"),
    [
        ("ASSAULT", ["aerial"], ["MIL"], ["CVL"], 3, "Air/drone strike"),
        ("ASSAULT", ["heavy-weapons"], ["REB"], [], None, "Shelling/artillery/missile attack"),
        ("ASSAULT", ["suicide-attack", "explosives"], ["REB"], [], 9, "Suicide bomb"),
        ("ASSAULT", ["firearms"], ["MIL"], ["REB"], None, "Armed clash"),
        ("ASSAULT", ["firearms"], ["REB"], ["CVL"], 2, "Attack"),
        ("ASSAULT", ["abduct"], ["UAF"], ["JRN"], None, "Abduction/forced disappearance"),
        ("ASSAULT", ["crowd-control"], ["COP"], ["CVL"], None, "Protest with intervention"),
        ("ASSAULT", ["crowd-control"], ["COP"], ["CVL"], 4, "Excessive force against protesters"),
        ("ASSAULT", ["beat"], ["CVL"], ["CVL"], None, "Mob violence"),
        ("PROTEST", ["demo"], ["CVL"], ["GOV"], None, "Peaceful protest"),
        ("PROTEST", ["riot"], ["CVL"], [], None, "Violent demonstration"),
        ("COERCE", ["arrest"], ["COP"], ["OPP"], None, "Arrests"),
    ],
)
def test_acled_by_modes_and_actor_class(type, modes, actor, recipient, killed, expected):
    pair = plover.acled(
        type, modes, actor_sectors=actor, recipient_sectors=recipient, killed=killed
    )
    assert pair[1] == expected
    assert pair in _acled_pairs()


@pytest.mark.parametrize(
    ("type", "modes"), [("CONSULT", ["visit"]), ("ASSAULT", []), ("PROTEST", ["hunger"])]
)
def test_acled_is_none_where_the_facts_do_not_decide(type, modes):
    assert plover.acled(type, modes) == (None, None)


def test_acled_pairs_all_stand_in_the_crosswalk():
    sectors = [[], ["MIL"], ["REB"], ["CVL"]]
    made = {
        plover.acled(type, [mode], actor_sectors=a, recipient_sectors=r, killed=killed)
        for type in plover.types()
        for mode in ["", *sorted(plover.modes(type))]
        for a in sectors
        for r in sectors
        for killed in (None, 2)
    }
    assert made - {(None, None)} <= _acled_pairs()
