"""Calendar words to dates: "May", "last month", "since March", "2025-05-01..2025-05-31". Pure.

No model ever computes a date: it hands over the words, and this module knows what they mean on the athlete's "today".
A month or day without a year is the most recent one that has begun. Seasons are the northern, meteorological ones
(summer is June to August; winter has the year in which it begins). Words in brackets say a period once more, "this
winter (since 1 December)", and have the last word unless they mean other days altogether; of "May within last year"
the period that lies in the other one is meant.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from tools.calendar_words import MONTHS, regular
from tools.days import ONE_DAY, month_end, months_after, spoken_date, years_before
from tools.parts_of_periods import bounding_period, one_period
from tools.period import Calendar, Period, month_of, span_of, whole_period
from tools.ranges import YEARLY, range_of

__all__ = ["EXAMPLES", "Period", "parse", "parse_against"]

EXAMPLES = (
    "May",
    "May 2025",
    "2025",
    "this week",
    "last month",
    "last 30 days",
    "since March",
    "2025-05-01..2025-05-31",
)


def parse(
    text: str, today: date, week_start: int = 0, first_day: date | None = None, *, month_first: bool = False
) -> Period | None:
    """The period that *text* names on *today*, or None where it names none.

    *week_start*: Monday 0 to Sunday 6. *first_day* bounds "all time" and "before …" on the left where it is given.
    *month_first*: whether 06/07/2023 is of June (else it is of July).
    """
    if len(text) > _LONGEST:
        return None
    calendar = Calendar(today, week_start, month_first)
    try:
        period = _understood(text, calendar)
    except (ValueError, OverflowError):  # beyond the calendar's first or last day
        return None
    if period is not None and period.start is None and first_day:
        return replace(period, start=first_day)
    return period


_WITHIN = " within "
_LONGEST = 500
"""Characters: no period takes more to say."""


def _understood(text: str, calendar: Calendar) -> Period | None:
    if "(" in text:
        return _glossed(text, calendar)
    return _within(text, calendar) if _WITHIN in text.strip() else _read(regular(text), calendar)


def _read(words: str, calendar: Calendar) -> Period | None:
    words = _with_the_year(words, calendar)
    for reader in (_everything, _open_ended, range_of, one_period, _of_another):
        period = reader(words, calendar)
        if period is not None:
            return period
    return None


def _with_the_year(words: str, calendar: Calendar) -> str:
    """ "May last year" with the year itself; "the third quarter of the year" is this year's."""

    def year(match: re.Match[str]) -> str:
        return f"{match[1]} {calendar.today.year - (match[2] == 'last')}"

    return _OF_A_YEAR.sub(year, words)


_OF_A_YEAR = re.compile(rf"\b({YEARLY}(?: \d{{1,2}})?) (?:(this|last) )?year\b(?! (?:so|to|before|earlier))")


def _glossed(text: str, calendar: Calendar) -> Period | None:
    """ "Last week (Mon-Sun)": what the brackets say, where they say the same or less; None where they contradict."""
    match = _GLOSSED.fullmatch(text.strip().strip(".!?"))
    said = None if match is None else _read(regular(match[1]), calendar)
    if match is None or said is None or said.start is None or said.end is None:
        return said
    gloss = regular(match[2])
    if (length := re.fullmatch(r"(\d+) (days?|nights?|weeks?)", gloss)) is not None:
        days = int(length[1]) * (7 if length[2].startswith("week") else 1)
        return said if days == said.days else None
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)? to \d{1,2}(?:st|nd|rd|th)?", gloss):
        gloss = f"{re.sub('st|nd|rd|th', '', gloss)} {MONTHS[said.start.month - 1]} {said.start.year}"
    within = replace(calendar, today=min(said.end, calendar.today))
    order = (calendar, within) if _FROM_TODAY.search(gloss) else (within, calendar)
    for at in order:
        found = _read(gloss, at)
        if found is not None and _overlap(found, said):
            return said if _only_wider(found, said) and not _same_opening(found, said, gloss) else found
    return _inside(regular(match[1]), gloss, calendar)


def _within(text: str, calendar: Calendar) -> Period | None:
    """ "The second half within so far this month": of two periods the one that lies in the other."""
    left, right = (regular(part) for part in text.split(_WITHIN, 1))
    if left in ("h1", "h2"):
        return _read(f"{left} {right.removesuffix(' so far').removeprefix('so far ')}", calendar)
    return _inside(left, right, calendar) or _inside(right, left, calendar)


def _inside(inner: str, outer: str, calendar: Calendar) -> Period | None:
    """The *inner* period if it lies in the *outer* one, which may say its year: "May" in "2024"."""
    around = _read(outer, calendar)
    if around is None or around.start is None or around.end is None:
        return None
    same_day = months_after(calendar.today, 12 * (around.end.year - calendar.today.year))
    for today in (calendar.today, min(same_day, calendar.today), min(around.end, calendar.today)):
        at = replace(calendar, today=today)
        found = _read(inner, at)
        if found is not None and _only_wider(around, found):
            return found
    return None


def _overlap(one: Period, other: Period) -> bool:
    return _first(one) <= _last(other) and _first(other) <= _last(one)


def _only_wider(gloss: Period, said: Period) -> bool:
    return _first(gloss) <= _first(said) and _last(said) <= _last(gloss)


def _same_opening(gloss: Period, said: Period, words: str) -> bool:
    """ "This winter (since 1 December)" goes on after the winter."""
    return gloss.start == said.start and words.startswith("since ")


def _first(period: Period) -> date:
    return period.start or date.min


def _last(period: Period) -> date:
    return period.end or date.max


_GLOSSED = re.compile(r"([^()]+) ?\(([^()]+)\)")
_FROM_TODAY = re.compile(r"\b(?:today|since|last|past|this|onwards)\b")


def parse_against(
    text: str, base: Period, today: date, week_start: int = 0, *, month_first: bool = False
) -> Period | None:
    """Like :func:`parse`, and also words relative to another period: "the period before", "same period last year"."""
    if base.start is not None and base.end is not None:
        words = " ".join(text.casefold().replace("the ", " ").split())
        try:
            found = _against(words, base, Calendar(today, week_start, month_first))
        except (ValueError, OverflowError):  # before the calendar's first day
            return None
        if found is not None:
            return found
    return parse(text, today, week_start, month_first=month_first)


def _against(words: str, base: Period, calendar: Calendar) -> Period | None:
    today = calendar.today
    if base.start is None or base.end is None:
        return None
    if match := _BEFORE.fullmatch(words):
        return _moved_back(_until(today, base) if match[3] else base, match[1] or match[2] or match[3])
    if match := _ROLLING_BEFORE.fullmatch(words):
        same = _read(regular(f"last {match[1]}"), calendar)
        return same if same is None or same.days != base.days else _the_one_before(base)
    if match := _SO_MANY_BEFORE.fullmatch(regular(words)):
        return one_period(f"{match[1]} before {base.start.isoformat()}", calendar)
    if match := _SAME_IN_YEAR.fullmatch(words):
        return _moved_months(_until(today, base), 12 * (int(match[1]) - base.start.year))
    return _the_one_before(base) if _THE_ONE_BEFORE.fullmatch(words) else None


_THE_ONE_BEFORE = re.compile(
    r"(same|previous|prior|preceding) (period|time)( before)?|(period|time) before|before( that)?"
)
_BEFORE = re.compile(
    r"(?:previous|prior|preceding) (day|week|month|quarter|year)"
    r"|(?:an? |one |1 )?(day|week|month|quarter|year) (?:before|earlier)(?: that)?"
    r"|same (?:period|time|days|week|month) (?:of )?(?:last|previous|in the previous) (year|month|week)(?: before)?"
)


_ROLLING_BEFORE = re.compile(r"(?:previous|prior|preceding) (\d+ (?:days|nights|weeks|months|years))")
_SAME_IN_YEAR = re.compile(r"same (?:period|time|days|week|month) (?:of |in )?((?:19|20)\d\d)")
_SO_MANY_BEFORE = re.compile(r"(\d+ (?:days|nights|weeks|months|years)) before(?: that)?")


def _until(today: date, base: Period) -> Period:
    """Of a period in progress the days so far: "the same time last year" is as much of last year."""
    running = base.start is not None and base.end is not None and base.start <= today < base.end
    return replace(base, end=today) if running else base


def _moved_back(base: Period, unit: str) -> Period | None:
    """The base, one *unit* earlier."""
    if base.start is None or base.end is None:
        return None
    if unit in ("day", "week"):
        back = timedelta(days=7 if unit == "week" else 1)
        return span_of(base.start - back, base.end - back)
    return _moved_months(base, -{"month": 1, "quarter": 3, "year": 12}[unit])


def _moved_months(base: Period, months: int) -> Period | None:
    """The base, so many months later; whole months stay whole."""
    if base.start is None or base.end is None:
        return None
    start = months_after(base.start, months)
    if base.start.day == 1 and base.end == month_end(base.end):
        end = month_end(months_after(base.end.replace(day=1), months))
        return month_of(start) if end == month_end(start) else _whole_year_or_days(start, end)
    return span_of(start, months_after(base.end, months))


def _whole_year_or_days(start: date, end: date) -> Period:
    is_year = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    return whole_period(start, end, str(start.year)) if is_year else span_of(start, end)


_MOST_STEPS = 20
"""How often "the year before the year before …" may go back."""


def _of_another(words: str, calendar: Calendar) -> Period | None:
    """ "The year before May 2025"; "May last year"."""
    match = re.fullmatch(r"(day|week|month|quarter|year|period) before (.+)", words)
    if match and words.count(" before ") <= _MOST_STEPS:
        base = parse(match[2], calendar.today, calendar.week_start, month_first=calendar.month_first)
        if base is None or base.start is None or base.end is None:
            return None
        try:
            return parse_against(f"{match[1]} before", base, calendar.today, calendar.week_start)
        except (ValueError, OverflowError):  # before the calendar's first day
            return None
    return None


# --- periods with one or no bound, and ranges ---


def _everything(words: str, _: Calendar) -> Period | None:
    if re.fullmatch(r"all( time)?|ever|overall|always|lifetime|(all )?history|since beginning|everything", words):
        return Period(None, None, "all time", "of all time", tells_dates=False)
    return None


def _open_ended(words: str, calendar: Calendar) -> Period | None:
    if words.endswith(" onwards"):
        words = "since " + words.removesuffix(" onwards").removeprefix("from ").removeprefix("since ")
    match = re.fullmatch(r"(since|from|after|before|until|up to) (.+)", words)
    inner = _bound(match[2], calendar) if match else None
    if match is None or inner is None or inner.start is None or inner.end is None:
        return None
    if match[1] in ("since", "from", "after"):
        start = inner.end + ONE_DAY if match[1] == "after" else inner.start
        said = f"since {spoken_date(start)}"
        return Period(start, max(start, calendar.today), said, said)
    end = inner.start - ONE_DAY if match[1] == "before" else inner.end
    said = f"before {inner.label}" if match[1] == "before" else f"until {spoken_date(end)}"
    return Period(None, end, said, said)


def _bound(words: str, calendar: Calendar) -> Period | None:
    """What bounds a period: "since two weeks ago" counts from the day, not from that week's first one."""
    if match := re.fullmatch(r"(?:(\d{1,3}) )?(week|month|year)s? ago", words):
        number, unit = int(match[1] or 1), match[2]
        days = timedelta(weeks=number) if unit == "week" else timedelta()
        months = {"week": 0, "month": number, "year": 12 * number}[unit]
        day = months_after(calendar.today, -months) - days
        return span_of(day, day)
    return bounding_period(words, calendar)


def _the_one_before(base: Period) -> Period | None:
    """A whole month's predecessor is the month before; anything else moves back by its own length."""
    if base.start is None or base.end is None:
        return None
    if base.start.day == 1 and base.end == month_end(base.start):
        return month_of(months_after(base.start, -1))
    if (base.start.month, base.start.day, base.end.month, base.end.day) == (1, 1, 12, 31):
        return _whole_year_or_days(years_before(base.start, base.end.year - base.start.year + 1), base.start - ONE_DAY)
    return span_of(base.start - (base.end - base.start) - ONE_DAY, base.start - ONE_DAY)
