"""When two offices are one, and which short words stand for an office."""

from __future__ import annotations

from functools import cache

_SAME = (
    "foreign minister|top diplomat|chief diplomat|foreign affairs minister|foreign secretary|"
    "minister of foreign affairs|external affairs minister",
    "prime minister|premier|pm|head of government",
    "president|head of state",
    "intelligence chief|spy chief|intelligence director|intelligence head|spymaster|"
    "chief of intelligence|director of intelligence|head of intelligence",
    "defence minister|defense minister|defence secretary|defense secretary|defence chief|"
    "defense chief|minister of defence|minister of defense",
    "interior minister|home secretary|home minister|minister of the interior",
    "finance minister|treasury secretary|chancellor of the exchequer",
    "police chief|chief of police|police commissioner|police commander",
    "army chief|army commander|chief of army staff",
    "spokesman|spokeswoman|spokesperson",
    "chairman|chairwoman|chairperson|chair",
    "lawmaker|mp|member of parliament|congressman|congresswoman|legislator",
    "head|chief|director|boss",
    "lawyer|attorney",
)
_HIGH = frozenset("president minister king queen chancellor governor mayor premier emir".split())
_MEANWHILE = frozenset("interim acting caretaker transitional".split())
_COVERS = {
    "leader": "president prime|minister chancellor king queen emir sultan ruler head chief leader",
    "minister": "minister secretary",
    "diplomat": "foreign|minister ambassador envoy diplomat consul",
    "ruler": "president king emir sultan dictator",
    "premier": "prime|minister",
    "chief": "chief head director commander secretary|general secretary-general",
    "head": "chief head director",
    "official": "",
    "general": "general",
    "commander": "commander general",
    "lawmaker": "senator representative",
    "politician": "senator minister president mayor governor candidate lawmaker",
    "candidate": "candidate nominee",
    "secretary": "secretary",
    "director": "director",
    "envoy": "envoy ambassador",
}


def is_high(office: str) -> bool:
    """Whether an office is a state's, which nobody holds beside another such one."""
    return office.split()[-1] in _HIGH


@cache
def canonical(office: str, country: str | None = None) -> str:
    """One word for offices that are the same under several names.

    A secretary of state leads diplomacy in the United States; elsewhere, a department or less.
    """
    if office == "secretary of state" and country == "USA":
        return "foreign minister"
    first, _, rest = office.partition(" ")
    office = rest if rest and first in _MEANWHILE else office
    for group in _SAME:
        names = group.split("|")
        if office in names:
            return names[0]
    return office


@cache
def covers(short: str, office: str, country: str | None = None) -> bool:
    """Whether "the leader" can stand for a president, "the minister" for a foreign minister."""
    whole = canonical(office, country)
    if canonical(short, country) == whole:
        return True
    kinds = _COVERS.get(short, "").split()
    last = office.split()[-1]
    return any(k == last or k.replace("|", " ") == whole for k in kinds)
