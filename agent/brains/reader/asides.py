"""What is said beside a question and changes nothing of it: glosses in brackets, the form of the answer. Pure.

An aside that might narrow the question ("only on trails") is none: then the sentence stays as it is.
"""

import re

from agent.brains.reader.words import one_of
from tools.calendar_words import MONTHS, WEEKDAYS

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]")
_NARROWING = re.compile(
    r"\b(?:only|just|without|not|except|excluding|but|more|less|over|under|above|below|at least|than|since|before|"
    r"after|until|including|incl|also|plus)\b|[<>=]|\d ?(?:am|pm|h|km|mi)\b",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"[.?!;,:–-]?\s*(?:please\s+)?(?:just\s+)?"
    r"(?:answer|say|reply|respond)(?:\s+(?:me|with|in|just|simply|only|either))*\s+"
    r"(?:up or down|yes or no|rise or fall|higher or lower|more or less|true or false|in \w+|a number|one word|"
    r"the number|a date|the date)\s*(?:please)?[.?!]*\s*$",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"([.?!,;])\s*(?:just |only )?(?:the )?(?:amount|number|figure)"
    r"(?: only| alone| please| is enough)*[.!]*\s*$",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"[.?!;,]\s*(?:thanks|thank you|thx|cheers|please|pls)(?: in advance| a lot)?\s*[.!]*\s*$", re.IGNORECASE
)
_WORDS = re.compile(r"[^\W\d_]+|\d+|[%+–-]")
_UNITS = one_of(
    "km mi mile miles kilometres kilometers metres meters m ft feet min mins minutes hours hour h s sec seconds "
    "bpm kcal kg percent % °c celsius in per moving time"
)
_DAYS_OF_HALVES = re.compile(
    r"\s*1 ?(?:[-–]|to) ?1[4-6](?:,| and| vs\.?| versus) ?1[5-7] ?(?:[-–]|to) ?(?:28|29|30|31)\s*"
)
_JOINING = one_of("to and + - – all")
_DATED = frozenset({*MONTHS, *WEEKDAYS, *one_of("mon tue wed thu fri sat sun days weeks months nights")})
_OPINION = re.compile(
    r"^\W*(?:I|I['’]m|I['’]ve) (?:(?:really|still|just|always|also) )?(?:seem|feel|think|guess|suppose|used to|"
    r"love|loved|like|liked|believe|suspect|bet|hope|hear|heard|was told|enjoy|enjoyed|getting|been getting|"
    r"have been getting)\b"
    r"(?P<said>[^.;:?!,\d]{2,60})[.;:,!] (?:(?:so|but|and|well),? )?"
    r"(?P<asked>(?:how|what|which|when|did|do|does|am|is|are|was|were|has|have)\b.*)$",
    re.IGNORECASE,
)
"""What one thinks, said before a question that stands by itself."""
_TELLING = re.compile(
    r"\b(?:swim\w*|cycl\w*|bik\w*|rid(?:e|es|ing)|row\w*|walk\w*|hik\w*|gym|trail\w*|treadmill|races?|racing|marathons?|"
    r"mornings?|evenings?|nights?|weekends?|weekdays?|shoes?|winter|summer|spring|autumn|with|when|if|last|this|today|"
    r"yesterday|year|month|week|know|tell|see|ask|wonder\w*|want|compare)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:it|them|they|then|that|those|these|there|this one|such|so|do so)\b", re.IGNORECASE)


def _without_opinion(sentence: str) -> str:
    """ "I used to love hills, how many metres did I climb in 2024": the question alone, unless it points back."""
    found = _OPINION.match(sentence)
    if found is None or _POINTING.search(found["asked"]) or _dated(found["said"]):
        return sentence
    return sentence if _NARROWING.search(found["said"]) or _TELLING.search(found["said"]) else found["asked"]


def _dated(words: str) -> bool:
    return any(word in _DATED for word in _WORDS.findall(words.casefold()))


def without_asides(sentence: str) -> str:
    """*sentence* without what changes nothing; unchanged where there is none."""
    said = _FORM.sub("", _without_opinion(sentence))
    said = _POLITE.sub("", said)
    said = _SIZE.sub(r"\1", said)
    return _BRACKETS.sub(
        lambda found: "" if _is_gloss(found[1], halves="half" in said.casefold()) else found[0], said
    ).strip()


def _is_gloss(words: str, *, halves: bool) -> bool:
    """Whether it only says in other words what stands before it: a unit, the days or months that are meant."""
    if _NARROWING.search(words):
        return False
    told = _WORDS.findall(words.casefold())
    if told and all(word in _UNITS for word in told):
        return True
    if halves and _DAYS_OF_HALVES.fullmatch(words):
        return True
    joined = any(word in _JOINING or word.isdecimal() for word in told)
    dated = any(word in _DATED for word in told)
    return (
        joined
        and dated
        and all(word in _DATED | _JOINING | _UNITS or (word.isdecimal() and len(word) < 4) for word in told)
    )
