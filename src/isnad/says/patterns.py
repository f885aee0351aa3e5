"""Set turns of phrase: refusals to comment, doubts, claims of responsibility."""

from __future__ import annotations

import re

NO_COMMENT = re.compile(
    r"(?:declin\w+|refus\w+) (?:to )?(?:publicly |further )?(?:comment|confirm|say|discuss"
    r"|answer|elaborate|give (?:any )?details"
    r"|be (?:drawn|interviewed)|speak|disclose|specify)\w*"
    r"|(?:did|does|do|has|have|had|would|will|could)(?: not|n['’]t)(?: immediately| yet"
    r"| so far| publicly| directly)*"
    r" (?:comment|respond|repl|answer|return|elaborate|be drawn|immediately reached|issue a)\w*"
    r"|(?:did|does|do|has|have|had|would|will)(?: not|n['’]t)(?: immediately| yet| so far"
    r"| publicly| directly)*"
    r" (?:confirm(?:ed)?|say|said|disclose|specify)\b"
    r"|(?:had|has|have|made|makes|make|gave|gives|offered|was|is"
    r"|were)(?: been)? no (?:immediate |further |official |public )*(?:comment|response|reply"
    r"|reaction|answer|word)"
    r"|(?:would|could|will) neither confirm nor deny|neither confirm\w* nor den\w+"
    r"|(?:remain|stay|keep|kept)\w* (?:silent|mum|quiet|tight-lipped)|\bsilent (?:on|about"
    r"|over)\b|\bmum (?:on|about)\b"
    r"|could(?: not|n['’]t)(?: immediately)? be (?:immediately )?(?:reached|contacted)"
    r"|(?:was|were|is|are) not (?:immediately )?available (?:for|to) comment"
    r"|unavailable for comment|available to comment"
    r"|(?:has|have|had) yet to (?:comment|respond|confirm|reply)|(?:would|will) not (?:comment"
    r"|discuss)\b|will not comment"
    r"|\b(?:neither|nobody|no one|none)\b[^,.;]{0,60}?\b(?:would|will|has|have|had) (?:comment"
    r"|discuss)\w*",
    re.IGNORECASE,
)
DOUBTING = re.compile(
    r"could(?: not|n['’]t)(?: be)?(?: immediately| independently)* (?:verif|confirm"
    r"|authenticat|corroborat|be (?:verified|confirmed)|check)\w*"
    r"|can(?: ?not|['’]t)(?: be)?(?: immediately| independently)* (?:verif|confirm|authenticat"
    r"|be verified)\w*"
    r"|(?:unable|not (?:been )?able|impossible|not possible|difficult"
    r"|hard) to (?:independently |immediately )*(?:verify|confirm|authenticate)"
    r"|(?:has|have|had|was|were) not (?:yet )?been (?:independently )?(?:verified|confirmed)"
    r"|(?:has|have|had) not (?:independently )?verified"
    r"|(?:was|is|were|are|remain\w*)(?: not)?(?: immediately| yet)* (?:clear|unclear|known"
    r"|unknown)(?= (?:if|whether|that)\b)|remain\w* unclear"
    r"|no (?:independent |immediate |clear |hard |credible )*(?:confirmation|evidence|proof"
    r"|sign|indication|information|trace)\b"
    r"|insufficient evidence|too early to say|(?:yet"
    r"|still) to be (?:independently )?(?:verified|confirmed)",
    re.IGNORECASE,
)
RESPONSIBILITY = re.compile(
    r"(?:claim|tak|took|accept|admit|assum)\w*(?: full)? (?:responsibility|credit)(?: for)?",
    re.IGNORECASE,
)
NOT_US = re.compile(
    r"(?:den\w+|reject\w+|disclaim\w+)(?: any| all)? (?:involvement|responsibility|role|part"
    r"|hand|complicity|knowledge)(?: in| for| of)?"
    r"|(?:had|has|have) (?:nothing to do with|no (?:role|part|hand|involvement) in)"
    r"|(?:was|were|is|are) not (?:behind|responsible for|involved in)",
    re.IGNORECASE,
)
BEHIND = re.compile(r"(?:was|were|is|are) (?:behind|responsible for)", re.IGNORECASE)
