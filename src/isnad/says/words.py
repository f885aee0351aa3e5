"""Word lists of attribution that the cue lexicon does not hold: which complements count, and
how."""

from __future__ import annotations

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
HEADS = NOUNS | {"NUM", "X"}
"""Parts of speech that head a noun phrase."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of finite verbs, modals apart."""
RELATIVE = frozenset({"who", "which", "that"})

NOT = frozenset({"not", "n't", "n’t"})
NEGATIONS = NOT | {"never"}
NOBODY = frozenset({"no", "nobody", "none", "noone", "no-one"})
"""Subjects that name nobody, or a determiner that makes one of any noun."""

TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week month
    year night morning evening afternoon""".split()
)

NOMINAL = frozenset(
    """acknowledge admit allege announce claim complain concede condone confirm count deny describe
    detail disclose dispute doubt document hear log mention note own question recall recount record
    refute report reveal see show spot verify warn witness detect film depict observe confess
    challenge contest trace establish corroborate speak tell talk brag boast suspect fear expose
    relay rumour""".split()
)
"""Verbs whose object can be what they report ("announced the arrest of nine men")."""

INFINITIVE = frozenset(
    """claim profess purport admit confess boast deny allege report pretend acknowledge
    own""".split()
)
"""Verbs whose infinitive is what they report ("claims to have freed her")."""

OF_CLAUSE = {
    "accuse": "of",
    "charge": "with",
    "suspect": "of",
    "blame": "for",
    "warn": "of",
    "speak": "of",
    "tell": "of",
    "complain": "of",
    "talk": "of",
    "boast": "of",
    "brag": "of",
    "confess": "to",
    "admit": "to",
    "own": "to",
    "credit": "with",
    "inform": "of",
    "hear": "of",
    "learn": "of",
    "brief": "on",
    "write": "of",
}
"""The preposition before what these verbs report."""

ADDRESSING = frozenset("tell inform notify remind assure brief".split())
"""Verbs whose object is told, not what is told."""

PUBLISHING = frozenset(
    """publish air broadcast release post share show circulate carry distribute screen stream upload
    issue leak print run""".split()
)
"""Verbs with a video or text as object, whose content is then what the object shows."""

WITNESSING = frozenset("see hear witness watch spot observe count film photograph notice".split())
"""Perception: reports only when the subject is a person who could see."""

MEDIA_DOING = frozenset(
    """carry publish broadcast air quote cite see obtain review reach contact interview release
    print relay report hear view examine""".split()
)
"""Participles before "by" and a news outlet, which then relays ("a document seen by Reuters")."""

FINDING = frozenset("find conclude discover determine establish detect identify reveal".split())
"""Evidence that anybody may bring, not only who saw it."""
CITING = frozenset("cite quote relay".split())
CONFIRMS = frozenset("admit acknowledge concede confess confirm own".split())
DENIES = frozenset(
    """deny refute rebut repudiate disclaim disavow debunk dispel retract recant contradict gainsay
    negate dispute disown""".split()
)
DOUBTS = frozenset("doubt question disbelieve query mistrust second-guess challenge wonder".split())
NAMING = frozenset("call brand describe label denounce term decry slam".split())
"""Verbs that say what a thing is; they deny when that is a lie."""
OBJECTING = NAMING | frozenset("reject dismiss brush laugh shrug wave rubbish deny".split())
"""Verbs that deny only when their object is a claim, or when they call it false."""

CLAIM_NOUNS = frozenset(
    """claim allegation accusation report charge notice statement story account rumour rumor
    assertion suggestion version announcement talk speculation news narrative insinuation denial
    contention complaint description confirmation hearsay testimony reporting coverage""".split()
)
BARE_CLAIMS = frozenset(
    """claim allegation accusation report rumour rumor talk speculation gossip hearsay""".split()
)
"""Nouns that stand as the source themselves when nobody is named."""

FALSE_WORDS = frozenset(
    """false untrue baseless unfounded groundless fake fabricated fabrication lie invention invented
    nonsense hoax fiction fictitious bogus propaganda incorrect slander libel myth untruth falsehood
    lies concocted disinformation misinformation fantasy""".split()
)

NOT_SOURCES = TIMES | frozenset(
    """day decade century weekend january february march april may june july august september
    october november december summer winter spring autumn time hour visit attack strike protest war
    clash meeting talk raid move step decision event incident situation development operation fact
    result violence conflict crisis trip deal agreement which what that this there thing way
    who""".split()
)
"""Subjects that cannot speak ("the previous day saw shelling", "these protests demonstrate
that")."""

INTENTIONS = frozenset(
    """want plan intend hope aim seek wish expect promise vow pledge threaten agree decide offer
    refuse demand urge ask call order request propose consider prefer choose decline""".split()
)
"""Verbs of meaning to: attributions, but no links of a chain."""

HEARSAY_VERBS = frozenset(
    """believe say think report understand allege rumour rumor suspect presume fear reckon claim
    suppose""".split()
)
"""Passives that report without a source ("is believed to have fled")."""

HEDGES = frozenset(
    """reportedly allegedly apparently purportedly supposedly reputedly ostensibly
    evidently""".split()
)
EMERGING = frozenset("emerge transpire".split())
CONTRAST = frozenset("but although though while whereas".split())
TO_OUTLET = frozenset(
    """interview speak talk comment remark statement tell message say write email briefing call
    telephone letter interviewed""".split()
)

BACK_WORDS = frozenset("it this that them these those so".split())

CORE = frozenset(
    """say tell add report announce claim state warn note insist stress explain write tweet post
    declare reveal disclose confirm deny admit acknowledge concede allege charge argue assert
    maintain contend recall recount relate reiterate repeat reply respond answer estimate predict
    suggest indicate imply remark observe comment conclude find learn testify swear boast complain
    emphasise emphasize underline clarify specify mention inform notify quip joke caution hint
    retort counter continue go describe publish read believe think suspect fear reckon hold
    understand speculate vow promise pledge threaten signal document count put show determine
    establish proclaim profess protest pronounce brief advise message email text shout cry whisper
    exclaim plead lament guess assume doubt wonder know feel expect hope worry consider propose
    broadcast point sum detail reassure assure confess own refute rebut accuse blame log hear see
    witness watch underscore point""".split()
)
"""Verbs that may report without "that": after their content, inside it, or right before it."""

PARENTHETICAL = (
    CORE
    - frozenset(
        """find hold publish show determine establish count document describe detail hear see
        witness watch know consider expect propose broadcast post log accuse blame own put refute
        rebut doubt""".split()
    )
) | frozenset({"put", "find", "write", "show", "count"})
"""Verbs that may stand after or inside what they report ("…, police said")."""

DEMANDS = frozenset(
    """demand ask request urge order beg call instruct appeal require propose recommend
    command""".split()
)
"""What is demanded is no account of what happened: these make no link of a chain."""

REPORTING_NOUNS = CLAIM_NOUNS | frozenset(
    """letter email memo memorandum communique communiqué dispatch message document dossier filing
    indictment cable leak note post tweet article bulletin remark declaration disclosure revelation
    finding admission confession acknowledgement acknowledgment gossip chatter whisper
    word""".split()
)
PICTURES = frozenset(
    """video footage clip image picture photo photograph recording film livestream screenshot tape
    cctv audio""".split()
)

ADDING = frozenset(
    """add say note cite quote warn stress insist claim accuse allege argue explain describe deny
    call relay attribute blame""".split()
)
"""Participles after a comma that start the next words of a speaker."""

ATTITUDES = frozenset(
    """call criticize criticise attack condemn blast slam praise support oppose back endorse urge
    encourage defend mock ridicule favor favour welcome denounce decry describe discuss applaud
    object blame outline brag liken cite question unveil laud tout promote point complain joke ask
    reject dismiss warn threaten demand disavow slap grill press lambast lash rip echo propose
    announce identify view regard rate mention overrule""".split()
)
"""Verbs that tell what somebody thinks of a thing; no links of a chain either."""

GIVING = frozenset("give issue make release publish put have send file submit lodge post".split())
"""Verbs whose subject makes the statement that is their object ("gave notice that")."""
PLEDGES = frozenset("vow promise pledge threaten".split())

TELLING_OF = frozenset(
    """report claim allegation accusation rumour rumor talk account testimony story
    suggestion""".split()
)
"""Nouns whose "of" holds what is told ("reports of a massacre")."""

DOCUMENTS = frozenset(
    """slide study research survey poll average analysis figure chart map inquiry investigation
    panel inspection test autopsy circular transcript review audit""".split()
)
"""Things that show or find, beside the source nouns of the lexicon."""

SAYING = frozenset(
    """say tell add deny warn insist state claim note stress accuse blame reiterate condemn urge vow
    describe announce confirm""".split()
)
"""Verbs that take up the word again after "and"."""

IRREGULAR = {
    "said": "say",
    "says": "say",
    "told": "tell",
    "tells": "tell",
    "denied": "deny",
    "denies": "deny",
}
"""Reporting verbs by their forms, whatever part of speech the model takes them for."""
