"""Parts -> drafts: where articles begin and end, and why every other part is dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from isnad.clean.draft import Draft, Layout, biography, reason
from isnad.clean.headline import (
    choose_headline,
    is_place_line,
    is_standfirst,
    may_be_author,
    may_be_publisher,
)
from isnad.clean.lookahead import (
    DATED,
    after_time,
    heads_story,
    interrupts,
    lines_below,
    opens_article,
    paragraphs_after,
    paragraphs_of,
    preamble,
    teases,
)
from isnad.clean.reading import Part
from isnad.clean.resumption import goes_on_below, own_lines_above, resumes, strays
from isnad.clean.strangers import groups, linked_titles, strangers


class Zone(Enum):
    """Where on the page the scan stands."""

    HEAD = "head"
    BODY = "body"
    RELATED = "related"
    COMMENTS = "comments"


def lay_out(parts: Sequence[Part], title: str | None) -> Layout:
    """Divides the parts of a page. ``title`` is the headline that the input states, if any."""
    return _Scan(parts, title).run()


class _Scan:
    """One walk down the page. The state is the zone and the article that is open."""

    def __init__(self, parts: Sequence[Part], title: str | None) -> None:
        self.parts = parts
        self.title = title
        self.at = {part.block.start: i for i, part in enumerate(parts)}
        self.layout = Layout()
        self.zone = Zone.HEAD
        self.pending: list[Part] = []
        self.draft: Draft | None = None
        self.interview = sum(p.plain and p.shape.form == "question" for p in parts) >= 4

    def run(self) -> Layout:
        steps = {
            Zone.HEAD: self._head,
            Zone.BODY: self._body,
            Zone.RELATED: self._related,
            Zone.COMMENTS: self._comments,
        }
        for i, part in enumerate(self.parts):
            steps[self.zone](i, part)
        if not self.layout.drafts:
            self._headline_alone()
        for part in self.pending:
            self.layout.drop(part, reason(part, tail=True))
        self._drop_strangers()
        for draft in self.layout.drafts:
            last = biography(draft) if draft.paragraphs else None
            if last is not None:
                draft.paragraphs.remove(last)
                self.layout.drop(last, "boilerplate")
        return self.layout

    def _drop_strangers(self) -> None:
        """Drops paragraphs among furniture that have no word in common with their article."""
        for draft in self.layout.drafts:
            for part in [] if draft.teaser else linked_titles(draft.paragraphs):
                draft.paragraphs.remove(part)
                self.layout.drop(part, "related")
            for part in [] if draft.teaser else strangers(groups(draft, self.parts)):
                draft.paragraphs.remove(part)
                self.layout.drop(part, "boilerplate")

    def _headline_alone(self) -> None:
        """A page with no paragraph may still be one headline."""
        head = choose_headline(self.pending, self.title)
        if head is not None and self.pending[head].title:
            part = self.pending.pop(head)
            self.layout.drafts.append(
                Draft(headline=part, furniture=[p for p in self.pending if p.whole])
            )

    # --- head: everything above the first paragraph

    def _head(self, i: int, part: Part) -> None:
        if not part.prose or self._lone_heading(i) or preamble(self.parts, i):
            self.pending.append(part)
            return
        self._open(part)

    def _lone_heading(self, i: int) -> bool:
        """A single stopped sentence that stands above byline and date is the heading."""
        part = self.parts[i]
        if part.shape.words > 20 or part.lead or any(p.title for p in self.pending):
            return False
        after = self.parts[i + 1 : i + 3]
        return (
            bool(after)
            and after[0].made is not None
            and after[0].made.kind in DATED
            and paragraphs_after(self.parts, i) > 1
        )

    def _open(self, first: Part) -> None:
        draft = Draft()
        head = choose_headline(self.pending, self.title, self._opening(first))
        before = True
        for k, part in enumerate(self.pending):
            if k == head:
                draft.headline, before = part, False
            else:
                above = k - 1 == head or (k > 0 and self.pending[k - 1].repeats)
                self._place_above(draft, part, before and head is not None, directly_under=above)
        self.pending = []
        draft.paragraphs.append(first)
        self.draft = draft
        self.layout.drafts.append(draft)
        self.zone = Zone.BODY

    def _is_standfirst(self, part: Part) -> bool:
        below = self.parts[self.at[part.block.start] + 1 :]
        return is_standfirst(part, self.pending, [p.text for p in below if p.prose][:4])

    def _opening(self, first: Part) -> list[str]:
        below = self.parts[self.at[first.block.start] :]
        return [p.text for p in below if p.prose][:3]

    def _place_above(self, draft: Draft, part: Part, before: bool, *, directly_under: bool) -> None:
        """Files a part that stands above the first paragraph and is not the headline."""
        if part.made is not None:
            draft.furniture.append(part)
            self.layout.drop(part, "boilerplate")
        elif part.cue == "caption":
            draft.captions.append(part)
            self.layout.drop(part, "caption")
        elif part.title and self._follows_time(part):
            draft.subheads.append(part)
        elif not before and draft.headline is not None and self._is_standfirst(part):
            draft.paragraphs.append(part)
        elif part.plain and draft.headline and not before and is_place_line(part):
            draft.place_line = part
            self.layout.drop(part, "boilerplate")
        elif draft.headline and not before and may_be_author(part, self._below(part)):
            draft.author_line = draft.author_line or part
            self.layout.drop(part, "boilerplate")
        elif (
            part.plain
            and (draft.headline or self.layout.drafts)  # over a headline that took it back
            and may_be_publisher(part, directly_under=directly_under and not before)
        ):
            draft.publisher_line = draft.publisher_line or part
            self.layout.drop(part, "boilerplate")
        else:
            self.layout.drop(part, reason(part, tail=False))

    def _below(self, part: Part) -> Part | None:
        i = self.at[part.block.start]
        return self.parts[i + 1] if i + 1 < len(self.parts) else None

    def _follows_time(self, part: Part) -> bool:
        return after_time(self.parts, self.at[part.block.start])

    # --- body

    def _body(self, i: int, part: Part) -> None:
        draft = self.draft
        assert draft is not None  # the zone is entered by opening one
        if part.prose:
            draft.paragraphs.append(part)
        elif part.made is not None:
            self._furniture(draft, part, i)
        elif part.cue is not None:
            self._cued(draft, part)
        elif part.repeats:
            self.layout.drop(part, "repeated")
        else:
            self._heading(draft, i, part)

    def _furniture(self, draft: Draft, part: Part, i: int) -> None:
        if self._picture_credit(i):
            draft.captions.append(part)
            self.layout.drop(part, "caption")
            return
        above = self.parts[i - 1]
        after_text = above.prose or above.made is not None or above.repeats
        if after_text or above.cue == "caption" or len(draft.paragraphs) <= 2:
            draft.furniture.append(part)
        source = part.made is not None and part.made.kind == "credit"
        if (source or part.text.lower().startswith("source")) and len(draft.paragraphs) > 1:
            draft.finished = True
        self.layout.drop(part, "boilerplate")

    def _picture_credit(self, i: int) -> bool:
        """An agency's name alone between two paragraphs credits a picture."""
        made, below = self.parts[i].made, self.parts[i + 1 : i + 2]
        named = made is not None and made.kind == "agency" and len(self.parts[i].text.split()) <= 2
        return named and bool(below) and below[0].prose and self.parts[i - 1].prose

    def _cued(self, draft: Draft, part: Part) -> None:
        if part.cue == "caption":
            draft.captions.append(part)
        elif part.cue in ("tags", "separator") and len(draft.paragraphs) > 1:
            draft.finished = True
        elif part.cue == "related-block":
            self.zone = Zone.RELATED
        elif part.cue == "comments" and len(draft.paragraphs) > 2:
            self.zone = Zone.COMMENTS
        elif part.cue == "boilerplate" and re.search(
            r"©|copyright|rights reserved", part.text, re.I
        ):
            draft.finished = True
        self.layout.drop(part, reason(part, tail=False))

    def _heading(self, draft: Draft, i: int, part: Part) -> None:
        """A line between paragraphs that is no sentence."""
        if self._heads_story(i) or self._opens_article(i):
            self._close(part)
        elif part.title and teases(self.parts, i, self._lead()):
            self.zone = Zone.RELATED
            self.draft = Draft(headline=part, teaser=True)
            self.layout.drafts.append(self.draft)
        elif len(draft.paragraphs) < 2 and self._early_name(draft, part):
            self.layout.drop(part, "boilerplate")
        elif part.shape.form == "question" and self.interview:
            draft.paragraphs.append(part)
        elif after_time(self.parts, i) and part.title and paragraphs_after(self.parts, i):
            draft.subheads.append(part)
        else:
            self.layout.drop(
                part, "related" if part.title and part.shape.words >= 5 else "boilerplate"
            )

    def _early_name(self, draft: Draft, part: Part) -> bool:
        """Outlet, place or author on a line of its own below a standfirst."""
        if draft.publisher_line is None and may_be_publisher(part, directly_under=False):
            draft.publisher_line = part
        elif draft.author_line is None and may_be_author(part, self._below(part)):
            draft.author_line = part
        elif draft.place_line is None and is_place_line(part):
            draft.place_line = part
        else:
            return False
        return True

    def _heads_story(self, i: int) -> bool:
        return heads_story(self.parts, i, self._lead())

    def _opens_article(self, i: int) -> bool:
        opens = opens_article(self.parts, i, after_end=self._ended())
        return opens and not interrupts(self.parts, i, self._lead())

    def _lead(self) -> str | None:
        """Headline and first paragraph of the article that is open or was interrupted."""
        main = self._main()
        return main.lead if main is not None else None

    def _ended(self) -> bool:
        return self.draft is not None and self.draft.finished

    def _close(self, part: Part) -> None:
        """Ends the open article: ``part`` heads another, with its own lines over it."""
        above = own_lines_above(self.parts, self.at[part.block.start], self._main())
        taken = {p.block.start for p in above}
        main = self._main()
        if main is not None:
            main.furniture = [p for p in main.furniture if p.block.start not in taken]
        self.layout.dropped = [d for d in self.layout.dropped if d[0].block.start not in taken]
        self.draft = None
        self.zone = Zone.HEAD
        self.pending = [*above, part]

    # --- related stories

    def _related(self, i: int, part: Part) -> None:
        if self._heads_story(i):
            self._close(part)
        elif (
            part.title and paragraphs_of(self.parts, i) and not self._headline_above_resumed_body(i)
        ):
            self._teaser_or_article(i, part)
        elif part.shape.form == "list" and part.text[-1] not in ".!?;:":
            self.layout.drop(part, "related")
        elif (
            part.prose
            and self.draft is not None
            and self.draft.teaser
            and self.draft.headline
            and not self.draft.paragraphs
            and not strays(part, self._main(), self.draft)
        ):
            self.draft.paragraphs.append(part)
        elif part.prose:
            self._resume(i, part)
        elif (
            part.made is not None
            and self.draft is not None
            and self.draft.teaser
            and not self.draft.paragraphs
        ):
            self.draft.furniture.append(part)
            self.layout.drop(part, "related")
        elif part.cue == "comments":
            self.zone = Zone.COMMENTS
            self.layout.drop(part, "boilerplate")
        elif part.made is not None and part.made.kind == "credit" and self._main() is not None:
            self._main_furniture(part)
        else:
            self.layout.drop(part, reason(part, tail=True) if part.cue else "related")

    def _main(self) -> Draft | None:
        return next((d for d in reversed(self.layout.drafts) if not d.teaser), None)

    def _main_furniture(self, part: Part) -> None:
        main = self._main()
        if main is not None:
            main.furniture.append(part)
        self.layout.drop(part, "boilerplate")

    def _headline_above_resumed_body(self, i: int) -> bool:
        """The text below a related headline is the interrupted article going on."""
        main = self._main()
        if main is None or main.finished:
            return False
        follows = paragraphs_of(self.parts, i)
        if goes_on_below(self.parts, i, main):
            return True
        if follows > 1:
            return not any(
                p.made is not None and p.made.kind in DATED for p in lines_below(self.parts, i)
            )
        closing = self.parts[i + 1 :]
        return any(p.made is not None and p.made.kind == "credit" for p in closing)

    def _teaser_or_article(self, i: int, part: Part) -> None:
        if paragraphs_of(self.parts, i) > 2:
            self._close(part)
            return
        self.draft = Draft(headline=part, teaser=True)
        self.layout.drafts.append(self.draft)

    def _resume(self, i: int, part: Part) -> None:
        main = self._main()
        if main is None or main.finished or not resumes(self.parts, i, main, self.draft):
            self.layout.drop(part, "related")
            return
        self.draft = main
        self.zone = Zone.BODY
        main.paragraphs.append(part)

    # --- comments: what readers wrote, until another article opens

    def _comments(self, i: int, part: Part) -> None:
        if part.cue == "related-block":
            self.zone = Zone.RELATED
            self.layout.drop(part, "related")
        elif (
            self.draft is not None
            and part.title
            and (self._heads_story(i) or self._opens_article(i))
            and paragraphs_after(self.parts, i) > 2
        ):
            self._close(part)
        else:
            self.layout.drop(part, reason(part, tail=True))
