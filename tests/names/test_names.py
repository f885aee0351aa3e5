"""Names: what folds together, what sounds alike, and what must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.names import NameKind, acronym_of, compare, fold, skeleton


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("İbrahim Kalın", "ibrahim kalin"),
        ("IŞIK", "isik"),
        ("Hay’at Tahrir al-Sham's", "hayat tahrir al sham"),
        ("Hay'at Tahrir Al-Sham", "hayat tahrir al sham"),
        ("Damascus’", "damascus"),
        ("Saint-Denis", "saint denis"),
        ("St. Louis", "st louis"),
        ("U.S.", "us"),
        ("Ar Raqqah", "al raqqah"),
        ("Deir ez-Zor", "deir al zor"),
        ("el-Bab", "al bab"),
        ("El Paso", "el paso"),
        ("São Tomé", "sao tome"),
        ("Thiès", "thies"),
        ("", ""),
    ],
)
def test_fold_gives_plain_words(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=30))
def test_fold_is_stable_on_any_text(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Mohammed", "Muhammad", "Mohamad", "Mohamed"),
        ("Golani", "al-Jolani", "Julani", "Jawlani"),
        ("Hayat", "Hay'at", "Hay’at"),
        ("Azaz", "Azez", "A'zaz", "Aazaz"),
        ("Qaddafi", "Gaddafi", "Kadhafi", "Gadhafi"),
        ("Zelensky", "Zelenskyy", "Zelenskiy"),
        ("Kiev", "Kyiv"),
        ("Raqqa", "Ar Raqqah", "al-Raqqa", "Rakka"),
        ("Deir ez-Zor", "Dayr az Zawr", "Deir al-Zour"),
        ("Yerevan", "Erevan"),
        ("Khaled", "Khalid", "Halid"),
        ("Sharaa", "Charaa", "al-Shara"),
        ("Xi Jinping", "Xi Jin-ping"),
    ],
)
def test_skeleton_joins_spellings(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        ("Aleppo", "Idlib"),
        ("Homs", "Hama"),
        ("Ali", "Abdul"),
        ("Putin", "Biden"),
        ("Mali", "Malawi"),
    ],
)
def test_skeleton_keeps_other_names_apart(pair: tuple[str, str]) -> None:
    assert skeleton(pair[0]) != skeleton(pair[1])


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("HTS", "Hayat Tahrir al-Sham"),
        ("SNA", "Syrian National Army"),
        ("U.N.", "United Nations"),
        ("MoD", "Ministry of Defence"),
        ("OPCW", "Organisation for the Prohibition of Chemical Weapons"),
        ("CENTCOM", "Central Command"),
        ("ICRC", "International Committee of the Red Cross"),
        ("UAE", "United Arab Emirates"),
    ],
)
def test_acronym_fits_its_long_form(short: str, long: str) -> None:
    assert acronym_of(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("SAA", "Syrian National Army"),
        ("UN", "Nations"),
        ("HTS", "Hayat"),
        ("Hat", "Hayat Tahrir"),
        ("the UN", "United Nations"),
        ("EU", "United Nations"),
    ],
)
def test_acronym_refuses_other_names(short: str, long: str) -> None:
    assert not acronym_of(short, long)


SAME: list[tuple[str, str, NameKind]] = [
    ("İbrahim Kalın", "Ibrahim Kalin", "PER"),
    ("Abu Mohammed al-Golani", "Abu Muhammad al-Jolani", "PER"),
    ("President Volodymyr Zelensky", "Volodymyr Zelenskyy", "PER"),
    ("Muammar Gaddafi", "Moammar Qaddafi", "PER"),
    ("Xi Jinping", "Jinping Xi", "PER"),
    ("Joe Biden", "Joseph Biden", "PER"),
    ("George W. Bush", "George Bush", "PER"),
    ("Abdel Fattah al-Sisi", "Abdul Fattah el-Sisi", "PER"),
    ("Tsai Ing-wen", "Tsai Ingwen", "PER"),
    ("Dr. Anthony Fauci", "Anthony Fauci", "PER"),
    ("Ministry of Defence", "Defense Ministry", "ORG"),
    ("HTS", "Hayat Tahrir al-Sham", "ORG"),
    ("Hay'at Tahrir al-Sham", "Hayat Tahrir Al Sham", "ORG"),
    ("the United Nations", "U.N.", "ORG"),
    ("Organisation of Islamic Cooperation", "Organization of Islamic Cooperation", "ORG"),
    ("Idlib province", "Idlib", "LOC"),
    ("Azez", "A'zaz", "LOC"),
    ("Kiev", "Kyiv", "LOC"),
    ("Deir ez-Zor", "Deir al-Zour", "LOC"),
    ("Ar Raqqah", "Raqqa", "LOC"),
]


@pytest.mark.parametrize(("a", "b", "kind"), SAME)
def test_compare_joins_forms_of_one_name(a: str, b: str, kind: NameKind) -> None:
    assert compare(a, b, kind).value >= 0.9
    assert compare(a, b, kind) == compare(b, a, kind)


SHORT_FORMS: list[tuple[str, str]] = [
    ("Kalin", "Ibrahim Kalin"),
    ("Mr. Assad", "Bashar al-Assad"),
    ("al-Golani", "Abu Mohammed al-Jolani"),
    ("V. Putin", "Vladimir Putin"),
]


@pytest.mark.parametrize(("a", "b"), SHORT_FORMS)
def test_compare_knows_short_forms_of_a_person(a: str, b: str) -> None:
    assert 0.7 <= compare(a, b).value < 0.9


DIFFERENT: list[tuple[str, str, NameKind]] = [
    ("Maher al-Assad", "Bashar al-Assad", "PER"),
    ("Hassan", "Hussein", "PER"),
    ("Omar", "Amir", "PER"),
    ("Hillary Clinton", "Bill Clinton", "PER"),
    ("Abdullah Gul", "Abdullah Ocalan", "PER"),
    ("Michael Flynn", "Michael Cohen", "PER"),
    ("Syrian Foreign Ministry", "Turkish Foreign Ministry", "ORG"),
    ("Syrian National Army", "Syrian Arab Army", "ORG"),
    ("Ministry of Defence", "Ministry of Finance", "ORG"),
    ("North Korea", "South Korea", "LOC"),
    ("West Bank", "Bank", "LOC"),
    ("Tarhin", "Malta", "LOC"),
    ("Homs", "Hama", "LOC"),
    ("New York", "York", "LOC"),
    ("", "Syria", "LOC"),
]


@pytest.mark.parametrize(("a", "b", "kind"), DIFFERENT)
def test_compare_keeps_different_names_apart(a: str, b: str, kind: NameKind) -> None:
    assert compare(a, b, kind).value < 0.4


def test_compare_says_why() -> None:
    assert compare("Kalin", "Ibrahim Kalin").reasons == ("family name alone",)
