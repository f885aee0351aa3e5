"""Lines with which a page speaks to its reader: invitations, offers, notices, instructions.

News prose reports what others did. A line outside quotation marks that orders or addresses the
reader, and names things of the site (the newsletter, this article, your account), is the page's.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[“\"«„][^”\"»“]*(?:[”\"»“]|$)|(?<!\w)['‘][^'’]{3,}['’](?!\w)")
_ORDER = re.compile(
    r"^\W*(?:please |to \w+, |kindly |just |now )?(?:join|follow|sign|subscribe|download|get"
    r"|click|tap|swipe|scroll|support|help|donate|read|watch|listen|hear|share|contact|visit|send|enter|save"
    r"|notify|accept|manage|unlock|discover|register|log|enable|allow|view|see|check|forward|print"
    r"|try|buy|become|stay|keep|add|leave|reply|learn|find|explore|browse|enjoy(?:ing|ed)?|want|like"
    r"|love|need|consider|don['’]?t|cancel|continue|refresh|remember|tell|let|write|email|upgrade"
    r"|activate|install|open|choose|select|rate|submit|connect|advertise|pay attention|never)\b",
    re.I,
)
_PERSON = re.compile(r"\b(?:[Ww]e|us|[Oo]ur|[Yy]ou(?:r|rs|['’](?:re|ve|ll))?)\b")
_THINGS = re.compile(
    r"\b(?:articles?|stor(?:y|ies)|newsletters?|channels?|apps?|web ?sites?|web ?pages?|sites?"
    r"|comments?|subscri\w+|e-?mails?|accounts?|browsers?|devices?|partners|ads|adverts?"
    r"|advert\w+ments?|advertising|readers?|journalism|newsroom|cookies?|privacy|blog|posts?"
    r"|personal (?:data|information)|notifications?|alerts?|inbox|briefings?|digest|podcasts?"
    r"|whatsapp|telegram|twitter|facebook|instagram|paypal|patreon|memberships?|donat\w+|trial"
    r"|cancel|content|breaking news|copyright|paywall|preferences|login|password|sponsors?)\b",
    re.I,
)
_LOOSE_THINGS = re.compile(
    r"\b(?:contribut(?:e|ion)|feed|reporting|settings|link|updates?|headlines"
    r"|editors?|desk|offers?|live ?(?:blog|page|stream)|videos?|tips?|coffee|phone|search|edition"
    r"|copy|text|reporter)\b",
    re.I,
)
"""Words that only name things of the site in a line that gives an order."""
_NOTICE = re.compile(
    r"\b(?:newsletters?|privacy|cookies?|advert\w+|subscri\w+|personal data|partners|consent"
    r"|preferences|charities|sponsors?|third parties|outside parties)\b",
    re.I,
)
_ITSELF = re.compile(
    r"\b(?:this|the|above|following) (?:live |web )?(?:text|article|story|post|page|copy|piece"
    r"|headline|blog|content|transcript|dispatch|feed|item)\b",
    re.I,
)
_MADE = re.compile(
    r"\b(?:un)?(?:edited|generated|translated|published|syndicated|updated|corrected|amended"
    r"|republished|reposted|sourced|adapted|abridged|condensed|auto\w+|machine|closed|archived"
    r"|staff|desk|feed|wire|version|editing|changed|refresh\w*)\b",
    re.I,
)
_SPOKEN = re.compile(
    r"\b(?:said|told|tells|added|says|according to|stated|announced|reported that|mentioned|noted"
    r"|recommend(?:s|ed)|confirmed|claimed|warned|explained|wrote|tweeted|argued)\b",
    re.I,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)@\w{3,}|https?://|\bwww\.|\bt\.me/")
_LONGEST = 60
"""Words: what is longer is an article's paragraph, unless its phrases give it away elsewhere."""


def speaks_to_reader(text: str, words: int) -> bool:
    """Whether the line is the page speaking of itself to the one who reads it."""
    if not 2 <= words <= _LONGEST:
        return False
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return False  # a part of someone's words
    plain = _QUOTED.sub(" ", text)
    if _SPOKEN.search(plain):
        return False
    if words <= 40 and _ITSELF.search(plain) and _MADE.search(_ITSELF.sub(" ", plain)):
        return True
    if words <= 40 and len({m.lower() for m in _NOTICE.findall(plain)}) >= 3:
        return True
    things = len({m.lower() for m in _THINGS.findall(plain)})
    persons = len(_PERSON.findall(plain))
    person = persons > 0
    if words > 30:
        return things >= 3 and person
    address = _ADDRESS.search(plain) is not None
    loose = things + len({m.lower() for m in _LOOSE_THINGS.findall(plain)})
    if _ORDER.match(plain):
        return loose >= 2 or (loose == 1 and (person or address or words <= 16))
    if person and text.endswith("?") and loose and words <= 20:
        return True
    if person:
        return things >= (1 if words <= 16 else 2) or (persons >= 2 and loose >= 1 and words <= 20)
    return address and things >= 1 and words <= 20
