"""What the trigger measure counts, on hand-made gold."""

from __future__ import annotations

from evals.triggers import Score, Told, covered, mapped

TYPES = ("Conflict:Attack", "Justice:Arrest-Jail", "Life:Die")


def scored(told: list[Told], *gold: tuple[int, int, str]) -> Score:
    """The counts over one record with these gold triggers."""
    events = [{"trigger": {"start": s, "end": e}, "type": t} for s, e, t in gold]
    score = Score()
    score.add({"text": "x" * 60, "events": events}, told, TYPES)
    return score


def test_every_unmapped_type_has_no_answer() -> None:
    assert mapped("Life:Die") == ()
    assert mapped("Weather:Rain") == ()


def test_longest_start_names_the_answer() -> None:
    assert mapped("Contact.Contact.Meet") == ("CONSULT", "(AGREE)")
    assert mapped("Contact.Contact.Broadcast") == ()


def test_mode_limits_what_a_type_covers() -> None:
    assert covered(Told((0, 4), "COERCE", ("arrest",)), TYPES)
    assert not covered(Told((0, 4), "COERCE", ("censor",)), TYPES)


def test_act_of_another_type_answers_only_without_types() -> None:
    score = scored([Told((3, 6), "PROTEST")], (0, 6, "Conflict:Attack"))
    assert (score.answered, score.answered_right) == (1, 0)
    assert (sum(score.found.values()), sum(score.right.values())) == (1, 0)


def test_act_on_an_unmapped_trigger_is_ignored() -> None:
    score = scored([Told((0, 6), "ASSAULT")], (0, 6, "Life:Die"))
    assert (score.answered, sum(score.gold.values()), sum(score.false.values())) == (0, 0, 0)


def test_act_of_a_covered_type_beside_the_gold_is_a_false_alarm() -> None:
    score = scored([Told((9, 12), "ASSAULT"), Told((20, 25), "AID")])
    assert score.false == {"ASSAULT": 1}


def test_type_in_brackets_answers_but_raises_no_alarm() -> None:
    types = ("Contact:Meet",)
    met, alone = Score(), Score()
    gold = {"trigger": {"start": 0, "end": 4}, "type": "Contact:Meet"}
    met.add({"text": "meet", "events": [gold]}, [Told((0, 4), "AGREE")], types)
    alone.add({"text": "offer", "events": []}, [Told((0, 5), "AGREE")], types)
    assert (met.answered_right, sum(alone.false.values())) == (1, 0)
