"""Charts of a query's result: bars and lines of groups, a cloud of pairs, points with their trend. Pure."""

from tools.calendar_words import MONTHS
from tools.charts import (
    BLUE,
    ORANGE,
    Figure,
    bars,
    category_axis,
    date_axis,
    figure,
    points,
    shown_values,
    value_axis,
)
from tools.metrics.catalog import measured
from tools.metrics.metric import Metric
from tools.metrics.nouns import plural
from tools.metrics.query import Aggregate, GroupBy
from tools.metrics.result import Correlation, QueryResult, Trend
from tools.metrics.words import capital, noun_of
from tools.units import CLOCKS, Quantity, Units

_TIME = frozenset({GroupBy.DAY, GroupBy.WEEK, GroupBy.MONTH, GroupBy.YEAR})
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_SHARES = frozenset({Aggregate.SHARE, Aggregate.SHARE_OF_TOTAL})
_FEWEST = 3


def chart_of(result: QueryResult, units: Units) -> Figure | None:
    """Bars for what adds up, a line for a level over time; nothing where two numbers say it better."""
    if result.correlation is not None:
        return _scatter(result, result.correlation, units)
    if result.trend is not None:
        return _trend(result, result.trend, units)
    in_a_row = result.of_groups is not None and result.of_groups.streak is not None
    if in_a_row or result.group_by is None or result.rows_counted == 0 or len(result.groups) < _FEWEST:
        return None
    return _of_groups(result, units)


def _of_groups(result: QueryResult, units: Units) -> Figure | None:
    metric, found = measured(result.metric, result.over_m), [group.value for group in result.groups]
    labels, x_axis = _groups_axis(result)
    if result.aggregate in _COUNTS:
        noun = "Days" if result.aggregate is Aggregate.DAYS else capital(plural(noun_of(result)))
        return bars(labels, found, x_axis, noun)
    if result.aggregate in _SHARES:
        return bars(labels, found, x_axis, "Share (%)")
    if metric.quantity in CLOCKS | {Quantity.DATE}:
        return None
    values = shown_values(found, metric.quantity, units)
    y_axis = value_axis(capital(metric.label), metric.quantity, units, values)
    if result.aggregate is Aggregate.SUM:
        return bars(labels, values, x_axis, str(y_axis["title"]["text"]))
    return points(labels, values, x_axis, y_axis, joined=result.group_by in _TIME and not result.ranked)


def _groups_axis(result: QueryResult) -> tuple[list[str], Figure]:
    """Days and weeks are many and have long names: they stand on an axis of dates, weeks at their first day."""
    title = capital(str(result.group_by).replace("_", " "))
    if result.group_by in (GroupBy.DAY, GroupBy.WEEK) and not result.ranked:
        starting = "Week starting" if result.group_by is GroupBy.WEEK else title
        return [str(group.start) for group in result.groups], date_axis(starting)
    if result.group_by is GroupBy.MONTH:
        return [f"{MONTHS[int(g.key[5:]) - 1][:3].capitalize()} {g.key[:4]}" for g in result.groups], category_axis(
            title
        )
    return [group.label for group in result.groups], category_axis(title)


def _scatter(result: QueryResult, found: Correlation, units: Units) -> Figure | None:
    """A point for each pair."""
    if found.r is None:
        return None
    x_axis, x = _axis([pair[0] for pair in found.points], measured(result.metric), units)
    y_axis, y = _axis([pair[1] for pair in found.points], measured(found.related), units)
    return figure([{**_POINTS, "x": x, "y": y}], x_axis, y_axis)


def _trend(result: QueryResult, trend: Trend, units: Units) -> Figure | None:
    """The values over time with the line through them."""
    if trend.change is None or trend.start_value is None or trend.end_value is None:
        return None
    y_axis, y = _trend_axis([value for _, value in trend.points], result, units)
    _, ends = _trend_axis([trend.start_value, trend.end_value], result, units)
    days = {**_POINTS, "x": [day.isoformat() for day, _ in trend.points], "y": y, "name": "Values"}
    line = {
        "type": "scatter",
        "mode": "lines",
        "x": [str(trend.start), str(trend.end)],
        "y": ends,
        "line": {"color": ORANGE, "width": 3},
        "name": "Trend",
    }
    return figure([days, line], date_axis("Day"), y_axis)


def _trend_axis(stored: list[float], result: QueryResult, units: Units) -> tuple[Figure, list[float | None]]:
    if result.aggregate not in _COUNTS:
        return _axis(stored, measured(result.metric), units)
    noun = "Days" if result.aggregate is Aggregate.DAYS else capital(plural(noun_of(result)))
    return value_axis(noun, Quantity.COUNT, units, list(stored)), list(stored)


_POINTS = {"type": "scatter", "mode": "markers", "marker": {"size": 7, "color": BLUE}}


def _axis(stored: list[float], metric: Metric, units: Units) -> tuple[Figure, list[float | None]]:
    """An axis for *stored* values, and the values on it; times of day stand on it in hours."""
    if metric.quantity in CLOCKS:
        axis = value_axis(f"{capital(metric.label)} (hours from midnight)", Quantity.COUNT, units, [])
        return axis, [round(value / 3600, 4) for value in stored]
    values = shown_values(stored, metric.quantity, units)
    return value_axis(capital(metric.label), metric.quantity, units, values), values
