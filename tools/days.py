"""Days: how they are written, and which weeks, months and years they lie in. Pure."""

from datetime import date, timedelta

from tools.calendar_words import MONTHS, WEEKDAYS

ONE_DAY = timedelta(days=1)


def spoken_day(day: date) -> str:
    """``Sunday 18 May 2025``."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {spoken_date(day)}"


def spoken_date(day: date) -> str:
    """``18 May 2025``."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def spoken_span(start: date | None, end: date | None) -> str:
    """``1 to 31 May 2025``, ``28 April to 3 May 2025``, ``since 1 March 2025``, ``all time``."""
    if start is None or end is None:
        if start is not None:
            return f"since {spoken_date(start)}"
        return "all time" if end is None else f"until {spoken_date(end)}"
    if start == end:
        return spoken_date(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {spoken_date(end)}"
    if start.year == end.year:
        return f"{spoken_date(start).rsplit(' ', 1)[0]} to {spoken_date(end)}"
    return f"{spoken_date(start)} to {spoken_date(end)}"


def week_around(day: date, week_start: int) -> tuple[date, date]:
    """First and last day of *day*'s week (*week_start*: Monday 0 to Sunday 6)."""
    first = day - timedelta(days=(day.weekday() - week_start) % 7)
    return first, first + timedelta(days=6)


def month_end(day: date) -> date:
    """The last day of *day*'s month."""
    return months_after(day.replace(day=1), 1) - ONE_DAY


def unit_around(day: date, unit: str, week_start: int) -> tuple[date, date]:
    """First and last day of the day, week, weekend, month, quarter or year that *day* lies in (or is nearest to)."""
    match unit:
        case "day":
            return day, day
        case "week":
            return week_around(day, week_start)
        case "weekend":
            saturday = day - timedelta(days=(day.weekday() - 5) % 7 if day.weekday() >= 5 else day.weekday() - 5)
            return saturday, saturday + ONE_DAY
        case "month":
            return day.replace(day=1), month_end(day)
        case "quarter":
            first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
            return first, months_after(first, 3) - ONE_DAY
        case _:
            return date(day.year, 1, 1), date(day.year, 12, 31)


def months_after(day: date, months: int) -> date:
    """The same day of another month, or its last day where that is earlier."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 0, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            if last <= 28:
                raise
    raise ValueError("no such month")


def years_before(day: date, years: int) -> date:
    """The same day, *years* earlier (28 February for a 29th)."""
    return months_after(day, -12 * years)
