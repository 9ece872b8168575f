"""Ranges: "from 9 Aug to 5 Sept", "between July and September 2026", "Monday to today". Pure.

Words must be regular already (tools/calendar_words.py). What one end does not say it takes from the other.
"""

import re
from dataclasses import replace
from datetime import timedelta

from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS
from tools.holidays import HOLIDAYS
from tools.parts_of_periods import bounding_period
from tools.period import Calendar, Period, span_of

YEARLY = rf"(?:{'|'.join((*MONTHS, *SEASONS, *HOLIDAYS))}|[qh][1-4])"
"""The name of what comes once a year."""


def range_of(words: str, calendar: Calendar) -> Period | None:
    """The days from one period to another, or None where *words* name no two periods."""
    match = _RANGE.fullmatch(words)
    if match is None or re.search(r"\b(?:so|up|date)\b", words):
        return None
    left, right = (match[1], match[2]) if match[1] else (match[3], match[4])
    first, last = _both_ends(left, right, calendar)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if last.start is not None and last.start < first.start:
        first, last = last, first
    return span_of(first.start, last.end) if first.start and last.end else None


_RANGE = re.compile(
    r"(?:\d+ (?:days?|weeks?|months?|nights?|years?) )?between (.+) and (.+)"
    r"|(?:\d+ (?:days?|weeks?|months?|nights?|years?) (?:from|since) |from |since )?(.+?) (?:to|until) (.+)"
)


def _both_ends(left: str, right: str, calendar: Calendar) -> tuple[Period | None, Period | None]:
    """Each end may borrow from the other: "1 to 15 May", "May 1 to 15", "November to February 2025"."""
    left, right = _with_the_month(left, right)
    if _lacks_year(right) and re.search(r"\d{4}", left):
        first = bounding_period(left, calendar)
        if first is None or first.start is None:
            return None, None
        return first, bounding_period(right, replace(calendar, today=first.start + timedelta(days=364)))
    last = bounding_period(right, calendar)
    if last is None or last.start is None:
        return None, None
    own = re.search(r"\d{4}", left) or not (_lacks_year(left) or _REPEATED.fullmatch(left))
    return bounding_period(left, calendar if own else replace(calendar, today=last.start)), last


def _with_the_month(left: str, right: str) -> tuple[str, str]:
    """A bare number takes the month of the other end."""
    if re.fullmatch(_NUMBER, left) and (month := re.search(rf"\b(?:{'|'.join(MONTHS)})\b(?: \d{{4}})?$", right)):
        left = f"{re.sub(_SUFFIX, '', left)} {month[0]}"
    if re.fullmatch(_NUMBER, left) and (month := re.match(rf"({'|'.join(MONTHS)}) \d{{1,2}}\b(.*)", right)):
        left = f"{month[1]} {re.sub(_SUFFIX, '', left)}{month[2]}"
    if re.fullmatch(rf"{_NUMBER}(?: \d{{4}})?", right):
        month = re.match(rf"(?:{'|'.join(WEEKDAYS)})? ?({'|'.join(MONTHS)}) \d", left) or re.match(
            rf"(?:{'|'.join(WEEKDAYS)})? ?\d{{1,2}} ({'|'.join(MONTHS)})", left
        )
        right = f"{month[1]} {re.sub(_SUFFIX, '', right)}" if month else right
    return left, right


_SUFFIX = r"(?<=\d)(?:st|nd|rd|th)"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_REPEATED = re.compile(rf"(?:{'|'.join(WEEKDAYS)})|{_NUMBER}")
"""What comes again every week or month: at the left of a range, the one before its right."""
_YEARLY_NAME = re.compile(rf"\b{YEARLY}\b")


def _lacks_year(words: str) -> bool:
    return bool(_YEARLY_NAME.search(words)) and not re.search(r"\d{4}|\b(?:this|last|ago)\b", words)
