"""What can be asked of a dependency tree: who does it, to whom, in which words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import at, forms, sentence, tree

from isnad.grammar import Tree
from isnad.model import Sentence, Span

SHELLED = (
    "The/DT>bridge:det bridge/NN>shelled:nsubj:pass was/VBD>shelled:aux:pass shelled/VBN "
    "by/IN>rebels:case rebels/NNS>shelled:obl:agent ./.>shelled:punct"
)
BURNED = (
    "Villagers/NNS>fled:nsubj burned/VBN>Villagers:acl by/IN>militia:case the/DT>militia:det "
    "militia/NN>burned:obl:agent fled/VBD ./.>fled:punct"
)
VOWED = (
    "The/DT>minister:det minister/NN>vowed:nsubj vowed/VBD to/TO>visit:mark visit/VB>vowed:xcomp "
    "Damascus/NNP>visit:obj"
)
ORDERED = (
    "The/DT>army:det army/NN>ordered:nsubj ordered/VBD troops/NNS>ordered:{relation} "
    "to/TO>leave:mark leave/VB>ordered:xcomp"
)
STORMED = (
    "Soldiers/NNS>stormed:nsubj and/CC>police:cc police/NN>Soldiers:conj stormed/VBD "
    "the/DT>camp:det camp/NN>stormed:obj and/CC>arrested:cc arrested/VBD>stormed:conj "
    "ten/CD>activists:nummod activists/NNS>arrested:obj"
)
BOMBED = (
    "The/DT>army:det army/NN>bombed:nsubj bombed/VBD and/CC>shelled:cc shelled/VBD>bombed:conj "
    "the/DT>town:det town/NN>{head}:obj"
)
MAYOR = (
    "The/DT>mayor:det mayor/NN>returned:nsubj of/IN>Homs:case Homs/NNP>mayor:nmod "
    ",/,>fled:punct who/WP>fled:nsubj fled/VBD>mayor:acl:relcl in/IN>2012:case 2012/CD>fled:obl "
    ",/,>mayor:punct returned/VBD"
)


def subjects(words: str, verb: str) -> list[str]:
    found = tree(words)
    return forms(found, found.subjects(at(found, verb)))


def objects(words: str, verb: str) -> list[str]:
    found = tree(words)
    return forms(found, found.objects(at(found, verb)))


def phrase(words: str, head: str, *, relatives: bool = False) -> str:
    found = tree(words)
    return found.span(*found.phrase(at(found, head), relatives=relatives)).text


def negated(words: str, verb: str) -> bool:
    found = tree(words)
    return found.negated(at(found, verb))


def test_active_verb_has_its_subject_and_its_object() -> None:
    assert subjects(STORMED, "stormed") == ["Soldiers"]
    assert objects(STORMED, "stormed") == ["camp"]


def test_passive_subject_is_the_logical_object() -> None:
    assert objects(SHELLED, "shelled") == ["bridge"]


def test_passive_by_phrase_is_the_logical_subject() -> None:
    assert subjects(SHELLED, "shelled") == ["rebels"]


def test_passive_without_by_phrase_has_no_subject() -> None:
    words = "The/DT>bridge:det bridge/NN>shelled:nsubj:pass was/VBD>shelled:aux:pass shelled/VBN"
    assert subjects(words, "shelled") == []
    assert objects(words, "shelled") == ["bridge"]


def test_passive_by_phrase_spells_out_coordination() -> None:
    words = (
        "It/PRP>hit:nsubj:pass was/VBD>hit:aux:pass hit/VBN by/IN>Israel:case "
        "Israel/NNP>hit:obl:agent "
        "and/CC>Turkey:cc Turkey/NNP>Israel:conj"
    )
    assert subjects(words, "hit") == ["Israel", "Turkey"]


def test_reduced_relative_is_passive_and_takes_its_noun_as_object() -> None:
    found = tree(BURNED)
    assert found.passive(at(found, "burned"))
    assert objects(BURNED, "burned") == ["Villagers"]
    assert subjects(BURNED, "burned") == ["militia"]


def test_present_participle_on_a_noun_is_active() -> None:
    words = "Rebels/NNS>fled:nsubj holding/VBG>Rebels:acl guns/NNS>holding:obj fled/VBD"
    assert subjects(words, "holding") == ["Rebels"]
    assert objects(words, "holding") == ["guns"]


def test_relative_pronoun_stands_for_the_noun_before_it() -> None:
    assert subjects(MAYOR, "fled") == ["mayor"]


def test_relative_pronoun_as_object_stands_for_the_noun_before_it() -> None:
    words = (
        "The/DT>town:det town/NN>fell:nsubj which/WDT>seized:obj rebels/NNS>seized:nsubj "
        "seized/VBD>town:acl:relcl fell/VBD"
    )
    assert objects(words, "seized") == ["town"]
    assert subjects(words, "seized") == ["rebels"]


def test_relative_pronoun_in_a_passive_stands_for_the_noun_before_it() -> None:
    words = (
        "The/DT>town:det town/NN>fell:nsubj that/WDT>seized:nsubj:pass was/VBD>seized:aux:pass "
        "seized/VBN>town:acl:relcl fell/VBD"
    )
    assert objects(words, "seized") == ["town"]


def test_infinitive_shares_the_subject_of_its_governor() -> None:
    assert subjects(VOWED, "visit") == ["minister"]


@pytest.mark.parametrize("relation", ["obj", "iobj"])
def test_infinitive_after_an_object_takes_the_object_as_subject(relation: str) -> None:
    assert subjects(ORDERED.format(relation=relation), "leave") == ["troops"]


def test_infinitive_under_a_passive_governor_takes_its_subject() -> None:
    words = (
        "Troops/NNS>ordered:nsubj:pass were/VBD>ordered:aux:pass ordered/VBN to/TO>leave:mark "
        "leave/VB>ordered:xcomp"
    )
    assert subjects(words, "leave") == ["Troops"]


def test_participle_clause_shares_the_subject_of_the_main_clause() -> None:
    words = (
        "Fleeing/VBG>crossed:advcl Homs/NNP>Fleeing:obj ,/,>crossed:punct "
        "families/NNS>crossed:nsubj "
        "crossed/VBD"
    )
    assert subjects(words, "Fleeing") == ["families"]


def test_finite_adverbial_clause_borrows_no_subject() -> None:
    words = "Troops/NNS>left:nsubj left/VBD when/WRB>rained:mark rained/VBD>left:advcl"
    assert subjects(words, "rained") == []


def test_coordinated_verb_shares_the_subject_of_the_first() -> None:
    assert subjects(STORMED, "arrested") == ["Soldiers"]


def test_coordinated_verb_keeps_its_own_subject() -> None:
    words = "Troops/NNS>left:nsubj left/VBD and/CC>came:cc rebels/NNS>came:nsubj came/VBD>left:conj"
    assert subjects(words, "came") == ["rebels"]


@pytest.mark.parametrize("head", ["shelled", "bombed"])
def test_first_of_two_adjacent_verbs_shares_the_object(head: str) -> None:
    assert objects(BOMBED.format(head=head), "bombed") == ["town"]


def test_first_verb_takes_no_object_from_a_verb_far_behind() -> None:
    words = (
        "Troops/NNS>withdrew:nsubj withdrew/VBD on/IN>Monday:case Monday/NNP>withdrew:obl "
        "and/CC>shelled:cc "
        "later/RB>shelled:advmod shelled/VBD>withdrew:conj the/DT>town:det town/NN>shelled:obj"
    )
    assert objects(words, "withdrew") == []


def test_conjuncts_are_given_in_text_order_with_the_word_itself() -> None:
    found = tree(STORMED)
    assert forms(found, found.conjuncts(at(found, "Soldiers"))) == ["Soldiers", "police"]


def test_first_conjunct_is_the_word_the_chain_hangs_on() -> None:
    words = (
        "Troops/NNS>left:nsubj ,/,>tanks:punct tanks/NNS>Troops:conj and/CC>guns:cc "
        "guns/NNS>tanks:conj left/VBD"
    )
    found = tree(words)
    assert found.first_conjunct(at(found, "guns")) == at(found, "Troops")


def test_obliques_join_the_parts_of_a_fixed_preposition() -> None:
    words = (
        "Troops/NNS>stood:nsubj stood/VBD outside/IN>palace:case of/IN>outside:fixed "
        "the/DT>palace:det "
        "palace/NN>stood:obl"
    )
    found = tree(words)
    assert [
        (o.preposition, forms(found, [o.head])) for o in found.obliques(at(found, "stood"))
    ] == [("outside of", ["palace"])]


def test_obliques_of_a_conjunct_share_the_preposition_unless_it_has_its_own() -> None:
    words = (
        "Talks/NNS>began:nsubj began/VBD in/IN>Paris:case Paris/NNP>began:obl ,/,>Rome:punct "
        "Rome/NNP>Paris:conj and/CC>Cairo:cc near/IN>Cairo:case Cairo/NNP>Paris:conj"
    )
    found = tree(words)
    assert [
        (o.preposition, forms(found, [o.head])[0]) for o in found.obliques(at(found, "began"))
    ] == [
        ("in", "Paris"),
        ("in", "Rome"),
        ("near", "Cairo"),
    ]


def test_preposition_is_none_of_a_possessive_mark() -> None:
    words = "Kalin/NNP>visit:nmod:poss 's/POS>Kalin:case visit/NN"
    found = tree(words)
    assert found.preposition(at(found, "Kalin")) == ""
    assert forms(found, found.possessors(at(found, "visit"))) == ["Kalin"]


def test_phrase_leaves_out_the_relative_clause() -> None:
    assert phrase(MAYOR, "mayor") == "The mayor of Homs"


def test_phrase_with_relatives_takes_them_in() -> None:
    assert phrase(MAYOR, "mayor", relatives=True) == "The mayor of Homs, who fled in 2012"


def test_phrase_leaves_out_the_apposition() -> None:
    words = (
        "Hakan/NNP>met:nsubj Fidan/NNP>Hakan:flat ,/,>minister:punct the/DT>minister:det "
        "minister/NN>Hakan:appos ,/,>Hakan:punct met/VBD envoys/NNS>met:obj"
    )
    assert phrase(words, "Hakan") == "Hakan Fidan"
    assert phrase(words, "minister") == "the minister"


def test_phrase_leaves_out_conjuncts_and_its_own_preposition() -> None:
    words = (
        "Talks/NNS with/IN>army:case the/DT>army:det army/NN>Talks:nmod and/CC>rebels:cc "
        "rebels/NNS>army:conj"
    )
    assert phrase(words, "army") == "the army"


def test_phrase_keeps_the_preposition_inside_it() -> None:
    words = "The/DT>chief:det chief/NN of/IN>army:case the/DT>army:det army/NN>chief:nmod"
    assert phrase(words, "chief") == "The chief of the army"


def test_phrase_keeps_a_hyphened_compound_whole() -> None:
    words = (
        "Turkish/JJ>backed:compound -/HYPH>Turkish:punct backed/VBN>fighters:amod "
        "fighters/NNS>fled:nsubj "
        "fled/VBD"
    )
    assert phrase(words, "fighters") == "Turkish-backed fighters"


def test_phrase_of_a_possessor_ends_before_the_mark() -> None:
    words = "The/DT>ministry:det ministry/NN>envoy:nmod:poss 's/POS>ministry:case envoy/NN"
    assert phrase(words, "ministry") == "The ministry"
    assert phrase(words, "envoy") == "The ministry's envoy"


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("Thousands=thousand/NNS of/IN>people:case people/NNS>Thousands:nmod", "people"),
        ("dozens=dozen/NNS of/IN>men:case armed/JJ>men:amod men/NNS>dozens:nmod", "men"),
        ("two/CD of/IN>soldiers:case the/DT>soldiers:det soldiers/NNS>two:nmod", "soldiers"),
        ("a/DT>group:det group/NN of/IN>rebels:case rebels/NNS>group:nmod", "rebels"),
        ("some/DT of/IN>them:case them/PRP>some:nmod", "them"),
    ],
)
def test_content_of_a_quantity_is_what_it_counts(words: str, counted: str) -> None:
    found = tree(words)
    assert forms(found, [found.content(found.root)]) == [counted]


@pytest.mark.parametrize(
    "words",
    [
        "The/DT>mayor:det mayor/NN of/IN>Homs:case Homs/NNP>mayor:nmod",
        "Thousands=thousand/NNS in/IN>Homs:case Homs/NNP>Thousands:nmod",
    ],
)
def test_content_of_anything_else_is_the_word_itself(words: str) -> None:
    found = tree(words)
    assert found.content(found.root) == found.root


@pytest.mark.parametrize(
    "words",
    [
        "Troops/NNS>leave:nsubj did/VBD>leave:aux not/RB>leave:advmod leave/VB",
        "Troops/NNS>leave:nsubj did/VBD>leave:aux n't/RB>leave:advmod leave/VB",
        "Troops/NNS>leave:nsubj never/RB>leave:advmod leave/VB",
        "No/DT>troops:det troops/NNS>leave:nsubj leave/VB",
        "Nobody/NN>leave:nsubj will/MD>leave:aux leave/VB",
        "None/NN>leave:nsubj of/IN>them:case them/PRP>None:nmod leave/VB",
    ],
)
def test_negation_hangs_on_the_verb_or_on_its_subject(words: str) -> None:
    assert negated(words, "leave")


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Troops/NNS>left:nsubj left/VBD no/DT>tanks:det tanks/NNS>left:obj", "left"),
        (
            "No/DT>one:det one/NN>saw:nsubj saw/VBD rebels/NNS>leave:nsubj leave/VB>saw:ccomp",
            "leave",
        ),
        (
            "He/PRP>said:nsubj did/VBD>said:aux not/RB>said:advmod said/VBD he/PRP>left:nsubj "
            "left/VBD>said:ccomp",
            "left",
        ),
        (
            "No/DT>man:det man/NN>came:nsubj who/WP>left:nsubj left/VBD>man:acl:relcl came/VBD",
            "left",
        ),
    ],
)
def test_negation_of_another_word_leaves_the_verb_alone(words: str, verb: str) -> None:
    assert not negated(words, verb)


def test_clause_of_a_verb_holds_all_below_it() -> None:
    words = (
        "Officials/NNS>said:nsubj said/VBD that/IN>attacked:mark rebels/NNS>attacked:nsubj "
        "attacked/VBD>said:ccomp the/DT>town:det town/NN>attacked:obj ./.>said:punct"
    )
    found = tree(words)
    assert found.span(*found.clause(at(found, "attacked"))).text == "rebels attacked the town"


def test_clause_of_a_noun_is_that_of_its_verb() -> None:
    found = tree(STORMED)
    assert found.span(*found.clause(at(found, "activists"))).text == "arrested ten activists"


def test_span_counts_characters_of_the_document() -> None:
    moved = Tree(sentence(VOWED, start=100))
    assert moved.span(0, 1) == Span(100, 112, "The minister")


def test_root_of_an_empty_sentence_is_no_word() -> None:
    assert Tree(Sentence(Span(0, 0, ""), 0, 0, ())).root == -1


def test_ancestors_come_nearest_first() -> None:
    found = tree(VOWED)
    assert forms(found, found.ancestors(at(found, "Damascus"))) == ["visit", "vowed"]


def test_subtree_is_the_word_and_all_below_in_text_order() -> None:
    found = tree(VOWED)
    assert forms(found, found.subtree(at(found, "visit"))) == ["to", "visit", "Damascus"]


def test_auxiliaries_are_lemmas() -> None:
    words = "Troops/NNS>left:nsubj may/MD>left:aux have/VB>left:aux left/VBN"
    found = tree(words)
    assert found.auxiliaries(at(found, "left")) == {"may", "have"}


def test_verb_joined_to_a_passive_is_passive_with_the_same_agent() -> None:
    found = tree(
        "He/PRP>held:nsubj:pass was/VBD>held:aux:pass held/VBN by/IN>police:case "
        "police/NNS>held:obl:agent and/CC>beaten:cc beaten/VBN>held:conj"
    )
    beaten = at(found, "beaten")
    assert forms(found, found.subjects(beaten)) == ["police"]
    assert forms(found, found.objects(beaten)) == ["He"]


def test_bare_participle_of_a_clause_is_passive() -> None:
    found = tree("He/PRP>wept:nsubj wept/VBD when/WRB>convicted:advmod convicted/VBN>wept:advcl")
    assert forms(found, found.objects(at(found, "convicted"))) == ["He"]


def test_headline_with_a_bare_participle_tells_what_was_done() -> None:
    line = replace(
        sentence("Mayor/NN>arrested:nsubj arrested/VBN in/IN>Homs:case Homs/NNP>arrested:obl"),
        headline=True,
    )
    found = Tree(line)
    assert forms(found, found.objects(at(found, "arrested"))) == ["Mayor"]


def test_headline_with_an_object_is_active() -> None:
    line = replace(
        sentence("Police/NNS>arrested:nsubj arrested/VBN mayor/NN>arrested:obj"), headline=True
    )
    found = Tree(line)
    assert forms(found, found.subjects(at(found, "arrested"))) == ["Police"]


def test_phrase_keeps_joined_modifiers_before_its_noun() -> None:
    found = tree(
        "Army/NN>officers:compound and/CC>police:cc police/NN>Army:conj officers/NNS>fled:nsubj "
        "fled/VBD"
    )
    assert found.span(*found.phrase(at(found, "officers"))).text == "Army and police officers"


def test_phrase_keeps_at_least() -> None:
    found = tree(
        "At/IN>least:case least/JJS>five:nmod five/CD>people:nummod people/NNS>died:nsubj died/VBD"
    )
    assert found.span(*found.phrase(at(found, "people"))).text == "At least five people"


def test_absolute_has_the_noun_after_with_as_its_subject() -> None:
    given = tree(
        "They/PRP>fled:nsubj fled/VBD with/IN>firing:mark guards/NNS>firing:nmod "
        "firing/VBG>fled:advcl"
    )
    assert [given.tokens[w].text for w in given.subjects(at(given, "firing"))] == ["guards"]
