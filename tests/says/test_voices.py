"""Whose words they are: pronouns stand for the last who spoke before them."""

from __future__ import annotations

from sentences import cast, part, story

from isnad.model import Sentence
from isnad.says.attribution import Attribution, Speaker
from isnad.says.scene import Scene
from isnad.says.voices import Voices

ANN = "Ann/NNP>said:nsubj said/VBD so/RB>said:advmod ./.>said:punct"
SHE = "She/PRP>said:nsubj said/VBD so/RB>said:advmod ./.>said:punct"


def speaker(sentence: Sentence, number: int, word: int = 0) -> Speaker:
    return Speaker(number, word, word, word, part(sentence, sentence.tokens[word].text))


def says(sentence: Sentence, number: int, of: int | None = None) -> Attribution:
    """The first word of a sentence says something, in sentence ``of`` if not in its own."""
    source, cue = speaker(sentence, number), speaker(sentence, number, 1)
    here = number if of is None else of
    return Attribution(here, (source,), cue, frozenset({2}), "asserts", "speech")


def voices(told: list[Sentence], found: list[tuple[Attribution, ...]]) -> Voices:
    scenes = [Scene(one, number) for number, one in enumerate(told)]
    return Voices(scenes, found, cast(told, {"Ann": "PER"}))


def test_pronoun_stands_for_the_speaker_of_the_sentence_before() -> None:
    told = story((ANN, {"Ann": "PER"}), SHE)
    heard = voices(told, [(says(told[0], 0),), (says(told[1], 1),)])
    assert heard.voice(speaker(told[1], 1), None).link.name == "Ann"


def test_speaker_named_after_its_words_is_not_heard_before_itself() -> None:
    told = story("Troops/NNS>left:nsubj left/VBD", SHE)
    heard = voices(told, [(says(told[1], 1, of=0),), (says(told[1], 1),)])
    assert heard.voice(speaker(told[1], 1), None).link.name == "She"


def test_pronoun_is_resolved_through_any_number_of_pronouns() -> None:
    told = story((ANN, {"Ann": "PER"}), *[SHE] * 700)
    heard = voices(told, [(says(one, number),) for number, one in enumerate(told)])
    assert heard.voice(speaker(told[-1], 700), None).link.name == "Ann"
