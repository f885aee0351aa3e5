"""RSS and Atom: one document an entry."""

from __future__ import annotations

from pathlib import Path

from read.input_files import ARTICLE, TURKISH, documents, put, refusal

from isnad.model import Document, Rejected
from isnad.read import read_inputs

BODY = "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in ARTICLE.split("\n\n"))
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0"><channel><title>Post World News</title><link>https://post.example</link>
<item><title>Minister &amp;amp; aide arrive</title><link>https://post.example/1</link>
<pubDate>Thu, 12 Dec 2024 23:30:00 -0500</pubDate><author>ann@post.example (Ann Writer)</author>
<description>{BODY}</description></item>
<item><title>Talks end without a result, officials say</title><link>https://post.example/2</link>
<source url="https://wire.example">The Wire</source></item>
<item><title>Haber</title><description>{TURKISH}</description></item>
<item><guid>4</guid></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><title>Minister arrives</title><link href="https://post.example/1"/>
<updated>2024-12-12T10:00:00Z</updated><author><name>Ann Writer</name></author>
<summary>Short.</summary><content type="html">{BODY}</content></entry></feed>"""


def test_rss_gives_a_document_for_each_entry(tmp_path: Path) -> None:
    path = put(tmp_path, "news.xml", RSS)
    first, second, turkish, empty = read_inputs([path])
    assert isinstance(first, Document)
    assert first.text == f"Minister & aide arrive\n\n{ARTICLE}"
    assert (first.path, first.url) == (f"{path}#1", "https://post.example/1")
    assert isinstance(second, Document)
    assert second.text == "Talks end without a result, officials say"
    assert isinstance(turkish, Rejected)
    assert "written in Turkish" in turkish.reason
    assert empty == Rejected(f"{path}#4", "read", "holds no text")


def test_rss_gives_metadata(tmp_path: Path) -> None:
    first, second = [
        found.metadata
        for found in read_inputs([put(tmp_path, "news.rss", RSS)])
        if isinstance(found, Document)
    ]
    assert (first.title, first.publisher) == ("Minister & aide arrive", "Post World News")
    assert (first.published, first.authors) == ("2024-12-12", ("Ann Writer",))
    assert (second.publisher, second.published) == ("The Wire", None)


def test_atom_prefers_full_content_to_the_summary(tmp_path: Path) -> None:
    (found,) = documents(put(tmp_path, "feed", ATOM))
    assert found.text == f"Minister arrives\n\n{ARTICLE}"
    assert (found.metadata.published, found.metadata.authors) == ("2024-12-12", ("Ann Writer",))


def test_feed_without_entries_is_rejected(tmp_path: Path) -> None:
    empty = "<rss version='2.0'><channel><title>Post</title></channel></rss>"
    assert "without entries" in refusal(put(tmp_path, "a.xml", empty)).reason
