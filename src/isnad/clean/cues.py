"""Lines that pages carry around their articles, told by the words that such lines use."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from isnad.clean.outlets import agency_pattern

Cue = Literal[
    "boilerplate", "advert", "caption", "related", "related-block", "related-inline",
    "language", "tags", "separator", "comments", "continued",
]  # fmt: skip

# Whole lines of menus and tools; each alternative is a full line.
_NAVIGATION = r"""
skip to (?:main )?(?:content|navigation|search)|jump to .{3,30}|home(?:page)?|menu|main menu|search|close
|log ?in|log ?out|sign (?:in|up|out)|register|my account|subscribe(?: now| here)?|newsletters?|contact(?: us)?
|about(?: us)?|privacy(?: policy)?|terms(?: (?:of|and|&) .{3,30})?|cookies?(?: policy| settings)?|accessibility
|share(?: (?:this|on|via|to|with)\b.{0,40})?|tweet|e-?mail(?: this)?|print(?: this)?(?: article| page)?
|facebook|twitter|x|whats ?app|telegram|linkedin|reddit|pinterest|instagram|youtube|rss|copy(?: the)? link
|(?:facebook|twitter|whatsapp|telegram|linkedin|x|email)(?:[ ,|/·•]+(?:facebook|twitter|whatsapp|telegram|linkedin|x|e-?mail|print|share|copy link|reddit|pinterest))+
|save(?: article| for later)?|bookmark|listen(?: to this (?:article|story))?.{0,20}|font size.{0,12}|a[+-]|[+-]a
|back(?: to top)?|top|up|next(?: article| story| page| post)?|prev(?:ious)?(?: article| story| page| post)?
|previous (?:post|article).{0,120}|next (?:post|article).{0,120}|continue reading|click here.{0,60}|view (?:all|more|comments).{0,30}
|load(?:ing)?(?: more)?.{0,12}|show (?:more|less|all).{0,20}|expand|collapse|play(?: video)?|watch live|live(?: tv| now)?
|\d+ (?:comments?|shares?|views?|likes?|retweets?)|(?:comments?|shares?|views?|likes?|shares)\s*[:(]?\s*[\d.,k]+\)?
|page \d+(?: of \d+)?|[-–—]?\s*\d{1,4}\s*[-–—]?|\d+\s*/\s*\d+|p\. ?\d+|follow(?: us)?(?: on .{2,40})?|download(?: pdf| as pdf| the app)?.{0,12}
|english|العربية|türkçe|français|deutsch|español|русский|فارسی|(?:en|ar|tr|fr|de|ru|es)(?:\s*[|/]\s*(?:en|ar|tr|fr|de|ru|es))+
|breaking(?: news)?|news|world(?: news)?|politics|opinion|business|sports?|culture|middle east|video|videos|photos?|gallery|exclusive
|press releases?|for immediate release|unclassified|link|source link|original link|read (?:the )?(?:full|original|whole|rest|in).{0,60}
|reply|quote|report(?: post)?|like|thanks|posts: .{1,10}|joined: .{1,20}|join date: .{1,20}|location: .{1,30}|re: .{0,100}|last edited.{0,60}
|—.{2,60}\(@\w+\).{0,40}|@\w+|.{0,40}\bopens (?:in )?new tab|be the first to comment|summary|companies|gift article|search for|name \*|email \*|website
|add (?:us|as) .{0,40}google.{0,20}|(?:google|preferred) (?:news|source).{0,20}|correction|editor['’]s picks?|image|photo
"""
# Phrases with which a page speaks of itself; one is enough in a short line, two in a long one.
_SELF = r"""
(?:we|site|website|page) (?:and our partners )?uses? cookies|\bcookies? (?:policy|enable|settings|preferences|notice)
|(?:our|these|this|necessary|analytics|accept(?: all)?|marketing|functional|third.party|essential) cookies|without (?:these )?cookies
|improve your experience|browser (?:settings|preferences)|website (?:cannot|can not|run|function)|to make this website
|privacy policy|terms (?:of|and) (?:use|service|conditions)|all rights reserved|rights reserved|©\s?\d{4}|^©|\(c\) ?\d{4}|^copyright
|subscribe to (?:our|the|this)|sign up (?:for|to) (?:our|the|get|receive)|(?:our|free|daily|weekly) newsletters?|newsletter sign|in your inbox|to your inbox
|follow us on|like us on|join (?:us|our) (?:on|channel|telegram|whatsapp|community|group)|our (?:telegram|whatsapp|youtube|twitter|facebook) (?:channel|page|account)
|download (?:our|the) (?:free )?app|support (?:our|independent) (?:work|journalism)|become a (?:member|patron|subscriber)|make a donation|donate (?:now|today|here)|click here to
|enable javascript|your browser does|unblock|ad.?blocker|recaptcha|already a (?:subscriber|member)|to continue reading|free articles? (?:left|remaining)
|thank you for (?:reading|subscribing|visiting)|have a (?:news )?tip\b|send (?:us )?your (?:tips|story|comments)|send feedback|report (?:an error|a typo|a mistake)
|views? (?:and opinions )?expressed (?:in|are|here|by)|do(?:es)? not necessarily (?:reflect|represent)|originally (?:published|appeared) (?:on|in|by|at)|first (?:published|appeared) (?:on|in|by|at)
|this (?:article|story|post|report) (?:was|has been|is) (?:updated|corrected|translated|republished|produced|first published|auto-generated|part of)|reproduced (?:with|by) permission|reproduction .{0,30}(?:prohibited|forbidden)
|may not be (?:published|reproduced|copied|redistributed)|from a syndicated feed|unsubscribe|you (?:are )?receiv(?:ed|ing) this (?:e-?mail|message)|view (?:it|this e-?mail) in your browser|forward(?:ed)? this (?:e-?mail|message)
|for (?:media|press) (?:inquiries|enquiries|queries)|media contacts?:|for more information,? (?:please )?(?:contact|visit|see)|listen to (?:this|the latest)|never miss a story|get the latest|(?:stay|keep) (?:up.to.date|informed) with
|contains only a portion of the news stories|please contact us for subscription|licensing rights|our standards: |sponsored by|leave a (?:comment|reply)|log ?in to (?:post|comment)|required fields are marked|e-?mail address will not be published|whatsapp channel|google news
|^tel(?:ephone|\.)?:|^phone:|^fax:|^e-?mail:|^(?:website|web):|^contacts?:|^\S+@\S+\.\w+$|^(?:https?://|www\.)\S+$
"""
_ADVERT = r"""
advertise?ments?|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|partner content|commercial
|(?:story|article) continues (?:below|after).{0,40}|advertise with us|(?:scroll|continue) (?:down )?(?:to continue|below|after).{0,40}|.{0,30}\bbanner(?: \d+)?
"""
_RELATED_BLOCK = r"""
related(?: (?:news|stories|story|articles?|content|topics|posts?|reading|coverage|links|reports))?|more (?:on this(?: story)?|stories|news|from .{2,40}|like this|to read|coverage)
|(?:most|top) (?:read|viewed|popular|shared|commented|recent)(?: .{2,20})?|trending(?: now| .{2,20})?|popular(?: (?:posts?|now|stories))?|latest(?: (?:news|stories|posts?|articles|headlines|updates))?
|(?:you )?(?:may|might) also (?:like|be interested in)|recommended(?: (?:for you|stories|reading|articles))?|editors?['’]?s?['’]? (?:picks?|choice)|recent (?:posts?|articles|news|stories)|other (?:news|stories)
|keep reading|(?:what|stories) to read next|read next|up next|don['’]t miss|in other news|similar (?:articles|stories|news)|top (?:stories|news|headlines)|also in the news|from the archive
"""
_RELATED_INLINE = r"read (?:more|also|next)|also read|see also|more|watch also|further reading"
_RELATED_LINE = r"""(?:read (?:more|also|next)(?: on .{3,30}| about .{3,30})?|also read|see also|related(?: (?:article|story|news|reading))?|more on this|you may also like
|watch(?: also| more)?|recommended|don['’]t miss|in pictures|in depth|explained|explainer|opinion|listen|podcast|video|must read|previously)\s*[:|»>→–—-]+\s*\S.{5,200}"""
_LANGUAGE = r"(?:you can )?(?:also )?(?:read|find|view|access|click).{0,40}\b(?:article|story|text|report|post|page|analysis|this|it|version)\b.{0,30}\bin (?:[A-Z][a-z]+)\b.{0,30}|(?:this )?(?:article|text|story|page) is (?:also )?available in .{3,60}|(?:read|also available) in (?:arabic|turkish|kurdish|french|german|russian|spanish|persian|farsi|hebrew|english)\b.{0,20}"
_TAGS = r"(?:tags?|key ?words?|topics?|filed under|categories|category|labels?|hashtags?|tagged(?: with| as)?|in this (?:story|article))\s*[:|].{0,300}|tags|keywords|topics|filed under|(?:#\w+[\s,]*){1,20}"
_SEPARATOR = r"[\W_]{1,200}|-?\s*(?:ends?|30)\s*-|#+ ?(?:ends?)? ?#+|\(?(?:ends?|end of (?:text|article|story|document|transcript|statement|message|item))\)?|x{3,}|(?:o0o|-o-|-0-|nnnn)"
_CONTINUED = r"\(?(?:more|mtf|continued|cont['’]?d|continued (?:on|from) .{2,30})\)?|.{0,40}\(more\)"
_COMMENTS = r"(?:\d+ )?comments?(?: section)?|leave a (?:comment|reply)|(?:post|add|write) a comment.{0,20}|join the (?:conversation|discussion).{0,30}|readers['’]? comments?|responses?|(?:\d+ )?(?:thoughts|responses) on .{3,150}"
_PERSON = r"[^\W\d_][\w.'’\-]+(?: [^\W\d_][\w.'’\-]*){0,4}"
_PICTURE = r"(?:photo(?:graph)?s?|images?|pictures?|pics?|file|caption|credits?|illustration|graphics?|infographic|map|video(?: grab| screengrab)?|screen ?(?:shot|grab)|handout)"


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern.replace(chr(10), '')})", re.I)


@cache
def _caption() -> re.Pattern[str]:
    house = rf"(?:{agency_pattern()}|getty(?: images)?|epa(?:-efe)?|shutterstock|istock|picture alliance|zuma(?: press)?|sipa|imago|alamy|flickr|unsplash|wikimedia|maxar|planet labs|nurphoto|social media)"
    return re.compile(
        rf"^\(?(?:file )?{_PICTURE}\s*(?:(?:by|credit|courtesy(?: of)?)\b|[:©|]).{{0,400}}$|^(?:file photo|file|photo|archive)\b ?[-–—:].{{0,400}}$|^{_PICTURE} ?(?:courtesy|credit|by)\b.{{0,100}}$"
        rf"|[\[(](?:{_PICTURE}\b|ap photo|handout)[^)\]]{{0,120}}[)\]]\.?$|[\[(][^)\]]{{0,80}}[/|] ?{house}(?: via [^)\]]+)?[)\]]\.?$|[\[(]{house}(?: photo)? ?/ ?[^)\]]{{2,60}}[)\]]\.?$"
        rf"|(?:^|[\s,.(|©]){house} ?(?:photo)? ?/ ?{_PERSON}(?:/file(?: photo)?)?\)?\.?(?: ?/?file(?: photo)?\.?)?$|(?:^|[,.;|—–-] ?){_PERSON} ?[/|] ?{house}(?:/getty.{{0,20}}| via .{{3,40}}| images)?\)?\.?$"
        rf"|(?:^|[.,|] ?)(?:©|photo:|via) ?{house}\.?$|\b(?:file (?:photo|picture|image)|handout (?:photo|picture|image))\b.{{0,60}}$|^in this (?:\w+ ){{0,3}}(?:photo|picture|image|frame)\b.{{0,400}}$|^file photo\b.{{0,400}}$",
        re.I,
    )


@cache
def _lines() -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    return (
        ("separator", _line(_SEPARATOR)),
        ("advert", _line(_ADVERT)),
        ("related-block", _line(_RELATED_BLOCK)),
        ("related-inline", _line(_RELATED_INLINE)),
        ("related", _line(_RELATED_LINE)),
        ("comments", _line(_COMMENTS)),
        ("tags", _line(_TAGS)),
        ("continued", _line(_CONTINUED)),
        ("language", re.compile(_LANGUAGE, re.I)),
        ("boilerplate", _line(_NAVIGATION)),
    )


@cache
def _self() -> re.Pattern[str]:
    return _line(_SELF)


_HANDLES = re.compile(r"^[\[(<«»>→▶►•·|\s]+|[\])>«»→▶►•·|:…\s]+$")
_TRAIL = re.compile(r"^home\b.{0,20}[»›>/|]|^[^.]{2,30} [»›] [^.]{2,30} [»›] ", re.I)
_MENU = re.compile(r"\s[|•·»›>]\s|\s{3,}")


# Each pattern below can only match a text with one of its signs: looking for them first is cheap.
_SELF_SIGNS = tuple(
    """cookie|experience|browser|website|privacy policy|terms of|terms and|rights reserved|©|(c)|copyright
|subscribe|subscriber|sign up|newsletter|inbox|us on|join us|join our|our telegram|our whatsapp|our youtube
|our twitter|our facebook|free app|our app|the app|support our|support independent|become a|donat|donation
|click here|javascript|unblock|adblock|ad block|ad-block|captcha|continue reading|free article|thank you for
| tip|send us|send your|send feedback|report an error|report a |expressed|view it|view this|necessarily
|originally |first published|first appeared|this article|this story|this post|this report|reprodu|may not be
|syndicated|receiv|forward|inquiries|enquiries|queries|media contact|press contact|contact:|contacts:|contact |more information
|listen to|never miss|get the latest|up to date|up-to-date|informed with|our standards|sponsored|leave a
|log in to|login to|portion of|for subscription|licensing|required fields|mail address|google news|tel:|tel.|telephone|phone:|fax:|mail:|web:|@|http|www"""
    .replace("\n", "").split("|")
)
_CAPTION_SIGNS = tuple("/ | photo image picture © file video [ caption credit map graphic illustration screen handout archive via pic (ap".split())


def _has(signs: tuple[str, ...], folded: str) -> bool:
    return any(sign in folded for sign in signs)


def cue(text: str, words: int) -> Cue | None:
    """What kind of page furniture the line is by its wording, None when it may be the article's."""
    core = _HANDLES.sub("", text)
    if words <= 45:
        for name, pattern in _lines():
            if pattern.fullmatch(core) or (name == "separator" and not core):
                return name
    folded = text.lower()
    if words <= 70 and _has(_CAPTION_SIGNS, folded) and _caption().search(text):
        return "caption"
    weak = words > 120 or not _has(_SELF_SIGNS, folded)
    hits = 0 if weak else sum(1 for _ in _self().finditer(text))
    if hits and (words <= 40 or hits >= 2):
        return "boilerplate"
    return "boilerplate" if words <= 15 and (len(_MENU.findall(text)) >= 3 or _TRAIL.match(text)) else None
