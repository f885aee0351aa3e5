"""Which of the lines above the first paragraph is the headline, and what the others are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.clean.cohesion import stems, told
from isnad.clean.outlets import is_name, is_outlet, may_be_outlet
from isnad.clean.reading import Part, key
from isnad.clean.shape import is_upper

_FRONT_WORDS = re.compile(
    r"^(?:press (?:release|statement)|statement|communiqu[eé]|news|politics|world|analysis"
    r"|opinion|middle east"
    r"|republic of|ministry of|embassy of|office of|government of|permanent mission"
    r"|department of|state of|kingdom of"
    r"|united nations|security council|general assembly|directorate|presidency of"
    r"|general command|in this issue|contents"
    r"|vol(?:ume)?\b|issue\b|no\.)",
    re.I,
)
_NEAR = 20  # lines: a page title stands this near to the headline at most
_LETTERHEAD = re.compile(
    r"\b(?:ministry|embassy|office|mission|department|directorate|presidency|command"
    r"|secretariat|commission|authority|council|committee)\b",
    re.I,
)
_SITE = re.compile(r"^(?P<title>.{12,}?)\s+[|–—-]\s+(?P<site>[^|–—]{2,40})$")


def choose_headline(
    pending: Sequence[Part], title: str | None, opening: Sequence[str] = ()
) -> int | None:
    """The index of the headline among the parts above the first paragraph, None for no headline.

    ``opening``: the first paragraphs below, which say what their headline says.
    """
    best, best_score = None, 0.0
    for k, part in enumerate(pending):
        score = _score(pending, k, title)
        if score and opening and len(stems(part.text)) >= 3:
            score += _fit(told(part.text, opening))
        if score > best_score:
            best, best_score = k, score
    return best


def _fit(share: float) -> float:
    """What the share of a line's words that the opening repeats says of it as a headline."""
    if share >= 0.4:
        return 4.0 * share
    return -1.0 if share < 0.15 else 0.0


def _score(pending: Sequence[Part], k: int, title: str | None) -> float:
    """How much like the headline the line is by length, place, neighbours and repetition."""
    part = pending[k]
    if not part.plain or part.shape.words < 2 or part.shape.words > 32:
        return 0.0
    if any(
        site_suffix(part.text, other.text) for other in pending[k + 1 : k + _NEAR] if other.title
    ):
        return 0.0
    if part.shape.words <= 3 and (is_outlet(part.text) or part.text.endswith((",", ":"))):
        return 0.0
    words = part.shape.words
    score = 1.0 + (2.0 if words >= 5 else 1.0 if words == 4 else 0.0 if words == 3 else -0.6)
    if title and key(title) == key(part.text):
        score += 10.0
    if part.doubled:
        score += 3.0
    if _FRONT_WORDS.search(part.text) and words <= 9:
        score -= 2.5
    if part.shape.form == "short" and is_upper(part.text) and words <= 2:
        score -= 0.3
    return score + _followed(pending, k)


def _followed(pending: Sequence[Part], k: int) -> float:
    """Byline or date right below a headline; a title below is as likely its standfirst."""
    below_title = k > 0 and pending[k - 1].title and pending[k - 1].shape.words >= 4
    less = 0.8 if below_title else 0.0
    titles = 0
    for after in pending[k + 1 :]:
        if after.made is not None:
            return 1.5 - less
        if after.title:
            titles += 1
            if below_title or titles > 1:
                return -less
        if after.plain and may_be_publisher(after, directly_under=True):
            return 1.0
    return 0.3 - less


def is_standfirst(part: Part, pending: Sequence[Part], opening: Sequence[str]) -> bool:
    """Whether a line between headline and first paragraph is real text and not a link."""
    if not part.plain or part.shape.form == "short":
        return False
    asked = part.shape.form == "question"
    if not asked and len(stems(part.text)) >= 3 and told(part.text, opening) < 0.2:
        return False
    if part.shape.form in ("prose", "list"):
        return True
    titles = sum(p.title and p.shape.words >= 6 for p in pending[-_NEAR:])
    return part.shape.words >= 8 and titles <= 3


def is_place_line(part: Part) -> bool:
    """Whether the line is a dateline in capitals on a line of its own ("DAMASCUS")."""
    text = part.text.strip(" .-–—:")
    return (
        part.shape.form == "short" and is_upper(text) and is_name(text, 4) and not is_outlet(text)
    )


def publisher_name(text: str) -> str:
    """The outlet's name without "Staff" after it and without the place of its desk."""
    pieces = re.split(r"\s+[|•·/]\s+", text.strip(" .|-–—"))
    name = next((p for p in pieces if is_outlet(p)), text.strip(" .|-–—"))
    name = re.sub(r",? (?:Staff(?: Writers?| Reporters?)?|LIVE)$", "", name)
    outlet, comma, place = name.partition(", ")
    return outlet if comma and is_outlet(outlet) and is_name(place, 3) else name


def may_be_author(part: Part, below: Part | None) -> bool:
    """Whether a bare name stands above a date or a handle, as a byline without "By" does."""
    name = author_name(part.text)
    named = part.plain and part.shape.form in ("short", "title") and 2 <= len(name.split()) <= 4
    dated = below is not None and (
        below.made is not None
        or below.text.startswith("@")
        or may_be_publisher(below, directly_under=False)
    )
    outlet = is_outlet(name) or may_be_publisher(part, directly_under=False)
    return named and dated and is_name(name, 4) and not outlet


def author_name(text: str) -> str:
    """The name without the place that a byline adds ("Ann Lee in Istanbul")."""
    return re.split(r" in (?=[^\W\d_a-z])", text)[0]


def may_be_publisher(part: Part, *, directly_under: bool) -> bool:
    """Whether a short line near the headline names the outlet."""
    if not part.plain or part.shape.words > 5 or not is_name(part.text.strip(" .|-–—")):
        return False
    if publisher_name(part.text) != part.text.strip(" .|-–—"):
        return True
    if part.shape.form != "short" and not is_outlet(part.text):
        return False
    return is_outlet(part.text) or (
        directly_under and part.shape.words >= 2 and may_be_outlet(part.text)
    )


def letterhead(pending: Sequence[str]) -> str | None:
    """The office whose letterhead stands at the top of the page ("Ministry of Foreign Affairs")."""
    for text in pending[:5]:
        words = text.split()
        if (
            2 <= len(words) <= 10
            and _LETTERHEAD.search(text)
            and is_name(text, 10)
            and text[-1] not in ".?!"
        ):
            return text
    return None


def site_suffix(line: str, headline: str) -> str | None:
    """The site's name in a page title such as "Headline - The Daily X", None when it is not one."""
    match = _SITE.match(line)
    if match is None or key(match["title"]) != key(headline):
        return None
    return match["site"].strip()
