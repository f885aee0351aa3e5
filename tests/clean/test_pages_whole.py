"""Whole pages of many layouts: how many articles, whose, of when, and what is left out."""

from pages import headlines, mains, only, paragraphs, read, why

BODY = (
    "Two men were detained on Tuesday after a raid in the eastern district, the governor said.\n\n"
    "Residents told local radio that shots had been heard shortly before dawn.\n\n"
    "A spokesman for the police declined to comment on the arrests."
)
MORE = (
    "Lawmakers rejected the budget late on Monday, leaving the cabinet without funds for the "
    "roads.\n\n"
    "The finance minister said she would present a new draft within a week.\n\n"
    "Opposition leaders called the vote a warning to the prime minister."
)


def test_wire_copy_gives_dateline_agency_and_reporters() -> None:
    text = (
        "UPDATE 2-Floods cut off three towns in northern Peru\n\n"
        "LIMA, March 14, 2023 (Reuters) - Heavy rain cut off three towns in northern Peru on "
        "Tuesday, "
        "the civil defence agency said.\n\nSoldiers carried food to the villages by boat.\n\n"
        "(Reporting by Ana Ruiz and Tom Hale; Editing by Mark Fox)"
    )
    article = only(text)
    assert (article.agency, article.dateline, article.published) == (
        "Reuters",
        "LIMA",
        "2023-03-14",
    )
    assert article.authors == ("Ana Ruiz", "Tom Hale")
    assert paragraphs(article)[0].startswith("Heavy rain cut off")


def test_local_paper_gives_headline_author_and_date() -> None:
    text = (
        "Council votes to close the old bridge\n\nBy JANE DOE, Staff Writer\nFriday, January "
        "4, 2019\n\n"
        f"MILLTOWN — {MORE}\n\nFile photo: The old bridge in 2017."
    )
    article = only(text)
    assert article.headline
    assert article.headline.text == "Council votes to close the old bridge"
    assert article.authors == ("JANE DOE",)
    assert (article.published, article.dateline, article.doubt) == ("2019-01-04", "MILLTOWN", None)
    assert why(text, "File photo: The old bridge in 2017.") == "caption"


def test_ministry_statement_takes_the_letterhead_as_publisher() -> None:
    text = (
        "REPUBLIC OF RURITANIA\nMINISTRY OF FOREIGN AFFAIRS\n\nPress Release No. 45\n\n"
        "Strelsau, 5 March 2024\n\nStatement on the attack on our consulate in Port Royal\n\n"
        "The Ministry condemns in the strongest terms the attack on the consulate on 4 March "
        "2024.\n\n"
        "The Ministry calls on the authorities to:\n\n"
        "- protect all diplomatic missions;\n- bring those responsible to justice.\n\n"
        "ENDS\n\nFor media enquiries: press@mfa.example"
    )
    article = only(text)
    assert article.headline
    assert article.headline.text.startswith("Statement on the attack")
    assert article.publisher == "MINISTRY OF FOREIGN AFFAIRS"
    assert article.published == "2024-03-05"
    assert "- bring those responsible to justice." in paragraphs(article)


def test_ngo_report_keeps_bullets_and_drops_contacts() -> None:
    text = (
        "Thousands displaced as fighting nears Al-Marj camp\n\nPublished: 12 June "
        "2022\nSource: Relief Watch\n\n"
        "More than 4,000 people have left the camp since Friday, according to camp managers.\n\n"
        "Main needs:\n\n• Drinking water for at least 2,000 families.\n• Tents and blankets "
        "before the winter.\n\n"
        "Relief Watch has sent two teams to the area.\n\n"
        "For more information, please contact: media@relief.example\n\nTags: displacement, "
        "shelter, water"
    )
    article = only(text)
    assert (article.publisher, article.published) == ("Relief Watch", "2022-06-12")
    assert len(paragraphs(article)) == 5
    assert why(text, "Tags: displacement, shelter, water") == "boilerplate"


def test_newsletter_with_rules_between_items_gives_each_item() -> None:
    items = [
        ("Grain ship leaves the port after a month", "A ship with grain left the port on Monday. "
        "It was the first since May."),
        ("Judges free a reporter held since spring", "A court freed a reporter on Sunday. His "
        "lawyer said he was tired."),
        ("Army takes back two villages in the hills", "Troops entered two villages on Friday. No "
        "one was hurt, a colonel said."),
        ("Miners end a strike over pay and safety", "Miners went back to work on Monday. Their "
        "union said it had won a rise."),
        ("Two states agree on a joint border patrol", "The ministers signed the accord on Tuesday. "
        "It takes effect in June."),
    ]  # fmt: skip
    text = "The Weekly Letter\n\n" + "\n\n* * *\n\n".join(f"{h}\n\n{b}" for h, b in items)
    assert headlines(text) == [h for h, _ in items]


def test_live_blog_is_one_article_with_its_entry_headings() -> None:
    text = (
        "Live: Protesters fill the main square\n\n5 October 2020\n\n14:32 GMT\n\nPolice "
        "close the bridges\n\n"
        "Police have closed three bridges over the river, our reporter says.\n\n14:10 GMT\n\n"
        "Ministers meet in the palace\n\nMinisters have met to discuss the curfew, state "
        "television said.\n\n"
        "13:55\n\nThe crowd has grown to about ten thousand people."
    )
    article = only(text)
    assert article.published == "2020-10-05"
    assert "Police close the bridges" in [p.span.text for p in article.passages]
    assert why(text, "14:32 GMT") == "boilerplate"


def test_page_copied_from_a_browser_loses_menus_and_cookies() -> None:
    text = (
        "Skip to content\nHome\nWorld\nPolitics\nSport\nSign in\n\nShare on Facebook\n\n"
        "Police detain two men after a dawn raid in the east\n\nThe Harbour Post | 3 min read\n\n"
        f"Advertisement\n\n{BODY}\n\nRead more: Five things to know about the raid\n\n"
        "Most read\n\n1. Rain expected for the whole week\n2. Team wins the cup at last\n\n"
        "We use cookies to improve your experience. By clicking Accept you agree to our "
        "privacy policy.\n\n"
        "© 2024 The Harbour Post. All rights reserved."
    )
    article = only(text)
    assert article.publisher == "The Harbour Post"
    assert paragraphs(article) == BODY.split("\n\n")
    assert why(text, "Advertisement") == "advert"
    assert why(text, "Read more: Five things to know about the raid") == "related"


def test_forum_repost_keeps_only_the_article() -> None:
    text = (
        "Posted by: hillwalker on 3 May 2021, 10:15 pm\nJoined: Jan 2009\nPosts: 1,204\n\n"
        f"Cabinet left without funds after budget vote\n\n{MORE}\n\nSource: The Daily Ledger\n\n"
        "Last edited by hillwalker; 3 May 2021 at 11:02 pm.\nReply\nQuote"
    )
    article = only(text)
    assert article.headline
    assert article.headline.text == "Cabinet left without funds after budget vote"
    assert article.publisher == "The Daily Ledger"
    assert paragraphs(article) == MORE.split("\n\n")


def test_pdf_text_loses_page_numbers_and_joins_wrapped_lines() -> None:
    text = (
        "SITUATION REPORT ON THE SOUTHERN PROVINCES\n\n14 February 2018\n\n"
        "Armed men attacked the market of Old Kasso on Saturday morning and\n"
        "burned at least thirty stalls before soldiers arrived from the nearby\n"
        "garrison. Four traders were killed, according to the town council, and\n"
        "nine others were taken to the clinic.\n\nPage 1 of 2\n\x0c"
        "The road to the border has been closed since then, and the price of\n"
        "flour has doubled in the towns along the river, the chamber of trade\n"
        "said in a letter to the governor.\n\nPage 2 of 2\n"
    )
    article = only(text)
    assert len(paragraphs(article)) == 2
    assert paragraphs(article)[0].endswith("taken to the clinic.")
    assert article.published == "2018-02-14"
    assert why(text, "Page 1 of 2") == "boilerplate"


def test_agency_bulletin_with_slugs_gives_every_item() -> None:
    text = (
        "(Lead) Floods kill nine in the coastal plain\n\nSEOUL, July 3 (Yonhap) -- Floods "
        "killed nine people on "
        "the coast on Monday, officials said.\n\nRescuers were looking for three more.\n\n"
        "(2nd Lead) Parliament passes trade bill\n\nSEOUL, July 3 (Yonhap) -- Parliament "
        "passed the trade bill "
        "on Monday after a long debate.\n\nThe president is to sign it this week."
    )
    found = mains(text)
    assert len(found) == 2
    assert [a.agency for a in found] == ["Yonhap", "Yonhap"]


def test_capital_headline_is_a_headline() -> None:
    article = only("PRESIDENT SACKS ARMY CHIEF AFTER MUTINY\n\n" + BODY)
    assert article.headline
    assert article.headline.text == "PRESIDENT SACKS ARMY CHIEF AFTER MUTINY"


def test_windows_line_ends_and_hard_spaces_keep_offsets_true() -> None:
    text = (
        "Council\u00a0votes to close the bridge\r\n\r\n\u00a0\r\nBy\u00a0Jane Doe\r\n\r\n"
        + BODY.replace("\n", "\r\n")
    )
    article = only(text)
    assert article.authors == ("Jane Doe",)
    assert all(text[p.span.start : p.span.end] == p.span.text for p in article.passages)


def test_lines_without_blank_lines_are_paragraphs() -> None:
    text = "Council votes to close the old bridge\nBy Jane Doe\n12 Aug, 2021\n" + BODY.replace(
        "\n\n", "\n"
    )
    article = only(text)
    assert article.published == "2021-08-12"
    assert paragraphs(article) == BODY.split("\n\n")


def test_text_without_headline_has_none() -> None:
    article = only(BODY)
    assert article.headline is None
    assert article.start == 0


def test_question_between_paragraphs_is_a_related_headline() -> None:
    line = "Can the Harbour Party survive without its founder?"
    text = BODY.replace("\n\nA spokesman", f"\n\n{line}\n\nA spokesman")
    assert why(text, line) == "related"
    assert only(text).headline is None


def test_unquoted_headline_between_paragraphs_is_related() -> None:
    line = "Governor Of Eastland Resigns After Raid"
    text = BODY.replace("\n\nA spokesman", f"\n\n{line}\n\nA spokesman")
    assert why(text, line) == "related"


def test_second_headline_with_outlet_opens_an_article() -> None:
    text = (
        f"Police detain two men in the east\n\n{BODY}\n\nCabinet Left Without "
        f"Funds After Budget Vote\n\nEastern Observer\n\n{MORE}"
    )
    found = mains(text)
    assert [a.publisher for a in found] == [None, "Eastern Observer"]
    assert paragraphs(found[1]) == MORE.split("\n\n")


def test_second_headline_with_date_opens_an_article() -> None:
    text = (
        f"Police detain two men in the east\n\nMay 2, 2020\n\n{BODY}\n\nCabinet "
        f"left without funds after vote\n\nMay 9, 2020\n\n{MORE}"
    )
    assert [a.published for a in mains(text)] == ["2020-05-02", "2020-05-09"]


def test_related_block_with_summary_is_a_teaser() -> None:
    text = (
        f"Police detain two men in the east\n\n{BODY}\n\nRelated\n\nPolitics\n\nCabinet left "
        f"without funds after "
        f"vote\n\nLawmakers rejected the budget late on Monday, leaving the cabinet without funds."
    )
    found, _ = read(text)
    assert [a.teaser for a in found] == [False, True]
    assert found[1].headline
    assert found[1].headline.text == "Cabinet left without funds after vote"


def test_bare_related_headlines_are_dropped() -> None:
    text = (
        f"Police detain two men in the east\n\n{BODY}\n\nRelated stories\n\nCabinet "
        f"left without funds after vote\n\nMiners end a strike over pay"
    )
    only(text)
    assert why(text, "Cabinet left without funds after vote") == "related"
    assert why(text, "Miners end a strike over pay") == "related"


def test_related_box_inside_an_article_does_not_end_it() -> None:
    first, second, third = MORE.split("\n\n")
    text = (
        f"Cabinet left without funds\n\n{first}\n\nRelated\n\nMiners "
        f"end a strike over pay\n\n{second}\n\n{third}"
    )
    assert paragraphs(only(text)) == [first, second, third]


def test_repeated_headline_and_paragraph_are_kept_once() -> None:
    first = BODY.split("\n\n")[0]
    text = (
        f"Police detain two men in the east\n\nPolice detain two men in the "
        f"east\n\n{first}\n\nJo Lind, AFP/Sam Roe\n\n{BODY}"
    )
    article = only(text)
    _, dropped = read(text)
    assert [d.reason for d in dropped] == ["repeated", "caption", "repeated"]
    assert paragraphs(article) == BODY.split("\n\n")


def test_place_line_under_a_headline_is_the_dateline() -> None:
    article = only(f"Police detain two men in the east\n\nNICOSIA\n\n{BODY}")
    assert article.dateline == "NICOSIA"


def test_language_blurb_is_no_paragraph() -> None:
    text = (
        f"Police detain two men in the east\n\nYou can read this article in Spanish. LINK\n\n{BODY}"
    )
    assert why(text, "You can read this article in Spanish. LINK") == "boilerplate"


def test_initials_after_the_last_sentence_are_cut_off() -> None:
    article = only(BODY + " (RT/KL)")
    assert paragraphs(article)[-1].endswith("on the arrests.")


def test_agency_mark_after_the_last_sentence_names_the_agency() -> None:
    assert only(BODY + " (AFP)").agency == "AFP"


def test_agency_is_known_from_what_the_text_calls_itself() -> None:
    text = (
        BODY.replace("told local radio", "told Reuters")
        + " A Reuters reporter saw two police vans.\n\nReporting by Jo Lind"
    )
    assert only(text).agency == "Reuters"


def test_quoted_agency_is_not_the_supplier() -> None:
    assert only(BODY.replace("told local radio", "told Reuters")).agency is None


def test_mail_with_site_suffix_names_the_site() -> None:
    text = (
        f"Police detain two men in the east - Harbour "
        f"Gazette\n\nMenu\n\nPolice detain two men in the east\n\n{BODY}"
    )
    article = only(text)
    assert article.publisher == "Harbour Gazette"


def test_standfirst_without_full_stop_is_kept() -> None:
    standfirst = (
        "Governor says the raid in the eastern district "
        "followed weeks of threats against his office"
    )
    article = only(f"Police detain two men in the east\n\n{standfirst}\n\nBy Jane Doe\n\n{BODY}")
    assert paragraphs(article)[0] == standfirst
    assert article.authors == ("Jane Doe",)


def test_reader_comments_are_not_the_article() -> None:
    text = (
        f"Police detain two men in the east\n\n{BODY}\n\nLeave a "
        f"comment\n\nThis is all the fault of the governor and his friends."
    )
    assert why(text, "This is all the fault of the governor and his friends.") == "boilerplate"


def test_title_of_the_input_is_the_headline_even_with_a_full_stop() -> None:
    title = "Police detain two men in the east, governor says."
    article = only(f"{title}\n\n{BODY}", title=title, published="2020-01-02")
    assert article.headline
    assert article.headline.text == title
    assert (article.published, article.published_basis) == ("2020-01-02", "metadata")


def test_interview_questions_stay_in_the_article() -> None:
    questions = ["Who gave the order to open the gates?", "How many guards were on the wall?",
                 "When did the first trucks reach "
                 "Kasso?", "Was the governor told of the plan?"]  # fmt: skip
    text = "Talking to the warden of Kasso\n\n" + "\n\n".join(
        f"{q}\n\nThe warden said it was not known, number {i}." for i, q in enumerate(questions)
    )
    assert all(q in paragraphs(only(text)) for q in questions)


def test_empty_page_gives_nothing() -> None:
    assert read(" \r\n\u200b\n") == ((), ())


def test_numbered_headlines_open_items() -> None:
    text = (
        "1. Grain ship leaves the port\n\nA ship left on Monday. It was the first since May.\n\n"
        "2. Judges free a reporter today\n\nA court freed a reporter. His lawyer said he was tired."
    )
    assert len(mains(text)) == 2


def test_section_after_a_rule_is_no_article() -> None:
    only(f"Police detain two men in the east\n\n{BODY}\n\n* * *\n\nA new start\n\n{MORE}")


def test_site_after_the_headline_is_cut_off() -> None:
    article = only("Police detain two men in the east | Harbour Gazette\n\n" + BODY)
    assert article.publisher == "Harbour Gazette"
    assert article.headline is not None
    assert article.headline.text == "Police detain two men in the east"


def test_who_said_so_stays_in_the_headline() -> None:
    article = only("Police detain two men in the east - Interior Ministry\n\n" + BODY)
    assert article.publisher is None


def test_outlet_right_below_a_standfirst_is_the_publisher() -> None:
    text = (
        "Police detain two men in the east\n\n"
        f"The raid came after weeks of threats.\n\nHarbour Gazette\n\n{BODY}"
    )
    assert only(text).publisher == "Harbour Gazette"


def test_headline_whose_words_return_below_opens_an_article_without_byline() -> None:
    text = (
        f"Police detain two men in the east\n\n{BODY}\n\n"
        f"Lawmakers reject budget, leaving cabinet without funds for roads\n\n{MORE}"
    )
    assert len(mains(text)) == 2


def test_table_of_contents_is_not_the_headlines() -> None:
    text = (
        "Police detain two men in the east\nCabinet left without funds\n\n"
        f"Police detain two men in the east\n\nBy Jane Doe\n\n{BODY}\n\n"
        f"Cabinet left without funds\n\nBy Ali Veli\n\n{MORE}"
    )
    assert [a.authors for a in mains(text)] == [("Jane Doe",), ("Ali Veli",)]


def test_two_versions_of_a_story_keep_their_paragraphs() -> None:
    text = (
        f"Police detain two men in the east\n\nBy Jane Doe\n\n{BODY}\n\n"
        f"Police hold two men after raid\n\nBy Ali Veli\n\n{BODY}"
    )
    assert [len(paragraphs(a)) for a in mains(text)] == [3, 3]


def test_page_of_one_headline_is_read() -> None:
    article = only("Police detain two men in the east")
    assert article.headline is not None
    assert paragraphs(article) == []


def test_mail_header_gives_headline_and_date() -> None:
    text = (
        "From: news@paper.example\nTo: list@readers.example\n"
        f"Subject: Police detain two men in the east\nDate: Mon, 6 Mar 2023 10:00:00 "
        f"+0000\n\n{BODY}"
    )
    article = only(text)
    assert article.headline is not None
    assert article.headline.text == "Police detain two men in the east"
    assert article.published == "2023-03-06"


def test_author_portrait_at_the_end_is_left_out() -> None:
    line = "Jane Doe is the bureau chief of the paper in the capital."
    text = f"Police detain two men in the east\n\nBy Jane Doe\n\n{BODY}\n\n{line}"
    assert why(text, line) == "boilerplate"


def test_picture_credit_between_paragraphs_is_not_the_supplier() -> None:
    first, *rest = BODY.split("\n\n")
    text = "\n\n".join(["Police detain two men in the east", first, "AFP", *rest])
    assert only(text).agency is None
    assert why(text, "AFP") == "caption"


def test_rights_line_names_the_publisher_when_nothing_else_does() -> None:
    text = (
        f"Police detain two men in the east\n\n{BODY}\n\n© 2024 "
        f"Harbour Gazette. All rights reserved."
    )
    assert only(text).publisher == "Harbour Gazette"
