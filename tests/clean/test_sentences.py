"""Sentence boundaries in news text."""

import pytest

from isnad.clean.sentences import split


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He met the president on Sept. 17 in the capital.",
        "Gen. Votel and Lt. Col. Ann Ray visited the base.",
        "At approximately 17.53, a rocket hit a minefield.",
        "The U.S. military will pull out, the U.N. Security Council heard.",
        "The raid began at 4 a.m. on Monday.",
        "J. R. Smith and Mary T. Jones were freed.",
        "Acme Inc. said it had lost No. 5 furnace.",
        "“Will you go?” Blinken asked.",
        "“Stop!” he shouted at the guards.",
        "He spoke of ... a long road.",
        "Turkish intel head in Syria for meetings, sources say",
        "The two sides agreed on a truce; on prisoners; on aid.",
        "They wrote to booking.com and to www.example.org on Friday.",
        "Prices rose by 3.5 percent.",
    ],
)
def test_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One fell. Two fled.", ["One fell.", "Two fled."]),
        ("They left Kilis.. After that it rained.", ["They left Kilis..", "After that it rained."]),
        ("It hit the district.The mayor fled.", ["It hit the district.", "The mayor fled."]),
        ("“We left. We lost all.” He wept.", ["“We left.", "We lost all.”", "He wept."]),
        ('He said "it is over." She left.', ['He said "it is over."', "She left."]),
        ("Who knows? Nobody!", ["Who knows?", "Nobody!"]),
        ("It ended in the U.S. The army left.", ["It ended in the U.S.", "The army left."]),
        ("They met at 5 p.m. He left at six.", ["They met at 5 p.m.", "He left at six."]),
        ("It was over… Then rain came.", ["It was over…", "Then rain came."]),
        ("He fled (to Aleppo.) It fell.", ["He fled (to Aleppo.)", "It fell."]),
        ("It fell.[2] They fled.", ["It fell.[2]", "They fled."]),
        ("The needs:\n- tents for all\n- water", ["The needs:", "- tents for all", "- water"]),
        ("A headline here\n\nA text here.", ["A headline here", "A text here."]),
        ("It was\nwrapped by hand. So was this.", ["It was\nwrapped by hand.", "So was this."]),
        ("He came in 2011. 3 men left.", ["He came in 2011.", "3 men left."]),
        ("1. Free the men. 2. Open the road.", ["1. Free the men.", "2. Open the road."]),
    ],
)
def test_text_is_cut_into(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_very_long_sentence_is_cut_at_semicolons() -> None:
    clause = " ".join(["word"] * 70)
    assert len(cut(f"{clause}; {clause}; {clause}.")) == 3


def test_offsets_count_from_the_start_of_the_document() -> None:
    text = "Skip. One fell. Two fled. Skip."
    assert split(text, 6, 25) == [(6, 15), (16, 25)]
