"""Blocks -> parts: what each block of a page is by itself, and which blocks print another again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.clean.blocks import BLANK, Block
from isnad.clean.cues import Cue, cue
from isnad.clean.furniture import Furniture, furniture, inline_dateline
from isnad.clean.outlets import agency_of
from isnad.clean.shape import Shape, shape

_DARK = re.compile(rf"[^{BLANK}]")
_LETTERS = re.compile(r"[^\W_]+")
_END_MARK = re.compile(
    r"(?<=[.!?\"”’'])\s*(?:[-–—|]\s*)?(?:\(\s*(?P<note>[A-ZÇĞİÖŞÜ]{2,5}(?:[/\-, ]{1,2}[A-ZÇĞİÖŞÜ]{2,5})*|[A-Z][a-z]+/[A-Z]+|"
    r"Reuters|Xinhua|Interfax|Anadolu)\s*\)|[-–—/]+\s?(?P<bare>AFP|AP|AA|ANI|PTI|IANS|SANA|WAM|Reuters|DHA|IHA|ANHA)/?|#{2,})\s*$"
)
_INITIALS = re.compile(r"^\W*(?:[A-Z]{2,3}|[a-z]{2,4}(?:[-/][a-z]{2,5})+|[A-Z]{2,4}(?:[/-][A-Z]{2,4})+)\W*$")


@dataclass(frozen=True, slots=True)
class Part:
    """One block with its shape, the page furniture it is, and the cuts that its passage needs.

    ``lead`` characters of the block's own text are an inline dateline, the last ``tail`` a
    reporter's or agency's mark. ``whole``: the line is nothing but furniture. ``repeats``: the
    same text is printed elsewhere and that printing is kept; ``doubled``: this is the kept one.
    """

    block: Block
    shape: Shape
    cue: Cue | None = None
    furniture: Furniture | None = None
    lead: int = 0
    tail: int = 0
    whole: bool = False
    repeats: bool = False
    doubled: bool = False

    @property
    def text(self) -> str:
        """The block's text with single spaces."""
        return self.block.text

    @property
    def prose(self) -> bool:
        """Whether the part can be a paragraph of an article."""
        return self.plain and self.shape.form in ("prose", "list")

    @property
    def title(self) -> bool:
        """Whether the part looks like a headline."""
        return self.plain and self.shape.form in ("title", "question")

    @property
    def plain(self) -> bool:
        """Whether nothing marks the part as furniture or as a repetition."""
        return self.cue is None and not self.whole and not self.repeats

    @property
    def made(self) -> Furniture | None:
        """The furniture of a line that is nothing else."""
        return self.furniture if self.whole else None


def parts(text: str, found: Sequence[Block], title: str | None) -> tuple[Part, ...]:
    """Every block of ``text`` as a part. ``title`` is the headline that the input states."""
    head = key(title) if title else None
    read: list[Part] = []
    for i, block in enumerate(found):
        if block.start == found[0].start and head and key(block.text) == head:
            read.append(Part(block, replace(shape(block.text), form="title")))
        else:
            read.append(_part(text, block, found[i - 1].text if i else ""))
    return _repetitions(_running_heads(read))


def key(text: str) -> str:
    """What two printings of one line have in common: its letters and digits."""
    return " ".join(_LETTERS.findall(text.casefold()))


def _part(text: str, block: Block, above: str) -> Part:
    form = shape(block.text)
    mark = cue(block.text, form.words)
    if re.fullmatch(r"by:?", above, re.I) and form.words <= 8:  # "By" on a line of its own
        return Part(block, form, furniture=furniture(f"By {block.text}", form.words), whole=True)
    made = furniture(block.text, form.words) if form.words <= 40 else None
    if mark is not None and not (made and _says(made)):
        return Part(block, form, cue=mark)
    if made is not None:
        return Part(block, form, furniture=made, whole=True)
    if _INITIALS.match(block.text) and form.words <= 2 and re.search(r"[(/]", block.text):
        return Part(block, form, cue="tags")
    return _with_cuts(text, Part(block, form))


def _says(made: Furniture) -> bool:
    return bool(made.publisher or made.authors or made.agency or made.days)


def _with_cuts(text: str, part: Part) -> Part:
    """The part with an inline dateline and a closing mark measured in the document's own text."""
    flat, raw = part.text, text[part.block.start : part.block.end]
    tail, made = 0, None
    mark = _END_MARK.search(flat) if part.shape.form in ("prose", "list", "title") else None
    if mark:
        tail = len(raw) - _reach(raw, flat, mark.start())
        named = agency_of(mark["note"] or mark["bare"] or "")
        made = Furniture("agency", agency=named) if named else None
    opening = inline_dateline(flat) if part.shape.form == "prose" else None
    if opening is None:
        return replace(part, tail=tail, furniture=made)
    length, place = opening
    joined = replace(place, agency=place.agency or (made.agency if made else None))
    form = replace(shape(flat[length:]), form="prose")
    return replace(part, shape=form, lead=_reach(raw, flat, length), tail=tail, furniture=joined)


def _reach(raw: str, flat: str, length: int) -> int:
    """The offset in ``raw`` where the character stands that ``flat`` has at ``length``."""
    wanted = len(_DARK.findall(flat[:length]))
    for i, match in enumerate(_DARK.finditer(raw)):
        if i == wanted:
            return match.start()
    return len(raw)


def _running_heads(read: list[Part]) -> list[Part]:
    """Short lines printed on every page of a document are its running heads and feet."""
    keys = [re.sub(r"\d+", "0", key(p.text)) if p.shape.words <= 14 else "" for p in read]
    counts = Counter(k for k in keys if k)
    return [
        replace(p, cue="boilerplate") if k and counts[k] >= 3 and not p.prose and p.plain and _spread(keys, k) else p
        for p, k in zip(read, keys, strict=True)
    ]


def _spread(keys: Sequence[str], wanted: str) -> bool:
    """Whether the lines stand apart from each other, as on different pages."""
    at = [i for i, k in enumerate(keys) if k == wanted]
    return at[-1] - at[0] >= 3 * len(at)


def _repetitions(read: list[Part]) -> tuple[Part, ...]:
    keys = [key(p.text) for p in read]
    out = list(read)
    seen: dict[str, int] = {}
    for i, part in enumerate(read):
        if not (part.prose or part.title) or len(keys[i]) < 12:
            continue
        j = seen.setdefault(keys[i], i)
        if j == i:
            j = _longer_printing(read, keys, i) if part.shape.form == "prose" or part.text.endswith(("…", "...")) else i
        if j == i:
            continue
        if part.title and j < i and _listed(read, j, i):
            out[j] = replace(out[j], repeats=True)
            seen[keys[i]] = i
            continue
        out[i] = replace(out[i], repeats=True)
        out[j] = replace(out[j], doubled=True)
    return tuple(out)


def _listed(read: Sequence[Part], first: int, again: int) -> bool:
    """Whether the first printing stood in a list of headlines, not above its own text."""
    between = read[first + 1 : again]
    others = [p for p in between if p.title and key(p.text) != key(read[first].text)]
    return bool(others) and not (between and _next_is_prose(between))


def _next_is_prose(following: Sequence[Part]) -> bool:
    return next((p.prose for p in following if p.title or p.prose), False)


def _longer_printing(read: Sequence[Part], keys: Sequence[str], i: int) -> int:
    """The earlier or next paragraph that holds all of this one (a cut-off or run-on printing)."""
    cut = read[i].text.endswith(("…", "..."))
    for j in (*range(max(0, i - 6), i), *range(i + 1, min(len(read), i + 7))):
        longer = len(keys[j]) > len(keys[i]) and keys[j].startswith(keys[i])
        if longer and read[j].prose and (cut or len(keys[i]) > 60):
            return j
    return i
