"""When two offices are one, and which short words stand for an office."""

from __future__ import annotations

from functools import cache

_SAME = (
    "foreign minister|top diplomat|chief diplomat|foreign affairs minister|foreign secretary|"
    "minister of foreign affairs|external affairs minister|secretary of state",
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
_MEANWHILE = frozenset("interim acting caretaker transitional".split())
_COVERS = {
    "leader": "president prime|minister chancellor king queen emir sultan ruler head chief leader",
    "minister": "minister secretary",
    "diplomat": "foreign|minister ambassador envoy diplomat consul",
    "ruler": "president king emir sultan dictator",
    "premier": "prime|minister",
    "chief": "chief head director commander",
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


@cache
def canonical(office: str) -> str:
    """One word for offices that are the same under several names."""
    first, _, rest = office.partition(" ")
    office = rest if rest and first in _MEANWHILE else office
    for group in _SAME:
        names = group.split("|")
        if office in names:
            return names[0]
    return office


@cache
def covers(short: str, office: str) -> bool:
    """Whether "the leader" can stand for a president, "the minister" for a foreign minister."""
    if canonical(short) == canonical(office):
        return True
    kinds = _COVERS.get(short, "").split()
    last = office.split()[-1]
    return any(k == last or k.replace("|", " ") == canonical(office) for k in kinds)
