"""The label sets of the reading model's heads, in the order of its outputs."""

from __future__ import annotations

UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
XPOS = (
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW",
    "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",
    "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP",
    "VBZ", "WDT", "WP", "WP$", "WRB", "``",
)  # fmt: skip
DEPRELS = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip
NAME_KINDS = ("PER", "ORG", "LOC", "MISC", "EVENT")
NAME_TAGS = ("O", *(f"{edge}-{kind}" for kind in NAME_KINDS for edge in ("B", "I")))
PREDICATES = ("none", "verbal", "nominal")
ROLES = (
    "none", "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "LOC", "TMP", "MNR", "DIR", "GOL", "PRP",
    "CAU", "ADV", "NEG", "MOD", "COM", "EXT", "DIS", "ADJ", "PRD", "R-ARG0", "R-ARG1",
)  # fmt: skip
"""PropBank roles, adjuncts without the ARGM- prefix."""
ACT_TYPES = (
    "none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
ACT_MODES = (
    "CONSULT/visit", "CONSULT/third-party", "CONSULT/multilateral", "CONSULT/phone",
    "RETREAT/withdraw", "RETREAT/release", "RETREAT/disarm", "RETREAT/ceasefire", "RETREAT/access",
    "RETREAT/resign", "REQUEST/assist", "REQUEST/change", "REQUEST/yield", "REQUEST/meet",
    "ACCUSE/disapprove", "ACCUSE/investigate", "ACCUSE/allege", "REJECT/assist", "REJECT/change",
    "REJECT/yield", "REJECT/meet", "THREATEN/restrict", "THREATEN/arrest", "THREATEN/relations",
    "THREATEN/expel", "THREATEN/territory", "THREATEN/violence", "PROTEST/demo", "PROTEST/riot",
    "PROTEST/strike", "PROTEST/hunger", "PROTEST/boycott", "PROTEST/obstruct", "PROTEST/vandalize",
    "SANCTION/convict", "SANCTION/expel", "SANCTION/withdraw", "SANCTION/discontinue",
    "MOBILIZE/troops", "MOBILIZE/weapons", "MOBILIZE/police", "MOBILIZE/militia", "COERCE/seize",
    "COERCE/restrict", "COERCE/censor", "COERCE/curfew", "COERCE/martial-law", "COERCE/arrest",
    "COERCE/deport", "COERCE/withhold", "COERCE/misinformation", "COERCE/cyber", "ASSAULT/abduct",
    "ASSAULT/beat", "ASSAULT/torture", "ASSAULT/sexual", "ASSAULT/targeted", "ASSAULT/destroy",
    "ASSAULT/primitive", "ASSAULT/firearms", "ASSAULT/explosives", "ASSAULT/suicide-attack",
    "ASSAULT/aerial", "ASSAULT/drone", "ASSAULT/heavy-weapons", "ASSAULT/crowd-control",
    "ASSAULT/unconventional",
)  # fmt: skip
MODALITIES = ("actual", "future", "hypothetical", "negated", "historical")
ACT_ROLES = ("actor", "recipient", "place", "time", "instrument")
SAYING = ("asserts", "denies", "confirms", "doubts", "no-comment", "relay")
"""What a source word is to an act: its stance as first speaker, or a relay of another's word."""
