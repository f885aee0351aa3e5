"""What the text says of entities' ties to each other, and of two taken together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sentences import part, story

from isnad.model import Cast, Entity, Sentence
from isnad.who import cast

Told = tuple[str, Mapping[str, str]]


def read(*written: str | Told) -> tuple[list[Sentence], Cast]:
    told = story(*written)
    return told, cast("doc", told, [()] * len(told), ["2024-12-12"] * len(told))


def who(read_: tuple[Sequence[Sentence], Cast], text: str, sentence: int = 0) -> Entity:
    told, made = read_
    ids = {r.entity for r in made.references[sentence] if r.span == part(told[sentence], text)}
    assert len(ids) == 1, [r.span.text for r in made.references[sentence]]
    return next(e for e in made.entities if e.id in ids)


MET: Told = (
    "Turkey/NNP>met:nsubj met/VBD Syria/NNP>met:obj ./.>met:punct",
    {"Turkey": "LOC", "Syria": "LOC"},
)
ARMY: Told = (
    "Turkish/JJ>backed:compound -/HYPH>Turkish:punct backed/VBN>Army:amod Desert/NNP>Army:compound "
    "Army/NNP>left:nsubj left/VBD ./.>left:punct",
    {"Turkish": "MISC", "Desert Army": "ORG"},
)


def test_backed_by_is_a_tie_to_the_state() -> None:
    army = who(read(ARMY), "Desert Army")
    assert [(r.role, r.span.text) for r in army.roles] == [("backed-by", "Turkish-backed")]
    assert army.country is None


def test_leader_is_read_from_the_verb() -> None:
    given = read(
        (
            "Sharaa/NNP>leads:nsubj leads=lead/VBZ Tahrir/NNP>leads:obj ./.>leads:punct",
            {"Sharaa": "PER", "Tahrir": "ORG"},
        )
    )
    role = who(given, "Sharaa").roles[0]
    assert (role.role, role.of) == ("leader", who(given, "Tahrir").id)


def test_two_countries_are_those_named_before() -> None:
    given = read(
        MET,
        "The/DT>countries:det two/CD>countries:nummod countries=country/NNS>agreed:nsubj "
        "agreed/VBD",
    )
    both = who(given, "The two countries", 1)
    assert both.kind == "GROUP"
    assert "Syria and Turkey" in both.names[0]


def test_government_of_a_state_is_the_state() -> None:
    given = read(
        MET,
        "The/DT>government:det Syrian/JJ>government:amod government/NN>left:nsubj left/VBD",
    )
    assert who(given, "The Syrian government", 1) == who(given, "Syria")


def test_opposition_government_is_not_the_state() -> None:
    given = read(
        MET,
        "The/DT>government:det Syrian/JJ>government:amod opposition/NN>government:compound "
        "government/NN>left:nsubj left/VBD",
    )
    assert who(given, "The Syrian opposition government", 1) != who(given, "Syria")


def test_counterpart_holds_the_same_office_at_home() -> None:
    given = read(
        (
            "Turkish/JJ>Minister:amod Foreign/NNP>Minister:compound Minister/NNP>Hakan:nmod:desc "
            "Hakan/NNP>met:nsubj Fidan/NNP>Hakan:flat met/VBD his/PRP$>counterpart:nmod:poss "
            "Syrian/JJ>counterpart:amod counterpart/NN>Faisal:nmod:desc Faisal/NNP>met:obj "
            "Mekdad/NNP>Faisal:flat",
            {"Hakan Fidan": "PER", "Faisal Mekdad": "PER"},
        )
    )
    mekdad = who(given, "Faisal Mekdad")
    assert mekdad.country == "SYR"
    assert "foreign minister" in {r.role for r in mekdad.roles}


def test_she_is_the_woman_of_two_people() -> None:
    given = read(
        (
            "Mary/NNP>met:nsubj Smith/NNP>Mary:flat met/VBD John/NNP>met:obj Brown/NNP>John:flat",
            {"Mary Smith": "PER", "John Brown": "PER"},
        ),
        "He/PRP>left:nsubj left/VBD",
    )
    assert who(given, "He", 1) == who(given, "John Brown")


def test_object_is_not_the_subject_of_its_verb() -> None:
    given = read(
        ("Fidan/NNP>left:nsubj left/VBD", {"Fidan": "PER"}),
        ("Sharaa/NNP>met:nsubj met/VBD him/PRP>met:obj", {"Sharaa": "PER"}),
    )
    assert who(given, "him", 1) == who(given, "Fidan")


def test_bare_name_of_a_headline_is_whom_the_article_names_most() -> None:
    given = read(
        ("Assad/NNP>flees:nsubj flees=flee/VBZ", {"Assad": "PER"}),
        ("Hafez/NNP>died:nsubj Assad/NNP>Hafez:flat died/VBD", {"Hafez Assad": "PER"}),
        ("Bashar/NNP>fled:nsubj Assad/NNP>Bashar:flat fled/VBD", {"Bashar Assad": "PER"}),
        ("Bashar/NNP>left:nsubj Assad/NNP>Bashar:flat left/VBD", {"Bashar Assad": "PER"}),
    )
    assert who(given, "Assad") == who(given, "Bashar Assad", 2)
    assert who(given, "Hafez Assad", 1) != who(given, "Bashar Assad", 2)


def test_family_name_with_a_hyphen_is_the_person_named_in_full() -> None:
    given = read(
        ("Eva/NNP>sued:nsubj Maier-Huber/NNP>Eva:flat sued/VBD", {"Eva Maier-Huber": "PER"}),
        ("Maier-Huber/NNP>left:nsubj left/VBD", {"Maier-Huber": "PER"}),
    )
    assert who(given, "Maier-Huber", 1) == who(given, "Eva Maier-Huber")
