"""The vocabulary of the time grammar: closed classes of English words."""

from __future__ import annotations

from typing import Final

from isnad.when.meaning import Part, Unit, Which


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by spaces."""
    return frozenset(text.split())


def _listed(text: str) -> list[str]:
    return text.split()


MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Month names that are also verbs, common nouns or given names.
TRICKY_MONTHS: Final = word_set("march may april june august mar jan jun dec")

WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}

STEPS: Final[dict[str, int]] = {"last": -1, "this": 0, "next": 1}
"""How many units from the article's own ("Monday last week", "June this year")."""

MORE: Final = word_set("more over least")
"""Before a length of time, they leave its start open ("over two years")."""

UNITS: Final[dict[str, Unit]] = {
    "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour",
    "day": "day", "days": "day", "night": "day", "nights": "day", "week": "week", "weeks": "week",
    "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter",
    "year": "year", "years": "year", "decade": "decade", "decades": "decade",
    "century": "century", "centuries": "century",
}  # fmt: skip

SEASONS: Final[dict[str, int]] = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}

DAYPARTS: Final[dict[str, str]] = {
    "morning": "MO", "midday": "MI", "noon": "12:00", "midnight": "24:00", "afternoon": "AF",
    "evening": "EV", "night": "NI", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV",
    "sunset": "EV", "nightfall": "EV", "lunchtime": "MI",
}  # fmt: skip

_SMALL = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBERS: Final[dict[str, int]] = {
    **{word: n for n, word in enumerate(_SMALL)},
    **{word: 10 * n for n, word in enumerate(_TENS, start=2)},
    "hundred": 100,
    "dozen": 12,
}
TENS: Final = frozenset(_TENS)
ORDINALS: Final[dict[str, int]] = {
    word: n
    for n, word in enumerate(
        _listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30}
ORDINAL_ENDINGS: Final = frozenset(("st", "nd", "rd", "th"))
VAGUE: Final = word_set("several few some many numerous")

DECADE_WORDS: Final[dict[str, int]] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip

PARTS: Final[dict[str, Part]] = {
    "early": "early", "mid": "mid", "late": "late", "later": "late",
    "beginning": "start", "start": "start", "end": "end", "close": "end", "middle": "mid",
}  # fmt: skip

WHICH: Final[dict[str, Which]] = {
    "last": "last", "past": "past", "this": "this", "next": "next", "coming": "next",
    "previous": "last", "following": "next", "upcoming": "next",
}  # fmt: skip

ERAS: Final[dict[tuple[str, ...], tuple[str, str]]] = {
    ("world", "war", "i"): ("1914-07-28", "1918-11-11"),
    ("first", "world", "war"): ("1914-07-28", "1918-11-11"),
    ("world", "war", "ii"): ("1939-09-01", "1945-09-02"),
    ("world", "war", "two"): ("1939-09-01", "1945-09-02"),
    ("world", "war", "one"): ("1914-07-28", "1918-11-11"),
    ("wwii",): ("1939-09-01", "1945-09-02"),
    ("wwi",): ("1914-07-28", "1918-11-11"),
    ("second", "world", "war"): ("1939-09-01", "1945-09-02"),
    ("middle", "ages"): ("0500-01-01", "1499-12-31"),
    ("crusades",): ("1095-01-01", "1291-12-31"),
    ("cold", "war"): ("1947-01-01", "1991-12-31"),
}

DASHES: Final = frozenset("-–—‐‑−")

# Words after a number that make it a count or a measure, whatever stands before it.
COUNTED: Final = word_set(
    "people persons men women children soldiers troops fighters civilians refugees militants "
    "rebels police officers members migrants prisoners detainees protesters demonstrators "
    "students workers families homes houses villages dollars euros pounds rubles lira shekels "
    "percent per km kilometres kilometers metres meters miles feet tons tonnes kg barrels "
    "rockets missiles shells vehicles tanks trucks aircraft copies votes seats cases deaths "
    "dead wounded injured times mm cm m ft hectares acres square degrees million billion "
    "thousand guests passengers employees personnel inhabitants victims residents aircraft hp"
)
# Words before a number that make it a name or an amount.
NUMBERED: Final = word_set(
    "resolution flight article route number no section page boeing airbus act bill chapter "
    "highway rule paragraph room unit bus train ship model type about-face some nearly least "
    "than only another those over approximately almost exactly up code version iso unscr"
)
BOUND_WORDS: Final = word_set(
    "in since until till by from to before after during of early late mid through circa around "
    "about year the and between that onwards throughout spring summer autumn fall winter for "
    "again into post pre back ca"
)
TITLES: Final = word_set(
    "mr mrs ms miss dr president minister captain colonel general sir lady judge senator"
)
MASTHEADS: Final = word_set(
    "times telegraph mail mirror herald express sun post star tribune sabah beast news market "
    "programme program observer sport"
)
# A capitalised word after a date that makes the whole a name.
NAMING: Final = word_set(
    "street bridge square avenue road city brigade organisation organization revolution group "
    "university hospital airport district movement battalion village coalition camp party "
    "agreement amendment stadium park front market"
)

TRIGGERS: Final = word_set(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun today "
    "tonight tomorrow yesterday overnight morning afternoon evening night noon midnight dawn "
    "dusk day week weekend month year decade centur quarter hour minute fortnight spring "
    "summer autumn fall winter daily annual hourly nightly yearly ramadan eid ashura muharram "
    "safar rabi jumada rajab shaaban sha shawwal dhu zul easter christmas nowruz newroz "
    "nouruz palm hallow thanksgiving valentine arba mawlid twent thirt fort fift sixt sevent "
    "eight ninet since midday daybreak sunrise sunset nightfall lunchtime laylat dhul"
) | {
    "world war",
    "wwi",
    "second world",
    "first world",
    "by then",
    "until then",
    "middle ages",
    "crusades",
    "cold war",
    "this period",
    "that period",
    "this time",
    "that time",
}

# Nouns of things that are announced ahead: "the March 15 vote" may lie in the future.
PLANNED: Final = word_set(
    "election elections vote votes referendum poll polls summit meeting meetings talks deadline "
    "conference hearing trial session ceremony match game final deadline runoff ballot round "
    "visit expiry concert start opening launch"
)


# Nouns of things done: "the March 10 agreement" lies in the past.
DEEDS: Final = word_set(
    "attack attacks raid bombing bombings blast explosion strike strikes killing killings murder "
    "massacre clash clashes assault shooting ambush coup arrest arrests crash agreement deal "
    "accord decision ruling statement announcement operation offensive incident accident "
    "earthquake assassination shelling kidnapping defeat uprising letter report resolution order "
    "revolution disaster protests riots truce ceasefire memorandum"
)


ATTACKS: Final = word_set("attack attacks terrorist terror hijackings bombings atrocities")
# What is named after the attacks of 11 September 2001.
AFTER_ATTACKS: Final = word_set(
    "conspiracy victims families commission era memorial anniversary hijackers survivors case plot "
    "mastermind trial responders widows bill law lawsuit report"
)
# "Christmas" before these tells of no day.
FESTIVE: Final = word_set(
    "tree trees party parties gift gifts card cards carol carols shopping dinner market markets "
    "present presents decorations lights season sales"
)
