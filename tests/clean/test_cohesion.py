"""Whether two texts of one page tell the same story."""

from isnad.clean.cohesion import goes_on, shared, told

LEAD = "Dockers in Port Royal voted to strike over the new harbour tax."


def test_headline_is_told_by_its_own_story() -> None:
    assert told("Port Royal dockers to strike over harbour tax", [LEAD]) == 1.0
    assert told("Wheat prices fall after record harvest", [LEAD]) == 0.0


def test_line_of_few_words_is_told_by_nothing() -> None:
    assert told("Harbour", [LEAD]) == 0.0


def test_forms_of_one_word_are_shared() -> None:
    assert shared("The striking dockers marched.", [LEAD]) == 2


def test_later_paragraph_goes_on_with_its_lead() -> None:
    assert goes_on(["The harbour tax was raised in May, and dockers refused it."], LEAD) > 0.3
    assert goes_on(["Farmers sold their wheat early."], LEAD) == 0.0
