"""From rows to a number: which rows count, how much each, and what comes of them. Pure.

A new aggregate is one function in :data:`REDUCERS`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tools.metrics.conditions import LabelCondition, Mask, NumberCondition
from tools.metrics.metric import Values
from tools.metrics.query import Aggregate
from tools.metrics.question import Question
from tools.metrics.rows import Indices, Rows


@dataclass(frozen=True)
class Sample:
    """The rows of a question. Only ``counted`` ones carry a value; every other one is left out for a reason."""

    rows: Rows
    values: Values
    """Shape (n,), NaN where unknown."""
    weights: Values
    counted: Mask
    reasons: dict[str, int]
    """Why rows are left out, and how many for each reason."""
    percentile: float | None = None
    """Which percentile is asked for, 0 to 100."""
    split: Mask | None = None
    """Which rows fulfil ``split``, shape (n,); None without one."""
    versus: Mask | None = None
    """Which rows are on the other side: those that fulfil ``versus``, or all the others."""
    related: Values | None = None
    """Of a correlation of activities: each one's value of ``relate_to``."""

    @property
    def left_out(self) -> int:
        return int((~self.counted).sum())


def sample(rows: Rows, question: Question) -> Sample:
    """The rows that fulfil every condition, with those set apart that cannot be counted.

    A row is found if no condition excludes it; of the found, a row is left out if a condition's value, the metric or
    (for a weighted mean) its weight is unknown, or if it is too short, or too good to be true, to set a record.
    """
    excluded, unknown_of = _filtered(rows, question)
    places = np.flatnonzero(~excluded)
    if question.last_n is not None:
        places = places[-question.last_n :]
    kept = rows.take(places)
    counted = np.ones(len(kept), dtype=np.bool_)
    values, weights = _values(kept, question)
    metric = question.metric
    reasons: dict[str, int] = {}
    for lacking, reason in (
        *((unknown[places], reason) for reason, unknown in unknown_of),
        (np.isnan(values), f"without {metric.label}"),
        (np.isnan(weights), "without the time or distance to weigh by"),
        (_below_floor(kept, question), metric.record_floor_words),
        (_beyond_human(values, question), f"with an impossible {metric.label}"),
    ):
        newly = counted & lacking
        if newly.any():
            reasons[reason] = reasons.get(reason, 0) + int(newly.sum())
            counted = counted & ~lacking
    return Sample(kept, values, weights, counted, reasons)


def reduce(aggregate: Aggregate, part: Sample, indices: Indices | None = None) -> float | None:
    """The aggregate of the counted rows (of *indices* only, where given); None where nothing is known."""
    counted = np.flatnonzero(part.counted) if indices is None else indices[part.counted[indices]]
    if aggregate is Aggregate.COUNT:
        return float(counted.size)
    if aggregate is Aggregate.DAYS:
        return float(len({part.rows.days[i] for i in counted.tolist()}))
    if counted.size == 0:
        return None
    value = REDUCERS[aggregate](part.values[counted], part.weights[counted])
    return value if np.isfinite(value) else None


def parts(part: Sample, question: Question) -> tuple[Sample, Sample]:
    """The two sides of a split: rows that fulfil ``split``, and the rest (or those that fulfil ``versus``).

    Rows left out, for whatever reason, are left out of both. Needs a question with a split.
    """
    raise NotImplementedError


def ranking(part: Sample, *, highest_first: bool) -> list[tuple[int, int]]:
    """(rank, index) of the counted rows, best first. Equal values share a rank; the newer of them comes first."""
    counted = np.flatnonzero(part.counted)
    keys = -part.values[counted] if highest_first else part.values[counted]
    order = counted[np.lexsort((-counted, keys))]
    places: list[tuple[int, int]] = []
    for position, index in enumerate(order.tolist(), start=1):
        tied = bool(places) and part.values[index] == part.values[places[-1][1]]
        places.append((places[-1][0] if tied else position, index))
    return places


def _sum(values: Values, _: Values) -> float:
    return float(values.sum())


def _mean(values: Values, weights: Values) -> float:
    largest = float(weights.max())
    if not largest > 0:
        return float("nan")
    shares = weights / largest  # of sizes that products keep their digits with
    return float((values * shares).sum()) / float(shares.sum())


def _median(values: Values, _: Values) -> float:
    return float(np.median(values))


def _min(values: Values, _: Values) -> float:
    return float(values.min())


def _max(values: Values, _: Values) -> float:
    return float(values.max())


REDUCERS: dict[Aggregate, Callable[[Values, Values], float]] = {
    Aggregate.SUM: _sum,
    Aggregate.MEAN: _mean,
    Aggregate.MEDIAN: _median,
    Aggregate.MIN: _min,
    Aggregate.MAX: _max,
    Aggregate.LIST: _max,
}
"""Each takes values and weights, shape (n,) with n > 0, all known."""


def _filtered(rows: Rows, question: Question) -> tuple[Mask, list[tuple[str, Mask]]]:
    """Rows that a condition excludes, and of each condition, by a reason, the rows of which it is unknown."""
    excluded = np.zeros(len(rows), dtype=np.bool_)
    unknown_of: list[tuple[str, Mask]] = []
    for condition in question.conditions:
        if isinstance(condition, NumberCondition):
            fulfilled, unknown = condition.holds(rows.columns)
            excluded |= ~fulfilled & ~unknown
            unknown_of.append((f"without {condition.metric.label}", unknown))
        elif isinstance(condition, LabelCondition):
            excluded |= ~condition.holds(rows.labels[condition.label])
        else:
            on_days = (day.weekday() in condition.weekdays for day in rows.days)
            excluded |= ~np.fromiter(on_days, dtype=np.bool_, count=len(rows))
    return excluded, unknown_of


def _values(rows: Rows, question: Question) -> tuple[Values, Values]:
    ones = np.ones(len(rows))
    metric = question.metric
    if question.counts_rows:
        return ones, ones
    weighted = question.aggregate is Aggregate.MEAN and metric.weight is not None
    return metric.values(rows.columns), metric.weight.formula(rows.columns) if weighted and metric.weight else ones


def _below_floor(rows: Rows, question: Question) -> Mask:
    floor = question.metric.record_floor
    if floor is None or not question.is_ranking:
        return np.zeros(len(rows), dtype=np.bool_)
    column, least = floor
    with np.errstate(invalid="ignore"):
        too_short: Mask = rows.columns[column] < least
    return too_short


def _beyond_human(values: Values, question: Question) -> Mask:
    """A ride of 50 km in two minutes is a slip of the recording, and no record."""
    metric = question.metric
    if not question.is_ranking:
        return np.zeros(len(values), dtype=np.bool_)
    least, most = metric.possible
    with np.errstate(invalid="ignore"):
        beyond: Mask = values < least if metric.lowest_is_best else values > most
    return beyond
