"""Calendar words to dates: "May", "last month", "since March", "2025-05-01..2025-05-31". Pure.

No model ever computes a date: it hands over the words, and this module knows what they mean on the athlete's "today".
A month or day without a year is the most recent one that has begun. Seasons are the northern, meteorological ones
(summer is June to August; winter has the year in which it begins).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS, regular
from tools.days import (
    ONE_DAY,
    month_end,
    months_after,
    spoken_date,
    spoken_day,
    spoken_span,
    unit_around,
    week_around,
    years_before,
)

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
class _Calendar:
    """What relative words are relative to."""

    today: date
    week_start: int


def parse(text: str, today: date, week_start: int = 0, first_day: date | None = None) -> Period | None:
    """The period that *text* names on *today*, or None where it names none.

    *week_start*: Monday 0 to Sunday 6. *first_day* bounds "all time" and "before …" on the left where it is given.
    """
    words = regular(text)
    calendar = _Calendar(today, week_start)
    for reader in (_everything, _open_ended, _range, _single):
        period = reader(words, calendar)
        if period is not None:
            return replace(period, start=first_day) if period.start is None and first_day else period
    return None


def parse_against(text: str, base: Period, today: date, week_start: int = 0) -> Period | None:
    """Like :func:`parse`, and also words relative to another period: "the period before", "same period last year"."""
    if base.start is None or base.end is None:
        return parse(text, today, week_start)
    words = " ".join(text.casefold().replace("the ", " ").split())
    if match := _BEFORE.fullmatch(words):
        return _moved_back(base, match[1] or match[2] or match[3])
    if re.fullmatch(
        r"(same|previous|prior|preceding) (period|time)( before)?|(period|time) before|before( that)?", words
    ):
        return _the_one_before(base)
    return parse(text, today, week_start)


_BEFORE = re.compile(
    r"(?:previous|prior|preceding) (day|week|month|quarter|year)"
    r"|(?:an? |one |1 )?(day|week|month|quarter|year) (?:before|earlier)"
    r"|same (?:period|time|days|week|month) (?:of )?(?:last|previous|in the previous) (year|month|week)(?: before)?"
)


def _moved_back(base: Period, unit: str) -> Period | None:
    """The base, one *unit* earlier."""
    if base.start is None or base.end is None:
        return None
    if unit in ("day", "week"):
        back = timedelta(days=7 if unit == "week" else 1)
        return _days(base.start - back, base.end - back)
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    start = months_after(base.start, -months)
    if base.start.day == 1 and base.end == month_end(base.end):
        end = month_end(months_after(base.end.replace(day=1), -months))
        return _month(start) if end == month_end(start) else _whole_year_or_days(start, end)
    return _days(start, months_after(base.end, -months))


def _whole_year_or_days(start: date, end: date) -> Period:
    is_year = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    return _named(start, end, str(start.year)) if is_year else _days(start, end)


# --- periods with one or no bound, and ranges ---


def _everything(words: str, _: _Calendar) -> Period | None:
    if re.fullmatch(r"all( time)?|ever|overall|always|lifetime|(all )?history|since beginning|everything", words):
        return Period(None, None, "all time", "of all time", tells_dates=False)
    return None


def _open_ended(words: str, calendar: _Calendar) -> Period | None:
    if words.endswith(" onwards"):
        words = "since " + words.removesuffix(" onwards").removeprefix("from ").removeprefix("since ")
    match = re.fullmatch(r"(since|from|after|before|until|up to) (.+)", words)
    inner = _single(match[2], calendar) if match else None
    if match is None or inner is None or inner.start is None or inner.end is None:
        return None
    if match[1] in ("since", "from", "after"):
        start = inner.end + ONE_DAY if match[1] == "after" else inner.start
        said = f"since {spoken_date(start)}"
        return Period(start, max(start, calendar.today), said, said)
    end = inner.start - ONE_DAY if match[1] == "before" else inner.end
    said = f"before {inner.label}" if match[1] == "before" else f"until {spoken_date(end)}"
    return Period(None, end, said, said)


def _range(words: str, calendar: _Calendar) -> Period | None:
    match = re.fullmatch(r"(?:between (.+) and (.+)|(?:from )?(.+?) (?:to|until) (.+))", words)
    if match is None:
        return None
    left, right = (match[1], match[2]) if match[1] else (match[3], match[4])
    first, last = _both_ends(left, right, calendar)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if last.start is not None and last.start < first.start:
        first, last = last, first
    return _days(first.start, last.end) if first.start and last.end else None


def _both_ends(left: str, right: str, calendar: _Calendar) -> tuple[Period | None, Period | None]:
    """Each end may borrow from the other: "1 to 15 May", "May 1 to 15", "November to February 2025"."""
    if left.isdigit() and len(left) <= 2 and (month := re.search(rf"\b({'|'.join(MONTHS)})\b.*", right)):
        left = f"{left} {month[0]}"
    if right.isdigit() and len(right) <= 2 and (month := re.match(rf"({'|'.join(MONTHS)}) \d", left)):
        right = f"{month[1]} {right}"
    if _lacks_year(right) and not _lacks_year(left):
        first = _single(left, calendar)
        if first is None or first.start is None:
            return None, None
        return first, _single(right, replace(calendar, today=first.start + timedelta(days=364)))
    last = _single(right, calendar)
    if last is None or last.start is None:
        return None, None
    return _single(left, replace(calendar, today=last.start) if _lacks_year(left) else calendar), last


def _lacks_year(words: str) -> bool:
    return any(month in words.split() for month in MONTHS) and not re.search(r"\d{4}", words)


# --- one period by its name ---


def _single(words: str, calendar: _Calendar) -> Period | None:
    if match := re.fullmatch(r"(.+) (?:so far|to date)", words):
        inner = _single(match[1], calendar)
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


def _near_day(match: re.Match[str], calendar: _Calendar) -> Period:
    back = {"today": 0, "yesterday": 1, "day before yesterday": 2}.get(match[0])
    day = calendar.today - timedelta(days=int(match[1]) if back is None else back)
    return Period(day, day, match[0], match[0] if back is not None else f"{match[1]} days ago", tells_dates=False)


def _this_or_last(match: re.Match[str], calendar: _Calendar) -> Period:
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


def _rolling(match: re.Match[str], calendar: _Calendar) -> Period:
    number, unit = int(match[1]), match[2].removesuffix("s")
    return _rolling_days(number, unit, calendar, f"the last {number} {unit}{'s' if number != 1 else ''}")


def _rolling_days(number: int, unit: str, calendar: _Calendar, label: str) -> Period:
    if unit in ("day", "week"):
        start = calendar.today - timedelta(days=number * (7 if unit == "week" else 1) - 1)
    else:
        start = months_after(calendar.today, -number * {"month": 1, "quarter": 3, "year": 12}[unit]) + ONE_DAY
    return Period(start, calendar.today, label, f"in {label}", tells_dates=False)


def _units_ago(match: re.Match[str], calendar: _Calendar) -> Period:
    number, unit = int(match[1]), match[2].removesuffix("s")
    if unit == "week":
        day = calendar.today - timedelta(weeks=number)
    else:
        day = months_after(calendar.today, -number * (12 if unit == "year" else 1))
    said = f"{number} {unit}{'s' if number != 1 else ''} ago"
    return Period(*unit_around(day, unit, calendar.week_start), said, said, tells_dates=False)


def _weekday(match: re.Match[str], calendar: _Calendar) -> Period:
    wanted = WEEKDAYS.index(match[2])
    if match[1] == "this":
        first, _ = week_around(calendar.today, calendar.week_start)
        return _one_day(first + timedelta(days=(wanted - first.weekday()) % 7))
    back = (calendar.today.weekday() - wanted) % 7
    return _one_day(calendar.today - timedelta(days=7 if back == 0 and match[1] == "last" else back))


def _week_of(match: re.Match[str], calendar: _Calendar) -> Period | None:
    inner = _single(match[1], calendar)
    return None if inner is None or inner.start is None else _days(*week_around(inner.start, calendar.week_start))


def _iso_week(match: re.Match[str], calendar: _Calendar) -> Period:
    year = match["y1"] or match["y2"]
    number = int(match["w1"] or match["w2"])
    start = date.fromisocalendar(int(year) if year else calendar.today.isocalendar().year, number, 1)
    if not year and start > calendar.today:
        start = date.fromisocalendar(start.year - 1 if start.month > 1 else start.year, number, 1)
    start, end = week_around(start + timedelta(days=3), calendar.week_start)
    return Period(start, end, f"week {number}", f"in week {number}", tells_dates=False)


def _iso_day(match: re.Match[str], _: _Calendar) -> Period:
    return _one_day(date(int(match[1]), int(match[2]), int(match[3])))


def _iso_month(match: re.Match[str], _: _Calendar) -> Period:
    return _month(date(int(match[1]), int(match[2]), 1))


def _year(match: re.Match[str], _: _Calendar) -> Period:
    year = int(match[1])
    return _named(date(year, 1, 1), date(year, 12, 31), str(year))


def _part_of_year(match: re.Match[str], calendar: _Calendar) -> Period:
    """Quarters and halves."""
    months = 3 if match[1] == "q" else 6
    first_month = (int(match[2]) - 1) * months + 1
    start = _latest_start(first_month, 1, match[3], calendar)
    label = f"{match[1].upper()}{match[2]} {start.year}"
    return Period(start, months_after(start, months) - ONE_DAY, label, f"in {label}", tells_dates=False)


def _season(match: re.Match[str], calendar: _Calendar) -> Period:
    season = match["season"]
    start = _latest_start((12, 3, 6, 9)[SEASONS.index(season)], 1, match["year"], calendar)
    end = months_after(start, 3) - ONE_DAY
    if match["which"] == "last" and end >= calendar.today:
        start, end = years_before(start, 1), months_after(years_before(start, 1), 3) - ONE_DAY
    label = f"{season} {start.year}" + (f"/{end.year % 100:02}" if end.year != start.year else "")
    return Period(start, end, label, f"in {label}", tells_dates=False)


def _named_month(match: re.Match[str], calendar: _Calendar) -> Period:
    start = _latest_start(MONTHS.index(match["month"]) + 1, 1, match["year"], calendar)
    if match["which"] == "last" and month_end(start) >= calendar.today:
        start = years_before(start, 1)
    return _month(start)


def _named_day(match: re.Match[str], calendar: _Calendar) -> Period:
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    return _one_day(_latest_start(month, day, match["year"], calendar))


def _numeric_day(match: re.Match[str], _: _Calendar) -> Period | None:
    """``31.05.2025`` is day first; with slashes only where it can be read one way."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12:
        return _one_day(date(year, second, first))
    return _one_day(date(year, first, second)) if second > 12 or first == second else None


_MONTH_NAMES = "|".join(MONTHS)
_YEAR = r"(?: (?P<year>\d{4}))?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Calendar], Period | None]], ...] = tuple(
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


def _named(start: date, end: date, label: str) -> Period:
    return Period(start, end, label, f"in {label}")


def _month(first: date) -> Period:
    return _named(first, month_end(first), f"{MONTHS[first.month - 1].capitalize()} {first.year}")


def _one_day(day: date) -> Period:
    return Period(day, day, spoken_day(day), f"on {spoken_day(day)}")


def _days(start: date, end: date) -> Period:
    if start == end:
        return _one_day(start)
    span = spoken_span(start, end)
    return Period(start, end, span, f"from {span}")


def _latest_start(month: int, day: int, year: str | None, calendar: _Calendar) -> date:
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


def _the_one_before(base: Period) -> Period | None:
    """A whole month's predecessor is the month before; anything else moves back by its own length."""
    if base.start is None or base.end is None:
        return None
    if base.start.day == 1 and base.end == month_end(base.start):
        return _month(months_after(base.start, -1))
    if (base.start.month, base.start.day, base.end.month, base.end.day) == (1, 1, 12, 31):
        return _whole_year_or_days(years_before(base.start, base.end.year - base.start.year + 1), base.start - ONE_DAY)
    return _days(base.start - (base.end - base.start) - ONE_DAY, base.start - ONE_DAY)
