"""Calendar words to dates: "May", "last month", "since March", "2025-05-01..2025-05-31". Pure.

No model ever computes a date: it hands over the words, and this module knows what they mean on the athlete's "today".
A month or day without a year is the most recent one that has begun. Seasons are the northern, meteorological ones
(summer is June to August; winter has the year in which it begins).
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from tools.calendar_words import MONTHS, regular
from tools.days import ONE_DAY, month_end, months_after, spoken_date, years_before
from tools.named_periods import Calendar, Period, month_of, named_period, span_of, whole_period

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
    words = regular(text)
    calendar = Calendar(today, week_start, month_first)
    for reader in (_everything, _open_ended, _range, named_period, _of_another):
        period = reader(words, calendar)
        if period is not None:
            return replace(period, start=first_day) if period.start is None and first_day else period
    return None


def parse_against(
    text: str, base: Period, today: date, week_start: int = 0, *, month_first: bool = False
) -> Period | None:
    """Like :func:`parse`, and also words relative to another period: "the period before", "same period last year"."""
    if base.start is None or base.end is None:
        return parse(text, today, week_start, month_first=month_first)
    words = " ".join(text.casefold().replace("the ", " ").split())
    if match := _BEFORE.fullmatch(words):
        return _moved_back(_until(today, base) if match[3] else base, match[1] or match[2] or match[3])
    if (match := _ROLLING_BEFORE.fullmatch(words)) and (same := parse(f"last {match[1]}", today, week_start)):
        return _the_one_before(base) if same.days == base.days else same
    if re.fullmatch(
        r"(same|previous|prior|preceding) (period|time)( before)?|(period|time) before|before( that)?", words
    ):
        return _the_one_before(base)
    return parse(text, today, week_start, month_first=month_first)


_BEFORE = re.compile(
    r"(?:previous|prior|preceding) (day|week|month|quarter|year)"
    r"|(?:an? |one |1 )?(day|week|month|quarter|year) (?:before|earlier)"
    r"|same (?:period|time|days|week|month) (?:of )?(?:last|previous|in the previous) (year|month|week)(?: before)?"
)


_ROLLING_BEFORE = re.compile(r"(?:previous|prior|preceding) (\d+ (?:days|weeks|months|years))")


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
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    start = months_after(base.start, -months)
    if base.start.day == 1 and base.end == month_end(base.end):
        end = month_end(months_after(base.end.replace(day=1), -months))
        return month_of(start) if end == month_end(start) else _whole_year_or_days(start, end)
    return span_of(start, months_after(base.end, -months))


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
    if match := re.fullmatch(r"(.+) (this|last) year", words):
        return named_period(f"{match[1]} {calendar.today.year - (match[2] == 'last')}", calendar)
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
    inner = named_period(match[2], calendar) if match else None
    if match is None or inner is None or inner.start is None or inner.end is None:
        return None
    if match[1] in ("since", "from", "after"):
        start = inner.end + ONE_DAY if match[1] == "after" else inner.start
        said = f"since {spoken_date(start)}"
        return Period(start, max(start, calendar.today), said, said)
    end = inner.start - ONE_DAY if match[1] == "before" else inner.end
    said = f"before {inner.label}" if match[1] == "before" else f"until {spoken_date(end)}"
    return Period(None, end, said, said)


def _range(words: str, calendar: Calendar) -> Period | None:
    match = re.fullmatch(r"(?:between (.+) and (.+)|(?:from )?(.+?) (?:to|until) (.+))", words)
    if match is None:
        return None
    left, right = (match[1], match[2]) if match[1] else (match[3], match[4])
    first, last = _both_ends(left, right, calendar)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if last.start is not None and last.start < first.start:
        first, last = last, first
    return span_of(first.start, last.end) if first.start and last.end else None


def _both_ends(left: str, right: str, calendar: Calendar) -> tuple[Period | None, Period | None]:
    """Each end may borrow from the other: "1 to 15 May", "May 1 to 15", "November to February 2025"."""
    if left.isdigit() and len(left) <= 2 and (month := re.search(rf"\b({'|'.join(MONTHS)})\b.*", right)):
        left = f"{left} {month[0]}"
    if right.isdigit() and len(right) <= 2 and (month := re.match(rf"({'|'.join(MONTHS)}) \d", left)):
        right = f"{month[1]} {right}"
    if _lacks_year(right) and not _lacks_year(left):
        first = named_period(left, calendar)
        if first is None or first.start is None:
            return None, None
        return first, named_period(right, replace(calendar, today=first.start + timedelta(days=364)))
    last = named_period(right, calendar)
    if last is None or last.start is None:
        return None, None
    return named_period(left, replace(calendar, today=last.start) if _lacks_year(left) else calendar), last


def _lacks_year(words: str) -> bool:
    return any(month in words.split() for month in MONTHS) and not re.search(r"\d{4}", words)


def _the_one_before(base: Period) -> Period | None:
    """A whole month's predecessor is the month before; anything else moves back by its own length."""
    if base.start is None or base.end is None:
        return None
    if base.start.day == 1 and base.end == month_end(base.start):
        return month_of(months_after(base.start, -1))
    if (base.start.month, base.start.day, base.end.month, base.end.day) == (1, 1, 12, 31):
        return _whole_year_or_days(years_before(base.start, base.end.year - base.start.year + 1), base.start - ONE_DAY)
    return span_of(base.start - (base.end - base.start) - ONE_DAY, base.start - ONE_DAY)
