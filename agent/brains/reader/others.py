"""What is said to a coach that no tool is for: told by the shape of the sentence, with the reply to each. Pure.

These sentences may consist of words that a question would explain ("I weigh 70 kg today", "delete every run"), so they
are told apart before a question is read. Single words that always mean such a wish are in the topics.
"""

import re

from agent.brains.reader.no_tool import FAREWELL, GLAD, LEFT, NOT_MADE, OWN_ONLY, SHAPES
from agent.brains.reader.reading import Trouble
from agent.brains.reader.vocabulary import vocabulary
from agent.brains.reader.words import one_of

_LONGEST = 1500
"""Characters; a question has some hundred."""
NOTHING_SAID = "I did not find a question in that. Ask me about your training in words."
TOO_LONG = "That is long: ask a single thing, in a sentence."

_TALK = frozenset({FAREWELL, GLAD, LEFT})
"""Replies after which no question is suggested."""
_PATTERNS = tuple((re.compile(shape), reply) for shape, reply in SHAPES)
_CODE = re.compile(
    r"<\s*/?\s*(?:script|html|img|iframe|svg|body|style)\b|</|\bdef \w+\(|\{\{|\$\(|--\s*$|;\s*--", re.IGNORECASE
)
_NOT_NAMES = one_of(
    "what how it let that here there who when where why he she one everything nothing something today tomorrow "
    "yesterday tonight strava garmin polar coach week month year day night morning"
)
_POSSESSIVE = re.compile(r"([^\W\d_]{2,})['’]s\b(?!\s+(?:day|eve|shoes?)\b)", re.IGNORECASE)
_NAME = r"[A-Z][^\W\d_]{1,20}(?: [A-Z][^\W\d_]{1,20}){0,2}"
_NAMED_DOER = re.compile(
    rf"\b(?:did|does|has|have|is|was|for|of|by|than|show me|show)\s+({_NAME})\s+"
    r"(?:run|runs|ran|ride|rides|rode|swim|swum|walk|walked|sleep|slept|weigh|train|trained|do|done|have|go|went|"
    r"burn|climb|take|took|get|finish|win|cover|log|eat)\b"
)
_NAMED_THING = re.compile(
    rf"\b(?:does|do|is|are)\s+(?:the |a |an )?({_NAME})\s+(?:have|has|cost|weigh|contain|high|deep|tall|old)\b"
)
_NAMED_SUBJECT = re.compile(
    r"^\W*(?:and |so )?how (?:fast|old|tall|heavy|fit|good|strong) (?:is|was) "
    rf"({_NAME})[ ?.!]*$"
)


def unreadable(sentence: str) -> Trouble | None:
    """What to say to a text without a single letter or digit, or to one that no question is as long as."""
    if len(sentence) > _LONGEST:
        return Trouble(TOO_LONG)
    if any(character.isalnum() for character in sentence):
        return None
    return Trouble(NOTHING_SAID)


def no_wish_of_ours(sentence: str, words: list[str]) -> Trouble | None:
    """What to say to a sentence that no tool is for; None where it may be a question about the athlete's own data.

    *words* are those of *sentence* as the reader compares them, spelling corrected.
    """
    said = " ".join(words)
    if _CODE.search(sentence):
        return Trouble(NOT_MADE)
    for pattern, reply in _PATTERNS:
        if pattern.search(said):
            return Trouble(reply, complete=reply in _TALK)
    return Trouble(OWN_ONLY) if _of_somebody(sentence) else None


def _of_somebody(sentence: str) -> bool:
    """ "Anna's last run", "how far did Tom run": a name that is no word of ours."""
    known = vocabulary().words | _NOT_NAMES
    owners = [match[1] for match in _POSSESSIVE.finditer(sentence)]
    doers = [match[1] for match in _NAMED_DOER.finditer(sentence)]
    doers += [match[1] for shape in (_NAMED_SUBJECT, _NAMED_THING) for match in shape.finditer(sentence)]
    return any(word.casefold() not in known for name in (*owners, *doers) for word in name.split())
