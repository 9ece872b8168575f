"""From pairs and points to what is told of them: the correlation and the trend of a result. Pure."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from tools.metrics.metric import Grain, Metric, Values
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.relate import LEAST_PAIRS, LEAST_ROWS, correlate, line_through
from tools.metrics.result import Correlation, Group, Trend
from tools.units import Quantity, shown_as

LEAST_GROUPS = 3
"""Fewer have no trend."""
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_LEAST_OF_COUNTS = 0.05
"""Half the last digit that a change of a number of runs is shown with."""
MOST_POINTS = 1500
"""A chart of more is no easier to read."""


def trend_of_groups(question: Question, groups: Sequence[Group]) -> Trend:
    """How the values of *groups* (in the order of time) change: of the whole ones, if there are enough of them."""
    known = [group for group in groups if group.value is not None and group.start is not None]
    whole = [group for group in known if group.whole]
    used = whole if len(whole) >= LEAST_GROUPS else known
    days = [group.start for group in used if group.start is not None]
    values = np.array([group.value for group in used], dtype=np.float64)
    return trend_of(question, days, values, least=LEAST_GROUPS)


def trend_of(question: Question, days: Sequence[date], values: Values, least: int = LEAST_ROWS) -> Trend:
    """How *values* (shape (n,), of *days*, the oldest first) change over time; nothing of fewer than *least*."""
    ordinals = np.array([day.toordinal() for day in days], dtype=np.float64)
    line = line_through(ordinals, values, least)
    points = [(day, float(value)) for day, value in zip(days, values, strict=True)][-MOST_POINTS:]
    if line is None:
        return Trend(rows=len(days), change=None, why_not=_no_trend(question, days, least), points=points)
    start, end = line.at(ordinals[0]), line.at(ordinals[-1])
    counts = question.aggregate in _COUNTS
    steady = counts and abs(end - start) < _LEAST_OF_COUNTS
    return Trend(
        rows=line.n,
        change=end - start,
        direction=direction_of(0.0 if steady else end - start, None if counts else question.metric),
        p=line.p,
        start=days[0],
        end=days[-1],
        start_value=start,
        end_value=end,
        points=points,
    )


def correlation_of(question: Question, x: Values, y: Values) -> Correlation:
    """How the question's metric (*x*) and the related one (*y*, of the same shape (n,)) go together."""
    related = question.related or question.metric
    found = correlate(x, y)
    each = str(question.group_by) if question.group_by else _each(question.metric, related, question.lag_days)
    told = Correlation(related=related.name, pairs=len(x), r=None, lag_days=question.lag_days, each=each)
    if found is None:
        return told.model_copy(update={"why_not": _no_correlation(question.metric, related, x)})
    pairs = [(float(a), float(b)) for a, b in zip(x, y, strict=True)][-MOST_POINTS:]
    return told.model_copy(update={"r": found.r, "low": found.low, "high": found.high, "points": pairs})


def direction_of(change: float, metric: Metric | None) -> str:
    """``up`` or ``down``; ``same`` for a change that rounds to nothing as *metric* shows it (None: for no change)."""
    if change == 0 or (metric is not None and abs(change) < least_shown(metric)):
        return "same"
    return "up" if change > 0 else "down"


def least_shown(metric: Metric) -> float:
    """Half the last digit that a difference of the metric is shown with (kilometres, seconds), in its stored unit."""
    if metric.quantity in (Quantity.PACE, Quantity.RACE_TIME, Quantity.DURATION):
        return 0.5
    rule = shown_as(metric.quantity, "metric")
    return float(0.5 * 10.0**-rule.decimals / rule.factor)


def _each(metric: Metric, related: Metric, lag_days: int) -> str:
    return "activity" if metric.grain is related.grain is Grain.ACTIVITY and not lag_days else "day"


def _no_trend(question: Question, days: Sequence[date], least: int) -> str:
    if len(days) < least:
        return f"a trend needs at least {least} values, and there are {len(days)}"
    return f"all values of {question.metric.label} are of one day"


def _no_correlation(metric: Metric, related: Metric, x: Values) -> str:
    if len(x) < LEAST_PAIRS:
        return f"it needs at least {LEAST_PAIRS} pairs of values, and there are {len(x)}"
    flat = metric if float(np.ptp(x)) == 0 else related
    return f"the {flat.label} is the same every time"
