"""An activity by a part of its name: "open the Lausanne marathon", "show my race in Lausanne". Pure.

Only where the whole sentence asks to see one, and its name stands beside a word for an activity or in quotation marks.
"""

import re

from agent.brains.reader.reading import Call
from agent.brains.reader.spelling import IsEnglish
from agent.brains.reader.vocabulary import vocabulary

TOOL = "show_activity"
_NOUN = r"(?:races?|runs?|rides?|walks?|hikes?|swims?|activity|workout|session|event)"
_KIND = r"(?:half[ -]marathon|marathon|half|triathlon|ultra|10 ?k|5 ?k|parkrun|trail|relay)"
_PARTS = (
    r"(?:(?:the |its |all )*(?:splits?|laps?|lap times|map|route|details?|summary|overview|breakdown|profile|"
    r"elevation profile|"
    r"graph|chart|best efforts|pace graph|heart rate graph|everything|line)(?:,? and | , )?)+"
)
_SEE = (
    rf"(?:(?:please|can you|could you|can i|i want to|i would like to|hey|hi|coach|ok|now|,) )*"
    rf"(?:(?:open|show|view|display|see|pull up|bring up|look at|have a look at)(?: me)?(?: up)?(?: {_PARTS} (?:of|"
    rf"from|for))?"
    rf"|{_PARTS} (?:of|from|for)|tell me (?:more |everything |all )*about|how (?:was|were|did)|what happened (?:in|"
    rf"at|during))"
)
_WITH = rf"(?:,? (?:with|including|and) {_PARTS})?"
_END = (
    r"(?: (?:please|in (?:more |full |great )*details?|in full|"
    r"go|went|for me|again|today|now|turn out|look like))*[ ?.!]*"
)
_NAME = r"(?P<name>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,3}?)"
_BEFORE = re.compile(
    rf"{_SEE} (?:(?:the|my|our) )?{_NAME} (?P<noun>{_KIND}|{_NOUN})(?: {_NOUN})?{_WITH}{_END}", re.IGNORECASE
)
_IN = re.compile(
    rf"{_SEE} (?:the |my |our )?(?P<kind>{_KIND} )?(?:{_NOUN} )?(?:in|at|around|called|named) (?:the "
    rf")?{_NAME}{_WITH}{_END}",
    re.IGNORECASE,
)


_QUOTED = re.compile(
    rf"{_SEE} (?:(?:the|my|our) )?(?:(?P<noun>run|ride|walk|hike|swim|race|activity|workout|session|event) )?"
    rf"(?:(?:called|named|titled) )?(?:[\"“”](?P<name>[^\"“”]{{1,80}})[\"“”]|['‘](?P<single>[^\"“”‘]{{1,80}})['’])"
    rf"{_WITH}{_END}",
    re.IGNORECASE,
)


def named_call(sentence: str, words: list[str], is_english: IsEnglish) -> Call | None:
    """The call for an activity that *sentence* names; None where it names none."""
    if {"time", "times", "pace", "fast", "many", "much", "average", "rate", "hr"} & set(words):
        return None  # a figure of it is asked for
    text = " ".join(re.sub(r"[“”\"]", "", sentence).split())
    if match := _QUOTED.fullmatch(" ".join(sentence.split())):
        noun = (match["noun"] or "").casefold()
        return _call(
            (match["name"] or match["single"]).strip(),
            noun if noun in ("run", "ride", "walk", "hike", "swim") else "any",
        )
    if '"' in sentence or "“" in sentence or len(words) > 25:
        return None
    if (match := _BEFORE.fullmatch(text)) and _is_name(match["name"], is_english):
        generic = re.fullmatch(_NOUN, match["noun"], re.IGNORECASE)
        return _call(match["name"] if generic else f"{match['name']} {match['noun']}")
    if (match := _IN.fullmatch(text)) and _is_name(match["name"], is_english):
        return _call(match["name"])
    return None


def _call(name: str, sport: str = "any") -> Call:
    return Call(TOOL, {"which": name, "sport": sport})


def _is_name(name: str, is_english: IsEnglish) -> bool:
    """Every word is unknown to the vocabulary, and is capitalised or no English word."""
    words = re.sub(r"['’]s?\b", "", name).split()
    known = vocabulary().words
    outside = [word for word in words if word.casefold() not in known]
    if len(outside) != len(words):
        return False
    return all(word[0].isupper() or not is_english(word.casefold()) for word in words)
