"""Kinds of page written only after the rules that the other kinds called for.

The misses of ``french_portal`` and ``forum`` were read once, and one round of rules followed; of
``radio`` and ``review`` only the note over the headline was dealt with after the first measure.
"""

# ruff: noqa: E501 a line of a page is easier to read whole
from __future__ import annotations

from evals.mess_sheet import Kit, Sheet, Story, written


def french_portal(sheet: Sheet, story: Story, kit: Kit) -> None:
    """The English edition of a French-language portal: French buttons, a poll, a quiz."""
    outlet = kit.one("Le Monde Afrique", "L'Orient Today", "Radio Sahel", "Maghreb Echo")
    sheet.article(story, outlet)
    sheet.noise(
        outlet,
        "Édition : Anglais",
        "Nous et nos 87 partenaires déposons des traceurs sur votre appareil pour mesurer l'audience.",
        "Tout accepter",
        "Continuer sans accepter",
        "À la une | International | Débats",
    )
    sheet.headline(story.title)
    sheet.free(f"{kit.person()} (with AFP)")
    sheet.noise(
        f"Posted {written(story.day, '%e/%m/%Y' if story.day.day > 12 else '%e %B %Y')}, {kit.clock()} GMT+1"
    )
    sheet.noise(
        kit.one(
            "A view of the harbour at dusk. © Samira Bakri / AFP",
            "Soldiers on patrol in the northern suburbs, last spring. (Photo by Luc Armand)",
        ),
        "Agrandir l'image",
    )
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(f"Lire aussi : {kit.titles(1)[0]}")
    if kit.chance(0.5):
        title, opening = kit.blurb()
        sheet.noise("To go further", title, opening)
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        "Quiz of the week: how closely have you followed the headlines?",
        "Should the talks go on? 1,204 votes",
        "Yes  61%\nNo  30%\nUndecided  9%",
        f"Every Friday, {outlet} brings you the essential stories from the continent, free of charge.",
        "S'inscrire à la lettre d'information",
        "Dans la même rubrique",
        *kit.titles(3),
        f"Who are we?   Legal notice   Work for {outlet}   Site map",
    )


def forum(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A forum thread: someone posts an article with its address, others answer."""
    outlet = kit.one("The Moscow Times", "Kyiv Post", "Dawn", "The Straits Times")
    sheet.article(story, outlet)
    sheet.gap = kit.one("\n", "\n\n")
    sheet.noise(
        "Board index ‹ World affairs ‹ News from the region",
        f"Page 1 of {kit.rng.randint(2, 40)}  [ {kit.rng.randint(20, 600)} posts ]",
        f"{kit.one('desert_fox', 'Marlowe77', 'old_sailor')}\nSenior Member\nJoined: Mar 2009\nPosts: {kit.rng.randint(100, 9000)}",
    )
    sheet.headline(story.title)
    sheet.noise(f"{outlet}, {written(story.day, '%B %e, %Y')}")
    sheet.body(story.paragraphs)
    sheet.noise(
        f"http://www.example.com/world/{kit.rng.randint(100, 999)}.html",
        "Post rating: +3",
        f"{kit.one('Kestrel', 'nomad_1')} wrote:",
        kit.one(
            "Honestly I saw this coming for months, and nobody here wanted to listen to me.",
            "Thanks for posting, mate. Not sure I buy any of it though.",
            "lol what a surprise. My cousin lives there and it's way worse than they write.",
        ),
        kit.one("Agreed.", "+1", "Do you have another link? That one is dead for me."),
        "Display posts from previous: All posts | Sort by: Post time",
        "Users browsing this forum: no registered users and 4 guests",
        "You cannot post new topics in this forum",
    )


def radio(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A station's page: programme notes, a player, a transcript notice, sponsors."""
    outlet = kit.one("Radio Dabanga", "Capital FM", "VOA News", "Radio Free Europe")
    sheet.article(story, outlet)
    sheet.noise("On air now: The Morning Show", f"{outlet} | {written(story.day, '%B %e, %Y')}")
    sheet.noise("4-Minute Listen", "Download Transcript", "0:00 / 3:58")
    sheet.headline(story.title)
    sheet.free(f"Heard on Morning Edition\n{kit.person()}")
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise("Sponsor Message", "Enlarge this image", "hide caption", "toggle caption")
    sheet.noise(kit.one("Market traders in the old town wait for customers.", "The courthouse."))
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        "Transcripts are made on a deadline by a contractor. Accuracy and availability may vary.",
        "Listen live on 91.3, or ask your smart speaker.",
        "Corporate partners: Halden Bank, Orrin Motors",
        "Careers  Governance  Press room",
    )


def review(sheet: Sheet, story: Story, kit: Kit) -> None:
    """An embassy's press review: numbered items under rules, outlet and day in brackets."""
    outlet = kit.one("The Guardian", "Al Arabiya", "The Jordan Times", "Le Monde")
    sheet.article(story, outlet)
    sheet.noise(f"PRESS REVIEW No. {kit.rng.randint(10, 300)}", "Compiled by the Press Section")
    sheet.noise("For internal circulation. The views below are those of the papers quoted.")
    sheet.headline(story.title)
    sheet.noise(f"({outlet}, {written(story.day, '%e %B %Y')})")
    sheet.body(story.paragraphs)
    sheet.noise("Full text held in the registry.", "Distribution: A, B, D", "* * *")
