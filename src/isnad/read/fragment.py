"""A piece of HTML (feed entry, mail, CSV cell) to text: blocks become paragraphs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCK_NAMES = (
    "address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr li main nav ol p pre section table td th tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SILENT = frozenset(
    ("script", "style", "head", "title", "noscript", "template", "svg", "iframe", "object")
)
_MARKUP = re.compile(r"</?(?:p|br|div|span|strong|em|b|i|a|h[1-6]|ul|ol|li|img)\b[^<>]*>", re.I)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,6}|amp|lt|gt|quot|nbsp|[lr][sd]quo|[mn]dash);")


def text_of_fragment(markup: str) -> str:
    """The text of a piece of HTML, its paragraphs separated by blank lines.

    Runs of white space are one space, as a browser shows them; ``<br>`` is a line end.
    """
    parser = _Parser()
    parser.feed(markup)
    parser.close()
    return parser.text()


def text_of_field(value: str) -> str:
    """A field that may hold HTML: converted when it shows tags or entities, else untouched."""
    if _MARKUP.search(value):
        return text_of_fragment(value)
    return text_of_fragment(value) if _ENTITY.search(value) and "\n" not in value else value


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._paragraphs: list[list[str]] = [[]]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._paragraphs[-1].append("\n")
        elif tag in _BLOCKS:
            self._paragraphs.append([])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self._paragraphs.append([])

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._paragraphs[-1].append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def text(self) -> str:
        joined = ("".join(parts) for parts in self._paragraphs)
        lines = (re.sub(r" *\n *", "\n", each).strip(" \n") for each in joined)
        spaced = (re.sub(r" {2,}", " ", each) for each in lines)
        return "\n\n".join(each for each in spaced if each)
