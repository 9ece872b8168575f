"""A period that is said once more right behind itself: "this summer (June to August)", "last week, i.e. Mon-Sun". Pure.

Brackets are gone by now, so the second wording stands next to the first, or behind an "i.e.". Whether both fit together
is for :mod:`tools.periods`, which gets them as "this summer (June to August)".
"""

import re
from datetime import date

from agent.brains.reader.calendar_tokens import WHICH, is_calendar, written
from agent.brains.reader.words import Token
from tools import periods
from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS

_MARKS = (("i", ".", "e", "."), ("i", ".", "e"), ("ie",), ("that", "is"), ("i", "mean"), ("meaning",), ("namely",))
_PREPOSITIONS = frozenset({"in", "on", "during", "over", "the", "of"})
_LONGEST = 10
_BARE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?-\d{1,2}(?:st|nd|rd|th)?|\d{1,3} (?:days|nights|weeks)")
"""Means something only as a gloss: "(1-15)", "(14 days)"."""
_BOTH_HALVES = re.compile(r"\d{1,2} - \d{1,2} (?:versus|vs|or|and) \d{1,2} - \d{1,2}(?!\w)")
_YEARLY = re.compile(rf"\b(?:{'|'.join((*MONTHS, *SEASONS))}|fall|[qh][1-4])\b")
_DAY_NAMES = frozenset({*WEEKDAYS, *(day[:3] for day in WEEKDAYS)})
_UNIT_ALONE = re.compile(r"(?:(?:a|the) )?(?:day|night|week|month|year)s?", re.IGNORECASE)
"""No period by itself: "which 2024 month"."""
_MOVING = re.compile(r"\b(?:this|last|past|today|yesterday|ago)\b", re.IGNORECASE)
_SPELT_OUT = re.compile(r"\b(?:19|20)\d\d\b")


def with_gloss(tokens: tuple[Token, ...], end: int, said: str, some_day: date, *, alone: bool) -> tuple[int, str]:
    """Where the period *said*, which ends at *end*, ends with what says it once more; and both wordings as one.

    *alone*: whether nothing is compared, so that a second period right behind the first is no other one.
    """
    if "half" in said and (match := _BOTH_HALVES.match(" ".join(token.text for token in tokens[end : end + 7]))):
        return end + match[0].count(" ") + 1, said
    if said.casefold() in _DAY_NAMES:  # "every Sunday in May"
        return end, said
    begin, marked = _after_mark(tokens, end, said)
    while begin < len(tokens) and tokens[begin].text in _PREPOSITIONS:
        begin += 1
    longest = begin
    while longest < min(len(tokens), begin + _LONGEST) and is_calendar(tokens, longest):
        longest += 1
    if not (alone or marked) and begin < len(tokens) and tokens[begin].text in WHICH:
        return end, said
    for stop in range(longest, begin, -1):
        gloss = written(tokens[begin:stop])
        if tokens[stop - 1].text not in _PREPOSITIONS and _fits(said, gloss, some_day):
            return stop, gloss if marked and _SPELT_OUT.search(gloss) else f"{said} ({gloss})"
    return end, said


def _after_mark(tokens: tuple[Token, ...], end: int, said: str) -> tuple[int, bool]:
    """Where a gloss may begin, and whether something announces it: "i.e.", or the comma behind a season of sports."""
    comma = end < len(tokens) and tokens[end].text == ","
    begin = end + 1 if comma else end
    for mark in _MARKS:
        if tuple(token.text for token in tokens[begin : begin + len(mark)]) == mark:
            at = begin + len(mark)
            return (at + 1 if at < len(tokens) and tokens[at].text == "," else at), True
    return (begin, True) if comma and said.endswith("season") else (end, False)


def _fits(said: str, gloss: str, some_day: date) -> bool:
    """Whether *gloss* can be what *said* means; of "last winter" that depends on the day it is asked."""
    if _UNIT_ALONE.fullmatch(gloss):
        return False
    if not _BARE.fullmatch(gloss) and periods.parse(gloss, some_day) is None:
        return False
    both = periods.parse(f"{said} ({gloss})", some_day)
    if both is not None:
        return both != periods.parse(said, some_day) or not _only_around(said, gloss, some_day)
    return bool(_MOVING.search(said) and _SPELT_OUT.search(gloss) and not _SPELT_OUT.search(said))


def _only_around(said: str, gloss: str, some_day: date) -> bool:
    """ "Monday this year": what is wider than the period tells of it at most the year."""
    one, other = periods.parse(said, some_day), periods.parse(gloss, some_day)
    wider = one is not None and other is not None and (one.days or 0) < (other.days or 0)
    return wider and not _YEARLY.search(said.casefold())
