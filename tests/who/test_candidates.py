"""Who may be meant by which words: names, peoples, descriptions, pronouns."""

from __future__ import annotations

import pytest
from sentences import place, sentence

from isnad.grammar import Tree
from isnad.model import PlaceMention
from isnad.who.candidates import Candidate, candidates

MINISTER = (
    "Turkish/JJ>Minister:amod Foreign/NNP>Minister:compound Minister/NNP>Hakan:nmod:desc "
    "Hakan/NNP>left:nsubj Fidan/NNP>Hakan:flat left/VBD"
)
MINISTRY = (
    "The/DT>ministry:det Syrian/JJ>ministry:amod information/NN>ministry:compound "
    "ministry/NN>spoke:nsubj spoke/VBD"
)


def found(
    words: str, names: dict[str, str] | None = None, places: list[PlaceMention] | None = None
) -> list[Candidate]:
    return candidates(Tree(sentence(words, names)), 0, places or [])


def only(candidates: list[Candidate], text: str) -> Candidate:
    fitting = [c for c in candidates if c.text == text]
    assert len(fitting) == 1, [c.text for c in candidates]
    return fitting[0]


def texts(found: list[Candidate]) -> list[str]:
    return [c.text for c in found]


def test_name_of_a_person_is_a_person() -> None:
    fidan = only(found(MINISTER, {"Hakan Fidan": "PER"}), "Hakan Fidan")
    assert (fidan.form, fidan.kind) == ("name", "PER")


def test_title_before_a_name_belongs_to_the_name() -> None:
    fidan = only(found(MINISTER, {"Hakan Fidan": "PER"}), "Hakan Fidan")
    assert fidan.titles == (0, 2)
    assert fidan.sense is not None
    assert fidan.sense.office == "foreign minister"


def test_title_gives_its_country_to_the_name() -> None:
    assert only(found(MINISTER, {"Hakan Fidan": "PER"}), "Hakan Fidan").country == "TUR"


def test_word_before_a_name_that_is_no_title_stays_out() -> None:
    words = "Yesterday/NN>left:obl:unmarked Fidan/NNP>left:nsubj left/VBD"
    assert only(found(words, {"Fidan": "PER"}), "Fidan").titles is None


def test_description_that_heads_a_name_is_its_title() -> None:
    words = (
        "Rebel/NN>leader:compound leader/NN>left:nsubj Ahmed/NNP>leader:appos "
        "Sharaa/NNP>Ahmed:flat "
        "left/VBD"
    )
    sharaa = only(found(words, {"Ahmed Sharaa": "PER"}), "Ahmed Sharaa")
    assert sharaa.titles == (0, 1)
    assert sharaa.also_head == 1
    assert sharaa.sense is not None
    assert sharaa.sense.office == "rebel leader"


def test_name_of_a_country_is_a_state() -> None:
    turkey = only(found("Turkey/NNP>left:nsubj left/VBD", {"Turkey": "LOC"}), "Turkey")
    assert (turkey.kind, turkey.country) == ("GPE", "TUR")


def test_demonym_before_a_noun_is_the_state() -> None:
    words = "Turkish/JJ>jets:amod jets/NNS>flew:nsubj flew/VBD"
    turkish = only(found(words, {"Turkish": "MISC"}), "Turkish")
    assert (turkish.kind, turkish.country) == ("GPE", "TUR")


def test_demonym_in_the_plural_is_the_people() -> None:
    syrians = only(found("Syrians/NNPS>fled:nsubj fled/VBD", {"Syrians": "MISC"}), "Syrians")
    assert (syrians.kind, syrians.country, syrians.plural) == ("NORP", "SYR", True)


def test_demonym_that_the_model_missed_is_found() -> None:
    words = "Turkish/JJ>jets:amod jets/NNS>flew:nsubj flew/VBD"
    assert only(found(words), "Turkish").country == "TUR"


def test_place_that_the_model_missed_is_found() -> None:
    words = "Azaz/NNP>fell:nsubj fell/VBD"
    azaz = place(sentence(words), "Azaz", "SYR")
    assert only(found(words, places=[azaz]), "Azaz").kind == "GPE"


@pytest.mark.parametrize(
    ("precision", "kind"),
    [("city", "GPE"), ("facility", "FAC"), ("region", "LOC"), ("unresolved", "LOC")],
)
def test_kind_of_a_place_follows_from_its_precision(precision: str, kind: str) -> None:
    words = "Incirlik/NNP>fell:nsubj fell/VBD"
    named = place(sentence(words), "Incirlik", "TUR", precision)
    assert only(found(words, {"Incirlik": "LOC"}, [named]), "Incirlik").kind == kind


def test_seat_of_a_government_is_the_state() -> None:
    words = "The/DT>Kremlin:det Kremlin/NNP>spoke:nsubj spoke/VBD"
    kremlin = only(found(words), "Kremlin")
    assert (kremlin.country, kremlin.government) == ("RUS", True)


def test_description_has_its_country_and_its_sense() -> None:
    ministry = only(found(MINISTRY), "The Syrian information ministry")
    assert (ministry.form, ministry.kind, ministry.country) == ("description", "ORG", "SYR")
    assert ministry.sense is not None
    assert "GOV" in ministry.sense.sectors


def test_description_with_the_is_definite() -> None:
    assert only(found(MINISTRY), "The Syrian information ministry").definite


def test_description_with_a_is_not_definite() -> None:
    words = "A/DT>ministry:det ministry/NN>spoke:nsubj spoke/VBD"
    assert not only(found(words), "A ministry").definite


def test_description_backed_by_a_country_is_not_of_it() -> None:
    words = (
        "Turkish/JJ>backed:compound -/HYPH>backed:punct backed/VBN>fighters:amod "
        "fighters/NNS>fled:nsubj fled/VBD"
    )
    fighters = only(found(words, {"Turkish": "MISC"}), "Turkish-backed fighters")
    assert fighters.country is None


@pytest.mark.parametrize(
    "words",
    [
        "The/DT>army:det army/NN>left:nsubj of/IN>Syria:case Syria/NNP>army:nmod left/VBD",
        "The/DT>army:det army/NN>left:nsubj from/IN>Syria:case Syria/NNP>army:nmod left/VBD",
    ],
)
def test_description_takes_its_country_from_what_follows(words: str) -> None:
    army = next(c for c in found(words, {"Syria": "LOC"}) if c.form == "description")
    assert army.country == "SYR"


def test_plural_persons_are_a_group() -> None:
    soldiers = only(found("Soldiers/NNS>left:nsubj left/VBD"), "Soldiers")
    assert (soldiers.kind, soldiers.plural) == ("GROUP", True)


def test_quantity_of_people_is_a_group() -> None:
    words = "Dozens=dozen/NNS>left:nsubj of/IN>soldiers:case soldiers/NNS>Dozens:nmod left/VBD"
    dozens = only(found(words), "Dozens of soldiers")
    assert (dozens.kind, dozens.form) == ("GROUP", "description")


@pytest.mark.parametrize("noun", ["table", "weather", "bridge"])
def test_noun_of_a_thing_is_nobody(noun: str) -> None:
    assert found(f"The/DT>{noun}:det {noun}/NN>fell:nsubj fell/VBD") == []


def test_noun_that_who_follows_is_a_person() -> None:
    words = (
        "A/DT>beekeeper:det beekeeper/NN>died:nsubj who/WP>left:nsubj "
        "left/VBD>beekeeper:acl:relcl died/VBD"
    )
    assert only(found(words), "A beekeeper").kind == "PER"


@pytest.mark.parametrize(("pronoun", "kind"), [("he", "PER"), ("it", "ORG"), ("they", "GROUP")])
def test_pronoun_says_what_kind_it_wants(pronoun: str, kind: str) -> None:
    found_ = only(found(f"{pronoun}/PRP>left:nsubj left/VBD"), pronoun)
    assert (found_.form, found_.kind) == ("pronoun", kind)


def test_determiner_is_no_pronoun() -> None:
    words = "all/DT>troops:det troops/NNS>left:nsubj left/VBD"
    assert texts(found(words)) == ["all troops"]


def test_candidates_come_in_text_order() -> None:
    words = "Fidan/NNP>met:nsubj met/VBD the/DT>mayor:det mayor/NN>met:obj"
    assert texts(found(words, {"Fidan": "PER"})) == ["Fidan", "the mayor"]


def test_name_hides_the_nouns_inside_it() -> None:
    words = "Syrian/JJ>Army:amod National/NNP>Army:compound Army/NNP>left:nsubj left/VBD"
    assert texts(found(words, {"Syrian National Army": "ORG"})) == ["Syrian National Army"]


def test_police_before_an_event_noun_act_in_it() -> None:
    raid = "The/DT>raid:det police/NN>raid:compound raid/NN>failed:nsubj failed/VBD"
    assert only(found(raid), "police").kind == "ORG"


def test_police_before_another_noun_are_no_party() -> None:
    words = "The/DT>station:det police/NN>station:compound station/NN>burned:nsubj burned/VBD"
    assert "police" not in texts(found(words))


def test_those_told_by_what_they_did_are_people() -> None:
    words = "Those/DT.PRON>left:nsubj responsible/JJ>Those:amod left/VBD"
    assert only(found(words), "Those responsible").kind == "GROUP"


def test_countries_of_a_kind_are_a_group() -> None:
    words = "Arab/JJ>countries:amod countries/NNS>met:nsubj met/VBD"
    assert only(found(words), "Arab countries").kind == "GROUP"


def test_two_states_joined_by_a_hyphen_are_two_names() -> None:
    words = (
        "The/DT>deal:det Iran/NNP>deal:compound -/HYPH>Iran:punct Iraq/NNP>deal:compound "
        "deal/NN>fell:nsubj fell/VBD"
    )
    made = found(words, {"Iran-Iraq": "LOC"})
    assert {"Iran", "Iraq"} <= set(texts(made))


def test_plural_office_is_nobodys_name() -> None:
    words = "MPs/NNPS>fought:nsubj fought/VBD"
    assert only(found(words, {"MPs": "PER"}), "MPs").form == "description"


@pytest.mark.parametrize("number", ["15/CD", "fifteen/CD"])
def test_number_of_those_hurt_is_people(number: str) -> None:
    words = f"The/DT>blast:det blast/NN>wounded:nsubj wounded/VBD {number}>wounded:obj"
    assert only(found(words), number.partition("/")[0]).kind == "GROUP"


def test_number_of_what_is_sold_is_nobody() -> None:
    words = "The/DT>shop:det shop/NN>sold:nsubj sold/VBD 15/CD>sold:obj"
    assert "15" not in texts(found(words))


def test_others_who_are_hurt_are_people() -> None:
    words = (
        "The/DT>blast:det blast/NN>wounded:nsubj wounded/VBD 15/CD>others:nummod "
        "others/NNS>wounded:obj"
    )
    assert only(found(words), "15 others").kind == "GROUP"
