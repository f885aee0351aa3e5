"""PDF: paragraphs from printed lines, without what repeats on every page."""

from __future__ import annotations

from pathlib import Path

from read.input_files import document, pdf, put, refusal

from isnad.read.layout import Line, paragraphs, without_furniture

FIRST = [
    (800, "The Daily Post, 12 December 2024"),
    (760, "The minister arrived in the capital on Thursday for talks with the interim govern-"),
    (746, "ment, two officials who were not named said. He was met by members of the Al-"),
    (732, "Sham faction."),
    (700, "Nobody had been hurt in the clashes near the border, the ministry said in a state-"),
    (686, "ment that was sent to reporters on Friday. The shooting went on until the morning and"),
    (40, "Page 1 of 2"),
]
SECOND = [
    (800, "The Daily Post, 12 December 2024"),
    (760, "then stopped, witnesses said."),
    (730, "The governor did not answer questions about the attack."),
    (40, "Page 2 of 2"),
]
ENCRYPTED = (
    " /ID [<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>] /Encrypt << "
    f"/Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{'11' * 32}> /U <{'22' * 32}> >>"
)


def test_pdf_gives_paragraphs(tmp_path: Path) -> None:
    assert document(put(tmp_path, "a.pdf", pdf([FIRST, SECOND]))).text.split("\n\n") == [
        "The minister arrived in the capital on Thursday for talks with the interim government, "
        "two officials who were not named said. He was met by members of the Al-Sham faction.",
        "Nobody had been hurt in the clashes near the border, the ministry said in a statement "
        "that was sent to reporters on Friday. The shooting went on until the morning and then "
        "stopped, witnesses said.",
        "The governor did not answer questions about the attack.",
    ]


def test_pdf_of_one_page_keeps_its_head(tmp_path: Path) -> None:
    text = document(put(tmp_path, "a.pdf", pdf([FIRST[:4]]))).text
    assert text.startswith("The Daily Post, 12 December 2024\n\nThe minister")


def test_pdf_title_counts_only_if_printed(tmp_path: Path) -> None:
    shown = pdf([FIRST[:4]], info="<< /Title (The minister arrived in the capital) >>")
    hidden = pdf([FIRST[:4]], info="<< /Title (Microsoft Word - draft3.doc) >>")
    assert document(put(tmp_path, "a.pdf", shown)).metadata.title == (
        "The minister arrived in the capital"
    )
    assert document(put(tmp_path, "b.pdf", hidden)).metadata.title is None


def test_headline_that_later_pages_repeat_in_small_print_is_kept() -> None:
    def line(text: str, height: float) -> Line:
        return Line(text, (100, 100 + height), 72, 500)

    first = [line("Attack in Idlib", 24), line("It began at dawn.", 11)]
    second = [line("Attack in Idlib", 9), line("It ended at noon.", 11)]
    third = [line("Attack in Idlib", 9), line("Nobody was hurt.", 11)]
    kept = without_furniture([first, second, third])
    assert [[each.text for each in page] for page in kept] == [
        ["Attack in Idlib", "It began at dawn."],
        ["It ended at noon."],
        ["Nobody was hurt."],
    ]


def test_encrypted_pdf_is_rejected(tmp_path: Path) -> None:
    locked = pdf([FIRST], trailer=ENCRYPTED)
    assert refusal(put(tmp_path, "a.pdf", locked)).reason == "encrypted: it needs a password"


def test_pdf_without_text_is_rejected(tmp_path: Path) -> None:
    assert "scanned pages" in refusal(put(tmp_path, "a.pdf", pdf([[]]))).reason


def test_damaged_pdf_is_rejected(tmp_path: Path) -> None:
    assert "damaged PDF" in refusal(put(tmp_path, "a.pdf", b"%PDF-1.4\nnothing")).reason


def test_hyphen_stays_in_names_numbers_and_compounds() -> None:
    for first, second, whole in [
        ("the Al-", "Nusra front", "the Al-Nusra front"),
        ("a 15-", "year-old", "a 15-year-old"),
        ("the well-to-", "do", "the well-to-do"),
        ("the agree-", "ment", "the agreement"),
    ]:
        lines = [Line(first, (100, 110), 72, 500), Line(second, (86, 96), 72, 500)]
        assert paragraphs([lines]) == whole


def test_lines_that_repeat_inside_the_page_are_kept() -> None:
    page = [Line(text, None, None, None) for text in ["ab", "cd", "ef", "XX", "gh", "ij", "kl"]]
    (first, _) = without_furniture([page, page[:3] + page[3:4] + page[4:]])
    assert [line.text for line in first] == ["XX"]
