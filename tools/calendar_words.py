"""Words of the calendar, made regular: lower case, full names, digits for number words, typing slips mended. Pure."""

import re
from collections.abc import Callable
from functools import lru_cache

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
    "tonight": "today",
    "previous": "last",
    "preceding": "last",
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
    "mtd": "this month so far",
    "wtd": "this week so far",
    "fortnight": "2 weeks",
    "complete": "full",
    "onward": "onwards",
    "forward": "onwards",
    "commencing": "starting",
    "following": "after",
    "xmas": "christmas",
}
_UP_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBERS = {word: str(number) for number, word in enumerate(_UP_TO_TWENTY.split())}
_NUMBERS |= {"couple": "2", "few": "3", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90"}
RANKS = {
    word: number
    for number, words in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth", "seventh", "eighth", "ninth"),
        start=1,
    )
    for word in words.split()
}
"""The words of a place in an order -> the place."""
_FILLER = frozenset(
    {"in", "during", "the", "of", "for", "over", "on", "a", "an", "whole", "entire", "within", "calendar", "throughout"}
)
_KEYWORDS = frozenset(
    {"today", "yesterday", "this", "last", "past", "week", "weeks", "weekend", "month", "months", "year", "years"}
    | {"day", "days", "quarter", "half", "ago", "since", "before", "after", "until", "between", "from", "time", "ever"}
    | {"starting", "beginning", "onwards", "christmas", "easter", "halloween", "thanksgiving", "valentine"}
)
_VOCABULARY = (*MONTHS, *WEEKDAYS, *SEASONS, *sorted(_KEYWORDS))
_KNOWN = frozenset(
    {*_VOCABULARY, *RANKS, "and", "to", "so", "far", "all", "up", "date", "always", "overall", "lifetime", "history"}
    | {
        "full",
        "season",
        "ending",
        "leading",
        "start",
        "night",
        "nights",
        "same",
        "boxing",
        "good",
        "weekends",
        "quarters",
        "black",
        "whit",
    }
    | {"pentecost", "saint", "patrick"}
)
_MONTH = rf"(?:{'|'.join(sorted({*MONTHS, *(month[:3] for month in MONTHS), 'sept'}, key=len, reverse=True))})"
_RANK = "|".join(RANKS)

_Replace = str | Callable[[re.Match[str]], str]
_REWRITTEN: tuple[tuple[re.Pattern[str], _Replace], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"'(\d\d)\b", r"20\1"),
        (r"'s?\b", ""),
        (r"\bnew years\b", "new year"),
        (r"\b(valentine|saint)s\b", r"\1"),
        (r"\s+/\s+|\s*/\s+(?=\d{4}\b)", "/"),
        (r"\s*-\s*to\s*-\s*", " to "),
        (r"\b(this|last|past|previous) ?- ?(?=[a-z])", r"\1 "),
        (r"\bfrom (.+?) (?:on|forth)$", r"since \1"),
        (r"\b(?:as of|up to and including|up until|up till)\b", "until"),
        (rf"\b({_RANK}) of (?=(?:the |this |last )*month\b)", lambda match: f"{RANKS[match[1]]}th "),
        (rf"\b({_RANK}) (?:day )?of (?={_MONTH}\b)", lambda match: f"{RANKS[match[1]]} "),
        (rf"\b(\d{{1,2}})(?:st|nd|rd|th)(?= (?:day )?(?:of )?{_MONTH}\b)", r"\1"),
        (rf"(\b{_MONTH}\.?) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)\b", r"\1 \2"),
        (r"\b(first|1st|second|2nd|latter|other) half\b", lambda m: "h1" if m[1] in ("first", "1st") else "h2"),
        (r"\b(first|1st|second|2nd|third|3rd|fourth|4th) quarter\b", lambda m: f"q{RANKS[m[1]]}"),
        (r"(\d{4}-\d\d-\d\d)\s*(?:\.\.\.?|/|–|—)\s*(?=\d{4})", r"\1 to "),
        (r"\.\.|,\s*", lambda m: " to " if m[0] == ".." else " "),
        (r"\b((?:19|20)\d\d) ?- ?((?:19|20)\d\d)\b", r"\1 to \2"),
        (r"\s+[-–—]\s+|(?<=[a-z])[-–—](?=[a-z])|[–—]", " to "),
        (
            r"(?<![\d-])(\d{1,2}(?:st|nd|rd|th)?)-(\d{1,2}(?:st|nd|rd|th)?)(?= [a-z]| \d{4}\b|$)",
            r"\1 to \2",
        ),
    )
)


def regular(text: str) -> str:
    """*text* in the one spelling that :mod:`tools.periods` reads."""
    lowered = text.casefold().strip().strip(".!?").replace("’", "'")
    for pattern, replacement in _REWRITTEN:
        lowered = pattern.sub(replacement, lowered)
    words = (_word(word) for word in lowered.split() if word not in _FILLER)
    return " ".join(word for word in words if word)


def _word(word: str) -> str:
    word = _SHORT.get(word.rstrip("."), word)
    word = _NUMBERS.get(word, word)
    if word in _KNOWN or " " in word or len(word) < 4 or not word.isalpha():
        return word
    return _mended(word)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """The one calendar word that is a slip or two of typing away; the word itself where none is, or several are."""
    from rapidfuzz import process  # noqa: PLC0415 - only a misspelt word pays for it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    slips = 1 if len(word) <= 5 else 2
    near = process.extract(word, _VOCABULARY, scorer=OSA.distance, score_cutoff=slips, limit=2)
    if not near or (len(near) > 1 and near[0][1] == near[1][1]):
        return word
    return str(near[0][0])
