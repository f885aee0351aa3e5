"""Which words report."""

from __future__ import annotations

import pytest
from sentences import at, sentence

from isnad.says.readings import attributive, reading_of, stands_accused
from isnad.says.scene import Scene


@pytest.mark.parametrize(
    ("words", "verb", "reports"),
    [
        ("He/PRP>said:nsubj said/VBD so/RB>said:advmod", "said", True),
        ("He/PRP>walked:nsubj walked/VBD", "walked", False),
        ("The/DT>envoy:det envoy/NN confirms/NNS>envoy:dep it/PRP>confirms:obj", "confirms", True),
        ("The/DT>claims:det claims/NNS", "claims", False),
        ("He/PRP>claims:nsubj claims/NNS that/IN>claims:mark", "claims", True),
    ],
)
def test_word_reports_when_the_lexicon_has_it_as_a_verb(
    words: str, verb: str, reports: bool
) -> None:
    told = sentence(words)
    assert (reading_of(Scene(told, 0), at(told, verb)) is not None) is reports


def test_participle_beside_a_noun_is_no_reporting_clause() -> None:
    told = sentence("Suspected/VBN>men:amod men/NNS>fled:nsubj fled/VBD")
    assert attributive(Scene(told, 0), 0)
    assert not attributive(Scene(told, 0), 2)


def test_bare_participle_of_accusing_accuses_nobody() -> None:
    told = sentence("He/PRP>stood:nsubj stood/VBD accused/VBN>stood:xcomp")
    assert stands_accused(Scene(told, 0), 2)
    told = sentence("He/PRP>accused:nsubj has/VBZ>accused:aux accused/VBN them/PRP>accused:obj")
    assert not stands_accused(Scene(told, 0), 2)
