"""Which words may be part of a period, and how a period's words are handed on. Pure."""

import re

from agent.brains.reader.words import Token, one_of
from tools.calendar_words import MONTHS, RANKS, SEASONS, WEEKDAYS
from tools.holidays import HOLIDAYS

SHORT_MONTHS = frozenset({month[:3] for month in MONTHS} | {"sept"})
MONTH_NAMES = frozenset(MONTHS) | SHORT_MONTHS
_SHORT_DAYS = frozenset({day[:3] for day in WEEKDAYS} | {"tues", "weds", "thur", "thurs"})
UNITS = frozenset(
    f"{unit}{plural}"
    for unit in ("day", "night", "week", "weekend", "month", "quarter", "year", "wk", "yr")
    for plural in ("", "s")
)
NEAR = frozenset({"today", "yesterday", "tonight", "ytd", "mtd", "wtd", "fortnight"})
WHICH = frozenset({"this", "last", "past", "previous", "current", "same"})
_JOINTS = one_of(
    "since from before after until till through thru between to ago half the a of in on during for over so far date "
    "period time earlier onwards onward up now all year starting beginning start ending end following leading "
    "full complete whole entire within season couple morning afternoon evening new eve st good black boxing calendar "
    "that and - / q h w"
) | frozenset(RANKS)
NAMED = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, "fall", *SHORT_MONTHS, *_SHORT_DAYS})
HOLIDAY_NAMES = re.compile(rf"\b(?:{'|'.join(name.replace('new year', 'new years?') for name in HOLIDAYS)}|xmas)\b")
_HOLIDAY_WORDS = frozenset(word for name in HOLIDAYS for word in name.split()) | {"xmas", "years"}
_MONTH = rf"(?:{'|'.join(sorted(MONTH_NAMES, key=len, reverse=True))})"
_BESIDE_A_MONTH = re.compile(
    rf"\b\d+[a-z]{{2}}(?= (?:of )?{_MONTH}\b)|\b{_MONTH} (?:the )?\d+[a-z]{{2}}\b", re.IGNORECASE
)
_WEEKDAYS_MANY = frozenset(f"{day}s" for day in WEEKDAYS)
WORDS = frozenset(
    {*MONTHS, *WEEKDAYS, *SEASONS, *NEAR, *UNITS, *WHICH, "fall", "since", "before", "until", "between", "ago"}
    | {"through", "till", "christmas", "easter", "halloween", "thanksgiving"}
)
"""Calendar words that misspelt words may stand for."""


def is_calendar(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the token at *at* may be part of a period."""
    token = tokens[at]
    text = token.text
    if token.quoted:
        return False
    if text == ",":
        return _joins(tokens, at)
    if text == ".":
        return at > 0 and tokens[at - 1].text in SHORT_MONTHS | _SHORT_DAYS
    if text == "date" and "to" not in {token.text for token in tokens[max(0, at - 2) : at]}:
        return False
    if text in _WEEKDAYS_MANY:
        return at + 1 < len(tokens) and tokens[at + 1].text == "ago"
    known = text in NAMED or text in UNITS or text in NEAR or text in WHICH or text in _JOINTS or text in _HOLIDAY_WORDS
    return known or text[0].isdecimal() or is_part_of_year(text)


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    """The comma of "Friday, 3 May" and "May 3, 2024", which ends nothing."""
    before, after = tokens[at - 1].text if at else "", tokens[at + 1].text if at + 1 < len(tokens) else ""
    return before in {*WEEKDAYS, *_SHORT_DAYS} or bool(re.fullmatch(r"(?:19|20)\d\d", after))


def is_part_of_year(text: str) -> bool:
    """A quarter or a half: ``q3``."""
    return bool(re.fullmatch("q[1-4]|h[12]", text))


def is_ordinal(token: Token) -> bool:
    """Whether it was typed like ``12th``."""
    return token.text.isdecimal() and not token.typed.isdecimal() and token.typed[:1].isdecimal()


def written(span: tuple[Token, ...]) -> str:
    """The words of a period as :mod:`tools.periods` reads them: "1-15 August", "the 12th"."""
    words = " ".join(_written(token) for token in span if token.text != ".")
    words = re.sub(r"\b(this|last|past) - ", r"\1 ", words.replace(" , ", " "))
    words = _BESIDE_A_MONTH.sub(lambda match: re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", match[0]), words)
    words = re.sub(r"(\d) - (\d)", r"\1-\2", words)
    return re.sub(r"(\d) / (\d)", r"\1/\2", words)


def _written(token: Token) -> str:
    if is_ordinal(token):
        return token.typed.casefold()
    return token.text.capitalize() if token.text in NAMED and token.text not in (*SEASONS, "fall") else token.text
