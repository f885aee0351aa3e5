"""Words around and inside place names that say what sort of place is meant."""

from __future__ import annotations

import re
from typing import Literal

Sort = Literal["admin1", "admin2", "city", "country", "facility", "water"]

SORTS: dict[str, Sort] = {
    **dict.fromkeys(
        ("province", "governorate", "oblast", "state", "prefecture", "region", "krai", "republic",
         "countryside", "emirate", "voivodeship", "canton", "regional state", "muhafaza"),
        "admin1",
    ),
    **dict.fromkeys(
        ("county", "district", "raion", "subdistrict", "department", "parish"), "admin2"
    ),
    **dict.fromkeys(
        ("city", "town", "village", "capital", "suburb", "township", "neighborhood", "hamlet",
         "neighbourhood", "settlement", "municipality", "port", "port city", "borough",
         "outskirts"),
        "city",
    ),
}  # fmt: skip
"""The word beside a name -> what the name then names."""

FACILITIES = frozenset(
    {"airport", "airbase", "base", "bridge", "camp", "prison", "jail", "hospital", "university",
     "college", "school", "crossing", "checkpoint", "gate", "dam", "mosque", "church", "cathedral",
     "square", "street", "road", "avenue", "boulevard", "highway", "port", "harbor", "harbour",
     "stadium", "arena", "museum", "hotel", "embassy", "consulate", "palace", "park", "plant",
     "station", "refinery", "factory", "market", "barracks", "roundabout", "tower", "field",
     "court", "courthouse", "library", "theatre", "theater", "centre", "center", "building",
     "hall", "mall", "plaza", "cemetery", "beach", "garden", "gardens", "temple", "synagogue"}
)  # fmt: skip
"""Last words of names of single buildings, roads and grounds."""

NOT_PLACE_AFTER = frozenset(
    {"post", "times", "herald", "tribune", "united", "news", "journal", "gazette", "chronicle",
     "observer", "examiner", "globe", "inquirer", "telegraph", "review", "press", "daily",
     "fc", "rovers", "wanderers", "hotspur", "airlines", "airways", "bank", "university"}
)  # fmt: skip
"""A capitalised word of these after a place name makes a newspaper, club or firm of it."""

NEVER = frozenset(
    {"al jazeera", "al arabiya", "al mayadeen", "al manar", "al hadath", "al ahram", "al quds",
     "al nusra", "al qaeda", "al qaida", "al shabaab", "parliament", "congress", "senate", "house",
     "union", "islam", "government", "police", "army", "state", "internet", "facebook", "twitter",
     "earth", "moon", "god", "allah", "monday", "tuesday", "wednesday", "thursday", "friday",
     "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
     "august", "september", "october", "november", "december", "republic", "province", "city",
     "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
     "northern", "southern", "eastern", "western", "interior", "defense", "defence", "court",
     "kingdom", "island", "coast", "river", "valley", "embassy", "ministry", "airport",
     "christmas", "easter", "ramadan", "english", "i", "he", "she", "the", "this", "that"}
)  # fmt: skip
"""Folded names that are no places in news, whatever village bears them."""

PEOPLES = frozenset(
    {
        "european",
        "europeans",
        "african",
        "africans",
        "asian",
        "asians",
        "arab",
        "arabs",
        "western",
        "westerners",
        "kurdish",
        "kurds",
        "kurd",
        "latin american",
        "scandinavian",
        "nordic",
        "balkan",
        "baltic",
        "caucasian",
        "muslim",
        "muslims",
        "christian",
        "christians",
        "jewish",
        "jews",
        "sunni",
        "sunnis",
        "shia",
        "shiite",
        "shiites",
        "islamic",
        "alawite",
        "druze",
        "yazidi",
        "central american",
        "south american",
        "north american",
        "eastern",
        "southern",
        "northern",
        "texan",
        "californian",
        "sicilian",
        "bavarian",
        "catalan",
        "scottish",
        "welsh",
        "english",
        "chechen",
        "tibetan",
        "uyghur",
        "kashmiri",
        "crimean",
        "tatar",
        "darfuri",
        "tigrayan",
    }
)
"""Folded adjectives and peoples that are of no one country."""

_DIRECTION = (
    r"(?:(?:far\s+)?(?:north|south|east|west|north-?east|north-?west|south-?east|"
    r"south-?west|central|upper|lower|inner|outer|greater|rural|coastal|mainland|occupied|"
    r"downtown|mid|north-?central|south-?central|east-?central|west-?central)(?:ern)?)"
)
DIRECTION = re.compile(rf"{_DIRECTION}\s+", re.IGNORECASE)
DIRECTION_BEFORE = re.compile(rf"\b({_DIRECTION})\s+$", re.IGNORECASE)

_SORT = "|".join(sorted((re.escape(word) for word in SORTS), key=len, reverse=True))
SORT_AFTER = re.compile(rf"^(?:['’]s)?\s+(?:[a-z]+ern\s+)?({_SORT})\b", re.IGNORECASE)
SORT_BEFORE = re.compile(rf"\b({_SORT})s?\s+(?:of\s+)?(?:the\s+)?$", re.IGNORECASE)
SORT_AT_END = re.compile(rf"^(.+?)\s+({_SORT})$", re.IGNORECASE)
SORT_AT_START = re.compile(rf"^(?:the\s+)?({_SORT})\s+of\s+(?:the\s+)?(.+)$", re.IGNORECASE)
NATION_BEFORE = re.compile(
    r"\b([A-Z][\w.'’-]+(?:\s+[A-Z][\w-]+)?)\s+(?:[a-z-]+\s+){0,3}"
    rf"(?:{_SORT}|island|resort|enclave|stronghold|airport|area)s?\s+(?:of\s+)?(?:the\s+)?$"
)
"""A demonym some words before the name: the Syrian border town of X."""

LOCAL_BEFORE = re.compile(
    r"(?:^|[\s(])(?:in|near|outside|around|at|from|to|toward|towards|into|across|throughout|inside|"
    rf"(?:{_SORT}|areas?|parts|outskirts|suburbs|cities)s?\s+of)\s+(?:the\s+)?(?:[a-z]+ern\s+|downtown\s+|central\s+)?$"
)
LISTED_BEFORE = re.compile(
    r"(?:^|[\s(])(?:in|near|outside|around|at|from|to|toward|towards|into|across|of|including)\s+"
    r"(?:the\s+)?(?:[a-z]+\s+(?:of\s+)?){0,3}(?:(?:al-)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?"
    r"(?:,|,?\s+and|\s+or)\s+)+(?:the\s+)?$"
)
"""A list that begins where a place is said: in the towns of A, B and (X)."""
AREA_AFTER = re.compile(
    r"^\s+(?:areas?|countryside|outskirts|front|frontlines?|axis|valley|mountains?|crossing|camp|"
    r"junction|road|highway|neighbou?rhood|checkpoint|airport|airbase|island|river|lake|desert)\b"
)
GAP_INSIDE = re.compile(
    r"^(?:\s*(?:province|governorate|district|county|city|town|village|state|region|area))?"
    rf"(?:,?\s+(?:in|of)\s+|,\s+)(?:the\s+)?(?:{_DIRECTION}\s+)?(?:[A-Z][\w-]+\s+)?"
    rf"(?:(?:{_SORT})\s+of\s+)?$",
    re.IGNORECASE,
)
"""What may stand between a place and the area that it is said to lie in."""
GAP_OWNER = re.compile(
    rf"^['’]s?\s+(?:{_DIRECTION}\s+)?(?:(?:[a-z]+\s+)?(?:{_SORT})\s+(?:of\s+)?)?$"
)
GAP_NEAR = re.compile(
    r"(?:near|outside|close to|(?:north|south|east|west)[a-z-]*\s+of|from|off|around|along)\s+"
    rf"(?:the\s+)?(?:(?:[a-z]+\s+)?(?:{_SORT})\s+of\s+)?$",
    re.IGNORECASE,
)
BORDER_AFTER = re.compile(
    r"^(?:\s*[-–]\s*[A-Z][a-z]+)?\s+(?:land\s+)?(?:border|frontier)\b"
    r"(?!\s+(?:police|patrols?|guards?|force|forces|agency|agents?|officials?|officers?)\b)"
)
