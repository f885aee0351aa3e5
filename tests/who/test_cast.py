"""Mentions to entities: who is who within one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sentences import part, place, story

from isnad.model import Cast, Entity, PlaceMention, Sentence
from isnad.who import cast

Told = tuple[str, Mapping[str, str]]

FIDAN: Told = (
    "Turkish/JJ>Minister:amod Foreign/NNP>Minister:compound Minister/NNP>Hakan:nmod:desc "
    "Hakan/NNP>arrived:nsubj Fidan/NNP>Hakan:flat arrived/VBD ./.>arrived:punct",
    {"Hakan Fidan": "PER"},
)
SHARAA: Told = (
    "President/NNP>Ahmed:nmod:desc Ahmed/NNP>left:nsubj al/NNP>Sharaa:compound -/HYPH>Sharaa:punct "
    "Sharaa/NNP>Ahmed:flat left/VBD ./.>left:punct",
    {"Ahmed al-Sharaa": "PER"},
)
MINISTRY = (
    "The/DT>ministry:det Syrian/JJ>ministry:amod information/NN>ministry:compound "
    "ministry/NN>spoke:nsubj spoke/VBD ./.>spoke:punct"
)


def read(
    *written: str | Told,
    places: Mapping[str, tuple[str, str]] | None = None,
    published: str | None = "2024-12-12",
) -> tuple[list[Sentence], Cast]:
    told = story(*written)
    here = [_places(one, places or {}) for one in told]
    return told, cast("doc", told, here, [published] * len(told))


def _places(one: Sentence, places: Mapping[str, tuple[str, str]]) -> list[PlaceMention]:
    return [place(one, name, *known) for name, known in places.items() if name in one.span.text]


def who(read_: tuple[Sequence[Sentence], Cast], text: str, sentence: int = 0) -> Entity:
    """The entity that a stretch of a sentence mentions."""
    told, made = read_
    wanted = part(told[sentence], text)
    ids = {r.entity for r in made.references[sentence] if r.span == wanted}
    assert len(ids) == 1, [r.span.text for r in made.references[sentence]]
    return next(e for e in made.entities if e.id in ids)


def test_surname_is_the_person_named_in_full() -> None:
    given = read(FIDAN, ("Fidan/NNP>left:nsubj left/VBD", {"Fidan": "PER"}))
    assert who(given, "Fidan", 1) == who(given, "Hakan Fidan")
    assert who(given, "Fidan", 1).name == "Hakan Fidan"


def test_full_name_after_the_surname_is_the_same_person() -> None:
    given = read(("Fidan/NNP>left:nsubj left/VBD", {"Fidan": "PER"}), FIDAN)
    assert who(given, "Hakan Fidan", 1) == who(given, "Fidan")


def test_bare_surname_of_two_people_is_the_one_named_last() -> None:
    given = read(
        ("Bashar/NNP>fled:nsubj Assad/NNP>Bashar:flat fled/VBD", {"Bashar Assad": "PER"}),
        ("Rifaat/NNP>fled:nsubj Assad/NNP>Rifaat:flat fled/VBD", {"Rifaat Assad": "PER"}),
        ("Assad/NNP>died:nsubj died/VBD", {"Assad": "PER"}),
    )
    assert who(given, "Bashar Assad") != who(given, "Rifaat Assad", 1)
    assert who(given, "Assad", 2) == who(given, "Rifaat Assad", 1)


def test_other_spelling_of_a_name_is_the_same_person() -> None:
    given = read(
        ("Ibrahim/NNP>left:nsubj Kalin/NNP>Ibrahim:flat left/VBD", {"Ibrahim Kalin": "PER"}),
        ("İbrahim/NNP>left:nsubj Kalın/NNP>İbrahim:flat left/VBD", {"İbrahim Kalın": "PER"}),
    )
    assert who(given, "İbrahim Kalın", 1) == who(given, "Ibrahim Kalin")


def test_short_form_in_brackets_is_the_organisation() -> None:
    given = read(
        (
            "Free/NNP>Army:compound Desert/NNP>Army:compound Army/NNP>left:nsubj "
            "(/-LRB->FDA:punct FDA/NNP>Army:appos )/-RRB->FDA:punct left/VBD",
            {"Free Desert Army": "ORG", "FDA": "ORG"},
        ),
        ("FDA/NNP>men:compound men/NNS>fled:nsubj fled/VBD", {"FDA": "ORG"}),
    )
    assert who(given, "FDA") == who(given, "Free Desert Army")
    assert who(given, "FDA", 1) == who(given, "Free Desert Army")


def test_letters_in_brackets_need_not_follow_the_name() -> None:
    given = read(
        (
            "Desert/NNP>Army:compound Army/NNP>left:nsubj (/-LRB->QSD:punct QSD/NNP>Army:appos "
            ")/-RRB->QSD:punct left/VBD",
            {"Desert Army": "ORG", "QSD": "ORG"},
        ),
    )
    assert who(given, "QSD") == who(given, "Desert Army")


def test_alias_joins_two_names_of_one_person() -> None:
    given = read(
        (
            "Ahmed/NNP>left:nsubj Sharaa/NNP>Ahmed:flat ,/,>known:punct better/RB>known:advmod "
            "known/VBN>Ahmed:acl as/IN>Abu:case Abu/NNP>known:obl Golani/NNP>Abu:flat left/VBD",
            {"Ahmed Sharaa": "PER", "Abu Golani": "PER"},
        ),
        ("Golani/NNP>spoke:nsubj spoke/VBD", {"Golani": "PER"}),
    )
    assert who(given, "Abu Golani") == who(given, "Ahmed Sharaa")
    assert who(given, "Golani", 1) == who(given, "Ahmed Sharaa")
    assert {"Ahmed Sharaa", "Abu Golani"} <= set(who(given, "Golani", 1).names)


def test_entities_have_ids_of_their_own_where_two_names_became_one() -> None:
    given = read(
        (
            "Ahmed/NNP>met:nsubj Sharaa/NNP>Ahmed:flat ,/,>known:punct better/RB>known:advmod "
            "known/VBN>Ahmed:acl as/IN>Abu:case Abu/NNP>known:obl Golani/NNP>Abu:flat met/VBD "
            "Lina/NNP>met:obj Khoury/NNP>Lina:flat",
            {"Ahmed Sharaa": "PER", "Abu Golani": "PER", "Lina Khoury": "PER"},
        ),
        ("Sami/NNP>left:nsubj Nasser/NNP>Sami:flat left/VBD", {"Sami Nasser": "PER"}),
    )
    ids = [e.id for e in given[1].entities]
    assert len(set(ids)) == len(ids)


def test_apposition_describes_the_one_named() -> None:
    given = read(
        (
            "Hakan/NNP>left:nsubj Fidan/NNP>Hakan:flat ,/,>minister:punct the/DT>minister:det "
            "foreign/JJ>minister:amod minister/NN>Hakan:appos ,/,>Hakan:punct left/VBD",
            {"Hakan Fidan": "PER"},
        ),
    )
    assert who(given, "the foreign minister") == who(given, "Hakan Fidan")


def test_two_full_names_in_apposition_stay_two_people() -> None:
    given = read(
        (
            "Hakan/NNP>left:nsubj Fidan/NNP>Hakan:flat ,/,>Ahmed:punct Ahmed/NNP>Hakan:appos "
            "Sharaa/NNP>Ahmed:flat left/VBD",
            {"Hakan Fidan": "PER", "Ahmed Sharaa": "PER"},
        ),
    )
    assert who(given, "Hakan Fidan") != who(given, "Ahmed Sharaa")


def test_description_is_the_person_who_holds_the_office() -> None:
    given = read(SHARAA, "The/DT>president:det president/NN>spoke:nsubj spoke/VBD")
    assert who(given, "The president", 1) == who(given, "Ahmed al-Sharaa")


def test_description_of_another_country_is_somebody_else() -> None:
    given = read(
        FIDAN,
        "The/DT>minister:det Russian/JJ>minister:amod foreign/JJ>minister:amod "
        "minister/NN>left:nsubj left/VBD",
    )
    assert who(given, "The Russian foreign minister", 1) != who(given, "Hakan Fidan")


def test_ministry_is_the_one_described_before() -> None:
    given = read(MINISTRY, "The/DT>ministry:det ministry/NN>left:nsubj left/VBD")
    assert who(given, "The ministry", 1) == who(given, "The Syrian information ministry")


def test_ministry_of_another_country_is_another() -> None:
    given = read(MINISTRY, MINISTRY.replace("Syrian", "Turkish"))
    assert (
        who(given, "The Turkish information ministry", 1).id
        != who(given, "The Syrian information ministry").id
    )


def test_indefinite_description_is_somebody_new() -> None:
    given = read(SHARAA, "A/DT>president:det president/NN>spoke:nsubj spoke/VBD")
    assert who(given, "A president", 1) != who(given, "Ahmed al-Sharaa")


def test_group_is_the_organisation_of_that_sort() -> None:
    given = read(
        (
            "Hayat/NNP>left:nsubj Tahrir/NNP>Hayat:flat al/NNP>Sham:compound -/HYPH>Sham:punct "
            "Sham/NNP>Hayat:flat left/VBD",
            {"Hayat Tahrir al-Sham": "ORG"},
        ),
        "The/DT>group:det group/NN>fled:nsubj fled/VBD",
    )
    assert who(given, "The group", 1) == who(given, "Hayat Tahrir al-Sham")


def test_two_groups_of_like_names_stay_apart() -> None:
    given = read(
        (
            "Suqour/NNP>left:nsubj al/NNP>Shamal:compound -/HYPH>Shamal:punct "
            "Shamal/NNP>Suqour:flat "
            "left/VBD",
            {"Suqour al-Shamal": "ORG"},
        ),
        (
            "Faylaq/NNP>left:nsubj al/NNP>Sham:compound -/HYPH>Sham:punct "
            "Sham/NNP>Faylaq:flat left/VBD",
            {"Faylaq al-Sham": "ORG"},
        ),
        (
            "Ahrar/NNP>left:nsubj al/NNP>Sham:compound -/HYPH>Sham:punct "
            "Sham/NNP>Ahrar:flat left/VBD",
            {"Ahrar al-Sham": "ORG"},
        ),
    )
    assert len(given[1].entities) == 3


def test_he_is_the_last_subject() -> None:
    given = read(FIDAN, "He/PRP>spoke:nsubj spoke/VBD")
    assert who(given, "He", 1) == who(given, "Hakan Fidan")


def test_he_prefers_the_subject_to_the_object() -> None:
    given = read(
        (
            "Fidan/NNP>met:nsubj met/VBD Kalin/NNP>met:obj",
            {"Fidan": "PER", "Kalin": "PER"},
        ),
        "He/PRP>left:nsubj left/VBD",
    )
    assert who(given, "He", 1) == who(given, "Fidan")


def test_he_looks_no_further_back_than_three_sentences() -> None:
    rain = "It/EX>rained:expl rained/VBD"
    given = read(FIDAN, rain, rain, rain, "He/PRP>left:nsubj left/VBD")
    assert who(given, "He", 4) != who(given, "Hakan Fidan")


def test_it_is_no_city_that_is_only_a_scene() -> None:
    given = read(
        (
            "Troops/NNS>left:nsubj left/VBD Homs/NNP>left:obj",
            {"Homs": "LOC"},
        ),
        "It/PRP>fell:nsubj fell/VBD",
        places={"Homs": ("SYR", "city")},
    )
    assert given[1].references[1] == ()


def test_demonym_country_and_government_are_one_state() -> None:
    given = read(
        ("Turkey/NNP>left:nsubj left/VBD", {"Turkey": "LOC"}),
        ("Turkish/JJ>jets:amod jets/NNS>flew:nsubj flew=fly/VBD", {"Turkish": "MISC"}),
        ("Ankara/NNP>denied:nsubj denied/VBD it/PRP>denied:obj", {"Ankara": "LOC"}),
        places={"Ankara": ("TUR", "city")},
    )
    state = who(given, "Turkey")
    assert who(given, "Turkish", 1) == who(given, "Ankara", 2) == state
    assert (state.name, state.country, state.sectors) == ("Turkey", "TUR", ("GOV",))


def test_capital_as_a_scene_is_not_the_state() -> None:
    given = read(
        ("Turkey/NNP>left:nsubj left/VBD", {"Turkey": "LOC"}),
        (
            "He/PRP>stayed:nsubj stayed/VBD in/IN>Ankara:case Ankara/NNP>stayed:obl",
            {"Ankara": "LOC"},
        ),
        places={"Ankara": ("TUR", "city")},
    )
    assert who(given, "Ankara", 1) != who(given, "Turkey")


def test_role_is_read_from_the_title_with_its_words_and_its_day() -> None:
    given = read(FIDAN)
    (role,) = who(given, "Hakan Fidan").roles
    assert (role.role, role.span.text, role.as_of) == (
        "foreign minister",
        "Turkish Foreign Minister",
        "2024-12-12",
    )


def test_role_is_in_the_state_that_the_title_names() -> None:
    given = read(FIDAN, ("Turkey/NNP>left:nsubj left/VBD", {"Turkey": "LOC"}))
    assert who(given, "Hakan Fidan").roles[0].of == who(given, "Turkey", 1).id


def test_role_is_read_from_an_apposition() -> None:
    given = read(
        (
            "Hakan/NNP>left:nsubj Fidan/NNP>Hakan:flat ,/,>minister:punct the/DT>minister:det "
            "foreign/JJ>minister:amod minister/NN>Hakan:appos ,/,>Hakan:punct left/VBD",
            {"Hakan Fidan": "PER"},
        ),
    )
    assert [r.span.text for r in who(given, "Hakan Fidan").roles] == ["the foreign minister"]


def test_role_is_told_once_a_document() -> None:
    given = read(FIDAN, FIDAN)
    assert len(who(given, "Hakan Fidan").roles) == 1


def test_organisation_has_no_role() -> None:
    assert who(read(MINISTRY), "The Syrian information ministry").roles == ()


def test_title_gives_the_sectors_and_the_country() -> None:
    fidan = who(read(FIDAN), "Hakan Fidan")
    assert "GOV" in fidan.sectors
    assert fidan.country == "TUR"


def test_people_of_a_country_are_civilians() -> None:
    syrians = who(read(("Syrians/NNPS>fled:nsubj fled/VBD", {"Syrians": "MISC"})), "Syrians")
    assert (syrians.kind, syrians.sectors) == ("NORP", ("CVL",))


def test_group_of_soldiers_is_a_group() -> None:
    soldiers = who(read("Soldiers/NNS>left:nsubj left/VBD"), "Soldiers")
    assert (soldiers.kind, soldiers.sectors[0]) == ("GROUP", "MIL")


def test_mentions_are_in_the_words_of_the_document() -> None:
    told, made = read(FIDAN, ("Fidan/NNP>left:nsubj left/VBD", {"Fidan": "PER"}))
    text = " ".join(s.span.text for s in told)
    for mention in (m for e in made.entities for m in e.mentions):
        assert text[mention.span.start : mention.span.end] == mention.span.text


def test_every_reference_is_to_an_entity_of_the_cast() -> None:
    _, made = read(FIDAN, MINISTRY, "He/PRP>spoke:nsubj spoke/VBD")
    assert {r.entity for row in made.references for r in row} == {e.id for e in made.entities}


def test_cast_of_a_document_without_words_is_empty() -> None:
    assert cast("doc", [], [], []) == Cast((), ())


def test_ids_are_the_same_on_every_run_and_differ_between_documents() -> None:
    told = story(FIDAN)
    assert cast("doc", told, [()], [None]) == cast("doc", told, [()], [None])
    other = cast("new", told, [()], [None])
    assert cast("doc", told, [()], [None]).entities[0].id != other.entities[0].id


def test_president_and_prime_minister_are_two() -> None:
    given = read(
        "The/DT>president:det president/NN>met:nsubj and/CC>minister:cc prime/JJ>minister:amod "
        "minister/NN>president:conj met/VBD"
    )
    assert who(given, "The president") != who(given, "prime minister")


def test_leader_of_a_church_is_not_the_president() -> None:
    given = read(
        SHARAA,
        (
            "The/DT>leader:det leader/NN>left:nsubj of/IN>Church:case the/DT>Church:det "
            "Desert/NNP>Church:compound Church/NNP>leader:nmod left/VBD",
            {"Desert Church": "ORG"},
        ),
    )
    leader = "The leader of the Desert Church"
    assert who(given, leader, 1) != who(given, "Ahmed al-Sharaa")


def test_object_of_a_joined_verb_is_not_its_subject() -> None:
    given = read(
        "Officials/NNS>called:nsubj called/VBD editors/NNS>called:obj and/CC>asked:cc "
        "asked/VBD>called:conj them/PRP>asked:obj"
    )
    assert who(given, "them") == who(given, "editors")


def test_he_in_a_quote_is_not_its_speaker() -> None:
    given = read(
        ("Omar/NNP>left:nsubj Naji/NNP>Omar:flat left/VBD", {"Omar Naji": "PER"}),
        (
            "Samir/NNP>said:nsubj Hadi/NNP>Samir:flat said/VBD :/:>said:punct "
            "``/``>fled:punct he/PRP>fled:nsubj fled/VBD>said:ccomp"
        ).replace("``/``", "“/``"),
    )
    assert who(given, "he", 1) == who(given, "Omar Naji")


def test_full_name_read_as_a_place_with_who_after_it_is_a_person() -> None:
    given = read(
        (
            "Amal/NNP>left:nsubj Haddad/NNP>Amal:flat ,/,>fled:punct who/WP>fled:nsubj "
            "fled/VBD>Amal:acl:relcl ,/,>fled:punct left/VBD",
            {"Amal Haddad": "LOC"},
        ),
        "She/PRP>spoke:nsubj spoke/VBD",
    )
    assert who(given, "Amal Haddad").kind == "PER"
    assert who(given, "She", 1) == who(given, "Amal Haddad")


def test_i_in_a_quotation_is_the_one_who_speaks() -> None:
    given = read(
        (
            "I/PRP>resigned:nsubj resigned/VBD ,/,>said:punct said/VBD Lina/NNP>said:nsubj "
            "Khoury/NNP>Lina:flat",
            {"Lina Khoury": "PER"},
        ),
        ("They/PRP>asked:nsubj asked/VBD me/PRP>asked:obj", {}),
    )
    assert who(given, "me", 1) == who(given, "Lina Khoury")


def test_language_is_no_people() -> None:
    given = read(("He/PRP>spoke:nsubj spoke/VBD in/IN>French:case French/NNP>spoke:obl", {}))
    assert all("French" not in e.names for e in given[1].entities)
