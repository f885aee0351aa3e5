"""What kind of source a speaker is."""

from __future__ import annotations

import pytest
from sentences import at, sentence

from isnad.model import Entity
from isnad.says.kinds import kind_of
from isnad.says.nounphrases import speaker_of
from isnad.says.scene import Scene


def kind(words: str, head: str, entity: Entity | None = None) -> str:
    scene = Scene(sentence(words), 0)
    return kind_of(scene, speaker_of(scene, at(scene.sentence, head)), entity)


def org(name: str, *sectors: str) -> Entity:
    return Entity(name, name, (name,), "ORG", (), sectors=sectors)


@pytest.mark.parametrize(
    ("words", "head", "expected"),
    [
        ("Reuters/NNP>said:nsubj said/VBD", "Reuters", "agency"),
        ("Witnesses/NNS>said:nsubj said/VBD", "Witnesses", "witness"),
        ("Allegations/NNS>spread:nsubj spread/VBD", "Allegations", "anonymous"),
        ("Somchai/NNP>said:nsubj said/VBD", "Somchai", "person"),
    ],
)
def test_kind_is_read_off_the_words(words: str, head: str, expected: str) -> None:
    assert kind(words, head) == expected


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        (org("Zorba", "REB"), "armed-group"),
        (org("Zorba", "GOV"), "official"),
        (org("Zorba Relief"), "ngo"),
        (org("Zorba Directorate"), "official"),
        (org("Zorba"), "person"),
        (Entity("z", "Zorba", ("Zorba",), "GPE", ()), "official"),
    ],
)
def test_kind_of_an_unknown_name_follows_its_entity(entity: Entity, expected: str) -> None:
    assert kind("Zorba/NNP>said:nsubj said/VBD", "Zorba", entity) == expected
