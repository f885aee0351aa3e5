"""Stories pasted one after the other, and the furniture between and inside them."""

from pages import headlines, mains, only, paragraphs, why

DOCKS = (
    "Dockers in Port Royal voted on Monday to strike over a new harbour tax, their union said.",
    "The tax on each container was raised in May without talks with the dockers.",
    "A union official said the harbour would stay closed until the tax was dropped.",
    "The harbour master asked the union for talks before the strike begins on Friday.",
)
DOCKS_HEAD = "Port Royal dockers vote to strike over harbour tax"
WHEAT = (
    "Wheat farmers in the northern plains burned part of their harvest after prices fell again.",
    "The farmers blame the ministry of agriculture for importing cheap wheat in spring.",
    "The ministry said that imports of wheat would stop once the harvest was sold.",
)
WHEAT_HEAD = "Northern farmers burn wheat harvest as prices fall"


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def test_second_story_opens_below_a_list_of_links() -> None:
    text = page(
        DOCKS_HEAD, *DOCKS, "Most read", "Choir tours three continents by train", "Share", "Listen",
        WHEAT_HEAD, "Listen", "Share", *WHEAT,
    )  # fmt: skip
    assert headlines(text) == [DOCKS_HEAD, WHEAT_HEAD]
    assert paragraphs(mains(text)[1]) == list(WHEAT)


def test_second_story_opens_where_readers_may_comment() -> None:
    text = page(
        DOCKS_HEAD, *DOCKS, "7 comments", "Nice port.", WHEAT_HEAD, "Leave a comment", *WHEAT
    )
    assert headlines(text) == [DOCKS_HEAD, WHEAT_HEAD]


def test_link_in_mid_text_does_not_take_the_paragraph_below_it() -> None:
    text = page(
        DOCKS_HEAD, *DOCKS[:2], "Recommended stories",
        "Museum of clocks opens its doors in Strelsau", *DOCKS[2:],
    )  # fmt: skip
    assert paragraphs(only(text)) == list(DOCKS)


def test_teaser_of_another_story_in_mid_text_is_left_out() -> None:
    text = page(DOCKS_HEAD, DOCKS[0], "To go further", WHEAT_HEAD, WHEAT[0], *DOCKS[1:])
    assert headlines(text) == [DOCKS_HEAD]
    assert paragraphs(only(text)) == list(DOCKS)


def test_text_broken_off_above_its_link_is_a_teaser() -> None:
    teaser = "Wheat farmers in the northern plains burned part of their…"
    text = page(WHEAT_HEAD, teaser, "Continue »", DOCKS_HEAD, *DOCKS)
    assert headlines(text) == [DOCKS_HEAD]
    assert why(text, teaser) == "related"


def test_bulleted_headlines_of_other_stories_are_left_out() -> None:
    link = "• Museum of clocks opens its doors in Strelsau"
    text = page(DOCKS_HEAD, *DOCKS[:2], link, *DOCKS[2:])
    assert why(text, link) == "related"


def test_bulleted_list_that_the_text_announces_is_kept() -> None:
    item = "• Free parking behind the customs house"
    text = page(DOCKS_HEAD, *DOCKS[:3], "The union lists what it wants:", item, DOCKS[3])
    assert item in paragraphs(only(text))


def test_stranger_among_furniture_is_left_out() -> None:
    odd = "Breakfast recipes, crosswords, horoscopes, gardening advice every single morning."
    text = page(DOCKS_HEAD, *DOCKS, "Share", odd, "Print")
    assert paragraphs(only(text)) == list(DOCKS)


def test_quotation_among_furniture_stays() -> None:
    quote = "“Nobody here remembers anything worse,” a fisherman said."
    text = page(DOCKS_HEAD, *DOCKS[:2], "Advertisement", quote, "Advertisement", *DOCKS[2:])
    assert quote in paragraphs(only(text))


def test_headline_is_the_line_whose_words_the_text_takes_up() -> None:
    text = page("Show the newest entries first please", DOCKS_HEAD, "Choir tours by train", *DOCKS)
    assert headlines(text) == [DOCKS_HEAD]


def test_date_and_outlet_over_a_second_headline_are_its_own() -> None:
    text = page(
        DOCKS_HEAD, "3 May 2021", *DOCKS, "The Plains Herald", "9 June 2022", WHEAT_HEAD, *WHEAT
    )
    found = [(a.publisher, a.published) for a in mains(text)]
    assert found == [(None, "2021-05-03"), ("The Plains Herald", "2022-06-09")]


def test_outlet_is_read_from_what_the_page_says_of_itself() -> None:
    text = page(DOCKS_HEAD, "3 May 2021", *DOCKS, "Follow Lantern Quay on Facebook")
    assert only(text).publisher == "Lantern Quay"


def test_year_may_run_into_the_time() -> None:
    text = page(DOCKS_HEAD, "May 3, 202111:40 AM GMT+2Updated 3 days ago", *DOCKS)
    assert only(text).published == "2021-05-03"


def test_note_over_the_headline_is_no_article() -> None:
    note = "Compiled for subscribers of the morning bulletin only."
    text = page(note, DOCKS_HEAD, *DOCKS)
    assert headlines(text) == [DOCKS_HEAD]
    assert paragraphs(only(text)) == list(DOCKS)


def test_only_group_of_paragraphs_is_never_a_stranger() -> None:
    lines = ("Police closed the bridge.", "It may rain later today.", "Trams run again at noon.")
    text = page("Old bridge closed by police", *lines, "Ferries are full this week.", "Share")
    assert paragraphs(only(text))[: len(lines)] == list(lines)


def test_short_sentence_does_not_divide_a_story() -> None:
    opening = "Friends everywhere mourned singer Ilona Varga, who died suddenly abroad."
    text = page("A singer dies", opening, "Aged 91.", *DOCKS)
    assert opening in paragraphs(only(text))
