"""Words in names that say little about whom or what the name names."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


HONORIFICS = _words(
    """mr mrs ms miss dr prof professor sir lord lady dame baron president vice prime minister
    premier chancellor king queen prince princess emir emperor sultan sheikh shaikh shaykh imam
    ayatollah mullah maulana pope cardinal archbishop bishop patriarch rabbi reverend rev father
    gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt sergeant
    brig brigadier adm admiral marshal pvt private cpl corporal chief sen senator rep
    representative congressman congresswoman gov governor mayor judge justice ambassador
    secretary state foreign defense defence interior spokesman spokeswoman spokesperson mp
    former acting deputy director hajji haji seyed sayyed sayyid the jr sr ii iii"""
)
"""Titles before a person's name, and generation marks after it."""

PARTICLES = _words("al el bin ibn ben bint abd de da di do dos van von der den la le du")
"""Words that belong to the name after them."""

ORGANISATION_FILLERS = _words(
    "of the and for in on to a an al el de la le inc ltd llc plc co corp corporation company "
    "group & limited"
)
"""Words that organisation names carry or drop at will."""

PLACE_FILLERS = _words(
    """city town village province governorate district region state county prefecture oblast
    raion krai republic municipality area of the al el suburb camp subdistrict emirate
    department canton"""
)
"""Words that say what sort of place a name names."""

DIRECTIONS = _words(
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest central upper lower greater new old inner outer great little saint"
)
"""Words that make another place of a place name."""

SPELLINGS = {
    "defence": "defense", "labour": "labor", "centre": "center", "organisation": "organization",
    "programme": "program", "harbour": "harbor", "theatre": "theater", "saint": "st",
    "mount": "mt", "fort": "ft", "intl": "international", "natl": "national", "govt": "government",
    "dept": "department", "univ": "university", "min": "ministry", "movements": "movement",
    "forces": "force", "affairs": "affair", "nations": "nation", "states": "state",
    "rights": "right", "units": "unit", "brigades": "brigade",
}  # fmt: skip
"""Spellings and short forms of one word, and plurals that come and go in names."""

SHORT_GIVEN_NAMES = {
    "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "joe": "joseph",
    "mike": "michael", "jim": "james", "jimmy": "james", "tom": "thomas", "tony": "anthony",
    "dick": "richard", "rick": "richard", "ted": "edward", "ed": "edward", "dave": "david",
    "dan": "daniel", "ben": "benjamin", "sam": "samuel", "steve": "stephen", "steven": "stephen",
    "chris": "christopher", "nick": "nicholas", "alex": "alexander", "andy": "andrew",
    "ken": "kenneth", "ron": "ronald", "don": "donald", "tim": "timothy", "greg": "gregory",
    "jeff": "jeffrey", "liz": "elizabeth", "kate": "katherine", "bibi": "benjamin",
    "hank": "henry", "harry": "henry", "jack": "john", "chuck": "charles", "larry": "lawrence",
    "pete": "peter", "phil": "philip", "ray": "raymond", "matt": "matthew", "pat": "patrick",
}  # fmt: skip
"""Short forms of English given names."""
