"""From known values to one number: a new aggregate is one function in :data:`REDUCERS`. Pure."""

from collections.abc import Callable

import numpy as np

from tools.metrics.metric import Values
from tools.metrics.query import Aggregate


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


def _std(values: Values, _: Values) -> float:
    return float(values.std(ddof=1)) if values.size > 1 else float("nan")


def _range(values: Values, _: Values) -> float:
    return float(np.ptp(values))


def _first(values: Values, _: Values) -> float:
    return float(values[0])


def _last(values: Values, _: Values) -> float:
    return float(values[-1])


REDUCERS: dict[Aggregate, Callable[[Values, Values], float]] = {
    Aggregate.SUM: _sum,
    Aggregate.MEAN: _mean,
    Aggregate.MEDIAN: _median,
    Aggregate.MIN: _min,
    Aggregate.MAX: _max,
    Aggregate.LIST: _max,
    Aggregate.STD: _std,
    Aggregate.RANGE: _range,
    Aggregate.FIRST: _first,
    Aggregate.LAST: _last,
}
"""Each takes values and weights, shape (n,) with n > 0, all known, oldest first."""
