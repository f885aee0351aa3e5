"""English is told from other languages; when unsure, English wins."""

from __future__ import annotations

import pytest
from read.input_files import ARTICLE, TURKISH

from isnad.read.language import language_name, language_of


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "Turkish spy chief arrives in Damascus for talks with new rulers",
        'MURSITPINAR, Turkey — "Allahu akbar," he said, and the crowd with him.',
        "The word Schadenfreude, like Zeitgeist and Weltanschauung, was not in it, they said.",
    ],
)
def test_english_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TURKISH, "tr"),
        ("Erdoğan Şam'a gitti, yeni yönetimle görüştü", "tr"),
        ("Bei einem Angriff in Idlib sind mindestens drei Menschen getötet worden", "de"),
        ("Au moins trois morts dans une attaque à Idlib", "fr"),
        ("رئيس المخابرات التركية يصل إلى دمشق", "ar"),
        ("Глава турецкой разведки прибыл в Дамаск", "ru"),
        ("土耳其情报局长访问大马士革，会见叙利亚新领导人，讨论双边关系", "zh"),
    ],
)
def test_other_languages_are_recognised(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kılıçdaroğlu",
        "12 | 14 | 15 | 2021-08-12 | 33.51 36.29 | 0.25 | 1.75 | ab cd ef gh ij kl mn op qr st",
        "Kılıçdaroğlu slams Erdoğan",
        "Hakan Fidan Ankara İbrahim Kalın MİT Azez Kilis",
    ],
)
def test_too_little_to_judge_is_not_judged(text: str) -> None:
    assert language_of(text) is None


def test_english_in_one_part_of_a_long_text_makes_it_english() -> None:
    assert language_of(TURKISH * 20 + "\n\n" + ARTICLE * 15) == "en"
    assert language_of(TURKISH * 60) == "tr"


@pytest.mark.parametrize(
    ("code", "name"), [("tr", "Turkish"), ("el", "Greek"), ("ckb", "Central Kurdish"), ("?", "?")]
)
def test_languages_have_names(code: str, name: str) -> None:
    assert language_name(code) == name
