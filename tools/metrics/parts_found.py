"""The parts of a result: the row, the group, the side that an answer is about, and what they are called. Pure."""

from datetime import date

from tools.calendar_words import WEEKDAYS
from tools.metrics.answer import difference_unit
from tools.metrics.catalog import measured
from tools.metrics.query import Aggregate, GroupBy, Wanted
from tools.metrics.result import ActivityRow, Group, PeriodShown, QueryResult

RECORDS = frozenset({Aggregate.MIN, Aggregate.MAX})
OF_ONE_ROW = RECORDS | {Aggregate.FIRST, Aggregate.LAST}
"""Aggregates that are of a single row."""
MOST_ROWS = 60
"""A longer table nobody reads."""
_BY_THEIR_KEY = frozenset({GroupBy.MONTH, GroupBy.YEAR})


def row_of(result: QueryResult) -> ActivityRow | None:
    """The row that is told of: whoever holds the record (of several the earliest), the first or last, the newest."""
    rows = result.activities
    if not rows:
        return None
    if result.rank > 1:
        return rows[0]
    if result.aggregate in RECORDS:
        return min((row for row in rows if row.rank == 1), key=lambda row: row.day)
    if result.best_by is not None:
        return rows[0]
    return rows[0] if result.aggregate in (Aggregate.LIST, Aggregate.FIRST, Aggregate.LAST) else rows[-1]


def of_one_row(result: QueryResult) -> bool:
    """Whether the answer is of a single row: a record, the first or the last, the best by another metric."""
    return result.aggregate in OF_ONE_ROW or (result.best_by is not None and result.best_n == 1)


def group_of(result: QueryResult) -> Group | None:
    """The group that comes first, the earliest of those with the same value; or the one of the place asked for."""
    known = [group for group in result.groups if group.value is not None]
    if result.ranked and result.rank > 1:
        return known[result.rank - 1] if len(known) >= result.rank else None
    if result.of_groups is not None and result.of_groups.aggregate in RECORDS:
        return next((group for group in known if group.value == result.of_groups.value), None)
    if not known:
        return None
    end = max if result.highest_first else min
    best = end(group.value for group in known if group.value is not None)
    return next(group for group in known if group.value == best)


def groups_that_fulfil(result: QueryResult) -> list[Group] | None:
    """Of "in which weeks was it so": those that count, in the order of time; None where one value is made of groups."""
    found = result.of_groups
    if found is None or found.aggregate is not Aggregate.COUNT or result.wanted is not Wanted.GROUP:
        return None
    kept = set(found.keys)
    return [group for group in result.groups if group.key in kept]


def is_series(result: QueryResult) -> bool:
    """Whether the values of all groups are asked for, in their own order."""
    made = result.of_groups is not None or result.trend is not None or result.comparison is not None
    in_order = result.group_by is not None and not result.ranked and bool(result.groups)
    return in_order and not made and result.wanted is Wanted.VALUE


def groups_told(result: QueryResult) -> list[Group]:
    """The groups that facts tell of: all, but where one value is made of them only those that the table shows."""
    return result.groups if result.of_groups is None else result.groups[-MOST_ROWS:]


def tied_groups(result: QueryResult) -> int:
    """How many other groups have the same value as the first."""
    first = group_of(result)
    return 0 if first is None else sum(group.value == first.value for group in result.groups) - 1


def value_of_group(result: QueryResult, group: Group) -> date | str:
    """The group itself as a value: ``2024-05``, ``2024``, the first day of a week, "Sunday", the shoe's name."""
    if result.group_by in _BY_THEIR_KEY:
        return group.key
    if result.group_by in (GroupBy.DAY, GroupBy.WEEK) and group.start is not None:
        return date.fromisoformat(group.key)
    return group.label


def name_of_period(period: PeriodShown) -> str:
    """A period as a value: ``2024-05`` for a whole month, ``2024`` for a whole year, else its own name."""
    start, end = period.start, period.end
    if start is not None and end is not None:
        begins, ends = start.day == 1, end.toordinal() + 1
        after = date.fromordinal(ends)
        if begins and after.day == 1 and (start.year, start.month) == (end.year, end.month):
            return f"{start:%Y-%m}"
        if (start.month, start.day, end.month, end.day, start.year) == (1, 1, 12, 31, end.year):
            return str(start.year)
    return period.label


def kind_of(row: ActivityRow) -> str | None:
    """The kind of activity in words: ``trail run``, ``strength``."""
    kind = row.activity_type or row.sport
    return None if kind is None else kind.replace("_", " ")


def name_of_side(result: QueryResult, *, first: bool) -> str:
    """A side of a comparison as a value: a month as ``2024-05``, a part of a split in its words."""
    other = result.comparison
    if other is not None and other.label:
        return _one_day(" and ".join(result.split) if first else other.label)
    period = result.period if first or other is None else other.period
    return name_of_period(period)


def _one_day(label: str) -> str:
    """ "Sundays" against "Mondays": of the two weekdays, Sunday."""
    day = label.removesuffix("s")
    return day if day.casefold() in WEEKDAYS else label


def when_of(result: QueryResult) -> str | None:
    """The period's days, ISO, joined by a slash."""
    return span(result.period.start, result.period.end)


def span(start: date | None, end: date | None) -> str | None:
    """Days, ISO, joined by a slash; None where they are not known."""
    return None if start is None or end is None else f"{start.isoformat()}/{end.isoformat()}"


def other_value(result: QueryResult) -> float | date | None:
    """The value of the second side; a day as one."""
    value = None if result.comparison is None else result.comparison.value
    return date.fromordinal(int(value)) if value is not None and result.unit == "date" else value


def unit_apart(result: QueryResult) -> str:
    """The unit of a difference of two values of *result*."""
    unit = result.unit if result.of_groups is None else result.of_groups.unit
    metric = measured(result.metric)
    return difference_unit(metric) if unit == metric.unit else unit
