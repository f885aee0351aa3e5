"""Web pages: the article, its headline first, and what the page says of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from read.input_files import ARTICLE, TURKISH, document, put, refusal

from isnad.read.fragment import text_of_field, text_of_fragment

PARAGRAPHS = [*ARTICLE.split("\n\n"), "Officials in the capital did not answer questions. " * 4]
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Minister arrives | The Daily Post</title>
<link rel="canonical" href="https://post.example/world/minister?a=1&amp;b=2">
<meta property="og:title" content="Minister arrives"><meta property="og:site_name"
content="The Daily Post"><meta name="author" content="Ann Writer">
<meta property="article:published_time" content="2024-12-12T21:30:00+03:00"></head>
<body><nav><ul><li><a href="/a">World</a></li><li><a href="/b">Sport</a></li></ul></nav>
<article><h1>Minister arrives</h1>{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</article>
<footer><p>Copyright of The Daily Post. All rights reserved.</p></footer></body></html>"""


def test_page_gives_headline_and_paragraphs(tmp_path: Path) -> None:
    text = document(put(tmp_path, "a.html", PAGE)).text
    paragraphs = text.split("\n\n")
    assert paragraphs[:3] == ["Minister arrives", *PARAGRAPHS[:2]]
    assert text.count("Minister arrives") == 1
    assert "Sport" not in text
    assert "rights reserved" not in text


def test_page_gives_metadata(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.html", PAGE))
    assert found.metadata.title == "Minister arrives"
    assert found.metadata.publisher == "The Daily Post"
    assert found.metadata.authors == ("Ann Writer",)
    assert found.metadata.published == "2024-12-12"
    assert found.url == "https://post.example/world/minister?a=1&b=2"


def test_page_is_known_by_its_content(tmp_path: Path) -> None:
    assert document(put(tmp_path, "page.txt", PAGE)).metadata.title == "Minister arrives"


def test_page_in_a_legacy_encoding_is_decoded_as_it_says(tmp_path: Path) -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="iso-8859-9"').replace("Ann", "Işıl")
    assert document(put(tmp_path, "a.html", page.encode("cp1254"))).metadata.authors == (
        "Işıl Writer",
    )


def test_short_page_is_read_whole(tmp_path: Path) -> None:
    page = "<html><body><p>Three people were killed.</p><p>Police said so.</p></body></html>"
    assert document(put(tmp_path, "a.html", page)).text == (
        "Three people were killed.\n\nPolice said so."
    )


def test_unknown_metadata_is_none(tmp_path: Path) -> None:
    page = "<html><body>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + "</body></html>"
    found = document(put(tmp_path, "a.html", page))
    assert (found.url, found.metadata.published, found.metadata.authors) == (None, None, ())


def test_page_without_text_is_rejected(tmp_path: Path) -> None:
    page = "<html><head><title></title></head><body><script>var a = 1;</script></body></html>"
    assert "no article text" in refusal(put(tmp_path, "a.html", page)).reason


def test_page_in_another_language_is_rejected(tmp_path: Path) -> None:
    page = f"<html lang='en'><body><p>{TURKISH}</p><p>{TURKISH}</p></body></html>"
    assert "written in Turkish" in refusal(put(tmp_path, "a.html", page)).reason


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>bold</b> word.</p><p>Two.</p>", "One bold word.\n\nTwo."),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<style>p {}</style><p>A &amp; B&nbsp;C</p>", "A & B\xa0C"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
    ],
)
def test_fragments_become_paragraphs(markup: str, text: str) -> None:
    assert text_of_fragment(markup) == text


def test_fields_without_markup_stay_as_they_are() -> None:
    text = "2 < 3,  and a <b without end\n\nAT&T & more"
    assert text_of_field(text) == text
