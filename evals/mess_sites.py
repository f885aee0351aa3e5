"""Pages copied from the sites of agencies, broadcasters and papers, in words of our own."""

# ruff: noqa: E501 a line of a page is easier to read whole
from __future__ import annotations

from evals.mess_sheet import Kit, Sheet, Story, written


def wire(sheet: Sheet, story: Story, kit: Kit) -> None:
    """An agency's own page: city, day and name before the text, credits after it."""
    sheet.article(story)
    sheet.noise("Skip to main content", "World", "Business", "Markets", "Sustainability", "More")
    sheet.headline(story.title)
    sheet.free(f"By {kit.person()} and {kit.person()}")
    sheet.noise(
        f"{written(story.day, '%B %e, %Y')}{kit.clock()} GMT+3Updated {kit.rng.randint(2, 9)} mins ago",
        "Text",
        "Small TextMedium TextLarge Text",
    )
    if kit.chance(0.6):
        sheet.noise(
            f"[1/3] People wait near a checkpoint outside {kit.city()}, "
            f"{written(story.day, '%B %e, %Y')}. REUTERS/{kit.person()} Purchase Licensing Rights"
        )
    sheet.free(f"{kit.city().upper()}, {written(story.day, '%b %e')} (Reuters) - ", "")
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise("Advertisement · Scroll to continue")
    sheet.body(story.paragraphs[cut:])
    sheet.free(f"Reporting by {kit.person()} and {kit.person()}; Editing by {kit.person()}")
    sheet.noise("Our Standards: The principles we work by.", "Purchase Licensing Rights")
    sheet.noise("Read Next")
    for title in kit.titles(3):
        sheet.noise("Middle East", title, f"{kit.rng.randint(2, 11)} hours ago")


def broadcaster(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A public broadcaster: menus, image captions, links to more."""
    outlet = kit.one("BBC News", "Sky News", "ABC News", "Channel 4 News")
    sheet.article(story, outlet)
    sheet.noise(
        "Accessibility links", "Skip to content", outlet, "Home", "News", "Sport", "Weather"
    )
    sheet.headline(story.title)
    sheet.noise(f"Published {written(story.day, '%e %B %Y')}", "Share")
    sheet.free(f"By {kit.person()}\n{outlet}, {kit.city()}")
    if kit.chance(0.7):
        sheet.noise(
            f"Image source, {kit.one('Getty Images', 'EPA', 'AFP')}",
            f"Image caption, {kit.one('The vote was held behind closed doors', 'Crowds gathered in the square on the eve of the ruling', 'Families have been queueing since dawn')}",
        )
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(*(f"• {title}" for title in kit.titles(2)))
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        "Related Topics",
        kit.one("Nuclear weapons", "Human rights"),
        "United Nations",
        "More on this story",
    )
    for title in kit.titles(3):
        sheet.noise(
            title,
            f"{kit.rng.randint(1, 28)} {kit.one('January', 'March', 'June')} {story.day.year}",
        )
    sheet.noise("Top stories", *kit.titles(3), "Most read")
    sheet.noise(*(f"{n}\n{title}" for n, title in enumerate(kit.titles(4), 1)))


def local_paper(sheet: Sheet, story: Story, kit: Kit) -> None:
    """An American town paper: subscriber notes, adverts, a plea for support."""
    outlet = kit.one(
        "Milltown Courier", "The Harbor Sentinel", "Cedar Valley Gazette", "Plainview Tribune"
    )
    sheet.article(story, outlet)
    sheet.noise("NEWS")
    sheet.headline(story.title)
    sheet.noise(f"{kit.person()}\n{outlet}")
    sheet.noise(
        f"Published {kit.rng.randint(1, 11)}:{kit.rng.randint(10, 59)} p.m. ET {written(story.day, '%b. %e, %Y')}"
    )
    sheet.noise("Hear this story")
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(
        kit.one("ADVERTISEMENT", "Article continues after sponsor message", "Advertising"),
        kit.one(
            "More: ",
            "See also: ",
            "For subscribers: ",
        )
        + kit.titles(1)[0],
    )
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        f"Contact reporter {kit.person()} at newsdesk@{outlet.split()[-1].lower()}.example or on Twitter @{kit.person().split()[1]}Reports.",
        f"This article originally appeared on {outlet}: {story.title}",
        kit.one(
            "Local journalism costs money. Help us keep it going with a subscription from $1 a week.",
            "Want more stories like this? Become a member today and stand up for reporting in our town.",
        ),
        f"View Comments ({kit.rng.randint(2, 240)})",
        "Facebook Twitter Email",
    )


def turkish(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A Turkish paper in English: headlines repeated, days with dots, a Turkish notice."""
    outlet = kit.one("Hürriyet Daily News", "Daily Sabah", "Duvar English", "Türkiye Today")
    sheet.article(story, outlet)
    sheet.noise(
        kit.one(
            "Sitemizde çerezler kullanılıyor. Ayrıntılar için gizlilik bildirimimizi okuyun.",
            "Size daha iyi hizmet sunabilmek için çerezlerden yararlanıyoruz.",
        ),
        "Kabul et",
    )
    sheet.noise(f"Home > {kit.one('World', 'Politics', 'Türkiye')} > {story.title}")
    sheet.headline(story.title)
    sheet.noise(f"{outlet} with wires", f"{written(story.day, '%d.%m.%Y')} - {kit.clock()}")
    if kit.chance(0.5):
        sheet.free(story.title)
    sheet.free(kit.city().upper())
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise("RELATED NEWS", *kit.titles(1))
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        f"Tags: {kit.one('diplomacy', 'security')}, {kit.city()}, {kit.one('parliament', 'border')}"
    )
    sheet.noise("MOST POPULAR", *(t.upper() for t in kit.titles(3)))
    sheet.noise("KEYWORDS", "turkey", "EU,", "defense,")


def arab_daily(sheet: Sheet, story: Story, kit: Kit) -> None:
    """An Arab daily's English pages: Arabic links, a captioned picture with its agency."""
    outlet = kit.one("Asharq Al-Awsat", "The New Arab", "Enab Baladi", "Gulf News", "The National")
    sheet.article(story, outlet)
    sheet.noise("العربية", "English", "آخر الأخبار", "اقرأ أيضاً")
    sheet.headline(story.title)
    sheet.noise(
        f"{outlet}",
        written(story.day, "%e %B, %Y"),
        f"{kit.rng.randint(2, 6)} min read",
        "A A A",
        "Listen",
    )
    sheet.noise(
        kit.one(
            "An aerial view of the old quarter of the capital. (AFP)",
            "A file photo of the ministry's headquarters in the city centre [Getty]",
            "The foreign minister at a news conference last year. Photo: Reuters",
        )
    )
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    title, opening = kit.blurb()
    sheet.noise("Read more", title, *([opening] if kit.chance(0.3) else []))
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        f"Follow {outlet} on Facebook, X and Instagram to stay connected",
        "Most Read",
        *kit.titles(2),
        "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا.",
    )


def indian(sheet: Sheet, story: Story, kit: Kit) -> None:
    """An Indian news portal: app invitations, agency feed notes, links in mid-text."""
    outlet = kit.one("The Hindu", "Hindustan Times", "NDTV", "Deccan Herald", "The Indian Express")
    sheet.article(story, outlet)
    sheet.noise("Sign in", "e-Paper", "Home / World News / " + story.title)
    sheet.headline(story.title)
    sheet.noise(
        f"{kit.one('PTI', 'ANI', 'IANS')} | {outlet} | Updated: {written(story.day, '%b %d, %Y')} {kit.clock()} IST",
        "Share Via",
        "Copy Link",
    )
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(
        "Story continues below this ad",
        f"Also Read | {kit.titles(1)[0]}",
    )
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        kit.one(
            "(Except for the headline, this text comes unedited from an agency feed.)",
            "Disclaimer: The copy above was generated from a news agency feed and our desk has not changed it.",
        ),
        kit.one(
            f"Get the latest world news and live updates on the {outlet} app. Download now!",
            "Click here to join our channel and never miss an update.",
        ),
        f"First published on: {written(story.day, '%d-%m-%Y')} at {kit.clock()} IST",
        f"TAGS: {kit.city()} {kit.city()} security",
        "Trending Topics",
        *kit.titles(3),
    )


def african(sheet: Sheet, story: Story, kit: Kit) -> None:
    """An East or West African daily: summary box, comment form, channel invitation."""
    outlet = kit.one("Daily Nation", "Premium Times", "Daily Monitor", "The Punch", "The Standard")
    sheet.article(story, outlet)
    sheet.noise(outlet, "News", "Politics", "Opinion", "Advertise with us")
    sheet.headline(story.title)
    sheet.noise(f"{written(story.day, '%A, %B %d, %Y')}")
    sheet.free(f"By {kit.person().upper()}")
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(f"ALSO READ: {kit.titles(1)[0]}")
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        kit.one(
            f"Join the {outlet} WhatsApp channel for breaking news on your phone.",
            f"Support {outlet}' journalism of integrity and credibility: donate today.",
        ),
        "PAY ATTENTION: You can now search for all our articles!",
        "Leave a Reply",
        "Your email address will stay private. Required fields carry a star *",
        "Name *\nEmail *\nWebsite",
        "Save my name and email in this browser for my next comment.",
        f"© {story.day.year} {outlet}. All rights reserved.",
    )


def blog(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A blog: poster's name, donations, next and previous post."""
    outlet = kit.one("Levant Notebook", "The Quiet Frontier", "South Front", "Dispatches Weekly")
    sheet.article(story, outlet)
    sheet.headline(story.title)
    sheet.noise(outlet)
    sheet.noise(f"Posted on {written(story.day, '%B %e, %Y')} by admin", "Leave a comment")
    if kit.chance(0.5):
        sheet.noise(
            kit.one(
                "This text is also available in French. CLICK HERE", "Read this post in Spanish"
            )
        )
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(
        kit.one(
            "We are a small team without sponsors. If you value this work, please consider a donation via PayPal.",
            "Enjoying the blog? Buy us a coffee.",
        )
    )
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        f"Filed under: {kit.city()}, {kit.one('Conflict', 'Diplomacy')}",
        "Like this:",
        "Like Loading...",
        f"← {kit.titles(1)[0]}",
        f"{kit.titles(1)[0]} →",
        f"{kit.rng.randint(2, 30)} thoughts on “{story.title}”",
        "Notify me of new posts by email.",
        "Powered by WordPress.com.",
    )


def paywalled(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A metered quality paper: article counters and offers around and inside the text."""
    outlet = kit.one("The Guardian", "Financial Times", "The Washington Post", "Los Angeles Times")
    sheet.article(story, outlet)
    sheet.noise(
        kit.one(
            "You have two free articles left this month.",
            "Your first month costs €1. Cancel anytime.",
        ),
        "Already a subscriber? Log in",
    )
    sheet.headline(story.title)
    sheet.free(f"By {kit.person()} in {kit.city()}")
    sheet.noise(
        f"{outlet}, {written(story.day, '%a %e %b %Y')} {kit.clock().replace(':', '.')} GMT"
    )
    sheet.noise(
        f"Last modified on {written(story.day, '%a %e %b %Y')} {kit.clock().replace(':', '.')} GMT"
    )
    cut = kit.middle(story)
    sheet.body(story.paragraphs[:cut])
    sheet.noise(
        "Sign up to First Thing: our free daily briefing",
        "Privacy notice: newsletters may hold details about charities, online advertisements and content paid for by outside parties.",
    )
    sheet.body(story.paragraphs[cut:])
    sheet.noise(
        "Get unlimited access to the newsroom that never sleeps",
        "Subscribe now",
        "I'll do it later",
        "We and our 142 partners store and access information on a device, such as unique IDs in cookies, to process personal data.",
        "Accept all",
        "Manage preferences",
    )


def state_agency(sheet: Sheet, story: Story, kit: Kit) -> None:
    """A state agency's bulletin: city and name before the text, initials after it."""
    outlet = kit.one("SANA", "TASS", "Anadolu Agency", "IRNA", "Xinhua")
    sheet.article(story, outlet)
    sheet.headline(story.title)
    sheet.noise(f"{written(story.day, '%Y-%m-%d')} {kit.clock()}", "Print", "Font size", "+ -")
    sheet.free(f"{kit.city()}, {written(story.day, '%B %e')} ({outlet}) -- ", "")
    sheet.body(story.paragraphs)
    sheet.noise(
        kit.person() + "/" + kit.person(),
        f"Follow {outlet} on Telegram https://t.me/example_en",
        "Latest news",
        *kit.titles(3),
        f"Copyright © {outlet}. Reproduction without permission is forbidden.",
    )
