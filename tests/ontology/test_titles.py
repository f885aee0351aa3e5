"""Titles, organisation and group nouns, and known actors."""

from isnad.ontology import actor_named, actors, plover, titles
from isnad.ontology.tables import cell_list, read_table


def test_every_sector_is_plovers():
    for words, _, _, sectors in read_table("titles.tsv", 4):
        assert set(cell_list(sectors)) <= set(plover.sectors()), words
    for actor in actors().all():
        assert set(actor.sectors) <= set(plover.sectors()), actor.name


def test_no_title_stands_twice_in_a_group():
    rows = [(words, group, sectors) for words, group, _, sectors in read_table("titles.tsv", 4)]
    assert len(rows) == len(set(rows))


def test_offices_are_many():
    offices = [row for row in read_table("titles.tsv", 4) if row[1] == "office"]
    assert len(offices) >= 250


def test_title_is_the_longest_known_end_of_a_phrase():
    (spy_chief,) = titles().ending(["turkish", "spy", "chief"])
    assert spy_chief.sectors == ("SPY", "GOV")
    assert titles().ending(["Foreign", "Minister"])[0].words == "foreign minister"
    assert titles().ending(["blue", "stone"]) == ()


def test_groups_are_plural_and_carry_their_sector():
    assert titles().named("gunmen")[0].sectors == ("UAF",)
    assert titles().named("refugees")[0].kind == "GROUP"


def test_honorifics_with_and_without_their_stop():
    assert titles().is_honorific("Mr.")
    assert titles().is_honorific("Sheikh")
    assert not titles().is_honorific("stone")


def test_actors_are_many_over_all_regions():
    found = actors().all()
    assert len(found) >= 250
    assert len({actor.country for actor in found}) >= 60


def test_actor_is_known_by_name_alias_and_acronym():
    pkk = actor_named("PKK")
    assert pkk is not None
    assert pkk == actor_named("the Kurdistan Workers’ Party")
    assert "REB" in pkk.sectors
    assert pkk.kind == "ORG"


def test_shared_acronym_names_nobody_by_itself():
    assert actor_named("RSF") is None
    assert len(actors().named("RSF")) == 2


def test_acronyms_count_only_in_capitals():
    assert actor_named("WHO") is not None
    assert actor_named("who") is None
