"""Countries: names, codes, demonyms, capitals, seats of power."""

from __future__ import annotations

from functools import cache, lru_cache

from isnad.names import fold
from isnad.resources.entries import Country, Metonym
from isnad.resources.files import listed, rows


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories, partially recognised ones included."""
    facts = {cells[0]: cells for cells in rows("country_facts.tsv", 6)}
    alpha3 = {cells[0]: cells[1] for cells in rows("countries.tsv", 6)}
    return tuple(_country(cells, facts.get(cells[0]), alpha3) for cells in rows("countries.tsv", 6))


def _country(cells: list[str], facts: list[str] | None, alpha3: dict[str, str]) -> Country:
    code2, code3, lat, lon, names, demonyms = cells
    if facts is None:
        return Country(code2, code3, listed(names), listed(demonyms), float(lat), float(lon))
    _, geonames, population, area, capital, neighbours = facts
    return Country(
        code2, code3, listed(names), listed(demonyms), float(lat), float(lon),
        geonames=int(geonames), population=int(population), area_km2=int(area),
        capital=capital or None,
        neighbours=tuple(alpha3[n] for n in neighbours.split(",") if n in alpha3),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def country(name_or_code: str) -> Country | None:
    """The country of that name or code, or None.

    Short forms in capitals (US, UAE, DRC) and codes must be written in capitals, since ``us``
    and ``car`` are words. "Congo" and "Korea" alone give the larger of the two countries that
    print them; see ``countries_named`` for both.
    """
    found = countries_named(name_or_code)
    return max(found, key=lambda c: c.population) if found else None


@lru_cache(maxsize=4096)
def countries_named(name_or_code: str) -> tuple[Country, ...]:
    """Every country that the name or code can stand for."""
    stripped = name_or_code.strip().replace(".", "")
    short = _short_forms().get(stripped.removeprefix("the ").removeprefix("The "))
    if short:
        return short
    return _names().get(_without_article(fold(name_or_code)), ())


def _without_article(folded: str) -> str:
    return folded.removeprefix("the ")


def _is_short_form(name: str) -> bool:
    bare = name.replace(".", "")
    return len(bare) <= 5 and bare.isupper()


@cache
def _short_forms() -> dict[str, tuple[Country, ...]]:
    found: dict[str, tuple[Country, ...]] = {}
    for each in countries():
        for name in (*each.names, each.alpha3, each.alpha2):
            if _is_short_form(name):
                bare = name.replace(".", "")
                found[bare] = tuple(dict.fromkeys((*found.get(bare, ()), each)))
    # Short forms that stand in text for a country win over codes of others (CAR, PRC).
    for each in countries():
        for name in filter(_is_short_form, each.names):
            found[name.replace(".", "")] = (each,)
    return found


@cache
def _names() -> dict[str, tuple[Country, ...]]:
    found: dict[str, tuple[Country, ...]] = {}
    for each in countries():
        for name in each.names:
            if not _is_short_form(name):
                key = _without_article(fold(name))
                found[key] = tuple(dict.fromkeys((*found.get(key, ()), each)))
    return found


@lru_cache(maxsize=4096)
def demonym(word: str) -> tuple[str, ...]:
    """Alpha-3 codes of the countries whose adjective or people ``word`` names, larger first.

    Singular and plural, with a capital letter: ``Syrians``, ``Emirati``, ``Frenchmen``.
    ``Congolese`` and ``Korean`` give two. ``()`` for words that are no demonym.
    """
    bare = word.strip().removesuffix("'s").removesuffix("’s").rstrip("'’")
    if not bare[:1].isupper():
        return ()
    if bare.replace(".", "") in ("US", "UK"):
        return ("USA",) if bare.startswith("U") and "S" in bare else ("GBR",)
    return _demonyms().get(fold(bare), ()) if len(bare) > 2 else ()


@cache
def _demonyms() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in sorted(countries(), key=lambda c: -c.population):
        for word in each.demonyms:
            if not _is_short_form(word):
                for form in (fold(word), _plural(fold(word))):
                    found[form] = tuple(dict.fromkeys((*found.get(form, ()), each.alpha3)))
    return found


_REGION_DEMONYMS = {
    "European": "Europe", "African": "Africa", "Asian": "Asia", "Arab": "Arabian Peninsula",
    "Kurdish": "Kurdistan", "Kurd": "Kurdistan", "English": "England", "Scottish": "Scotland",
    "Scot": "Scotland", "Welsh": "Wales", "Northern Irish": "Northern Ireland",
    "Latin American": "Latin America", "Central American": "Central America",
    "South American": "South America", "North American": "North America",
    "Southeast Asian": "Southeast Asia", "South Asian": "South Asia",
    "Central Asian": "Central Asia", "East African": "East Africa",
    "West African": "West Africa", "North African": "North Africa", "Caribbean": "Caribbean",
    "Balkan": "Balkans", "Scandinavian": "Scandinavia", "Nordic": "Scandinavia",
    "Baltic": "Baltics", "Chechen": "Chechnya", "Dagestani": "Dagestan", "Crimean": "Crimea",
    "Tibetan": "Tibet", "Uyghur": "Xinjiang", "Uighur": "Xinjiang", "Kashmiri": "Kashmir",
    "Baloch": "Balochistan", "Baluch": "Balochistan", "Catalan": "Catalonia",
    "Basque": "Basque Country", "Bavarian": "Bavaria", "Sicilian": "Sicily",
    "Corsican": "Corsica", "Tigrayan": "Tigray", "Oromo": "Oromia", "Darfuri": "Darfur",
    "Somalilander": "Somaliland", "Abkhaz": "Abkhazia", "Abkhazian": "Abkhazia",
    "South Ossetian": "South Ossetia", "Transnistrian": "Transnistria", "Gulf": "Gulf states",
    "Siberian": "Siberia", "Texan": "Texas", "Californian": "California",
    "Hawaiian": "Hawaii", "Bosnian Serb": "Republika Srpska", "Acehnese": "Aceh",
    "Katangese": "Katanga", "Zanzibari": "Zanzibar", "Papuan": "West Papua",
}  # fmt: skip


def region_demonym(word: str) -> str | None:
    """The name of the region, of no or one country, whose adjective or people ``word`` names.

    ``European`` gives Europe, ``Kurds`` Kurdistan, ``Chechen`` Chechnya; None for other words.
    """
    return _region_demonyms().get(fold(word)) if word[:1].isupper() else None


@cache
def _region_demonyms() -> dict[str, str]:
    found = {fold(word): region for word, region in _REGION_DEMONYMS.items()}
    return {_plural(word): region for word, region in found.items() if word != "gulf"} | found


def _plural(word: str) -> str:
    """The plural of a word for people; those on -ese, -ish and -ch have none of their own."""
    if word.endswith(("man", "woman")) and word not in ("german", "roman", "oman", "burman"):
        return word[:-2] + "en"
    if word.endswith(("ese", "ish", "ch", "ss", "ois", "s")):
        return word
    return word + "s"


@cache
def capitals() -> dict[str, str]:
    """Folded name of each capital -> alpha-3 code of its country."""
    named = {fold(c.capital): c.alpha3 for c in reversed(countries()) if c.capital}
    return named | {fold(name): code for name, code in _OTHER_CAPITAL_NAMES}


_OTHER_CAPITAL_NAMES = (
    ("Kiev", "UKR"), ("Kyiv", "UKR"), ("Washington", "USA"), ("Washington DC", "USA"),
    ("Jerusalem", "ISR"), ("Ramallah", "PSE"), ("Pristina", "XKX"), ("Sanaa", "YEM"),
    ("Sana'a", "YEM"), ("Brussels", "BEL"), ("Nur-Sultan", "KAZ"), ("Astana", "KAZ"),
    ("New Delhi", "IND"), ("Delhi", "IND"), ("Peking", "CHN"), ("Naypyidaw", "MMR"),
    ("Pyongyang", "PRK"), ("Teheran", "IRN"), ("Bogota", "COL"), ("N'Djamena", "TCD"),
    ("Doha", "QAT"), ("Rangoon", "MMR"), ("Tashkent", "UZB"), ("Chisinau", "MDA"),
    ("Ulan Bator", "MNG"), ("Ulaanbaatar", "MNG"), ("The Hague", "NLD"), ("Pretoria", "ZAF"),
    ("La Paz", "BOL"), ("Abidjan", "CIV"), ("Abu Dhabi", "ARE"), ("Taipei", "TWN"),
)  # fmt: skip


@cache
def metonyms() -> dict[str, Metonym]:
    """Folded phrase -> the seat of power that it names."""
    found = {}
    for names, code, stands_for, city, lat, lon in rows("metonyms.tsv", 6):
        for name in listed(names):
            seat = Metonym(listed(names)[0], code, stands_for, city, float(lat), float(lon))
            found[_without_article(fold(name))] = seat
    return found


def metonym(phrase: str) -> Metonym | None:
    """The seat of power that ``phrase`` names (``the Kremlin``, ``10 Downing Street``), if any."""
    return metonyms().get(_without_article(fold(phrase))) if phrase != phrase.lower() else None
