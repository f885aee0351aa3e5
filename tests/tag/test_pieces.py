"""Words to the model's numbers: shapes, first pieces, padding."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from isnad.resources.files import data_path
from isnad.tag.pieces import CLS, MAX_PIECES, PAD, SEP, SHAPES, UNK, PieceEncoder, batch, shape


@pytest.fixture(scope="module")
def encoder() -> PieceEncoder:
    return PieceEncoder(Tokenizer.from_file(str(data_path("tokenizer.json"))))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("army", "lower"),
        ("Army", "Title"),
        ("NATO", "UPPER"),
        ("iPhone", "miXed"),
        ("McKay", "miXed"),
        ("12", "digits"),
        ("1,200", "digits"),
        ("21st", "lower"),
        (",", "punctuation"),
        ("“", "punctuation"),
        ("A", "Capital"),
        ("أحمد", "miXed"),
    ],
)
def test_shape_tells_the_letters_of_a_word(word: str, expected: str) -> None:
    assert SHAPES[shape(word)] == expected


def test_sentence_stands_between_start_and_end_marks(encoder: PieceEncoder) -> None:
    pieces, shapes, _ = encoder.sentence(["the", "army"])
    assert (pieces[0], pieces[-1]) == (CLS, SEP)
    assert (shapes[0], shapes[-1]) == (0, 0)


def test_sentence_gives_the_first_piece_of_each_word(encoder: PieceEncoder) -> None:
    pieces, shapes, first = encoder.sentence(["the", "Golani", "fled"])
    long = len(encoder.word("Golani"))
    assert first == [1, 2, 2 + long]
    assert len(pieces) == len(shapes) == 4 + long


def test_pieces_of_a_word_share_its_shape(encoder: PieceEncoder) -> None:
    _, shapes, _ = encoder.sentence(["Golani"])
    assert set(shapes[1:-1]) == {SHAPES.index("Title")}


def test_word_that_the_vocabulary_cannot_spell_is_one_unknown_piece(encoder: PieceEncoder) -> None:
    assert encoder.word("\u200b") == (UNK,)


def test_half_a_surrogate_pair_is_one_unknown_piece(encoder: PieceEncoder) -> None:
    assert encoder.word("\ud800") == (UNK,)


def test_word_is_the_same_in_any_case(encoder: PieceEncoder) -> None:
    assert encoder.word("ARMY") == encoder.word("army")


def test_sentence_past_the_limit_is_cut_at_a_word(encoder: PieceEncoder) -> None:
    pieces, _, first = encoder.sentence(["army"] * (MAX_PIECES + 50))
    assert len(pieces) <= MAX_PIECES
    assert len(first) == len(pieces) - 2


def test_sentence_without_words_has_only_its_marks(encoder: PieceEncoder) -> None:
    assert encoder.sentence([]) == ([CLS, SEP], [0, 0], [])


def test_batch_pads_to_the_longest_sentence(encoder: PieceEncoder) -> None:
    made = batch([encoder.sentence(["the", "army", "left"]), encoder.sentence(["army"])])
    assert made.pieces.shape == made.mask.shape == made.shapes.shape == (2, 5)
    assert made.pieces[1, 3:].tolist() == [PAD, PAD]
    assert made.mask.tolist() == [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]]


def test_batch_keeps_the_number_of_words_of_each_sentence(encoder: PieceEncoder) -> None:
    made = batch([encoder.sentence(["the", "army", "left"]), encoder.sentence(["army"])])
    assert made.lengths == (3, 1)
    assert made.first.tolist() == [[1, 2, 3], [1, 0, 0]]
