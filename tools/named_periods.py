"""Periods by their names: "May 2025", "last month", "3 days ago", "summer", "Q1". Pure.

Words must be regular already (tools/calendar_words.py). Periods without a bound, and ranges, are tools/periods.py's.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS
from tools.days import (
    ONE_DAY,
    month_end,
    months_after,
    spoken_day,
    spoken_span,
    unit_around,
    week_around,
    years_before,
)


@dataclass(frozen=True)
class Period:
    """Days from *start* to *end*, both included, in the athlete's calendar; None is without a bound on that side."""

    start: date | None
    end: date | None
    label: str
    """What it was called: ``May 2025``, ``last month``."""
    phrase: str
    """The label as it follows a verb: ``in May 2025``, ``last month``, ``since 1 March 2025``."""
    tells_dates: bool = True
    """Whether the label alone says which days are meant."""

    @property
    def days(self) -> int | None:
        """How many days; None without both bounds."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1

    def span(self) -> str:
        """The days themselves: ``1 to 31 May 2025``."""
        return spoken_span(self.start, self.end)


@dataclass(frozen=True)
class Calendar:
    """What relative words are relative to."""

    today: date
    week_start: int
    month_first: bool = False
    """How ``06/07/2023`` is read, which may be of June or of July."""


def named_period(words: str, calendar: Calendar) -> Period | None:
    """The period that has this name, or None: one day, week, month, season, year, or the last so many of them."""
    if match := re.fullmatch(r"(.+) (?:so far|to date)", words):
        inner = named_period(match[1], calendar)
        if inner is None or inner.start is None or inner.start > calendar.today:
            return None
        end = min(inner.end or calendar.today, calendar.today)
        return Period(inner.start, end, f"{inner.label} so far", f"{inner.phrase} so far", tells_dates=False)
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(words):
            try:
                return build(match, calendar)
            except (ValueError, OverflowError):
                return None
    return None


def _near_day(match: re.Match[str], calendar: Calendar) -> Period:
    back = {"today": 0, "yesterday": 1, "day before yesterday": 2}.get(match[0])
    day = calendar.today - timedelta(days=int(match[1]) if back is None else back)
    return Period(day, day, match[0], match[0] if back is not None else f"{match[1]} days ago", tells_dates=False)


def _this_or_last(match: re.Match[str], calendar: Calendar) -> Period:
    """The calendar week, month, quarter or year that holds today, or the one before it; ``past`` rolls instead."""
    which, unit = match[1] or "this", match[2]
    if which == "past":
        return _rolling_days(1, unit, calendar, f"the past {unit}")
    start, end = unit_around(calendar.today, unit, calendar.week_start)
    if which == "last":
        start, end = unit_around(start - ONE_DAY, unit, calendar.week_start)
    if unit == "weekend" and which == "last" and end >= calendar.today:
        start, end = start - timedelta(days=7), end - timedelta(days=7)
    return Period(start, end, f"{which} {unit}", f"{which} {unit}", tells_dates=False)


def _rolling(match: re.Match[str], calendar: Calendar) -> Period:
    number, unit = int(match[1]), match[2].removesuffix("s")
    return _rolling_days(number, unit, calendar, f"the last {number} {unit}{'s' if number != 1 else ''}")


def _rolling_days(number: int, unit: str, calendar: Calendar, label: str) -> Period:
    if unit in ("day", "week"):
        start = calendar.today - timedelta(days=number * (7 if unit == "week" else 1) - 1)
    else:
        start = months_after(calendar.today, -number * {"month": 1, "quarter": 3, "year": 12}[unit]) + ONE_DAY
    return Period(start, calendar.today, label, f"in {label}", tells_dates=False)


def _units_ago(match: re.Match[str], calendar: Calendar) -> Period:
    number, unit = int(match[1]), match[2].removesuffix("s")
    if unit == "week":
        day = calendar.today - timedelta(weeks=number)
    else:
        day = months_after(calendar.today, -number * (12 if unit == "year" else 1))
    said = f"{number} {unit}{'s' if number != 1 else ''} ago"
    return Period(*unit_around(day, unit, calendar.week_start), said, said, tells_dates=False)


def _weekday(match: re.Match[str], calendar: Calendar) -> Period:
    wanted = WEEKDAYS.index(match[2])
    if match[1] == "this":
        first, _ = week_around(calendar.today, calendar.week_start)
        return day_of(first + timedelta(days=(wanted - first.weekday()) % 7))
    back = (calendar.today.weekday() - wanted) % 7
    return day_of(calendar.today - timedelta(days=7 if back == 0 and match[1] == "last" else back))


def _week_of(match: re.Match[str], calendar: Calendar) -> Period | None:
    inner = named_period(match[1], calendar)
    return None if inner is None or inner.start is None else span_of(*week_around(inner.start, calendar.week_start))


def _iso_week(match: re.Match[str], calendar: Calendar) -> Period:
    year = match["y1"] or match["y2"]
    number = int(match["w1"] or match["w2"])
    start = date.fromisocalendar(int(year) if year else calendar.today.isocalendar().year, number, 1)
    if not year and start > calendar.today:
        start = date.fromisocalendar(start.year - 1 if start.month > 1 else start.year, number, 1)
    start, end = week_around(start + timedelta(days=3), calendar.week_start)
    return Period(start, end, f"week {number}", f"in week {number}", tells_dates=False)


def _iso_day(match: re.Match[str], _: Calendar) -> Period:
    return day_of(date(int(match[1]), int(match[2]), int(match[3])))


def _iso_month(match: re.Match[str], _: Calendar) -> Period:
    return month_of(date(int(match[1]), int(match[2]), 1))


def _year(match: re.Match[str], _: Calendar) -> Period:
    year = int(match[1])
    return whole_period(date(year, 1, 1), date(year, 12, 31), str(year))


def _part_of_year(match: re.Match[str], calendar: Calendar) -> Period:
    """Quarters and halves."""
    months = 3 if match[1] == "q" else 6
    first_month = (int(match[2]) - 1) * months + 1
    start = _latest_start(first_month, 1, match[3], calendar)
    which = ("first", "second", "third", "fourth")[int(match[2]) - 1]
    label = f"the {which} {'quarter' if months == 3 else 'half'} of {start.year}"
    return Period(start, months_after(start, months) - ONE_DAY, label, f"in {label}", tells_dates=False)


def _season(match: re.Match[str], calendar: Calendar) -> Period:
    season = match["season"]
    start = _latest_start((12, 3, 6, 9)[SEASONS.index(season)], 1, match["year"], calendar)
    end = months_after(start, 3) - ONE_DAY
    if match["which"] == "last" and end >= calendar.today:
        start, end = years_before(start, 1), months_after(years_before(start, 1), 3) - ONE_DAY
    label = f"{season} {start.year}" + (f"/{end.year % 100:02}" if end.year != start.year else "")
    return Period(start, end, label, f"in {label}", tells_dates=False)


def _named_month(match: re.Match[str], calendar: Calendar) -> Period:
    start = _latest_start(MONTHS.index(match["month"]) + 1, 1, match["year"], calendar)
    if match["which"] == "last" and month_end(start) >= calendar.today:
        start = years_before(start, 1)
    return month_of(start)


def _named_day(match: re.Match[str], calendar: Calendar) -> Period:
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    return day_of(_latest_start(month, day, match["year"], calendar))


def _decade(match: re.Match[str], _: Calendar) -> Period:
    year = int(match[1])
    label = f"the {year}s"
    return Period(date(year, 1, 1), date(year + 9, 12, 31), label, f"in {label}", tells_dates=False)


def _numeric_day(match: re.Match[str], calendar: Calendar) -> Period | None:
    """``31.05.2025`` is day first; with slashes, where it can be read both ways, as the athlete writes dates."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12:
        return day_of(date(year, second, first))
    month, day = (first, second) if second > 12 or calendar.month_first else (second, first)
    return day_of(date(year, month, day))


_MONTH_NAMES = "|".join(MONTHS)
_YEAR = r"(?: (?P<year>\d{4}))?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], Period | None]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"today|yesterday|day before yesterday|(\d{1,4}) days? ago", _near_day),
        (r"(?:(this|last|past) )?(day|weekend|week|month|quarter|year)", _this_or_last),
        (r"(?:last|past|this) (\d{1,4}) (days?|weeks?|months?|quarters?|years?)", _rolling),
        (r"(\d{1,3}) (weeks?|months?|years?) ago", _units_ago),
        (rf"(?:(this|last) )?({'|'.join(WEEKDAYS)})", _weekday),
        (r"week (?:starting |beginning )?(?!\d{1,2}(?: \d{4})?$)(.+)", _week_of),
        (r"(?:(?P<y1>\d{4})-?w(?P<w1>\d{1,2})|week (?P<w2>\d{1,2})(?: (?P<y2>\d{4}))?)", _iso_week),
        (r"(\d{4})-(\d{1,2})-(\d{1,2})", _iso_day),
        (r"(\d{4})-(\d{1,2})", _iso_month),
        (r"(?:year )?((?:19|20)\d{2})", _year),
        (r"((?:19|20)\d0)s", _decade),
        (r"(q)([1-4])(?: (\d{4}))?", _part_of_year),
        (r"(h)([12])(?: (\d{4}))?", _part_of_year),
        (
            rf"(?:(?P<which>this|last) )?(?P<season>{'|'.join(SEASONS)})(?: (?P<year>\d{{4}})(?:/\d\d(?:\d\d)?)?)?",
            _season,
        ),
        (rf"(?:(?P<which>this|last) )?(?P<month>{_MONTH_NAMES}){_YEAR}", _named_month),
        (rf"(?:(?:{'|'.join(WEEKDAYS)}) )?(?P<day>\d{{1,2}}) (?P<month>{_MONTH_NAMES}){_YEAR}", _named_day),
        (rf"(?:(?:{'|'.join(WEEKDAYS)}) )?(?P<month>{_MONTH_NAMES}) (?P<day>\d{{1,2}}){_YEAR}", _named_day),
        (r"(\d{1,2})([./])(\d{1,2})[./](\d{4})", _numeric_day),
    )
)


# --- arithmetic of the calendar ---


def whole_period(start: date, end: date, label: str) -> Period:
    """A period whose label tells its dates."""
    return Period(start, end, label, f"in {label}")


def month_of(first: date) -> Period:
    """The month that begins on *first*."""
    return whole_period(first, month_end(first), f"{MONTHS[first.month - 1].capitalize()} {first.year}")


def day_of(day: date) -> Period:
    """One day."""
    return Period(day, day, spoken_day(day), f"on {spoken_day(day)}")


def span_of(start: date, end: date) -> Period:
    """The days from *start* to *end*, called by their dates."""
    if start == end:
        return day_of(start)
    span = spoken_span(start, end)
    return Period(start, end, span, f"from {span}")


def _latest_start(month: int, day: int, year: str | None, calendar: Calendar) -> date:
    """That day of *year*; without a year the latest one that is not in the future (29 February skips years)."""
    if year:
        return date(int(year), month, day)
    for back in range(9):
        try:
            start = date(calendar.today.year - back, month, day)
        except ValueError:
            continue
        if start <= calendar.today:
            return start
    raise ValueError("no such day")
