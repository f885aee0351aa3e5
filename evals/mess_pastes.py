"""Articles as people paste them: mail, channels, PDF and Word, databases, telephones."""

from __future__ import annotations

import textwrap

from evals.mess_sheet import Kit, Sheet, Story, written


def mail(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A digest by mail: short items with links before and after one full story."""
    outlet = kit.one("Al-Monitor", "Middle East Eye", "Voice of America", "Deutsche Welle")
    sheet.article(story, outlet, dated=False)
    sheet.noise("View in browser", "Your evening round-up of the region, chosen by our editors.")
    for _ in range(kit.rng.randint(1, 2)):
        title, opening = kit.blurb()
        sheet.noise(
            title, opening[: opening.find(" ", 90)] + "…", kit.one("Read more »", "Full story →")
        )
    sheet.noise("TODAY'S TOP READ")
    sheet.headline(story.title)
    sheet.noise(outlet)
    sheet.body(story.paragraphs)
    sheet.noise(
        "Forward this to a friend",
        "You are receiving this mail because you signed up on our website.",
        "Unsubscribe | Update your profile | 14 Harbour Road, Nicosia",
    )


def telegram(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A channel's repost: no headline, emojis, views and the time."""
    sheet.article(story, dated=False, named=False)
    sheet.gap = "\n\n" if kit.chance(0.6) else "\n"
    sheet.noise(f"Forwarded from {kit.one('Levant Monitor', 'Frontline Watch')}")
    if kit.chance(0.5):
        sheet.free("🔴 " + kit.one("BREAKING", "URGENT", "Important"))
    sheet.body(story.paragraphs[:5])
    sheet.noise(
        f"#{kit.city().replace(' ', '')} #news #update",
        kit.one("👉 Join us: t.me/examplechannel", "Subscribe ➡️ @examplechannel"),
        f"👁 {kit.rng.randint(2, 90)}.{kit.rng.randint(1, 9)}K  edited  {kit.clock()}",
        "💬 Leave a comment",
    )


def pdf(sheet: Sheet, story: Story, kit: Kit) -> None:
    """The text of a PDF: hard line ends, page numbers and running heads."""
    outlet = kit.one("Crisis Bulletin", "Regional Press Review", "The Irish Times", "Arab News")
    sheet.article(story, outlet)
    head = f"{outlet}  |  {written(story.day, '%e %B %Y')}"
    sheet.noise(head)
    sheet.headline(story.title)
    lines, count, page = 0, kit.rng.randint(14, 22), 1
    for paragraph in story.paragraphs:
        wrapped = textwrap.wrap(paragraph, 78, break_on_hyphens=False)
        for i, line in enumerate(wrapped):
            sheet.put("body", line, "\n\n" if i == len(wrapped) - 1 else "\n")
            lines += 1
            if lines % count == 0 and i == len(wrapped) - 1:
                sheet.noise(kit.one(f"{page}", f"Page {page} of 3", f"- {page} -"), head)
                page += 1
    sheet.noise(f"Page {page} of {page}", "Printed for internal use only")


def telephone(sheet: Sheet, story: Story, kit: Kit) -> None:
    """Copied on a telephone: one line per paragraph, buttons in between."""
    outlet = kit.one("Al Jazeera", "CNN", "France 24", "Euronews", "RT")
    sheet.article(story, outlet)
    sheet.gap = "\n"
    sheet.noise("Open in app", "Menu", "LIVE")
    sheet.headline(story.title)
    sheet.noise(
        f"By {outlet} Staff",
        f"Published On {written(story.day, '%e %b %Y')}",
        "Click here to share on social media",
        "Aa",
        "Save",
    )
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(
        "Recommended Stories",
        "list of 3 items",
        *(f"- list {n} of 3\n{t}" for n, t in enumerate(kit.titles(3), 1)),
        "end of list",
    )
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        f"Source: {outlet}",
        "Tap to see more",
        "Swipe for the next story",
        "Comments (12)",
        "Back to top",
    )


def word(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A Word document of clippings: numbered, with the address and day of retrieval."""
    outlet = kit.one("North Press Agency", "Rudaw", "Kurdistan 24", "bianet", "Syria Direct")
    sheet.article(story, outlet)
    sheet.noise(f"Article {kit.rng.randint(1, 9)}:")
    sheet.headline(story.title)
    sheet.noise(
        f"Source: {outlet}",
        f"Date: {written(story.day, '%e %B %Y')}",
        f"Link: https://www.example.org/news/{kit.rng.randint(1000, 9999)}",
    )
    if kit.chance(0.4):
        sheet.noise("[Photo: a street in the old town after the rain]")
    sheet.body(["\u00a0\u00a0\u00a0" + p if kit.chance(0.2) else p for p in story.paragraphs])
    sheet.noise("_" * 40)


def database(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A press database's export: labelled fields before and after the text."""
    outlet = kit.one("The Jerusalem Post", "Right Vision News", "The Daily Star", "BBC Monitoring")
    sheet.article(story, outlet)
    sheet.noise(
        f"{kit.rng.randint(1, 9)} of 12 DOCUMENTS", outlet, f"{written(story.day, '%B %e, %Y %A')}"
    )
    sheet.headline(story.title)
    sheet.noise(
        f"BYLINE: {kit.person()}",
        "SECTION: NEWS; Pg. 4",
        f"LENGTH: {sum(len(p.split()) for p in story.paragraphs)} words",
        f"DATELINE: {kit.city().upper()}",
    )
    sheet.body(story.paragraphs)
    sheet.noise(
        f"LOAD-DATE: {written(story.day, '%B %e, %Y')}",
        "LANGUAGE: ENGLISH",
        "PUBLICATION-TYPE: Newspaper",
        f"Copyright {story.day.year} {outlet}\nAll Rights Reserved",
    )


def live_blog(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A live page: an hour over each entry."""
    outlet = kit.one("Al Arabiya", "The Times of Israel", "i24NEWS")
    sheet.article(story, outlet)
    sheet.noise(f"{outlet} LIVE")
    sheet.headline(story.title)
    sheet.noise(
        f"{written(story.day, '%A %e %B %Y')}",
        "Show latest updates first",
        "Key events",
        *kit.titles(2),
    )
    hour, minute = kit.rng.randint(16, 21), 50
    for paragraph in story.paragraphs:
        sheet.noise(f"{hour}:{minute:02d} {kit.one('GMT', 'GMT')}")
        sheet.body([paragraph])
        hour, minute = (hour - 1, 58) if minute < 20 else (hour, minute - 17)
        if kit.chance(0.2):
            sheet.noise(f"Posted by {kit.person()}", "Share this post")
    sheet.noise("That's all for today. Thank you for reading.", "This live page is now closed.")


def bare(sheet: Sheet, story: Story, kit: Kit) -> None:
    """Only the text, as in a pasted note: no headline, a linked headline in mid-text, initials."""
    sheet.article(story, dated=False, named=False)
    sheet.gap = "\n"
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    if kit.chance(0.7):
        sheet.noise(kit.titles(1)[0])
    sheet.body(story.paragraphs[cut:-1])
    sheet.put("body", story.paragraphs[-1], "")
    sheet.free(kit.one(" (AB/KM)", "", " (ED)", ""), "")


def pasted(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A clean paste: headline, outlet and day on lines of their own, then the text."""
    outlet = kit.one(
        "Foreign Policy Watch", "The Cradle", "Middle East Monitor", "ANHA", "Mena Today"
    )
    sheet.article(story, outlet, dated=kit.chance(0.5))
    sheet.headline(story.title)
    if sheet.truths[-1].published:
        sheet.noise(written(story.day, kit.one("%e %b, %Y", "%b. %e, %Y", "%d %B %Y")))
    sheet.noise(kit.one(f"By {outlet}", outlet, f"1 min {outlet}", f"{outlet} | {kit.person()}"))
    sheet.body(story.paragraphs)
