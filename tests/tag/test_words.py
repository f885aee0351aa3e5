"""How text is cut into words: as the English UD treebanks do."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.tag.words import words

ZERO_WIDTH = "\u200b\u200c\u200d\ufeff\u2060"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("doesn't", ["does", "n't"]),
        ("doesn’t", ["does", "n’t"]),
        ("Turkey's", ["Turkey", "'s"]),
        ("Turkey’s", ["Turkey", "’s"]),
        ("they've", ["they", "'ve"]),
        ("we'll", ["we", "'ll"]),
        ("I'd", ["I", "'d"]),
        ("ministers'", ["ministers", "'"]),
        ("cannot", ["can", "not"]),
        ("o'clock", ["o'clock"]),
    ],
)
def test_words_split_clitics(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize("name", ["Hay'at", "Hay’at", "Sana'a", "Sana’a", "O'Neill", "Ta`izz"])
def test_words_keep_an_apostrophe_inside_a_name(name: str) -> None:
    assert cut(name) == [name]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Turkish-backed", ["Turkish", "-", "backed"]),
        ("al-Sharaa", ["al", "-", "Sharaa"]),
        ("Abu Mohammed al-Golani's", ["Abu", "Mohammed", "al", "-", "Golani", "'s"]),
        ("35-year-old", ["35", "-", "year", "-", "old"]),
        ("2011–2024", ["2011", "–", "2024"]),
    ],
)
def test_words_split_at_hyphens(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize("text", ["anti-government", "pro-Turkish", "ex-minister", "co-operation"])
def test_words_keep_a_prefix_with_its_word(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dr. Ali came.", ["Dr.", "Ali", "came", "."]),
        ("Lt. Gen. Kaya left.", ["Lt.", "Gen.", "Kaya", "left", "."]),
        ("on Dec. 12", ["on", "Dec.", "12"]),
        ("John F. Kerry", ["John", "F.", "Kerry"]),
    ],
)
def test_words_keep_the_dot_of_an_abbreviation(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize("text", ["U.S.", "U.N.", "p.m.", "D.C."])
def test_words_keep_an_acronym_with_dots_whole(text: str) -> None:
    assert cut(f"the {text} said") == ["the", text, "said"]


@pytest.mark.parametrize("text", ["1,200", "3.5", "12/10/2024", "10:30", "21st", "1990s", "7"])
def test_words_keep_a_number_whole(text: str) -> None:
    assert cut(f"about {text} of them") == ["about", text, "of", "them"]


def test_words_leave_the_full_stop_after_a_number() -> None:
    assert cut("It killed 12.") == ["It", "killed", "12", "."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“We left,” he said.", ["“", "We", "left", ",", "”", "he", "said", "."]),
        ("the ‘caliphate’", ["the", "‘", "caliphate", "’"]),
        ("(HTS)", ["(", "HTS", ")"]),
        ("left… later", ["left", "…", "later"]),
        ("left -- later", ["left", "--", "later"]),
        ("$5m", ["$", "5", "m"]),
    ],
)
def test_words_split_off_marks(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text", ["https://example.org/a?b=1", "@MevlutCavusoglu", "#Aleppo", "a@b.org"]
)
def test_words_keep_addresses_whole(text: str) -> None:
    assert cut(f"see {text} now") == ["see", text, "now"]


def test_words_count_offsets_in_the_whole_text() -> None:
    assert words("Ann met Bob.", 4, 11) == [(4, 7), (8, 11)]


@pytest.mark.parametrize("text", ["", "   ", "\n", ZERO_WIDTH])
def test_words_of_blank_text_are_none(text: str) -> None:
    assert words(text) == []


LETTERS = st.text(st.one_of(st.characters(), st.sampled_from("aB1 .,'’-–“”()@#_/:" + ZERO_WIDTH)))


@given(LETTERS)
def test_words_come_in_order_and_never_overlap(text: str) -> None:
    found = words(text)
    assert all(start < end for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@given(LETTERS)
def test_words_cover_every_visible_character(text: str) -> None:
    covered = {i for start, end in words(text) for i in range(start, end)}
    visible = {i for i, c in enumerate(text) if not c.isspace() and c not in ZERO_WIDTH}
    assert visible <= covered


@given(LETTERS)
def test_words_hold_no_space(text: str) -> None:
    assert not any(c.isspace() for start, end in words(text) for c in text[start:end])
