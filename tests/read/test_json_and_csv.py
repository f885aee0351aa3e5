"""JSON lines, JSON, CSV and TSV: one document a record, by a mapping of fields."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from read.input_files import ARTICLE, document, documents, put, refusal

from isnad.errors import UsageError
from isnad.model import Document, Rejected
from isnad.read import FieldMapping, read_inputs

RECORD = {
    "id": "n-1",
    "headline": "Minister arrives",
    "body": ARTICLE,
    "link": "https://post.example/1",
    "date": "Thu, 12 Dec 2024 10:00:00 GMT",
    "source": {"id": None, "name": "The Daily Post"},
    "authors": ["Ann Writer", {"name": "Bo Reporter"}, "ANN WRITER"],
}
CSV = f'Title,Text,Published,Author\r\nMinister arrives,"{ARTICLE}",2024-12-12,Ann; Bo\r\n'


def test_json_lines_give_a_document_a_line(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", json.dumps(RECORD) + "\n\n" + json.dumps({"text": ARTICLE}))
    first, second = documents(path)
    assert first.path == f"{path}#n-1"
    assert first.text == f"Minister arrives\n\n{ARTICLE}"
    assert first.url == "https://post.example/1"
    assert first.metadata.publisher == "The Daily Post"
    assert first.metadata.authors == ("Ann Writer", "Bo Reporter")
    assert first.metadata.published == "2024-12-12"
    assert (second.path, second.text) == (f"{path}#3", ARTICLE)


def test_title_that_the_text_already_shows_is_not_repeated(tmp_path: Path) -> None:
    record = {"title": "Minister arrives", "text": f"Minister Arrives\n\n{ARTICLE}"}
    assert document(put(tmp_path, "a.jsonl", json.dumps(record))).text == record["text"]


def test_broken_line_is_rejected_and_the_next_is_read(tmp_path: Path) -> None:
    good = json.dumps({"text": ARTICLE})
    path = put(tmp_path, "a.jsonl", f'{good}\n{{"text": \n{good}\n[1]\n{{"summary": "x"}}\n')
    results = list(read_inputs([path]))
    assert [type(each) for each in results] == [Document, Rejected, Document, Rejected, Rejected]
    broken, no_object, no_text = [each for each in results if isinstance(each, Rejected)]
    assert broken.path == f"{path}#2"
    assert "line 2 is not valid JSON" in broken.reason
    assert "no object but list" in no_object.reason
    assert no_text.reason == "no text field: looked for text, body, content; there are summary"


def test_json_array_and_wrapped_array_are_read(tmp_path: Path) -> None:
    plain = put(tmp_path, "a.json", json.dumps([RECORD, RECORD], indent=1))
    wrapped = put(tmp_path, "b.json", json.dumps({"status": "ok", "articles": [RECORD]}))
    assert len(documents(plain)) == 2
    assert document(wrapped).metadata.title == "Minister arrives"


def test_json_lines_under_another_name_are_read(tmp_path: Path) -> None:
    long = json.dumps({"text": ARTICLE * 60})
    assert len(documents(put(tmp_path, "a.json", f"{long}\n{long}\n"))) == 2


def test_single_json_object_is_one_document(tmp_path: Path) -> None:
    path = put(tmp_path, "a.json", json.dumps(RECORD, indent=2))
    assert document(path).path == str(path)


@pytest.mark.parametrize("content", ['{"a": 1', '{"a": 1,\n "b": 2}', "[1, 2", "[]", "3"])
def test_json_without_records_is_rejected(tmp_path: Path, content: str) -> None:
    assert "JSON" in refusal(put(tmp_path, "a.json", content)).reason or content == "3"


def test_text_in_brackets_is_no_json(tmp_path: Path) -> None:
    text = f"[ANKARA] {ARTICLE}"
    assert document(put(tmp_path, "a.txt", text)).text == text


def test_html_in_a_field_becomes_text(tmp_path: Path) -> None:
    record = {"text": "<p>The minister arrived.</p><p>He said that they were safe.</p>"}
    assert document(put(tmp_path, "a.jsonl", json.dumps(record))).text == (
        "The minister arrived.\n\nHe said that they were safe."
    )


def test_half_a_surrogate_pair_is_replaced(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.jsonl", '{"text": "The end \\ud83d of it, they said that"}'))
    assert "\ufffd" in found.text
    assert found.text.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", CSV.encode()),
        ("a.csv", CSV.encode("utf-16")),
        ("a.csv", CSV.encode("utf-8-sig")),
        ("unnamed", CSV.encode()),
        ("a.csv", CSV.replace("Ann; Bo", "Ann | Bo").replace("e,T", "e;T").encode()),
    ],
)
def test_csv_gives_a_document_a_row(tmp_path: Path, name: str, content: bytes) -> None:
    if b"e;T" in content:
        content = content.replace(b"t,P", b"t;P").replace(b"d,A", b"d;A")
        content = content.replace(b"es,", b"es;").replace(b'",2024-12-12,', b'";2024-12-12;')
    found = document(put(tmp_path, name, content))
    assert found.text == f"Minister arrives\n\n{ARTICLE}"
    assert (found.metadata.published, found.metadata.authors) == ("2024-12-12", ("Ann", "Bo"))


def test_tsv_is_read(tmp_path: Path) -> None:
    row = f"id\tcontent\n7\t{ARTICLE.replace(chr(10), ' ')}\n"
    path = put(tmp_path, "a.tsv", row)
    assert document(path).path == f"{path}#7"


def test_csv_without_a_text_column_is_rejected_once(tmp_path: Path) -> None:
    found = refusal(put(tmp_path, "a.csv", "name,age\nAnn,3\nBo,4\n"))
    assert found.reason == "no text field: looked for text, body, content; there are name, age"


def test_mapping_names_the_fields(tmp_path: Path) -> None:
    record = {"article": {"lede": ARTICLE}, "when": "2024-12-12", "text": "not this"}
    mapping = FieldMapping.parse({"text": "article.lede", "published": "day|when"})
    found = document(put(tmp_path, "a.jsonl", json.dumps(record)), mapping)
    assert (found.text, found.metadata.published) == (ARTICLE, "2024-12-12")


def test_mapping_of_an_unknown_thing_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no such field: colour"):
        FieldMapping.parse({"colour": "x"})
