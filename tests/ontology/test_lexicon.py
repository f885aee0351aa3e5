"""The lexicon of acts: its data are sound, and its rule of matching."""

import re
from collections import Counter
from dataclasses import dataclass, field

import pytest

from isnad.ontology import Condition, classes, lexicon, plover
from isnad.ontology.lexicon import NO_ACT, SUPPORT_VERB, ActEntry

_SLOT = re.compile(r"[a-z]+")


def _entries() -> list[ActEntry]:
    known = lexicon()
    return [entry for head, upos in known.rows for entry in known.entries(head, upos)]


@dataclass(frozen=True)
class Seen:
    """A word's surroundings, written by hand: slots with the lemmas that fill them."""

    slots: dict[str, str] = field(default_factory=dict)

    def fillers(self, slot: str) -> set[str]:
        return set(self.slots.get(slot, "").split())

    def words(self) -> set[str]:
        return {word for filler in self.slots.values() for word in filler.split()}


def _reading(word: str, upos: str = "VERB", **slots: str) -> str | None:
    entry = lexicon().match(word, upos, Seen(slots))
    return "/".join((entry.type, *entry.modes)) if entry else None


def test_every_entry_has_a_known_type_and_modes():
    wrong = [
        entry.id
        for entry in _entries()
        if entry.type not in (*plover.types(), NO_ACT, SUPPORT_VERB)
        or (entry.modes and not set(entry.modes) <= plover.modes(entry.type))
    ]
    assert wrong == []


def test_every_class_named_exists():
    named = {v for e in _entries() for c in e.conditions for v in c.values if v[0] == "@"}
    assert named <= set(classes())


def test_no_two_entries_share_words_and_conditions():
    keys = Counter((e.words, e.upos, e.conditions) for e in _entries())
    assert [key for key, count in keys.items() if count > 1] == []


def test_entries_without_any_test_come_last():
    known = lexicon()
    for head, upos in known.rows:
        bare = [not e.conditions and len(e.words) == 1 for e in known.entries(head, upos)]
        assert True not in bare[:-1], head


def test_slots_and_role_patterns_are_well_formed():
    for entry in _entries():
        parts = [p for r in (*entry.actor, *entry.recipient) for p in r.split("+")]
        slots = [condition.slot for condition in entry.conditions] + parts
        assert all(_SLOT.fullmatch(slot) for slot in slots), entry


def test_every_mode_has_at_least_four_entries():
    count = Counter((e.type, mode) for e in _entries() for mode in e.modes)
    few = [(t, m) for t in plover.types() for m in plover.modes(t) if count[t, m] < 4]
    assert few == []


def test_lexicon_covers_many_predicates_of_every_type():
    words = {(e.type, e.words) for e in _entries() if e.type in plover.types()}
    count = Counter(type for type, _ in words)
    assert sum(count.values()) >= 900
    assert min(count[type] for type in plover.types()) >= 30


def test_act_nouns_all_head_a_noun_entry():
    heads = {head for head, upos in lexicon().rows if upos == "NOUN"}
    assert classes()["@act_noun"] <= heads


def test_condition_on_a_filled_or_empty_slot():
    assert Condition("on").holds(["town"])
    assert not Condition("on").holds([])
    assert Condition("on", (), True).holds([])


def test_condition_accepts_lemmas_classes_and_kinds_of_names():
    test = Condition("obj", ("deal", "@person"))
    assert test.holds(["deal"])
    assert test.holds(["soldier", "minister"])
    assert test.holds(["@person"])
    assert not test.holds(["stone"])


def test_negated_condition_holds_for_an_empty_slot():
    assert Condition("subj", ("@market",), True).holds([])
    assert not Condition("subj", ("@market",), True).holds(["price"])


@pytest.mark.parametrize(
    ("word", "slots", "expected"),
    [
        ("strike", {"subj": "minister", "obj": "deal"}, "AGREE"),
        ("strike", {"subj": "teacher"}, "PROTEST/strike"),
        ("strike", {"subj": "jet", "obj": "depot"}, "ASSAULT/aerial"),
        ("strike", {"subj": "quake", "obj": "town"}, None),
        ("fire", {"subj": "president", "obj": "minister"}, None),
        ("fire", {"subj": "rebel", "obj": "rocket"}, "ASSAULT/heavy-weapons"),
        ("fire", {"subj": "police", "obj": "gas"}, "ASSAULT/crowd-control"),
        ("shoot", {"subj": "director", "obj": "film"}, None),
        ("shoot", {"subj": "gunman", "obj": "guard"}, "ASSAULT/firearms"),
        ("rally", {"subj": "stock"}, None),
        ("rally", {"subj": "student"}, "PROTEST/demo"),
        ("meet", {"subj": "firm", "obj": "deadline"}, None),
        ("meet", {"subj": "minister", "obj": "envoy"}, "CONSULT"),
        ("release", {"subj": "army", "obj": "prisoner"}, "RETREAT/release"),
        ("release", {"subj": "ministry", "obj": "statement"}, None),
        ("withdraw", {"subj": "army", "obj": "troop"}, "RETREAT/withdraw"),
        ("withdraw", {"subj": "country", "obj": "ambassador"}, "SANCTION/withdraw"),
        ("withdraw", {"subj": "country", "from": "treaty"}, "SANCTION/withdraw"),
        ("summon", {"subj": "ministry", "obj": "ambassador"}, "ACCUSE/disapprove"),
        ("recall", {"subj": "country", "obj": "ambassador"}, "SANCTION/withdraw"),
        ("recall", {"subj": "company", "obj": "car"}, None),
        ("raid", {"subj": "police", "obj": "office"}, "COERCE/seize"),
        ("raid", {"subj": "militant", "obj": "village"}, "ASSAULT"),
        ("seize", {"subj": "customs", "obj": "cocaine"}, "COERCE/seize"),
        ("seize", {"subj": "rebel", "obj": "town"}, "ASSAULT"),
        ("lift", {"subj": "council", "obj": "sanction"}, "CONCEDE"),
        ("impose", {"subj": "council", "obj": "sanction"}, "SANCTION/discontinue"),
        ("impose", {"subj": "governor", "obj": "curfew"}, "COERCE/curfew"),
        ("kill", {"subj": "earthquake", "obj": "people"}, None),
        ("kill", {"subj": "gunman", "obj": "people"}, "ASSAULT"),
        ("deny", {"subj": "ministry", "obj": "report"}, None),
        ("deny", {"subj": "ministry", "obj": "visa"}, "REJECT"),
        ("call", {"subj": "pope", "for": "ceasefire"}, "REQUEST/yield"),
        ("burn", {"subj": "protester", "obj": "flag"}, "PROTEST/vandalize"),
        ("block", {"subj": "farmer", "obj": "highway"}, "PROTEST/obstruct"),
        ("block", {"subj": "regulator", "obj": "website"}, "COERCE/censor"),
        ("host", {"subj": "country", "obj": "talks"}, "CONSULT/third-party"),
        ("court", {"subj": "party", "obj": "voter"}, None),
        ("open", {"subj": "gunman", "obj": "fire", "on": "crowd"}, "ASSAULT/firearms"),
        ("take", {"subj": "thousand", "obl": "street to"}, "PROTEST/demo"),
        ("sign", {"subj": "minister", "obj": "treaty"}, "SUPPORT"),
        ("sign", {"subj": "minister", "obj": "agreement"}, "SUPPORT"),
        ("hold", {"subj": "minister", "obj": "meeting"}, ">"),
    ],
)
def test_verb_reading_depends_on_its_company(word, slots, expected):
    assert _reading(word, **slots) == expected


@pytest.mark.parametrize(
    ("word", "slots", "expected"),
    [
        ("strike", {"mod": "drone", "on": "convoy"}, "ASSAULT/drone"),
        ("strike", {"mod": "hunger"}, "PROTEST/hunger"),
        ("strike", {"by": "nurse"}, "PROTEST/strike"),
        ("attack", {"mod": "heart"}, None),
        ("attack", {"on": "village"}, "ASSAULT"),
        ("talk", {"num": "plural", "with": "delegation"}, "CONSULT"),
        ("rally", {"mod": "market"}, None),
        ("rally", {"mod": "opposition"}, "PROTEST/demo"),
        ("visit", {"to": "@place"}, "CONSULT/visit"),
        ("exercise", {"mod": "joint"}, "COOPERATE"),
        ("exercise", {"mod": "naval"}, "MOBILIZE/troops"),
        ("release", {"of": "hostage"}, "RETREAT/release"),
        ("release", {"of": "report"}, None),
        ("warrant", {"mod": "arrest"}, "THREATEN/arrest"),
        ("state", {"of": "emergency"}, None),
        ("siege", {"of": "@place"}, "ASSAULT"),
        ("crackdown", {"on": "protester"}, "COERCE"),
        ("sanction", {"num": "plural"}, "SANCTION/discontinue"),
        ("ceasefire", {}, "RETREAT/ceasefire"),
        ("agreement", {}, None),
    ],
)
def test_noun_reading_depends_on_its_company(word, slots, expected):
    assert _reading(word, "NOUN", **slots) == expected


def test_a_pattern_of_several_words_needs_them_all():
    emergency = Seen({"of": "emergency of"})
    entry = lexicon().match("state", "NOUN", emergency)
    assert entry is not None
    assert (entry.words, entry.modes) == (("state", "of", "emergency"), ("martial-law",))


def test_both_spellings_are_known():
    for british, american in (("criticise", "criticize"), ("mobilise", "mobilize")):
        assert _reading(british) == _reading(american) is not None


def test_proper_nouns_and_capitals_are_looked_up_as_nouns():
    assert lexicon().entries("Airstrike", "PROPN") == lexicon().entries("airstrike", "NOUN") != ()


def test_unknown_words_have_no_entry():
    assert lexicon().entries("table", "VERB") == () or _reading("table", obj="dinner") is None
    assert lexicon().match("sleep", "VERB", Seen()) is None


def test_particle_must_be_one():
    assert _reading("give", any="in") is None
    assert _reading("give", prt="in") == "CONCEDE"


def test_row_without_act_bars_only_in_its_company():
    known = lexicon()
    assert known.bars("decline", "VERB", Seen({"comp": "to", "obj": "comment"}))
    assert not known.bars("decline", "VERB", Seen({"comp": "to"}))


@pytest.mark.parametrize(
    ("word", "slots", "expected"),
    [
        ("call", {"obj": "move", "any": "illegal"}, "ACCUSE/disapprove"),
        ("give", {"obj": "money", "to": "@state"}, "AID"),
        ("return", {"obj": "statue", "to": "@state"}, "RETREAT"),
        ("open", {"obj": "border", "to": "refugee"}, "AID"),
        ("order", {"obj": "arrest", "subj": "court"}, "COERCE/arrest"),
        ("suspend", {"obj": "talks"}, "SANCTION/discontinue"),
        ("accept", {"neg": "not", "obj": "migrant"}, "REJECT"),
        ("promise", {"iobj": "pensioner", "obj": "clinic"}, "AGREE"),
        ("warn", {"comp": "that", "any": "retaliate"}, "THREATEN/violence"),
    ],
)
def test_verb_family_is_read_by_its_company(word, slots, expected):
    assert _reading(word, **slots) == expected
