"""Short forms of states and provinces that English news prints after a town's name."""

from __future__ import annotations

US = """AL Ala|AK Alaska|AZ Ariz|AR Ark|CA Calif|CO Colo|CT Conn|DE Del|FL Fla|GA Ga|HI Hawaii|
ID Idaho|IL Ill|IN Ind|IA Iowa|KS Kan Kans|KY Ky|LA La|ME Maine|MD Md|MA Mass|MI Mich|MN Minn|
MS Miss|MO Mo|MT Mont|NE Neb Nebr|NV Nev|NH N.H|NJ N.J|NM N.M|NY N.Y|NC N.C|ND N.D|OH Ohio|
OK Okla|OR Ore|PA Pa Penn|RI R.I|SC S.C|SD S.D|TN Tenn|TX Tex|UT Utah|VT Vt|VA Va|WA Wash|
WV W.Va W.V|WI Wis|WY Wyo|DC D.C"""

CANADA = """01 Alta AB|02 B.C BC|03 Man MB|04 N.B NB|05 NL N.L|07 N.S NS|08 Ont ON|09 P.E.I PEI|
10 Que QC|11 Sask SK|12 YT Yukon"""
"""GeoNames' codes of the provinces, then their short forms."""


def _table() -> dict[str, tuple[str, str]]:
    found = {}
    for country, listed in (("USA", US), ("CAN", CANADA)):
        for state in listed.replace("\n", "").split("|"):
            code, *forms = state.split()
            for form in (code, *forms) if country == "USA" else forms:
                found[form.replace(".", "")] = (country, code)
    return found


SHORT_STATES = _table()
"""Short form without full stops -> country (alpha-3) and GeoNames admin1 code."""


def short_state(text: str) -> tuple[str, str] | None:
    """Country and admin1 code of a printed short form (``N.J.``, ``Calif.``, ``TX``), or None."""
    bare = text.strip().rstrip(",;:").replace(".", "")
    spelt = "." in text or (len(bare) == 2 and bare.isupper())
    return SHORT_STATES.get(bare) if spelt else None
