"""Web crawls and mail."""

from __future__ import annotations

import gzip
import mailbox
from email.message import EmailMessage
from pathlib import Path

from read.input_files import ARTICLE, document, documents, pdf, put, refusal

from isnad.model import Document, Rejected
from isnad.read import read_inputs

PAGE = "<html><head><title>Minister arrives</title></head><body>{}</body></html>".format(
    "".join(f"<p>{text}</p>" for text in ARTICLE.split("\n\n"))
)


def response(url: str, kind: str, body: str, status: str = "200 OK") -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode("latin-1")
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        "WARC-Date: 2024-12-12T10:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


CRAWL = [
    response("https://post.example/a.png", "image/png", "PNG"),
    response("https://post.example/1", "text/html; charset=utf-8", PAGE),
    response("https://post.example/2", "text/html", "<html></html>"),
    response("https://post.example/3", "text/html", PAGE, "404 Not Found"),
]


def test_warc_gives_a_document_a_page(tmp_path: Path) -> None:
    path = put(tmp_path, "crawl.warc", b"".join(CRAWL))
    page, empty = read_inputs([path])
    assert isinstance(page, Document)
    assert (page.path, page.url) == (f"{path}#2", "https://post.example/1")
    assert page.text == f"Minister arrives\n\n{ARTICLE}" or page.text.startswith(ARTICLE[:40])
    assert isinstance(empty, Rejected)
    assert "no article text" in empty.reason


def test_gzipped_warc_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, "crawl.warc.gz", b"".join(map(gzip.compress, CRAWL[:2])))
    assert document(path).url == "https://post.example/1"


def test_pages_before_the_end_of_a_cut_crawl_are_read(tmp_path: Path) -> None:
    crawl = gzip.compress(CRAWL[1]) + gzip.compress(CRAWL[1])
    first, last = read_inputs([put(tmp_path, "crawl.warc.gz", crawl[:-40])])
    assert isinstance(first, Document)
    assert isinstance(last, Rejected)
    assert "cut short" in last.reason


def test_page_packed_by_its_server_is_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE.encode()).decode("latin-1")
    crawl = response("https://post.example/1", "text/html\r\nContent-Encoding: gzip", packed)
    found = document(put(tmp_path, "crawl.warc", crawl))
    assert found.text == document(put(tmp_path, "b.warc", CRAWL[1])).text


def test_warc_without_pages_is_rejected(tmp_path: Path) -> None:
    assert "without web pages" in refusal(put(tmp_path, "a.warc", CRAWL[0])).reason


def letter(subject: str = "Minister arrives") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Işıl Writer <ann@post.example>"
    message["To"] = "desk@post.example"
    message["Subject"] = subject
    message["Date"] = "Thu, 12 Dec 2024 23:30:00 -0500"
    message["Message-ID"] = "<1@post.example>"
    message.set_content(ARTICLE)
    return message


def test_message_is_read(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.eml", letter().as_bytes()))
    assert found.text.rstrip() == f"Minister arrives\n\n{ARTICLE}"
    assert found.metadata.authors == ("Işıl Writer",)
    assert found.metadata.published == "2024-12-12"


def test_message_is_known_by_its_headers(tmp_path: Path) -> None:
    assert document(put(tmp_path, "letter", letter().as_bytes())).metadata.title


def test_text_with_a_dateline_is_no_message(tmp_path: Path) -> None:
    text = f"From: The Post\nDate: 12 Aug 2021\nSource: Agencies\n\n{ARTICLE}"
    assert document(put(tmp_path, "a.txt", text)).text == text


def test_html_message_becomes_text(tmp_path: Path) -> None:
    message = letter()
    message.set_content(PAGE, subtype="html")
    assert document(put(tmp_path, "a.eml", message.as_bytes())).text == (
        f"Minister arrives\n\n{ARTICLE}"
    )


def test_attachments_with_text_are_documents(tmp_path: Path) -> None:
    message = letter()
    printed = pdf([[(700, "The governor said that nobody was hurt in the attack.")]])
    message.add_attachment(printed, "application", "pdf", filename="report.pdf")
    message.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    path = put(tmp_path, "a.eml", message.as_bytes())
    _, report = documents(path)
    assert report.path == f"{path}!report.pdf"
    assert report.text == "The governor said that nobody was hurt in the attack."


def test_mailbox_gives_a_document_a_message(tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    box = mailbox.mbox(path)
    quoting = letter("Second")
    quoting.set_content(f"{ARTICLE}\n\nFrom the border, reporters said that it was calm.")
    for message in (letter(), quoting):
        box.add(message)
    box.close()
    first, second = documents(path)
    assert (first.path, second.path) == (f"{path}#1", f"{path}#2")
    assert "\n\nFrom the border" in second.text
