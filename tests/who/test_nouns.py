"""What a noun says of whom it names."""

from __future__ import annotations

import pytest

from isnad.who.nouns import of_noun


@pytest.mark.parametrize(
    ("modifiers", "noun", "kind", "office"),
    [
        (("turkish", "foreign"), "minister", "PER", "foreign minister"),
        (("intelligence",), "chief", "PER", "intelligence chief"),
        ((), "president", "PER", "president"),
        (("information",), "ministry", "ORG", None),
        (("rebel",), "group", "ORG", None),
    ],
)
def test_noun_takes_the_longest_known_title(
    modifiers: tuple[str, ...], noun: str, kind: str, office: str | None
) -> None:
    sense = of_noun(noun, modifiers)
    assert sense is not None
    assert (sense.kind, sense.office) == (kind, office)


@pytest.mark.parametrize(
    ("noun", "sector"),
    [("soldier", "MIL"), ("rebel", "REB"), ("ministry", "GOV"), ("civilian", "CVL")],
)
def test_noun_has_the_sectors_of_its_title(noun: str, sector: str) -> None:
    sense = of_noun(noun)
    assert sense is not None
    assert sector in sense.sectors


def test_noun_known_only_in_the_plural_is_found_by_its_singular() -> None:
    assert of_noun("protester") is not None


def test_convoy_is_a_group() -> None:
    sense = of_noun("convoy")
    assert sense is not None
    assert sense.kind == "GROUP"


@pytest.mark.parametrize("noun", ["table", "ceasefire", "bridge", "-", "2012"])
def test_noun_of_a_thing_has_no_sense(noun: str) -> None:
    assert of_noun(noun) is None
