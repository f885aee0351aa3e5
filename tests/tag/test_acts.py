"""Acts that the model sees, with parties, modes and sources above a floor."""

from __future__ import annotations

from scores import scores, set_act

from isnad.tag.acts import ACT_FLOOR, MODE_FLOOR, PAIR_FLOOR, acts
from isnad.tag.labels import ACT_MODES, ACT_ROLES, MODALITIES, SAYING


def test_act_has_its_best_type_and_the_probability_of_being_one() -> None:
    given = scores(2)
    set_act(given, 1, {"ASSAULT": 0.5, "COERCE": 0.3})
    (only,) = acts(given)
    assert (only.token, only.type, only.score) == (1, "ASSAULT", 0.8)


def test_act_below_the_floor_is_none() -> None:
    given = scores(2)
    set_act(given, 1, {"ASSAULT": ACT_FLOOR / 2})
    assert acts(given) == ()


def test_acts_come_in_text_order() -> None:
    given = scores(3)
    for word in (2, 0):
        set_act(given, word, {"ASSAULT": 0.9})
    assert [a.token for a in acts(given)] == [0, 2]


def test_act_takes_modes_of_its_own_type_only() -> None:
    given = scores(1)
    set_act(given, 0, {"ASSAULT": 0.9})
    for mode in ("ASSAULT/aerial", "PROTEST/riot"):
        given.act_modes[0, ACT_MODES.index(mode)] = 0.9
    given.act_modes[0, ACT_MODES.index("ASSAULT/beat")] = MODE_FLOOR / 2
    assert acts(given)[0].modes == ("aerial",)


def test_act_takes_two_modes_at_most_the_surest_first() -> None:
    given = scores(1)
    set_act(given, 0, {"ASSAULT": 0.9})
    sure = {"ASSAULT/aerial": 0.5, "ASSAULT/drone": 0.9, "ASSAULT/beat": 0.7}
    for mode, probability in sure.items():
        given.act_modes[0, ACT_MODES.index(mode)] = probability
    assert acts(given)[0].modes == ("drone", "beat")


def test_act_has_the_likeliest_modality() -> None:
    given = scores(1)
    set_act(given, 0, {"CONSULT": 0.9})
    given.modalities[0, MODALITIES.index("future")] = 2.0
    assert acts(given)[0].modality == "future"


def test_act_is_tied_to_its_parties_above_the_floor() -> None:
    given = scores(3)
    set_act(given, 1, {"ASSAULT": 0.9})
    given.act_roles[1, 0, ACT_ROLES.index("actor")] = 0.9
    given.act_roles[1, 2, ACT_ROLES.index("recipient")] = PAIR_FLOOR / 2
    assert [(p.label, p.token) for p in acts(given)[0].parties] == [("actor", 0)]


def test_act_is_tied_to_its_sources_with_their_stance() -> None:
    given = scores(3)
    set_act(given, 1, {"ASSAULT": 0.9})
    given.saying[1, 2, SAYING.index("denies")] = 0.9
    assert [(p.label, p.token) for p in acts(given)[0].sources] == [("denies", 2)]
