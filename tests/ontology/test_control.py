"""Control words and what they do to the act that follows."""

import pytest

from isnad.ontology import control, effect, plover
from isnad.ontology.tables import read_table

_MODALITIES = {None, "actual", "future", "hypothetical", "negated", "historical"}


def test_every_effect_named_exists_and_is_sound():
    for _, _, _, name in read_table("control.tsv", 4):
        found = effect(name)
        assert found.modality in _MODALITIES
        assert found.party in ("subj", "obj")
        for result in [found.own, *found.becomes.values()]:
            assert result is None or result.type in plover.types()
            assert result is None or set(result.modes) <= plover.modes(result.type)


def test_effects_map_only_known_types():
    for name, *_ in read_table("effects.tsv", 5):
        assert set(effect(name).becomes) <= {*plover.types(), "*"}


def test_no_control_row_stands_twice():
    table = read_table("control.tsv", 4)
    rows = [(words.replace("*", ""), pos, name) for words, pos, _, name in table]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("name", "embedded", "expected"),
    [
        ("promise", "AID", ("AGREE",)),
        ("promise", "CONSULT", ("AGREE",)),
        ("promise", "RETREAT", ("CONCEDE",)),
        ("promise", "ASSAULT", ("THREATEN", "violence")),
        ("threaten", "SANCTION", ("THREATEN", "relations")),
        ("refuse", "CONSULT", ("REJECT", "meet")),
        ("refuse", "RETREAT", ("REJECT", "yield")),
        ("ask", "AID", ("REQUEST", "assist")),
        ("ask", "RETREAT", ("REQUEST", "yield")),
        ("stop", "ASSAULT", ("RETREAT", "ceasefire")),
    ],
)
def test_effect_changes_the_embedded_act(name, embedded, expected):
    result = effect(name).result(embedded)
    assert result is not None
    assert (result.type, *result.modes) == expected


def test_attempted_force_stays_an_actual_assault():
    attempt = effect("attempt")
    assert attempt.modality is None
    assert attempt.result("ASSAULT") is None


def test_failure_negates_and_plans_lie_ahead():
    assert effect("fail").modality == "negated"
    assert effect("plan").modality == "future"


def test_request_names_the_object_as_the_one_to_act():
    (entry,) = control("urge", "VERB")
    assert "to" in entry.complements
    assert effect(entry.effect).party == "obj"


def test_patterns_of_several_words_come_first():
    words = [entry.words for entry in control("call", "VERB")]
    assert words == sorted(words, key=len, reverse=True)


def test_words_that_control_nothing_have_no_entry():
    assert control("sleep", "VERB") == ()
