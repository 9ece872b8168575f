"""A period, what relative words are relative to, and how periods are made of days. Pure."""

from dataclasses import dataclass
from datetime import date

from tools.calendar_words import MONTHS
from tools.days import month_end, spoken_day, spoken_span


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


def latest_start(month: int, day: int, year: str | None, calendar: Calendar) -> date:
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
