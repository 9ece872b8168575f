"""Parts of periods, and stretches beside them: "the first two weeks of May", "the week before 5 June". Pure.

Words must be regular already (tools/calendar_words.py). The first week of a month is its first seven days.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from tools.calendar_words import RANKS, WEEKDAYS
from tools.days import ONE_DAY, month_end, months_after, unit_around, week_around
from tools.named_periods import named_period
from tools.period import Calendar, Period, day_of, span_of

_Bounds = tuple[date, date]


def one_period(words: str, calendar: Calendar) -> Period | None:
    """The bounded period that *words* name: by its own name, as a part of another one, or beside another one."""
    named = named_period(words, calendar)
    if named is not None:
        return named
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(words):
            try:
                found = build(match, calendar)
            except (ValueError, OverflowError):
                return None
            if found is not None:
                return found
    return None


def bounding_period(words: str, calendar: Calendar) -> Period | None:
    """Like :func:`one_period`, and also what means something only as a bound: "since the start of July"."""
    match = re.fullmatch(r"(start|beginning|end) (.+)", words)
    found = one_period(match[2] if match else words, calendar)
    if match is None or found is None or found.start is None or found.end is None:
        return found
    return day_of(found.end if match[1] == "end" else found.start)


def _bounds(words: str, calendar: Calendar) -> _Bounds:
    """First and last day of the period that *words* name. Raises ValueError where they name none."""
    found = one_period(words, calendar)
    if found is None or found.start is None or found.end is None:
        raise ValueError("no such period")
    return found.start, found.end


def _so_far(match: re.Match[str], calendar: Calendar) -> Period | None:
    inner = one_period(match["after"] or match["before"] or match["since"], calendar)
    if inner is None or inner.start is None or inner.start > calendar.today:
        return None
    if match["since"] and inner.end is not None and inner.end < calendar.today:  # "April 2024 to date"
        return span_of(inner.start, calendar.today)
    end = min(inner.end or calendar.today, calendar.today)
    return Period(inner.start, end, f"{inner.label} so far", f"{inner.phrase} so far", tells_dates=False)


def _all_of(match: re.Match[str], calendar: Calendar) -> Period | None:
    return one_period(match[1], calendar)


def _half(match: re.Match[str], calendar: Calendar) -> Period | None:
    """A month has its halves after the 15th (February after the 14th); anything else in its middle."""
    start, end = _bounds(match[2], calendar)
    days = (end - start).days + 1
    if days < 14:
        return None
    if start.day == 1 and end == month_end(end) and (end.year * 12 + end.month - start.year * 12 - start.month) % 2:
        middle = months_after(start, (end.year * 12 + end.month - start.year * 12 - start.month + 1) // 2) - ONE_DAY
    else:
        middle = start + timedelta(days=days // 2 - 1)
    return span_of(start, middle) if match[1] == "1" else span_of(middle + ONE_DAY, end)


def _end_of(match: re.Match[str], calendar: Calendar) -> Period | None:
    """So many days, weeks or months at one end of a period; never more than it has."""
    number, unit = int(match[2] or 1), match[3].removesuffix("s")
    start, end = _bounds(match[4], calendar)
    if number == 0:
        return None
    if unit == "month":
        if start.day != 1 or end != month_end(end):
            return None
        part = (
            (start, months_after(start, number) - ONE_DAY)
            if match[1] in _FIRST
            else (months_after(end.replace(day=1), 1 - number), end)
        )
    else:
        length = timedelta(days=number * (7 if unit == "week" else 1) - 1)
        part = (start, start + length) if match[1] in _FIRST else (end - length, end)
    return span_of(*part) if start <= part[0] and part[1] <= end else None


def _nth(match: re.Match[str], calendar: Calendar) -> Period | None:
    """The third week, Sunday, weekend, day or month of a period."""
    unit, place = match[2], RANKS.get(match[1], 0)
    start, end = _bounds(match[3], calendar)
    if unit in ("month", "quarter") and start.day != 1:
        return None
    if unit in ("day", "week"):
        step = 7 if unit == "week" else 1
        first = start + timedelta(days=step * (place - 1)) if place else end - timedelta(days=step - 1)
        last = first + timedelta(days=step - 1)
    elif unit in ("month", "quarter"):
        months = 3 if unit == "quarter" else 1
        first = months_after(start, months * (place - 1)) if place else months_after(end.replace(day=1), 1 - months)
        last = months_after(first, months) - ONE_DAY
    else:
        wanted = 5 if unit == "weekend" else WEEKDAYS.index(unit)
        length = timedelta(days=1 if unit == "weekend" else 0)
        earliest, latest = start + timedelta(days=(wanted - start.weekday()) % 7), end - length
        latest -= timedelta(days=(latest.weekday() - wanted) % 7)
        first = earliest + timedelta(weeks=place - 1) if place else latest
        last = first + length
    inside = start <= first and (last <= end or unit == "week") and first <= end
    return span_of(first, min(last, end)) if inside else None


def _weekday_in(match: re.Match[str], calendar: Calendar) -> Period | None:
    """Tuesday of last week; the Friday of the week of 3 May."""
    start, end = _bounds(match[2], calendar)
    if (end - start).days != 6:
        return None
    return day_of(start + timedelta(days=(WEEKDAYS.index(match[1]) - start.weekday()) % 7))


def _day_in(match: re.Match[str], calendar: Calendar) -> Period | None:
    """The 12th of last month."""
    start, end = _bounds(match[2], calendar)
    day = start + timedelta(days=int(match[1]) - 1)
    return day_of(day) if start.day == 1 and end == month_end(start) and start <= day <= end else None


def _around(match: re.Match[str], calendar: Calendar) -> Period | None:
    """The week, or weekend, of a day; "the best week of 2022" is no week."""
    start, end = _bounds(match[2], calendar)
    if (end - start).days > 6:
        return None
    if match[1] == "weekend" and start.weekday() < 5:
        first, _ = week_around(start, 0)
        return span_of(first + timedelta(days=5), first + timedelta(days=6))
    return span_of(*unit_around(start, match[1], calendar.week_start))


def _beside(match: re.Match[str], calendar: Calendar) -> Period | None:
    """So many days, weeks or months that start with, end with, come before or follow another period."""
    number, unit, side = int(match[1] or 1), match[2].removesuffix("s"), match[3]
    start, end = _bounds(match[4], calendar)
    if number == 0 or (match[1] is None and not _one_unit(match[2], side)):
        return None
    if side == "before" and match[1] is None and start != end:
        return None  # "the month before May" is a month: tools/periods.py moves back by whole ones
    if side in ("starting with", "starting", "beginning", "from", "after"):
        first = end + ONE_DAY if side == "after" else start
        return span_of(first, _far(first, unit, number) - ONE_DAY)
    last = start - ONE_DAY if side in ("before", "leading up to") else end
    return span_of(_far(last, unit, -number) + ONE_DAY, last)


def _one_unit(unit: str, side: str) -> bool:
    """ "The week after …", "the day before …"; not "days from …", and "the year before …" is a whole year's matter."""
    if unit.endswith("s") or unit == "year" or side in ("to", "until", "up to"):
        return False
    return side != "from" or unit == "week"


def _far(day: date, unit: str, number: int) -> date:
    if unit in ("day", "week", "night"):
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    return months_after(day, number * {"month": 1, "quarter": 3, "year": 12}[unit])


_FIRST = frozenset({"first", "1st"})
_RANK = "|".join((*RANKS, "last"))
_DAY_NAMES = "|".join(WEEKDAYS)
_SIDES = "starting with|starting|beginning|from|after|before|leading up to|up to|until|to|ending"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], Period | None]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"(?P<before>.+) so far|(?P<since>.+) to date|so far (?P<after>.+)", _so_far),
        (r"all (?!day)(.+)", _all_of),
        (r"h([12]) (.+)", _half),
        (r"(first|1st|last) (\d{1,3}) (days?|nights?|weeks?|months?) (?!from |since |before |after )(.+)", _end_of),
        (rf"({_RANK}) (day|week|weekend|month|quarter|{_DAY_NAMES}) (?!before |after )(.+)", _nth),
        (rf"({_DAY_NAMES}) (.+)", _weekday_in),
        (r"(\d{1,2})(?:st|nd|rd|th) (.*month.*)", _day_in),
        (rf"(?:(\d{{1,4}}) )?(days?|nights?|weeks?|months?|years?) ({_SIDES}) (.+)", _beside),
        (r"(week|weekend) (?!\d{1,2}(?: \d{4})?$)(.+)", _around),
    )
)
