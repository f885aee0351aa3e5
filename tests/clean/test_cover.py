"""No text is lost: the property of the whole package, on pages put together at random."""

import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from pages import read

from isnad.clean import split
from isnad.clean.blocks import BLANK

LINES = st.sampled_from(
    [
        "Police detain two men after a dawn raid in the "
        "east", "By Jane Doe", "12 Aug, 2021", "Source: Agencies",
        "The men were taken to the capital on Sunday, a police spokesman "
        "said.", "DAMASCUS", "South Coast Post",
        "LIMA (Reuters) - Heavy rain fell on the coast, and three towns were cut off, "
        "officials said.", "Related",
        "Who will pay for the new harbour "
        "wall?", "Advertisement", "Photo: Sam Roe", "(RT)", "Tags: east, raid",
        "We use cookies to improve your "
        "experience.", "* * *", "Leave a comment", "3 min read", "14:32 GMT",
        "Residents said the soldiers had left before noon. "
        "(AFP)", "Miners end a strike over pay - Harbour Gazette",
        "• Tents for two hundred "
        "families.", "Main needs:", "x", "\u00a0", "\u200b", "“No,” he said.", "Read more",
    ]
)  # fmt: skip
PAGES = st.lists(
    st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\r\n\r\n", "\n\n\n\n", "\x0c"])), max_size=14
)


def check(text: str, title: str | None = None) -> None:
    articles, dropped = read(text, title=title)
    spans = [(p.span.start, p.span.end) for a in articles for p in a.passages]
    spans = sorted(spans + [(d.start, d.end) for d in dropped])
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    covered = set().union(*(range(a, b) for a, b in spans))
    dark = {m.start() for m in re.finditer(rf"[^{BLANK}]", text)}
    assert dark <= covered
    for article in articles:
        assert article.start == article.passages[0].span.start
        assert article.end == article.passages[-1].span.end


@settings(deadline=None)
@given(PAGES)
def test_every_character_is_kept_or_dropped_once(page: list[tuple[str, str]]) -> None:
    check("".join(line + gap for line, gap in page))


@settings(deadline=None)
@given(PAGES)
def test_a_title_from_the_input_loses_no_text(page: list[tuple[str, str]]) -> None:
    check(
        "".join(line + gap for line, gap in page),
        title="Police detain two men after a dawn raid in the east",
    )


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_covered(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(st.text(alphabet='ab AB.!?”"“)(\n;…1', max_size=120))
def test_sentences_cover_their_text_in_order(text: str) -> None:
    found = split(text, 0, len(text))
    assert all(a < b for a, b in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
    covered = set().union(*(range(a, b) for a, b in found))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered
