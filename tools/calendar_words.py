"""Words of the calendar, made regular: lower case, full names, digits for number words, typing slips mended. Pure."""

import re
from functools import cache

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = ("winter", "spring", "summer", "autumn")
"""In the order in which their first months (December, March, June, September) follow each other."""

_SHORT = {
    **{month[:3]: month for month in MONTHS},
    **{day[:3]: day for day in WEEKDAYS},
    "sept": "september",
    "tues": "tuesday",
    "weds": "wednesday",
    "thur": "thursday",
    "thurs": "thursday",
    "fall": "autumn",
    "now": "today",
    "previous": "last",
    "current": "this",
    "till": "until",
    "til": "until",
    "through": "to",
    "thru": "to",
    "wk": "week",
    "wks": "weeks",
    "yr": "year",
    "yrs": "years",
    "ytd": "this year so far",
    "fortnight": "2 weeks",
}
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
} | {"couple": "2", "few": "3", "thirty": "30", "ninety": "90"}
_RANKS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_FILLER = frozenset({"in", "during", "the", "of", "for", "over", "on", "a", "an", "whole", "entire", "within"})
_KEYWORDS = frozenset(
    {"today", "yesterday", "this", "last", "past", "week", "weeks", "weekend", "month", "months", "year", "years"}
    | {"day", "days", "quarter", "half", "ago", "since", "before", "after", "until", "between", "from", "time", "ever"}
    | {"starting", "beginning", "onwards"}
)
_VOCABULARY = (*MONTHS, *WEEKDAYS, *SEASONS, *sorted(_KEYWORDS))
_KNOWN = frozenset(
    {*_VOCABULARY, "and", "to", "so", "far", "all", "up", "date", "always", "overall", "lifetime", "history"}
)


def regular(text: str) -> str:
    """*text* in the one spelling that :mod:`tools.periods` reads."""
    lowered = text.casefold().strip().strip(".!?").replace("’", "'").replace("'s", "")
    lowered = re.sub(r"\b(\d{1,2})(st|nd|rd|th)\b", r"\1", lowered)
    lowered = re.sub(r"\b(first|second|third|fourth) (quarter|half)\b", lambda m: f"{m[2][0]}{_RANKS[m[1]]}", lowered)
    lowered = re.sub(r"(\d{4}-\d\d-\d\d)\s*(?:\.\.\.?|/|–|—)\s*(?=\d{4})", r"\1 to ", lowered)
    lowered = lowered.replace("..", " to ").replace(",", " ")
    lowered = re.sub(r"\s+[-–—]\s+|(?<=[a-z])[-–—](?=[a-z])|[–—]", " to ", lowered)
    lowered = re.sub(r"\b(\d{4})\s*-\s*(\d{4})\b", r"\1 to \2", lowered)
    lowered = re.sub(r"(?<![\d-])(\d{1,2})-(\d{1,2})(?= [a-z]|$)", r"\1 to \2", lowered)
    words = (_word(word) for word in lowered.split() if word not in _FILLER)
    return " ".join(word for word in words if word)


def _word(word: str) -> str:
    word = _SHORT.get(word.rstrip("."), word)
    word = _NUMBERS.get(word, word)
    if word in _KNOWN or " " in word or len(word) < 4 or not word.isalpha():
        return word
    return _mended(word)


@cache
def _mended(word: str) -> str:
    """The one calendar word that is a slip or two of typing away; the word itself where none is, or several are."""
    from rapidfuzz import process  # noqa: PLC0415 - only a misspelt word pays for it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    slips = 1 if len(word) <= 5 else 2
    near = process.extract(word, _VOCABULARY, scorer=OSA.distance, score_cutoff=slips, limit=2)
    if not near or (len(near) > 1 and near[0][1] == near[1][1]):
        return word
    return str(near[0][0])
