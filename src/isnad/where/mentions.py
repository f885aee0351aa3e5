"""Where an article names places, and what the words around each name say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from isnad.model import Name, Sentence, Span
from isnad.names import fold
from isnad.names.words import DIRECTIONS
from isnad.resources import demonym, gazetteer, metonym
from isnad.where import words
from isnad.where.states import short_state
from isnad.where.words import Sort

_STATE_AFTER = re.compile(r"^,\s*([A-Z][A-Za-z.]{1,5})(?=[\s,.)]|$)")
_CAPITALISED = re.compile(
    r"(?:[A-Z](?:[\w’'-]*\w)?|al-[A-Z][\w’'-]*\w)(?:\s+(?:[A-Z](?:[\w’'-]*\w)?|al-[A-Z][\w’'-]*\w)){0,2}"
)
_ARTICLES = frozenset({"al", "el", "ar", "as", "ash", "at", "az", "ad", "an", "il"})
_HYPHENED = re.compile(r"-[A-Z][\w’']+")
_COMPLETING = re.compile(r"(?:(?:\s+of(?:\s+the)?|\s+d[’'])?\s*[A-Z][\w-]+){1,3}")
_STATE_OF = re.compile(
    r"(?:the\s+)?(?:Kingdom|Sultanate|Emirate|State|Commonwealth)\s+of\s+(?:the\s+)?(.+)",
    re.IGNORECASE,
)
_CUT = re.compile(r"^\s(?:al-|el-|d[’'])?[A-Z][a-z]")
_FAMILY_AFTER = re.compile(r"^\s(?:(?:al|el)-|(?:bin|ibn|van|von)\s)[A-Z]")
_GOES_ON = re.compile(r"^(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:the\s+)?(?:al-)?[A-Z]")
_LIST_ENDS = re.compile(r"\b(?:and|or)\s+(?:the\s+)?$")
_STANDING_BEFORE = re.compile(r"\b(?:in|near|outside|around|across|throughout)\s+(?:the\s+)?$")
_NO_PLACES = words.NEVER | words.PEOPLES | DIRECTIONS
_BETWEEN = frozenset({",", "and", ", and", "or", ", or", "as well as"})


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that may be a place's, and what the text around it says.

    ``bare`` is what to look up; ``sort`` what the words beside it call it; ``nations`` countries
    that a demonym before it gives ("the Syrian town of"); ``inside`` and ``near`` are indices,
    in the article's list, of the names that the text says it lies in or near; ``state`` a state's
    country and code printed after it in short; ``direction`` the part of it that is meant;
    ``listed`` that "inside" rests on a comma that may as well part the members of a list;
    ``local`` that the words around it speak of a place; ``cut`` that its own words go on
    ("Omar" of "Omar al-Bashir") or that it owns something, as people do.
    """

    sentence: int
    span: Span
    bare: str
    sort: Sort | None = None
    nations: tuple[str, ...] = ()
    direction: str | None = None
    state: tuple[str, str] | None = None
    inside: int | None = None
    near: int | None = None
    trusted: bool = True
    border: bool = False
    listed: bool = False
    local: bool = False
    cut: bool = False


def place_names(sentences: Sequence[Sentence], text: str) -> tuple[PlaceName, ...]:
    """Every name in the article that can be a place's, in order, with what is said of it."""
    found: list[PlaceName] = []
    families = _family_names(sentences)
    for index, sentence in enumerate(sentences):
        here = [n for n in _in_sentence(index, sentence, text) if n.local or n.bare not in families]
        found += _linked(here, text, len(found))
    return tuple(found)


def _family_names(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Last words of the names of persons, which a tagger takes for towns when they stand alone.

    A person's name that is a country's too (Jordan, Israel) does not hide the country.
    """
    persons = (n.span.text.split() for s in sentences for n in s.names if n.kind == "PER")
    last = {words[-1] for words in persons if len(words) > 1}
    return frozenset(word for word in last if not gazetteer().country(word))


def _in_sentence(index: int, sentence: Sentence, text: str) -> Iterator[PlaceName]:
    named = [(_mended(n.span, text), n.kind) for n in sentence.names]
    loose = [(span, None) for span in _uncovered(sentence, text)]
    last = -1
    for span, kind in sorted([*named, *loose], key=lambda pair: pair[0].start):
        if span.start < last:
            continue
        span = _whole(span, text, sentence.span.end) if kind == "LOC" else span
        last = span.end
        before = text[sentence.span.start : span.start]
        after = text[span.end : sentence.span.end]
        if _may_be_place(span.text, kind, before, after):
            yield _read(index, span, before, after, trusted=kind == "LOC")


def _mended(span: Span, text: str) -> Span:
    """The span with the rest of a word that a hyphen parts after an article: ``Al`` + ``-Bab``."""
    start, end = span.start, span.end
    if span.text[0] == "-":
        while start > 0 and text[start - 1].isalpha():
            start -= 1
    if fold(span.text) in _ARTICLES and (rest := _HYPHENED.match(text, end)):
        end = rest.end()
    return span if (start, end) == (span.start, span.end) else Span.of(text, start, end)


def _whole(span: Span, text: str, end: int) -> Span:
    """The span with the words that complete a known name: ``White`` + ``House``."""
    if not (more := _COMPLETING.match(text, span.end, end)):
        return span
    for stop in [*(m.end() for m in re.finditer(r"\w\b", more[0]))][::-1]:
        longer = Span.of(text, span.start, span.end + stop)
        known = gazetteer().lookup(longer.text)
        if metonym(longer.text) or (known and known[0].match != "sound"):
            return longer
    return span


def _uncovered(sentence: Sentence, text: str) -> Iterator[Span]:
    """Capitalised words outside every name that stand where a place stands."""
    taken = [name.span for name in sentence.names]
    whole = text[sentence.span.start : sentence.span.end]
    for match in _CAPITALISED.finditer(whole):
        span = Span.of(text, sentence.span.start + match.start(), sentence.span.start + match.end())
        if not any(span.overlaps(other) for other in taken):
            yield span


def _may_be_place(name: str, kind: Name | str | None, before: str, after: str) -> bool:
    folded = fold(name)
    if folded in _NO_PLACES or len(folded) < 2 or name.islower():
        return False
    if _FAMILY_AFTER.match(after):
        return False
    following = after.split(None, 1)[0] if after[:1] == " " and after.strip() else ""
    follows = fold(following)
    if following[:1].isupper() and follows in words.NOT_PLACE_AFTER:
        return False
    if kind == "LOC":
        return not _is_people(name, after)
    if kind == "EVENT" or _is_people(name, after) or not words.LOCAL_BEFORE.search(before):
        return False
    if following[:1].isupper() and kind is None:
        return False
    if kind == "PER" and not _STANDING_BEFORE.search(before):
        return False
    known = gazetteer().lookup(name)
    return any(e.match != "sound" and _weighty(e.kind, e.population) for e in known)


def _weighty(kind: str, population: int) -> bool:
    return kind != "city" or population >= 1000


def _is_people(name: str, after: str) -> bool:
    """Whether the name is a demonym, not a place: Syrian, Turks (but not U.S. and UK)."""
    if name.replace(".", "").isupper() and len(name) <= 4:
        return False
    return bool(demonym(name)) and not gazetteer().country(name)


def _read(index: int, span: Span, before: str, after: str, *, trusted: bool) -> PlaceName:
    bare, sort, direction = taken_apart(span.text)
    beside = words.SORT_AFTER.match(after) or words.SORT_BEFORE.search(before)
    if sort is None and beside:
        sort = words.SORTS[beside[1].lower()]
    if direction is None and (ahead := words.DIRECTION_BEFORE.search(before)):
        direction = ahead[1]
        span = Span(span.start - len(ahead[0]), span.end, ahead[0] + span.text)
    if direction and any(e.match == "name" for e in gazetteer().lookup(f"{direction} {bare}")):
        bare, direction = f"{direction} {bare}", None
    printed = _STATE_AFTER.match(after)
    return PlaceName(
        index, span, bare, sort, _nations(before), direction,
        short_state(printed[1]) if printed else None,
        trusted=trusted, border=bool(words.BORDER_AFTER.match(after)),
        local=sort is not None or _is_local(before, after),
        cut=bool(_CUT.match(after) or (sort is None and re.match(r"['’]s\b", after))),
    )  # fmt: skip


def _is_local(before: str, after: str) -> bool:
    """Whether the words around a name speak of a place: in X, the X area, in A, B and X."""
    return bool(
        words.LOCAL_BEFORE.search(before)
        or (
            words.LISTED_BEFORE.search(before)
            and (_LIST_ENDS.search(before) or _GOES_ON.match(after))
        )
        or words.AREA_AFTER.match(after)
    )


def taken_apart(name: str) -> tuple[str, Sort | None, str | None]:
    """The name without the words for its sort and part: ``northern Aleppo province``."""
    bare, sort, direction = re.sub(r"['’]s?$", "", name.strip()), None, None
    if (state := _STATE_OF.match(bare)) and gazetteer().country(state[1]):
        bare = state[1]
    if gazetteer().lookup(bare) and gazetteer().lookup(bare)[0].match != "sound":
        ending = fold(bare).rsplit(" ", 1)[-1]
        return bare, words.SORTS.get(ending), None
    if (part := words.DIRECTION.match(bare)) and _has_parts(bare, part.end()):
        direction, bare = part[0].strip(), bare[part.end() :]
    if match := words.SORT_AT_END.match(bare):
        bare, sort = match[1], words.SORTS[match[2].lower()]
    elif match := words.SORT_AT_START.match(bare):
        bare, sort = match[2], words.SORTS[match[1].lower()]
    elif fold(bare).rsplit(" ", 1)[-1] in words.FACILITIES:
        sort = "facility"
    return bare, sort, direction


def _has_parts(name: str, cut: int) -> bool:
    """Whether what follows a direction is a place with parts; not so in ``West Wing``."""
    rest = gazetteer().lookup(re.sub(rf"\s+(?:{'|'.join(words.SORTS)})$", "", name[cut:]))
    if name[0].islower():
        return True
    return any(e.match != "sound" and e.kind not in ("city", "admin2") for e in rest)


def _nations(before: str) -> tuple[str, ...]:
    match = words.NATION_BEFORE.search(before)
    if not match:
        return ()
    return demonym(match[1]) or demonym(match[1].split()[-1])


def _linked(here: list[PlaceName], text: str, offset: int) -> Iterator[PlaceName]:
    """The names of one sentence with what each is said to lie in or near."""
    gaps = [text[a.span.end : b.span.start] for a, b in pairwise(here)]
    for i, place in enumerate(here):
        inside = near = None
        gap = gaps[i] if i < len(gaps) else None
        if gap is not None and words.GAP_INSIDE.match(gap):
            inside = offset + i + 1
        elif gap is not None and len(gap) < 40 and words.GAP_NEAR.search(gap):
            near = offset + i + 1
        if inside is None and i > 0 and words.GAP_OWNER.match(gaps[i - 1]):
            inside = offset + i - 1
        yield replace(place, inside=inside, near=near, listed=_is_list(gaps, i))


def _is_list(gaps: list[str], i: int) -> bool:
    """Whether the comma after a name stands in a list: ``A, B and C``."""
    if i >= len(gaps) or gaps[i].strip() not in (",", ", the"):
        return False
    others = gaps[max(0, i - 1) : i] + gaps[i + 1 : i + 2]
    return any(gap.strip().removesuffix("the").strip() in _BETWEEN for gap in others)
