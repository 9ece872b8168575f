"""Periods by their names: "May 2025", "last month", "3 days ago", "summer", "Q1", "Christmas Day 2021". Pure.

Words must be regular already (tools/calendar_words.py). Parts of periods are tools/parts_of_periods.py's, ranges
tools/ranges.py's, and periods without a bound tools/periods.py's.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS
from tools.days import ONE_DAY, month_end, months_after, unit_around, week_around, years_before
from tools.holidays import HOLIDAYS, holiday
from tools.period import Calendar, Period, day_of, latest_start, month_of, span_of, whole_period

__all__ = ["Calendar", "Period", "day_of", "month_of", "named_period", "span_of", "whole_period"]

_MOST_MONTHS_BACK = 24 * 12
"""How far back a "Friday the 13th" is looked for: weekdays of dates repeat within 28 years, and mostly within one."""


def named_period(words: str, calendar: Calendar) -> Period | None:
    """The period that has this name, or None: one day, week, month, season, year, or the last so many of them."""
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(words):
            try:
                return build(match, calendar)
            except (ValueError, OverflowError):
                return None
    return None


def _year_of(match: re.Match[str]) -> str | None:
    """The year, before the name or after it."""
    if match["y1"] and match["y2"]:
        raise ValueError("two years")
    return match["y1"] or match["y2"]


def _near_day(match: re.Match[str], calendar: Calendar) -> Period:
    back = {"today": 0, "yesterday": 1, "day before yesterday": 2}.get(match[0])
    day = calendar.today - timedelta(days=int(match[1] or 1) if back is None else back)
    ago = f"{match[1]} days ago" if match[1] else "a day ago"
    said = ago if back is None else match[0]
    return Period(day, day, said, said, tells_dates=False)


def _part_of_day(match: re.Match[str], calendar: Calendar) -> Period:
    return Period(calendar.today, calendar.today, "today", "today", tells_dates=False)


def _this_or_last(match: re.Match[str], calendar: Calendar) -> Period:
    """The calendar week, month, quarter or year that holds today, or the one before it; ``past`` rolls instead."""
    which, unit = (match[1] or "this").removeprefix("this ").removesuffix(" full"), match[2]
    if which == "past" and unit != "weekend":
        return _rolling_days(1, unit, calendar, f"the past {unit}")
    start, end = unit_around(calendar.today, unit, calendar.week_start)
    if which == "past":
        which = "last"
    if which == "last":
        start, end = unit_around(start - ONE_DAY, unit, calendar.week_start)
    if unit == "weekend" and which == "last" and end >= calendar.today:
        start, end = start - timedelta(days=7), end - timedelta(days=7)
    return Period(start, end, f"{which} {unit}", f"{which} {unit}", tells_dates=False)


def _before_last(match: re.Match[str], calendar: Calendar) -> Period:
    """The week before last."""
    unit = match[1]
    last = named_period(f"last {unit}", calendar)
    if last is None or last.start is None:
        raise ValueError("no such unit")
    back = timedelta(days=7) if unit == "weekend" else ONE_DAY
    start, end = unit_around(last.start - back, unit, calendar.week_start)
    label = f"the {unit} before last"
    return Period(start, end, label, label, tells_dates=False)


def _rolling(match: re.Match[str], calendar: Calendar) -> Period:
    number, unit = int(match[1]), match[2].removesuffix("s")
    return _rolling_days(number, unit, calendar, f"the last {number} {unit}{'s' if number != 1 else ''}")


def _rolling_half_year(_: re.Match[str], calendar: Calendar) -> Period:
    return _rolling_days(6, "month", calendar, "the last 6 months")


def _rolling_days(number: int, unit: str, calendar: Calendar, label: str) -> Period:
    if number == 0:
        raise ValueError("no days at all")
    if unit in ("day", "week", "night"):
        start = calendar.today - timedelta(days=number * (7 if unit == "week" else 1) - 1)
    else:
        start = months_after(calendar.today, -number * {"month": 1, "quarter": 3, "year": 12}[unit]) + ONE_DAY
    return Period(start, calendar.today, label, f"in {label}", tells_dates=False)


def _full_units(match: re.Match[str], calendar: Calendar) -> Period:
    """So many whole weeks, months or years before the one that holds today."""
    number, unit = int(match[1]), match[2]
    if number == 0:
        raise ValueError("no days at all")
    this, _ = unit_around(calendar.today, unit, calendar.week_start)
    months = {"week": 0, "month": 1, "quarter": 3, "year": 12}[unit] * number
    start = months_after(this, -months) if months else this - timedelta(weeks=number)
    label = f"the last {number} full {unit}s"
    return Period(start, this - ONE_DAY, label, f"in {label}", tells_dates=False)


def _units_ago(match: re.Match[str], calendar: Calendar) -> Period:
    number, unit = int(match[1] or 1), match[2].removesuffix("s")
    if unit == "week":
        day = calendar.today - timedelta(weeks=number)
    else:
        day = months_after(calendar.today, -number * (12 if unit == "year" else 1))
    said = f"{number} {unit}{'s' if number != 1 else ''} ago"
    return Period(*unit_around(day, unit, calendar.week_start), said, said, tells_dates=False)


def _weekday(match: re.Match[str], calendar: Calendar) -> Period:
    wanted, which = WEEKDAYS.index(match[2]), (match[1] or "").split(" ")[-1]
    if which == "this":
        first, _ = week_around(calendar.today, calendar.week_start)
        return day_of(first + timedelta(days=(wanted - first.weekday()) % 7))
    back = (calendar.today.weekday() - wanted) % 7
    return day_of(calendar.today - timedelta(days=7 if back == 0 and which in ("last", "past") else back))


def _weekdays_ago(match: re.Match[str], calendar: Calendar) -> Period:
    """Three Sundays ago: the third before today."""
    back = (calendar.today.weekday() - WEEKDAYS.index(match[2])) % 7 or 7
    return day_of(calendar.today - timedelta(days=back + 7 * (int(match[1]) - 1)))


def _iso_week(match: re.Match[str], calendar: Calendar) -> Period:
    year = _year_of(match)
    number = int(match["w1"] or match["w2"])
    start = date.fromisocalendar(int(year) if year else calendar.today.isocalendar().year, number, 1)
    if not year and start > calendar.today:
        start = date.fromisocalendar(start.year - 1 if start.month > 1 else start.year, number, 1)
    start, end = week_around(start + timedelta(days=3), calendar.week_start)
    return Period(start, end, f"week {number}", f"in week {number}", tells_dates=False)


def _iso_day(match: re.Match[str], _: Calendar) -> Period:
    return day_of(date(int(match[1]), int(match[3]), int(match[4])))


def _iso_month(match: re.Match[str], _: Calendar) -> Period:
    return month_of(date(int(match[1]), int(match[2]), 1))


def _month_in_digits(match: re.Match[str], _: Calendar) -> Period:
    return month_of(date(int(match[2]), int(match[1]), 1))


def _year(match: re.Match[str], _: Calendar) -> Period:
    year = int(match[1])
    return whole_period(date(year, 1, 1), date(year, 12, 31), str(year))


def _part_of_year(match: re.Match[str], calendar: Calendar) -> Period:
    """Quarters and halves."""
    months = 3 if match["part"] == "q" else 6
    number, year = int(match["n"]), _year_of(match)
    start = latest_start((number - 1) * months + 1, 1, year, calendar)
    which = ("first", "second", "third", "fourth")[number - 1]
    label = f"the {which} {'quarter' if months == 3 else 'half'} of {start.year}"
    return Period(start, months_after(start, months) - ONE_DAY, label, f"in {label}", tells_dates=False)


def _season(match: re.Match[str], calendar: Calendar) -> Period:
    season, year = match["season"], _year_of(match)
    if year is not None and len(year) == 2:  # "winter 22/23"
        year = f"20{year}"
    start = latest_start((12, 3, 6, 9)[SEASONS.index(season)], 1, year, calendar)
    end = months_after(start, 3) - ONE_DAY
    if match["which"] == "last" and end >= calendar.today:
        start, end = years_before(start, 1), months_after(years_before(start, 1), 3) - ONE_DAY
    label = f"{season} {start.year}" + (f"/{end.year % 100:02}" if end.year != start.year else "")
    return Period(start, end, label, f"in {label}", tells_dates=False)


def _sports_season(match: re.Match[str], _: Calendar) -> Period | None:
    """The 2024/25 season, from July to June: winter lies in its middle."""
    start = date(int(match[1]), 7, 1)
    if (start.year + 1) % 100 != int(match[2]) % 100:
        return None
    label = f"the {start.year}/{(start.year + 1) % 100:02} season"
    return Period(start, date(start.year + 1, 6, 30), label, f"in {label}", tells_dates=False)


def _named_month(match: re.Match[str], calendar: Calendar) -> Period:
    start = latest_start(MONTHS.index(match["month"]) + 1, 1, _year_of(match), calendar)
    if match["which"] == "last" and month_end(start) >= calendar.today:
        start = years_before(start, 1)
    return month_of(start)


def _named_day(match: re.Match[str], calendar: Calendar) -> Period:
    month, day, year = MONTHS.index(match["month"]) + 1, int(match["day"]), match["year"]
    if year is not None and len(year) == 2:  # "12 Aug 24"
        year = f"20{year}"
    return day_of(latest_start(month, day, year, calendar))


def _day_of_month(match: re.Match[str], calendar: Calendar) -> Period | None:
    """The 12th, or Friday the 13th: the latest that has begun."""
    wanted = None if match[1] is None else WEEKDAYS.index(match[1])
    for back in range(_MOST_MONTHS_BACK):
        first = months_after(calendar.today.replace(day=1), -back)
        day = first + timedelta(days=int(match[2]) - 1)
        if day <= calendar.today and day.month == first.month and wanted in (None, day.weekday()) and match[2] != "0":
            return day_of(day)
    return None


def _decade(match: re.Match[str], _: Calendar) -> Period:
    year = int(match[1])
    label = f"the {year}s"
    return Period(date(year, 1, 1), date(year + 9, 12, 31), label, f"in {label}", tells_dates=False)


def _numeric_day(match: re.Match[str], calendar: Calendar) -> Period | None:
    """``31.05.2025`` is day first; with slashes, where it can be read both ways, as the athlete writes dates."""
    first, second = int(match[1]), int(match[3])
    year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
    if match[2] == "." or first > 12:
        return day_of(date(year, second, first))
    month, day = (first, second) if second > 12 or calendar.month_first else (second, first)
    return day_of(date(year, month, day))


def _holiday(match: re.Match[str], calendar: Calendar) -> Period | None:
    """The latest that has begun; "last Christmas" is over."""
    year = _year_of(match)
    latest = calendar.today - ONE_DAY if match["which"] == "last" else calendar.today
    for at in (int(year),) if year else (latest.year, latest.year - 1):
        days = holiday(match["name"], at)
        if days is not None and (year or days[0] <= latest):
            return span_of(*days)
    return None


_MONTH_NAMES = "|".join(MONTHS)
_DAY_NAMES = "|".join(WEEKDAYS)
_YEAR = r"(?: (?P<year>\d{4}))?"
_YEAR_BEFORE, _YEAR_AFTER = r"(?:(?P<y1>\d{4}) )?", r"(?: (?P<y2>\d{4}))?"
_WHICH = r"(?:(?P<which>this|last) )?"
_UNIT = r"days?|weeks?|months?|quarters?|years?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], Period | None]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"today|yesterday|day before yesterday|(?:(\d{1,4}) days?|day) ago", _near_day),
        (r"this (?:morning|afternoon|evening)", _part_of_day),
        (r"(?:(this|last|past|this past|last full) )?(day|weekend|week|month|quarter|year)", _this_or_last),
        (r"(week|weekend|month|quarter|year) before last", _before_last),
        (rf"(?:last|past|this|this past) (\d{{1,4}}) ({_UNIT}|nights?)", _rolling),
        (r"(?:last|past) half[ -]?year", _rolling_half_year),
        (r"last (\d{1,3}) full (week|month|quarter|year)s?", _full_units),
        (r"(?:(\d{1,3}) (?=\w+ ago))?(week|month|year|(?<=\d )(?:weeks|months|years)) ago", _units_ago),
        (rf"(?:(this|last|past|this past) )?({_DAY_NAMES})", _weekday),
        (rf"(\d{{1,2}}) ({_DAY_NAMES})s? ago", _weekdays_ago),
        (r"(?:(?P<y1>\d{4})-?w(?P<w1>\d{1,2})|week (?P<w2>\d{1,2})(?: (?P<y2>\d{4}))?)", _iso_week),
        (r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})", _iso_day),
        (r"(\d{4})-(\d{1,2})", _iso_month),
        (r"(\d{1,2})/((?:19|20)\d{2})", _month_in_digits),
        (r"(?:year )?((?:19|20)\d{2})", _year),
        (r"((?:19|20)\d0)s", _decade),
        (rf"{_YEAR_BEFORE}(?P<part>q)(?P<n>[1-4]){_YEAR_AFTER}", _part_of_year),
        (rf"{_YEAR_BEFORE}(?P<part>h)(?P<n>[12]){_YEAR_AFTER}", _part_of_year),
        (
            rf"{_WHICH}(?:(?P<y1>\d{{4}})(?:[/-]\d\d(?:\d\d)?)? )?(?P<season>{'|'.join(SEASONS)})"
            r"(?: (?P<y2>\d{4}|\d\d(?=[/-]))(?:[/-]\d\d(?:\d\d)?)?)?",
            _season,
        ),
        (r"(?:season )?((?:19|20)\d\d)[/-](\d\d|(?:19|20)\d\d)(?: season)?", _sports_season),
        (rf"{_WHICH}(?:month )?{_YEAR_BEFORE}(?P<month>{_MONTH_NAMES}){_YEAR_AFTER}", _named_month),
        (
            rf"(?:(?:{_DAY_NAMES}) )?(?P<day>\d{{1,2}}) (?P<month>{_MONTH_NAMES})(?: (?P<year>\d{{4}}|\d\d))?",
            _named_day,
        ),
        (rf"(?:(?:{_DAY_NAMES}) )?(?P<month>{_MONTH_NAMES}) (?P<day>\d{{1,2}}){_YEAR}", _named_day),
        (rf"(?:({_DAY_NAMES}) )?(\d{{1,2}})(?:st|nd|rd|th)", _day_of_month),
        (r"(\d{1,2})([./])(\d{1,2})[./](\d{4}|\d\d)", _numeric_day),
        (rf"{_WHICH}{_YEAR_BEFORE}(?P<name>{'|'.join(HOLIDAYS)}){_YEAR_AFTER}", _holiday),
    )
)
