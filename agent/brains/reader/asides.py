"""What is said beside a question and changes nothing of it: glosses in brackets, the form that the answer is to have. Pure.

An aside that might narrow the question ("only on trails") is none: then the sentence stays as it is.
"""

import re

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]")
_NARROWING = re.compile(
    r"\b(?:only|just|without|not|except|excluding|but|more|less|over|under|above|below|at least|than|since|before|after|"
    r"until|including|incl|also|plus)\b|[<>=]|\d ?(?:am|pm|h|km|mi)\b",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"[.?!;,:–-]?\s*(?:please\s+)?(?:just\s+)?(?:answer|say|reply|respond)(?:\s+(?:me|with|in|just|simply|only|either))*\s+"
    r"(?:up or down|yes or no|rise or fall|higher or lower|more or less|true or false|in \w+|a number|one word|"
    r"the number|a date|the date)\s*(?:please)?[.?!]*\s*$",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"[.?!;,]\s*(?:thanks|thank you|thx|cheers|please|pls)(?: in advance| a lot)?\s*[.!]*\s*$", re.IGNORECASE
)


_SLIPS = (
    (
        re.compile(
            r"\b(?:break|broke|broken|beat|beaten) (\d[\d:.]*(?: minutes| min| hours| h)?) (?:over|for|at|in) (?:the |a )?"
            r"(\d+ ?km?\b|half[- ]marathon|marathon|half)",
            re.IGNORECASE,
        ),
        r"run a \2 in under \1",
    ),
    (re.compile(r"\bheart rate variability\b", re.IGNORECASE), "HRV"),
    (re.compile(r"\bbreak (my .{2,30}?) down by\b", re.IGNORECASE), r"\1 by"),
    (re.compile(r"\b(more|less|fewer|longer|shorter|faster|slower|higher|lower|better|later|earlier) then\b", re.IGNORECASE), r"\1 than"),
    (re.compile(r"\batleast\b", re.IGNORECASE), "at least"),
    (re.compile(r"\batmost\b", re.IGNORECASE), "at most"),
    (re.compile(r"(?:\bno\.|\bnr\.?|#) of\b", re.IGNORECASE), "number of"),
    (re.compile(r"\bby the end of\b", re.IGNORECASE), "until"),
    (re.compile(r"\b(last|this) (month|week|year)s(?= [a-z])", re.IGNORECASE), r"\1 \2"),
    (re.compile(r"\bI'd (?=(?:slept|run|done|had|been|walked|gone|taken|ridden)\b)", re.IGNORECASE), "I had "),
)


def plainly(sentence: str) -> str:
    """*sentence* with what is often miswritten as it was meant; "at most" of a streak says nothing."""
    for pattern, meant in _SLIPS:
        sentence = pattern.sub(meant, sentence)
    if re.search(r"\b(?:in a row|consecutive|streak)\b", sentence, re.IGNORECASE):
        sentence = re.sub(
            r",? ?\b(?:at (?:the )?most|max(?:imum)?)(?= *(?:[,.?!]|$| [a-z]))", "", sentence, flags=re.IGNORECASE
        )
    return sentence


def without_asides(sentence: str) -> str:
    """*sentence* without what changes nothing; unchanged where there is none."""
    said = _FORM.sub("", sentence)
    said = _POLITE.sub("", said)
    said = _BRACKETS.sub(lambda found: found[0] if _NARROWING.search(found[1]) else "", said)
    return said.strip()
