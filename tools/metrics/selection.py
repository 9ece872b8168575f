"""Which rows a question reads, and what of each: columns and labels, each once. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeGuard

from tools.metrics.bands import BANDED
from tools.metrics.conditions import (
    OF_ACTIVITY,
    Condition,
    JoinedCondition,
    LabelCondition,
    NumberCondition,
    Source,
)
from tools.metrics.metric import Grain, Metric
from tools.metrics.query import Aggregate, GroupBy, Wanted
from tools.metrics.question import Question

DAY_NUMBER = "day_number"
"""The row's day as days since year 1, for formulas that measure from its midnight."""
PIECES = frozenset({Grain.SPLIT, Grain.LAP})

_LABEL_OF_GROUP = {
    GroupBy.TYPE: "kind",
    GroupBy.SHOE: "shoe",
    GroupBy.SPORT: "family",
    GroupBy.TIME_OF_DAY: "time_of_day",
}
_LABEL_OF_WANTED = {Wanted.NAME: "name", Wanted.TYPE: "kind", Wanted.SHOE: "shoe"}
_IN_ORDER = frozenset({Aggregate.FIRST, Aggregate.LAST})


@dataclass(frozen=True)
class Selection:
    """Rows of one grain, what is read of each, and what narrows them already while reading."""

    grain: Grain
    columns: tuple[str, ...] = ()
    """Stored columns; of a split's or lap's activity with ``activity.`` before their names."""
    labels: tuple[str, ...] = ()
    sport: str | None = None
    over_m: float | None = None
    narrowing: tuple[NumberCondition, ...] = ()
    """Conditions on one stored column each; where it is unknown, rows stay."""
    in_order: bool = False
    """Whether the order within a day matters."""

    @property
    def has_ids(self) -> bool:
        """Whether rows are of activities."""
        return self.grain in PIECES or self.grain is Grain.ACTIVITY


def selection_of(question: Question) -> Selection:
    """The rows that *question* itself is about."""
    return Selection(
        grain=question.metric.grain,
        columns=needed_columns(question),
        labels=needed_labels(question),
        sport=question.sport,
        over_m=question.over_m,
        narrowing=tuple(c for c in question.conditions if _narrows(c)),
        in_order=question.last_n is not None or question.first_n is not None or question.aggregate in _IN_ORDER,
    )


def _narrows(condition: Condition) -> TypeGuard[NumberCondition]:
    return isinstance(condition, NumberCondition) and condition.metric.formula is None and not condition.of_knowledge


def selection_of_source(source: Source, conditions: Iterable[JoinedCondition]) -> Selection:
    """The rows that the conditions joined by day with *source* look at."""
    columns: list[str] = []
    labels: list[str] = []
    for condition in conditions:
        if condition.source == source and isinstance(condition.of_day, NumberCondition):
            columns += _of_level(condition.of_day.metric)
        elif condition.source == source and isinstance(condition.of_day, LabelCondition):
            labels.append(condition.of_day.label)
    return Selection(source.grain, tuple(dict.fromkeys(columns)), tuple(dict.fromkeys(labels)), source.sport)


def needed_columns(question: Question) -> tuple[str, ...]:
    """The stored columns that the answer needs, each once."""
    metric = question.metric
    names: list[str] = [] if question.counts_rows else list(metric.columns)
    if question.weighs and metric.weight:
        names += metric.weight.columns
    if question.best is not None:
        names += question.best.columns
    if question.is_ranking and metric.record_floor:
        names.append(metric.record_floor[0])
    if question.related is not None and question.relates_rows:
        names += question.related.columns
    for condition in (*question.conditions, *question.split, *question.versus):
        if isinstance(condition, NumberCondition):
            prefix = OF_ACTIVITY if condition.of_activity else ""
            names += [prefix + name for name in condition.metric.columns]
    if question.group_by in BANDED:
        names.append((OF_ACTIVITY if metric.grain in PIECES else "") + BANDED[question.group_by])
    return tuple(dict.fromkeys(names))


def needed_labels(question: Question) -> tuple[str, ...]:
    """The texts that conditions, groups and the answer need, each once."""
    conditions = (*question.conditions, *question.split, *question.versus)
    names = [condition.label for condition in conditions if isinstance(condition, LabelCondition)]
    if question.group_by in _LABEL_OF_GROUP:
        names.append(_LABEL_OF_GROUP[question.group_by])
    if question.wanted in _LABEL_OF_WANTED and question.metric.grain is Grain.ACTIVITY:
        names.append(_LABEL_OF_WANTED[question.wanted])
    return tuple(dict.fromkeys(names))


def _of_level(metric: Metric) -> tuple[str, ...]:
    """The metric's columns and, as several activities of a day make one level, its weight's."""
    return (*metric.columns, *(metric.weight.columns if metric.weight else ()))
