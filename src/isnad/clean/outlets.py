"""Who prints and who supplies: names of press agencies, and what an outlet's name looks like."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_AGENCIES = """
Reuters: reuters, thomson reuters, reuters news agency
AP: ap, associated press, the associated press
AFP: afp, agence france-presse, agence france presse
dpa: dpa, deutsche presse-agentur, dpa international
EFE: efe, agencia efe, acan-efe
ANSA: ansa
UPI: upi, united press international
TASS: tass, itar-tass
RIA Novosti: ria novosti, ria, sputnik
Interfax: interfax, interfax-ukraine
Xinhua: xinhua, xinhua news agency
Anadolu: anadolu, anadolu agency, aa, anadolu ajansı
IHA: iha, ihlas news agency
DHA: dha, demirören news agency, demiroren news agency
SANA: sana, syrian arab news agency
IRNA: irna, islamic republic news agency
ISNA: isna
Fars: fars, fars news agency, fna
Tasnim: tasnim, tasnim news agency
Mehr: mehr, mehr news agency, mna
PTI: pti, press trust of india
ANI: ani, asian news international
IANS: ians
APP: app, associated press of pakistan
Kyodo: kyodo, kyodo news
Yonhap: yonhap, yonhap news agency
KCNA: kcna
WAM: wam, emirates news agency
SPA: spa, saudi press agency
QNA: qna, qatar news agency
KUNA: kuna, kuwait news agency
INA: ina, iraqi news agency
MENA: mena, middle east news agency
Petra: petra, jordan news agency
NNA: nna, national news agency
WAFA: wafa, palestinian news agency
APS: aps, algeria press service
MAP: map, maghreb arab press
Ukrinform: ukrinform
UNIAN: unian
BelTA: belta
Armenpress: armenpress
AZERTAC: azertac
PA: pa, pa media, press association
AAP: aap, australian associated press
Canadian Press: canadian press, the canadian press
Bloomberg: bloomberg, bloomberg news
ANHA: anha, hawar news agency, hawar
North Press: north press, north press agency, npa
"""
_OUTLETS = """
bbc|bbc news|bbc world|cnn|cbs|nbc|abc|npr|pbs|sky|msnbc|politico|axios|vox|slate|time|
newsweek|the economist|the atlantic|the hill|the intercept|foreign policy|foreign affairs|
le monde|el pais|der spiegel|spiegel|die zeit|la repubblica|haaretz|ynet|ynetnews|al jazeera|
al-jazeera|aljazeera|al arabiya|al-monitor|al monitor|al mayadeen|al-manar|al manar|al-akhbar|
al-ahram|ahram|asharq al-awsat|arab news|the national|gulf times|khaleej times|rudaw|
kurdistan 24|enab baladi|syria direct|sarajevo|middle east eye|the new arab|l'orient today|
l'orient le jour|hurriyet|hürriyet|hürriyet daily news|hurriyet daily news|daily sabah|sabah|
trt|trt world|bianet|duvar|gazete duvar|ahval|medyascope|t24|cumhuriyet|milliyet|yeni safak|
yeni şafak|birgün|evrensel|press tv|iran international|rt|sputnik|meduza|kommersant|
novaya gazeta|kyiv independent|ukrainska pravda|radio free europe|rfe/rl|voa|deutsche welle|dw|
france 24|france24|rfi|euronews|the hindu|dawn|geo|ndtv|the wire|scroll|cgtn|global times|nhk|
nikkei|channel newsasia|cna|rappler|inquirer|punch|vanguard|daily trust|daily nation|
the east african|mada masr|bellingcat|airwars|amnesty international|human rights watch|
reliefweb|ocha|unicef|unhcr|msf|wikinews|yahoo|msn|substack|medium|telegram|facebook|x
"""
_OUTLET_WORDS_WORDS = """
news times post press agency agencies daily today tribune herald journal gazette chronicle
observer monitor guardian telegraph mail express star globe standard independent register
review bulletin courier dispatch echo examiner inquirer ledger mirror record reporter
sentinel voice television tv radio broadcasting media network online desk newsroom team
bureau english weekly monthly magazine insight watch wire front frontline line channel
service services newspaper observatory institute foundation centre center ministry embassy
directorate command university council committee organisation organization union
association party spokesperson fm report post-gazette newswire correspondent's world
digital outlook briefing chronicles eye
"""
_OUTLET_WORDS = frozenset(_OUTLET_WORDS_WORDS.split())
_PLACE_WORDS_WORDS = """
south north east west middle eastern western southern northern gulf arab asia asian africa
african europe european american british turkish syrian kurdish israeli iranian russian
ukrainian global international national mediterranean balkan caucasus levant persian
pacific atlantic
"""
_PLACE_WORDS = frozenset(_PLACE_WORDS_WORDS.split())
_NAME = re.compile(r"[^\W_][^\s,;|]*")


@cache
def _agencies() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _AGENCIES.strip().splitlines():
        name, forms = line.split(": ", 1)
        table.update((form.strip(), name) for form in forms.split(","))
    return table


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.strip() for name in _OUTLETS.replace("\n", "").split("|"))


@cache
def agency_pattern() -> str:
    """A regular expression for any agency that text names unmistakably (longest name first)."""
    forms = sorted(_agencies(), key=len, reverse=True)
    names = {f if len(f) > 4 else f.upper() for f in forms} - {"MAP", "SPA", "APP", "MENA", "RIA"}
    cased = {n if n.isupper() else n.title() for n in names} | {"dpa", "REUTERS", "BelTA"}
    return "(?:" + "|".join(re.escape(n) for n in sorted(cased, key=lambda n: (-len(n), n))) + ")"


def agency_of(name: str) -> str | None:
    """The press agency that ``name`` names ("The Associated Press" is AP), None for none."""
    text = _fold(name)
    found = _agencies().get(text)
    return found if len(text) > 4 or not name.islower() or name == "dpa" else None


def is_outlet(name: str) -> bool:
    """Whether ``name`` looks like a publisher: a known one, or built with an outlet's words."""
    text = _fold(name)
    if text in _outlets() or re.search(r"\w\.(?:com|net|org|info|tv|news|co)\b|\b24$", text):
        return True
    words = [w.strip(".,()’'") for w in text.split()]
    return any(w in _OUTLET_WORDS for w in words)


def may_be_outlet(name: str) -> bool:
    """A weaker test for a name that stands alone under a headline."""
    words = _fold(name).split()
    return is_outlet(name) or words[:1] == ["the"] or bool(_PLACE_WORDS & set(words[:-1]))


def is_name(text: str, most: int = 6) -> bool:
    """Whether ``text`` is a run of at most ``most`` capitalised words, as names are."""
    words = _NAME.findall(text)
    if not 0 < len(words) <= most:
        return False
    linking = {
        "of",
        "the",
        "and",
        "for",
        "de",
        "al",
        "el",
        "bin",
        "van",
        "von",
        "da",
        "ibn",
        "&",
        "in",
    }
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in linking for w in words) and (
        words[0][0].isupper() or words[0].startswith("al-")
    )


def _fold(name: str) -> str:
    text = unicodedata.normalize("NFC", name).replace("’", "'").replace("I\u0307", "İ")
    return " ".join(text.lower().strip(" .,:;()[]-–—|").split())
