"""Mail: single messages (.eml) and boxes of them (.mbox)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import getaddresses

from isnad.errors import InputError
from isnad.model import Document, Metadata, Rejected
from isnad.read.build import distinct, document, one_line
from isnad.read.dates import iso_date
from isnad.read.decode import decode
from isnad.read.fragment import text_of_fragment
from isnad.read.item import Item, rejected
from isnad.read.limits import in_megabytes

_READ_ATTACHMENTS = ("text/", "application/pdf", "message/rfc822", "application/zip")
_ENVELOPE = re.compile(rb"From \S+.*\d{4}\s*$")


def read_mail(item: Item) -> Iterator[Document | Rejected | Item]:
    """One document: the subject, a blank line, the message. Its attachments that hold text, as
    items of their own (``letter.eml!report.pdf``).

    The plain-text part is preferred to the HTML part. Authors are the names in From.

    Raises:
        InputError: too large, or a message without text.
    """
    yield from _message(item, item.path, item.all_bytes())


def read_mbox(item: Item) -> Iterator[Document | Rejected | Item]:
    """One document a message, ``box.mbox#3`` the third."""
    for number, data in enumerate(_messages(item), start=1):
        path = f"{item.path}#{number}"
        try:
            yield from _message(item, path, data)
        except InputError as error:
            yield rejected(path, str(error))


def _messages(item: Item) -> Iterator[bytes]:
    """Messages begin at a line "From someone date" after a blank line; ``>From`` is unquoted."""
    limit = item.options.limits.document
    item.stream.seek(0)
    lines: list[bytes] = []
    size, after_blank = 0, True
    for line in item.stream:
        if after_blank and _ENVELOPE.match(line):
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
        else:
            lines.append(line[1:] if line.startswith(b">From ") else line)
            size += len(line)
        if size > limit:
            raise InputError(f"a message larger than {in_megabytes(limit)}")
        after_blank = not line.strip()
    if lines:
        yield b"".join(lines)


def _message(item: Item, path: str, data: bytes) -> Iterator[Document | Item]:
    if not data.strip():
        raise InputError("the file is empty")
    # Parsed with the modern policy, for which the base class's type is too wide.
    message: EmailMessage = BytesParser(policy=policy.default).parsebytes(data)
    attachments = list(_attachments(item, path, message))
    body = _body(message)
    if body.strip() or not attachments:
        yield document(path, body, _metadata(message))
    yield from attachments


def _metadata(message: EmailMessage) -> Metadata:
    senders = getaddresses([str(value) for value in message.get_all("From", [])])
    return Metadata(
        title=one_line(message.get("Subject")),
        authors=distinct([one_line(name) for name, _ in senders]),
        published=iso_date(str(message.get("Date") or "")),
    )


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    text = _part_text(part)
    return text_of_fragment(text) if part.get_content_subtype() == "html" else text


def _part_text(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    return decode(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""


def _attachments(item: Item, path: str, message: EmailMessage) -> Iterator[Item]:
    for number, part in enumerate(message.iter_attachments(), start=1):
        kind = part.get_content_type()
        if not kind.startswith(_READ_ATTACHMENTS):
            continue
        name = part.get_filename() or f"attachment-{number}"
        yield item.inside(f"{path}!{name}", name, io.BytesIO(_attached_bytes(part)))


def _attached_bytes(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    return first.as_bytes() if isinstance(first, EmailMessage) else b""
