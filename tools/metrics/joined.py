"""What the day of a row, or a day near it, says of it: the looking up behind joined conditions. Pure.

Conditions that speak of the same day's activities are held against the same activities where their labels differ: "the
day after a race of more than 20 km" looks for a race that long. Two labels of one kind ("a run and a ride that day")
each ask for some activity of their own.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np

from tools.metrics.conditions import (
    Condition,
    JoinedCondition,
    LabelCondition,
    Mask,
    NumberCondition,
    NumberOfActivities,
    Source,
)
from tools.metrics.metric import Grain, Metric, Values
from tools.metrics.query import Aggregate
from tools.metrics.rows import Ordinals, Rows


def joined_among(conditions: Iterable[Condition]) -> list[JoinedCondition]:
    """Those that need other rows."""
    return [condition for condition in conditions if isinstance(condition, JoinedCondition)]


def attached(rows: Rows, conditions: Iterable[Condition], sides: Mapping[Source, Rows]) -> Rows:
    """*rows* with one more column for each joined condition: 1 fulfilled, 0 not, NaN unknown.

    *sides* holds the other rows of every source, oldest first, wide enough for the conditions' offsets.
    """
    together: dict[tuple[str, Source, int], list[JoinedCondition]] = {}
    for condition in joined_among(conditions):
        together.setdefault((condition.among, condition.source, condition.offset), []).append(condition)
    if not together:
        return rows
    columns = dict(rows.columns)
    for (_, source, offset), alike in together.items():
        wanted = rows.ordinals() + offset
        columns |= _looked_up(wanted, alike, sides[source])
    return Rows(rows.days, rows.ids, columns, rows.labels)


def by_day(side: Rows, values: Values, metric: Metric, where: Mask | None = None) -> tuple[Ordinals, Values]:
    """One value for each day that *side* (of *where*) has rows of: sums of amounts, weighted means of levels.

    Days as ordinals in ascending order; NaN where no row's value is known. Days and nights are one row each.
    """
    chosen = np.ones(len(side), dtype=np.bool_) if where is None else where
    days, places = np.unique(side.ordinals()[chosen], return_inverse=True)
    own = values[chosen]
    weights: Values = np.ones(own.size)
    if metric.grain is Grain.ACTIVITY and not adds_up(metric) and metric.weight is not None:
        weights = metric.weight.formula(side.columns)[chosen]
    known = np.isfinite(own) & np.isfinite(weights)
    size = days.size
    count = np.bincount(places[known], minlength=size)
    totals = np.bincount(places[known], (own * weights)[known], minlength=size).astype(np.float64)
    if not adds_up(metric):
        with np.errstate(invalid="ignore", divide="ignore"):
            totals = totals / np.bincount(places[known], weights[known], minlength=size)
    return days, np.where((count > 0) & np.isfinite(totals), totals, np.nan)


def adds_up(metric: Metric) -> bool:
    """Whether several values make a total: kilometres do, paces do not."""
    return Aggregate.SUM in metric.aggregates


def _looked_up(wanted: Ordinals, alike: list[JoinedCondition], side: Rows) -> dict[str, Values]:
    """A column for each of *alike*, which all speak of the days *wanted*."""
    of_one = _of_one_activity(alike, side)
    return {condition.key: _states(wanted, condition, side, of_one) for condition in alike}


def _of_one_activity(alike: list[JoinedCondition], side: Rows) -> Mask:
    """The rows of *side* that carry every label asked for, leaving aside labels that are asked for twice."""
    positive = [c.of_day for c in alike if isinstance(c.of_day, LabelCondition) and not c.of_day.negated]
    often = Counter(label.label for label in positive)
    found = np.ones(len(side), dtype=np.bool_)
    for label in positive:
        if often[label.label] == 1:
            found &= label.matching(side)
    return found


def _states(wanted: Ordinals, condition: JoinedCondition, side: Rows, of_one: Mask) -> Values:
    of_day = condition.of_day
    if isinstance(of_day, LabelCondition):
        matching = of_day.matching(side)
        days = np.unique(side.ordinals()[matching if of_day.negated else matching & of_one])
        found: Values = (np.isin(wanted, days) != of_day.negated).astype(np.float64)
        return found
    if isinstance(of_day, NumberOfActivities):
        days, counts = np.unique(side.ordinals()[of_one], return_counts=True)
        return of_day.compare(_at(wanted, days, counts.astype(np.float64), 0.0)).astype(np.float64)
    return _states_of_number(wanted, of_day, side, of_one)


def _states_of_number(wanted: Ordinals, of_day: NumberCondition, side: Rows, of_one: Mask) -> Values:
    of_activities = of_day.metric.grain is Grain.ACTIVITY
    if of_activities and not adds_up(of_day.metric) and not of_day.of_knowledge:
        return _states_of_any(wanted, of_day, side, of_one)
    days, values = by_day(side, of_day.metric.values(side.columns), of_day.metric, of_one if of_activities else None)
    fulfilled, unknown = of_day.compare(values)
    states = np.where(unknown, np.nan, fulfilled.astype(np.float64))
    if of_day.of_knowledge and not of_activities:
        return _at(wanted, days, states, float(of_day.op == "unknown"))
    return _at(wanted, days, states, 0.0 if of_activities else np.nan)


def _states_of_any(wanted: Ordinals, of_day: NumberCondition, side: Rows, of_one: Mask) -> Values:
    """Of what does not add up, one activity of the day is enough: "after a run with an effort of 8"."""
    fulfilled, unknown = of_day.compare(of_day.metric.values(side.columns)[of_one])
    days, places = np.unique(side.ordinals()[of_one], return_inverse=True)
    some = np.bincount(places[fulfilled], minlength=days.size) > 0
    open_still = np.bincount(places[unknown], minlength=days.size) > 0
    return _at(wanted, days, np.where(some, 1.0, np.where(open_still, np.nan, 0.0)), 0.0)


def _at(wanted: Ordinals, days: Ordinals, values: Values, otherwise: float) -> Values:
    """The values of the days *wanted*; *otherwise* where a day is not among *days* (ascending)."""
    if days.size == 0:
        return np.full(wanted.size, otherwise)
    places = np.minimum(np.searchsorted(days, wanted), days.size - 1)
    return np.where(days[places] == wanted, values[places], otherwise)
