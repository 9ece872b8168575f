"""Groups: the days, weeks, months, weekdays, types or shoes that rows fall into, empty ones included. Pure."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from tools.calendar_words import MONTHS, WEEKDAYS
from tools.contract import FailureKind, ToolError
from tools.days import ONE_DAY, spoken_day, spoken_span, unit_around
from tools.metrics.query import GroupBy
from tools.metrics.rows import Indices, Rows

KeyT = TypeVar("KeyT", bound=Hashable)

MOST_GROUPS = 800
"""More than twice a year of days, or fifteen years of weeks: beyond it nobody reads a table."""

MOST_RANKED = 100
"""Of groups in the order of their values, nobody reads further."""

_LABEL_OF = {GroupBy.TYPE: "kind", GroupBy.SHOE: "shoe"}
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
    """Whether only the first few by value are looked for: then there may be any number."""


def is_of_time(group_by: GroupBy) -> bool:
    """Whether groups follow each other in time."""
    return group_by in _OF_TIME


def buckets(rows: Rows, group_by: GroupBy, window: Window | None) -> list[Bucket]:
    """Groups in the order of time (or of weekdays, or names); without a window there are none of time.

    Every row is in exactly one group. Raises ToolError (BAD_ARGUMENTS) where there would be too many groups to read.
    """
    if group_by is GroupBy.WEEKDAY:
        return _by_weekday(rows, 0 if window is None else window.week_start)
    if group_by in _LABEL_OF:
        return _by_label(rows, group_by)
    return [] if window is None else _by_time(rows, group_by.value, window)


def _by_label(rows: Rows, group_by: GroupBy) -> list[Bucket]:
    nameless = "no shoe named" if group_by is GroupBy.SHOE else "no type named"
    texts = rows.labels[_LABEL_OF[group_by]]
    places = _places(len(rows), lambda i: texts[i] or "")
    spell: Callable[[str], str] = (lambda t: t.replace("_", " ")) if group_by is GroupBy.TYPE else str
    return [Bucket(key, spell(key) or nameless, indices) for key, indices in sorted(places.items())]


def _by_weekday(rows: Rows, week_start: int) -> list[Bucket]:
    places = _places(len(rows), lambda i: rows.days[i].weekday())
    none = np.empty(0, dtype=np.intp)
    order = [(week_start + offset) % 7 for offset in range(7)]
    return [Bucket(str(day + 1), WEEKDAYS[day].capitalize(), places.get(day, none)) for day in order]


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
    shown_start, shown_end = max(start, window.first), min(end, window.last)
    over = end < window.today or unit == "day"
    whole = (shown_start, shown_end) == (start, end) and over and start >= (window.first_day or start)
    if unit == "day":
        label = spoken_day(start)
    elif unit == "week" or (shown_start, shown_end) != (start, end):
        label = spoken_span(shown_start, shown_end)
    else:
        label = str(start.year) if unit == "year" else f"{MONTHS[start.month - 1].capitalize()} {start.year}"
    key = {"month": f"{start:%Y-%m}", "year": str(start.year)}.get(unit, start.isoformat())
    return Bucket(key, label, indices, shown_start, shown_end, whole)


def _places(count: int, key: Callable[[int], KeyT]) -> dict[KeyT, Indices]:
    found: dict[KeyT, list[int]] = {}
    for index in range(count):
        found.setdefault(key(index), []).append(index)
    return {name: np.array(indices, dtype=np.intp) for name, indices in found.items()}
