"""Groups: the days, weeks, weekdays, types, shoes or bands that rows fall into, empty ones included. Pure."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from tools.calendar_words import MONTHS, WEEKDAYS
from tools.contract import FailureKind, ToolError
from tools.days import ONE_DAY, spoken_day, spoken_span, unit_around
from tools.metrics.bands import BANDED, TIMES_OF_DAY, band_of, bands
from tools.metrics.conditions import OF_ACTIVITY
from tools.metrics.query import GroupBy
from tools.metrics.rows import Indices, Rows
from tools.units import Units

KeyT = TypeVar("KeyT", bound=Hashable)

MOST_GROUPS = 800
"""More than twice a year of days, or fifteen years of weeks: beyond it nobody reads a table."""

_KEY_LENGTHS = {"month": 7, "year": 4}
"""How much of the first day's date names the group."""

MOST_RANKED = 100
"""Of groups in the order of their values, nobody reads further."""

_LABEL_OF = {GroupBy.TYPE: "kind", GroupBy.SHOE: "shoe", GroupBy.SPORT: "family"}
_NAMELESS = {GroupBy.SHOE: "no shoe named", GroupBy.TYPE: "no type named", GroupBy.SPORT: "no sport named"}
_FRIDAY = 4
_OF_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})


@dataclass(frozen=True)
class Bucket:
    """A group and the rows in it (indices into the rows, oldest first)."""

    key: str
    label: str
    indices: Indices
    start: date | None = None
    end: date | None = None
    whole: bool = True


@dataclass(frozen=True)
class Window:
    """The days shown: *first* to *last*, both included."""

    first: date
    last: date
    today: date
    week_start: int
    first_day: date | None = None
    """Where the history begins: a week that holds it is not whole."""
    ranked: bool = False
    """Whether only few are shown, or one value is made of them: then there may be any number."""
    units: Units = "metric"
    """In what bands are cut."""
    named_only: bool = False
    """Whether rows without a name of their group (no shoe, no temperature) are set aside."""


def is_of_time(group_by: GroupBy) -> bool:
    """Whether groups follow each other in time."""
    return group_by in _OF_TIME


def buckets(rows: Rows, group_by: GroupBy, window: Window | None) -> list[Bucket]:
    """Groups in the order of time (or of weekdays, or names); without a window there are none of time.

    Every row is in exactly one group, but those without a shoe's name, a temperature or a distance are in none where
    groups are ranked: nobody asks for them. Raises ToolError (BAD_ARGUMENTS) for too many groups to read.
    """
    if group_by in _OF_TIME:
        return [] if window is None else _by_time(rows, group_by.value, window)
    if group_by in BANDED:
        found = _by_band(rows, group_by, "metric" if window is None else window.units)
    elif group_by in _LABEL_OF:
        found = _by_label(rows, group_by)
    elif group_by is GroupBy.TIME_OF_DAY:
        found = _by_time_of_day(rows)
    else:
        found = _by_calendar(rows, group_by, 0 if window is None else window.week_start)
    named = [bucket for bucket in found if bucket.key]
    return named if window is not None and window.ranked and named else found


def _by_label(rows: Rows, group_by: GroupBy) -> list[Bucket]:
    texts = rows.labels[_LABEL_OF[group_by]]
    places = _places(len(rows), lambda i: texts[i] or "")
    spell: Callable[[str], str] = str if group_by is GroupBy.SHOE else (lambda text: text.replace("_", " "))
    return [Bucket(key, spell(key) or _NAMELESS[group_by], indices) for key, indices in sorted(places.items())]


def _by_time_of_day(rows: Rows) -> list[Bucket]:
    texts = rows.labels["time_of_day"]
    places = _places(len(rows), lambda i: texts[i])
    return [Bucket(name, name, places.get(name, _none())) for name in TIMES_OF_DAY]


def _by_calendar(rows: Rows, group_by: GroupBy, week_start: int) -> list[Bucket]:
    if group_by is GroupBy.WEEKDAY:
        places = _places(len(rows), lambda i: rows.days[i].weekday())
        order = [(week_start + offset) % 7 for offset in range(7)]
        return [Bucket(str(day + 1), WEEKDAYS[day].capitalize(), places.get(day, _none())) for day in order]
    if group_by is GroupBy.WEEKEND:
        places = _places(len(rows), lambda i: rows.days[i].weekday() > _FRIDAY)
        named = (("weekdays", False), ("weekends", True))
        return [Bucket(name, name, places.get(is_weekend, _none())) for name, is_weekend in named]
    places = _places(len(rows), lambda i: rows.days[i].month)
    months = enumerate(MONTHS, start=1)
    return [Bucket(f"{number:02}", name.capitalize(), places.get(number, _none())) for number, name in months]


def _by_band(rows: Rows, group_by: GroupBy, units: Units) -> list[Bucket]:
    name = BANDED[group_by]
    values = rows.columns[name if name in rows.columns else OF_ACTIVITY + name]
    among = bands(group_by, values, units)
    of_each = band_of(values, among)
    found = [Bucket(band.label, band.label, np.flatnonzero(of_each == place)) for place, band in enumerate(among)]
    unknown = np.flatnonzero(of_each < 0)
    return [*found, Bucket("", f"{group_by} unknown", unknown)] if unknown.size else found


def _none() -> Indices:
    return np.empty(0, dtype=np.intp)


def _by_time(rows: Rows, unit: str, window: Window) -> list[Bucket]:
    spans = _spans(unit, window)
    begins = np.array([start.toordinal() for start, _ in spans])
    days = np.array([day.toordinal() for day in rows.days], dtype=np.int64)
    # rows are in the order of days: each group is a run of them
    edges = np.append(np.searchsorted(days, begins), len(rows))
    runs = zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
    every = np.arange(len(rows), dtype=np.intp)
    return [
        _of_span(unit, start, end, every[first:last], window)
        for (start, end), (first, last) in zip(spans, runs, strict=True)
    ]


def _spans(unit: str, window: Window) -> list[tuple[date, date]]:
    spans: list[tuple[date, date]] = []
    start, end = unit_around(window.first, unit, window.week_start)
    while start <= window.last:
        if len(spans) == MOST_GROUPS and not window.ranked:
            raise ToolError(
                FailureKind.BAD_ARGUMENTS,
                f"That would be more than {MOST_GROUPS} {unit}s.",
                "Ask for a shorter period, or group by something longer (month, year).",
            )
        spans.append((start, end))
        start, end = unit_around(end + ONE_DAY, unit, window.week_start)
    return spans


def _of_span(unit: str, start: date, end: date, indices: Indices, window: Window) -> Bucket:
    if unit == "day":  # of which there may be thousands
        whole = window.first_day is None or start >= window.first_day
        return Bucket(start.isoformat(), spoken_day(start), indices, start, end, whole)
    shown_start, shown_end = max(start, window.first), min(end, window.last)
    over = end < window.today
    whole = (shown_start, shown_end) == (start, end) and over and start >= (window.first_day or start)
    if unit == "week" or (shown_start, shown_end) != (start, end):
        label = spoken_span(shown_start, shown_end)
    else:
        label = str(start.year) if unit == "year" else f"{MONTHS[start.month - 1].capitalize()} {start.year}"
    key = start.isoformat()[: _KEY_LENGTHS.get(unit, 10)]
    return Bucket(key, label, indices, shown_start, shown_end, whole)


def _places(count: int, key: Callable[[int], KeyT]) -> dict[KeyT, Indices]:
    found: dict[KeyT, list[int]] = {}
    for index in range(count):
        found.setdefault(key(index), []).append(index)
    return {name: np.array(indices, dtype=np.intp) for name, indices in found.items()}
