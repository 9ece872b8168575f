"""The days of a period, what is known of each, without what a table would show: streaks of years look at thousands."""

from datetime import date
from typing import NamedTuple

import numpy as np

from tools.metrics.aggregate import Sample
from tools.metrics.conditions import Mask
from tools.metrics.groups import Window
from tools.metrics.metric import Grain, Values
from tools.metrics.query import Aggregate, GroupBy
from tools.metrics.question import Question
from tools.metrics.rows import Indices, Ordinals

_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_FAST = _COUNTS | {Aggregate.SUM, Aggregate.MEAN}


class Stretch(NamedTuple):
    """One day of a streak; a group without its name."""

    start: date
    end: date
    value: float | None
    rows_counted: int
    rows_left_out: int


def is_counted_by_day(question: Question) -> bool:
    """Whether a question's days can be counted at once."""
    return question.group_by is GroupBy.DAY and question.aggregate in _FAST


def days_of(question: Question, part: Sample, window: Window | None) -> list[Stretch]:
    """Every day of *window* with its value, as grouping by day would give it."""
    if window is None:
        return []
    first, number = window.first.toordinal(), (window.last - window.first).days + 1
    places = part.rows.ordinals() - first
    inside = (places >= 0) & (places < number)
    counted, left = places[part.counted & inside], places[~part.counted & inside]
    found = np.bincount(counted, minlength=number)
    lost = np.bincount(left, minlength=number)
    values = _values(question, part, counted, part.counted & inside, found)
    adds_up = question.aggregate is Aggregate.SUM and question.metric.grain is Grain.ACTIVITY
    if adds_up:
        values = np.where((found == 0) & (lost == 0), 0.0, values)
    known = np.isfinite(values)
    days = [date.fromordinal(day) for day in range(first, first + number)]
    known_values = [
        value if is_known else None for value, is_known in zip(values.tolist(), known.tolist(), strict=True)
    ]
    return [Stretch(*one) for one in zip(days, days, known_values, found.tolist(), lost.tolist(), strict=True)]


def _values(question: Question, part: Sample, places: Ordinals, used: Mask, found: Indices) -> Values:
    if question.aggregate is Aggregate.COUNT:
        return found.astype(np.float64)
    if question.aggregate is Aggregate.DAYS:
        return (found > 0).astype(np.float64)
    values = part.values[used]
    weights = part.weights[used] if question.aggregate is Aggregate.MEAN else np.ones(values.size)
    totals = np.bincount(places, values * weights, minlength=found.size).astype(np.float64)
    with np.errstate(invalid="ignore", divide="ignore"):
        if question.aggregate is Aggregate.MEAN:
            return totals / np.bincount(places, weights, minlength=found.size)
    return np.where(found > 0, totals, np.nan)
