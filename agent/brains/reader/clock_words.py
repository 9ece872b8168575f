"""Times of day as people say them: "7 am", "6:30", "half past six", "10 in the evening", "midnight". Pure."""

import re
from dataclasses import dataclass, replace

from agent.brains.reader.amounts import Texts, text_at, texts_at
from agent.brains.reader.words import Token, one_of
from tools.calendar_words import MONTHS

_NAMED = {"noon": 720, "midday": 720, "noontime": 720, "midnight": 0}
_PARTS: dict[Texts, bool] = {
    ("in", "the", "morning"): False, ("in", "the", "afternoon"): True, ("in", "the", "evening"): True,
}  # fmt: skip
_PAST = {("half", "past"): 30, ("quarter", "past"): 15, ("a", "quarter", "past"): 15, ("quarter", "to"): -15} | {
    ("a", "quarter", "to"): -15, ("half", "after"): 30,
}  # fmt: skip
_NO_CLOCK = {*MONTHS, *(month[:3] for month in MONTHS), "of", "sept"} | one_of(
    "km kms k mi miles mile m min mins minutes h hr hrs hours hour / per % bpm ° degrees steps days weeks "
    "months years runs times kg ft feet - pace w watts c f"
)
"""What follows a number that is no hour."""


@dataclass(frozen=True)
class Clock:
    """A time of day, and how many tokens it took."""

    minutes: int
    """Since midnight, 0 to 1439."""
    length: int
    sure: bool = False
    """Whether morning and evening are told apart."""
    written: bool = False
    """Whether it is written as a time ("6:30", "6 o'clock") and not as a bare number."""
    named: str = ""
    half: str = ""
    """``am`` or ``pm``, where it is said."""


def clock_at(tokens: tuple[Token, ...], at: int) -> Clock | None:
    """The time of day that begins at *at*; a bare number up to 24 may be one too."""
    text = text_at(tokens, at)
    if text in _NAMED:
        return Clock(_NAMED[text], 1, sure=True, written=True, named=text)
    for words, minutes in _PAST.items():
        if texts_at(tokens, at, len(words)) == words:
            hour = clock_at(tokens, at + len(words))
            if hour is None or hour.minutes % 60 or hour.named:
                return None
            moved = (hour.minutes + minutes) % 1440
            return replace(hour, minutes=moved, length=hour.length + len(words), written=True)
    return _in_digits(tokens, at)


def in_the(clock: Clock, half: str) -> Clock:
    """The same hour of the morning (``am``) or from noon on (``pm``)."""
    minutes = clock.minutes % 720 + (720 if half == "pm" else 0)
    return replace(clock, minutes=minutes, sure=True, half=half)


def _in_digits(tokens: tuple[Token, ...], at: int) -> Clock | None:
    typed = tokens[at].typed if at < len(tokens) and not tokens[at].quoted else ""
    found = re.fullmatch(r"(\d{1,2})(?:([:.])(\d{2}))?", typed if typed[:1].isdecimal() else text_at(tokens, at))
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[3] or 0)
    length, half = 1, ""
    oclock = text_at(tokens, at + 1) == "oclock"
    length += oclock
    if text_at(tokens, at + length) in ("am", "pm"):
        half, length = text_at(tokens, at + length), length + 1
    else:
        half, extra = _part_of_day(tokens, at + length, hour)
        length += extra
    if hour > 24 or minute > 59 or (hour == 24 and minute) or (found[2] == "." and not half):
        return None
    if half and not 1 <= hour <= 12:
        half = "" if hour > 12 else "am"
    elif not half and not oclock and text_at(tokens, at + length) in _NO_CLOCK:
        return None
    written = found[2] == ":" or oclock or bool(half)
    clock = Clock(hour % 24 * 60 + minute, length, written and (hour > 12 or typed[:1] == "0"), written)
    return in_the(clock, half) if half else clock


def _part_of_day(tokens: tuple[Token, ...], at: int, hour: int) -> tuple[str, int]:
    """ "In the evening", "at night" behind an hour: the half of the day, and how many tokens say so."""
    for words, later in _PARTS.items():
        if texts_at(tokens, at, len(words)) == words:
            return ("pm" if later else "am"), len(words)
    if texts_at(tokens, at, 2) == ("at", "night"):
        return ("pm" if 6 <= hour <= 11 else "am"), 2
    return "", 0
