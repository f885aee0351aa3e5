"""Blocks -> parts: what each block of a page is by itself, and which blocks print another again."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.clean.blocks import BLANK, Block
from isnad.clean.cues import Cue, cue
from isnad.clean.dateline import inline_dateline
from isnad.clean.foreign import is_foreign
from isnad.clean.furniture import Furniture, furniture
from isnad.clean.outlets import agency_of, is_name, is_outlet, may_be_outlet
from isnad.clean.reader import speaks_to_reader
from isnad.clean.shape import Shape, shape

_DARK = re.compile(rf"[^{BLANK}]")
_LETTERS = re.compile(r"[^\W_]+")
_END_MARK = re.compile(
    r"(?<=[.!?\"”’'])\s*(?:[-–—|]\s*)?(?:\(\s*(?P<note>[A-ZÇĞİÖŞÜ]{2,5}"
    r"(?:[/\-, ]{1,2}[A-ZÇĞİÖŞÜ]{2,5})*|[A-Z][a-z]+/[A-Z]+|"
    r"Reuters|Xinhua|Interfax|Anadolu)\s*\)|[-–—/]+\s?(?P<bare>AFP|AP|AA|ANI|PTI|IANS|SANA|WAM"
    r"|Reuters|DHA|IHA|ANHA)/?|#{2,})\s*$"
)
_SITE = re.compile(r"\s+(?P<mark>[|–—-])\s+(?P<site>[^|–—]{2,40})$")
_LABEL = re.compile(r"(?:subject|headline|title)\s*:\s+(?=\S)", re.I)
_NUMBERED = re.compile(r"\(?\d{1,2}[.)] .*[^.!?;:,]$")
_LINK = re.compile(r"^\W*(?:read|continue|full|more|view|see|go to|open)\b|[»→›▶>]\W*$", re.I)
_SPEAKERS = re.compile(
    r"\b(?:ministry|observatory|embassy|command|council|committee|party|union|spokesperson|army"
    r"|association|organi[sz]ation|report|university|commission|directorate)\b",
    re.I,
)
_INITIALS = re.compile(
    r"^\W*(?:[A-Z]{2,3}|[a-z]{2,4}(?:[-/][a-z]{2,5})+|[A-Z]{2,4}(?:[/-][A-Z]{2,4})+)\W*$"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One block with its shape, the page furniture it is, and the cuts that its passage needs.

    ``text`` is the passage's text with single spaces: the block's without the cuts.
    ``lead`` characters of the block's own text are an inline dateline, the last ``tail`` a
    reporter's or agency's mark. ``whole``: the line is nothing but furniture. ``repeats``: the
    same text is printed elsewhere and that printing is kept; ``doubled``: this is the kept one.
    """

    block: Block
    shape: Shape
    text: str
    cue: Cue | None = None
    furniture: Furniture | None = None
    lead: int = 0
    tail: int = 0
    whole: bool = False
    repeats: bool = False
    doubled: bool = False

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
    for block in found:
        if block.start == found[0].start and head and key(block.text) == head:
            read.append(Part(block, replace(shape(block.text), form="title"), block.text))
        else:
            read.append(_part(text, block, read[-1] if read else None))
    return _repetitions(_running_heads(_credited(_cut_teasers(_list_heads(read)))))


def key(text: str) -> str:
    """What two printings of one line have in common: its letters and digits."""
    return " ".join(_LETTERS.findall(text.casefold()))


def _part(text: str, block: Block, above: Part | None) -> Part:
    form = shape(block.text)
    mark = cue(block.text, form.words)
    if (
        above is not None and re.fullmatch(r"by:?", above.block.text, re.I) and form.words <= 8
    ):  # "By" on a line of its own
        return Part(
            block, form, block.text, furniture=furniture(f"By {block.text}", form.words), whole=True
        )
    made = furniture(block.text, form.words) if form.words <= 40 else None
    if mark is not None and not (made and _says(made)):
        return Part(block, form, block.text, cue=mark)
    if made is not None:
        return Part(block, form, block.text, furniture=made, whole=True)
    if speaks_to_reader(block.text, form.words) or is_foreign(block.text):
        return Part(block, form, block.text, cue="boilerplate")
    if _INITIALS.match(block.text) and form.words <= 2 and re.search(r"[(/]", block.text):
        return Part(block, form, block.text, cue="tags")
    return _with_cuts(text, block, form, above is not None and above.prose)


def _says(made: Furniture) -> bool:
    return bool(made.publisher or made.authors or made.agency or made.days)


def _with_cuts(text: str, block: Block, form: Shape, after_prose: bool) -> Part:
    """The part with an inline dateline and a closing mark measured in the document's own text."""
    flat, raw = block.text, text[block.start : block.end]
    stop, made = _closing(flat, form)
    opening = inline_dateline(flat) if _opens_text(flat[:stop], form) else None
    start = 0
    if opening is not None and (opening.certain or not after_prose):
        start = opening.length
        made = replace(opening.says, agency=opening.says.agency or (made.agency if made else None))
    label = _LABEL.match(flat) if form.words >= 3 and not start else None
    start = label.end() if label else start
    if not start and stop == len(flat):
        return Part(block, form, flat)
    lead = _reach(raw, flat, start) if start else 0
    rest = shape(flat[start:stop])
    rest = replace(rest, form="prose") if start and not label else rest
    tail = len(raw) - _reach(raw, flat, stop) if stop < len(flat) else 0
    return Part(block, rest, flat[start:stop], None, made, lead, tail)


def _opens_text(flat: str, form: Shape) -> bool:
    """Whether a paragraph stands here that a dateline may open (a closing mark hides its stop)."""
    return form.form == "prose" or (form.form == "title" and shape(flat).form == "prose")


def _closing(flat: str, form: Shape) -> tuple[int, Furniture | None]:
    """Where the passage ends before a reporter's, agency's or site's mark, and what that says."""
    mark = _END_MARK.search(flat) if form.words >= 4 else None
    if mark:
        names = re.split(r"[/,\s-]+", mark["note"] or mark["bare"] or "")
        named = next((a for a in map(agency_of, names) if a), None)
        return mark.start(), Furniture("agency", agency=named) if named else None
    site = _SITE.search(flat) if form.form == "title" and form.words >= 6 else None
    if site and _is_site(site["mark"], site["site"]):
        return site.start(), Furniture("publisher", publisher=site["site"])
    return len(flat), None


def _is_site(mark: str, name: str) -> bool:
    """Whether the end of a headline is the site's name and not who said so ("- Army")."""
    if not is_name(name) or _SPEAKERS.search(name):
        return False
    return is_outlet(name) or (mark == "|" and may_be_outlet(name))


def _list_heads(read: list[Part]) -> list[Part]:
    """A short line with a colon above a list belongs to the text ("Main needs:"); a numbered line
    without a stop above a paragraph is a heading ("2. Army takes two villages")."""
    out = list(read)
    for i, (part, below) in enumerate(itertools.pairwise(read)):
        if not (part.plain and below.plain):
            continue
        if part.text.endswith(":") and below.shape.form == "list":
            out[i] = replace(part, shape=replace(part.shape, form="prose"))
        elif _NUMBERED.match(part.text) and below.shape.form == "prose" and part.shape.words >= 5:
            out[i] = replace(part, shape=replace(part.shape, form="title"))
    return out


def _cut_teasers(read: list[Part]) -> list[Part]:
    """A text that breaks off above a link to the rest of it, and the headline over it."""
    out = list(read)
    for i, (part, below) in enumerate(itertools.pairwise(read)):
        link = below.shape.words <= 5 and _LINK.search(below.block.text)
        if part.plain and part.text.endswith(("…", "...")) and part.shape.words <= 60 and link:
            out[i] = replace(part, cue="related")
            if i and read[i - 1].title:
                out[i - 1] = replace(read[i - 1], cue="related")
    return out


def _credited(read: list[Part]) -> list[Part]:
    """A line ending in an agency's name, alone between furniture and text, is under a picture."""
    out = list(read)
    for i in range(1, len(read) - 1):
        part = read[i]
        marked = part.tail and part.furniture is not None and part.furniture.agency
        alone = not read[i - 1].prose and read[i + 1].prose and part.shape.words <= 35
        if marked and alone and not part.lead:
            out[i] = Part(part.block, part.shape, part.block.text, cue="caption")
    return out


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
        replace(p, cue="boilerplate")
        if k and counts[k] >= 3 and not p.prose and p.plain and _spread(keys, k)
        else p
        for p, k in zip(read, keys, strict=True)
    ]


def _spread(keys: Sequence[str], wanted: str) -> bool:
    """Whether the lines stand apart from each other, as on different pages."""
    at = [i for i, k in enumerate(keys) if k == wanted]
    return at[-1] - at[0] >= 3 * len(at)


def _repetitions(read: list[Part]) -> tuple[Part, ...]:
    chapters = _chapters(read)
    keys = [key(p.text) for p in read]
    out = list(read)
    seen: dict[tuple[int, str], int] = {}
    for i, part in enumerate(read):
        if not (part.prose or part.title) or len(keys[i]) < 12:
            continue
        place = (chapters[i] if part.prose else 0, keys[i])
        j = seen.setdefault(place, i)
        if j == i:
            j = (
                _longer_printing(read, keys, i)
                if part.shape.form == "prose" or part.text.endswith(("…", "..."))
                else i
            )
        if j == i:
            continue
        if part.title and j < i and _listed(read, j, i):
            out[j] = replace(out[j], repeats=True)
            seen[place] = i
            continue
        out[i] = replace(out[i], repeats=True)
        out[j] = replace(out[j], doubled=True)
    return tuple(out)


def _chapters(read: Sequence[Part]) -> list[int]:
    """Counts the headlines with furniture below them: two versions of one story share paragraphs,
    and each keeps its own."""
    count, prose = 0, 0
    chapters: list[int] = []
    titles: set[str] = set()
    for i, part in enumerate(read):
        prose += part.prose
        opens = part.title and part.shape.words >= 4 and any(p.whole for p in read[i + 1 : i + 2])
        if opens and key(part.text) not in titles:
            count, prose = (count + 1, 0) if prose > 1 else (count, prose)
            titles.add(key(part.text))
        chapters.append(count)
    return chapters


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
    near: list[int] = [*range(max(0, i - 6), i), *range(i + 1, min(len(read), i + 7))]
    for j in near:
        longer = len(keys[j]) > len(keys[i]) and keys[j].startswith(keys[i])
        if longer and read[j].prose and (cut or len(keys[i]) > 60):
            return j
    return i
