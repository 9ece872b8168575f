"""What goes into a correlation and a trend: pairs of values, and values over days. Pure."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from tools.days import unit_around
from tools.metrics.aggregate import Sample
from tools.metrics.joined import adds_up, by_day
from tools.metrics.metric import Grain, Metric, Values
from tools.metrics.query import Aggregate, GroupBy, Wanted
from tools.metrics.question import Question
from tools.metrics.rows import Ordinals


def relate_inputs(part: Sample, other: Sample | None, question: Question) -> tuple[Values, Values, list[date]]:
    """The pairs of a correlation: values of ``metric``, values of ``relate_to`` and the day of each, oldest first.

    Shapes (n,), all finite, in stored units. *other* is the sample of ``relate_to``; None where both are read from the
    same activities. Days are those of ``metric``; of groups, the first day of each.
    """
    if part.related is not None:
        places = np.flatnonzero(part.counted)
        return part.values[places], part.related[places], [part.rows.days[i] for i in places.tolist()]
    if other is None or question.related is None:
        return np.empty(0), np.empty(0), []
    days, values = _series(part, question.metric, question)
    other_days, other_values = _series(other, question.related, question)
    if question.group_by is None:
        other_days = other_days - question.lag_days
    shared, here, there = np.intersect1d(days, other_days, assume_unique=True, return_indices=True)
    x, y = values[here], other_values[there]
    known = np.isfinite(x) & np.isfinite(y)
    return x[known], y[known], [date.fromordinal(day) for day in shared[known].tolist()]


def related_question(question: Question) -> Question:
    """The question for the other values of a correlation by day: of the same period, moved by the delay."""
    if question.related is None:
        raise ValueError("nothing to relate to")
    adding = adds_up(question.related) and question.related.grain is Grain.ACTIVITY
    later = timedelta(days=question.lag_days)
    period = question.period
    moved = replace(
        period,
        start=None if period.start is None else period.start + later,
        end=None if period.end is None else period.end + later,
    )
    return replace(
        question,
        metric=question.related,
        aggregate=Aggregate.SUM if adding else Aggregate.MEAN,
        sport=question.related_sport,
        period=moved,
        conditions=(),
        related=None,
        over_m=None,
        last_n=None,
        first_n=None,
        best=None,
        wanted=Wanted.VALUE,
    )


def trend_inputs(part: Sample, question: Question) -> tuple[Values, Values, list[date]]:
    """The points of a trend: day as ordinal, value in the stored unit, and the day itself; shapes (n,), oldest first.

    Rows as they are (activities, days, nights); with ``group_by`` one point for each group, at its first day: weeks
    without a run between the first and the last are weeks of no kilometres.
    """
    if question.group_by is None:
        places = np.flatnonzero(part.counted)
        found = [part.rows.days[i] for i in places.tolist()]
        return np.array([day.toordinal() for day in found], dtype=np.float64), part.values[places], found
    days, values = _series(part, question.metric, question)
    known = np.isfinite(values)
    found = [date.fromordinal(day) for day in days[known].tolist()]
    return days[known].astype(np.float64), values[known], found


def _series(part: Sample, metric: Metric, question: Question) -> tuple[Ordinals, Values]:
    """One value a day; with ``group_by`` one a group. Days (or the groups' first days) as ordinals, ascending."""
    kept = part.rows.take(np.flatnonzero(part.counted))
    values = part.values[part.counted]
    if question.group_by is None or question.group_by is GroupBy.DAY:
        return by_day(kept, values, metric)
    return _by_group(kept.ordinals(), values, part.weights[part.counted], metric, question)


def _by_group(
    days: Ordinals, values: Values, weights: Values, metric: Metric, question: Question
) -> tuple[Ordinals, Values]:
    if days.size == 0 or question.group_by is None:
        return days, values
    starts = _starts(days, question.group_by, question.week_start)
    places = np.searchsorted(starts, days, side="right") - 1
    totals = np.bincount(places, values * weights, minlength=starts.size).astype(np.float64)
    if adds_up(metric) and metric.grain is Grain.ACTIVITY:
        return starts, totals
    with np.errstate(invalid="ignore", divide="ignore"):
        return starts, totals / np.bincount(places, weights, minlength=starts.size)


def _starts(days: Ordinals, group_by: GroupBy, week_start: int) -> Ordinals:
    """The first day of every group from the first day's to the last day's."""
    found: list[int] = []
    start, end = unit_around(date.fromordinal(int(days[0])), group_by.value, week_start)
    while start.toordinal() <= int(days[-1]):
        found.append(start.toordinal())
        start, end = unit_around(date.fromordinal(end.toordinal() + 1), group_by.value, week_start)
    return np.array(found, dtype=np.int64)
